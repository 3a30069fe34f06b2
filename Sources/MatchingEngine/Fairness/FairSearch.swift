// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules

/// Finds the best matching that keeps the cohort's fairness settings.
///
/// First the best matching without the floors and shares of groups: where it keeps them by itself, it is the best with
/// them too. Where it does not, they become rows beside the network. Where no pairs keep them, that is a refusal, with
/// what can be reached at most. Where pairs do, but the times found for them do not, what was reached is kept as a floor,
/// and the matching says by how much it misses.
struct FairSearch {
  let cohort: Cohort
  let rules: RuleSet
  let solver: any Solver
  let seed: Int
  let options: MatchingOptions

  /// A matching, and what is known of the highest floor under its points.
  struct Found {
    let settled: TimedAnswer
    let height: HighestFloor?

    /// By how much the rows of groups are broken, as they were asked for.
    func excesses(_ rows: [FairRow]) -> [Int] { rows.excesses(settled.mentorOfNeed) }
  }

  private var fairness: Fairness { rules.fairness }

  /// - Throws: what matching throws; `refused` where no pairs keep the settings.
  func run() throws(MatchingError) -> Found {
    guard let first = try attempt(FairStance()) else { throw .unsound("no answer without rows") }
    let rows = FairRow.rows(cohort, fairness)
    guard !rows.isEmpty else { return first }
    try checkShares(rows, first.settled.problem)
    if first.excesses(rows).allSatisfy({ $0 == 0 }) { return first }
    guard first.settled.answer.termination != .interrupted else { return try given(first, rows, .interrupted) }
    do {
      return try withRows(rows, first)
    } catch {
      guard error == .interrupted else { throw error }
      return try given(first, rows, .interrupted)
    }
  }

  /// How often what was reached is taken for the floor anew: each time more is reached, and so hardly ever more than once.
  private static let mostRelaxations = 4

  private func withRows(_ rows: [FairRow], _ first: Found) throws(MatchingError) -> Found {
    guard var kept = try attempt(FairStance(hasRows: true)) else {
      // The highest floor under the points keeps nobody from being filled.
      let least = fairness.worstOff == .highest ? nil : first.settled.problem.stance.leastPoints
      try FairLimits(cohort, rules, leastPoints: least, solver, options).check(rows)
      return try given(first, rows, .timeLimit)
    }
    // Times are what breaks them: what was reached is the floor now, and the proof is one of just that.
    for _ in 0..<Self.mostRelaxations {
      let excesses = kept.excesses(rows)
      let slacks = kept.settled.problem.stance.slacks
      if excesses == (slacks.isEmpty ? rows.map { _ in 0 } : slacks) { return kept }
      guard let relaxed = try attempt(FairStance(hasRows: true, slacks: excesses)),
        relaxed.settled.problem.excess(relaxed.settled.mentorOfNeed) == 0
      else { break }
      kept = relaxed
    }
    return try given(kept, rows, .gapLeft)
  }

  /// A share of a group none of whose needs can be filled is kept by filling nothing at all: that is not meant.
  private func checkShares(_ rows: [FairRow], _ problem: MatchingProblem) throws(MatchingError) {
    let faults = rows.filter { $0.target.isShare }.compactMap { row -> FairnessFault? in
      let canBeFilled = row.isMember.indices.contains { need in
        row.isMember[need]
          && (problem.requiredMentors[need] >= 0
            || problem.open.mentors(of: need).contains { problem.open.capacities[Int($0)] > 0 })
      }
      return canBeFilled ? nil : .emptyShare(row.target, needs: row.memberCount)
    }
    if !faults.isEmpty { throw .refused(MatchingRefusal(fairness: faults)) }
  }

  /// Matches with the floor under the points that is asked for; nothing where nothing was found that keeps the rows.
  private func attempt(_ stance: FairStance) throws(MatchingError) -> Found? {
    switch fairness.worstOff {
    case .highest: return try FloorSearch(self, stance).run()
    case .points(let points):
      var stance = stance
      stance.leastPoints = points
      return try settle(stance).map { Found(settled: $0, height: nil) }
    case nil: return try settle(stance).map { Found(settled: $0, height: nil) }
    }
  }

  /// Matches with a problem that is fixed; nothing where nothing was found that keeps the rows.
  func settle(_ stance: FairStance) throws(MatchingError) -> TimedAnswer? {
    let problem = try MatchingProblem(cohort, rules: rules, options: options, stance: stance)
    guard let answer = try ProvenAnswer(problem, solver: solver, seed: seed, options: options) else { return nil }
    return try TimedAnswer(problem, answer, solver: solver, options: options)
  }

  /// Takes what was found without rows, with as many of the needs that they ask for as can be put in; what they miss
  /// then is said.
  private func given(
    _ found: Found, _ rows: [FairRow], _ termination: Termination
  ) throws(MatchingError) -> Found {
    // Also after an interruption, or the best answer so far would be lost.
    var calm = options
    calm.isInterrupted = { false }
    var stance = FairStance(leastPoints: found.settled.problem.stance.leastPoints, hasRows: true)
    let asked = try MatchingProblem(cohort, rules: rules, options: calm, stance: stance)
    let plan = WeeklyPlan(
      asked.weekly, mentorOfNeed: found.settled.mentorOfNeed, times: found.settled.times)
    let repaired = RepairedPlan(asked, plan, without: [])
    stance.slacks = rows.excesses(repaired.mentorOfNeed)
    let problem = try MatchingProblem(cohort, rules: rules, options: calm, stance: stance)
    let answer = try ProvenAnswer(
      problem, value: problem.value(of: repaired.mentorOfNeed, at: repaired.times), termination: termination)
    return Found(
      settled: TimedAnswer(
        problem: problem, mentorOfNeed: repaired.mentorOfNeed, times: repaired.times, answer: answer),
      height: nil)
  }
}
