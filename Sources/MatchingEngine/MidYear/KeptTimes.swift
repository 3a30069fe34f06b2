// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension TimedAnswer {
  /// The same pairs, with those that stay at the weekly time that they had, as far as that leaves every pair a time and
  /// costs no points.
  ///
  /// First all that can have their old times take them, and the others are settled around them; where that leaves somebody
  /// without a time or costs points, those of the answer stand, and pairs go back to theirs one by one while they are free.
  func keepingTimes(of kept: KeptPlaces) -> TimedAnswer {
    let wanted = mentorOfNeed.indices.filter { need in
      kept.times[need] != nil && mentorOfNeed[need] >= 0 && times[need] != kept.times[need]
        && (kept.mentorOfNeed[need] == mentorOfNeed[need] || problem.requiredMentors[need] >= 0)
    }
    guard !wanted.isEmpty else { return self }
    let losses = problem.weekly.losses
    let loss = losses.sum(over: mentorOfNeed, at: times)
    if let times = settled(around: kept), losses.sum(over: mentorOfNeed, at: times) == loss {
      return TimedAnswer(problem: problem, mentorOfNeed: mentorOfNeed, times: times, answer: answer)
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

  /// Times around the old ones of pairs that stay; nothing where somebody who has one would have none.
  private func settled(around kept: KeptPlaces) -> [TimeWindow?]? {
    var plan = WeeklyPlan(problem.weekly, mentorOfNeed: mentorOfNeed)
    for need in mentorOfNeed.indices where mentorOfNeed[need] >= 0 {
      let stays = kept.mentorOfNeed[need] == mentorOfNeed[need] || problem.requiredMentors[need] >= 0
      guard stays, let time = kept.times[need], isPossible(time, need),
        plan.isFree(time, need, Int(mentorOfNeed[need]))
      else { continue }
      plan.take(time, need)
    }
    _ = plan.settle(required: problem.requiredMentors)
    let times = plan.times
    return mentorOfNeed.indices.allSatisfy { self.times[$0] == nil || times[$0] != nil } ? times : nil
  }

  /// Whether a time is one of those that a need and its mentor share.
  private func isPossible(_ time: TimeWindow, _ need: Int) -> Bool {
    problem.weekly.times(need, Int(mentorOfNeed[need])).contains(time)
  }
}
