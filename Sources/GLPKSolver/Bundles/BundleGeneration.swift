// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import ParallelWork

/// Solves the linear program over all bundles while GLPK holds only those that were found worth holding.
///
/// GLPK's duals price the tasks and rows; each agent's best bundle by prices between those duals and the best prices so
/// far comes in where the duals do not cover it (P. Wentges 1997, DOI 10.1016/S0969-6016(97)00003-4: prices jump less
/// and fewer rounds are needed); until GLPK's value and the prices' bound meet, or no bundle comes in.
struct BundleGeneration: ~Copyable {
  private let problem: BundleProblem
  let scale: Int
  var master: BundleMaster
  /// The prices with the lowest bound so far, times the scale.
  private var center: (tasks: [Int], rows: [Int])

  /// How much of the best prices is in those that bundles are found by, one after the other.
  private let weightsOfCenter: [Double]

  /// - Parameter isNear: whether bundles and prices to begin with are those of a problem that is nearly the same.
  init(
    _ problem: BundleProblem, answer: BundleAnswer, first: [AgentBundle], isNear: Bool, memoryLimitMebibytes: Int?
  ) throws(GLPKFault) {
    var master = try BundleMaster(problem, memoryLimitMebibytes: memoryLimitMebibytes)
    _ = try master.add(BundleMaster.columns(of: answer.bundles) + first)
    try master.start(from: answer.bundles)
    self.problem = problem
    weightsOfCenter = isNear ? [0] : [0.6, 0]
    scale = answer.certificate.scale
    center = (answer.certificate.taskPrices, answer.certificate.sidePrices)
    self.master = master
  }

  /// - Returns: why it stopped early, if it did.
  mutating func run(answer: inout BundleAnswer, watch: Watch) throws(GLPKFault) -> Termination? {
    while true {
      if let reason = try master.solve(&answer.statistics, watch: watch) { return reason }
      answer.statistics.rounds += 1
      // No choice of bundles that there are is worth more than the linear program.
      if master.value > Double(answer.value) + 0.5 { answer.offer(master.rounded) }
      guard let duals = scaled(master.duals.tasks, master.duals.rows) else { return .numericalTrouble }
      var added = 0
      for weight in weightsOfCenter {
        let prices = (
          tasks: Self.between(center.tasks, duals.tasks, weight), rows: Self.between(center.rows, duals.rows, weight)
        )
        added = try bringIn(prices: prices, answer: &answer)
        watch.report(
          round: answer.statistics.rounds, columns: master.columns.count, value: answer.value, bound: answer.bound)
        if answer.isProven || Double(answer.bound) <= master.value + 0.999 { return nil }
        if added > 0 { break }
      }
      if added == 0 { return nil }
    }
  }

  private static func between(_ center: [Int], _ duals: [Int], _ weight: Double) -> [Int] {
    weight == 0
      ? duals : zip(center, duals).map { Int((weight * Double($0) + (1 - weight) * Double($1)).rounded()) }
  }

  /// Finds each agent's best bundle by prices; takes in those that GLPK's duals do not cover, and the prices if they
  /// prove more than those before. How many came in.
  private mutating func bringIn(
    prices: (tasks: [Int], rows: [Int]), answer: inout BundleAnswer
  ) throws(GLPKFault) -> Int {
    let (problem, scale) = (problem, scale)
    let pieces = TaskPieces(problem.agents.count, length: 8)
    let found = Parallel.map(pieces.count) { piece in
      pieces[piece].map { agent in
        var search = BundleSearch(problem, agent: agent, scale: scale, taskPrices: prices.tasks, rowPrices: prices.rows)
        return (best: search.best(), isComplete: search.isComplete)
      }
    }.flatMap(\.self)
    // Only what was searched to the end says anything of the bound, and is proven again by code of its own at the end.
    if found.allSatisfy({ $0.isComplete && $0.best != nil }) {
      let certificate = Certificate(
        scale: scale, taskPrices: prices.tasks, agentPrices: found.map { $0.best?.worth ?? 0 }, sidePrices: prices.rows)
      if let bound = certificate.bound(for: problem), bound < answer.bound {
        center = prices
        answer.offer(certificate)
      }
    }
    let duals = master.duals
    let fresh = found.enumerated().compactMap { agent, item -> AgentBundle? in
      guard let options = item.best?.options, !options.isEmpty else { return nil }
      let bundle = AgentBundle(agent: agent, options: options)
      let rows = problem.unitsOfRows(bundle).reduce(0) { $0 + Double($1.units) * duals.rows[$1.row] }
      let own = problem.agents[agent]
      let worth = options.reduce(-duals.agents[agent] - rows) {
        $0 + Double(own.facts[Int($1)].weight) - duals.tasks[Int(own.options[Int($1)].task)]
      }
      return worth > 1e-6 ? bundle : nil
    }
    return try master.add(fresh)
  }

  /// Duals times the scale, rounded, none below 0.
  private func scaled(_ tasks: [Double], _ rows: [Double]) -> (tasks: [Int], rows: [Int])? {
    func scaled(_ duals: [Double]) -> [Int]? {
      var prices: [Int] = []
      prices.reserveCapacity(duals.count)
      for dual in duals {
        guard let price = Int(exactly: (max(0, dual) * Double(scale)).rounded()) else { return nil }
        prices.append(price)
      }
      return prices
    }
    guard let tasks = scaled(tasks), let rows = scaled(rows) else { return nil }
    return (tasks, rows)
  }
}
