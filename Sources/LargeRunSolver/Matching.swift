// SPDX-License-Identifier: GPL-3.0-or-later

/// An assignment of tasks to agents, with the weights of its edges and the places that are left.
struct Matching {
  /// The agent of each task, or -1.
  private(set) var agents: [Int32]
  /// The weight of each task's edge; 0 where it is open.
  private(set) var weights: [Int]
  /// The sum of the weights.
  private(set) var value = 0
  /// The places that are left with each agent.
  private(set) var places: [Int]

  init(taskCount: Int, capacities: [Int]) {
    agents = [Int32](repeating: -1, count: taskCount)
    weights = [Int](repeating: 0, count: taskCount)
    places = capacities
  }

  /// The assignment that gives each task an agent of its row in a pool, or -1. Every edge must be there.
  init(_ assigned: [Int32], in pool: EdgePool, capacities: [Int]) {
    self.init(taskCount: assigned.count, capacities: capacities)
    for (task, agent) in assigned.enumerated() where agent >= 0 {
      if let edge = pool.edge(task: task, agent: agent) { take(task, agent, weight: pool.weights[edge]) }
    }
  }

  /// Gives a task an agent, if the task is open and the agent has a place left.
  mutating func take(_ task: Int, _ agent: Int32, weight: Int) {
    guard agents[task] < 0, places[Int(agent)] > 0 else { return }
    agents[task] = agent
    weights[task] = weight
    places[Int(agent)] -= 1
    // A problem's weights add up to no more than an integer holds.
    value += weight
  }

  /// Takes the edges of a pool by descending weight, equal ones in the pool's order. O(edges).
  mutating func takeBest(of pool: EdgePool) {
    for (task, edge) in pool.edgesByDescendingWeight() {
      take(Int(task), pool.agents[Int(edge)], weight: pool.weights[Int(edge)])
    }
  }
}

extension EdgePool {
  /// All edges with their tasks, the heaviest first, by a radix sort from the least digit up. O(edges).
  func edgesByDescendingWeight() -> [(task: Int32, edge: UInt32)] {
    var order: [(task: Int32, edge: UInt32)] = []
    order.reserveCapacity(edgeCount)
    for task in 0..<taskCount {
      for edge in edges(of: task) { order.append((Int32(task), UInt32(truncatingIfNeeded: edge))) }
    }
    let greatest = weights.reduce(0) { max($0, $1) }
    let least = weights.reduce(greatest) { min($0, $1) }
    var next = order
    let digit = 11
    for shift in stride(from: 0, to: Int.bitWidth, by: digit) where (greatest - least) >> shift > 0 {
      var starts = [Int](repeating: 0, count: 1 << digit)
      for (_, edge) in order { starts[(greatest - weights[Int(edge)]) >> shift & (1 << digit - 1)] += 1 }
      var sum = 0
      for value in starts.indices { (starts[value], sum) = (sum, sum + starts[value]) }
      for entry in order {
        let value = (greatest - weights[Int(entry.edge)]) >> shift & (1 << digit - 1)
        next[starts[value]] = entry
        starts[value] += 1
      }
      swap(&order, &next)
    }
    return order
  }
}
