// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Where a mentee's needs stand on the waiting list: the greatest priority first, then who was left out most often, then
/// who has been waiting longest. Whoever has no day to wait from comes after those who have one.
struct WaitingRank: Hashable, Comparable {
  private let priority: Int
  private let timesLeftOut: Int
  private let since: Int

  init(_ mentee: Mentee) {
    priority = mentee.priority
    timesLeftOut = mentee.timesLeftOut
    since = mentee.waitingSince?.dayNumber ?? .max
  }

  /// Whether one rank comes before another.
  static func < (left: Self, right: Self) -> Bool {
    if left.priority != right.priority { return left.priority > right.priority }
    if left.timesLeftOut != right.timesLeftOut { return left.timesLeftOut > right.timesLeftOut }
    return left.since < right.since
  }
}

extension Need {
  /// Whether a need comes before another on the waiting list: by rank, then by id.
  func waitsBefore(_ other: Need) -> Bool {
    let (rank, others) = (WaitingRank(mentee), WaitingRank(other.mentee))
    return rank == others ? id < other.id : rank < others
  }
}

/// The order of the waiting list for many needs at once.
enum WaitingOrder {
  /// Positions among needs that stand by id, as they come up on the waiting list. Linear, but for the sorting of the
  /// different ranks.
  ///
  /// - Parameter mentee: the mentee of the need at each position.
  static func positions(_ count: Int, mentee: (Int) -> Mentee) -> [Int] {
    let byRank = Dictionary(grouping: 0..<count) { WaitingRank(mentee($0)) }
    return byRank.sorted { $0.key < $1.key }.flatMap(\.value)
  }
}
