// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules

extension SettledMatching {
  /// The best matching of a cohort that is nearly the same, by the mentors' weeks alone: from this matching's weeks and
  /// their prices, which are near the others'.
  ///
  /// Weeks say all that times, rooms, places and hours forbid, so that a best choice of them, if it finds its training
  /// seats, is a best matching, whatever the pairs without times would be.
  ///
  /// - Returns: nothing where this matching was not solved by weeks, fairness has its say, or the optimum was not proven or
  ///   lacks seats.
  /// - Throws: as `Matcher.match`.
  func neighbour(
    _ cohort: Cohort, rules: RuleSet, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> SettledMatching? {
    guard let weekPrices, rules.fairness.isEmpty, WeeklyTimes.areAsked(by: rules),
      cohort.needs.count == self.cohort.needs.count
    else { return nil }
    var options = options
    options.weekPrices = weekPrices
    let problem: MatchingProblem
    do {
      problem = try MatchingProblem(cohort, rules: rules, options: options, formulation: .mentorWeeks)
    } catch {
      if case .numbersTooLarge = error { return nil }
      throw error
    }
    guard let weeks = problem.weeks else { return nil }
    let kept = MatchingProblem.kept(.keeping(pairs), cohort)
    let start = weeks.problem.withoutOverfullBundles(weeks.bundles(mentorOfNeed: kept, times: times))
    guard let (answer, bundles) = try ProvenAnswer.answer(weeks, start: start, solver: solver, options: options),
      answer.termination == .optimal
    else { return nil }
    let planned = weeks.plan(bundles)
    let mentorOfNeed = problem.complete(planned.mentorOfNeed)
    let seatless = try problem.resting.needsWithoutSeats(mentorOfNeed, solver: solver)
    guard seatless.allSatisfy({ problem.requiredMentors[$0] >= 0 }) else { return nil }
    return SettledMatching(
      problem, mentorOfNeed: mentorOfNeed, times: planned.times, isProven: true, gap: 0, prices: nil)
  }
}

extension BundleProblem {
  /// The same bundles without those that are too many for their agent now.
  fileprivate func withoutOverfullBundles(_ bundles: [[Int]]) -> [[Int]] {
    zip(agents, bundles).map { agent, bundle in
      let load = bundle.reduce(0) { $0 + loads[Int(agent.options[$1].task)] }
      return bundle.count <= agent.capacity && load <= agent.budget ?? .max ? bundle : []
    }
  }
}
