// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// A solver that answers what a test tells it to.
struct ScriptedSolver: Solver {
  let name = "scripted"
  let answer: @Sendable (AssignmentProblem) throws(SolverError) -> SolveResult

  func solve(_ problem: AssignmentProblem, options: SolveOptions) throws(SolverError) -> SolveResult {
    try answer(problem)
  }

  /// Gives each task the first agent that can still take it, and says that time ran out.
  static let firstFit = ScriptedSolver { problem throws(SolverError) in
    var assignment = [Int32](repeating: -1, count: problem.taskCount)
    var value = 0
    for task in 0..<problem.taskCount {
      for edge in problem.edges(of: task) where assignment[task] < 0 {
        assignment[task] = problem.agents[edge]
        if Certify.faults(in: assignment, value: value + problem.weights[edge], of: problem).isEmpty {
          value += problem.weights[edge]
        } else {
          assignment[task] = -1
        }
      }
    }
    return SolveResult(
      termination: .timeLimit, primalStatus: .feasible, dualStatus: .none, assignment: assignment, value: value,
      bound: .max, certificate: nil, statistics: SolveStatistics())
  }
}
