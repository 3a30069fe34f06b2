// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension SettledMatching {
  /// The matching with everything that people want to know of it, as `Matcher.match` said it; nothing is solved again.
  ///
  /// What fairness settings cost is known to whoever matched, and is not worked out here.
  ///
  /// - Parameter claim: the claim that the matching was verified from, whose proof it has.
  /// - Complexity: O(explained needs · mentors · requirements) on all cores.
  package func explained(_ claim: MatchingClaim) -> Matching {
    Matching(
      cohort: cohort, rules: rules,
      pairs: MatchedPair.pairs(answered, mentorOfNeed: mentorOfNeed, times: times) { _ in },
      unmatched: unmatchedNeeds(), loads: MentorLoad.loads(cohort, mentorOfNeed: mentorOfNeed),
      proof: MatchingProof(
        termination: claim.termination, primalStatus: claim.primalStatus, dualStatus: claim.dualStatus,
        value: claim.value, bound: claim.bound, objective: claim.objective, certificate: claim.certificate,
        formulation: claim.formulation, tieBreak: claim.tieBreak, solver: "", statistics: SolveStatistics(),
        seed: claim.seed),
      kept: claim.kept, keptCount: claim.keptCount)
  }
}
