// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// A quick solver for large problems: the heaviest edges first, then an auction. Near the best, not the best, and its
/// prices prove how near.
///
/// It is `LargeRun` without the exact method. With side constraints the prices of the problem without them still bound
/// the answer, and edges are taken, those of the auction and the heaviest first, as long as every row has room.
public struct GreedySolver: Solver {
  /// The solver's name in run files.
  public let name = "greedy"

  /// Makes the solver.
  public init() {}

  /// Solves a problem on the calling thread, looking at edges on all cores.
  ///
  /// O(edges + bids · degree); a task bids some tens of times where places are scarce, and less elsewhere.
  ///
  /// - Throws: nothing; every problem has an answer.
  public func solve(_ problem: AssignmentProblem, options: SolveOptions) throws(SolverError) -> SolveResult {
    var work = LargeRun.Work(problem, options: options)
    let reason = work.runApproximately()
    guard !problem.sideConstraints.isEmpty else { return work.result(reason) }
    var answer = Answer(problem)
    answer.statistics = work.statistics
    if let certificate = work.best.certificate {
      answer.offer(
        Certificate(
          agentPrices: certificate.agentPrices, sidePrices: problem.sideConstraints.map { _ in 0 }, for: problem))
    }
    for assigned in [work.best.matching.agents, nil] {
      answer.offer(edges: problem.edgesThatFit(first: assigned))
    }
    return answer.result(reason ?? .gapLeft)
  }
}

extension AssignmentProblem {
  /// For each task an edge or -1, so that all rows keep: an assignment's edges as long as they fit, those with the
  /// greatest weights first, and for the tasks that are left the best that fits.
  fileprivate func edgesThatFit(first assigned: [Int32]?) -> [Int] {
    var fill = GreedyFill(self)
    if let assigned {
      for task in tasksByGreatestWeight() where assigned[task] >= 0 {
        if let edge = edge(task: task, agent: Int(assigned[task])) { fill.take(edge, for: task) }
      }
    }
    fill.fillOpenTasks()
    return fill.edges
  }
}
