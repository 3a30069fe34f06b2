// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// A matching with weekly times: pairs that find an hour, and what is proven of them.
///
/// The best matching without times, with each pair's points at its best time, is no worse than any with times. So where
/// its pairs all find times that cost no points, it is best with times too, and its own proof is the proof. Where some
/// find none, or worse ones, mentors' windows take as many pairs as fit into them, which is a network still and bounds
/// the answer better; and where that is not all either, the mentors' weeks are chosen together (`MentorWeeks`), and where
/// these lack training seats or are too many, pairs, times and seats (`TimedProblem`) as far as branch and bound reaches.
/// What finds no time in the end is undone, its places are given to others who find times, and the least bound stands.
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
    let asBefore = problem.kept.map { Self.settled(problem, mentors, around: $0) }
    if let asBefore, try Self.areBest(asBefore, mentors, problem, solver) {
      self.init(problem: problem, mentorOfNeed: mentors, times: asBefore, answer: plain)
      return
    }
    try self.init(unkept: problem, plain, solver: solver, options: options)
    guard let kept = problem.kept else { return }
    let isSame = self.problem.formulation == problem.formulation && mentorOfNeed == mentors
    self = keepingTimes(of: kept, around: isSame ? asBefore : nil)
  }

  /// The same, whatever times pairs had before.
  private init(
    unkept problem: MatchingProblem, _ plain: ProvenAnswer, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) {
    let mentors = problem.complete(plain.assignment)
    var plan = WeeklyPlan(problem.weekly, mentorOfNeed: mentors)
    let without = try Self.without(problem, &plan, solver)
    let loss = problem.weekly.losses.sum(over: mentors, at: plan.times)
    guard !without.isEmpty || loss > 0 else {
      self.init(problem: problem, mentorOfNeed: mentors, times: plan.times, answer: plain)
      return
    }
    var best =
      without.isEmpty
      ? TimedAnswer(
        problem: problem, mentorOfNeed: mentors, times: plan.times,
        answer: plain.undone(to: plain.value - loss, bound: plain.bound))
      : Self.repaired(problem, plan, without, plain)
    // Where nobody has to have a time, times are given afterwards.
    guard problem.weekly.areAsked || !without.isEmpty, plain.termination != .interrupted, case .stored = problem.open
    else {
      self = best
      return
    }
    // With rows of hours, seats or groups times are no network's, and the weeks come first.
    let isRowed = problem.resting.isAny || !problem.budgetMentors.isEmpty || !problem.fairRows.isEmpty
    var whole = isRowed ? nil : try Self.timed(problem, .timedPairs, options)
    let isNetwork = whole?.timed?.shape.isNetwork == true
    // Windows know no rows of hours or of groups.
    if !isNetwork, problem.budgetMentors.isEmpty, problem.fairRows.isEmpty,
      let windows = try Self.windows(problem, solver, options)
    {
      best = windows.together(with: best)
    }
    if !best.isSettled, !isNetwork, problem.weekly.areAsked,
      let found = try Self.weeks(problem, from: best, solver, options)
    {
      best = found
      guard problem.resting.isAny else {
        self = best
        return
      }
    }
    if !best.isSettled {
      if isRowed { whole = try Self.timed(problem, .timedPairs, options) }
      if let whole, let found = try Self.found(whole, solver, options) {
        let joint = found.together(with: best)
        // Branch and bound may end before it proves as much as windows have.
        let isBeaten = joint.problem.objective == best.problem.objective && best.answer.priceBound <= found.answer.bound
        best = isBeaten ? best.together(with: joint) : joint
      }
    }
    self = best
  }

  /// Gives the pairs their times, and finds the needs whose pair has no time or no seat that it rests on. Decisions keep
  /// their pairs all the same.
  private static func without(
    _ problem: MatchingProblem, _ plan: inout WeeklyPlan, _ solver: any Solver
  ) throws(MatchingError) -> [Int] {
    let timeless = plan.settle(required: problem.requiredMentors)
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
        problem.cohort, rules: problem.rules, options: options, formulation: formulation, stance: problem.stance)
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
    return repaired(timed, plan, without, answer)
  }

  /// An answer without the pairs that find no time, and with what others can do with their places.
  private static func repaired(
    _ problem: MatchingProblem, _ plan: WeeklyPlan, _ without: [Int], _ answer: ProvenAnswer
  ) -> TimedAnswer {
    let repaired = RepairedPlan(problem, plan, without: without)
    return TimedAnswer(
      problem: problem, mentorOfNeed: repaired.mentorOfNeed, times: repaired.times,
      answer: answer.undone(
        to: problem.value(of: repaired.mentorOfNeed, at: repaired.times), bound: answer.bound))
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
    guard timed.weekly.areAsked else {
      var plan = WeeklyPlan(timed.weekly, mentorOfNeed: mentorOfNeed)
      _ = plan.settle(required: timed.requiredMentors)
      let loss = timed.weekly.losses.sum(over: mentorOfNeed, at: plan.times)
      return TimedAnswer(
        problem: timed, mentorOfNeed: mentorOfNeed, times: plan.times,
        answer: loss == 0 ? answer : answer.undone(to: answer.value - loss, bound: answer.bound))
    }
    var times = planned.times
    for need in times.indices where mentorOfNeed[need] < 0 { times[need] = nil }
    return TimedAnswer(problem: timed, mentorOfNeed: mentorOfNeed, times: times, answer: answer)
  }

  /// The better of two answers by this one's objective, with this one's prices, and with both bounds where the objective
  /// is the same.
  ///
  /// One in which more required pairs have their time goes before a greater value: the weeks say that all have it, and
  /// what they bound is such answers.
  func together(with other: TimedAnswer) -> TimedAnswer {
    let value = problem.value(of: other.mentorOfNeed, at: other.times)
    let bound =
      problem.objective == other.problem.objective ? min(answer.bound, other.answer.bound) : answer.bound
    let isBetter =
      (problem.excess(other.mentorOfNeed), other.timelessDecisions, -value)
      < (problem.excess(mentorOfNeed), timelessDecisions, -answer.value)
    guard isBetter else {
      return TimedAnswer(
        problem: problem, mentorOfNeed: mentorOfNeed, times: times,
        answer: bound < answer.bound ? answer.undone(to: answer.value, bound: bound) : answer)
    }
    return TimedAnswer(
      problem: problem, mentorOfNeed: other.mentorOfNeed, times: other.times,
      answer: answer.undone(to: value, bound: bound))
  }

  /// How many required pairs have no time.
  private var timelessDecisions: Int {
    problem.requiredMentors.indices.count { problem.requiredMentors[$0] >= 0 && times[$0] == nil }
  }

  /// Whether it keeps the floors and shares of groups and is proven best.
  private var isSettled: Bool { answer.termination == .optimal && problem.excess(mentorOfNeed) == 0 }

  init(problem: MatchingProblem, mentorOfNeed: [Int32], times: [TimeWindow?], answer: ProvenAnswer) {
    self.problem = problem
    self.mentorOfNeed = mentorOfNeed
    self.times = times
    self.answer = answer
  }
}
