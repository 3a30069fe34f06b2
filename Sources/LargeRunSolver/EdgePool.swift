// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// The edges of a source that passes have found, and for each task what is known of all its other edges.
///
/// A pass at prices p that gives a task's edges above a floor, at most a few, leaves a claim: no other edge of the task
/// is worth more than `floors[task]` at those prices. At later prices q it is worth no more than the floor and the
/// most that any agent has become cheaper, max(0, p_j - q_j). So most tasks need no new look at all their edges for
/// prices that prove something, and the look at some tasks alone is a proof for all.
struct EdgePool {
  /// Where each task's edges begin; one entry more than there are tasks.
  private(set) var offsets: [Int]
  /// The agent of each edge; within a task ascending.
  private(set) var agents: [Int32] = []
  /// The weight of each edge, 1 or more.
  private(set) var weights: [Int] = []
  /// What no other edge of the task is worth more than, at the prices of the task's last pass; nothing before it.
  private(set) var floors: [Int]
  /// What no other edge of the task weighs more than.
  private var limits: [Int]

  /// Which of the prices each task's floor goes with.
  private var versions: [Int32]
  private var pricesOfVersion: [[Int]?] = []
  /// The version of what was claimed of tasks without a look.
  private var claimed: Int32?

  /// A pool without edges.
  ///
  /// - Parameter limits: what no edge of each task weighs more than.
  init(limits: [Int]) {
    offsets = [Int](repeating: 0, count: limits.count + 1)
    floors = [Int](repeating: AgentPrice.closed, count: limits.count)
    self.limits = limits
    versions = [Int32](repeating: -1, count: limits.count)
  }

  /// A pool without edges and without any knowledge of them.
  init(taskCount: Int) {
    self.init(limits: [Int](repeating: AgentPrice.closed, count: taskCount))
  }

  var taskCount: Int { floors.count }
  var edgeCount: Int { agents.count }

  /// The positions of a task's edges.
  func edges(of task: Int) -> Range<Int> { offsets[task]..<offsets[task + 1] }

  /// The edges as a problem of their own.
  func problem(capacities: [Int]) throws(ProblemError) -> AssignmentProblem {
    try AssignmentProblem(capacities: capacities, offsets: offsets, agents: agents, weights: weights)
  }

  /// The position of an edge, if it is here. O(log degree).
  func edge(task: Int, agent: Int32) -> Int? {
    var low = offsets[task]
    var high = offsets[task + 1]
    while low < high {
      let middle = (low + high) / 2
      if agents[middle] < agent { low = middle + 1 } else { high = middle }
    }
    return low < offsets[task + 1] && agents[low] == agent ? low : nil
  }

  /// For each task, what no edge outside the pool is worth more than at prices; 0 at least.
  ///
  /// O(tasks + agents · passes that still count).
  func floors(at prices: [Int]) -> [Int] {
    let drops = pricesOfVersion.map { before in
      guard let before else { return 0 }
      return zip(before, prices).reduce(-AgentPrice.closed) { $1.1 < AgentPrice.closed ? max($0, $1.0 - $1.1) : $0 }
    }
    // What edges weigh at most, they are worth at most less the least price.
    let least = prices.min() ?? 0
    return floors.indices.map { task in
      let version = versions[task]
      let limit = limits[task] - least
      return max(0, version < 0 ? limit : min(limit, floors[task] + drops[Int(version)]))
    }
  }

  /// Whether all edges of a task have been looked at once, or a claim speaks of them.
  func hasLooked(at task: Int) -> Bool { versions[task] >= 0 }

  /// Whether what is known of a task's edges is a claim, and no look.
  func isClaimed(_ task: Int) -> Bool { versions[task] == claimed }

  /// The tasks whose floors go with the same prices, and how much cheaper each agent is at other prices.
  func drops(to prices: [Int], for tasks: [Int]) -> [(tasks: [Int], drops: [Int])] {
    var groups = [[Int]](repeating: [], count: pricesOfVersion.count)
    for task in tasks where versions[task] >= 0 { groups[Int(versions[task])].append(task) }
    return zip(groups, pricesOfVersion).compactMap { tasks, before in
      guard let before, !tasks.isEmpty else { return nil }
      return (tasks, zip(before, prices).map { $0 - $1 })
    }
  }

  /// Each task's greatest w - p over its edges in the pool, 0 at least. O(edges).
  func bestWorths(at prices: [Int]) -> [Int] {
    var worths = [Int](repeating: 0, count: taskCount)
    agents.withUnsafeBufferPointer { agents in
      weights.withUnsafeBufferPointer { weights in
        prices.withUnsafeBufferPointer { prices in
          for task in worths.indices {
            var best = 0
            // No weight passes the limit of sums, and no price does.
            for edge in edges(of: task) { best = max(best, weights[edge] &- prices[Int(agents[edge])]) }
            worths[task] = best
          }
        }
      }
    }
    return worths
  }

  /// Takes in what a pass found.
  ///
  /// - Parameters:
  ///   - prices: the prices of the pass.
  ///   - asked: the floors of the pass.
  ///   - limit: the most edges of a task that it gave.
  ///   - others: what the edges of agents that the pass left out are worth at most, at its prices; one entry a task.
  mutating func take(
    _ found: PricingPass<some EdgeSource>.Found, prices: [Int], asked: [Int], limit: Int, others: [Int]? = nil
  ) {
    let version = Int32(pricesOfVersion.count)
    for (tasks, list) in found.chunks {
      var start = 0
      for (task, end) in zip(tasks, list.ends) {
        defer { start = end }
        guard asked[task] < .max else { continue }
        var floor = asked[task]
        if end - start >= limit {
          floor = .max
          for edge in start..<end { floor = min(floor, list.weights[edge] - prices[Int(list.agents[edge])]) }
        }
        floors[task] = max(floor, others?[task] ?? floor)
        versions[task] = version
      }
    }
    pricesOfVersion.append(prices)
    forgetUnusedPrices()
    // Most looks at a few agents find nothing, and all edges stay where they are.
    guard found.chunks.contains(where: { !$0.edges.agents.isEmpty }) else { return }
    var merge = RowMerge(self)
    for (tasks, list) in found.chunks {
      var start = 0
      for (task, end) in zip(tasks, list.ends) where end > start {
        merge.copyRows(to: task)
        merge.appendRow(task, list.agents, list.weights, start..<end)
        start = end
      }
    }
    finish(merge)
  }

  /// Takes in what is claimed of tasks, and their edges of which nothing is claimed.
  ///
  /// Only for tasks that have not been looked at.
  mutating func take(_ claim: PriceClaim, favoured: EdgeList) {
    claimed = Int32(pricesOfVersion.count)
    var merge = RowMerge(self)
    var start = 0
    for (task, end) in favoured.ends.enumerated() {
      if claim.worths[task] < .max {
        merge.copyRows(to: task)
        merge.appendRow(task, favoured.agents, favoured.weights, start..<end)
        floors[task] = claim.worths[task]
        versions[task] = Int32(pricesOfVersion.count)
      }
      start = end
    }
    finish(merge)
    pricesOfVersion.append(claim.agentPrices)
  }

  /// Takes in edges without any claim of the others.
  mutating func insert(_ added: EdgePool) {
    var merge = RowMerge(self)
    for task in 0..<taskCount where !added.edges(of: task).isEmpty {
      merge.copyRows(to: task)
      merge.appendRow(task, added.agents, added.weights, added.edges(of: task))
    }
    finish(merge)
  }

  /// Takes in the edges of a matching, and that no other edge of its tasks weighs more than a limit.
  mutating func insert(_ matching: Matching, limitsOfOthers: (Int) -> Int?) {
    insert(matching)
    for task in 0..<taskCount where matching.agents[task] >= 0 {
      if let limit = limitsOfOthers(task) { limits[task] = min(limits[task], limit) }
    }
  }

  /// Takes in the edges of a matching.
  mutating func insert(_ matching: Matching) {
    var added = EdgePool(taskCount: taskCount)
    for task in 0..<taskCount {
      if matching.agents[task] >= 0, edge(task: task, agent: matching.agents[task]) == nil {
        added.agents.append(matching.agents[task])
        added.weights.append(matching.weights[task])
      }
      added.offsets[task + 1] = added.agents.count
    }
    if added.edgeCount > 0 { insert(added) }
  }

  private mutating func finish(_ merge: consuming RowMerge) {
    var merge = merge
    merge.copyRows(to: taskCount)
    (offsets, agents, weights) = (merge.offsets, merge.agents, merge.weights)
  }

  private mutating func forgetUnusedPrices() {
    var isUsed = [Bool](repeating: false, count: pricesOfVersion.count)
    for version in versions where version >= 0 { isUsed[Int(version)] = true }
    for version in isUsed.indices where !isUsed[version] { pricesOfVersion[version] = nil }
  }
}

/// Makes the rows of a pool anew, from the first task on.
private struct RowMerge {
  var offsets: [Int] = [0]
  var agents: [Int32] = []
  var weights: [Int] = []
  private let pool: EdgePool

  init(_ pool: EdgePool) {
    self.pool = pool
    offsets.reserveCapacity(pool.taskCount + 1)
    agents.reserveCapacity(pool.edgeCount)
    weights.reserveCapacity(pool.edgeCount)
  }

  /// Copies all rows from where the last one was made up to a task.
  mutating func copyRows(to end: Int) {
    let start = offsets.count - 1
    guard start < end else { return }
    let shift = agents.count - pool.offsets[start]
    let range = pool.offsets[start]..<pool.offsets[end]
    agents.append(contentsOf: pool.agents[range])
    weights.append(contentsOf: pool.weights[range])
    offsets.append(contentsOf: pool.offsets[(start + 1)...end].lazy.map { $0 + shift })
  }

  /// Makes a row of new edges and of those that were there. Edges that are worth nothing to anyone are left out.
  mutating func appendRow(_ task: Int, _ newAgents: [Int32], _ newWeights: [Int], _ range: Range<Int>) {
    var old = pool.edges(of: task)
    for new in range {
      while let before = old.first, pool.agents[before] < newAgents[new] {
        append(pool.agents[before], pool.weights[before])
        old.removeFirst()
      }
      if let before = old.first, pool.agents[before] == newAgents[new] { old.removeFirst() }
      append(newAgents[new], newWeights[new])
    }
    for before in old { append(pool.agents[before], pool.weights[before]) }
    offsets.append(agents.count)
  }

  private mutating func append(_ agent: Int32, _ weight: Int) {
    guard weight > 0 else { return }
    agents.append(agent)
    weights.append(weight)
  }
}
