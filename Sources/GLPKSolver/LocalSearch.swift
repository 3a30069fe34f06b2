// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Improves an answer that side constraints make hard: one task moves to a better edge and, if there is no room for it,
/// one other task that is in the way moves to its own best edge that then fits, or stays open.
///
/// A move is made if both together gain: the ejection chains of F. Glover (1996), DOI 10.1016/0166-218X(94)00037-E, at
/// length two. Every move raises a whole number, so that it ends; a pass is O(edges · tasks) at worst.
struct LocalSearch {
  /// Each task's edge, or -1.
  private(set) var edges: [Int]

  private let problem: AssignmentProblem
  private let sides: SideColumns
  private var places: [Int]
  private var room: [Int]
  /// The weight of each task's best edge: no move gains it more than from its present weight to this.
  private let greatestWeights: [Int]

  /// Starts from an answer that keeps all rows.
  init(_ problem: AssignmentProblem, edges: [Int]) {
    self.problem = problem
    self.edges = [Int](repeating: -1, count: problem.taskCount)
    sides = SideColumns(problem)
    places = problem.capacities
    room = problem.sideConstraints.map(\.upperBound)
    greatestWeights = (0..<problem.taskCount).map { task in
      problem.edges(of: task).reduce(0) { max($0, problem.weights[$1]) }
    }
    for (task, edge) in edges.enumerated() { put(task, on: edge) }
  }

  /// Makes moves until none gains, or until `shouldStop` says so.
  mutating func run(shouldStop: () -> Bool) {
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for task in 0..<problem.taskCount {
        if shouldStop() { return }
        for edge in problem.edges(of: task) where problem.weights[edge] > weight(of: task) {
          if move(task, to: edge) { hasMoved = true }
        }
      }
    }
  }

  /// Moves a task, with at most one other out of the way, if that gains.
  private mutating func move(_ task: Int, to edge: Int) -> Bool {
    let present = edges[task]
    let gain = problem.weights[edge] - weight(of: task)
    take(task)
    if fits(edge) {
      put(task, on: edge)
      return true
    }
    for other in edges.indices where edges[other] >= 0 && shares(edges[other], with: edge) {
      let loss = weight(of: other)
      guard gain + greatestWeights[other] > loss else { continue }
      let before = edges[other]
      take(other)
      if fits(edge) {
        put(task, on: edge)
        let refuge = bestFit(for: other)
        if gain + (refuge < 0 ? 0 : problem.weights[refuge]) > loss {
          put(other, on: refuge)
          return true
        }
        take(task)
      }
      put(other, on: before)
    }
    put(task, on: present)
    return false
  }

  /// The best edge of a task that fits, or -1.
  private func bestFit(for task: Int) -> Int {
    var best = -1
    var greatest = 0
    for edge in problem.edges(of: task) where problem.weights[edge] > greatest && fits(edge) {
      best = edge
      greatest = problem.weights[edge]
    }
    return best
  }

  /// Whether two edges lie in one agent's or one side constraint's row.
  private func shares(_ left: Int, with right: Int) -> Bool {
    if problem.agents[left] == problem.agents[right] { return true }
    return sides[left].contains { entry in sides[right].contains { $0.row == entry.row } }
  }

  private func weight(of task: Int) -> Int { edges[task] < 0 ? 0 : problem.weights[edges[task]] }

  private func fits(_ edge: Int) -> Bool {
    places[Int(problem.agents[edge])] > 0 && sides[edge].allSatisfy { $0.coefficient <= room[$0.row] }
  }

  private mutating func put(_ task: Int, on edge: Int) {
    edges[task] = edge
    guard edge >= 0 else { return }
    places[Int(problem.agents[edge])] -= 1
    for side in sides[edge] { room[side.row] -= side.coefficient }
  }

  private mutating func take(_ task: Int) {
    let edge = edges[task]
    guard edge >= 0 else { return }
    edges[task] = -1
    places[Int(problem.agents[edge])] += 1
    for side in sides[edge] { room[side.row] += side.coefficient }
  }
}
