// SPDX-License-Identifier: GPL-3.0-or-later

import LargeRunSolver
public import Optimization

extension GLPKSolver {
  /// Solves a joint plan of agent and slot: `SlotSolver`, whose integer prices are the proof.
  public func solve(_ problem: SlotProblem, options: SolveOptions) -> SolveResult {
    SlotSolver().solve(problem, options: options)
  }

  /// What GLPK's model may take where no limit is given, in mebibytes.
  public static let confirmationMebibytes = 1024

  /// Solves a problem whose edges are not stored: `LargeRun` finds the answer and prices that prove it over all edges,
  /// and GLPK, started from the basis they make, confirms the answer over the edges that were looked at last.
  ///
  /// GLPK is not asked where its model would take more memory than it may, or where numbers pass 2^52; then the integer
  /// prices alone are the proof, and `SolveResult.confirmation` says so.
  ///
  /// - Throws: `SolverError.libraryFault` with GLPK's own message, also where GLPK ends at another optimum.
  public func solve(_ source: some EdgeSource, options: SolveOptions) throws(SolverError) -> SolveResult {
    let outcome = try LargeRun.outcome(of: source, options: options)
    let result = outcome.result
    guard result.dualStatus == .optimal, let certificate = result.certificate else { return result }
    let problem = outcome.workingProblem
    guard problem.fitsMemory(mebibytes: options.memoryLimitMebibytes ?? Self.confirmationMebibytes),
      (try? problem.checkExactRange()) != nil
    else { return result.with(.tooLarge) }
    var answer = Answer(problem)
    // Without an edge worth taking there is nothing to ask GLPK.
    guard !answer.isProven else { return result }
    let start = NetworkAnswer(edges: outcome.assignedEdges, certificate: certificate)
    answer.offer(edges: start.edges)
    let reason = try runLinearProgram(problem, from: start, watch: Watch(options), answer: &answer)
    switch reason {
    case nil:
      guard answer.isProven, answer.value == result.value else {
        throw .libraryFault("GLPK ends at a bound of \(answer.bound), the prices at \(result.value)")
      }
      return result.with(.confirmed)
    case .memoryLimit: return result.with(.tooLarge)
    default: return result
    }
  }
}

extension LargeRun {
  /// The exact run, with its errors as a solver's.
  static func outcome(of source: some EdgeSource, options: SolveOptions) throws(SolverError) -> Outcome {
    do {
      return try solve(source, options: options, exact: true)
    } catch {
      throw .numbersTooLarge("\(error)")
    }
  }
}

extension AssignmentProblem {
  /// Whether GLPK's model of the first columns fits: measured, a column with its two entries takes 0.4 KB, and so does
  /// a row.
  func fitsMemory(mebibytes: Int) -> Bool {
    let columns = min(edgeCount, (2 + ColumnGeneration.edgesPerTask) * (taskCount + agentCount))
    return (columns + taskCount + agentCount) * 400 <= mebibytes << 20
  }
}

extension SolveResult {
  /// The same result, with what the library said of it.
  func with(_ confirmation: Confirmation) -> SolveResult {
    SolveResult(
      termination: termination, primalStatus: primalStatus, dualStatus: dualStatus, assignment: assignment,
      value: value, bound: bound, certificate: certificate, statistics: statistics, confirmation: confirmation)
  }
}
