// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// The linear program over the bundles found so far, inside GLPK: a row a task, a row an agent, the shared rows, and one
/// more for each of these rows that has to be full: an agent's that has to have a bundle, and those whose price is fixed.
struct BundleMaster: ~Copyable {
  private let problem: BundleProblem
  private var model: GLPKModel
  /// The bundles that GLPK has.
  private(set) var columns: [AgentBundle] = []
  /// The value of each column in the present solution.
  private(set) var values: [Double] = []
  /// The duals of the tasks, the agents and the shared rows.
  private(set) var duals: (tasks: [Double], agents: [Double], rows: [Double]) = ([], [], [])
  /// What the duals prove of the bundles that there are.
  private(set) var value = 0.0
  /// The row that asks for a row to be full, by that row.
  private let askingRows: [Int: Int]
  private let fixed: FixedPrices?
  private var known: Set<[Int32]> = []

  private static let pieceLength = 500
  /// Far above what floating point makes of weights of a thousand millions: below that the method goes on for ever.
  private static let tolerance = 1e-9

  /// - Parameter fixed: prices that bundles are counted above, in the unit of their scale; their rows have to be full.
  init(
    _ problem: BundleProblem, fixed: FixedPrices? = nil, memoryLimitMebibytes: Int?
  ) throws(GLPKFault) {
    self.problem = problem
    self.fixed = fixed
    var bounds = Array(repeating: 1.0, count: problem.taskCount + problem.agents.count)
    bounds += problem.rowBounds.map { Double($0) }
    var askingRows: [Int: Int] = [:]
    for row in bounds.indices {
      let agent = row - problem.taskCount
      let isRequired = problem.agents.indices.contains(agent) && !problem.agents[agent].required.isEmpty
      guard isRequired || fixed?.prices[row] ?? 0 > 0 else { continue }
      askingRows[row] = bounds.count
      bounds.append(-bounds[row])
    }
    self.askingRows = askingRows
    model = try GLPKModel(rowBounds: bounds, memoryLimitMebibytes: memoryLimitMebibytes)
  }

  /// The columns of an answer's bundles.
  static func columns(of bundles: [[Int]]) -> [AgentBundle] {
    bundles.enumerated().filter { !$0.element.isEmpty }.map { agent, options in
      AgentBundle(agent: agent, options: options.map { Int32(truncatingIfNeeded: $0) })
    }
  }

  /// Adds bundles that GLPK has not yet; how many that were.
  mutating func add(_ bundles: [AgentBundle]) throws(GLPKFault) -> Int {
    let fresh = bundles.filter { known.insert([Int32(truncatingIfNeeded: $0.agent)] + $0.options.sorted()).inserted }
    guard !fresh.isEmpty else { return 0 }
    var added: [GLPKColumn] = []
    for bundle in fresh { added.append(problem.column(bundle, asking: askingRows, fixed: fixed)) }
    try model.add(added)
    columns += fresh
    return fresh.count
  }

  /// Starts from an answer, all of whose bundles GLPK has: each of them basic in its agent's row. So the first solution is
  /// the answer's, and every basis after it a better one.
  func start(from bundles: [[Int]]) throws(GLPKFault) {
    var isHeld = [Bool](repeating: true, count: model.rowCount)
    var isBasic = [Bool](repeating: false, count: columns.count)
    for (position, column) in columns.enumerated()
    where isHeld[problem.taskCount + column.agent] && column.options.map({ Int($0) }) == bundles[column.agent] {
      isBasic[position] = true
      isHeld[problem.taskCount + column.agent] = false
    }
    try model.setBasis(rows: isHeld, columns: isBasic)
  }

  /// Solves over the bundles that there are.
  ///
  /// - Returns: why it stopped before the optimum, if it did.
  mutating func solve(_ statistics: inout SolveStatistics, watch: Watch) throws(GLPKFault) -> Termination? {
    var hasRestarted = false
    while true {
      if let reason = watch.reasonToStop() { return reason }
      let outcome = try model.simplex(
        tolerance: Self.tolerance, iterationLimit: Self.pieceLength, milliseconds: watch.milliseconds)
      statistics.iterations += outcome.iterations
      statistics.columns = columns.count
      switch outcome.ending {
      case .optimal:
        try read()
        return nil
      case .limit: continue
      case .trouble:
        guard !hasRestarted else { return .numericalTrouble }
        hasRestarted = true
        try model.setBasis(
          rows: [Bool](repeating: true, count: model.rowCount),
          columns: [Bool](repeating: false, count: model.columnCount))
      }
    }
  }

  private mutating func read() throws(GLPKFault) {
    let solution = try model.solution()
    values = solution.columns
    let (tasks, agents) = (problem.taskCount, problem.agents.count)
    duals.tasks = Array(solution.duals[..<tasks])
    duals.agents = Array(solution.duals[tasks..<tasks + agents])
    duals.rows = Array(solution.duals[(tasks + agents)..<(tasks + agents + problem.rowBounds.count)])
    for (row, asking) in askingRows where problem.agents.indices.contains(row - tasks) {
      duals.agents[row - tasks] -= solution.duals[asking]
    }
    value = duals.tasks.reduce(0, +) + duals.agents.reduce(0, +)
    value += zip(duals.rows, problem.rowBounds).reduce(0) { $0 + $1.0 * Double($1.1) }
  }

  /// The bundles of the present solution, the most taken first, as far as they go together.
  var rounded: [[Int]] {
    var bundles = [[Int]](repeating: [], count: problem.agents.count)
    var isTaken = [Bool](repeating: false, count: problem.taskCount)
    var left = problem.rowBounds
    for position in values.indices.sorted(by: { (values[$1], $0) < (values[$0], $1) }) {
      let column = columns[position]
      guard values[position] > 1e-6 else { break }
      let options = column.options.map { problem.agents[column.agent].options[Int($0)] }
      guard bundles[column.agent].isEmpty, !options.contains(where: { isTaken[Int($0.task)] }) else { continue }
      // Rows that ask for something may be kept in the end; whether they are, is seen when the answer is offered.
      let units = problem.unitsOfRows(options)
      guard units.allSatisfy({ $0.units < 0 || left[$0.row] >= $0.units }) else { continue }
      for (row, units) in units { left[row] -= units }
      for option in options { isTaken[Int(option.task)] = true }
      bundles[column.agent] = column.options.map { Int($0) }
    }
    return bundles
  }

  /// Branch and bound over the bundles that there are.
  ///
  /// - Parameter start: bundles to begin with, all of which GLPK has.
  func search(
    from start: [[Int]], watch: Watch, milliseconds: Int32, report: (_ bound: Double, _ nodes: Int) -> Void
  ) throws(GLPKFault) -> (outcome: GLPKModel.SearchOutcome, reason: Termination?) {
    var isTaken = [Bool](repeating: false, count: problem.agents.count)
    let first = columns.map { column -> Double in
      guard !isTaken[column.agent], column.options.map({ Int($0) }).sorted() == start[column.agent].sorted() else {
        return 0
      }
      isTaken[column.agent] = true
      return 1
    }
    let isWhole = isTaken.indices.allSatisfy { isTaken[$0] || start[$0].isEmpty }
    var reason: Termination?
    let outcome = try model.search(from: isWhole ? first : nil, milliseconds: milliseconds) { bound, nodes in
      report(bound, nodes)
      reason = watch.reasonToStop()
      return reason != nil
    }
    return (outcome, reason)
  }

  /// The bundles of columns that are taken.
  func bundles(_ values: [Double]) -> [[Int]] {
    var bundles = [[Int]](repeating: [], count: problem.agents.count)
    for (value, column) in zip(values, columns) where value > 0.5 {
      bundles[column.agent] = column.options.map { Int($0) }
    }
    return bundles
  }
}

extension BundleProblem {
  /// A bundle's worth and its part in the rows.
  fileprivate func column(_ bundle: AgentBundle, asking: [Int: Int], fixed: FixedPrices?) -> GLPKColumn {
    let agent = agents[bundle.agent]
    var used = bundle.options.map { (row: Int(agent.options[Int($0)].task), units: 1) }
    used.sort { $0.row < $1.row }
    used.append((taskCount + bundle.agent, 1))
    for (row, units) in unitsOfRows(bundle) { used.append((taskCount + agents.count + row, units)) }
    var worth = Int128(fixed?.scale ?? 1) * Int128(bundle.options.reduce(0) { $0 + agent.facts[Int($1)].weight })
    var entries: [(row: Int, coefficient: Double)] = []
    entries.reserveCapacity(used.count)
    for (row, units) in used {
      entries.append((row, Double(units)))
      if let row = asking[row] { entries.append((row, -Double(units))) }
      if let fixed { worth -= Int128(units) * Int128(fixed.prices[row]) }
    }
    return GLPKColumn(weight: Double(worth), entries: entries)
  }
}
