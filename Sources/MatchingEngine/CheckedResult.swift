// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// A solver's result as far as it is proven.
struct CheckedResult {
  let result: SolveResult
  /// What the prices prove by themselves.
  let priceBound: Int
  /// A problem with every pair that a best answer may use, unless those are too many.
  let tight: AssignmentProblem?

  /// - Throws: `unsound` where the answer breaks a constraint, the prices prove nothing, or optimality is claimed and
  ///   not proven.
  init(_ claimed: SolveResult, of open: OpenPairs, options: MatchingOptions) throws(MatchingError) {
    let faults = open.faults(in: claimed.assignment, value: claimed.value)
    guard faults.isEmpty else { throw .unsound("answer: \(faults.prefix(3))") }
    guard let certificate = claimed.certificate ?? open.plainestCertificate,
      let priceBound = open.bound(of: certificate)
    else { throw .unsound("no prices that prove a bound") }
    // Also after an interruption: an answer whose prices are not checked would have to be thrown away.
    let coverage = try open.coverage(by: certificate, options: MatchingOptions(progress: options.progress))
    guard coverage.faults.isEmpty else { throw .unsound("prices: \(coverage.faults.prefix(3))") }
    tight = coverage.tight
    // Branch and bound proves more than prices can; on a network prices prove everything.
    let bound = open.sideConstraints.isEmpty ? priceBound : min(priceBound, claimed.bound)
    guard bound >= claimed.value else { throw .unsound("bound \(bound) below value \(claimed.value)") }
    self.priceBound = priceBound
    let isOptimal = bound == claimed.value
    guard isOptimal || claimed.termination != .optimal else {
      throw .unsound("claims an optimum of \(claimed.value) with the bound \(bound)")
    }
    result = SolveResult(
      termination: isOptimal ? .optimal : claimed.termination, primalStatus: isOptimal ? .optimal : .feasible,
      dualStatus: priceBound == claimed.value ? .optimal : .feasible, assignment: claimed.assignment,
      value: claimed.value, bound: bound, certificate: certificate, statistics: claimed.statistics,
      confirmation: claimed.confirmation)
  }
}

extension SolveResult {
  /// The same answer, where any start is to give the same, with prices that do not depend on it.
  func steady(_ open: OpenPairs, options: MatchingOptions) -> SolveResult {
    guard case .steady = options.tieBreak, case .stored(let problem) = open, dualStatus == .optimal,
      let prices = certificate?.least(for: problem, assignment: assignment)
    else { return self }
    return SolveResult(
      termination: termination, primalStatus: primalStatus, dualStatus: dualStatus, assignment: assignment,
      value: value, bound: bound, certificate: prices, statistics: statistics, confirmation: confirmation)
  }
}
