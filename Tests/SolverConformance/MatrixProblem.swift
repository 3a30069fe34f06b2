// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

extension AssignmentProblem {
  /// Makes a problem from a table of weights, one row a task and one column an agent; nothing means no edge.
  public init(
    _ rows: [[Int?]], capacities: [Int], sideConstraints: [SideConstraint] = []
  ) throws(ProblemError) {
    var offsets = [0]
    var agents: [Int32] = []
    var weights: [Int] = []
    for row in rows {
      for (agent, weight) in row.enumerated() {
        guard let weight else { continue }
        agents.append(Int32(agent))
        weights.append(weight)
      }
      offsets.append(agents.count)
    }
    try self.init(
      capacities: capacities, offsets: offsets, agents: agents, weights: weights, sideConstraints: sideConstraints)
  }

  /// The problem as a table that can be read, and typed in again, when a test has failed.
  public var table: String {
    let rows = (0..<taskCount).map { task in
      let cells = (0..<agentCount).map { agent in
        edge(task: task, agent: agent).map { String(weights[$0]) } ?? "nil"
      }
      return "[" + cells.joined(separator: ", ") + "]"
    }
    let sides = sideConstraints.map { row in
      row.terms.map { "\($0.coefficient)·x\($0.edge)" }.joined(separator: "+") + "<=\(row.upperBound)"
    }
    return "[\(rows.joined(separator: ", "))], capacities: \(capacities) \(sides.joined(separator: "; "))"
  }
}
