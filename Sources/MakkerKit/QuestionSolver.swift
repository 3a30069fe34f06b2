// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import LargeRunSolver
package import Optimization

/// What matches anew for questions: the network method where pairs make a network, GLPK where rows or weeks ask for a
/// search. Integer prices prove each answer; a second opinion from GLPK would cost more than the answer.
package struct QuestionSolver: Solver {
  package let name = "network"

  package init() {}

  /// Solves a problem on the calling thread.
  ///
  /// - Throws: what the solver that is asked throws.
  package func solve(_ problem: AssignmentProblem, options: SolveOptions) throws(SolverError) -> SolveResult {
    problem.sideConstraints.isEmpty
      ? try NetworkSolver().solve(problem, options: options) : try GLPKSolver().solve(problem, options: options)
  }

  /// Solves a problem whose edges are computed when they are asked for.
  ///
  /// - Throws: what the network method throws.
  package func solve(_ source: some EdgeSource, options: SolveOptions) throws(SolverError) -> SolveResult {
    try NetworkSolver().solve(source, options: options)
  }

  /// Solves a joint plan of agent and slot.
  ///
  /// - Throws: what the network method throws.
  package func solve(_ problem: SlotProblem, options: SolveOptions) throws(SolverError) -> SolveResult {
    NetworkSolver().solve(problem, options: options)
  }

  /// Solves a bundle problem.
  ///
  /// - Throws: what GLPK's solver throws.
  package func solve(
    _ problem: BundleProblem, start: [[Int]], options: SolveOptions
  ) throws(SolverError) -> BundleResult? {
    try GLPKSolver().solve(problem, start: start, options: options)
  }
}
