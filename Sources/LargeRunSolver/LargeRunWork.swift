// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension LargeRun {
  /// A run on its way.
  struct Work<Source: EdgeSource> {
    let source: Source
    let watch: Watch
    let startPrices: [Int]
    var pool: EdgePool
    var best: Incumbent
    var statistics = SolveStatistics()
    /// How many pairs of a task and an agent were looked at.
    var pairsPriced: Int128 = 0
    var phase = SolveProgress.Phase.greedy
    /// The present prices and the assignment that goes with them: where the exact method starts.
    var prices: [Int]
    var assigned: [Int32]
    /// The typical difference between the best and the worst of a task's edges that the first pass found.
    var typicalSpread = 1

    init(_ source: Source, options: SolveOptions) {
      self.source = source
      watch = Watch(options)
      startPrices = AgentPrice.start(source.capacities)
      prices = startPrices
      assigned = [Int32](repeating: -1, count: source.taskCount)
      pool = EdgePool(taskCount: source.taskCount)
      best = Incumbent(taskCount: source.taskCount, capacities: source.capacities)
    }

    /// How many edges of a task a pass looks for: fewer where there are very many tasks, for memory's sake.
    var edgesPerTask: Int { min(32, max(8, (1 << 23) / max(1, source.taskCount))) }

    /// Does all phases.
    ///
    /// - Returns: why it stopped before it was done, if it did.
    mutating func run(exact: Bool) throws(ProblemError) -> Termination? {
      if best.isProven { return nil }
      if let reason = runGreedy() { return reason }
      if best.isProven { return nil }
      if let reason = runAuction(looks: exact ? Self.looksBeforeColumns : Self.looksWithoutColumns) { return reason }
      if best.isProven { return nil }
      return exact ? try runColumns() : tighten()
    }

    /// How many times tasks that have run out of edges look again in the auction, where the exact method follows.
    private static var looksBeforeColumns: Int { 2 }
    /// The same where it does not.
    private static var looksWithoutColumns: Int { 32 }

    /// Asks for the edges of tasks above floors.
    mutating func look(floors: [Int], prices: [Int], limit: Int) -> PricingPass<Source>.Found {
      pairsPriced += Int128(floors.count { $0 < .max }) * Int128(prices.count { $0 < AgentPrice.closed })
      return PricingPass(source: source, watch: watch).run(floors: floors, prices: prices, limit: limit) {
        report(done: $0, of: $1)
      }
    }

    /// Holds prices against all edges, by what is known of them.
    ///
    /// - Returns: each task's greatest worth in the pool, and what no other edge of it is worth more than.
    @discardableResult
    mutating func certify(_ prices: [Int]) -> (worths: [Int], floors: [Int]) {
      let (worths, floors) = (pool.bestWorths(at: prices), pool.floors(at: prices))
      best.offer(prices: prices, worths: worths, floors: floors)
      return (worths, floors)
    }

    func report(done: Int = 0, of total: Int = 0) {
      let isBounded = best.certificate != nil
      watch.report(
        SolveProgress(
          round: statistics.rounds, columns: pool.edgeCount, value: best.matching.value,
          bound: isBounded ? best.bound : nil, phase: phase, done: done, total: total))
    }

    /// The best answer and all that goes with it.
    mutating func outcome(_ reason: Termination?) throws(ProblemError) -> Outcome {
      let matching = best.matching
      pool.insert(matching)
      statistics.columns = pool.edgeCount
      let isProven = best.isProven
      let result = SolveResult(
        termination: isProven ? .optimal : reason ?? .gapLeft, primalStatus: isProven ? .optimal : .feasible,
        dualStatus: best.certificate == nil ? .none : isProven ? .optimal : .feasible,
        assignment: matching.agents, value: matching.value, bound: best.bound, certificate: best.certificate,
        statistics: statistics)
      return Outcome(
        result: result, workingProblem: try pool.problem(capacities: source.capacities),
        assignedEdges: matching.agents.indices.map { task in
          matching.agents[task] < 0 ? -1 : pool.edge(task: task, agent: matching.agents[task]) ?? -1
        }, pairsPriced: Double(pairsPriced))
    }
  }
}
