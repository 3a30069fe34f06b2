// SPDX-License-Identifier: GPL-3.0-or-later

package import Optimization

/// The best answer and the best bound so far: at first, nothing assigned, if that keeps all rows, and prices of 0.
package struct Answer {
  /// Each task's edge, or -1; nothing while no answer is known that keeps all rows.
  package private(set) var edges: [Int]?
  /// What the edges are worth.
  package private(set) var value: Int?
  /// The prices that prove the lowest bound of all that were offered.
  package private(set) var certificate: Certificate
  /// The lowest proven bound.
  package private(set) var bound: Int
  /// What the work took so far.
  package var statistics = SolveStatistics()
  /// Whether it is known that no answer keeps all rows.
  package private(set) var isInfeasible = false

  let problem: AssignmentProblem
  private let sides: SideColumns

  package init(_ problem: AssignmentProblem) {
    self.problem = problem
    sides = SideColumns(problem)
    if problem.sideConstraints.allSatisfy({ $0.upperBound >= 0 }) {
      (edges, value) = ([Int](repeating: -1, count: problem.taskCount), 0)
    }
    // With no agent priced, each task's price is its greatest weight, which a problem's own checks bound.
    let taskPrices = (0..<problem.taskCount).map { task in
      problem.edges(of: task).reduce(0) { max($0, problem.weights[$1]) }
    }
    certificate = Certificate(
      taskPrices: taskPrices, agentPrices: [Int](repeating: 0, count: problem.agentCount),
      sidePrices: [Int](repeating: 0, count: problem.sideConstraints.count))
    bound = taskPrices.reduce(0, +)
  }

  /// Whether no answer can be better, or there is none.
  package var isProven: Bool { isInfeasible || value == bound }

  /// Takes an answer, each task's edge or -1, if it is better and keeps every row, which is checked in integers.
  package mutating func offer(edges offered: [Int]) {
    let worth = offered.reduce(0) { $1 < 0 ? $0 : $0 + problem.weights[$1] }
    guard worth > value ?? .min, keepsRows(offered) else { return }
    (edges, value) = (offered, worth)
  }

  /// Takes prices if their bound is lower.
  package mutating func offer(_ offered: Certificate?) {
    guard let offered, let proven = offered.bound(for: problem), proven < bound else { return }
    (certificate, bound) = (offered, proven)
    if value == nil, offered.provesInfeasible(problem) { isInfeasible = true }
  }

  /// Takes the word of a complete search for it that no answer keeps all rows.
  package mutating func offerInfeasible() {
    isInfeasible = value == nil
  }

  /// Takes a bound that was proven otherwise than by prices.
  package mutating func offer(bound offered: Int) {
    bound = max(value ?? .min, min(bound, offered))
  }

  /// The result; a proven answer is optimal whatever the reason to stop.
  package func result(_ reason: Termination?) -> SolveResult {
    let isOptimal = value == bound
    return SolveResult(
      termination: isInfeasible ? .infeasible : isOptimal ? .optimal : reason ?? .numericalTrouble,
      primalStatus: value == nil ? .none : isOptimal ? .optimal : .feasible,
      dualStatus: value != nil && certificate.bound(for: problem) == value ? .optimal : .feasible,
      assignment: edges?.map { $0 < 0 ? -1 : problem.agents[$0] } ?? [Int32](repeating: -1, count: problem.taskCount),
      value: value ?? 0, bound: bound, certificate: certificate, statistics: statistics)
  }

  private func keepsRows(_ edges: [Int]) -> Bool {
    var places = problem.capacities
    var room = problem.sideConstraints.map(\.upperBound)
    for edge in edges where edge >= 0 {
      let agent = Int(problem.agents[edge])
      places[agent] -= 1
      guard places[agent] >= 0 else { return false }
      for side in sides[edge] { room[side.row] -= side.coefficient }
    }
    return room.allSatisfy { $0 >= 0 }
  }
}
