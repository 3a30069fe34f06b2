// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Solves the network part of a problem exactly, in integers: tasks join one at a time, each along a shortest
/// augmenting path.
///
/// Between searches the prices are a certificate for the tasks that have joined: with u_i = max(0, max w - p) every
/// assigned edge is met exactly, an agent with places left has price 0, and a task that was left open has u_i = 0.
/// A search is Dijkstra's over agents, the length of an edge being its slack u_i + p_j - w. It ends at an agent with
/// a place left, or at a task that is left open, at the length u_i; prices rise by what the agents passed were nearer.
///
/// N. Tomizawa (1971), DOI 10.1002/net.3230010206; the early ends are from R. Jonker and A. Volgenant (1987),
/// DOI 10.1007/BF02278710. O(tasks · edges · log) at worst.
struct ShortestPaths {
  /// Which edge each task is assigned, or -1.
  private(set) var assignedEdges: [Int]
  /// The agents' prices.
  private(set) var prices: [Int]
  /// How many searches were made.
  private(set) var searches = 0
  /// Whether all tasks have joined, so that the assignment is a best one.
  private(set) var isComplete = false

  private let problem: AssignmentProblem
  private var places: [Int]
  private var tasksOfAgent: TaskLists
  private var front: Front

  /// Starts with every task open and every price 0.
  init(_ problem: AssignmentProblem) {
    self.problem = problem
    assignedEdges = [Int](repeating: -1, count: problem.taskCount)
    prices = [Int](repeating: 0, count: problem.agentCount)
    places = problem.capacities
    tasksOfAgent = TaskLists(tasks: problem.taskCount, agents: problem.agentCount)
    front = Front(agents: problem.agentCount)
  }

  /// Lets tasks join, those with the greatest weights first, until all have or `shouldStop` says so.
  mutating func run(shouldStop: () -> Bool) {
    for task in problem.tasksByGreatestWeight() {
      if shouldStop() { return }
      join(task)
    }
    isComplete = true
  }

  private mutating func join(_ root: Int) {
    var price = 0
    for edge in problem.edges(of: root) {
      price = max(price, problem.weights[edge] - prices[Int(problem.agents[edge])])
    }
    guard price > 0 else { return }
    searches += 1
    let end = search(from: root, price: price)
    for agent in front.passed { prices[agent] += end.length - front.distances[agent] }
    augment(to: end, root: root)
    front.reset()
  }

  /// Where a search ended.
  private enum End {
    case agent(Int, length: Int)
    case openTask(Int, length: Int)

    var length: Int {
      switch self {
      case .agent(_, let length), .openTask(_, let length): length
      }
    }
  }

  private mutating func search(from root: Int, price: Int) -> End {
    var open = (task: root, length: price)
    if let agent = scan(root, price: price, at: 0, below: open.length) { return .agent(agent, length: 0) }
    while let (agent, length) = front.pop(), length < open.length {
      if places[agent] > 0 { return .agent(agent, length: length) }
      front.pass(agent)
      var next = tasksOfAgent.first(of: agent)
      while next >= 0 {
        let task = next
        let price = problem.weights[assignedEdges[task]] - prices[agent]
        if length + price < open.length { open = (task, length + price) }
        if let agent = scan(task, price: price, at: length, below: open.length) {
          return .agent(agent, length: length)
        }
        next = tasksOfAgent.next(after: task)
      }
    }
    return .openTask(open.task, length: open.length)
  }

  /// Follows a task's edges; returns an agent with a place left that is no farther away than the task itself.
  private mutating func scan(_ task: Int, price: Int, at length: Int, below limit: Int) -> Int? {
    let start = length + price
    for edge in problem.edges(of: task) {
      let agent = Int(problem.agents[edge])
      let distance = start + prices[agent] - problem.weights[edge]
      guard distance < front.distances[agent], distance < limit else { continue }
      front.reach(agent, isFull: places[agent] == 0, at: distance, from: task, along: edge)
      if distance == length, places[agent] > 0 { return agent }
    }
    return nil
  }

  /// Moves every task on the path one agent on.
  private mutating func augment(to end: End, root: Int) {
    var agent: Int
    switch end {
    case .agent(let last, _):
      agent = last
    case .openTask(root, _):
      return
    case .openTask(let task, _):
      agent = Int(problem.agents[assignedEdges[task]])
      tasksOfAgent.remove(task, from: agent)
      assignedEdges[task] = -1
      places[agent] += 1
    }
    places[agent] -= 1
    while true {
      let (task, edge) = front.origin(of: agent)
      let before = assignedEdges[task]
      assignedEdges[task] = edge
      if before >= 0 { tasksOfAgent.remove(task, from: Int(problem.agents[before])) }
      tasksOfAgent.add(task, to: agent)
      guard task != root else { return }
      agent = Int(problem.agents[before])
    }
  }
}
