// SPDX-License-Identifier: GPL-3.0-or-later

/// A weighted assignment problem with capacities: tasks (rows i) are each given to at most one agent (column j),
/// an agent takes at most `capacities[j]` tasks, and the sum of the weights is to be as large as possible.
///
///     maximise   Σ w_ij x_ij
///     subject to Σ_j x_ij <= 1            for each task i
///                Σ_i x_ij <= c_j          for each agent j
///                Σ a_e x_e <= b_k         for each side constraint k
///                x_ij in {0, 1}           for each edge (i, j)
///
/// Indices and integers only; the edges of each task lie together, in the order of their agents.
public struct AssignmentProblem: Sendable {
  /// How many tasks each agent can take; 0 or more, one entry an agent.
  public let capacities: [Int]
  /// Where each task's edges begin in `agents` and `weights`; one entry more than there are tasks.
  public let offsets: [Int]
  /// The agent of each edge; within a task in ascending order, each agent at most once.
  public let agents: [Int32]
  /// The weight of each edge, of any sign; without side constraints an edge of weight 0 or less may be left out of
  /// every answer.
  public let weights: [Int]
  /// Rows beyond the network's, if any; with them the problem is an integer program, and may have no answer at all.
  public let sideConstraints: [SideConstraint]

  /// Makes a problem from its parts.
  ///
  /// - Throws: `ProblemError` with the first rule of the shape that is broken.
  /// - Complexity: O(edges).
  public init(
    capacities: [Int], offsets: [Int], agents: [Int32], weights: [Int], sideConstraints: [SideConstraint] = []
  ) throws(ProblemError) {
    self.capacities = capacities
    self.offsets = offsets
    self.agents = agents
    self.weights = weights
    self.sideConstraints = sideConstraints
    try checkShape()
  }

  /// How many tasks there are.
  public var taskCount: Int { offsets.count - 1 }
  /// How many agents there are.
  public var agentCount: Int { capacities.count }
  /// How many edges there are.
  public var edgeCount: Int { agents.count }

  /// The positions of a task's edges in `agents` and `weights`.
  public func edges(of task: Int) -> Range<Int> { offsets[task]..<offsets[task + 1] }

  /// The position of the edge between a task and an agent, if there is one. O(log degree).
  public func edge(task: Int, agent: Int) -> Int? {
    var low = offsets[task]
    var high = offsets[task + 1]
    while low < high {
      let middle = (low + high) / 2
      if agents[middle] < agent { low = middle + 1 } else { high = middle }
    }
    return low < offsets[task + 1] && agents[low] == agent ? low : nil
  }
}

/// Why numbers do not make an assignment problem.
public enum ProblemError: Error, Hashable, Sendable {
  /// The arrays' lengths do not fit each other.
  case lengthsDisagree(String)
  /// An offset, agent, capacity or side constraint is out of its range or order.
  case outOfRange(String)
  /// The greatest possible sum of weights, or a step of its proof, does not fit 64 bits.
  case overflow(String)
}
