// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import Testing

@testable import PairingRules

@Suite struct PlaceDistanceTests {
  private func place(_ name: Tag, _ latitude: Int, _ longitude: Int) -> Place {
    Place(name: name, latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude)
  }

  /// The haversine formula, in floating point.
  private func haversine(_ first: Place, _ second: Place) -> Double {
    func radians(_ microdegrees: Int) -> Double { Double(microdegrees) / 1e6 * .pi / 180 }
    let dLatitude = radians(second.latitudeMicrodegrees - first.latitudeMicrodegrees)
    let dLongitude = radians(second.longitudeMicrodegrees - first.longitudeMicrodegrees)
    let a =
      pow(sin(dLatitude / 2), 2)
      + cos(radians(first.latitudeMicrodegrees)) * cos(radians(second.latitudeMicrodegrees))
      * pow(sin(dLongitude / 2), 2)
    return 2 * 6_371_009 * asin(min(1, sqrt(a)))
  }

  @Test("whole numbers agree with the haversine formula", arguments: 0..<5)
  func agrees(seed: UInt64) {
    var state = seed
    func random(_ range: ClosedRange<Int>) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      return range.lowerBound + Int(StableHash.mixed(state) % UInt64(range.count))
    }
    for _ in 0..<200 {
      // Denmark, then the globe.
      let near = (0..<2).map { _ in place("x", random(54_500_000...57_800_000), random(8_000_000...15_200_000)) }
      let error = Double(GlobePoint(near[0]).metres(to: GlobePoint(near[1]))) - haversine(near[0], near[1])
      #expect(abs(error) < 1, "seed \(seed): \(near)")
      let far = (0..<2).map { _ in place("x", random(-90_000_000...90_000_000), random(-180_000_000...180_000_000)) }
      let farError = Double(GlobePoint(far[0]).metres(to: GlobePoint(far[1]))) - haversine(far[0], far[1])
      #expect(abs(farError) < 700, "seed \(seed): \(far)")
    }
  }

  @Test func endsOfTheGlobe() {
    let pole = GlobePoint(place("n", 90_000_000, 0))
    #expect(pole.metres(to: pole) == 0)
    #expect(abs(pole.metres(to: GlobePoint(place("s", -90_000_000, 0))) - 20_015_115) < 700)
    #expect(abs(pole.metres(to: GlobePoint(place("e", 0, 120_000_000))) - 10_007_557) < 20)
    // Coordinates that no place has do no harm.
    _ = GlobePoint(place("x", .max, .min)).metres(to: pole)
  }

  @Test func manyPlacesAreLookedUpAsFew() {
    let places = (0..<300).map { place(Tag("place \($0)"), 54_000_000 + $0 * 10_000, 9_000_000 + $0 * 7_000) }
    func distances(_ count: Int) -> PlaceDistances {
      PlaceDistances(Dictionary(uniqueKeysWithValues: places.prefix(count).map { ($0.name, $0) }))
    }
    let (few, many) = (distances(100), distances(300))
    for index in stride(from: 0, to: 99, by: 7) {
      let direct = GlobePoint(places[index]).metres(to: GlobePoint(places[index + 1]))
      #expect(few.metres(from: places[index].name, to: places[index + 1].name) == direct)
      #expect(many.metres(from: places[index + 1].name, to: places[index].name) == direct)
    }
    #expect(few.metres(from: "place 1", to: "place 200") == nil)
    #expect(PlaceDistances([:]).metres(from: "a", to: "b") == nil)
  }
}
