// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import PairingRules

/// Recomputes what a run folder says from the cohort and the rules alone. Asks no solver.
public enum Verification {
  /// Checks a claim: every pair against every requirement, its points wish by wish at its weekly time, places and
  /// hours, that each need is filled once or listed once, the sums, the meeting times, and in exact integers the prices
  /// that prove the bound and the draw, over all eligible pairs; and what the fairness settings come to.
  ///
  /// The matching's own pairs are judged by the rules themselves. All other pairs that prices have to cover are judged
  /// by columns and bit sets compiled from the rules, as in the matching; and beside that by the rules themselves where
  /// needs times mentors are at most 2^20, else for a sample of needs, drawn by the cohort's name and the claim's seed,
  /// that has about as many pairs with all the mentors.
  ///
  /// - Throws: `interrupted`; `unsound` where the two ways of judging differ, which is no fault of the run's.
  /// - Complexity: O(eligible pairs) on all cores.
  public static func check(
    _ claim: MatchingClaim, cohort: Cohort, rules: RuleSet, options: MatchingOptions = MatchingOptions()
  ) throws(MatchingError) -> VerificationReport {
    let problem: MatchingProblem
    var options = options
    options.kept = claim.kept
    do {
      problem = try MatchingProblem(
        cohort, rules: rules, options: options, formulation: claim.formulation,
        stance: FairStance(claim, cohort: cohort, rules: rules))
    } catch {
      switch error {
      case .refused(let refusal):
        return VerificationReport(
          findings: refusal.faults.map { .refusedDecision($0) } + refusal.fairness.map { .refusedFairness($0) })
      case .numbersTooLarge(let which):
        return VerificationReport(findings: [.numbersTooLarge(which)])
      default: throw error
      }
    }
    return try check(claim, problem, options)
  }

  /// The same for a cohort and rules that are a problem already.
  static func check(
    _ claim: MatchingClaim, _ problem: MatchingProblem, _ options: MatchingOptions
  ) throws(MatchingError) -> VerificationReport {
    var inspection = Inspection(claim, problem)
    inspection.checkPairs()
    inspection.checkLoads()
    inspection.settlePairs()
    inspection.checkTimes()
    inspection.checkUnmatched()
    inspection.checkSums()
    inspection.checkKept()
    try inspection.checkFairness(options)
    try inspection.checkProof(options)
    return inspection.report
  }
}

/// What a verification found.
public struct VerificationReport: Hashable, Sendable {
  /// What is not so, in the order of `Finding`; empty where the run is right.
  public let findings: [Finding]
  /// Whether the prices prove by themselves that no matching is better. With hours budgets that bind, a run may be
  /// right and this false: then branch and bound found the last of the gap, which nothing short of solving can check.
  public let provesOptimum: Bool
  /// Whether it is proven that the lottery, and nothing else, chose among the best matchings.
  public let provesDraw: Bool
  /// The bound that the prices prove, if they prove any.
  public let provenBound: Int?
  /// Whether prices prove that no higher floor under the points fills as much, where the highest was asked for.
  public let provesHighestFloor: Bool

  /// Makes a report.
  package init(
    findings: [Finding], provesOptimum: Bool = false, provesDraw: Bool = false, provenBound: Int? = nil,
    provesHighestFloor: Bool = false
  ) {
    self.findings = findings
    self.provesOptimum = provesOptimum
    self.provesDraw = provesDraw
    self.provenBound = provenBound
    self.provesHighestFloor = provesHighestFloor
  }

  /// Whether the run is right.
  public var isRight: Bool { findings.isEmpty }
}
