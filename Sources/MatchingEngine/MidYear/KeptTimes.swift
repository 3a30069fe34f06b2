// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

extension TimedAnswer {
  /// The same pairs, with those that stay at the weekly time that they had, as far as that leaves every pair a time and
  /// costs no points.
  ///
  /// First all that can have their old times take them, and the others are settled around them; where that leaves somebody
  /// without a time or costs points, those of the answer stand, and pairs go back to theirs one by one while they are free.
  ///
  /// - Parameter settled: what settling the others around them gives these pairs, where that is known.
  func keepingTimes(of kept: KeptPlaces, around settled: [TimeWindow?]?) -> TimedAnswer {
    let wanted = mentorOfNeed.indices.filter { need in
      kept.times[need] != nil && mentorOfNeed[need] >= 0 && times[need] != kept.times[need]
        && (kept.mentorOfNeed[need] == mentorOfNeed[need] || problem.requiredMentors[need] >= 0)
    }
    guard !wanted.isEmpty else { return self }
    let losses = problem.weekly.losses
    let loss = losses.sum(over: mentorOfNeed, at: times)
    let asBefore = settled ?? Self.settled(problem, mentorOfNeed, around: kept)
    let isNobodyMissed = mentorOfNeed.indices.allSatisfy { times[$0] == nil || asBefore[$0] != nil }
    if isNobodyMissed, losses.sum(over: mentorOfNeed, at: asBefore) == loss {
      return TimedAnswer(problem: problem, mentorOfNeed: mentorOfNeed, times: asBefore, answer: answer)
    }
    var plan = WeeklyPlan(problem.weekly, mentorOfNeed: mentorOfNeed, times: times)
    var isChanged = true
    while isChanged {
      isChanged = false
      for need in wanted where plan.times[need] != kept.times[need] {
        guard let time = kept.times[need], isPossible(time, need), plan.isFree(time, need, Int(mentorOfNeed[need])),
          losses.loss(need, Int(mentorOfNeed[need]), at: time)
            <= losses.loss(need, Int(mentorOfNeed[need]), at: plan.times[need])
        else { continue }
        plan.release(need)
        plan.take(time, need)
        isChanged = true
      }
    }
    // What was left may be just what somebody lacked, whose time is another question.
    let isMissed = mentorOfNeed.indices.contains { need in
      mentorOfNeed[need] >= 0 && plan.times[need] == nil && plan.bestFree(need, Int(mentorOfNeed[need])) != nil
    }
    guard !isMissed else { return self }
    return TimedAnswer(problem: problem, mentorOfNeed: mentorOfNeed, times: plan.times, answer: answer)
  }

  /// Whether no times could be better, so that no others need be looked for: all pairs that can meet have one, no point is
  /// lost and no seat is wanting.
  ///
  /// - Throws: what the solver throws.
  static func areBest(
    _ times: [TimeWindow?], _ mentorOfNeed: [Int32], _ problem: MatchingProblem, _ solver: any Solver
  ) throws(MatchingError) -> Bool {
    let isWhole = mentorOfNeed.indices.allSatisfy { need in
      let mentor = Int(mentorOfNeed[need])
      return mentor < 0 || times[need] != nil
        || !problem.weekly.isAsked(need, mentor) && !problem.weekly.canMeet(need, mentor)
    }
    guard isWhole, problem.weekly.losses.sum(over: mentorOfNeed, at: times) == 0 else { return false }
    return try problem.resting.needsWithoutSeats(mentorOfNeed, solver: solver)
      .allSatisfy { problem.requiredMentors[$0] >= 0 }
  }

  /// Times for pairs: first the old ones of those that stay, then whatever is left for the others.
  static func settled(
    _ problem: MatchingProblem, _ mentorOfNeed: [Int32], around kept: KeptPlaces
  ) -> [TimeWindow?] {
    var plan = WeeklyPlan(problem.weekly, mentorOfNeed: mentorOfNeed)
    for need in mentorOfNeed.indices where mentorOfNeed[need] >= 0 {
      let stays = kept.mentorOfNeed[need] == mentorOfNeed[need] || problem.requiredMentors[need] >= 0
      guard stays, let time = kept.times[need],
        problem.weekly.times(need, Int(mentorOfNeed[need])).contains(time),
        plan.isFree(time, need, Int(mentorOfNeed[need]))
      else { continue }
      plan.take(time, need)
    }
    _ = plan.settle(required: problem.requiredMentors)
    return plan.times
  }

  /// Whether a time is one of those that a need and its mentor share.
  private func isPossible(_ time: TimeWindow, _ need: Int) -> Bool {
    problem.weekly.times(need, Int(mentorOfNeed[need])).contains(time)
  }
}
