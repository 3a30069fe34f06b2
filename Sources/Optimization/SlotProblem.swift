// SPDX-License-Identifier: GPL-3.0-or-later

/// A joint plan of agent and slot: each task is given to at most one agent in one of that agent's slots, an agent takes
/// at most `capacities[j]` tasks, and in each slot at most one of them (or as many as the slot holds).
///
///     maximise   Σ w_ijs x_ijs
///     subject to Σ_js x_ijs <= 1              for each task i
///                Σ_i x_ijs  <= d_js           for each cell (j, s): an agent in a slot
///                Σ_is x_ijs <= c_j            for each agent j
///                x_ijs in {0, 1}              for each edge (i, j, s)
///
/// The cells of an agent are disjoint parts of what it takes, so that the problem is still a network's: task -> cell ->
/// agent. Its linear program has a whole-numbered optimum, and integer prices prove it.
///
/// The problem is said as an `AssignmentProblem` whose agents are the cells and whose side constraints are the agents'
/// capacities, in their order. Any solver takes that as it is, and `Certify` checks what any method finds: in a
/// `Certificate` the agent prices are the cells' r_js and the side prices the agents' p_j, with
/// u_i + r_js + p_j >= scale · w_ijs.
public struct SlotProblem: Sendable {
  /// One possible meeting of a task with an agent.
  public struct Edge: Hashable, Sendable {
    /// The agent, from 0.
    public let agent: Int
    /// The slot, any number of the caller's choice.
    public let slot: Int
    /// What it is worth, of any sign.
    public let weight: Int

    /// Makes an edge.
    public init(agent: Int, slot: Int, weight: Int) {
      self.agent = agent
      self.slot = slot
      self.weight = weight
    }
  }

  /// An agent in a slot.
  public struct Cell: Hashable, Sendable {
    /// The agent.
    public let agent: Int
    /// The slot.
    public let slot: Int

    /// Makes a cell.
    public init(agent: Int, slot: Int) {
      self.agent = agent
      self.slot = slot
    }
  }

  /// How many tasks each agent can take in all; one entry an agent.
  public let capacities: [Int]
  /// The cells that edges lead to, by agent and then by slot.
  public let cells: [Cell]
  /// Where each agent's cells begin in `cells`; one entry more than there are agents.
  public let cellOffsets: [Int]
  /// The same problem with cells as agents and the agents' capacities as side constraints.
  public let assignmentProblem: AssignmentProblem

  /// Makes a problem.
  ///
  /// - Parameters:
  ///   - capacities: how many tasks each agent can take; 0 or more.
  ///   - tasks: each task's edges, in any order, each agent and slot at most once.
  ///   - slotCapacity: how many tasks a cell can take; without it, one.
  /// - Throws: `ProblemError`, as `AssignmentProblem` does.
  /// - Complexity: O(edges · log edges).
  public init(
    capacities: [Int], tasks: [[Edge]], slotCapacity: (Cell) -> Int = { _ in 1 }
  ) throws(ProblemError) {
    var edgesOfAgent = [[(slot: Int, task: Int, weight: Int)]](repeating: [], count: capacities.count)
    for (task, edges) in tasks.enumerated() {
      for edge in edges {
        guard capacities.indices.contains(edge.agent) else {
          throw .outOfRange(
            "an edge of task \(task) leads to agent \(edge.agent): agents must be below \(capacities.count)")
        }
        edgesOfAgent[edge.agent].append((edge.slot, task, edge.weight))
      }
    }
    // Agent by agent, so that the cells come in order and each task's edges too.
    var cells: [Cell] = []
    var cellOffsets = [0]
    var rows = [[(cell: Int32, weight: Int)]](repeating: [], count: tasks.count)
    for agent in capacities.indices {
      for (slot, task, weight) in edgesOfAgent[agent].sorted(by: { ($0.slot, $0.task) < ($1.slot, $1.task) }) {
        if cells.count == cellOffsets[agent] || cells[cells.count - 1].slot != slot {
          cells.append(Cell(agent: agent, slot: slot))
        }
        rows[task].append((Int32(clamping: cells.count - 1), weight))
      }
      cellOffsets.append(cells.count)
    }
    self.capacities = capacities
    self.cells = cells
    self.cellOffsets = cellOffsets
    assignmentProblem = try Self.assignmentProblem(
      rows, cells: cells, capacities: capacities, cellCapacities: cells.map(slotCapacity))
  }

  /// The agent and the slot of each task, or nothing where it is open.
  ///
  /// - Parameter assignment: the cell of each task, or -1, as in the result of a solver of `assignmentProblem`.
  public func plan(_ assignment: [Int32]) -> [Cell?] {
    assignment.map { $0 < 0 ? nil : cells[Int($0)] }
  }

  /// The cells of an agent.
  public func cells(of agent: Int) -> Range<Int> { cellOffsets[agent]..<cellOffsets[agent + 1] }

  private static func assignmentProblem(
    _ rows: [[(cell: Int32, weight: Int)]], cells: [Cell], capacities: [Int], cellCapacities: [Int]
  ) throws(ProblemError) -> AssignmentProblem {
    var offsets = [0]
    var agents: [Int32] = []
    var weights: [Int] = []
    var terms = [[SideConstraint.Term]](repeating: [], count: capacities.count)
    for row in rows {
      for (cell, weight) in row {
        terms[cells[Int(cell)].agent].append(SideConstraint.Term(edge: agents.count, coefficient: 1))
        agents.append(cell)
        weights.append(weight)
      }
      offsets.append(agents.count)
    }
    if let agent = capacities.firstIndex(where: { $0 < 0 }) {
      throw .outOfRange("the capacity of agent \(agent) is \(capacities[agent]), less than 0")
    }
    return try AssignmentProblem(
      capacities: cellCapacities, offsets: offsets, agents: agents, weights: weights,
      sideConstraints: zip(terms, capacities).map { SideConstraint(terms: $0, upperBound: $1) })
  }
}
