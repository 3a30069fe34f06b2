// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// A matching with weekly times: pairs that find an hour, and what is proven of them.
///
/// The best matching without times is no worse than any with times. So where its pairs all find times, it is best with
/// times too, and its own proof is the proof. Where some find none, mentors' windows take as many pairs as fit into them,
/// which is a network still and bounds the answer better; and where that is not all either, pairs and times are chosen
/// together (`TimedProblem`) as far as branch and bound reaches. What finds no time in the end is undone, its places are
/// given to others who find times, and the least bound stands.
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
    let without = try Self.without(problem, &plan, solver)
    guard !without.isEmpty else {
      self.init(problem: problem, mentorOfNeed: mentors, times: plan.times, answer: plain)
      return
    }
    let repaired = RepairedPlan(problem, plan, without: without)
    var best = TimedAnswer(
      problem: problem, mentorOfNeed: repaired.mentorOfNeed, times: repaired.times,
      answer: plain.undone(to: Self.value(of: repaired.mentorOfNeed, in: problem), bound: plain.bound))
    guard plain.termination != .interrupted, case .stored = problem.open else {
      self = best
      return
    }
    let whole = try Self.timed(problem, .timedPairs, options)
    if whole?.timed?.shape.isNetwork != true, problem.budgetMentors.isEmpty,
      let windows = try Self.windows(problem, solver, options)
    {
      best = windows.together(with: best)
    }
    if best.answer.termination != .optimal, whole?.timed?.shape.isNetwork != true,
      let found = try Self.weeks(problem, from: best, solver, options)
    {
      best = found
      if !problem.resting.isAny {
        self = best
        return
      }
    }
    if best.answer.termination != .optimal, let whole, let found = try Self.found(whole, solver, options) {
      let joint = found.together(with: best)
      // Branch and bound may end before it proves as much as windows have.
      let isBeaten = joint.problem.objective == best.problem.objective && best.answer.priceBound <= found.answer.bound
      best = isBeaten ? best.together(with: joint) : joint
    }
    self = best
  }

  /// Gives the pairs their times, and finds the needs whose pair has no time or no seat that it rests on. Decisions keep
  /// their pairs all the same.
  private static func without(
    _ problem: MatchingProblem, _ plan: inout WeeklyPlan, _ solver: any Solver
  ) throws(MatchingError) -> [Int] {
    let timeless = plan.settle()
    let seatless = try problem.resting.needsWithoutSeats(plan.mentorOfNeed, solver: solver)
    return Set(timeless + seatless).filter { problem.requiredMentors[$0] < 0 }.sorted()
  }

  /// The problem in which times have their part; nothing where it is too large, or where priorities ask for greater
  /// numbers than there are once rows stand beside the network.
  private static func timed(
    _ problem: MatchingProblem, _ formulation: Formulation, _ options: MatchingOptions
  ) throws(MatchingError) -> MatchingProblem? {
    do {
      let timed = try MatchingProblem(
        problem.cohort, rules: problem.rules, options: options, formulation: formulation)
      return timed.timed == nil ? nil : timed
    } catch {
      if case .numbersTooLarge = error { return nil }
      throw error
    }
  }

  /// The best pairs for which the mentors' windows have room; those that find no times all the same are undone.
  private static func windows(
    _ problem: MatchingProblem, _ solver: any Solver, _ options: MatchingOptions
  ) throws(MatchingError) -> TimedAnswer? {
    guard let timed = try timed(problem, .timedWindows, options), let whole = timed.timed,
      let answer = try ProvenAnswer(timed, whole, solver: solver, options: options)
    else { return nil }
    let mentors = timed.complete(whole.plan(answer.assignment).mentorOfNeed)
    var plan = WeeklyPlan(timed.weekly, mentorOfNeed: mentors)
    let without = try Self.without(timed, &plan, solver)
    let repaired = RepairedPlan(timed, plan, without: without)
    return TimedAnswer(
      problem: timed, mentorOfNeed: repaired.mentorOfNeed, times: repaired.times,
      answer: answer.undone(to: value(of: repaired.mentorOfNeed, in: timed), bound: answer.bound))
  }

  /// Pairs and times chosen together.
  private static func found(
    _ timed: MatchingProblem, _ solver: any Solver, _ options: MatchingOptions
  ) throws(MatchingError) -> TimedAnswer? {
    guard let whole = timed.timed, let answer = try ProvenAnswer(timed, whole, solver: solver, options: options) else {
      return nil
    }
    let planned = whole.plan(answer.assignment)
    // A decision's pair without a common time is no part of the problem.
    let mentorOfNeed = timed.complete(planned.mentorOfNeed)
    var times = planned.times
    for need in times.indices where mentorOfNeed[need] < 0 { times[need] = nil }
    return TimedAnswer(problem: timed, mentorOfNeed: mentorOfNeed, times: times, answer: answer)
  }

  /// The mentors' weeks chosen together, from an answer; those that rest on seats which there are not are undone,
  /// and what is open is offered to others where the search did not come to its end.
  private static func weeks(
    _ problem: MatchingProblem, from best: TimedAnswer, _ solver: any Solver, _ options: MatchingOptions
  ) throws(MatchingError) -> TimedAnswer? {
    let whole: MatchingProblem
    do {
      whole = try MatchingProblem(problem.cohort, rules: problem.rules, options: options, formulation: .mentorWeeks)
    } catch {
      if case .numbersTooLarge = error { return nil }
      throw error
    }
    guard let weeks = whole.weeks,
      let (answer, bundles) = try ProvenAnswer.answer(
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
      answer: answer.undone(to: value(of: repaired.mentorOfNeed, in: whole), bound: answer.bound)
    ).together(with: best)
  }

  /// The better of two answers by this one's objective, with this one's prices, and with both bounds where the objective
  /// is the same.
  private func together(with other: TimedAnswer) -> TimedAnswer {
    let value = Self.value(of: other.mentorOfNeed, in: problem)
    let bound =
      problem.objective == other.problem.objective ? min(answer.bound, other.answer.bound) : answer.bound
    guard value > answer.value else {
      return TimedAnswer(
        problem: problem, mentorOfNeed: mentorOfNeed, times: times,
        answer: bound < answer.bound ? answer.undone(to: answer.value, bound: bound) : answer)
    }
    return TimedAnswer(
      problem: problem, mentorOfNeed: other.mentorOfNeed, times: other.times,
      answer: answer.undone(to: value, bound: bound))
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
