// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// How good a matching is, in the order that decides: needs filled by priority, then points. Matchings of the same
/// needs by different rules or of different cohorts can be told apart by it too; priorities that one lacks count as none
/// filled.
public struct Tally: Hashable, Comparable, Sendable {
  /// How many needs of one priority are filled.
  public struct Level: Hashable, Sendable {
    /// The priority.
    public let priority: Int
    /// The filled needs.
    public let filled: Int
  }

  /// The filled needs by priority, greatest first; a priority without any is left out.
  public let levels: [Level]
  /// The points of all pairs together.
  public let points: Int

  /// Counts pairs.
  ///
  /// - Complexity: O(pairs).
  public init(_ pairs: some Sequence<(priority: Int, points: Int)>) {
    var filled: [Int: Int] = [:]
    var points = 0
    for pair in pairs {
      filled[pair.priority, default: 0] += 1
      points += pair.points
    }
    self.init(filled: filled, points: points)
  }

  /// The same with some pairs taken out and others put in.
  func replacing(_ old: [(priority: Int, points: Int)], by new: [(priority: Int, points: Int)]) -> Tally {
    var filled = Dictionary(uniqueKeysWithValues: levels.map { ($0.priority, $0.filled) })
    for pair in old { filled[pair.priority, default: 0] -= 1 }
    for pair in new { filled[pair.priority, default: 0] += 1 }
    return Tally(
      filled: filled.filter { $0.value != 0 },
      points: points + new.reduce(0) { $0 + $1.points } - old.reduce(0) { $0 + $1.points })
  }

  private init(filled: [Int: Int], points: Int) {
    levels = filled.sorted { $0.key > $1.key }.map { Level(priority: $0.key, filled: $0.value) }
    self.points = points
  }

  /// How many needs are filled.
  public var filled: Int { levels.reduce(0) { $0 + $1.filled } }

  /// How many needs of a priority are filled.
  public func filled(priority: Int) -> Int { levels.first { $0.priority == priority }?.filled ?? 0 }

  /// The priorities at which two differ, greatest first, with how many more needs the first one fills.
  public func differences(from other: Tally) -> [(priority: Int, filled: Int)] {
    Set((levels + other.levels).map(\.priority)).sorted(by: >).compactMap { priority in
      let difference = filled(priority: priority) - other.filled(priority: priority)
      return difference == 0 ? nil : (priority, difference)
    }
  }

  /// Whether one matching is worse than another.
  public static func < (left: Self, right: Self) -> Bool {
    if let first = left.differences(from: right).first { return first.filled < 0 }
    return left.points < right.points
  }
}

extension Matching {
  /// How good the matching is.
  public var tally: Tally { Tally(pairs.lazy.map { ($0.need.mentee.priority, $0.points) }) }
}
