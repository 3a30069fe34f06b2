// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import Optimization
package import PairingRules

extension SettledMatching {
  /// This matching's pairs and times, for another one to keep.
  package func kept(_ rule: KeptPairs.Rule = .fewestChanges) -> KeptPairs {
    var ofNeed: [NeedID: TimeWindow] = [:]
    for (need, time) in times.enumerated() {
      if let time, mentorOfNeed[need] >= 0 { ofNeed[cohort.needs[need].id] = time }
    }
    return KeptPairs(pairs: pairs, times: ofNeed, rule: rule)
  }

  /// Matches a cohort so that the pairs of an earlier matching are kept: needs are filled by priority first, then pairs
  /// are kept by the rule, then points count. Nothing is drawn between equal ones.
  ///
  /// - Parameter prices: what places cost in the earlier matching, so that this one is found sooner.
  /// - Throws: as `Matcher.match`.
  package static func repaired(
    _ cohort: Cohort, rules: RuleSet, keeping kept: KeptPairs, prices: EarlierPrices? = nil, solver: any Solver,
    options: MatchingOptions
  ) throws(MatchingError) -> SettledMatching {
    var options = options
    options.forced = nil
    options.tieBreak = .order
    options.kept = kept
    options.keptPrices = prices
    let (problem, settled) = try answer(cohort, rules, solver, options)
    return SettledMatching(problem, settled)
  }

  /// How many of the pairs that this matching was to keep could have stayed, and did; nothing where it was to keep none.
  package var keptCount: KeptCount? { problem.kept?.counted(mentorOfNeed) }

  /// How many of an earlier matching's pairs could have stayed in this one's cohort, and how many did.
  package func count(of kept: KeptPairs) -> KeptCount {
    KeptPlaces(
      kept, cohort, scorer: problem.scorer, requiredMentors: problem.requiredMentors, limits: problem.limits
    ).counted(mentorOfNeed)
  }
}
