// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// The edges that GLPK knows, in the order in which it got them.
///
/// The model's rows are the tasks, then the agents, then the side constraints.
struct WorkingColumns {
  /// The edges and their tasks.
  private(set) var columns: [(edge: Int, task: Int)] = []
  private var isIn: [Bool]
  private let problem: AssignmentProblem
  private let sides: SideColumns

  init(_ problem: AssignmentProblem) {
    self.problem = problem
    sides = SideColumns(problem)
    isIn = [Bool](repeating: false, count: problem.edgeCount)
  }

  /// Whether an edge is in.
  func contains(_ edge: Int) -> Bool { isIn[edge] }

  /// Takes an edge in, unless it is in already.
  mutating func insert(_ edge: Int, task: Int) {
    guard !isIn[edge] else { return }
    isIn[edge] = true
    columns.append((edge, task))
  }

  /// The columns after the first so many, as GLPK takes them.
  func added(after count: Int) -> [GLPKColumn] {
    columns[count...].map { edge, task in
      var entries: [(row: Int, coefficient: Double)] = [
        (task, 1), (problem.taskCount + Int(problem.agents[edge]), 1),
      ]
      for side in sides[edge] where side.coefficient != 0 {
        entries.append((problem.taskCount + problem.agentCount + side.row, Double(side.coefficient)))
      }
      return GLPKColumn(weight: Double(problem.weights[edge]), entries: entries)
    }
  }

  /// The right-hand sides of all rows.
  var rowBounds: [Double] {
    [Double](repeating: 1, count: problem.taskCount)
      + problem.capacities.map { Double(min($0, problem.taskCount)) }
      + problem.sideConstraints.map { Double($0.upperBound) }
  }

  /// Columns that take up what a row lacks, at a price: with them the linear program always has a solution. None where
  /// every row allows that nothing is taken.
  var elastic: [GLPKColumn] {
    guard problem.sideConstraints.contains(where: { $0.upperBound < 0 }) else { return [] }
    // Many times what any one edge is worth; whatever it is, the bound holds.
    let price = 64 * Double(problem.weights.reduce(UInt(1)) { max($0, $1.magnitude) })
    return problem.sideConstraints.indices.map { row in
      let unit = problem.sideConstraints[row].terms.reduce(UInt(1)) { max($0, $1.coefficient.magnitude) }
      return GLPKColumn(
        weight: -price, entries: [(problem.taskCount + problem.agentCount + row, -Double(unit))])
    }
  }

  /// The assignment that a solution's columns stand for: each task's edge, or -1.
  func assignedEdges(_ values: [Double]) -> [Int] {
    var edges = [Int](repeating: -1, count: problem.taskCount)
    for (value, column) in zip(values, columns) where value > 0.5 { edges[column.task] = column.edge }
    return edges
  }
}
