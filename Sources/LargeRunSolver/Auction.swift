// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Finds prices and a good assignment: tasks bid for the agents of their best edges until each has one or wants none.
///
/// A task offers its best agent as much as makes it as good as its second best, or as staying open, and epsilon more;
/// an agent keeps its highest offers, and its price is the lowest of them, or 0 while it has places left. So an
/// assigned task misses its best by epsilon at most, and an agent with places left has price 0, as the bound needs it.
///
/// D. P. Bertsekas (1988), DOI 10.1007/BF02186476; agents with several places as in D. P. Bertsekas and D. A. Castañon
/// (1989), DOI 10.1007/BF02216932. It starts from prices of 0 with one epsilon, for prices carried over would leave
/// agents with places and a price. Tasks that are outbid again and again bid more and more, lest wars go on for ever.
struct Auction {
  /// The agents' prices, on the scale of `BonusLevels`.
  private(set) var prices: [Int]
  /// The agent of each task, or -1.
  private(set) var assigned: [Int32]
  /// Tasks that may have better edges outside the pool than any in it.
  private(set) var exhausted: [Int32] = []

  private let capacities: [Int]
  private let shifts: [Int]
  /// What weights are multiplied by, so that epsilon can be less than a unit of theirs.
  private let scale: Int
  private let epsilon: Int
  private var loads: [Int32]
  /// Tasks that are to bid, first come first served.
  private var queue: [Int32]
  /// Each agent's lowest offer, the root of a skew heap of tasks by their offers.
  private var roots: [Int32]
  private var children: [(Int32, Int32)]
  private var offers: [Int]
  private var timesOutbid: [UInt16]

  /// How many times a task is outbid before it doubles its epsilon.
  private static let timesPerDoubling: UInt16 = 16
  /// How many bids go by between two looks at the time.
  private static let bidsPerLook = 1 << 13

  init(capacities: [Int], taskCount: Int, shifts: [Int], scale: Int, epsilon: Int) {
    self.capacities = capacities
    self.shifts = shifts
    self.scale = scale
    self.epsilon = epsilon
    prices = AgentPrice.start(capacities)
    assigned = [Int32](repeating: -1, count: taskCount)
    loads = [Int32](repeating: 0, count: capacities.count)
    queue = (0..<Int32(taskCount)).map { $0 }
    roots = [Int32](repeating: -1, count: capacities.count)
    children = [(Int32, Int32)](repeating: (-1, -1), count: taskCount)
    offers = [Int](repeating: 0, count: taskCount)
    timesOutbid = [UInt16](repeating: 0, count: taskCount)
  }

  /// Lets tasks bid until none wants to, or there is a reason to stop.
  ///
  /// - Parameter floors: what the edges outside the pool are worth at most at the prices.
  /// - Returns: the reason.
  mutating func run(_ pool: EdgePool, floors: [Int], reasonToStop: () -> Termination?) -> Termination? {
    var next = 0
    while next < queue.count {
      if let reason = reasonToStop() {
        queue.removeFirst(next)
        return reason
      }
      let end = min(queue.count, next + Self.bidsPerLook)
      pool.agents.withUnsafeBufferPointer { agents in
        pool.weights.withUnsafeBufferPointer { weights in
          while next < end {
            let task = Int(queue[next])
            next += 1
            bid(task, pool.edges(of: task), agents, weights, floor: floors[task])
          }
        }
      }
      if next > 1 << 16, next > queue.count / 2 {
        queue.removeFirst(next)
        next = 0
      }
    }
    queue.removeAll(keepingCapacity: true)
    return nil
  }

  /// Lets the exhausted tasks bid again, after their rows of the pool were made anew.
  mutating func requeueExhausted() {
    queue += exhausted
    exhausted.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func bid(
    _ task: Int, _ edges: Range<Int>, _ agents: UnsafeBufferPointer<Int32>, _ weights: UnsafeBufferPointer<Int>,
    floor: Int
  ) {
    let (shift, scale) = (shifts[task], scale)
    let floor = (floor - shift).multipliedReportingOverflow(by: scale)
    let least = floor.overflow ? Int.max : floor.partialValue
    // Staying open is worth 0; what is not in the pool may be worth the floor.
    var best = 0
    var second = 0
    var choice = -1
    prices.withUnsafeBufferPointer { prices in
      for edge in edges {
        let agent = Int(agents[edge])
        // No weight passes the limit of sums, and no price passes the greatest weight.
        let worth = (weights[edge] &- shift) &* scale &- prices[agent]
        second = max(second, min(best, worth))
        choice = worth > best ? agent : choice
        best = max(best, worth)
      }
    }
    if best < least {
      exhausted.append(Int32(task))
      return
    }
    guard choice >= 0 else { return }
    second = max(second, min(best, least))
    let doublings = min(32, Int(timesOutbid[task] / Self.timesPerDoubling))
    let step = epsilon <= best >> doublings ? epsilon << doublings : best
    offers[task] = prices[choice] + min(best, best - second + step)
    accept(task, choice)
  }

  private mutating func accept(_ task: Int, _ agent: Int) {
    assigned[task] = Int32(agent)
    children[task] = (-1, -1)
    if loads[agent] == capacities[agent] {
      let lowest = Int(roots[agent])
      roots[agent] = merged(children[lowest].0, children[lowest].1)
      assigned[lowest] = -1
      if timesOutbid[lowest] < .max { timesOutbid[lowest] += 1 }
      queue.append(Int32(lowest))
    } else {
      loads[agent] += 1
    }
    roots[agent] = merged(roots[agent], Int32(task))
    if loads[agent] == capacities[agent] { prices[agent] = offers[Int(roots[agent])] }
  }

  /// The root of two skew heaps made one (D. D. Sleator and R. E. Tarjan 1986, DOI 10.1137/0215004).
  private mutating func merged(_ one: Int32, _ other: Int32) -> Int32 {
    if one < 0 { return other }
    if other < 0 { return one }
    var (low, high) = isBefore(other, one) ? (other, one) : (one, other)
    let root = low
    while true {
      // The right child goes left; the rest is merged into the right child's old place.
      let (left, right) = children[Int(low)]
      guard right >= 0 else {
        children[Int(low)] = (high, left)
        return root
      }
      let (nextLow, nextHigh) = isBefore(high, right) ? (high, right) : (right, high)
      children[Int(low)] = (nextLow, left)
      (low, high) = (nextLow, nextHigh)
    }
  }

  private func isBefore(_ one: Int32, _ other: Int32) -> Bool {
    (offers[Int(one)], one) < (offers[Int(other)], other)
  }
}
