// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

extension NetworkSolver {
  /// Solves a problem whose edges are not stored: `LargeRun`, down to the proof of the best answer.
  ///
  /// - Throws: `SolverError.numbersTooLarge` where the weights are too large to add up.
  public func solve(_ source: some EdgeSource, options: SolveOptions) throws(SolverError) -> SolveResult {
    try LargeRun.result(of: source, options: options, exact: true)
  }
}

extension GreedySolver {
  /// Solves a problem whose edges are not stored: `LargeRun` without the exact method.
  ///
  /// - Throws: `SolverError.numbersTooLarge` where the weights are too large to add up.
  public func solve(_ source: some EdgeSource, options: SolveOptions) throws(SolverError) -> SolveResult {
    try LargeRun.result(of: source, options: options, exact: false)
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
