// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// A matching with weekly times: pairs that find an hour, and what is proven of them.
///
/// The best matching without times is no worse than any with times. So where its pairs all find times, it is best with
/// times too, and its own proof is the proof. Where some find none, pairs and times are chosen together (`TimedProblem`),
/// unless that is too large: then those pairs are undone, their places given to others who find times, and the first
/// bound stands.
struct TimedAnswer: Sendable {
  /// What was solved; with another objective than the first where times are chosen together and priorities differ.
  let problem: MatchingProblem
  /// The mentor of each need, or -1, required pairs among them.
  let mentorOfNeed: [Int32]
  /// The weekly time of each need, where it has one.
  let times: [TimeWindow?]
  let answer: ProvenAnswer

  /// - Throws: `unsound`, `numbersTooLarge`, `interrupted`.
  init(
    _ problem: MatchingProblem, _ plain: ProvenAnswer, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) {
    let mentors = problem.complete(plain.assignment)
    var plan = WeeklyPlan(problem.weekly, mentorOfNeed: mentors)
    let without = plan.settle().filter { problem.requiredMentors[$0] < 0 }
    guard !without.isEmpty else {
      self.init(problem: problem, mentorOfNeed: mentors, times: plan.times, answer: plain)
      return
    }
    let repaired = RepairedPlan(problem, plan, without: without)
    let value = Self.value(of: repaired.mentorOfNeed, in: problem)
    guard plain.termination != .interrupted, let joint = try Self.joint(problem, plain, repaired, solver, options)
    else {
      self.init(
        problem: problem, mentorOfNeed: repaired.mentorOfNeed, times: repaired.times,
        answer: plain.undone(to: value, bound: plain.bound))
      return
    }
    self = joint
  }

  /// Pairs and times chosen together; nothing where that is too large, or the solver finds nothing.
  private static func joint(
    _ problem: MatchingProblem, _ plain: ProvenAnswer, _ repaired: RepairedPlan, _ solver: any Solver,
    _ options: MatchingOptions
  ) throws(MatchingError) -> TimedAnswer? {
    guard case .stored = problem.open else { return nil }
    let timed: MatchingProblem
    do {
      timed = try MatchingProblem(problem.cohort, rules: problem.rules, options: options, formulation: .timedPairs)
    } catch {
      // With times, priorities may ask for greater numbers than there are.
      if case .numbersTooLarge = error { return nil }
      throw error
    }
    guard let whole = timed.timed, let found = try ProvenAnswer(timed, whole, solver: solver, options: options) else {
      return nil
    }
    // The two bounds are of one objective where priorities are few.
    let bound = timed.objective == problem.objective ? min(found.bound, plain.bound) : found.bound
    let least = value(of: repaired.mentorOfNeed, in: timed)
    guard found.value >= least else {
      return TimedAnswer(
        problem: timed, mentorOfNeed: repaired.mentorOfNeed, times: repaired.times,
        answer: found.undone(to: least, bound: bound))
    }
    let planned = whole.plan(found.assignment)
    var times = planned.times
    // A decision's pair without a common time is no part of the problem.
    let mentorOfNeed = timed.complete(planned.mentorOfNeed)
    for need in times.indices where mentorOfNeed[need] < 0 { times[need] = nil }
    return TimedAnswer(
      problem: timed, mentorOfNeed: mentorOfNeed, times: times,
      answer: bound < found.bound ? found.undone(to: found.value, bound: bound) : found)
  }

  /// What pairs give of a problem's objective, without what is fixed.
  private static func value(of mentorOfNeed: [Int32], in problem: MatchingProblem) -> Int {
    problem.decided(in: mentorOfNeed).enumerated().reduce(0) { sum, item in
      item.element < 0 ? sum : sum + (problem.open.weight(need: item.offset, mentor: Int(item.element)) ?? 0)
    }
  }

  private init(problem: MatchingProblem, mentorOfNeed: [Int32], times: [TimeWindow?], answer: ProvenAnswer) {
    self.problem = problem
    self.mentorOfNeed = mentorOfNeed
    self.times = times
    self.answer = answer
  }
}
