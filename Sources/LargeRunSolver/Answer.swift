// SPDX-License-Identifier: GPL-3.0-or-later

package import Optimization

/// The best answer and the best bound so far. Always an answer: at first, nothing assigned and prices of 0.
package struct Answer {
  /// Each task's edge, or -1.
  package private(set) var edges: [Int]
  /// What the edges are worth.
  package private(set) var value = 0
  /// The prices that prove the lowest bound of all that were offered.
  package private(set) var certificate: Certificate
  /// The lowest proven bound.
  package private(set) var bound: Int
  /// What the work took so far.
  package var statistics = SolveStatistics()

  let problem: AssignmentProblem
  private let sides: SideColumns

  package init(_ problem: AssignmentProblem) {
    self.problem = problem
    sides = SideColumns(problem)
    edges = [Int](repeating: -1, count: problem.taskCount)
    // With no agent priced, each task's price is its greatest weight, which a problem's own checks bound.
    let taskPrices = (0..<problem.taskCount).map { task in
      problem.edges(of: task).reduce(0) { max($0, problem.weights[$1]) }
    }
    certificate = Certificate(
      taskPrices: taskPrices, agentPrices: [Int](repeating: 0, count: problem.agentCount),
      sidePrices: [Int](repeating: 0, count: problem.sideConstraints.count))
    bound = taskPrices.reduce(0, +)
  }

  /// Whether no answer can be better.
  package var isProven: Bool { value == bound }

  /// Takes an answer, each task's edge or -1, if it is better and keeps every row, which is checked in integers.
  package mutating func offer(edges offered: [Int]) {
    let worth = offered.reduce(0) { $1 < 0 ? $0 : $0 + problem.weights[$1] }
    guard worth > value, keepsRows(offered) else { return }
    (edges, value) = (offered, worth)
  }

  /// Takes prices if their bound is lower.
  package mutating func offer(_ offered: Certificate?) {
    guard let offered, let proven = offered.bound(for: problem), proven < bound else { return }
    (certificate, bound) = (offered, proven)
  }

  /// Takes a bound that was proven otherwise than by prices.
  package mutating func offer(bound offered: Int) {
    bound = max(value, min(bound, offered))
  }

  /// The result; a proven answer is optimal whatever the reason to stop.
  package func result(_ reason: Termination?) -> SolveResult {
    SolveResult(
      termination: isProven ? .optimal : reason ?? .numericalTrouble,
      primalStatus: isProven ? .optimal : .feasible,
      dualStatus: certificate.bound(for: problem) == value ? .optimal : .feasible,
      assignment: edges.map { $0 < 0 ? -1 : problem.agents[$0] },
      value: value, bound: bound, certificate: certificate, statistics: statistics)
  }

  private func keepsRows(_ edges: [Int]) -> Bool {
    var places = problem.capacities
    var room = problem.sideConstraints.map(\.upperBound)
    for edge in edges where edge >= 0 {
      let agent = Int(problem.agents[edge])
      places[agent] -= 1
      guard places[agent] >= 0 else { return false }
      for side in sides[edge] {
        room[side.row] -= side.coefficient
        guard room[side.row] >= 0 else { return false }
      }
    }
    return true
  }
}
