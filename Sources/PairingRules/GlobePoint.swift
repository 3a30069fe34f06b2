// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// A place on the globe as a point of the unit sphere, in whole billionths.
///
/// Distances are reckoned in integers, because the sine of a C library may differ in its last digit between machines,
/// and a distance decides who may be paired. The error is below a metre for places on the same continent.
struct GlobePoint: Hashable, Sendable {
  /// The length that stands for 1.
  private static let one = 1_000_000_000
  private static let halfTurn = 3_141_592_654
  /// The mean radius of the Earth: IUGG, Moritz 2000, DOI 10.1007/s001900050278.
  private static let earthRadiusMetres = 6_371_009

  private let x: Int
  private let y: Int
  private let z: Int

  /// The point of a place.
  init(_ place: Place) {
    let latitude = Self.radians(microdegrees: place.latitudeMicrodegrees)
    let longitude = Self.radians(microdegrees: place.longitudeMicrodegrees)
    x = Self.product(Self.cosine(latitude), Self.cosine(longitude))
    y = Self.product(Self.cosine(latitude), Self.sine(longitude))
    z = Self.sine(latitude)
  }

  /// The distance along the great circle, in whole metres.
  func metres(to other: GlobePoint) -> Int {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    let chord = Self.squareRoot(dx * dx + dy * dy + dz * dz)
    // Half the chord is the sine of half the angle.
    let angle = 2 * Self.arcsine(min(Self.one, chord / 2))
    return Self.product(angle, Self.earthRadiusMetres)
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let product = left * right
    return (product + (product < 0 ? -one : one) / 2) / one
  }

  private static func radians(microdegrees: Int) -> Int {
    // Within one turn, so that the series below converge and nothing overflows.
    let turn = 360_000_000
    let wrapped = microdegrees % turn
    let nearest = wrapped > turn / 2 ? wrapped - turn : wrapped < -turn / 2 ? wrapped + turn : wrapped
    return nearest * halfTurn / (turn / 2)
  }

  private static func cosine(_ angle: Int) -> Int {
    sine(halfTurn / 2 - abs(angle))
  }

  /// The Taylor series, after folding the angle into a quarter turn.
  private static func sine(_ angle: Int) -> Int {
    let folded =
      angle > halfTurn / 2 ? halfTurn - angle : angle < -halfTurn / 2 ? -halfTurn - angle : angle
    let square = product(folded, folded)
    var term = folded
    var sum = folded
    var index = 1
    while term != 0, index < 30 {
      term = -product(term, square) / ((index + 1) * (index + 2))
      sum += term
      index += 2
    }
    return sum
  }

  /// The Taylor series up to a half; beyond it, arcsin x = π/2 - 2 arcsin √((1 - x) / 2).
  private static func arcsine(_ sine: Int) -> Int {
    guard sine <= one / 2 else { return halfTurn / 2 - 2 * arcsine(squareRoot((one - sine) / 2 * one)) }
    let square = product(sine, sine)
    var power = sine
    var sum = sine
    var index = 1
    while power != 0, index < 40 {
      power = product(power, square) * index / (index + 1)
      sum += power / (index + 2)
      index += 2
    }
    return sum
  }

  /// The whole part of the square root, by Newton's method from above.
  private static func squareRoot(_ value: Int) -> Int {
    guard value > 1 else { return max(0, value) }
    var guess = 1 << ((Int.bitWidth - value.leadingZeroBitCount + 1) / 2)
    while true {
      let next = (guess + value / guess) / 2
      if next >= guess { return guess }
      guess = next
    }
  }
}
