// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension LargeRun.Work {
  /// The prices and the assignment of a problem that is nearly the same, in place of the quick phases: what is assigned
  /// comes into the pool as it is, and only the tasks that are open are looked at.
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
    assigned = agents
    best.offer(matching)
    let asked = assigned.map { $0 < 0 ? 0 : Int.max }
    if asked.contains(0) {
      // Places that nobody has cost nothing in the end.
      let present = prices.indices.map { matching.places[$0] > 0 && prices[$0] < AgentPrice.closed ? 0 : prices[$0] }
      let found = look(floors: asked, prices: present, limit: edgesPerTask)
      pool.take(found, prices: present, asked: asked, limit: edgesPerTask)
      prices = present
      if let reason = found.reason {
        certify(prices)
        return reason
      }
    }
    typicalSpread = BonusLevels(pool).typicalSpread
    certify(prices)
    report()
    return nil
  }
}
