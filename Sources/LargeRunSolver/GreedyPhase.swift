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
    certify(startPrices)
    if isVast, let reason = takeSome() { return reason }
    let asked = leastWorthTaking(limit: edgesPerTask)
    let found = look(floors: asked, prices: startPrices, limit: edgesPerTask)
    pool.take(found, prices: startPrices, asked: asked, limit: edgesPerTask)
    var matching = best.matching
    matching.takeBest(of: pool)
    best.offer(matching)
    certify(startPrices)
    report()
    return found.reason ?? fill(&matching)
  }

  /// An answer from some edges of each task, found without a look at all.
  ///
  /// - Returns: why it stopped, if it did.
  private mutating func takeSome() -> Termination? {
    var asked = [Bool](repeating: true, count: source.taskCount)
    var prices = startPrices
    var matching = best.matching
    var open = source.taskCount
    while true {
      let found = PricingPass(source: source, watch: watch).some(isAsked: asked, prices: prices, limit: edgesPerTask) {
        report(done: $0, of: $1)
      }
      var some = EdgePool(taskCount: source.taskCount)
      some.take(found, prices: prices, asked: asked.map { $0 ? 0 : .max }, limit: edgesPerTask)
      matching.takeBest(of: some)
      pool.insert(some)
      best.offer(matching)
      report()
      if let reason = found.reason { return reason }
      // Again among the agents that have places left, while that helps many.
      asked = matching.agents.indices.map { asked[$0] && matching.agents[$0] < 0 && !some.edges(of: $0).isEmpty }
      let left = asked.count { $0 }
      guard left > 0, (open - left) * Self.leastPartPlaced >= open else { return nil }
      open = left
      prices = matching.places.map { $0 > 0 ? 0 : AgentPrice.closed }
    }
  }

  /// For each task, what an edge must weigh more than to be among its best: nothing that the pool has as many edges of.
  private func leastWorthTaking(limit: Int) -> [Int] {
    (0..<source.taskCount).map { task in
      let edges = pool.edges(of: task)
      return edges.count < limit ? 0 : max(0, edges.reduce(Int.max) { min($0, pool.weights[$1]) } - 1)
    }
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
