// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension SideState {
  /// Rows with more tasks than this are searched for one that is in the way only on behalf of open tasks.
  private static let shortRow = 32

  /// Improves an answer that keeps all rows by small moves: one task moves to a better edge and, if there is no room for
  /// it, one other task that is in the way moves to its own best edge that then fits, or stays open.
  ///
  /// A move is made if both together gain: the ejection chains of F. Glover (1996), DOI 10.1016/0166-218X(94)00037-E, at
  /// length two. Every move raises a whole number, so that it ends. A pass is O(edges · tasks in the way · degree).
  ///
  /// - Parameters:
  ///   - openOnly: try open tasks alone.
  ///   - attempts: how many tasks may be tried out of the way in all.
  ///   - weights: what to gain, one an edge, where that is not what edges are worth: for example what they are worth
  ///     above side prices, so that an answer spends less of what is scarce.
  package mutating func improve(
    openOnly: Bool = false, attempts: Int = .max, weights: [Int]? = nil, shouldStop: () -> Bool
  ) {
    var attempts = attempts
    let weights = weights ?? problem.weights
    let greatest = (0..<problem.taskCount).map { task in
      problem.edges(of: task).reduce(0) { max($0, weights[$1]) }
    }
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for task in 0..<problem.taskCount where !openOnly || assigned[task] < 0 {
        for edge in problem.edges(of: task) where weights[edge] > weight(of: task, weights) {
          if attempts <= 0 || shouldStop() { return }
          if move(task, to: edge, weights, greatest: greatest, attempts: &attempts) {
            hasMoved = true
            if openOnly { break }
          }
        }
      }
    }
  }

  /// Moves a task, with at most one other out of the way, if that gains.
  private mutating func move(
    _ task: Int, to edge: Int, _ weights: [Int], greatest: [Int], attempts: inout Int
  ) -> Bool {
    let present = assigned[task]
    if canMove(task, to: edge) {
      take(task)
      put(task, on: edge)
      return true
    }
    let gain = weights[edge] - weight(of: task, weights)
    let others = tasksInTheWay(of: edge, isOpen: present < 0)
    guard !others.isEmpty else { return false }
    take(task)
    for other in others where Int(other) != task {
      let other = Int(other)
      let loss = weight(of: other, weights)
      guard gain + greatest[other] > loss else { continue }
      attempts -= 1
      let before = assigned[other]
      take(other)
      if fits(edge) {
        put(task, on: edge)
        let refuge = bestFit(for: other, weights)
        if gain + (refuge < 0 ? 0 : weights[refuge]) > loss {
          put(other, on: refuge)
          if isFeasible { return true }
          take(other)
        }
        take(task)
      }
      put(other, on: before)
    }
    put(task, on: present)
    return false
  }

  /// The tasks that have an edge in the first row that has no room for this edge: at least one of them must go.
  private func tasksInTheWay(of edge: Int, isOpen: Bool) -> [Int32] {
    let agent = Int(problem.agents[edge])
    if places[agent] <= 0 { return tasksOfAgent[agent] }
    for place in rows(of: edge) {
      let entry = entry(place)
      guard entry.coefficient > rooms[Int(entry.row)] else { continue }
      let tasks = tasksOfRow[Int(entry.row)]
      return isOpen || tasks.count <= Self.shortRow ? tasks : []
    }
    return []
  }
}
