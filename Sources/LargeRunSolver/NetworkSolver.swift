// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// The exact solver for problems without side constraints, in integers alone: `NetworkMethod` from prices of 0, or from
/// `SolveOptions.start`.
///
/// An answer is proven best by integer prices, whatever the size of the weights. With side constraints the prices of
/// the problem without them still bound the answer, and the answer is filled up greedily so that it keeps every row:
/// then what is left between the two is the gap, and the termination says that it was left, unless it is 0.
public struct NetworkSolver: Solver {
  /// The solver's name in run files.
  public let name = "network"

  /// Makes the solver.
  public init() {}

  /// Solves a problem on the calling thread.
  ///
  /// O(edges · log tasks) where trees grow alike, see `NetworkMethod`; O(edges) memory.
  ///
  /// - Throws: `SolverError.numbersTooLarge` where tasks and agents are more than 32-bit positions can hold.
  public func solve(_ problem: AssignmentProblem, options: SolveOptions) throws(SolverError) -> SolveResult {
    let watch = Watch(options)
    var answer = Answer(problem)
    guard !answer.isProven else { return answer.result(nil) }
    watch.report(round: 0, columns: problem.edgeCount, value: answer.value, bound: answer.bound)
    var method = NetworkMethod(problem, from: options.start)
    guard method.fits else {
      throw .numbersTooLarge(
        "\(problem.taskCount) tasks and \(problem.agentCount) agents, above \(NetworkMethod.greatestNodeCount)")
    }
    var reason: Termination?
    method.run {
      reason = watch.reasonToStop()
      return reason != nil
    }
    answer.offer(method)
    answer.statistics.columns = problem.edgeCount
    watch.report(round: 1, columns: problem.edgeCount, value: answer.value, bound: answer.bound)
    return answer.result(reason ?? .gapLeft)
  }
}

extension Answer {
  /// Takes what the network method has found: its prices, its assignment, and that assignment made to keep every row
  /// and filled up, where it was stopped early or there are side constraints.
  ///
  /// - Returns: the prices as a certificate.
  @discardableResult
  package mutating func offer(_ method: NetworkMethod) -> Certificate? {
    statistics.iterations += method.searches
    let noSidePrices = [Int](repeating: 0, count: problem.sideConstraints.count)
    let certificate = Certificate(agentPrices: method.prices, sidePrices: noSidePrices, for: problem)
    offer(certificate)
    offer(edges: method.assignedEdges)
    if !method.isComplete || !problem.sideConstraints.isEmpty {
      var state = SideState(problem)
      for (task, edge) in method.assignedEdges.enumerated() where edge >= 0 { state.takeIfFits(edge, for: task) }
      if state.mendRows() {
        state.fillOpenTasks()
        offer(edges: state.edges)
      }
    }
    return certificate
  }
}
