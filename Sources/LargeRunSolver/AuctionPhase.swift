// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension LargeRun.Work {
  /// How many epsilons a typical task's best and worst edges are apart.
  private static var epsilonsPerSpread: Int { 100 }
  /// Tasks that have run out of edges get a new look while they are at least one in so many.
  private static var leastPartExhausted: Int { 200 }

  /// Prices from an auction, with new looks for tasks that have run out of edges.
  ///
  /// - Parameter looks: how many new looks it makes at most.
  /// - Returns: why it stopped, if it did.
  mutating func runAuction(looks: Int) -> Termination? {
    phase = .prices
    let levels = BonusLevels(pool)
    typicalSpread = levels.typicalSpread
    var auction = Auction(
      capacities: source.capacities, taskCount: source.taskCount, shifts: levels.shifts,
      scale: levels.scale, epsilon: max(1, levels.typicalSpread * levels.scale / Self.epsilonsPerSpread))
    for look in 0...looks {
      let reason = auction.run(pool, floors: pool.floors(at: prices)) { watch.reasonToStop() }
      assigned = auction.assigned
      let open = assigned.indices.filter { assigned[$0] < 0 }
      prices = levels.truePrices(auction.prices, openTasks: open, in: pool)
      best.offer(Matching(assigned, in: pool, capacities: source.capacities))
      certify(prices)
      report()
      if let reason { return reason }
      guard look < looks, auction.exhausted.count * Self.leastPartExhausted >= source.taskCount else { break }
      if let reason = lookAgain(at: auction.exhausted) { return reason }
      auction.requeueExhausted()
    }
    var matching = Matching(assigned, in: pool, capacities: source.capacities)
    return fill(&matching)
  }

  private mutating func lookAgain(at exhausted: [Int32]) -> Termination? {
    var asked = [Int](repeating: .max, count: source.taskCount)
    for task in exhausted { asked[Int(task)] = 0 }
    let found = look(floors: asked, prices: prices, limit: edgesPerTask)
    pool.take(found, prices: prices, asked: asked, limit: edgesPerTask)
    return found.reason
  }

  /// Lowers the bound: looks at all edges of the tasks whose part of it comes from edges that are not in the pool.
  ///
  /// - Returns: why it stopped, if it did.
  mutating func tighten() -> Termination? {
    let (worths, floors) = certify(prices)
    let asked = worths.indices.map { floors[$0] > worths[$0] ? worths[$0] : Int.max }
    let found = look(floors: asked, prices: prices, limit: 1)
    pool.take(found, prices: prices, asked: asked, limit: 1)
    certify(prices)
    report()
    return found.reason
  }
}
