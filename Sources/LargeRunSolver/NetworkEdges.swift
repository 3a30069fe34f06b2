// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// One end of an edge, and how far its weight lies above the base of the list that it is in; `Offset` is as narrow as
/// the weights allow, for a search is as fast as memory.
struct PackedEdge<Offset: NetworkInteger>: BitwiseCopyable {
  /// The agent in a task's list, the task in an agent's list.
  let end: Int32
  /// The weight less the list's base, which is its greatest weight.
  let offset: Offset
}

/// The edges that an answer can use, by task: those of a weight above 0.
///
/// Those to agents without a capacity are among them, for prices must cover them too.
struct EdgesOfTasks<Offset: NetworkInteger>: ~Copyable {
  let taskCount: Int
  let agentCount: Int
  /// Where each task's edges begin; one more than there are tasks.
  let starts: WorkArray<Int>
  /// A task's edges by ascending agent.
  let edges: WorkArray<PackedEdge<Offset>>
  /// What the offsets of each task count from: its greatest weight.
  let bases: WorkArray<Int>

  /// Packs a problem's edges. O(edges).
  ///
  /// - Precondition: no two weights above 0 of one task differ by more than an offset can hold.
  init(_ problem: AssignmentProblem) {
    taskCount = problem.taskCount
    agentCount = problem.agentCount
    starts = WorkArray(repeating: 0, count: taskCount + 1)
    bases = WorkArray(repeating: 0, count: taskCount)
    edges = WorkArray(repeating: PackedEdge(end: 0, offset: 0), count: problem.edgeCount)
    var count = 0
    for task in 0..<taskCount {
      var greatest = 0
      for edge in problem.edges(of: task) { greatest = max(greatest, problem.weights[edge]) }
      for edge in problem.edges(of: task) {
        let (agent, weight) = (problem.agents[edge], problem.weights[edge])
        guard weight > 0 else { continue }
        edges[count] = PackedEdge(end: agent, offset: Offset(truncatingIfNeeded: weight - greatest))
        count += 1
      }
      bases[task] = greatest
      starts[task + 1] = count
    }
  }

  /// How many edges there are.
  var edgeCount: Int { starts[taskCount] }

  /// What a task's best edge is worth above the prices, or 0.
  func surplus<Number: NetworkInteger>(of task: Int, nodes: borrowing NetworkNodes<Number>) -> Number {
    var best = Number.min
    var edge = starts[task]
    let end = starts[task &+ 1]
    while edge < end {
      let packed = edges[edge]
      best = max(best, Number(truncatingIfNeeded: packed.offset) &- nodes.price(of: Int(packed.end)))
      edge &+= 1
    }
    return best > .min ? max(0, Number(truncatingIfNeeded: bases[task]) &+ best) : 0
  }

  /// The weight of one of a task's edges.
  func weight(of edge: Int, task: Int) -> Int { bases[task] &+ Int(edges[edge].offset) }

  /// The position of the edge between a task and an agent, or -1. O(log degree).
  func edge(task: Int, agent: Int) -> Int {
    var low = starts[task]
    var high = starts[task &+ 1]
    while low < high {
      let middle = (low &+ high) / 2
      if edges[middle].end < agent { low = middle &+ 1 } else { high = middle }
    }
    return low < starts[task &+ 1] && edges[low].end == agent ? low : -1
  }
}

/// The same edges by agent.
struct EdgesOfAgents<Offset: NetworkInteger>: ~Copyable {
  let starts: WorkArray<Int>
  let edges: WorkArray<PackedEdge<Offset>>
  /// What the offsets of each agent count from: its greatest weight.
  let bases: WorkArray<Int>

  /// No edges yet.
  init() {
    starts = WorkArray(repeating: 0, count: 0)
    bases = WorkArray(repeating: 0, count: 0)
    edges = WorkArray(repeating: PackedEdge(end: 0, offset: 0), count: 0)
  }

  /// Turns edges round. O(edges).
  init(_ table: borrowing EdgesOfTasks<Offset>) {
    // Counted two places on, and filled one place on, so that the starts end where they belong.
    starts = WorkArray(repeating: 0, count: table.agentCount + 2)
    edges = WorkArray(repeating: PackedEdge(end: 0, offset: 0), count: table.edgeCount)
    bases = WorkArray(repeating: 0, count: table.agentCount)
    for task in 0..<table.taskCount {
      for edge in table.starts[task]..<table.starts[task &+ 1] {
        let agent = Int(table.edges[edge].end)
        starts[agent &+ 2] &+= 1
        bases[agent] = max(bases[agent], table.weight(of: edge, task: task))
      }
    }
    for agent in 0..<table.agentCount { starts[agent &+ 2] &+= starts[agent &+ 1] }
    for task in 0..<table.taskCount {
      for edge in table.starts[task]..<table.starts[task &+ 1] {
        let packed = table.edges[edge]
        let agent = Int(packed.end) &+ 1
        let offset = table.weight(of: edge, task: task) &- bases[agent &- 1]
        edges[starts[agent]] = PackedEdge(
          end: Int32(truncatingIfNeeded: task), offset: Offset(truncatingIfNeeded: offset))
        starts[agent] &+= 1
      }
    }
  }

  var isEmpty: Bool { starts.count == 0 }
}

extension AssignmentProblem {
  /// Whether no two weights above 0 of one task, or of one agent, are more than 2^31 - 1 apart. O(edges).
  var hasNarrowLists: Bool {
    var leastOfAgents = [Int](repeating: .max, count: agentCount)
    var greatestOfAgents = [Int](repeating: 0, count: agentCount)
    for task in 0..<taskCount {
      var (least, greatest) = (Int.max, 0)
      for edge in edges(of: task) where weights[edge] > 0 {
        let (agent, weight) = (Int(agents[edge]), weights[edge])
        least = min(least, weight)
        greatest = max(greatest, weight)
        leastOfAgents[agent] = min(leastOfAgents[agent], weight)
        greatestOfAgents[agent] = max(greatestOfAgents[agent], weight)
      }
      if greatest > 0, greatest - least > Int(Int32.max) { return false }
    }
    return zip(leastOfAgents, greatestOfAgents).allSatisfy { $1 == 0 || $1 - $0 <= Int(Int32.max) }
  }
}
