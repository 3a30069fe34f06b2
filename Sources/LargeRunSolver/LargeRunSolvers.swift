// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

extension NetworkSolver {
  /// Solves a problem whose edges are not stored: `LargeRun`, down to the proof of the best answer.
  ///
  /// - Throws: `SolverError.numbersTooLarge` where the weights are too large to add up.
  public func solve(_ source: some EdgeSource, options: SolveOptions) throws(SolverError) -> SolveResult {
    try LargeRun.result(of: source, options: options, exact: true)
  }

  /// Solves a joint plan of agent and slot exactly: `SlotSolver`.
  public func solve(_ problem: SlotProblem, options: SolveOptions) -> SolveResult {
    SlotSolver().solve(problem, options: options)
  }
}

extension GreedySolver {
  /// Solves a problem whose edges are not stored: `LargeRun` without the exact method.
  ///
  /// - Throws: `SolverError.numbersTooLarge` where the weights are too large to add up.
  public func solve(_ source: some EdgeSource, options: SolveOptions) throws(SolverError) -> SolveResult {
    try LargeRun.result(of: source, options: options, exact: false)
  }

  /// Solves a joint plan of agent and slot exactly, for which there is no faster way: `SlotSolver`.
  public func solve(_ problem: SlotProblem, options: SolveOptions) -> SolveResult {
    SlotSolver().solve(problem, options: options)
  }
}

extension LargeRun {
  /// The result alone, with errors as a solver's.
  fileprivate static func result(
    of source: some EdgeSource, options: SolveOptions, exact: Bool
  ) throws(SolverError) -> SolveResult {
    do {
      return try solve(source, options: options, exact: exact).result
    } catch {
      throw .numbersTooLarge("\(error)")
    }
  }
}
