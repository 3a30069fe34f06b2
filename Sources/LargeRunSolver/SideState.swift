// SPDX-License-Identifier: GPL-3.0-or-later

package import Optimization

/// An answer under change, with what is left of every row. Moves are O(rows of the edge).
///
/// A row is violated where what is left is below 0; the sum of what is missing, each row's divided by its greatest
/// coefficient, says how far the answer is from keeping all rows.
package struct SideState: ~Copyable {
  package let problem: AssignmentProblem
  /// The side rows of each edge.
  private let offsets: SlotArray<Int>
  private let entries: SlotArray<Entry>
  /// The task of each edge.
  let edgeTasks: SlotArray<Int32>
  /// Each task's edge, or -1.
  let assigned: SlotArray<Int>
  /// How many tasks each agent can still take.
  let places: SlotArray<Int>
  /// What is left of each side row; below 0 where it is violated.
  let rooms: SlotArray<Int>
  /// The tasks of each agent, and of each side row where they have a coefficient above 0, with their places there.
  private(set) var tasksOfAgent: [[Int32]]
  private(set) var tasksOfRow: [[Int32]]
  private let agentPositions: SlotArray<Int32>
  private let rowPositions: SlotArray<Int32>
  /// How many rows are violated.
  private(set) var violatedRows = 0
  /// What the edges are worth.
  private(set) var value = 0

  struct Entry: BitwiseCopyable {
    let row: Int32
    let coefficient: Int
  }

  /// Every task open.
  package init(_ problem: AssignmentProblem) {
    self.problem = problem
    let rows = problem.sideConstraints
    var starts = [Int](repeating: 0, count: problem.edgeCount + 1)
    for row in rows { for term in row.terms where term.coefficient != 0 { starts[term.edge + 1] += 1 } }
    for edge in 0..<problem.edgeCount { starts[edge + 1] += starts[edge] }
    offsets = SlotArray(starts)
    entries = SlotArray(repeating: Entry(row: 0, coefficient: 0), count: starts[problem.edgeCount])
    for (index, row) in rows.enumerated() {
      for term in row.terms where term.coefficient != 0 {
        entries[starts[term.edge]] = Entry(row: Int32(clamping: index), coefficient: term.coefficient)
        starts[term.edge] += 1
      }
    }
    edgeTasks = SlotArray(repeating: 0, count: problem.edgeCount)
    for task in 0..<problem.taskCount {
      for edge in problem.edges(of: task) { edgeTasks[edge] = Int32(truncatingIfNeeded: task) }
    }
    assigned = SlotArray(repeating: -1, count: problem.taskCount)
    places = SlotArray(problem.capacities)
    rooms = SlotArray(rows.map(\.upperBound))
    tasksOfAgent = [[Int32]](repeating: [], count: problem.agentCount)
    tasksOfRow = [[Int32]](repeating: [], count: rows.count)
    agentPositions = SlotArray(repeating: 0, count: problem.taskCount)
    rowPositions = SlotArray(repeating: 0, count: entries.count)
    violatedRows = rows.count { $0.upperBound < 0 }
  }

  /// Whether the answer keeps every row.
  package var isFeasible: Bool { violatedRows == 0 }

  /// Each task's edge, or -1.
  package var edges: [Int] { assigned.array }

  /// The places of an edge's rows in `entry`.
  func rows(of edge: Int) -> Range<Int> { offsets[edge]..<offsets[edge + 1] }

  /// An edge's part in a row.
  func entry(_ place: Int) -> Entry { entries[place] }

  /// What a task's edge is worth by given weights; 0 for an open one.
  func weight(of task: Int, _ weights: [Int]) -> Int {
    let edge = assigned[task]
    return edge < 0 ? 0 : weights[edge]
  }

  /// Opens every task and takes other edges instead, each task's edge or -1.
  package mutating func reset(to edges: [Int]) {
    for task in 0..<problem.taskCount where assigned[task] != edges[task] { take(task) }
    for task in 0..<problem.taskCount where assigned[task] != edges[task] { put(task, on: edges[task]) }
  }

  /// Gives an open task an edge, whether or not there is room.
  package mutating func put(_ task: Int, on edge: Int) {
    guard edge >= 0 else { return }
    assigned[task] = edge
    value += problem.weights[edge]
    let agent = Int(problem.agents[edge])
    places[agent] -= 1
    agentPositions[task] = Int32(truncatingIfNeeded: tasksOfAgent[agent].count)
    tasksOfAgent[agent].append(Int32(truncatingIfNeeded: task))
    for place in rows(of: edge) {
      let (row, coefficient) = (Int(entries[place].row), entries[place].coefficient)
      change(row, by: -coefficient)
      guard coefficient > 0 else { continue }
      rowPositions[place] = Int32(truncatingIfNeeded: tasksOfRow[row].count)
      tasksOfRow[row].append(Int32(truncatingIfNeeded: task))
    }
  }

  /// Opens a task.
  package mutating func take(_ task: Int) {
    let edge = assigned[task]
    guard edge >= 0 else { return }
    assigned[task] = -1
    value -= problem.weights[edge]
    let agent = Int(problem.agents[edge])
    places[agent] += 1
    if let last = tasksOfAgent[agent].popLast(), Int(last) != task {
      tasksOfAgent[agent][Int(agentPositions[task])] = last
      agentPositions[Int(last)] = agentPositions[task]
    }
    for place in rows(of: edge) {
      let (row, coefficient) = (Int(entries[place].row), entries[place].coefficient)
      change(row, by: coefficient)
      guard coefficient > 0, let last = tasksOfRow[row].popLast(), Int(last) != task else { continue }
      let position = rowPositions[place]
      tasksOfRow[row][Int(position)] = last
      for other in rows(of: assigned[Int(last)]) where Int(entries[other].row) == row { rowPositions[other] = position }
    }
  }

  private mutating func change(_ row: Int, by amount: Int) {
    let before = rooms[row]
    rooms[row] = before + amount
    if before < 0, before + amount >= 0 { violatedRows -= 1 }
    if before >= 0, before + amount < 0 { violatedRows += 1 }
  }

  /// Whether an edge can be taken by an open task without violating a row, or one that is violated any further.
  func fits(_ edge: Int) -> Bool {
    guard places[Int(problem.agents[edge])] > 0 else { return false }
    for place in rows(of: edge) {
      let entry = entries[place]
      if entry.coefficient > 0, rooms[Int(entry.row)] < entry.coefficient { return false }
    }
    return true
  }

  /// Whether a task can leave its edge without violating a row, or one that is violated any further.
  func canLeave(_ task: Int) -> Bool {
    let edge = assigned[task]
    guard edge >= 0 else { return true }
    for place in rows(of: edge) {
      let entry = entries[place]
      if entry.coefficient < 0, rooms[Int(entry.row)] < -entry.coefficient { return false }
    }
    return true
  }

  /// Whether a task could go from its edge to another one, or be left open (-1), so that no row that was kept is
  /// violated, and none that was violated is any further. The agent must have a place.
  func canMove(_ task: Int, to edge: Int) -> Bool {
    let present = assigned[task]
    if edge >= 0, present < 0 || problem.agents[present] != problem.agents[edge],
      places[Int(problem.agents[edge])] <= 0
    {
      return false
    }
    if edge >= 0 {
      for place in rows(of: edge) {
        let entry = entries[place]
        let before = present < 0 ? 0 : coefficient(of: present, in: entry.row)
        let more = entry.coefficient - before
        if more > 0, rooms[Int(entry.row)] < more { return false }
      }
    }
    guard present >= 0 else { return true }
    for place in rows(of: present) {
      let entry = entries[place]
      let after = edge < 0 ? 0 : coefficient(of: edge, in: entry.row)
      let more = after - entry.coefficient
      if more > 0, rooms[Int(entry.row)] < more { return false }
    }
    return true
  }

  /// An edge's coefficient in a row, 0 where it has no part in it.
  func coefficient(of edge: Int, in row: Int32) -> Int {
    for place in rows(of: edge) where entries[place].row == row { return entries[place].coefficient }
    return 0
  }
}
