// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// The best answer and the best bound so far. Always an answer: at first, nothing assigned.
struct Incumbent {
  /// The best answer.
  private(set) var matching: Matching
  /// The prices that prove the lowest bound; nothing before the first complete look at all edges.
  private(set) var certificate: Certificate?
  /// The lowest proven bound.
  private(set) var bound = AgentPrice.closed

  private let capacities: [Int]

  init(taskCount: Int, capacities: [Int]) {
    self.capacities = capacities
    matching = Matching(taskCount: taskCount, capacities: capacities)
    if taskCount == 0 || capacities.allSatisfy({ $0 == 0 }) {
      bound = 0
      certificate = Certificate(
        taskPrices: [Int](repeating: 0, count: taskCount), agentPrices: AgentPrice.start(capacities))
    }
  }

  /// Whether no answer can be better.
  var isProven: Bool { matching.value == bound }

  /// Takes an answer if it is better.
  mutating func offer(_ offered: Matching) {
    if offered.value > matching.value { matching = offered }
  }

  /// Takes prices, if what a pool knows of all edges proves a lower bound with them.
  ///
  /// - Parameters:
  ///   - worths: each task's greatest w - p in the pool.
  ///   - floors: what no other edge of the task is worth more than.
  mutating func offer(prices: [Int], worths: [Int], floors: [Int]) {
    var sum: Int128 = 0
    for (price, capacity) in zip(prices, capacities) where capacity > 0 { sum += Int128(price) * Int128(capacity) }
    for task in worths.indices { sum += Int128(max(worths[task], floors[task])) }
    guard sum < Int128(bound) else { return }
    bound = Int(sum)
    certificate = Certificate(
      taskPrices: worths.indices.map { max(worths[$0], floors[$0], 0) }, agentPrices: prices)
  }
}
