// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Tasks that go through cells to agents, with prices, while a method works on them.
///
/// A cell belongs to one agent; a task at a cell pays the cell's price, which is at least its agent's. When all is
/// balanced, prices and assignment prove each other best:
///
/// - a task is at a cell where its weight less the cell's price is greatest, or open if that is 0 or less;
/// - a cell with room left costs what its agent costs, and an agent with room left costs 0;
/// - no cell and no agent has more than its capacity.
///
/// `SlotSearch` brings about what is missing, one unit at a time along shortest paths.
struct SlotFlow: ~Copyable {
  let taskCount: Int
  let cellCount: Int
  let agentCount: Int
  /// Where each task's edges begin; the cell of each edge; what it is worth.
  let offsets: SlotArray<Int>
  let edgeCells: SlotArray<Int32>
  let weights: SlotArray<Int>
  /// The agent of each cell, and where each agent's cells begin.
  let cellAgents: SlotArray<Int32>
  let cellOffsets: SlotArray<Int32>
  let cellCapacities: SlotArray<Int32>
  let agentCapacities: SlotArray<Int32>

  /// What a task pays in a cell: the agent's price and the cell's own.
  let cellPrices: SlotArray<Int>
  let agentPrices: SlotArray<Int>
  /// How many tasks are there.
  let cellLoads: SlotArray<Int32>
  let agentLoads: SlotArray<Int32>
  /// Each task's edge, or -1.
  let assigned: SlotArray<Int>
  /// The tasks of each cell, as doubly linked lists.
  private let firsts: SlotArray<Int32>
  private let nexts: SlotArray<Int32>
  private let previous: SlotArray<Int32>

  /// Every task open and every price 0. O(edges).
  ///
  /// - Parameters:
  ///   - starts: where each task's edges begin; one entry more than there are tasks.
  ///   - edgeCells: the cell of each edge.
  ///   - cellOffsets: where each agent's cells begin; one entry more than there are agents.
  init(
    offsets starts: [Int], edgeCells: [Int32], weights: [Int], cellCapacities: [Int], cellOffsets: [Int],
    agentCapacities: [Int]
  ) {
    taskCount = starts.count - 1
    cellCount = cellCapacities.count
    agentCount = agentCapacities.count
    offsets = SlotArray(starts)
    self.edgeCells = SlotArray(edgeCells)
    self.weights = SlotArray(weights)
    self.cellOffsets = SlotArray(cellOffsets.map { Int32(clamping: $0) })
    cellAgents = SlotArray(repeating: 0, count: cellCount)
    for agent in 0..<agentCount {
      for cell in cellOffsets[agent]..<cellOffsets[agent + 1] { cellAgents[cell] = Int32(clamping: agent) }
    }
    // One more than all tasks is as good as no limit.
    let most = starts.count
    self.cellCapacities = SlotArray(cellCapacities.map { Int32(clamping: min($0, most)) })
    self.agentCapacities = SlotArray(agentCapacities.map { Int32(clamping: min($0, most)) })
    cellPrices = SlotArray(repeating: 0, count: cellCount)
    agentPrices = SlotArray(repeating: 0, count: agentCount)
    cellLoads = SlotArray(repeating: 0, count: cellCount)
    agentLoads = SlotArray(repeating: 0, count: agentCount)
    assigned = SlotArray(repeating: -1, count: taskCount)
    firsts = SlotArray(repeating: -1, count: cellCount)
    nexts = SlotArray(repeating: -1, count: taskCount)
    previous = SlotArray(repeating: -1, count: taskCount)
  }

  /// A cell's first task, or -1.
  func firstTask(in cell: Int) -> Int { Int(firsts[cell]) }

  /// The task after another one of the same cell, or -1.
  func task(after task: Int) -> Int { Int(nexts[task]) }

  /// Whether a cell can take one task more, for itself.
  func hasRoom(_ cell: Int) -> Bool { cellLoads[cell] < cellCapacities[cell] }

  /// Whether an agent can take one task more.
  func agentHasRoom(_ agent: Int) -> Bool { agentLoads[agent] < agentCapacities[agent] }

  /// Gives an open task a place.
  func put(_ task: Int, on edge: Int) {
    let cell = Int(edgeCells[edge])
    let first = firsts[cell]
    if first >= 0 { previous[Int(first)] = Int32(truncatingIfNeeded: task) }
    nexts[task] = first
    previous[task] = -1
    firsts[cell] = Int32(truncatingIfNeeded: task)
    assigned[task] = edge
    cellLoads[cell] &+= 1
    agentLoads[Int(cellAgents[cell])] &+= 1
  }

  /// Opens a task that has a place.
  func open(_ task: Int) {
    let cell = Int(edgeCells[assigned[task]])
    let (before, after) = (previous[task], nexts[task])
    if before >= 0 { nexts[Int(before)] = after } else { firsts[cell] = after }
    if after >= 0 { previous[Int(after)] = before }
    assigned[task] = -1
    cellLoads[cell] &-= 1
    agentLoads[Int(cellAgents[cell])] &-= 1
  }

  /// What a task is worth above what it pays; 0 for an open one.
  func surplus(of task: Int) -> Int {
    let edge = assigned[task]
    return edge < 0 ? 0 : weights[edge] &- cellPrices[Int(edgeCells[edge])]
  }

  /// The greatest surplus that a task could have, and an edge where it has it; (0, -1) where that is not above 0. Among
  /// equal edges one with room, if there is one.
  func best(of task: Int) -> (surplus: Int, edge: Int) {
    var best = (surplus: 0, edge: -1)
    var bestHasRoom = false
    for edge in offsets[task]..<offsets[task + 1] {
      let cell = Int(edgeCells[edge])
      let surplus = weights[edge] &- cellPrices[cell]
      guard surplus >= best.surplus, surplus > 0, surplus > best.surplus || !bestHasRoom else { continue }
      let room = hasRoom(cell) && agentHasRoom(Int(cellAgents[cell]))
      if surplus > best.surplus || room {
        best = (surplus, edge)
        bestHasRoom = room
      }
    }
    return best
  }

  /// Makes the prices of an agent's cells fit its own: a cell with room left costs what the agent costs.
  func settleCells(of agent: Int) {
    let price = agentPrices[agent]
    for cell in Int(cellOffsets[agent])..<Int(cellOffsets[agent + 1]) {
      cellPrices[cell] = hasRoom(cell) ? price : max(price, cellPrices[cell])
    }
  }
}

/// The edges of each cell, with their tasks. A class, so that it is made only when a search first looks backward.
final class SlotIncoming {
  struct Edge: BitwiseCopyable {
    let task: Int32
    let edge: Int
  }

  let offsets: SlotArray<Int>
  let edges: SlotArray<Edge>

  /// Turns a flow's edges round. O(edges).
  init(_ flow: borrowing SlotFlow) {
    let count = flow.edgeCells.count
    offsets = SlotArray(repeating: 0, count: flow.cellCount + 1)
    edges = SlotArray(repeating: Edge(task: 0, edge: 0), count: count)
    for edge in 0..<count { offsets[Int(flow.edgeCells[edge]) + 1] += 1 }
    for cell in 0..<flow.cellCount { offsets[cell + 1] += offsets[cell] }
    let next = SlotArray(offsets.array)
    for task in 0..<flow.taskCount {
      for edge in flow.offsets[task]..<flow.offsets[task + 1] {
        let cell = Int(flow.edgeCells[edge])
        edges[next[cell]] = Edge(task: Int32(truncatingIfNeeded: task), edge: edge)
        next[cell] += 1
      }
    }
  }
}
