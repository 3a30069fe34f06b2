// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine

/// What the best matching by some weights is like.
public struct SweepPoint: Hashable, Sendable, Codable {
  /// How many needs of one priority are filled.
  public struct Level: Hashable, Sendable, Codable {
    /// The priority.
    public let priority: Int
    /// The filled needs.
    public let filled: Int

    /// Makes a level.
    public init(priority: Int, filled: Int) {
      self.priority = priority
      self.filled = filled
    }
  }

  /// The weights, in the order of the grid's axes.
  public let weights: [Int]
  /// The filled needs by priority, greatest first; a priority without any is left out.
  public let levels: [Level]
  /// The points of all pairs by these weights.
  public let points: Int
  /// The points of all pairs by today's rules.
  public let pointsToday: Int
  /// The points of the pair that has fewest, by today's rules; nothing without pairs.
  public let worst: Int?
  /// How many needs have another mentor than today, or have one now or none any more.
  public let changed: Int
  /// Whether no matching is better by these weights.
  public let isProven: Bool
  /// Stands for the pairs: equal ones are the same pairs.
  public let pairs: PairsPrint

  /// Makes a point.
  public init(
    weights: [Int], levels: [Level], points: Int, pointsToday: Int, worst: Int?, changed: Int, isProven: Bool,
    pairs: PairsPrint
  ) {
    self.weights = weights
    self.levels = levels
    self.points = points
    self.pointsToday = pointsToday
    self.worst = worst
    self.changed = changed
    self.isProven = isProven
    self.pairs = pairs
  }

  /// How many needs are filled.
  public var filled: Int { levels.reduce(0) { $0 + $1.filled } }
}

/// 128 bits that stand for who has whom: two matchings of one cohort have the same ones if they have the same pairs, and
/// else with a probability of one in 2^128.
public struct PairsPrint: Hashable, Sendable, Codable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// Takes the mentor of each need, by position, or -1. O(needs).
  package init(_ mentorOfNeed: [Int32]) {
    var (high, low) = (StableHash.of("pairs"), StableHash.of("mentors"))
    for mentor in mentorOfNeed {
      let number = UInt64(truncatingIfNeeded: mentor) &+ 2
      high = StableHash.mixed(high ^ number)
      low = StableHash.mixed(low &+ number &* 0x9E37_79B9_7F4A_7C15)
    }
    (self.high, self.low) = (high, low)
  }

  /// Reads what `description` writes.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "not 32 hexadecimal digits"))
    }
    (self.high, self.low) = (high, low)
  }

  /// Writes `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// 32 hexadecimal digits.
  public var description: String {
    [high, low].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension SweepPoint {
  /// What an answer is like, measured by today's rules.
  init(
    weights: [Int], mentorOfNeed: [Int32], tally: Tally, isProven: Bool, today: SettledMatching,
    pointsToday: [Int]
  ) {
    self.init(
      weights: weights, levels: tally.levels.map { Level(priority: $0.priority, filled: $0.filled) },
      points: tally.points, pointsToday: pointsToday.reduce(0, +), worst: pointsToday.min(),
      changed: zip(mentorOfNeed, today.mentorOfNeed).count { $0 != $1 }, isProven: isProven,
      pairs: PairsPrint(mentorOfNeed))
  }
}
