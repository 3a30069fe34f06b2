// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

extension TimedAnswer {
  /// The mentors' weeks chosen together, from an answer; those that rest on seats which there are not are undone,
  /// and what is open is offered to others where the search did not come to its end.
  static func weeks(
    _ problem: MatchingProblem, from best: TimedAnswer, _ solver: any Solver, _ options: MatchingOptions
  ) throws(MatchingError) -> TimedAnswer? {
    let whole: MatchingProblem
    do {
      whole = try MatchingProblem(
        problem.cohort, rules: problem.rules, options: options, formulation: .mentorWeeks, stance: problem.stance)
    } catch {
      if case .numbersTooLarge = error { return nil }
      throw error
    }
    guard let weeks = whole.weeks,
      let (answer, bundles, _) = try ProvenAnswer.answer(
        weeks, start: weeks.bundles(mentorOfNeed: best.mentorOfNeed, times: best.times), solver: solver,
        options: options)
    else { return nil }
    let planned = weeks.plan(bundles)
    let mentorOfNeed = whole.complete(planned.mentorOfNeed)
    var times = planned.times
    for need in times.indices where mentorOfNeed[need] < 0 { times[need] = nil }
    let found = TimedAnswer(problem: whole, mentorOfNeed: mentorOfNeed, times: times, answer: answer)
    let seatless = try whole.resting.needsWithoutSeats(mentorOfNeed, solver: solver)
      .filter { whole.requiredMentors[$0] < 0 }
    guard !seatless.isEmpty || answer.termination != .optimal else { return found.together(with: best) }
    let repaired = RepairedPlan(
      whole, WeeklyPlan(whole.weekly, mentorOfNeed: mentorOfNeed, times: times), without: seatless)
    return TimedAnswer(
      problem: whole, mentorOfNeed: repaired.mentorOfNeed, times: repaired.times,
      answer: answer.undone(to: whole.value(of: repaired.mentorOfNeed, at: repaired.times), bound: answer.bound)
    ).together(with: best)
  }
}
