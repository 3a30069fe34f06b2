// SPDX-License-Identifier: GPL-3.0-or-later

package import Optimization

/// Makes an answer by taking edges one after the other, as long as they fit.
package struct GreedyFill {
  /// Each task's edge, or -1.
  package private(set) var edges: [Int]

  private let problem: AssignmentProblem
  private let sides: SideColumns
  private var places: [Int]
  private var room: [Int]

  package init(_ problem: AssignmentProblem) {
    self.problem = problem
    sides = SideColumns(problem)
    edges = [Int](repeating: -1, count: problem.taskCount)
    places = problem.capacities
    room = problem.sideConstraints.map(\.upperBound)
  }

  /// Takes an edge if its task is open and every row has room for it.
  package mutating func take(_ edge: Int, for task: Int) {
    let agent = Int(problem.agents[edge])
    guard edges[task] < 0, places[agent] > 0, sides[edge].allSatisfy({ $0.coefficient <= room[$0.row] }) else {
      return
    }
    edges[task] = edge
    places[agent] -= 1
    for side in sides[edge] { room[side.row] -= side.coefficient }
  }

  /// Gives each task that is still open its best edge that fits, tasks with the greatest weights first.
  ///
  /// O(edges + tasks · log tasks), where the best edges fit.
  package mutating func fillOpenTasks() {
    for task in problem.tasksByGreatestWeight() where edges[task] < 0 {
      let worthwhile = problem.edges(of: task).filter { problem.weights[$0] > 0 }
      for edge in worthwhile.sorted(by: { (problem.weights[$1], $0) < (problem.weights[$0], $1) }) {
        take(edge, for: task)
        if edges[task] >= 0 { break }
      }
    }
  }
}

extension AssignmentProblem {
  /// The tasks, those with the greatest weights first; among equals in order.
  func tasksByGreatestWeight() -> [Int] {
    let greatest = (0..<taskCount).map { task in
      edges(of: task).reduce(Int.min) { max($0, weights[$1]) }
    }
    return (0..<taskCount).sorted { (-Int128(greatest[$0]), $0) < (-Int128(greatest[$1]), $1) }
  }
}
