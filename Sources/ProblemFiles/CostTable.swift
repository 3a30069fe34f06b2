// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// A least-cost problem, turned into a problem of greatest weight; `CostScale` says how.
struct CostTable {
  /// One way to do a task.
  struct Arc {
    let task: Int
    let agent: Int
    let cost: Int
  }

  let problem: AssignmentProblem
  /// The same problem as one of agents and slots, where the file says it so.
  let slots: SlotProblem?
  let scale: CostScale

  /// Makes the problem; of several arcs between the same two, the cheapest counts.
  ///
  /// - Throws: `ProblemError.overflow` where the costs differ by too much.
  init(tasks: Int, capacities: [Int], arcs: [Arc]) throws(ProblemError) {
    let scale = try CostScale(costs: arcs.lazy.map(\.cost), costsOfOpen: [Int?](repeating: nil, count: tasks))
    (self.scale, slots) = (scale, nil)
    problem = try Self.problem(capacities, tasks, arcs) { scale.weight(task: $0.task, cost: $0.cost) }
  }

  /// Makes a problem whose arcs have weights in the place of costs: the greatest sum is sought, and a task may be left
  /// open. Of several arcs between the same two, the one of the greatest weight counts.
  ///
  /// - Throws: `ProblemError.overflow` where the weights are too large.
  init(tasks: Int, capacities: [Int], weighted arcs: [Arc]) throws(ProblemError) {
    (scale, slots) = (.weights, nil)
    problem = try Self.problem(capacities, tasks, arcs) { $0.cost }
  }

  /// Of several arcs between the same two, the one of the greatest weight counts.
  private static func problem(
    _ capacities: [Int], _ tasks: Int, _ arcs: [Arc], weight: (Arc) -> Int
  ) throws(ProblemError) -> AssignmentProblem {
    let sorted =
      arcs.isSortedByEnds
      ? arcs : arcs.sorted { ($0.task, $0.agent, weight($1)) < ($1.task, $1.agent, weight($0)) }
    var counts = [Int](repeating: 0, count: tasks + 1)
    var agents: [Int32] = []
    var weights: [Int] = []
    agents.reserveCapacity(arcs.count)
    weights.reserveCapacity(arcs.count)
    var last: (task: Int, agent: Int)?
    for arc in sorted {
      if let last, last == (arc.task, arc.agent) { continue }
      last = (arc.task, arc.agent)
      counts[arc.task + 1] += 1
      agents.append(Int32(arc.agent))
      weights.append(weight(arc))
    }
    for task in 0..<tasks { counts[task + 1] += counts[task] }
    return try AssignmentProblem(capacities: capacities, offsets: counts, agents: agents, weights: weights)
  }
}

extension [CostTable.Arc] {
  /// Whether every arc comes after the one before it by task, then agent.
  fileprivate var isSortedByEnds: Bool {
    zip(self, dropFirst()).allSatisfy { ($0.task, $0.agent) < ($1.task, $1.agent) }
  }
}
