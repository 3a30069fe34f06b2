// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Lowers prices above 0 of agents with places left, until the place is filled or the price is 0: a `TaskForest` turned
/// round.
///
/// Every such agent is the root of a tree. Time runs; while it runs, p_j of every agent in a tree falls, and u_i of its
/// tasks rises. When an edge from a tree to a task outside becomes tight, the task's agent joins the tree, and all its
/// tasks with it. A tree has reached its end at a task that is open, or at an agent whose price is 0 and that may have
/// a place left: then all tasks on the path move one place nearer to the root. With the task forest before it, it
/// repairs any prices and any assignment (for both sides of an auction, D. P. Bertsekas and D. A. Castañon 1992,
/// DOI 10.1007/BF00249643).
struct AgentForest<Offset: NetworkInteger, Number: NetworkInteger>: ~Copyable {
  /// How many trees have been grown.
  private(set) var searches = 0

  private let flow: NetworkFlow<Offset, Number>
  private let edgesOfAgents: EdgesOfAgents<Offset>
  /// Tasks, keyed by the time at which a tree reaches them, `never` while none does, `inTree` in one;
  /// and agents, keyed by the time at which p_j becomes 0, `never` outside the trees.
  private var queue: MonotoneQueue<Number>
  /// u_i of each task outside the trees.
  private let surpluses: WorkArray<Number>
  /// From which agent each task's key comes, or -1.
  private let parents: WorkArray<Int32>
  /// Through which task each agent joined; -1 for a root.
  private let entries: WorkArray<Int32>
  /// The root of the tree that each agent is in, and the agents of each root's tree, as lists.
  private let roots: WorkArray<Int32>
  private let firstAgents: WorkArray<Int32>
  private let nextAgents: WorkArray<Int32>
  private var treeCount = 0
  /// A root whose tree has ended while it has another place to fill, or -1.
  private var rootToPlant = -1
  /// How many edges have been looked at, and had been when last asked whether to stop.
  private var work = 0
  private var workAtQuestion = 0

  private static var inTree: Number { .min }
  private static var never: Number { .max }

  init(_ flow: consuming NetworkFlow<Offset, Number>, edgesOfAgents: consuming EdgesOfAgents<Offset>) {
    let (tasks, agents) = (flow.table.taskCount, flow.table.agentCount)
    flow.nodes.setKeys(Self.never)
    queue = MonotoneQueue(keys: flow.nodes.numbers.base, itemCount: flow.nodes.numbers.count)
    surpluses = WorkArray(repeating: 0, count: tasks)
    parents = WorkArray(repeating: -1, count: tasks)
    entries = WorkArray(repeating: -1, count: agents)
    roots = WorkArray(repeating: -1, count: agents)
    firstAgents = WorkArray(repeating: -1, count: agents)
    nextAgents = WorkArray(repeating: -1, count: agents)
    for task in 0..<tasks where flow.agents[task] >= 0 {
      surpluses[task] =
        flow.weight(of: flow.edges[task], task: task) &- flow.nodes.price(of: Int(flow.agents[task]))
    }
    self.edgesOfAgents = edgesOfAgents
    self.flow = flow
  }

  /// Gives the flow back.
  consuming func finish() -> NetworkFlow<Offset, Number> { flow }

  /// Grows trees from agents with places left and prices above 0 until all have ended.
  ///
  /// - Returns: whether all have ended; otherwise it was stopped.
  mutating func grow(shouldStop: () -> Bool) -> Bool {
    let patience = 2 * flow.table.edgeCount
    for agent in 0..<flow.table.agentCount where flow.hasUnpaidPlace(agent) {
      if shouldStop() { return stop() }
      let isAlone = work <= patience
      plant(agent)
      if isAlone, !run(shouldStop: shouldStop) { return stop() }
    }
    return run(shouldStop: shouldStop) || stop()
  }

  /// Lets all trees fall where they are; the prices are sound.
  private mutating func stop() -> Bool {
    for agent in 0..<flow.table.agentCount where queue.keys[flow.nodes.item(agent: agent)] < Self.never {
      flow.nodes.setPrice(flow.nodes.price(of: agent) &- queue.present, of: agent)
    }
    return false
  }

  /// Makes an agent a root.
  private mutating func plant(_ agent: Int) {
    searches += 1
    treeCount += 1
    firstAgents[agent] = -1
    entries[agent] = -1
    grow(agent, in: Int32(truncatingIfNeeded: agent))
  }

  /// Lets time run until no tree is left.
  private mutating func run(shouldStop: () -> Bool) -> Bool {
    while true {
      let before = treeCount
      if rootToPlant >= 0 {
        let root = rootToPlant
        rootToPlant = -1
        plant(root)
      } else if treeCount > 0 {
        advance()
      } else {
        return true
      }
      if treeCount < before || work &- workAtQuestion > networkWorkBetweenQuestions {
        workAtQuestion = work
        if shouldStop() { return treeCount == 0 && rootToPlant < 0 }
      }
    }
  }

  /// Does what happens next.
  private mutating func advance() {
    let item = queue.pop()
    guard flow.nodes.isTask(item) else {
      let agent = flow.nodes.agent(of: item)
      if entries[agent] < 0 { fell(agent) } else { fell(augment(from: Int(entries[agent]))) }
      return
    }
    let task = flow.nodes.task(of: item)
    guard isReached(task) || findParent(of: task) else { return }
    if isEnd(task) { end(at: task) } else { join(task) }
  }

  /// Whether a path can end at a task outside the trees: it is open, or its agent may lose it.
  private func isEnd(_ task: Int) -> Bool {
    let agent = Int(flow.agents[task])
    return agent < 0 || flow.nodes.price(of: agent) == 0
  }

  /// Whether a task that has come up is still reached at this time by the agent that it was.
  private func isReached(_ task: Int) -> Bool {
    let parent = Int(parents[task])
    guard parent >= 0 else { return false }
    let emptying = queue.keys[flow.nodes.item(agent: parent)]
    guard emptying < Self.never else { return false }
    let weight = flow.weight(of: flow.table.edge(task: task, agent: parent), task: task)
    return emptying &- weight &+ surpluses[task] == queue.present
  }

  /// Finds which agent in a tree reaches a task first.
  ///
  /// - Returns: whether it does now; otherwise the task waits for its time.
  private mutating func findParent(of task: Int) -> Bool {
    let floor = surpluses[task] &- Number(truncatingIfNeeded: flow.table.bases[task])
    var best = Self.never
    var parent: Int32 = -1
    var edge = flow.table.starts[task]
    let end = flow.table.starts[task &+ 1]
    work &+= end &- edge
    while edge < end {
      let packed = flow.table.edges[edge]
      edge &+= 1
      let emptying = queue.keys[flow.nodes.item(agent: Int(packed.end))]
      guard emptying < Self.never else { continue }
      let time = emptying &- Number(truncatingIfNeeded: packed.offset) &+ floor
      if time < best {
        best = time
        parent = packed.end
        if time == queue.present { break }
      }
    }
    let item = flow.nodes.item(task: task)
    queue.keys[item] = best
    parents[task] = parent
    if best == queue.present { return true }
    if parent >= 0 { queue.insert(item) }
    return false
  }

  /// Takes a task's agent into the tree that reaches the task, with all its tasks.
  private mutating func join(_ task: Int) {
    let agent = Int(flow.agents[task])
    entries[agent] = Int32(truncatingIfNeeded: task)
    grow(agent, in: roots[Int(parents[task])])
  }

  /// Takes an agent into a tree, and follows its edges.
  private mutating func grow(_ agent: Int, in root: Int32) {
    roots[agent] = root
    nextAgents[agent] = firstAgents[Int(root)]
    firstAgents[Int(root)] = Int32(truncatingIfNeeded: agent)
    // In a tree a price is kept as the time at which it will be 0, so that it falls by itself.
    let emptying = flow.nodes.price(of: agent) &+ queue.present
    flow.nodes.setPrice(emptying, of: agent)
    let item = flow.nodes.item(agent: agent)
    queue.keys[item] = emptying
    queue.insert(item)
    var task = flow.firstTask(of: agent)
    while task >= 0 {
      let item = flow.nodes.item(task: task)
      queue.remove(item)
      queue.keys[item] = Self.inTree
      task = flow.task(after: task)
    }
    let start = emptying &- Number(truncatingIfNeeded: edgesOfAgents.bases[agent])
    var position = edgesOfAgents.starts[agent]
    let end = edgesOfAgents.starts[agent &+ 1]
    work &+= end &- position
    while position < end {
      let packed = edgesOfAgents.edges[position]
      let task = Int(packed.end)
      let time = start &- Number(truncatingIfNeeded: packed.offset) &+ surpluses[task]
      let item = flow.nodes.item(task: task)
      if time < queue.keys[item] {
        parents[task] = Int32(truncatingIfNeeded: agent)
        queue.lower(item, to: time)
        if time == queue.present, isEnd(task) {
          self.end(at: task)
          return
        }
      }
      position &+= 1
    }
  }

  /// Ends a tree at a task outside it.
  private mutating func end(at task: Int) {
    queue.remove(flow.nodes.item(task: task))
    fell(augment(from: task))
  }

  /// Moves every task on the path from a task to a root to the agent that reached it.
  ///
  /// - Returns: the root.
  private mutating func augment(from start: Int) -> Int {
    var task = start
    while true {
      let agent = Int(parents[task])
      if flow.agents[task] >= 0 { flow.open(task) }
      flow.assign(task, to: agent, along: flow.table.edge(task: task, agent: agent))
      guard entries[agent] >= 0 else { return agent }
      task = Int(entries[agent])
    }
  }

  /// Takes a tree's nodes out; the other trees may reach its tasks at once.
  private mutating func fell(_ root: Int) {
    treeCount -= 1
    var agent = Int(firstAgents[root])
    while agent >= 0 {
      let price = flow.nodes.price(of: agent) &- queue.present
      flow.nodes.setPrice(price, of: agent)
      let item = flow.nodes.item(agent: agent)
      queue.remove(item)
      queue.keys[item] = Self.never
      var task = flow.firstTask(of: agent)
      while task >= 0 {
        surpluses[task] = flow.weight(of: flow.edges[task], task: task) &- price
        release(task)
        task = flow.task(after: task)
      }
      agent = Int(nextAgents[agent])
    }
    if treeCount == 0 { queue.removeAll(key: Self.never) }
    if flow.hasUnpaidPlace(root) { rootToPlant = root }
  }

  /// Lets a task outside the trees wait for the next one that reaches it.
  private mutating func release(_ task: Int) {
    let item = flow.nodes.item(task: task)
    guard treeCount > 0 else {
      queue.keys[item] = Self.never
      return
    }
    parents[task] = -1
    queue.keys[item] = queue.present
    queue.insert(item)
  }
}
