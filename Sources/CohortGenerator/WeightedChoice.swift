// SPDX-License-Identifier: GPL-3.0-or-later

/// Draws one of several things by whole-number weights, in constant time and without floating point: the alias method
/// (Walker 1977, DOI 10.1145/355744.355749; built as by Vose 1991, DOI 10.1109/32.92917).
struct WeightedChoice: Sendable {
  /// How much of each slot is the slot's own, in parts of 2^32.
  private var own: [UInt32]
  /// What the rest of each slot is.
  private var other: [Int32]

  /// Makes a choice between 0, 1, ...; at least one weight is above 0, none is below, and their sum times their number
  /// is far below 2^32. Linear.
  init(_ weights: [Int]) {
    let count = weights.count
    let sum = weights.reduce(0, +)
    own = [UInt32](repeating: .max, count: count)
    other = (0..<count).map { Int32($0) }
    var parts = weights.map { $0 * count }
    var small = parts.indices.filter { parts[$0] < sum }
    var large = parts.indices.filter { parts[$0] >= sum }
    while let poor = small.popLast(), let rich = large.last {
      own[poor] = UInt32(clamping: (parts[poor] << 32) / sum)
      other[poor] = Int32(rich)
      parts[rich] -= sum - parts[poor]
      if parts[rich] < sum {
        large.removeLast()
        small.append(rich)
      }
    }
  }

  /// A choice by Zipf's law: the second is half as likely as the first, the third a third as likely, and so on.
  static func zipf(_ count: Int) -> WeightedChoice {
    WeightedChoice((1...max(1, count)).map { 100_000 / $0 })
  }

  /// A choice in which all are as likely.
  static func even(_ count: Int) -> WeightedChoice {
    WeightedChoice([Int](repeating: 1, count: count))
  }

  /// How many things there are.
  var count: Int { own.count }

  /// Draws one.
  func draw(_ stream: inout PersonStream) -> Int {
    let bits = stream.next()
    let slot = Int(((bits >> 32) &* UInt64(truncatingIfNeeded: own.count)) >> 32)
    return UInt32(truncatingIfNeeded: bits) < own[slot] ? slot : Int(other[slot])
  }

  /// Draws several different ones, at most as many as have a weight: the bits that are set.
  ///
  /// There are at most 64 things.
  func drawSet(of size: Int, _ stream: inout PersonStream) -> UInt64 {
    var drawn: UInt64 = 0
    var left = size
    while left > 0 {
      let bit: UInt64 = 1 << UInt64(draw(&stream))
      if drawn & bit == 0 {
        drawn |= bit
        left -= 1
      }
    }
    return drawn
  }
}
