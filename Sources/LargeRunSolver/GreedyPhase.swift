// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension LargeRun.Work {
  /// How many free agents an open task is told of at once.
  private static var freeAgentsPerTask: Int { 4 }
  /// The look for free agents is repeated while one open task in so many finds one.
  private static var leastPartPlaced: Int { 8 }

  /// A first answer: each task's best edges, the heaviest first, then any place for the tasks that are left.
  ///
  /// - Returns: why it stopped, if it did.
  mutating func runGreedy() -> Termination? {
    phase = .greedy
    let asked = [Int](repeating: 0, count: source.taskCount)
    let found = look(floors: asked, prices: startPrices, limit: edgesPerTask)
    pool.take(found, prices: startPrices, asked: asked, limit: edgesPerTask)
    var matching = best.matching
    matching.takeBest(of: pool)
    best.offer(matching)
    certify(startPrices)
    report()
    return found.reason ?? fill(&matching)
  }

  /// Lets tasks that are open look for any agent with places left, until that finds few.
  ///
  /// What they find goes into the pool too, so that the exact method has a place for them.
  /// - Returns: why it stopped, if it did.
  mutating func fill(_ matching: inout Matching) -> Termination? {
    matching.takeBest(of: pool)
    best.offer(matching)
    // A task whose edges are all in the pool has none that is free.
    let floors = pool.floors(at: startPrices)
    var asked = matching.agents.indices.map { matching.agents[$0] < 0 && floors[$0] > 0 ? 0 : Int.max }
    while true {
      let open = asked.count { $0 < .max }
      guard open > 0, matching.places.contains(where: { $0 > 0 }) else { return nil }
      let free = matching.places.map { $0 > 0 ? 0 : AgentPrice.closed }
      let found = look(floors: asked, prices: free, limit: Self.freeAgentsPerTask)
      var candidates = EdgePool(taskCount: source.taskCount)
      candidates.take(found, prices: free, asked: asked, limit: Self.freeAgentsPerTask)
      matching.takeBest(of: candidates)
      pool.insert(candidates)
      best.offer(matching)
      report()
      if let reason = found.reason { return reason }
      // Who found nothing now finds nothing later, when still fewer places are left.
      for task in asked.indices where matching.agents[task] >= 0 || candidates.edges(of: task).isEmpty {
        asked[task] = .max
      }
      let placed = open - asked.count { $0 < .max }
      guard placed * Self.leastPartPlaced >= open else { return nil }
    }
  }
}
