// SPDX-License-Identifier: GPL-3.0-or-later

import LargeRunSolver
import Optimization

/// A bundle problem without exclusions, budgets and shared rows: a network's, whose prices are a start.
struct RelaxedBundles {
  private let problem: BundleProblem
  private let scale: Int

  init(_ problem: BundleProblem) {
    self.problem = problem
    scale = AssignmentProblem.priceScale(
      greatestWeight: problem.agents.reduce(1) { $1.tasks.reduce($0) { max($0, $1.greatestWeight.magnitude) } },
      taskCount: problem.taskCount)
  }

  /// Each agent's best option of each task, whatever excludes what.
  private var network: AssignmentProblem? {
    var rows = [[(agent: Int32, weight: Int)]](repeating: [], count: problem.taskCount)
    for (number, agent) in problem.agents.enumerated() {
      for item in agent.tasks {
        rows[Int(item.task)].append((Int32(truncatingIfNeeded: number), item.greatestWeight))
      }
    }
    var offsets = [0]
    for row in rows { offsets.append(offsets[offsets.count - 1] + row.count) }
    return try? AssignmentProblem(
      capacities: problem.agents.map { max(0, $0.capacity) }, offsets: offsets,
      agents: rows.flatMap { $0.map(\.agent) }, weights: rows.flatMap { $0.map(\.weight) })
  }

  /// The network's prices, or some that are said to be near, with the agents' as the bundles make them; nothing where
  /// nobody wants an answer any more.
  func prices(near hint: Certificate?, watch: Watch) -> Certificate? {
    if let hint, let near = prices(like: hint, watch: watch) { return near }
    guard !watch.isGivenUp, let network else { return nil }
    var method = NetworkMethod(network)
    method.run { watch.reasonToStop() != nil }
    guard let plain = Certificate(agentPrices: method.prices, for: network) else { return nil }
    return Certificate(
      scale: scale, taskPrices: plain.taskPrices.map { scale * $0 },
      rowPrices: Array(repeating: 0, count: problem.rowBounds.count), for: problem,
      isStopped: { watch.isGivenUp })
  }

  /// Prices like others, in this problem's scale; nothing where they are of another shape or do not fit.
  private func prices(like hint: Certificate, watch: Watch) -> Certificate? {
    guard hint.taskPrices.count == problem.taskCount, hint.scale > 0 else { return nil }
    func scaled(_ prices: [Int]) -> [Int]? {
      var scaled: [Int] = []
      for price in prices {
        // Twice as wide as a number, for prices with a bonus in them are large, and so is the scale.
        guard let own = Int(exactly: Int128(max(0, price)) * Int128(scale) / Int128(hint.scale)) else { return nil }
        scaled.append(own)
      }
      return scaled
    }
    let rows = hint.sidePrices.count == problem.rowBounds.count ? hint.sidePrices : problem.rowBounds.map { _ in 0 }
    guard let tasks = scaled(hint.taskPrices), let sides = scaled(rows) else { return nil }
    return Certificate(
      scale: scale, taskPrices: tasks, rowPrices: sides, for: problem, isStopped: { watch.isGivenUp })
  }

  /// Each task's best options by prices, a bundle each.
  func columns(by prices: Certificate) -> [AgentBundle] {
    var best = [[(cost: Int, agent: Int, option: Int32)]](repeating: [], count: problem.taskCount)
    for (number, agent) in problem.agents.enumerated() {
      guard agent.required.isEmpty, agent.capacity > 0 else { continue }
      for item in agent.tasks {
        let (position, task) = (item.options.lowerBound, Int(item.task))
        let weight = agent.options[position].weight
        guard weight > 0, agent.budget.map({ problem.loads[task] <= $0 }) ?? true else { continue }
        best[task].append(
          (prices.agentPrices[number] - prices.scale * weight, number, Int32(truncatingIfNeeded: position)))
      }
    }
    return best.flatMap { options in
      options.sorted { ($0.cost, $0.agent) < ($1.cost, $1.agent) }.prefix(3)
        .map { AgentBundle(agent: $0.agent, options: [$0.option]) }
    }
  }
}
