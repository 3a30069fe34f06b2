// SPDX-License-Identifier: GPL-3.0-or-later

import SolverConformance
import Testing

@testable import CohortModel

@Suite struct NearestNameTests {
  private func distance(_ left: String, _ right: String) -> Int {
    NearestName.distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
  }

  @Test(
    "a slip of the hand counts one",
    arguments: [
      ("navn", "navn", 0), ("navm", "navn", 1), ("nvan", "navn", 1), ("nav", "navn", 1), ("naavn", "navn", 1),
      ("", "navn", 4), ("navn", "", 4), ("abcdef", "badcfe", 3), ("ca", "abc", 3),
    ])
  func slips(left: String, right: String, expected: Int) {
    #expect(distance(left, right) == expected)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func distanceIsSymmetricAndBounded(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let words = (0..<2).map { _ in
        String((0..<Int.random(in: 0...6, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" })
      }
      let found = distance(words[0], words[1])
      #expect(found == distance(words[1], words[0]), "seed \(seed): \(words)")
      #expect(found <= max(words[0].count, words[1].count), "seed \(seed): \(words)")
      #expect(found >= abs(words[0].count - words[1].count), "seed \(seed): \(words)")
      #expect((found == 0) == (words[0] == words[1]), "seed \(seed): \(words)")
    }
  }

  @Test func theNearestOfSeveral() {
    let names = ["id", "name", "capacity", "availability", "unavailable"]
    #expect(NearestName.nearest(to: "capasity", among: names) == "capacity")
    #expect(NearestName.nearest(to: "Availabilty", among: names) == "availability")
    #expect(NearestName.nearest(to: "NAME", among: names) == "name")
    #expect(NearestName.nearest(to: "ib", among: names) == nil)
    #expect(NearestName.nearest(to: "school", among: names) == nil)
    #expect(NearestName.nearest(to: "nale", among: ["nave", "name"]) == "nave")
  }
}
