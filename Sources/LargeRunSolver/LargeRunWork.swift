// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension LargeRun {
  /// A run on its way.
  struct Work<Source: EdgeSource> {
    let source: Source
    let watch: Watch
    let startPrices: [Int]
    /// What was best for a problem that is nearly the same.
    let start: SolveStart?
    var pool: EdgePool
    var best: Incumbent
    var statistics = SolveStatistics()
    /// How many pairs of a task and an agent were looked at.
    var pairsPriced: Int128 = 0
    var phase = SolveProgress.Phase.greedy
    /// Whether some edges come before a look at all.
    var isVast = false
    /// The present prices and the assignment that goes with them: where the exact method starts.
    var prices: [Int]
    var assigned: [Int32]
    /// The typical difference between the best and the worst of a task's edges that the first pass found.
    var typicalSpread = 1

    init(_ source: Source, options: SolveOptions) {
      self.source = source
      watch = Watch(options)
      start = options.start
      startPrices = AgentPrice.start(source.capacities)
      prices = startPrices
      assigned = [Int32](repeating: -1, count: source.taskCount)
      pool = EdgePool(limits: (0..<source.taskCount).map { source.weightLimit(task: $0) })
      best = Incumbent(taskCount: source.taskCount, capacities: source.capacities)
    }

    /// How many edges of a task a pass looks for: fewer where there are very many tasks, for memory's sake.
    var edgesPerTask: Int { min(32, max(8, (1 << 23) / max(1, source.taskCount))) }

    /// Does all phases, down to the proof of the best answer.
    ///
    /// - Returns: why it stopped before that, if it did.
    mutating func runExactly() throws(ProblemError) -> Termination? {
      if best.isProven { return nil }
      if let start {
        if let reason = begin(from: start) { return reason }
      } else if let reason = runGreedy() ?? runAuction(looks: Self.looksBeforeColumns) {
        return reason
      }
      return best.isProven ? nil : try runColumns()
    }

    /// Does the quick phases.
    ///
    /// - Returns: why it stopped before they were done, if it did.
    mutating func runApproximately() -> Termination? {
      if best.isProven { return nil }
      if let reason = runGreedy() ?? runAuction(looks: Self.looksWithoutColumns) { return reason }
      return best.isProven ? nil : tighten()
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

    /// The best answer and what is proven of it.
    func result(_ reason: Termination?) -> SolveResult {
      let isProven = best.isProven
      var statistics = statistics
      statistics.columns = pool.edgeCount
      return SolveResult(
        termination: isProven ? .optimal : reason ?? .gapLeft, primalStatus: isProven ? .optimal : .feasible,
        dualStatus: best.certificate == nil ? .none : isProven ? .optimal : .feasible,
        assignment: best.matching.agents, value: best.matching.value, bound: best.bound,
        certificate: best.certificate, statistics: statistics)
    }

    /// The best answer and the edges in the pool, with those of the answer.
    mutating func outcome(_ reason: Termination?) throws(ProblemError) -> Outcome {
      pool.insert(best.matching)
      let agents = best.matching.agents
      return Outcome(
        result: result(reason), workingProblem: try pool.problem(capacities: source.capacities),
        assignedEdges: agents.indices.map { agents[$0] < 0 ? -1 : pool.edge(task: $0, agent: agents[$0]) ?? -1 },
        pairsPriced: Double(pairsPriced))
    }
  }
}
