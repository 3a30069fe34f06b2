// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import Optimization
package import PairingRules

/// One cohort matched by many rule sets that differ in the weights of some wishes alone.
///
/// Of the best matchings by each rule set, the one is taken that keeps most pairs of today's matching, and of several such
/// the one with the greatest sum of lots, as far as prices prove the best ones and the lots' numbers reach. So a matching
/// depends on its rules alone, and not on what was matched before it or at the same time.
package struct Reweighting: Sendable {
  /// Today's matching: by the cohort's own rules, the very one that `Matcher.match` draws.
  package let today: SettledMatching
  /// Where the solver starts where nothing nearer is known.
  package let start: SolveStart?
  private let solver: any Solver
  private let options: MatchingOptions
  private let judged: JudgedPairs?

  /// A matching by other weights.
  package struct Answer: Sendable {
    /// The mentor of each need, or -1.
    package let mentorOfNeed: [Int32]
    /// The weekly time of each need, where it has one.
    package let times: [TimeWindow?]
    /// How good it is by its own rules.
    package let tally: Tally
    /// Whether no matching is better.
    package let isProven: Bool
    /// Where the solver may start on a neighbour.
    package let start: SolveStart?
    /// How many searches the pairs without times took.
    package let searches: Int
  }

  /// Judges everybody, and matches by the rules as they are.
  ///
  /// - Parameters:
  ///   - weights: the wishes whose weights will change, and between which bounds.
  ///   - seed: of the lots; nothing means by the cohort's name.
  /// - Throws: as `Matcher.match`.
  package init(
    _ cohort: Cohort, rules: RuleSet, weights: [RuleID: ClosedRange<Int>], seed: Int? = nil, solver: any Solver,
    options: MatchingOptions
  ) throws(MatchingError) {
    var options = options
    options.tieBreak = .lottery
    let seed = seed ?? MatchingOptions.standardSeed(for: cohort)
    judged = try JudgedPairs(cohort, rules: rules, varied: Set(weights.keys), options: options)
    options.judged = judged
    let (problem, settled) = try SettledMatching.answer(cohort, rules, solver, options, seed: seed)
    today = SettledMatching(problem, settled)
    // From here on a filled need is worth the same by all rule sets; prices of today's own objective would be far off.
    options.tieBreak = .steady(today.pairs, seed: seed)
    options.leastStep = Self.step(cohort, rules: rules, weights: weights)
    self.solver = solver
    self.options = options
    // Only stored pairs have a start, and only where no fairness setting makes another problem of them.
    guard judged != nil, rules.fairness.isEmpty else {
      start = nil
      return
    }
    let common = try MatchingProblem(cohort, rules: rules, options: options)
    start = try ProvenAnswer(common, solver: solver, seed: seed, options: options).flatMap { SolveStart($0, common) }
  }

  /// Matches by other weights.
  ///
  /// - Parameters:
  ///   - rules: today's with other weights for the wishes that were named; within their bounds, prices stay near.
  ///   - start: where the solver starts; the answer is the same with any.
  /// - Throws: as `Matcher.match`.
  package func match(_ rules: RuleSet, from start: SolveStart?) throws(MatchingError) -> Answer {
    var options = options
    options.judged = judged?.by(rules)
    options.start = start
    let search = FairSearch(cohort: today.cohort, rules: rules, solver: solver, seed: 0, options: options)
    guard rules.fairness.isEmpty else {
      let found = try search.run().settled
      let settled = SettledMatching(found.problem, found)
      return Answer(
        mentorOfNeed: settled.mentorOfNeed, times: settled.times, tally: settled.tally, isProven: settled.isProven,
        start: nil, searches: found.answer.statistics.iterations)
    }
    let problem = try MatchingProblem(today.cohort, rules: rules, options: options)
    guard let answer = try ProvenAnswer(problem, solver: solver, seed: 0, options: options) else {
      throw .unsound("no answer without rows")
    }
    let settled = try SettledMatching(problem, TimedAnswer(problem, answer, solver: solver, options: options))
    return Answer(
      mentorOfNeed: settled.mentorOfNeed, times: settled.times, tally: settled.tally, isProven: settled.isProven,
      start: SolveStart(answer, problem), searches: answer.statistics.iterations)
  }

  /// Whether the points of every pair change evenly with the weight of a wish, so that a matching that is best at two
  /// weights is best at all between: the greatest of several straight lines is convex.
  package func isEven(_ rule: RuleID) -> Bool { judged?.isEven(rule) ?? false }

  /// A bonus for a filled need that is above all points of a matching by any of the rule sets.
  private static func step(_ cohort: Cohort, rules: RuleSet, weights: [RuleID: ClosedRange<Int>]) -> Int {
    let spread = rules.wishes.reduce(0) { spread, wish in
      let bounds = weights[wish.wish.id] ?? wish.weight...wish.weight
      let ends = [bounds.lowerBound, bounds.upperBound].map { WeightedWish(wish.wish, weight: $0).points }
      let most = ends.reduce(0) { max($0, $1.upperBound) }
      let least = ends.reduce(0) { min($0, $1.lowerBound) }
      // What a time takes of a timed wish comes on top.
      return spread + (most - least) * (wish.wish is any TimedWish ? 2 : 1)
    }
    let (sum, overflow) = spread.multipliedReportingOverflow(by: cohort.needs.count)
    return overflow || sum > 1 << 50 ? 0 : sum + 1
  }
}

extension SolveStart {
  /// Where a neighbour may start; nothing where there are no prices of the pairs alone.
  fileprivate init?(_ answer: ProvenAnswer, _ problem: MatchingProblem) {
    guard case .stored = problem.open, let certificate = answer.certificate, certificate.scale == 1 else { return nil }
    self.init(agentPrices: certificate.agentPrices, assignment: answer.assignment)
  }
}
