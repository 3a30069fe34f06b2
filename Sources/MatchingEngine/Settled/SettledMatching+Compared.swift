// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import Optimization
package import PairingRules

extension SettledMatching {
  /// The matching that `Matcher.match` gives, without its sentences: of the best ones, the one that the lottery draws.
  ///
  /// - Throws: as `Matcher.match`.
  package static func drawn(
    _ cohort: Cohort, rules: RuleSet, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> SettledMatching {
    var options = options
    options.tieBreak = .lottery
    let seed = options.seed ?? MatchingOptions.standardSeed(for: cohort)
    let (problem, settled) = try answer(cohort, rules, solver, options, seed: seed)
    return SettledMatching(problem, settled)
  }

  /// The points that each wish gives a pair at a time, in the order of the rules.
  ///
  /// - Parameter rules: the rules to judge by; nothing means the matching's own.
  package func pointsByWish(_ need: Int, _ mentor: Int, at time: TimeWindow?, by rules: RuleSet? = nil) -> [Int] {
    let pair = problem.pair(need, mentor, at: time)
    return (rules ?? problem.rules).wishes.map { $0.points(of: pair) }
  }

  /// The requirements that a pair breaks by other rules.
  package func broken(_ need: Int, _ mentor: Int, by rules: RuleSet) -> [RuleID] {
    let pair = Pair(need: cohort.needs[need], mentor: cohort.mentors[mentor], context: context)
    return rules.broken(by: pair).map(\.id)
  }
}
