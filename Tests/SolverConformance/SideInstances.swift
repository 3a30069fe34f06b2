// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// Problems with side constraints for tests.
public enum SideInstances {
  /// A small random problem with floors, shares, caps and rows of any sign; many have no answer at all. At most five
  /// tasks and 14 edges, so that everything can be tried.
  public static func random(using generator: inout SeededGenerator) throws(ProblemError) -> AssignmentProblem {
    let tasks = Int.random(in: 1...5, using: &generator)
    let agents = Int.random(in: 1...4, using: &generator)
    let spread = [2, 20, 1_000][Int.random(in: 0..<3, using: &generator)]
    let least = generator.chance(percent: 30) ? -spread : 1
    var table = [[Int?]](repeating: [Int?](repeating: nil, count: agents), count: tasks)
    var count = 0
    for task in 0..<tasks {
      for agent in 0..<agents where count < 14 && generator.chance(percent: 75) {
        table[task][agent] = Int.random(in: least...spread, using: &generator)
        count += 1
      }
    }
    let capacities = (0..<agents).map { _ in Int.random(in: 0...3, using: &generator) }
    let network = try AssignmentProblem(table, capacities: capacities)
    let rows = (0..<Int.random(in: 1...3, using: &generator)).map { _ in row(on: network, using: &generator) }
    return try AssignmentProblem(table, capacities: capacities, sideConstraints: rows)
  }

  private static func row(on problem: AssignmentProblem, using generator: inout SeededGenerator) -> SideConstraint {
    let cut = Int.random(in: 0...problem.taskCount, using: &generator)
    let all = 0..<problem.edgeCount
    let group = (0..<cut).flatMap { problem.edges(of: $0) }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return .floor(group, atLeast: Int.random(in: 0...3, using: &generator))
    case 1: return .share(of: group, in: all, atLeast: Int.random(in: 1...3, using: &generator), outOf: 4)
    case 2:
      let some = all.filter { _ in generator.chance(percent: 50) }
      return .cap(some, atMost: Int.random(in: 0...2, using: &generator))
    default:
      let terms = all.filter { _ in generator.chance(percent: 60) }.map {
        SideConstraint.Term(edge: $0, coefficient: Int.random(in: -5...6, using: &generator))
      }
      return SideConstraint(terms: terms, upperBound: Int.random(in: -6...9, using: &generator))
    }
  }

  /// A problem of a size with bonuses far above points: a floor under a group, a share for it, and a cap on each of some
  /// slots. It has an answer.
  public static func requirements(
    tasks: Int, agents: Int, using generator: inout SeededGenerator
  ) throws(ProblemError) -> AssignmentProblem {
    let network = try Instances.dense(
      tasks: tasks, agents: agents, distinct: 47, capacities: 1...2, using: &generator)
    let group = network.edges(of: 0).lowerBound..<network.edges(of: tasks / 4).upperBound
    var slots = [[Int]](repeating: [], count: 5)
    for edge in 0..<network.edgeCount { slots[Int.random(in: 0..<5, using: &generator)].append(edge) }
    let rows =
      [
        SideConstraint.floor(group, atLeast: agents / 4),
        SideConstraint.share(of: group, in: 0..<network.edgeCount, atLeast: 1, outOf: 4),
      ] + slots.map { SideConstraint.cap($0, atMost: max(1, agents / 4)) }
    return try AssignmentProblem(
      capacities: network.capacities, offsets: network.offsets, agents: network.agents,
      weights: network.weights.map { $0 + 47 * tasks }, sideConstraints: rows)
  }
}
