// SPDX-License-Identifier: GPL-3.0-or-later

extension Certificate {
  /// Of all prices that prove an answer best, those that are lowest for every agent at once: they depend on the problem
  /// alone, and not on how the answer was found.
  ///
  /// The prices that prove answers best are a lattice (L. S. Shapley and M. Shubik 1971, DOI 10.1007/BF01753437): there
  /// is one with every agent's price at its lowest. A price may fall by d_j as long as every edge stays covered: by no
  /// more than the edge's slack and what the task's own agent falls by, which is a shortest path from the open tasks and
  /// from the prices themselves (E. W. Dijkstra 1959, DOI 10.1007/BF01386390), for no slack is below 0.
  ///
  /// - Parameter assignment: a best answer: the agent of each task, or -1.
  /// - Returns: nothing with side constraints, or where the prices do not prove the answer best.
  /// - Complexity: O(edges + agents · log agents).
  package func least(for problem: AssignmentProblem, assignment: [Int32]) -> Certificate? {
    guard scale == 1, problem.sideConstraints.isEmpty, agentPrices.count == problem.agentCount,
      taskPrices.count == problem.taskCount, assignment.count == problem.taskCount
    else { return nil }
    var tasksOfAgent = [[Int]](repeating: [], count: problem.agentCount)
    var value = 0
    for (task, agent) in assignment.enumerated() where agent >= 0 {
      guard let weight = problem.weight(task: task, agent: Int(agent)) else { return nil }
      value += weight
      tasksOfAgent[Int(agent)].append(task)
    }
    guard bound(for: problem) == value else { return nil }
    var queue = AgentQueue(agentPrices)
    func reach(from task: Int, fallen: Int) {
      for edge in problem.edges(of: task) {
        let agent = Int(problem.agents[edge])
        queue.lower(agent, to: fallen + taskPrices[task] + agentPrices[agent] - problem.weights[edge])
      }
    }
    for (task, agent) in assignment.enumerated() where agent < 0 { reach(from: task, fallen: 0) }
    while let (agent, fallen) = queue.popFirst() {
      for task in tasksOfAgent[agent] { reach(from: task, fallen: fallen) }
    }
    let found = Certificate(agentPrices: zip(agentPrices, queue.keys).map { $0 - $1 }, for: problem)
    return found?.bound(for: problem) == value ? found : nil
  }
}

/// Agents by key, least first; a binary heap in which an agent whose key has fallen stands twice.
private struct AgentQueue {
  private(set) var keys: [Int]
  private var heap: [(key: Int, agent: Int)]
  private var isDone: [Bool]

  init(_ keys: [Int]) {
    self.keys = keys
    isDone = [Bool](repeating: false, count: keys.count)
    // Sorted, so a heap.
    heap = keys.enumerated().map { ($1, $0) }.sorted { $0 < $1 }
  }

  mutating func lower(_ agent: Int, to key: Int) {
    guard key < keys[agent], !isDone[agent] else { return }
    keys[agent] = key
    heap.append((key, agent))
    var place = heap.count - 1
    while place > 0, heap[place] < heap[(place - 1) / 2] {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popFirst() -> (agent: Int, key: Int)? {
    while let first = heap.first {
      let last = heap.removeLast()
      if !heap.isEmpty {
        heap[0] = last
        sink()
      }
      guard !isDone[first.agent] else { continue }
      isDone[first.agent] = true
      return (first.agent, first.key)
    }
    return nil
  }

  private mutating func sink() {
    var place = 0
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[place] else { return }
      heap.swapAt(place, child)
      place = child
    }
  }
}
