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

  /// Each agent's places left, and its list of tasks.
  private let holders: WorkArray<Holder>
  /// Each task's agent, the weight of its edge there, and its neighbours in the agent's list.
  private let holdings: WorkArray<Holding<Number>>

  /// Takes prices as they are, and of an assignment the tight edges that capacities allow. O(edges).
  init(_ problem: AssignmentProblem, prices: [Int], assignment: [Int32]) {
    table = EdgesOfTasks(problem)
    nodes = NetworkNodes(taskCount: problem.taskCount, agentPrices: prices)
    holders = WorkArray(repeating: Holder(places: 0, firstTask: -1), count: problem.agentCount)
    holdings = WorkArray(
      repeating: Holding(link: ListLink(next: -1, previous: -1), agent: -1, weight: 0), count: problem.taskCount)
    for (agent, capacity) in problem.capacities.enumerated() {
      // With more places than tasks, one is left whatever happens.
      holders.base[agent].places = Int32(truncatingIfNeeded: min(capacity, problem.taskCount + 1))
    }
    for (task, agent) in assignment.enumerated() where agent >= 0 && hasPlace(Int(agent)) {
      let edge = table.edge(task: task, agent: Int(agent))
      guard edge >= 0 else { continue }
      let surplus = table.surplus(of: task, nodes: nodes)
      let weight = Number(truncatingIfNeeded: table.weight(of: edge, task: task))
      guard surplus == weight &- nodes.price(of: Int(agent)) else { continue }
      assign(task, to: Int(agent), weight: weight)
    }
  }

  /// A task's agent, or -1.
  func agent(of task: Int) -> Int { Int(holdings[task].agent) }

  /// The weight of an assigned task's edge.
  func weight(of task: Int) -> Number { holdings[task].weight }

  /// An agent's first task, or -1.
  func firstTask(of agent: Int) -> Int { Int(holders[agent].firstTask) }

  /// The task after another one of the same agent, or -1.
  func task(after task: Int) -> Int { Int(holdings[task].link.next) }

  /// Whether an agent can take another task.
  func hasPlace(_ agent: Int) -> Bool { holders[agent].places > 0 }

  /// Whether an agent has a place left and a price above 0, which no best answer has.
  func hasUnpaidPlace(_ agent: Int) -> Bool { hasPlace(agent) && nodes.price(of: agent) > 0 }

  /// Gives an open task a place at an agent that it has an edge to. O(log degree).
  func assign(_ task: Int, to agent: Int) {
    let edge = table.edge(task: task, agent: agent)
    assign(task, to: agent, weight: Number(truncatingIfNeeded: table.weight(of: edge, task: task)))
  }

  private func assign(_ task: Int, to agent: Int, weight: Number) {
    let first = holders[agent].firstTask
    if first >= 0 { holdings.base[Int(first)].link.previous = Int32(truncatingIfNeeded: task) }
    holdings[task] = Holding(
      link: ListLink(next: first, previous: -1), agent: Int32(truncatingIfNeeded: agent), weight: weight)
    holders.base[agent].firstTask = Int32(truncatingIfNeeded: task)
    holders.base[agent].places &-= 1
  }

  /// Takes an assigned task's place back.
  func open(_ task: Int) {
    let agent = agent(of: task)
    let link = holdings[task].link
    if link.previous >= 0 {
      holdings.base[Int(link.previous)].link.next = link.next
    } else {
      holders.base[agent].firstTask = link.next
    }
    if link.next >= 0 { holdings.base[Int(link.next)].link.previous = link.previous }
    holdings.base[task].agent = -1
    holders.base[agent].places &+= 1
  }
}

/// What a flow knows of an agent.
struct Holder: BitwiseCopyable {
  var places: Int32
  var firstTask: Int32
}

/// What a flow knows of a task.
struct Holding<Number: NetworkInteger>: BitwiseCopyable {
  var link: ListLink
  var agent: Int32
  var weight: Number
}
