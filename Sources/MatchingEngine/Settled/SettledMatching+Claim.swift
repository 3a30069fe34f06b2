// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
import Optimization
package import PairingRules

extension SettledMatching {
  /// The matching that a run folder claims, verified.
  ///
  /// - Returns: nothing, with what is wrong, where the claim does not hold.
  /// - Throws: as `Verification.check`.
  package static func verified(
    _ claim: MatchingClaim, cohort: Cohort, rules: RuleSet, options: MatchingOptions
  ) throws(MatchingError) -> (matching: SettledMatching?, report: VerificationReport) {
    var options = options
    options.kept = claim.kept
    let problem: MatchingProblem
    do {
      problem = try MatchingProblem(cohort, rules: rules, options: options)
    } catch {
      if case .interrupted = error { throw error }
      return (nil, try Verification.check(claim, cohort: cohort, rules: rules, options: options))
    }
    let answered =
      claim.formulation == .pairs && rules.fairness.isEmpty
      ? problem
      : try MatchingProblem(
        cohort, rules: rules, options: options, formulation: claim.formulation,
        stance: FairStance(claim, cohort: cohort, rules: rules))
    let report = try Verification.check(claim, answered, options)
    guard report.isRight else { return (nil, report) }
    let needs = Dictionary(uniqueKeysWithValues: cohort.needs.lazy.enumerated().map { ($1.id, $0) })
    let mentors = Dictionary(uniqueKeysWithValues: cohort.mentors.lazy.enumerated().map { ($1.id, $0) })
    var mentorOfNeed = [Int32](repeating: -1, count: cohort.needs.count)
    var times = [TimeWindow?](repeating: nil, count: cohort.needs.count)
    for pair in claim.pairs {
      guard let need = needs[pair.need], let mentor = mentors[pair.mentor] else { continue }
      mentorOfNeed[need] = Int32(truncatingIfNeeded: mentor)
      times[need] = pair.slot
    }
    let isPlain = claim.formulation == .pairs && claim.dualStatus == .optimal && rules.fairness.isEmpty
    let matching = SettledMatching(
      problem, mentorOfNeed: mentorOfNeed, times: times, isProven: claim.primalStatus == .optimal, gap: claim.gap,
      prices: isPlain ? claim.certificate : nil, answered: answered,
      weekPrices: claim.formulation == .mentorWeeks ? claim.certificate : nil)
    return (matching, report)
  }
}
