// SPDX-License-Identifier: GPL-3.0-or-later

import ParallelWork

extension Certificate {
  /// Makes the best certificate that given agent and side prices allow: each task's price is the smallest that covers
  /// the task's edges, u_i = max(0, max over its edges of scale · w - p - Σ a q).
  ///
  /// Returns nothing where a task price does not fit 64 bits. O(edges).
  ///
  /// - Precondition: one agent price an agent and one side price a side constraint.
  public init?(scale: Int = 1, agentPrices: [Int], sidePrices: [Int] = [], for problem: AssignmentProblem) {
    guard agentPrices.count == problem.agentCount, sidePrices.count == problem.sideConstraints.count else { return nil }
    var taskPrices = [Int](repeating: 0, count: problem.taskCount)
    let limit = AssignmentProblem.greatestSum
    if scale == 1, sidePrices.isEmpty, agentPrices.allSatisfy({ $0.magnitude <= limit }) {
      // No weight passes the limit either, so that no difference overflows.
      for task in 0..<problem.taskCount {
        var greatest = 0
        for edge in problem.edges(of: task) {
          greatest = max(greatest, problem.weights[edge] - agentPrices[Int(problem.agents[edge])])
        }
        taskPrices[task] = greatest
      }
    } else {
      let columns = SideColumns(problem)
      for task in 0..<problem.taskCount {
        var greatest: Int128 = 0
        for edge in problem.edges(of: task) {
          let worth = Int128(scale) * Int128(problem.weights[edge]) - Int128(agentPrices[Int(problem.agents[edge])])
          greatest = max(greatest, worth.addingSaturated(-columns.price(of: edge, sidePrices)))
        }
        guard let price = Int(exactly: greatest) else { return nil }
        taskPrices[task] = price
      }
    }
    self.init(scale: scale, taskPrices: taskPrices, agentPrices: agentPrices, sidePrices: sidePrices)
  }

  /// The same for a problem whose edges are not stored, at scale 1: asks it for each task's best edge, on all cores.
  ///
  /// Returns nothing where there is not one price an agent, or a price is below 0.
  public init?(agentPrices: [Int], for source: some EdgeSource) {
    guard agentPrices.count == source.agentCount, agentPrices.allSatisfy({ $0 >= 0 }) else { return nil }
    let pieces = TaskPieces(source.taskCount)
    let prices = source.prepare(agentPrices)
    let floors = [Int](repeating: 0, count: source.taskCount)
    let found = Parallel.map(pieces.count) { piece -> [Int] in
      var list = EdgeList()
      source.appendEdges(of: pieces[piece], above: prices, floors: floors, limit: 1, to: &list)
      var edge = 0
      return list.ends.map { end in
        defer { edge = end }
        return edge == end ? 0 : list.weights[edge] - agentPrices[Int(list.agents[edge])]
      }
    }
    self.init(taskPrices: found.flatMap(\.self), agentPrices: agentPrices)
  }

  /// The bound that the prices prove if they cover every edge: ⌊(Σ u_i + Σ c_j p_j + Σ b_k q_k) / scale⌋, or nothing
  /// where it does not fit 64 bits. O(tasks + agents + side constraints).
  public func bound(for problem: AssignmentProblem) -> Int? {
    bound(capacities: problem.capacities, sideBounds: problem.sideConstraints.map(\.upperBound))
  }

  /// The same for a problem whose edges are not stored.
  public func bound(capacities: [Int], sideBounds: [Int] = []) -> Int? {
    guard scale > 0 else { return nil }
    let sum = sum(capacities: capacities, sideBounds: sideBounds)
    let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: Int128(scale))
    return Int(exactly: remainder < 0 ? quotient - 1 : quotient)
  }

  /// All prices times what they are the price of: the bound before it is divided by the scale, or something above it
  /// where it is too large.
  package func sum(for problem: AssignmentProblem) -> Int128 {
    sum(capacities: problem.capacities, sideBounds: problem.sideConstraints.map(\.upperBound))
  }

  func sum(capacities: [Int], sideBounds: [Int]) -> Int128 {
    var sum = WideSum()
    for price in taskPrices { sum.add(Int128(price)) }
    for (price, capacity) in zip(agentPrices, capacities) { sum.add(Int128(price) * Int128(capacity)) }
    for (price, bound) in zip(sidePrices, sideBounds) { sum.add(Int128(price) * Int128(bound)) }
    return sum.fromAbove
  }
}

extension SideColumns {
  /// What an edge pays for its part in the side rows: Σ a q, or something below it where it is too large.
  package func price(of edge: Int, _ sidePrices: [Int]) -> Int128 {
    var sum = WideSum()
    for entry in self[edge] { sum.add(Int128(entry.coefficient) * Int128(sidePrices[entry.row])) }
    return sum.fromBelow
  }
}

/// A sum of products of two 64-bit numbers. Each fits 128 bits; should their sum not, it is known on which side of the
/// true sum the answer lies, so that a proof with such numbers proves less, and nothing false.
private struct WideSum {
  private var above: Int128 = 0
  private var below: Int128 = 0

  mutating func add(_ number: Int128) {
    if number > 0 { above = above.addingSaturated(number) } else { below = below.addingSaturated(number) }
  }

  /// The sum, or more.
  var fromAbove: Int128 { above == .max ? .max : above + below }
  /// The sum, or less.
  var fromBelow: Int128 { below == .min + 1 ? .min + 1 : above + below }
}

extension Int128 {
  /// The sum, or the end of the range that it passes.
  func addingSaturated(_ other: Int128) -> Int128 {
    let (sum, overflow) = addingReportingOverflow(other)
    guard overflow else { return sum }
    // One above the least number, so that the negative of a sum is a number too.
    return other > 0 ? .max : .min + 1
  }
}
