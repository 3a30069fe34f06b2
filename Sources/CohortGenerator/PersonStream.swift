// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The random numbers of one person: SplitMix64 (Steele, Lea, Flood 2014, DOI 10.1145/2714064.2660195).
///
/// Each person has a stream of their own, so that a person depends on the seed and their number alone: a larger cohort
/// of the same seed begins with the same people.
struct PersonStream {
  /// Which table the person stands in.
  enum Side: UInt64 {
    case mentor = 1
    case mentee = 2
  }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var state: UInt64

  init(seed: Int, _ side: Side, number: Int) {
    let start = StableHash.mixed(StableHash.mixed(UInt64(truncatingIfNeeded: seed)) &+ side.rawValue)
    state = StableHash.mixed(start &+ UInt64(truncatingIfNeeded: number) &* Self.step)
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= Self.step
    return StableHash.mixed(state)
  }

  /// A number from 0 up to, not including, a bound between 1 and 2^32; each as likely as the next, to 1 in 2^32 / bound.
  mutating func below(_ bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A number of a range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Whether something happens that does so `percent` times in a hundred.
  mutating func chance(percent: Int) -> Bool { below(100) < percent }
}
