// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// A solver's answer, checked, with what is proven of it; among equal answers, the one that the lottery chose.
///
/// Value and bound are those of the problem, without what required pairs give.
struct ProvenAnswer: Sendable {
  let termination: Termination
  let primalStatus: SolutionStatus
  let dualStatus: SolutionStatus
  /// The mentor of each need, or -1; required pairs are not in it.
  let assignment: [Int32]
  let value: Int
  let bound: Int
  let certificate: Certificate?
  let tieBreak: TieBreakProof
  let statistics: SolveStatistics

  /// The prices, where they alone prove that the answer is best.
  var optimalCertificate: Certificate? { dualStatus == .optimal ? certificate : nil }

  /// Solves, checks, and draws.
  ///
  /// - Throws: what the solver throws, or `unsound`.
  init(
    _ problem: MatchingProblem, solver: any Solver, seed: Int, options: MatchingOptions
  ) throws(MatchingError) {
    let result = try Self.solve(problem.assignment, solver: solver, options: options)
    let checked = try CheckedResult(result, of: problem.assignment)
    let drawn = try Self.draw(problem, checked.result, solver: solver, seed: seed, options: options)

    let proven = checked.result
    termination = proven.termination
    primalStatus = proven.primalStatus
    dualStatus = proven.dualStatus
    value = proven.value
    bound = proven.bound
    certificate = proven.certificate
    statistics = proven.statistics
    assignment = drawn?.assignment ?? proven.assignment
    tieBreak = drawn.map { .lottery(value: $0.lotteryValue, certificate: $0.certificate) } ?? .order
  }

  private static func solve(
    _ problem: AssignmentProblem, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> SolveResult {
    var limits = options.forSolver { .solving($0) }
    if !problem.sideConstraints.isEmpty, limits.timeLimitSeconds == nil {
      limits.timeLimitSeconds = MatchingOptions.searchSeconds
    }
    do {
      return try solver.solve(problem, options: limits)
    } catch {
      throw .solver(error)
    }
  }

  /// The draw between equal answers; nothing where it cannot be proven or did not come to its end.
  private static func draw(
    _ problem: MatchingProblem, _ result: SolveResult, solver: any Solver, seed: Int, options: MatchingOptions
  ) throws(MatchingError) -> TieBreak.Outcome? {
    guard result.dualStatus == .optimal, let certificate = result.certificate else { return nil }
    let lottery = Lottery(problem.cohort, seed: seed)
    let settled = try? TieBreak.settle(
      problem.assignment, result: result, lottery: lottery.number, solver: solver,
      options: options.forSolver { .drawing($0) })
    // A solver that cannot draw leaves its first answer, which is as good.
    guard let outcome = settled ?? nil else { return nil }
    let faults = Certify.lotteryFaults(
      in: outcome.assignment, value: result.value, certificate: certificate, lotteryValue: outcome.lotteryValue,
      lotteryCertificate: outcome.certificate, lottery: lottery.number, of: problem.assignment)
    guard faults.isEmpty else { throw .unsound("lottery: \(faults.prefix(3))") }
    return outcome
  }
}

/// A solver's result as far as it is proven.
private struct CheckedResult {
  let result: SolveResult

  /// - Throws: `unsound` where the answer breaks a constraint, the prices prove nothing, or optimality is claimed and
  ///   not proven.
  init(_ claimed: SolveResult, of problem: AssignmentProblem) throws(MatchingError) {
    let faults = Certify.faults(in: claimed.assignment, value: claimed.value, of: problem)
    guard faults.isEmpty else { throw .unsound("answer: \(faults.prefix(3))") }
    // Without prices of its own, the answer is measured by the plainest: each need at its best mentor.
    let certificate =
      claimed.certificate
      ?? Certificate(
        agentPrices: Array(repeating: 0, count: problem.agentCount),
        sidePrices: Array(repeating: 0, count: problem.sideConstraints.count), for: problem)
    guard let certificate, let priceBound = Certify.provenBound(of: certificate, for: problem) else {
      throw .unsound("prices: \(certificate.map { Certify.faults(in: $0, of: problem).prefix(3) } ?? [])")
    }
    // Branch and bound proves more than prices can; on a network prices prove everything.
    let bound = problem.sideConstraints.isEmpty ? priceBound : min(priceBound, claimed.bound)
    guard bound >= claimed.value else { throw .unsound("bound \(bound) below value \(claimed.value)") }
    let isOptimal = bound == claimed.value
    guard isOptimal || claimed.termination != .optimal else {
      throw .unsound("claims an optimum of \(claimed.value) with the bound \(bound)")
    }
    result = SolveResult(
      termination: isOptimal ? .optimal : claimed.termination, primalStatus: isOptimal ? .optimal : .feasible,
      dualStatus: priceBound == claimed.value ? .optimal : .feasible, assignment: claimed.assignment,
      value: claimed.value, bound: bound, certificate: certificate, statistics: claimed.statistics)
  }
}

extension MatchingOptions {
  /// What of these options concerns a solver.
  fileprivate func forSolver(_ stage: @escaping @Sendable (SolveProgress) -> MatchingProgress) -> SolveOptions {
    let progress = progress
    return SolveOptions(
      timeLimitSeconds: timeLimitSeconds, memoryLimitMebibytes: memoryLimitMebibytes, isInterrupted: isInterrupted,
      progress: { progress(stage($0)) })
  }
}
