// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension CostTable {
  /// The problem of a layered network: tasks lead to cells, each of an agent.
  struct Layers {
    /// Arcs from tasks to cells; the arc's agent is the cell.
    var arcs: [Arc] = []
    /// What leaving each task open costs; nothing where it must be done.
    var costsOfOpen: [Int?]
    /// The agent of each cell.
    var agents: [Int]
    var cellCapacities: [Int]
    var agentCapacities: [Int]
  }

  /// Makes a problem of agents and slots; of several arcs between the same two, the cheapest counts.
  ///
  /// - Throws: `ProblemError.overflow` where the costs differ by too much.
  init(_ layers: Layers) throws(ProblemError) {
    let scale = try CostScale(costs: layers.arcs.lazy.map(\.cost), costsOfOpen: layers.costsOfOpen)
    var tasks = [[SlotProblem.Edge]](repeating: [], count: layers.costsOfOpen.count)
    var last: (task: Int, cell: Int)?
    for arc in layers.arcs.sorted(by: { ($0.task, $0.agent, $0.cost) < ($1.task, $1.agent, $1.cost) }) {
      if let last, last == (arc.task, arc.agent) { continue }
      last = (arc.task, arc.agent)
      tasks[arc.task].append(
        SlotProblem.Edge(
          agent: layers.agents[arc.agent], slot: arc.agent, weight: scale.weight(task: arc.task, cost: arc.cost)))
    }
    let slots = try SlotProblem(capacities: layers.agentCapacities, tasks: tasks) { layers.cellCapacities[$0.slot] }
    (problem, self.slots, self.scale) = (slots.assignmentProblem, slots, scale)
  }
}
