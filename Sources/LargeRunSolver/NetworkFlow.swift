// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// The agents' prices, and the keys by which a search orders agents and tasks.
///
/// An agent's key and price lie side by side, for searches ask for both: agents have two numbers each, then tasks one.
struct NetworkNodes<Number: NetworkInteger>: ~Copyable {
  let agentCount: Int
  let numbers: WorkArray<Number>

  init(taskCount: Int, agentPrices: [Int]) {
    agentCount = agentPrices.count
    numbers = WorkArray(repeating: 0, count: 2 * agentPrices.count + taskCount)
    for (agent, price) in agentPrices.enumerated() { setPrice(Number(truncatingIfNeeded: price), of: agent) }
  }

  /// Gives every agent and task the same key.
  func setKeys(_ key: Number) {
    for agent in 0..<agentCount { numbers[item(agent: agent)] = key }
    for item in item(task: 0)..<numbers.count { numbers[item] = key }
  }

  /// The item of an agent in a queue.
  func item(agent: Int) -> Int { 2 &* agent }
  /// The item of a task in a queue.
  func item(task: Int) -> Int { 2 &* agentCount &+ task }
  /// The agent of an agent's item.
  func agent(of item: Int) -> Int { item / 2 }
  /// The task of a task's item.
  func task(of item: Int) -> Int { item &- 2 &* agentCount }
  /// Whether an item is a task's.
  func isTask(_ item: Int) -> Bool { item >= 2 &* agentCount }

  func price(of agent: Int) -> Number { numbers[2 &* agent &+ 1] }
  func setPrice(_ price: Number, of agent: Int) { numbers[2 &* agent &+ 1] = price }

  /// All prices.
  var prices: [Int] { (0..<agentCount).map { Int(price(of: $0)) } }
}

/// A partial assignment with prices, while the network method works on it.
///
/// Between any two searches every assigned edge is tight: it is worth u_i = max(0, max w - p) above its agent's price,
/// as much as its task's best edge.
struct NetworkFlow<Offset: NetworkInteger, Number: NetworkInteger>: ~Copyable {
  let table: EdgesOfTasks<Offset>
  let nodes: NetworkNodes<Number>
  /// How many tasks each agent can still take.
  let places: WorkArray<Int32>
  /// Each task's agent, or -1.
  let agents: WorkArray<Int32>
  /// Each task's edge, or -1.
  let edges: WorkArray<Int>

  /// Each agent's tasks, as doubly linked lists.
  private let firsts: WorkArray<Int32>
  private let links: WorkArray<ListLink>

  /// Takes prices as they are, and of an assignment the tight edges that capacities allow. O(edges).
  init(_ problem: AssignmentProblem, prices: [Int], assignment: [Int32]) {
    table = EdgesOfTasks(problem)
    nodes = NetworkNodes(taskCount: problem.taskCount, agentPrices: prices)
    places = WorkArray(repeating: 0, count: problem.agentCount)
    agents = WorkArray(repeating: -1, count: problem.taskCount)
    edges = WorkArray(repeating: -1, count: problem.taskCount)
    firsts = WorkArray(repeating: -1, count: problem.agentCount)
    links = WorkArray(repeating: ListLink(next: -1, previous: -1), count: problem.taskCount)
    for (agent, capacity) in problem.capacities.enumerated() {
      // With more places than tasks, one is left whatever happens.
      places[agent] = Int32(truncatingIfNeeded: min(capacity, problem.taskCount + 1))
    }
    for (task, agent) in assignment.enumerated() where agent >= 0 && places[Int(agent)] > 0 {
      let edge = table.edge(task: task, agent: Int(agent))
      guard edge >= 0 else { continue }
      let surplus = table.surplus(of: task, nodes: nodes)
      guard surplus == weight(of: edge, task: task) &- nodes.price(of: Int(agent)) else { continue }
      assign(task, to: Int(agent), along: edge)
    }
  }

  /// The weight of one of a task's edges.
  func weight(of edge: Int, task: Int) -> Number { Number(truncatingIfNeeded: table.weight(of: edge, task: task)) }

  /// An agent's first task, or -1.
  func firstTask(of agent: Int) -> Int { Int(firsts[agent]) }

  /// The task after another one of the same agent, or -1.
  func task(after task: Int) -> Int { Int(links[task].next) }

  /// Whether an agent has a place left and a price above 0, which no best answer has.
  func hasUnpaidPlace(_ agent: Int) -> Bool { places[agent] > 0 && nodes.price(of: agent) > 0 }

  /// Gives an open task a place.
  func assign(_ task: Int, to agent: Int, along edge: Int) {
    let first = firsts[agent]
    if first >= 0 { links.base[Int(first)].previous = Int32(truncatingIfNeeded: task) }
    links[task] = ListLink(next: first, previous: -1)
    firsts[agent] = Int32(truncatingIfNeeded: task)
    agents[task] = Int32(truncatingIfNeeded: agent)
    edges[task] = edge
    places[agent] &-= 1
  }

  /// Takes an assigned task's place back.
  func open(_ task: Int) {
    let agent = Int(agents[task])
    let link = links[task]
    if link.previous >= 0 { links.base[Int(link.previous)].next = link.next } else { firsts[agent] = link.next }
    if link.next >= 0 { links.base[Int(link.next)].previous = link.previous }
    agents[task] = -1
    edges[task] = -1
    places[agent] &+= 1
  }
}
