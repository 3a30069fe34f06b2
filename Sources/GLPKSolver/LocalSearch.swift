// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Improves an answer that side constraints make hard: one task moves to a better edge and, if there is no room for it,
/// one other task that is in the way moves to its own best edge that then fits, or stays open.
///
/// A move is made if both together gain: the ejection chains of F. Glover (1996), DOI 10.1016/0166-218X(94)00037-E, at
/// length two. Every move raises a whole number, so that it ends. Only tasks in the rows of the edge can be in the way,
/// so that a pass is O(edges · tasks in a row · degree).
struct LocalSearch {
  /// Each task's edge, or -1.
  private(set) var edges: [Int]

  private let problem: AssignmentProblem
  private let sides: SideColumns
  private var places: [Int]
  private var room: [Int]
  /// The tasks that each agent, and each side constraint, has now.
  private var tasksOfAgent: [[Int]]
  private var tasksOfSide: [[Int]]
  /// The weight of each task's best edge: no move gains it more than from its present weight to this.
  private let greatestWeights: [Int]

  /// Starts from an answer that keeps all rows.
  init(_ problem: AssignmentProblem, edges: [Int]) {
    self.problem = problem
    self.edges = [Int](repeating: -1, count: problem.taskCount)
    sides = SideColumns(problem)
    places = problem.capacities
    room = problem.sideConstraints.map(\.upperBound)
    tasksOfAgent = [[Int]](repeating: [], count: problem.agentCount)
    tasksOfSide = [[Int]](repeating: [], count: problem.sideConstraints.count)
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
        for edge in problem.edges(of: task) where problem.weights[edge] > weight(of: task) {
          if shouldStop() { return }
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
    for other in tasks(inTheWayOf: edge) {
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

  /// The tasks that have an edge in one of this edge's rows; one that shares several rows stands there several times.
  private func tasks(inTheWayOf edge: Int) -> [Int] {
    var tasks = tasksOfAgent[Int(problem.agents[edge])]
    for side in sides[edge] { tasks += tasksOfSide[side.row] }
    return tasks
  }

  private func weight(of task: Int) -> Int { edges[task] < 0 ? 0 : problem.weights[edges[task]] }

  private func fits(_ edge: Int) -> Bool {
    places[Int(problem.agents[edge])] > 0 && sides[edge].allSatisfy { $0.coefficient <= room[$0.row] }
  }

  private mutating func put(_ task: Int, on edge: Int) {
    edges[task] = edge
    guard edge >= 0 else { return }
    let agent = Int(problem.agents[edge])
    places[agent] -= 1
    tasksOfAgent[agent].append(task)
    for side in sides[edge] {
      room[side.row] -= side.coefficient
      tasksOfSide[side.row].append(task)
    }
  }

  private mutating func take(_ task: Int) {
    let edge = edges[task]
    guard edge >= 0 else { return }
    edges[task] = -1
    let agent = Int(problem.agents[edge])
    places[agent] += 1
    tasksOfAgent[agent].removeAll { $0 == task }
    for side in sides[edge] {
      room[side.row] += side.coefficient
      tasksOfSide[side.row].removeAll { $0 == task }
    }
  }
}
