// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Finds places for open tasks whose prices are above 0: one shortest path for each, grown all at once as a forest.
///
/// Every such task is the root of a tree. Time runs; while it runs, u_i of every task in a tree falls, and p_j of every
/// agent in a tree rises. When an edge from a tree to an agent outside becomes tight, the agent joins the tree, and its
/// tasks with it. A tree has reached its end when that agent has a place left, or when one of its tasks has u_i = 0 and
/// may stay open: then all tasks on the path move one place on, and the tree falls apart, its nodes free for others.
/// That is the Hungarian method with one potential for all trees; that fallen nodes join other trees at once, and
/// nothing is searched again from the start, is from A. Azad, A. Buluç and A. Pothen (2017),
/// DOI 10.1109/TPDS.2016.2546258, who did it for matchings without weights. A path from one root alone is that of
/// N. Tomizawa (1971), DOI 10.1002/net.3230010206.
struct TaskForest<Offset: NetworkInteger, Number: NetworkInteger>: ~Copyable {
  /// How many trees have been grown.
  private(set) var searches = 0

  private let flow: NetworkFlow<Offset, Number>
  /// Agents, keyed by the time at which they join a tree, `never` while none reaches them, `inTree` in one;
  /// and tasks, keyed by the time at which u_i becomes 0, `never` outside the trees.
  ///
  /// An agent's key may be that of a tree that has fallen: then it is too early, and found out when it comes up.
  private var queue: MonotoneQueue<Number>
  /// From which task each agent's key comes, or -1, and the task's own key then: as long as that is the same, so is the
  /// agent's.
  private let parents: WorkArray<Int32>
  private let parentKeys: WorkArray<Number>
  /// The root of the tree that each agent is in.
  private let roots: WorkArray<Int32>
  /// The agents of each root's tree, as lists.
  private let firstAgents: WorkArray<Int32>
  private let nextAgents: WorkArray<Int32>
  private var edgesOfAgents = EdgesOfAgents<Offset>()
  private var treeCount = 0
  /// How many edges have been looked at, and had been when last asked whether to stop.
  private var work = 0
  private var workAtQuestion = 0

  private static var inTree: Number { .min }
  /// Later than any time: a time is at most the sum of two tasks' weights. And early enough to be reckoned with.
  private static var never: Number { .max / 2 }

  init(_ flow: consuming NetworkFlow<Offset, Number>) {
    let (tasks, agents) = (flow.table.taskCount, flow.table.agentCount)
    flow.nodes.setKeys(Self.never)
    queue = MonotoneQueue(keys: flow.nodes.numbers.base, itemCount: flow.nodes.numbers.count)
    parents = WorkArray(repeating: -1, count: agents)
    parentKeys = WorkArray(repeating: 0, count: agents)
    roots = WorkArray(repeating: -1, count: agents)
    firstAgents = WorkArray(repeating: -1, count: tasks)
    nextAgents = WorkArray(repeating: -1, count: agents)
    self.flow = flow
  }

  /// Whether any agent has places left and a price above 0.
  var hasUnpaidPlaces: Bool {
    for agent in 0..<flow.table.agentCount where flow.hasUnpaidPlace(agent) { return true }
    return false
  }

  /// Gives the flow to the forest that comes after.
  consuming func turnedRound() -> AgentForest<Offset, Number> {
    let edgesOfAgents = edgesOfAgents.isEmpty ? EdgesOfAgents(flow.table) : edgesOfAgents
    return AgentForest(flow, edgesOfAgents: edgesOfAgents)
  }

  /// Gives the flow back.
  consuming func finish() -> NetworkFlow<Offset, Number> { flow }

  /// Grows trees from open tasks until all have ended.
  ///
  /// Single trees first, for a few searches need no edges by agent; the whole forest once they have cost as much as
  /// those.
  ///
  /// - Returns: whether all have ended; otherwise it was stopped.
  mutating func grow(shouldStop: () -> Bool) -> Bool {
    let patience = 2 * flow.table.edgeCount
    for task in 0..<flow.table.taskCount where flow.agents[task] < 0 {
      if shouldStop() { return stop() }
      let isAlone = work <= patience
      if !isAlone, edgesOfAgents.isEmpty { edgesOfAgents = EdgesOfAgents(flow.table) }
      plant(task)
      if isAlone, !run(shouldStop: shouldStop) { return stop() }
    }
    return run(shouldStop: shouldStop) || stop()
  }

  /// Lets all trees fall where they are; the prices are sound.
  private mutating func stop() -> Bool {
    for agent in 0..<flow.table.agentCount {
      if key(of: agent) == Self.inTree { flow.nodes.setPrice(flow.nodes.price(of: agent) &+ queue.present, of: agent) }
    }
    return false
  }

  private func key(of agent: Int) -> Number { queue.keys[2 &* agent] }

  /// Makes an open task a root, unless it stays open or has a place at once.
  private mutating func plant(_ task: Int) {
    let surplus = flow.table.surplus(of: task, nodes: flow.nodes)
    guard surplus > 0 else { return }
    searches += 1
    treeCount += 1
    firstAgents[task] = -1
    let item = flow.nodes.item(task: task)
    queue.keys[item] = queue.present &+ surplus
    queue.insert(item)
    let agent = scan(task)
    if agent >= 0 { end(at: agent) }
  }

  /// Lets time run until no tree is left.
  private mutating func run(shouldStop: () -> Bool) -> Bool {
    while treeCount > 0 {
      if work &- workAtQuestion > networkWorkBetweenQuestions {
        workAtQuestion = work
        if shouldStop() { return false }
      }
      let item = queue.pop()
      let before = treeCount
      if flow.nodes.isTask(item) {
        end(atOpen: flow.nodes.task(of: item))
      } else {
        let agent = flow.nodes.agent(of: item)
        if isReached(agent) || findParent(of: agent) {
          if flow.places[agent] > 0 { end(at: agent) } else { join(agent) }
        }
      }
      if treeCount < before, shouldStop() { return treeCount == 0 }
    }
    return true
  }

  /// Whether an agent that has come up is still reached at this time by the task that it was.
  private func isReached(_ agent: Int) -> Bool {
    let parent = Int(parents[agent])
    guard parent >= 0 else { return false }
    return queue.keys[flow.nodes.item(task: parent)] == parentKeys[agent]
  }

  /// Finds which task in a tree reaches an agent first.
  ///
  /// - Returns: whether it does now; otherwise the agent waits for its time.
  private mutating func findParent(of agent: Int) -> Bool {
    guard !edgesOfAgents.isEmpty else { return false }
    let start = edgesOfAgents.starts[agent]
    let end = edgesOfAgents.starts[agent &+ 1]
    let keys = queue.keys + flow.nodes.item(task: 0)
    let floor = flow.nodes.price(of: agent) &- Number(truncatingIfNeeded: edgesOfAgents.bases[agent])
    let soonest = queue.present &- floor
    var best = Self.never
    var parent: Int32 = -1
    var position = start
    while position < end {
      let edge = edgesOfAgents.edges[position]
      position &+= 1
      let time = keys[Int(edge.end)] &- Number(truncatingIfNeeded: edge.offset)
      // Without a branch: nobody can guess which way it goes.
      parent = time < best ? edge.end : parent
      best = min(best, time)
      if time == soonest { break }
    }
    work &+= position &- start
    guard parent >= 0 else {
      queue.keys[2 &* agent] = Self.never
      return false
    }
    queue.keys[2 &* agent] = best &+ floor
    parents[agent] = parent
    parentKeys[agent] = keys[Int(parent)]
    if best == soonest { return true }
    queue.insert(flow.nodes.item(agent: agent))
    return false
  }

  /// Follows a task's edges.
  ///
  /// - Returns: an agent with a place left along a tight edge, or -1.
  private mutating func scan(_ task: Int) -> Int {
    let keys = queue.keys
    let key = keys[flow.nodes.item(task: task)]
    let start = key &- Number(truncatingIfNeeded: flow.table.bases[task])
    var edge = flow.table.starts[task]
    let end = flow.table.starts[task &+ 1]
    work &+= end &- edge
    while edge < end {
      let packed = flow.table.edges[edge]
      let agent = Int(packed.end)
      let time = start &- Number(truncatingIfNeeded: packed.offset) &+ keys[2 &* agent &+ 1]
      if time < keys[2 &* agent] {
        parents[agent] = Int32(truncatingIfNeeded: task)
        parentKeys[agent] = key
        queue.lower(2 &* agent, to: time)
        if time == queue.present, flow.places[agent] > 0 { return agent }
      }
      edge &+= 1
    }
    return -1
  }

  /// Takes a full agent into the tree that reaches it, with its tasks.
  private mutating func join(_ agent: Int) {
    let parent = Int(parents[agent])
    let root = flow.agents[parent] < 0 ? Int32(truncatingIfNeeded: parent) : roots[Int(flow.agents[parent])]
    roots[agent] = root
    nextAgents[agent] = firstAgents[Int(root)]
    firstAgents[Int(root)] = Int32(truncatingIfNeeded: agent)
    queue.keys[2 &* agent] = Self.inTree
    // In a tree a price is kept as what it was at time 0, so that it rises by itself.
    let price = flow.nodes.price(of: agent) &- queue.present
    flow.nodes.setPrice(price, of: agent)
    var task = flow.firstTask(of: agent)
    while task >= 0 {
      let item = flow.nodes.item(task: task)
      let opening = flow.weight(of: flow.edges[task], task: task) &- price
      queue.keys[item] = opening
      if opening == queue.present {
        end(atOpen: task)
        return
      }
      queue.insert(item)
      let free = scan(task)
      if free >= 0 {
        end(at: free)
        return
      }
      task = flow.task(after: task)
    }
  }

  /// Ends a tree at a task of it that stays open.
  private mutating func end(atOpen task: Int) {
    let agent = Int(flow.agents[task])
    guard agent >= 0 else {
      fell(task)
      return
    }
    leave(task)
    flow.open(task)
    fell(augment(to: agent))
  }

  /// Ends a tree at an agent with a place left.
  private mutating func end(at agent: Int) {
    queue.remove(flow.nodes.item(agent: agent))
    fell(augment(to: agent))
    release(agent)
  }

  /// Moves every task on the path to an agent one place on, and takes them out of their tree.
  ///
  /// - Returns: the root.
  private mutating func augment(to end: Int) -> Int {
    var agent = end
    while true {
      let task = Int(parents[agent])
      let before = Int(flow.agents[task])
      leave(task)
      if before >= 0 { flow.open(task) }
      flow.assign(task, to: agent, along: flow.table.edge(task: task, agent: agent))
      guard before >= 0 else { return task }
      agent = before
    }
  }

  private mutating func leave(_ task: Int) {
    let item = flow.nodes.item(task: task)
    queue.remove(item)
    queue.keys[item] = Self.never
  }

  /// Takes a tree's nodes out.
  private mutating func fell(_ root: Int) {
    leave(root)
    treeCount -= 1
    var agent = Int(firstAgents[root])
    while agent >= 0 {
      flow.nodes.setPrice(flow.nodes.price(of: agent) &+ queue.present, of: agent)
      var task = flow.firstTask(of: agent)
      while task >= 0 {
        leave(task)
        task = flow.task(after: task)
      }
      release(agent)
      agent = Int(nextAgents[agent])
    }
    if treeCount == 0 { queue.removeAll(key: Self.never) }
  }

  /// Lets an agent outside the trees wait for the next one that reaches it.
  private mutating func release(_ agent: Int) {
    guard treeCount > 0 else {
      queue.keys[2 &* agent] = Self.never
      return
    }
    parents[agent] = -1
    queue.keys[2 &* agent] = queue.present
    queue.insert(flow.nodes.item(agent: agent))
  }
}
