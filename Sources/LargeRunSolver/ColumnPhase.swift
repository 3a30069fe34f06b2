// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension LargeRun.Work {
  /// How much less than its best edge an edge may be worth to be taken in: one part in so many of the typical spread.
  private static var marginsPerSpread: Int { 3 }

  /// Tasks that were looked at together are looked at together again if they are at least one failing task in so many.
  private static var leastPartTogether: Int { 64 }

  /// Column generation: the exact method on the pool, until no edge of the source is worth more than its prices.
  ///
  /// - Returns: why it stopped before that, if it did.
  mutating func runColumns() throws(ProblemError) -> Termination? {
    phase = .columns
    while true {
      let reason = try solvePool()
      var matching = Matching(assigned, in: pool, capacities: source.capacities)
      if reason != nil { matching.takeBest(of: pool) }
      best.offer(matching)
      let (worths, floors) = certify(prices)
      report()
      if let reason { return reason }
      let failing = worths.indices.filter { floors[$0] > worths[$0] }
      guard !failing.isEmpty else { return nil }
      if let reason = lookAgain(at: failing, worths: worths) { return reason }
      certify(prices)
      report()
    }
  }

  /// The best assignment over the edges in the pool, and its prices.
  ///
  /// - Returns: why it stopped before that, if it did: then an assignment and prices on the way there.
  private mutating func solvePool() throws(ProblemError) -> Termination? {
    statistics.rounds += 1
    var network = NetworkMethod(
      try pool.problem(capacities: source.capacities), prices: zip(prices, startPrices).map { $0 - $1 },
      assignment: assigned)
    var reason: Termination?
    network.run {
      reason = reason ?? watch.reasonToStop()
      return reason != nil
    }
    statistics.iterations += network.searches
    assigned = network.assignedEdges.map { $0 < 0 ? -1 : pool.agents[$0] }
    // Closed agents stay closed.
    prices = zip(network.prices, startPrices).map { max($0, $1) }
    // Without a reason it does not fit the method's positions, and never will.
    return network.isComplete ? nil : reason ?? .gapLeft
  }

  /// Looks again at tasks that may have an edge outside the pool that is worth more than all in it.
  ///
  /// Most agents' prices have hardly dropped since the last look. Where a task's floor leaves room for a drop, only the
  /// agents that have dropped more need a look, which a source can give for less. The drop that is allowed for is the
  /// one that makes all looks together the cheapest.
  private mutating func lookAgain(at failing: [Int], worths: [Int]) -> Termination? {
    // Of tasks that have not been looked at, only a limit or a claim is known, and the others' prices may yet come so
    // that it is enough.
    let looked = failing.filter { pool.hasLooked(at: $0) && !pool.isClaimed($0) }
    let seen = looked.isEmpty ? failing.filter { pool.isClaimed($0) } : looked
    var whole = seen.isEmpty ? failing : []
    for (tasks, drops) in pool.drops(to: prices, for: seen) {
      let rooms = tasks.map { worths[$0] - pool.floors[$0] }
      guard tasks.count * Self.leastPartTogether >= failing.count,
        let allowed = Repricing.cheapestDrop(rooms: rooms, drops: drops)
      else {
        whole += tasks
        continue
      }
      whole += zip(tasks, rooms).lazy.filter { $0.1 < allowed }.map(\.0)
      let rest = zip(tasks, rooms).filter { $0.1 >= allowed }.map(\.0)
      let looked = zip(prices, drops).map { $1 > allowed ? $0 : AgentPrice.closed }
      let others = pool.floors.map { $0 + allowed }
      if let reason = look(at: rest, among: looked, worths: worths, others: others) { return reason }
    }
    return look(at: whole, among: prices, worths: worths, others: nil)
  }

  private mutating func look(
    at tasks: [Int], among looked: [Int], worths: [Int], others: [Int]?
  ) -> Termination? {
    guard !tasks.isEmpty else { return nil }
    let margin = typicalSpread / Self.marginsPerSpread
    var asked = [Int](repeating: .max, count: source.taskCount)
    for task in tasks {
      // Below an edge that is worth far more than others hardly any lies, and a floor far below it outlasts more changes.
      let isFavoured = source.favouredAgent(task: task) >= 0
      let favour = isFavoured ? source.weightLimit(task: task) - source.weightLimitOfOthers(task: task) : 0
      asked[task] = worths[task] - max(margin, favour / 2)
    }
    let found = look(floors: asked, prices: looked, limit: edgesPerTask)
    pool.take(found, prices: prices, asked: asked, limit: edgesPerTask, others: others)
    return found.reason
  }
}
