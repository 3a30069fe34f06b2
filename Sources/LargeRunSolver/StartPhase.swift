// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension LargeRun.Work {
  /// The prices and the assignment of a problem that is nearly the same, in place of the quick phases: what is assigned
  /// comes into the pool as it is, and only the tasks that are open and not spoken for by a claim are looked at.
  ///
  /// - Returns: why it stopped, if it did.
  mutating func begin(from start: SolveStart) -> Termination? {
    phase = .prices
    for agent in prices.indices where startPrices[agent] < AgentPrice.closed {
      prices[agent] = agent < start.agentPrices.count ? min(max(0, start.agentPrices[agent]), AgentPrice.closed - 1) : 0
    }
    var matching = Matching(taskCount: source.taskCount, capacities: source.capacities)
    for (task, agent) in start.assignment.prefix(source.taskCount).enumerated()
    where agent >= 0 && agent < source.agentCount {
      guard let weight = source.weight(task: task, agent: Int(agent)), weight > 0 else { continue }
      matching.take(task, agent, weight: weight)
    }
    let (source, agents) = (source, matching.agents)
    pool.insert(matching) { task in
      source.favouredAgent(task: task) == Int(agents[task]) ? source.weightLimitOfOthers(task: task) : nil
    }
    if let claim = start.claim { believe(claim) }
    assigned = agents
    best.offer(matching)
    // Places that nobody has cost nothing in the end.
    for agent in prices.indices where prices[agent] < AgentPrice.closed && matching.places[agent] > 0 {
      prices[agent] = 0
    }
    // Of tasks that are open, those that may have an edge worth anything.
    let floors = pool.floors(at: prices)
    let asked = assigned.indices.map { assigned[$0] < 0 && floors[$0] > 0 ? 0 : Int.max }
    if asked.contains(0) {
      let found = look(floors: asked, prices: prices, limit: edgesPerTask)
      pool.take(found, prices: prices, asked: asked, limit: edgesPerTask)
      if let reason = found.reason {
        certify(prices)
        return reason
      }
    }
    typicalSpread = BonusLevels(pool, without: source.favouredAgent).typicalSpread
    certify(prices)
    report()
    return nil
  }

  /// Takes a claim for a look at all edges of the tasks that it speaks of.
  private mutating func believe(_ claim: PriceClaim) {
    guard claim.worths.count == source.taskCount, claim.agentPrices.count == source.agentCount else { return }
    var favoured = EdgeList()
    for task in 0..<source.taskCount {
      let agent = source.favouredAgent(task: task)
      // The claim leaves it out.
      if agent >= 0, claim.worths[task] < .max, let weight = source.weight(task: task, agent: agent) {
        favoured.append(agent: Int32(truncatingIfNeeded: agent), weight: weight)
      }
      favoured.endTask()
    }
    pool.take(claim, favoured: favoured)
  }
}
