// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Who could have one more weekly time beside the pairs of a matching, the pairs around changing theirs where that helps.
///
/// What is found is so; a search that gives up (`WeeklyPlan`) may miss what would be possible.
struct TimeRoom: Sendable {
  private let weekly: WeeklyTimes
  private let plan: WeeklyPlan

  /// - Parameters:
  ///   - mentorOfNeed: the mentor of each need, or -1.
  ///   - times: the weekly time of each need, where it has one.
  init(_ weekly: WeeklyTimes, mentorOfNeed: [Int32], times: [TimeWindow?]) {
    self.weekly = weekly
    plan = WeeklyPlan(weekly, mentorOfNeed: mentorOfNeed, times: times)
  }

  /// Whether a need that is open, or another pair's, could have a time with a mentor, once other needs have moved on.
  ///
  /// - Parameter moves: the needs that move, and to whom, the mentor's own first; each needs a time too.
  func admits(_ need: Int, _ mentor: Int, after moves: [(need: Int, target: Int)]) -> Bool {
    guard !moves.isEmpty || (weekly.isAsked(need, mentor) && plan.bestFree(need, mentor) == nil) else { return true }
    var plan = plan
    return plan.make(moves) && plan.give(need, settling: mentor)
  }

  /// Whether needs that move on would have times.
  func admits(_ moves: [(need: Int, target: Int)]) -> Bool {
    var plan = plan
    return plan.make(moves)
  }
}

extension WeeklyPlan {
  /// Moves needs on, the last one first, as far as all have times.
  fileprivate mutating func make(_ moves: [(need: Int, target: Int)]) -> Bool {
    for move in moves { undo(move.need) }
    for move in moves.reversed() where !give(move.need, settling: move.target) { return false }
    return true
  }

  /// Gives an open need to a mentor at a time, for which others change theirs if need be; whether there is one, or none
  /// is asked for.
  fileprivate mutating func give(_ need: Int, settling mentor: Int) -> Bool {
    let time = bestFree(need, mentor)
    give(need, to: mentor, at: time)
    return time != nil || !weekly.isAsked(need, mentor) || settleAnew(around: need)
  }
}
