// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension SideState {
  /// Makes an answer keep its rows, as far as it can: for each violated row the moves that bring it nearest for the
  /// least loss, cheapest first. No row that is kept is violated, and every agent keeps its places.
  ///
  /// O(terms of the violated rows · degree · rounds); a round that mends nothing is the last.
  ///
  /// - Parameter surpluses: what each edge is worth above all prices, in whatever unit; an open task's is 0.
  /// - Returns: whether all rows are kept.
  mutating func mendRows(surpluses: borrowing SlotArray<Int>) -> Bool {
    var missing = amountMissing()
    while violatedRows > 0 {
      for row in problem.sideConstraints.indices where rooms[row] < 0 { mend(row, surpluses: surpluses) }
      let left = amountMissing()
      guard left < missing else { break }
      missing = left
    }
    return violatedRows == 0
  }

  /// The same with what edges are worth by themselves.
  package mutating func mendRows() -> Bool {
    isFeasible || mendRows(surpluses: SlotArray(problem.weights))
  }

  /// Takes an edge if its task is open and every row has room for it.
  package mutating func takeIfFits(_ edge: Int, for task: Int) {
    if assigned[task] < 0, fits(edge) { put(task, on: edge) }
  }

  /// What all violated rows lack together.
  private func amountMissing() -> Int128 {
    problem.sideConstraints.indices.reduce(Int128(0)) { rooms[$1] < 0 ? $0 - Int128(rooms[$1]) : $0 }
  }

  /// One change that helps a row.
  private struct Mend {
    let loss: Int
    let task: Int32
    /// The edge that the task takes; -1 to be left open.
    let edge: Int
  }

  private mutating func mend(_ row: Int, surpluses: borrowing SlotArray<Int>) {
    var mends: [Mend] = []
    for task in tasksOfRow[row] {
      let present = assigned[Int(task)]
      let coefficient = coefficient(of: present, in: Int32(truncatingIfNeeded: row))
      if let edge = way(out: Int(task), of: row, surpluses: surpluses) {
        let help = coefficient - (edge < 0 ? 0 : self.coefficient(of: edge, in: Int32(truncatingIfNeeded: row)))
        let loss = surpluses[present] - (edge < 0 ? 0 : surpluses[edge])
        mends.append(Mend(loss: loss / max(1, min(help, -rooms[row])), task: task, edge: edge))
      }
    }
    for term in problem.sideConstraints[row].terms where term.coefficient < 0 {
      let task = edgeTasks[term.edge]
      let present = assigned[Int(task)]
      guard present != term.edge else { continue }
      let before = present < 0 ? 0 : coefficient(of: present, in: Int32(truncatingIfNeeded: row))
      guard term.coefficient < before else { continue }
      let loss = (present < 0 ? 0 : surpluses[present]) - surpluses[term.edge]
      mends.append(
        Mend(loss: loss / max(1, min(before - term.coefficient, -rooms[row])), task: task, edge: term.edge))
    }
    mends.sort { ($0.loss, $0.task, $0.edge) < ($1.loss, $1.task, $1.edge) }
    for mend in mends {
      guard rooms[row] < 0 else { return }
      let task = Int(mend.task)
      let before = rooms[row]
      let present = assigned[task]
      guard present != mend.edge else { continue }
      if canMove(task, to: mend.edge) {
        take(task)
        put(task, on: mend.edge)
        if rooms[row] < before { take(task); put(task, on: present) }
      } else if mend.edge >= 0, coefficient(of: mend.edge, in: Int32(truncatingIfNeeded: row)) < 0 {
        makeWay(for: task, on: mend.edge, row: row, surpluses: surpluses)
      } else if mend.edge >= 0, let edge = way(out: task, of: row, surpluses: surpluses) {
        // Others have come in between: what is best now.
        take(task)
        put(task, on: edge)
      }
    }
  }

  /// The best edge (or -1, to be left open) by which a task helps a row that it burdens.
  private func way(out task: Int, of row: Int, surpluses: borrowing SlotArray<Int>) -> Int? {
    let present = assigned[task]
    guard present >= 0 else { return nil }
    let burden = coefficient(of: present, in: Int32(truncatingIfNeeded: row))
    guard burden > 0 else { return nil }
    var best: (surplus: Int, edge: Int)?
    if canMove(task, to: -1) { best = (0, -1) }
    for edge in problem.edges(of: task) where edge != present {
      if let best, surpluses[edge] <= best.surplus, best.edge >= 0 { continue }
      guard coefficient(of: edge, in: Int32(truncatingIfNeeded: row)) < burden, canMove(task, to: edge) else {
        continue
      }
      // A filled task goes before an open one wherever the edge is worth taking at all.
      if problem.weights[edge] > 0 || best == nil { best = (surpluses[edge], edge) }
    }
    return best?.edge
  }

  /// Takes an edge whose agent is full by opening the agent's task that is worth least and may leave.
  private mutating func makeWay(for task: Int, on edge: Int, row: Int, surpluses: borrowing SlotArray<Int>) {
    let agent = Int(problem.agents[edge])
    guard places[agent] <= 0 else { return }
    var cheapest = -1
    for other in tasksOfAgent[agent] where Int(other) != task {
      guard
        cheapest < 0 || surpluses[assigned[Int(other)]] < surpluses[assigned[cheapest]],
        coefficient(of: assigned[Int(other)], in: Int32(truncatingIfNeeded: row)) >= 0, canLeave(Int(other))
      else { continue }
      cheapest = Int(other)
    }
    guard cheapest >= 0 else { return }
    let (present, left) = (assigned[task], assigned[cheapest])
    take(cheapest)
    if canMove(task, to: edge) {
      take(task)
      put(task, on: edge)
    } else {
      put(cheapest, on: left)
      assert(assigned[task] == present)
    }
  }

  /// Gives each open task its best edge that fits, tasks with the greatest weights first.
  ///
  /// O(edges + tasks · log tasks).
  package mutating func fillOpenTasks() {
    var open: [(weight: Int, task: Int)] = []
    for task in 0..<problem.taskCount where assigned[task] < 0 {
      open.append((problem.edges(of: task).reduce(0) { max($0, problem.weights[$1]) }, task))
    }
    open.sort { ($1.weight, $0.task) < ($0.weight, $1.task) }
    for (_, task) in open { put(task, on: bestFit(for: task, problem.weights)) }
  }

  /// The best edge of an open task that fits, or -1.
  func bestFit(for task: Int, _ weights: [Int]) -> Int {
    var best = -1
    var greatest = 0
    for edge in problem.edges(of: task) where weights[edge] > greatest && fits(edge) {
      best = edge
      greatest = weights[edge]
    }
    return best
  }
}
