// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// A least-cost problem in which every task must be done, turned into a problem of greatest weight.
///
/// An edge of cost c gets the weight step + (c_max - c), where the step is one more than all differences of cost
/// together: one task more is worth more than any saving, so that the greatest weight does every task if that is
/// possible, and then at the least cost.
struct CostTable {
  /// One way to do a task.
  struct Arc {
    let task: Int
    let agent: Int
    let cost: Int
  }

  let problem: AssignmentProblem
  /// Whether an answer may leave tasks open; its cost is then the sum of weights itself.
  let mayLeaveTasks: Bool
  private let step: Int
  private let greatestCost: Int

  /// Makes the problem; of several arcs between the same two, the cheapest counts.
  ///
  /// - Throws: `ProblemError.overflow` where the costs differ by too much.
  init(tasks: Int, capacities: [Int], arcs: [Arc]) throws(ProblemError) {
    let least = arcs.reduce(arcs.first?.cost ?? 0) { min($0, $1.cost) }
    let greatest = arcs.reduce(least) { max($0, $1.cost) }
    let (spread, tooWide) = greatest.subtractingReportingOverflow(least)
    let (differences, tooMany) = spread.multipliedReportingOverflow(by: max(1, tasks))
    let (step, tooLarge) = differences.addingReportingOverflow(1)
    // The weights' own sum is checked by the problem; a value is turned back into costs with this one.
    let (top, tooHigh) = step.addingReportingOverflow(greatest)
    guard !tooWide, !tooMany, !tooLarge, !tooHigh,
      !top.multipliedReportingOverflow(by: max(1, tasks)).overflow, step <= Int.max - spread
    else {
      throw .overflow("costs from \(least) to \(greatest)")
    }
    (self.step, greatestCost) = (step, greatest)

    mayLeaveTasks = false
    problem = try Self.problem(capacities, tasks, arcs) { step + (greatest - $0.cost) }
  }

  /// Makes a problem whose arcs have weights in the place of costs: the greatest sum is sought, and a task may be left
  /// open. Of several arcs between the same two, the one of the greatest weight counts.
  ///
  /// - Throws: `ProblemError.overflow` where the weights are too large.
  init(tasks: Int, capacities: [Int], weighted arcs: [Arc]) throws(ProblemError) {
    (step, greatestCost, mayLeaveTasks) = (0, 0, true)
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

  /// The cost of an answer that does every task and has this value; of a bound on values, the bound on such costs.
  func cost(ofValue value: Int) -> Int {
    mayLeaveTasks ? value : (step + greatestCost) * problem.taskCount - value
  }

  /// Whether an answer that does every task could still have so small a bound.
  func allowsEveryTask(bound: Int) -> Bool { mayLeaveTasks || bound >= step * problem.taskCount }
}

extension [CostTable.Arc] {
  /// Whether every arc comes after the one before it by task, then agent.
  fileprivate var isSortedByEnds: Bool {
    zip(self, dropFirst()).allSatisfy { ($0.task, $0.agent) < ($1.task, $1.agent) }
  }
}
