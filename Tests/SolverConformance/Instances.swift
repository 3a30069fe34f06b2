// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// Makes problems for tests.
public enum Instances {
  /// Every problem of a size with capacities 0 to 2 and weights from a list (nothing meaning no edge), less those that
  /// only differ in the order of tasks or of agents.
  ///
  /// - Throws: `ProblemError`, never in practice.
  public static func forEach(
    tasks: Int, agents: Int, weights: [Int?], _ body: (AssignmentProblem) -> Void
  ) throws(ProblemError) {
    let rows = power(weights.count, agents)
    for capacities in ascendingTuples(count: agents, below: 3) {
      for chosen in ascendingTuples(count: tasks, below: rows) {
        guard isLeast(chosen, capacities: capacities, base: weights.count) else { continue }
        let table = chosen.map { row in digits(of: row, base: weights.count, count: agents).map { weights[$0] } }
        body(try AssignmentProblem(table, capacities: capacities))
      }
    }
  }

  /// A random problem of up to 7 x 7: edges missing, weights of either sign, few distinct ones so that there are ties,
  /// capacities 0 to 3.
  public static func random(
    using generator: inout SeededGenerator, withSideConstraints: Bool
  ) throws(ProblemError) -> AssignmentProblem {
    let tasks = Int.random(in: 0...7, using: &generator)
    let agents = Int.random(in: 0...7, using: &generator)
    let spread = [2, 5, 20, 1_000][Int.random(in: 0..<4, using: &generator)]
    let share = [30, 60, 100][Int.random(in: 0..<3, using: &generator)]
    var table = [[Int?]](repeating: [Int?](repeating: nil, count: agents), count: tasks)
    for task in 0..<tasks {
      for agent in 0..<agents where generator.chance(percent: share) {
        table[task][agent] = Int.random(in: -spread / 2...spread, using: &generator)
      }
    }
    let capacities = (0..<agents).map { _ in Int.random(in: 0...3, using: &generator) }
    let network = try AssignmentProblem(table, capacities: capacities)
    guard withSideConstraints, network.edgeCount > 0 else { return network }
    let rows = (0..<Int.random(in: 1...2, using: &generator)).map { _ in
      sideConstraint(on: network, using: &generator)
    }
    return try AssignmentProblem(table, capacities: capacities, sideConstraints: rows)
  }

  /// A dense problem: every pair an edge, weights 0 to `distinct` - 1, capacities from a range.
  public static func dense(
    tasks: Int, agents: Int, distinct: Int, capacities: ClosedRange<Int>, using generator: inout SeededGenerator
  ) throws(ProblemError) -> AssignmentProblem {
    let weights = (0..<tasks * agents).map { _ in Int.random(in: 0..<distinct, using: &generator) }
    return try AssignmentProblem(
      capacities: (0..<agents).map { _ in Int.random(in: capacities, using: &generator) },
      offsets: (0...tasks).map { $0 * agents },
      agents: (0..<tasks * agents).map { Int32($0 % agents) }, weights: weights)
  }

  private static func sideConstraint(
    on problem: AssignmentProblem, using generator: inout SeededGenerator
  ) -> SideConstraint {
    var terms: [SideConstraint.Term] = []
    for edge in 0..<problem.edgeCount where generator.chance(percent: 50) {
      terms.append(SideConstraint.Term(edge: edge, coefficient: Int.random(in: 0...9, using: &generator)))
    }
    return SideConstraint(terms: terms, upperBound: Int.random(in: 0...20, using: &generator))
  }

  /// Whether no other order of the agents with equal capacities gives tasks that come earlier in order.
  private static func isLeast(_ rows: [Int], capacities: [Int], base: Int) -> Bool {
    let table = rows.map { digits(of: $0, base: base, count: capacities.count) }
    for order in permutations(capacities.count) where order.map({ capacities[$0] }) == capacities {
      let other = table.map { row in order.reduce(0) { $0 * base + row[$1] } }.sorted()
      if other.lexicographicallyPrecedes(rows) { return false }
    }
    return true
  }

  private static func digits(of number: Int, base: Int, count: Int) -> [Int] {
    var rest = number
    var digits = [Int](repeating: 0, count: count)
    for place in digits.indices.reversed() {
      digits[place] = rest % base
      rest /= base
    }
    return digits
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// All tuples of numbers below a limit in which no number is less than the one before it.
  private static func ascendingTuples(count: Int, below limit: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return ascendingTuples(count: count - 1, below: limit).flatMap { start in
      ((start.last ?? 0)..<limit).map { start + [$0] }
    }
  }

  private static func permutations(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return permutations(count - 1).flatMap { shorter in
      (0...shorter.count).map { place in Array(shorter[..<place]) + [count - 1] + Array(shorter[place...]) }
    }
  }
}
