// SPDX-License-Identifier: GPL-3.0-or-later

/// Balances a flow of tasks, one unit at a time along shortest paths: successive shortest paths (R. G. Busacker and
/// P. J. Gowen 1960; with prices J. Edmonds and R. M. Karp 1972, DOI 10.1145/321694.321699) from any start.
///
/// A unit too much, an open task that would rather not be or a task too many in a cell, looks forward for an agent with
/// room or for a task that is nearest to being left open. An agent that has room and yet costs something looks backward
/// for a task that is nearest to coming, or for the agent that is nearest to doing without. The length of an edge is
/// its slack, task price + cell price - weight, and prices move by what a node was nearer than the end. Searches pass
/// from cell to cell of one agent at the cells' own prices.
///
/// Each search is O(edges · log edges) at worst, and local as a rule; there is one for each unit that is out of place.
struct SlotSearch: ~Copyable {
  let flow: SlotFlow
  /// How many searches were made.
  private(set) var searches = 0
  /// Tasks that are open and may not want to be.
  private var waiting: [Int32]

  private let cellDistances: SlotArray<Int>
  private let agentDistances: SlotArray<Int>
  /// How a search came to a cell: along a task's edge, or -1 where it came from the agent.
  private let originEdges: SlotArray<Int>
  private let originTasks: SlotArray<Int32>
  /// The cell from which a search came to an agent.
  private let originCells: SlotArray<Int32>
  private var reachedCells: [Int32] = []
  private var reachedAgents: [Int32] = []
  private var queue = SlotQueue()
  private var incoming: SlotIncoming?

  init(_ flow: consuming SlotFlow) {
    let (cells, agents) = (flow.cellCount, flow.agentCount)
    self.flow = flow
    waiting = []
    cellDistances = SlotArray(repeating: .max, count: cells)
    agentDistances = SlotArray(repeating: .max, count: agents)
    originEdges = SlotArray(repeating: -1, count: cells)
    originTasks = SlotArray(repeating: -1, count: cells)
    originCells = SlotArray(repeating: -1, count: agents)
  }

  /// Balances the flow whatever its prices and places are, as long as each cell costs no less than its agent.
  ///
  /// - Parameter areBest: whether it is known that each task is where its surplus is greatest.
  /// - Returns: whether it is balanced: not where `shouldStop`, asked before each search, said so.
  mutating func run(areBest: Bool = false, shouldStop: () -> Bool) -> Bool {
    for agent in 0..<flow.agentCount { flow.settleCells(of: agent) }
    if !areBest { openWhatIsNotBest() }
    while let task = waiting.popLast() {
      if shouldStop() { return false }
      join(Int(task))
    }
    for cell in 0..<flow.cellCount {
      while flow.cellLoads[cell] > flow.cellCapacities[cell] {
        if shouldStop() { return false }
        relieve(cell)
      }
    }
    for agent in 0..<flow.agentCount {
      while flow.agentPrices[agent] > 0, flow.agentHasRoom(agent) {
        if shouldStop() { return false }
        fill(agent)
      }
    }
    return true
  }

  /// Opens every task that would gain elsewhere, and lets those that are open take a place for the asking.
  private mutating func openWhatIsNotBest() {
    waiting.removeAll(keepingCapacity: true)
    for task in 0..<flow.taskCount {
      let best = flow.best(of: task)
      if flow.assigned[task] >= 0 {
        if flow.surplus(of: task) == best.surplus { continue }
        flow.open(task)
      }
      guard best.edge >= 0 else { continue }
      let cell = Int(flow.edgeCells[best.edge])
      if flow.hasRoom(cell), flow.agentHasRoom(Int(flow.cellAgents[cell])) {
        flow.put(task, on: best.edge)
      } else {
        waiting.append(Int32(truncatingIfNeeded: task))
      }
    }
  }

  // MARK: Forward

  /// Where a search ended.
  private enum End {
    /// At an agent with room.
    case agent(Int)
    /// At a task that is left open, or for a backward search one that comes along an edge.
    case task(Int, edge: Int)
  }

  /// Finds a place for an open task.
  private mutating func join(_ task: Int) {
    let best = flow.best(of: task)
    guard best.edge >= 0 else { return }
    searches += 1
    var limit = best.surplus
    var end = End.task(task, edge: -1)
    if let agent = scan(task, surplus: best.surplus, at: 0, below: limit) {
      limit = 0
      end = .agent(agent)
    } else {
      searchForward(&end, &limit)
    }
    finishForward(end, limit, sourceTask: task, sourceCell: -1)
  }

  /// Takes one task too many out of a cell.
  private mutating func relieve(_ cell: Int) {
    searches += 1
    var limit = Int.max
    var end = End.agent(-1)
    reach(cell, at: 0, task: -1, edge: -1)
    let agent = Int(flow.cellAgents[cell])
    // What leaves the cell leaves the agent, unless it comes back by another cell.
    flow.agentLoads[agent] &-= 1
    searchForward(&end, &limit)
    flow.agentLoads[agent] &+= 1
    finishForward(end, limit, sourceTask: -1, sourceCell: cell)
  }

  /// Goes on from the cells reached until the end is nearer than any of them.
  private mutating func searchForward(_ end: inout End, _ limit: inout Int) {
    while let (distance, node) = queue.pop(), distance < limit {
      let cell = Int(node)
      guard cellDistances[cell] == distance else { continue }
      let agent = Int(flow.cellAgents[cell])
      if flow.hasRoom(cell), agentDistances[agent] == .max {
        agentDistances[agent] = distance
        reachedAgents.append(Int32(truncatingIfNeeded: agent))
        originCells[agent] = node
        if flow.agentHasRoom(agent) {
          (end, limit) = (.agent(agent), distance)
          return
        }
        let price = flow.agentPrices[agent]
        for other in Int(flow.cellOffsets[agent])..<Int(flow.cellOffsets[agent + 1])
        where flow.cellLoads[other] > 0 && other != cell {
          let length = distance &+ flow.cellPrices[other] &- price
          if length < cellDistances[other], length < limit { reach(other, at: length, task: -1, edge: -1) }
        }
      }
      let price = flow.cellPrices[cell]
      var task = flow.firstTask(in: cell)
      while task >= 0 {
        let surplus = flow.weights[flow.assigned[task]] &- price
        if distance &+ surplus < limit { (end, limit) = (.task(task, edge: -1), distance &+ surplus) }
        if let agent = scan(task, surplus: surplus, at: distance, below: limit) {
          (end, limit) = (.agent(agent), distance)
          return
        }
        task = flow.task(after: task)
      }
    }
  }

  /// Follows a task's edges. Returns an agent with room that is no farther away than the task itself.
  private mutating func scan(_ task: Int, surplus: Int, at distance: Int, below limit: Int) -> Int? {
    let start = distance &+ surplus
    for edge in flow.offsets[task]..<flow.offsets[task + 1] {
      let cell = Int(flow.edgeCells[edge])
      let length = start &+ flow.cellPrices[cell] &- flow.weights[edge]
      guard length < cellDistances[cell], length < limit else { continue }
      reach(cell, at: length, task: task, edge: edge)
      guard length == distance, flow.hasRoom(cell) else { continue }
      let agent = Int(flow.cellAgents[cell])
      if flow.agentHasRoom(agent) {
        if agentDistances[agent] == .max { reachedAgents.append(Int32(truncatingIfNeeded: agent)) }
        agentDistances[agent] = length
        originCells[agent] = Int32(truncatingIfNeeded: cell)
        return agent
      }
    }
    return nil
  }

  private mutating func reach(_ cell: Int, at distance: Int, task: Int, edge: Int) {
    if cellDistances[cell] == .max { reachedCells.append(Int32(truncatingIfNeeded: cell)) }
    cellDistances[cell] = distance
    originTasks[cell] = Int32(truncatingIfNeeded: task)
    originEdges[cell] = edge
    queue.push(Int32(truncatingIfNeeded: cell), at: distance)
  }

  /// Raises prices and moves every task on the path one cell on.
  private mutating func finishForward(_ end: End, _ limit: Int, sourceTask: Int, sourceCell: Int) {
    movePrices(within: limit, by: 1)
    var cell: Int
    switch end {
    case .agent(let agent): cell = Int(originCells[agent])
    case .task(sourceTask, _):
      forgetSearch()
      return
    case .task(let task, _):
      cell = source(of: Int(flow.edgeCells[flow.assigned[task]]), sourceCell)
      flow.open(task)
    }
    while cell >= 0 {
      let task = Int(originTasks[cell])
      let edge = originEdges[cell]
      let before = flow.assigned[task]
      if before >= 0 { flow.open(task) }
      flow.put(task, on: edge)
      cell = before < 0 ? -1 : source(of: Int(flow.edgeCells[before]), sourceCell)
    }
    forgetSearch()
  }

  /// The cell that gives a unit on to one that a task has left: itself, or the one from which the search came to its
  /// agent; -1 where the path begins.
  private func source(of cell: Int, _ sourceCell: Int) -> Int {
    if cell == sourceCell { return -1 }
    if originEdges[cell] >= 0 { return cell }
    let other = Int(originCells[Int(flow.cellAgents[cell])])
    return other
  }

  // MARK: Backward

  /// Finds a task for an agent that has room and costs something, or makes the agent cost nothing.
  private mutating func fill(_ agent: Int) {
    searches += 1
    let incoming = incoming ?? SlotIncoming(flow)
    self.incoming = incoming
    var limit = flow.agentPrices[agent]
    var end = End.agent(agent)
    reachAgent(agent, at: 0, from: -1)
    while let (distance, node) = queue.pop(), distance < limit {
      if Int(node) < flow.cellCount {
        guard cellDistances[Int(node)] == distance else { continue }
        passBackward(Int(node), distance, incoming, &end, &limit)
      } else {
        let agent = Int(node) - flow.cellCount
        guard agentDistances[agent] == distance else { continue }
        let length = distance &+ flow.agentPrices[agent]
        if length < limit { (end, limit) = (.agent(agent), length) }
        for cell in Int(flow.cellOffsets[agent])..<Int(flow.cellOffsets[agent + 1])
        where flow.hasRoom(cell) && cellDistances[cell] > distance {
          reach(cell, at: distance, task: -1, edge: -1)
        }
      }
    }
    finishBackward(end, limit, root: agent)
  }

  private mutating func passBackward(
    _ cell: Int, _ distance: Int, _ incoming: SlotIncoming, _ end: inout End, _ limit: inout Int
  ) {
    let price = flow.cellPrices[cell]
    let agent = Int(flow.cellAgents[cell])
    if flow.cellLoads[cell] > 0 {
      let length = distance &+ price &- flow.agentPrices[agent]
      if length < limit, length < agentDistances[agent] {
        reachAgent(agent, at: length, from: cell)
      }
    }
    for place in incoming.offsets[cell]..<incoming.offsets[cell + 1] {
      let (task, edge) = (Int(incoming.edges[place].task), incoming.edges[place].edge)
      let present = flow.assigned[task]
      guard present != edge else { continue }
      let length = distance &+ flow.surplus(of: task) &+ price &- flow.weights[edge]
      guard length < limit else { continue }
      if present < 0 {
        (end, limit) = (.task(task, edge: edge), length)
      } else {
        let other = Int(flow.edgeCells[present])
        if length < cellDistances[other] { reach(other, at: length, task: task, edge: edge) }
      }
    }
  }

  private mutating func reachAgent(_ agent: Int, at distance: Int, from cell: Int) {
    if agentDistances[agent] == .max { reachedAgents.append(Int32(truncatingIfNeeded: agent)) }
    agentDistances[agent] = distance
    originCells[agent] = Int32(truncatingIfNeeded: cell)
    queue.push(Int32(truncatingIfNeeded: flow.cellCount + agent), at: distance)
  }

  /// Lowers prices and moves every task on the path towards the agent that the search came from.
  private mutating func finishBackward(_ end: End, _ limit: Int, root: Int) {
    movePrices(within: limit, by: -1)
    var cell: Int
    switch end {
    case .agent(root):
      forgetSearch()
      return
    case .agent(let agent): cell = Int(originCells[agent])
    case .task(let task, let edge):
      flow.put(task, on: edge)
      cell = Int(flow.edgeCells[edge])
    }
    while true {
      if originEdges[cell] >= 0 {
        let task = Int(originTasks[cell])
        flow.open(task)
        flow.put(task, on: originEdges[cell])
        cell = Int(flow.edgeCells[originEdges[cell]])
      } else {
        let agent = Int(flow.cellAgents[cell])
        guard agent != root else { break }
        cell = Int(originCells[agent])
      }
    }
    forgetSearch()
  }

  // MARK: Both

  /// Moves the prices of all that was nearer than the end by how much nearer it was.
  private func movePrices(within limit: Int, by sign: Int) {
    for cell in reachedCells where cellDistances[Int(cell)] < limit {
      flow.cellPrices[Int(cell)] &+= sign &* (limit &- cellDistances[Int(cell)])
    }
    for agent in reachedAgents where agentDistances[Int(agent)] < limit {
      flow.agentPrices[Int(agent)] &+= sign &* (limit &- agentDistances[Int(agent)])
      flow.settleCells(of: Int(agent))
    }
  }

  private mutating func forgetSearch() {
    for cell in reachedCells { cellDistances[Int(cell)] = .max }
    for agent in reachedAgents { agentDistances[Int(agent)] = .max }
    reachedCells.removeAll(keepingCapacity: true)
    reachedAgents.removeAll(keepingCapacity: true)
    queue.reset()
  }
}
