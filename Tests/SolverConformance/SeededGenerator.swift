// SPDX-License-Identifier: GPL-3.0-or-later

/// A random generator that gives the same numbers for the same seed everywhere: SplitMix64 (Steele, Lea, Flood 2014,
/// DOI 10.1145/2714064.2660195).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator; state the seed in the message of whatever test uses it.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var result = state
    result = (result ^ (result >> 30)) &* 0xBF58_476D_1CE4_E5B9
    result = (result ^ (result >> 27)) &* 0x94D0_49BB_1331_11EB
    return result ^ (result >> 31)
  }

  /// Whether something happens that does so `percent` times in a hundred.
  public mutating func chance(percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }
}
