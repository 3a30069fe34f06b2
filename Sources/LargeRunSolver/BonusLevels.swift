// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Brings the tasks' weights to one scale, where some tasks weigh far more than others on all their edges.
///
/// A matching by priorities gives each task a bonus that dwarfs the differences between its edges. Which of its edges
/// a task takes depends on the differences alone; the bonus only says who goes without where places are scarce. An
/// auction's prices would have to climb to such a bonus by steps as small as the differences. So tasks are sorted by
/// their greatest weight, and every gap between neighbours, and below the first, that is wide is made just wide enough
/// to keep the order: what remains is a bonus of few differences' size.
struct BonusLevels {
  /// What is taken off all weights of each task.
  private(set) var shifts: [Int]
  /// The typical difference between a task's best and worst edge, 1 at least.
  let typicalSpread: Int
  /// What the auction multiplies weights by, so that its steps can be finer than a unit: a power of two, as great as
  /// the greatest weight has room for, 8 at most.
  let scale: Int

  /// How many times the greatest difference within a task a gap is left wide: prices are sums of differences.
  private static let spreadsPerGap = 8

  /// Measures the weights in a pool. O(edges + tasks · log tasks).
  ///
  /// - Parameter favoured: the agent of each task, or -1, whose edge may weigh far more than the others and says nothing of
  ///   how these differ.
  init(_ pool: EdgePool, without favoured: (Int) -> Int = { _ in -1 }) {
    var greatest = [Int](repeating: 0, count: pool.taskCount)
    var widest = 0
    var sum: Int128 = 0
    var counted: Int128 = 0
    for task in greatest.indices {
      var (low, high) = (Int.max, 0)
      var count = 0
      let favoured = favoured(task)
      for edge in pool.edges(of: task) {
        greatest[task] = max(greatest[task], pool.weights[edge])
        guard pool.agents[edge] != favoured else { continue }
        count += 1
        low = min(low, pool.weights[edge])
        high = max(high, pool.weights[edge])
      }
      guard count > 1 else { continue }
      widest = max(widest, high - low)
      sum += Int128(high - low)
      counted += 1
    }
    typicalSpread = max(1, Int(sum / max(1, counted)))
    let gap = max(1, min(widest, AgentPrice.closed / Self.spreadsPerGap - 1)) * Self.spreadsPerGap
    shifts = [Int](repeating: 0, count: pool.taskCount)
    var last = 0
    var shift = 0
    for task in greatest.indices.sorted(by: { (greatest[$0], $0) < (greatest[$1], $1) }) where greatest[task] > 0 {
      shift += max(0, greatest[task] - last - gap)
      last = greatest[task]
      shifts[task] = shift
    }
    var scale = 8
    while scale > 1, last > AgentPrice.closed / scale { scale /= 2 }
    self.scale = scale
  }

  /// The true prices that belong to an auction's prices, when some tasks went without.
  ///
  /// Where places are scarce, the price is what a task that went without could pay, less or more some differences;
  /// everywhere else it is made of differences alone. The level whose own weight is nearest says which.
  func truePrices(_ prices: [Int], openTasks: [Int], in pool: EdgePool) -> [Int] {
    var levels: [(scaled: Int, shift: Int)] = [(0, 0)]
    for task in openTasks {
      let greatest = pool.edges(of: task).reduce(0) { max($0, pool.weights[$1]) }
      if greatest > 0 { levels.append((greatest - shifts[task], shifts[task])) }
    }
    levels.sort { ($0.scaled, $0.shift) < ($1.scaled, $1.shift) }
    return prices.map { price in
      guard price < AgentPrice.closed else { return price }
      let price = price / scale
      var low = 0
      var high = levels.count
      // The last level that is at most as great.
      while high - low > 1 {
        let middle = (low + high) / 2
        if levels[middle].scaled <= price { low = middle } else { high = middle }
      }
      if high < levels.count, levels[high].scaled - price < price - levels[low].scaled { low = high }
      return min(AgentPrice.closed, price + levels[low].shift)
    }
  }
}
