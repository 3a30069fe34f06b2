// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import Optimization
import PairingRules

extension SettledMatching {
  /// The best matching that has a pair: by one shortest path from the prices where the pairs that it leads to find their
  /// times and seats, else matched anew with the pair worth more than all others together.
  ///
  /// - Parameters:
  ///   - need: a need that no decision gives its mentor.
  ///   - mentor: a mentor with whom the need breaks no requirement.
  /// - Returns: nothing where no matching has it: decisions hold the mentor's places, hours or times, or seats are wanting;
  ///   or, where this is not proven, where none was found.
  /// - Throws: as `Matcher.match`.
  /// - Complexity: see `ForcedEdge`; or that of a matching.
  package func forcing(
    _ need: Int, _ mentor: Int, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> SettledMatching? {
    guard let best = problem.open.weight(need: need, mentor: mentor), openPlaces[mentor] > 0 else { return nil }
    if mentorOfNeed[need] == mentor { return self }
    if let quick = try shifted(need, mentor, best: best, solver: solver) { return quick }
    let choice = ForcedChoice(need: cohort.needs[need].id, mentor: cohort.mentors[mentor].id)
    guard isStored else { return try decided(choice, solver: solver, options: options) }
    return try SettledMatching.solve(
      cohort, rules: rules, keeping: pairs, forcing: choice, near: self, solver: solver, options: options)
  }

  /// The best matching of a very large cohort with a pair, as if a decision required it; times are given afterwards there.
  private func decided(
    _ choice: ForcedChoice, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> SettledMatching? {
    var draft = CohortDraft(cohort)
    draft.decisions.append(
      Decision(
        mentee: choice.need.mentee, mentor: choice.mentor, type: choice.need.type, kind: .require, reason: ""))
    let changed: Cohort
    do {
      changed = try draft.validated()
    } catch {
      throw .unsound("\(error)")
    }
    return try SettledMatching.solve(changed, rules: rules, keeping: pairs, solver: solver, options: options)
  }

  /// The best matching with a pair by one shortest path; nothing where prices do not prove this one best, or some pair
  /// would not find a time that costs nothing, or a seat.
  private func shifted(
    _ need: Int, _ mentor: Int, best: Int, solver: any Solver
  ) throws(MatchingError) -> SettledMatching? {
    guard let prices, isProven, !hasBudgets, best > 0, rules.fairness.isEmpty else { return nil }
    let decided = problem.decided(in: mentorOfNeed)
    let found =
      switch problem.open {
      case .stored(let open):
        ForcedEdge.solve(open, assignment: decided, certificate: prices, near: near, task: need, agent: mentor)
      case .priced(let open):
        ForcedEdge.solve(open, assignment: decided, certificate: prices, near: near, task: need, agent: mentor)
      }
    guard let found else { return nil }
    return try timed(problem.complete(found.assignment), solver: solver)
  }

  /// Pairs that are best without times, if all that have to find times that cost nothing, and seats.
  private func timed(_ changed: [Int32], solver: any Solver) throws(MatchingError) -> SettledMatching? {
    let moved = changed.indices.filter { changed[$0] != mentorOfNeed[$0] }
    guard let plan = weeklyPlan(changed, moved: moved) else { return nil }
    if problem.resting.isAny {
      let seatless = try problem.resting.needsWithoutSeats(changed, solver: solver)
      guard seatless.allSatisfy({ requiredMentors[$0] >= 0 }) else { return nil }
    }
    // A large run has many pairs, and few that move.
    func pairs(_ mentors: [Int32], _ times: [TimeWindow?]) -> [(priority: Int, points: Int)] {
      moved.filter { mentors[$0] >= 0 }.map {
        (cohort.needs[$0].mentee.priority, points($0, Int(mentors[$0]), at: times[$0]))
      }
    }
    return SettledMatching(
      problem, mentorOfNeed: changed, times: plan.times, isProven: true, gap: 0, prices: nil,
      tally: plan.isKept
        ? tally.replacing(pairs(mentorOfNeed, times), by: pairs(changed, plan.times)) : nil)
  }

  /// Times for pairs, none of which costs points; with whether all pairs that stay keep theirs.
  private func weeklyPlan(_ changed: [Int32], moved: [Int]) -> (times: [TimeWindow?], isKept: Bool)? {
    let losses = problem.weekly.losses
    var plan = WeeklyPlan(problem.weekly, mentorOfNeed: mentorOfNeed, times: times)
    for need in moved where mentorOfNeed[need] >= 0 { plan.undo(need) }
    var isKept = losses.isAny == false || losses.sum(over: mentorOfNeed, at: times) == 0
    for need in moved where changed[need] >= 0 && isKept {
      let mentor = Int(changed[need])
      let time = plan.bestFree(need, mentor)
      isKept = (time != nil || !problem.weekly.isAsked(need, mentor)) && losses.loss(need, mentor, at: time) == 0
      plan.give(need, to: mentor, at: time)
    }
    if isKept { return (plan.times, true) }
    plan = WeeklyPlan(problem.weekly, mentorOfNeed: changed)
    let timeless = plan.settle(required: problem.requiredMentors).filter { requiredMentors[$0] < 0 }
    guard timeless.isEmpty, losses.sum(over: changed, at: plan.times) == 0 else { return nil }
    return (plan.times, false)
  }
}

extension CohortDraft {
  /// A cohort as a draft again.
  package init(_ cohort: Cohort) {
    self.init(
      frame: cohort.frame, mentors: cohort.mentors, mentees: cohort.mentees,
      trainingSessions: cohort.trainingSessions, previous: cohort.previous, decisions: cohort.decisions)
  }
}
