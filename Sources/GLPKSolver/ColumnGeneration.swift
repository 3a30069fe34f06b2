// SPDX-License-Identifier: GPL-3.0-or-later

import LargeRunSolver
import Optimization

/// Solves the linear program over all edges while GLPK holds only some of them.
///
/// GLPK solves over the columns it has; its duals, rounded to integers, price every edge of the problem; edges that are
/// worth more than the prices cover come in, and the simplex method goes on from where it was, until no edge does
/// (P. C. Gilmore and R. E. Gomory 1961, DOI 10.1287/opre.9.6.849). The rounded duals are then a certificate.
struct ColumnGeneration: ~Copyable {
  /// The edges that GLPK has.
  var columns: WorkingColumns
  /// The model.
  var model: GLPKModel
  /// What integer prices are multiplied by: with side constraints duals are fractions.
  let scale: Int
  /// The value of each column in the present solution.
  private(set) var values: [Double] = []
  /// The prices of the last round.
  private(set) var prices: Certificate?
  let problem: AssignmentProblem
  /// How many of the model's columns come before those of edges, to make up for what rows lack.
  let elasticCount: Int
  /// Whether the basis was made for prices: then the dual simplex method has less to do at first.
  private var startsDual: Bool
  /// Whether the present solution keeps all rows.
  private var isPrimalFeasible = false

  /// How many simplex iterations go by between two looks at the time and the user.
  private static let pieceLength = 500
  /// How many edges a task may bring in at once.
  static let edgesPerTask = 3

  /// Makes the first model: the forest of the network method's answer, if there is one, and each task's best edges.
  init(
    _ problem: AssignmentProblem, from start: NetworkAnswer?, memoryLimitMebibytes: Int?
  ) throws(GLPKFault) {
    let first = FirstColumns(problem, from: start)
    var model = try GLPKModel(rowBounds: first.columns.rowBounds, memoryLimitMebibytes: memoryLimitMebibytes)
    let elastic = first.columns.elastic
    try model.add(elastic)
    try model.add(first.columns.added(after: 0))
    if let rows = first.basicRows {
      let basic = elastic.count..<elastic.count + first.basicCount
      try model.setBasis(rows: rows, columns: (0..<model.columnCount).map { basic.contains($0) })
    }
    elasticCount = elastic.count
    self.problem = problem
    scale = problem.sideConstraints.isEmpty ? 1 : problem.priceScale
    columns = first.columns
    startsDual = start != nil && !problem.sideConstraints.isEmpty
    self.model = model
  }

  /// Solves until no edge of the problem is worth more than its prices.
  ///
  /// - Returns: why it stopped before that, if it did.
  mutating func run(answer: inout Answer, watch: Watch) throws(GLPKFault) -> Termination? {
    while true {
      let reason = try runSimplex(answer: &answer, watch: watch)
      let solution = try model.solution()
      values = Array(solution.columns.dropFirst(elasticCount))
      if isPrimalFeasible, problem.sideConstraints.isEmpty { answer.offer(edges: columns.assignedEdges(values)) }
      answer.statistics.columns = model.columnCount
      if let reason { return reason }

      answer.statistics.rounds += 1
      guard let prices = rounded(solution.duals), let certificate = certificate(prices) else {
        return .numericalTrouble
      }
      answer.offer(certificate)
      self.prices = certificate
      watch.report(
        round: answer.statistics.rounds, columns: model.columnCount, value: answer.value, bound: answer.bound)
      let before = columns.columns.count
      bringIn(above: prices, certificate: certificate)
      guard columns.columns.count > before else { return nil }
      try model.add(columns.added(after: before))
    }
  }

  /// Goes on with the simplex method in pieces, until the present columns' optimum.
  private mutating func runSimplex(answer: inout Answer, watch: Watch) throws(GLPKFault) -> Termination? {
    var hasRestarted = false
    while true {
      if let reason = watch.reasonToStop() { return reason }
      let outcome = try model.simplex(
        dualFirst: startsDual, iterationLimit: Self.pieceLength, milliseconds: watch.milliseconds)
      answer.statistics.iterations += outcome.iterations
      isPrimalFeasible = outcome.isPrimalFeasible
      switch outcome.ending {
      case .optimal:
        startsDual = false
        return nil
      case .limit:
        continue
      case .trouble:
        guard !hasRestarted else { return .numericalTrouble }
        // From the slacks, where no factor can be singular.
        hasRestarted = true
        startsDual = false
        try model.setBasis(
          rows: [Bool](repeating: true, count: model.rowCount),
          columns: [Bool](repeating: false, count: model.columnCount))
      }
    }
  }

  /// The duals of all rows, multiplied by the scale, rounded and cut off at 0; nothing if one is beyond all reason.
  private func rounded(_ duals: [Double]) -> [Int]? {
    var prices: [Int] = []
    prices.reserveCapacity(duals.count)
    for dual in duals {
      guard let price = Int(exactly: (dual * Double(scale)).rounded()), price < 1 << 61 else { return nil }
      prices.append(max(0, price))
    }
    return prices
  }

  private func certificate(_ prices: [Int]) -> Certificate? {
    let agents = problem.taskCount..<problem.taskCount + problem.agentCount
    return Certificate(
      scale: scale, agentPrices: Array(prices[agents]), sidePrices: Array(prices[agents.upperBound...]), for: problem)
  }

  /// Takes in the edges that are worth most above their task's own price, a few for each task.
  private mutating func bringIn(above prices: [Int], certificate: Certificate) {
    let sides = SideColumns(problem)
    // With side constraints the last bits of rounded fractions are noise.
    let tolerance = scale > 1 ? max(1, scale >> 10) : 0
    for task in 0..<problem.taskCount where certificate.taskPrices[task] > prices[task] + tolerance {
      let violated = problem.edges(of: task).filter { edge in
        !columns.contains(edge)
          && certificate.worth(of: edge, in: problem, sides: sides) > prices[task] + tolerance
      }
      let best = violated.sorted {
        let (left, right) = (
          certificate.worth(of: $0, in: problem, sides: sides), certificate.worth(of: $1, in: problem, sides: sides)
        )
        return (right, $0) < (left, $1)
      }
      for edge in best.prefix(Self.edgesPerTask) { columns.insert(edge, task: task) }
    }
  }
}

/// The columns that GLPK gets first, and the basis on them.
private struct FirstColumns {
  /// The columns; the basic ones come first.
  private(set) var columns: WorkingColumns
  private(set) var basicCount = 0
  /// Which rows' slacks are basic; nothing where GLPK's own start, all slacks, is as good.
  private(set) var basicRows: [Bool]?

  init(_ problem: AssignmentProblem, from start: NetworkAnswer?) {
    columns = WorkingColumns(problem)
    let certificate =
      start?.certificate
      ?? Certificate(
        taskPrices: [Int](repeating: 0, count: problem.taskCount),
        agentPrices: [Int](repeating: 0, count: problem.agentCount),
        sidePrices: [Int](repeating: 0, count: problem.sideConstraints.count))
    let sides = SideColumns(problem)
    if let start {
      let forest = TightForest(problem, assignedEdges: start.edges, certificate: start.certificate)
      for (edge, task) in forest.edges { columns.insert(edge, task: task) }
      basicCount = forest.edges.count
      basicRows = forest.basicRows + problem.sideConstraints.map { _ in true }
    }
    // A few thousand columns more cost less than a round of pricing.
    let isSmall = problem.edgeCount <= 4 * (problem.taskCount + problem.agentCount)
    for task in 0..<problem.taskCount {
      let count = isSmall ? Int.max : ColumnGeneration.edgesPerTask
      for edge in problem.bestEdges(of: task, count: count, certificate: certificate, sides: sides) {
        columns.insert(edge, task: task)
      }
    }
  }
}

extension Certificate {
  /// What an edge is worth above its agent's and side constraints' prices, multiplied by the scale.
  func worth(of edge: Int, in problem: AssignmentProblem, sides: SideColumns) -> Int {
    let worth = Int128(scale) * Int128(problem.weights[edge]) - Int128(agentPrices[Int(problem.agents[edge])])
    return Int(clamping: sides.isEmpty ? worth : worth - sides.price(of: edge, sidePrices))
  }
}

extension AssignmentProblem {
  /// What integer prices of the problem are multiplied by where it has side constraints.
  var priceScale: Int {
    Self.priceScale(
      greatestWeight: weights.reduce(UInt(1)) { max($0, $1.magnitude) }, taskCount: taskCount)
  }

  /// What integer prices of a problem with side constraints are multiplied by: a power of two, 2^20 at most, as great
  /// as leaves room for their sums. So rounding costs the bound less than a unit for up to a million prices.
  static func priceScale(greatestWeight greatest: UInt, taskCount: Int) -> Int {
    var scale = 1 << 20
    while scale > 1,
      greatest.multipliedReportingOverflow(by: UInt(scale * max(1, taskCount))).overflow
        || greatest * UInt(scale * max(1, taskCount)) > 1 << 61
    {
      scale /= 2
    }
    return scale
  }

  /// The edges of a task that are worth most above prices, at most so many, none of weight 0 or less.
  ///
  /// Among equals the first ones from a place that differs from task to task, lest all tasks ask for the same agents.
  func bestEdges(of task: Int, count: Int, certificate: Certificate, sides: SideColumns) -> [Int] {
    let all = edges(of: task)
    guard all.count > count else { return all.filter { weights[$0] > 0 } }
    var best: [(worth: Int, edge: Int)] = []
    func consider(_ range: Range<Int>) {
      for edge in range where weights[edge] > 0 {
        let worth = certificate.worth(of: edge, in: self, sides: sides)
        if best.count == count, let last = best.last, last.worth >= worth { continue }
        let place = best.firstIndex { $0.worth < worth } ?? best.count
        best.insert((worth, edge), at: place)
        if best.count > count { best.removeLast() }
      }
    }
    let middle = all.lowerBound + task % all.count
    consider(middle..<all.upperBound)
    consider(all.lowerBound..<middle)
    return best.map(\.edge)
  }
}
