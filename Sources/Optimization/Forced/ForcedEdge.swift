// SPDX-License-Identifier: GPL-3.0-or-later

/// What it costs to have one edge in the answer: the best of all answers that use it, from a best answer and its prices
/// by one shortest path.
///
/// A best answer and the prices that prove it leave no edge worth more than its ends ask (see `Certificate`). Putting a
/// task with another agent leaves that agent one task too many and the task's former agent one too few; the cheapest
/// way to mend both is a shortest path between the two in the residual network, whose lengths, by the prices, are 0 or
/// more: what an edge asks above its weight, what an open task and an empty place would have paid (successive shortest
/// paths with potentials: N. Tomizawa 1971, DOI 10.1002/net.3230010206). One node stands for "open" and "empty".
public enum ForcedEdge {
  /// The best answer with the edge.
  public struct Outcome: Hashable, Sendable {
    /// The agent of each task, or -1.
    public let assignment: [Int32]
    /// What the answer is worth less than the best one; 0 or more.
    public let loss: Int
    /// How many tasks have another agent than before, the forced one among them; no answer of the same worth that
    /// differs by one path has fewer.
    public let moves: Int
  }

  /// Finds the best answer that gives a task to an agent.
  ///
  /// - Parameters:
  ///   - assignment: a best answer; the agent of each task, or -1.
  ///   - certificate: integer prices of scale 1 that prove it best.
  ///   - near: the edges of least slack by these prices, where they have been listed: then edges are looked at one by one,
  ///     and all edges of a task only where the path is longer than its list.
  /// - Returns: nothing where there is no such edge, or the agent has no place at all.
  /// - Complexity: O((edges + agents) log agents) at worst; what is nearer than the answer's end is looked at alone.
  public static func solve(
    _ source: some EdgeSource, assignment: [Int32], certificate: Certificate, near: NearEdges? = nil, task: Int,
    agent: Int
  ) -> Outcome? {
    guard source.capacities[agent] > 0, let weight = source.weight(task: task, agent: agent) else { return nil }
    guard assignment[task] != Int32(agent) else { return Outcome(assignment: assignment, loss: 0, moves: 0) }
    var search = ForcedSearch(
      ForcedGraph(source, certificate), assignment: assignment, certificate: certificate, near: near, forced: task)
    let slack = certificate.taskPrices[task] + certificate.agentPrices[agent] - weight
    guard let end = search.run(from: agent) else { return nil }
    var changed = search.shifted(along: end)
    let moves = 1 + changed.indices.count { changed[$0] != assignment[$0] }
    changed[task] = Int32(agent)
    return Outcome(assignment: changed, loss: slack + end.loss, moves: moves)
  }
}

/// What a path costs, and how many tasks move along it.
private struct Length: Comparable {
  var loss: Int
  var moves: Int

  static func < (left: Self, right: Self) -> Bool { (left.loss, left.moves) < (right.loss, right.moves) }
}

/// What the search asks of the edges. Not the source itself: the compiler makes one search for all kinds of sources, and
/// does not look up at each step which kind it is.
private struct ForcedGraph {
  let capacities: [Int]
  let agentCount: Int
  let taskCount: Int
  /// The weight of an edge; nothing where there is none.
  let weight: (_ task: Int, _ agent: Int) -> Int?
  /// The edges of a task that are worth at least what its floor says above their agent's price.
  let edges: (_ task: Int, _ floors: [Int]) -> EdgeList

  init(_ source: some EdgeSource, _ certificate: Certificate) {
    capacities = source.capacities
    agentCount = source.agentCount
    taskCount = source.taskCount
    weight = { source.weight(task: $0, agent: $1) }
    let prepared = source.prepare(certificate.agentPrices)
    edges = { task, floors in
      var list = EdgeList()
      source.appendEdges(of: task..<task + 1, above: prepared, floors: floors, limit: .max, to: &list)
      return list
    }
  }
}

/// The search for the path. Nodes are the agents, and behind them the root: all that is open or empty.
private struct ForcedSearch {
  private let source: ForcedGraph
  private let assignment: [Int32]
  private let taskPrices: [Int]
  private let agentPrices: [Int]
  private let forced: Int
  private let near: NearEdges?
  private let members: AgentMembers
  /// What a task's edges have to be worth at least to be looked at; `Int.max` but for the task in question.
  private var floors: [Int]

  private var best: [Length]
  /// The task that moves on the last step to a node, or -1, and the node before.
  private var movedTask: [Int32]
  private var before: [Int32]
  private var isSettled: [Bool]
  private var queue = LengthQueue()
  /// Tasks whose listed edges have been looked at in part.
  private var cursors: [Cursor] = []
  /// No path to the end is longer than the best one known.
  private var limit = Int.max / 2

  private var root: Int { source.agentCount }
  /// Where the path ends: at the agent that the forced task leaves, or where it was open, at the root.
  private var target: Int { assignment[forced] >= 0 ? Int(assignment[forced]) : root }

  /// A task on the way, and the next of its listed edges.
  private struct Cursor {
    let task: Int
    let from: Int
    let length: Length
    var edge: Int
  }

  init(_ source: ForcedGraph, assignment: [Int32], certificate: Certificate, near: NearEdges?, forced: Int) {
    self.source = source
    self.near = near
    self.assignment = assignment
    self.forced = forced
    taskPrices = certificate.taskPrices
    agentPrices = certificate.agentPrices
    members = AgentMembers(assignment, agentCount: source.agentCount)
    floors = Array(repeating: .max, count: source.taskCount)
    best = Array(repeating: Length(loss: .max, moves: 0), count: source.agentCount + 1)
    movedTask = Array(repeating: -1, count: source.agentCount + 1)
    before = Array(repeating: -1, count: source.agentCount + 1)
    isSettled = Array(repeating: false, count: source.agentCount + 1)
  }

  /// Dijkstra's algorithm from an agent with one task too many.
  mutating func run(from start: Int) -> Length? {
    reach(start, Length(loss: 0, moves: 0), from: -1, by: -1)
    while let (length, node) = queue.removeLeast() {
      if node < 0 {
        advance(-1 - node)
        continue
      }
      guard !isSettled[node] else { continue }
      if node == target { return length }
      isSettled[node] = true
      if node == root { expandRoot(length) } else { expand(node, length) }
    }
    return nil
  }

  private mutating func expand(_ agent: Int, _ length: Length) {
    // An agent with a place left asks nothing for it.
    if members.count(of: agent) < source.capacities[agent] { reach(root, length, from: agent, by: -1) }
    for position in members.range(of: agent) {
      let task = Int(members.tasks[position])
      guard task != forced else { continue }
      let opened = Length(loss: length.loss + taskPrices[task], moves: length.moves + 1)
      reach(root, opened, from: agent, by: task)
      moveToEnd(task, from: agent, length)
      move(task, from: agent, length)
    }
  }

  private mutating func expandRoot(_ length: Length) {
    // An empty place pays nothing any more.
    reach(target, Length(loss: length.loss + price(target), moves: length.moves), from: root, by: -1)
    for agent in 0..<source.agentCount where members.count(of: agent) > 0 && agent != target {
      reach(agent, Length(loss: length.loss + agentPrices[agent], moves: length.moves), from: root, by: -1)
    }
    for task in assignment.indices where assignment[task] < 0 && task != forced { move(task, from: root, length) }
  }

  private func price(_ node: Int) -> Int { node == root ? 0 : agentPrices[node] }

  /// Offers a task to the end of the path, so that a limit is known before all its edges are looked at.
  private mutating func moveToEnd(_ task: Int, from node: Int, _ length: Length) {
    // Where even an edge that is not listed is too long, and one that is listed comes in its turn, none is worked out.
    if let near, length.loss + near.reach(of: task) > limit { return }
    guard target != root, let weight = source.weight(task, target) else { return }
    let slack = taskPrices[task] + agentPrices[target] - weight
    reach(target, Length(loss: length.loss + slack, moves: length.moves + 1), from: node, by: task)
  }

  /// Offers a task to every agent that it may be given to, in time.
  private mutating func move(_ task: Int, from node: Int, _ length: Length) {
    guard let near else { return offerAll(task, from: node, length) }
    cursors.append(Cursor(task: task, from: node, length: length, edge: near.edges(of: task).lowerBound))
    wait(cursors.count - 1)
  }

  /// Puts a cursor into the queue at the length that its next edge, or one behind the list, would have.
  private mutating func wait(_ number: Int) {
    guard let near else { return }
    let cursor = cursors[number]
    let edges = near.edges(of: cursor.task)
    let slack = cursor.edge < edges.upperBound ? near.slacks[cursor.edge] : near.reach(of: cursor.task)
    let length = Length(loss: cursor.length.loss + slack, moves: cursor.length.moves + 1)
    if length.loss <= limit { queue.add(length, -1 - number) }
  }

  /// Offers a task to the agent of its next listed edge; behind the list, to all.
  private mutating func advance(_ number: Int) {
    guard let near else { return }
    let cursor = cursors[number]
    guard cursor.edge < near.edges(of: cursor.task).upperBound else {
      return offerAll(cursor.task, from: cursor.from, cursor.length)
    }
    let loss = cursor.length.loss + near.slacks[cursor.edge]
    reach(
      Int(near.agents[cursor.edge]), Length(loss: loss, moves: cursor.length.moves + 1), from: cursor.from,
      by: cursor.task)
    cursors[number].edge += 1
    wait(number)
  }

  /// Offers a task to every agent that it may be given to.
  private mutating func offerAll(_ task: Int, from node: Int, _ length: Length) {
    // Slack below the limit less the length, as a floor under weight less price.
    floors[task] = taskPrices[task] - (limit - length.loss) - 1
    let list = source.edges(task, floors)
    floors[task] = .max
    for (agent, weight) in zip(list.agents, list.weights) {
      let slack = taskPrices[task] + agentPrices[Int(agent)] - weight
      reach(Int(agent), Length(loss: length.loss + slack, moves: length.moves + 1), from: node, by: task)
    }
  }

  private mutating func reach(_ node: Int, _ length: Length, from previous: Int, by task: Int) {
    guard !isSettled[node], length.loss <= limit, length < best[node] else { return }
    best[node] = length
    movedTask[node] = Int32(truncatingIfNeeded: task)
    before[node] = Int32(truncatingIfNeeded: previous)
    queue.add(length, node)
    if node == target {
      limit = min(limit, length.loss)
    } else if node == root {
      limit = min(limit, length.loss + price(target))
    }
  }

  /// The answer with the tasks along the path moved on; the forced one is left as it is.
  func shifted(along end: Length) -> [Int32] {
    var shifted = assignment
    var node = target
    while before[node] >= 0 || movedTask[node] >= 0 {
      let task = Int(movedTask[node])
      if task >= 0 { shifted[task] = node == root ? -1 : Int32(node) }
      node = Int(before[node])
      if node < 0 { break }
    }
    return shifted
  }
}

/// The tasks of each agent.
private struct AgentMembers {
  let tasks: [Int32]
  private let offsets: [Int]

  init(_ assignment: [Int32], agentCount: Int) {
    var offsets = [Int](repeating: 0, count: agentCount + 1)
    for agent in assignment where agent >= 0 { offsets[Int(agent) + 1] += 1 }
    for agent in 0..<agentCount { offsets[agent + 1] += offsets[agent] }
    var next = offsets
    var tasks = [Int32](repeating: 0, count: offsets[agentCount])
    for (task, agent) in assignment.enumerated() where agent >= 0 {
      tasks[next[Int(agent)]] = Int32(truncatingIfNeeded: task)
      next[Int(agent)] += 1
    }
    self.tasks = tasks
    self.offsets = offsets
  }

  func range(of agent: Int) -> Range<Int> { offsets[agent]..<offsets[agent + 1] }
  func count(of agent: Int) -> Int { range(of: agent).count }
}

/// A binary heap of nodes by length; a node may be in it more than once.
private struct LengthQueue {
  private var items: [(loss: Int, moves: Int, node: Int)] = []

  mutating func add(_ length: Length, _ node: Int) {
    items.append((length.loss, length.moves, node))
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard items[child] < items[parent] else { return }
      items.swapAt(child, parent)
      child = parent
    }
  }

  mutating func removeLeast() -> (Length, Int)? {
    guard let least = items.first, let last = items.popLast() else { return nil }
    if !items.isEmpty {
      items[0] = last
      var parent = 0
      while true {
        let left = 2 * parent + 1
        guard left < items.count else { break }
        let child = left + 1 < items.count && items[left + 1] < items[left] ? left + 1 : left
        guard items[child] < items[parent] else { break }
        items.swapAt(child, parent)
        parent = child
      }
    }
    return (Length(loss: least.loss, moves: least.moves), least.node)
  }
}
