// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import SolverConformance
import Synchronization

/// Edges between all tasks and agents, or a part of them, by formula: nothing is stored but a few numbers each.
struct FormulaSource: EdgeSource {
  let capacities: [Int]
  let bonuses: [Int]
  /// Numbers that the points are made of.
  let tastes: [Int]
  let talents: [Int]
  /// One pair in so many has no edge; 0 where all have one.
  let missing: Int
  /// Where only some edges are asked for, one agent in so many is looked at; 0 where all are, and no weight is known.
  let some: Int

  var taskCount: Int { bonuses.count }

  init(
    tasks: Int, agents: Int, capacities range: ClosedRange<Int>, priorities: Int, missing: Int = 0,
    some: Int = 0, using generator: inout SeededGenerator
  ) {
    capacities = (0..<agents).map { _ in Int.random(in: range, using: &generator) }
    let step = tasks * 300 + 1
    bonuses = (0..<tasks).map { _ in Int.random(in: 0...priorities, using: &generator) * step }
    tastes = (0..<tasks).map { _ in Int.random(in: 0..<64, using: &generator) }
    talents = (0..<agents).map { _ in Int.random(in: 0..<64, using: &generator) }
    self.missing = missing
    self.some = some
  }

  func weight(task: Int, agent: Int) -> Int? {
    if missing > 0, (task &* 31 &+ agent &* 17) % missing == 0 { return nil }
    let shared = (tastes[task] & talents[agent]).nonzeroBitCount
    return bonuses[task] + 30 * shared + max(0, 20 - abs(tastes[task] - talents[agent]))
  }

  func prepare(_ agentPrices: [Int]) -> [Int] { agentPrices }

  func appendEdges(of tasks: Range<Int>, above prices: [Int], floors: [Int], limit: Int, to list: inout EdgeList) {
    for task in tasks {
      if floors[task] < .max {
        let worths = capacities.indices.compactMap { agent -> (worth: Int, agent: Int)? in
          guard prices[agent] < AgentPrice.closed, let weight = weight(task: task, agent: agent) else { return nil }
          return (weight - prices[agent], agent)
        }
        let best = worths.filter { $0.worth > floors[task] }.sorted { ($1.worth, $0.agent) < ($0.worth, $1.agent) }
        for (worth, agent) in best.prefix(limit).sorted(by: { $0.agent < $1.agent }) {
          list.append(agent: Int32(agent), weight: worth + prices[agent])
        }
      }
      list.endTask()
    }
  }

  func appendSomeEdges(
    of tasks: Range<Int>, at prices: [Int], isAsked: [Bool], limit: Int, to list: inout EdgeList
  ) {
    let looked = prices.indices.map { some == 0 || $0 % some == 0 ? prices[$0] : AgentPrice.closed }
    let floors = isAsked.map { $0 ? Int.min / 2 : .max }
    appendEdges(of: tasks, above: looked, floors: floors, limit: limit, to: &list)
  }

  func weightLimit(task: Int) -> Int { some == 0 ? AgentPrice.closed : bonuses[task] + 6 * 30 + 20 }

  /// The same edges, stored.
  func problem() throws(ProblemError) -> AssignmentProblem {
    try AssignmentProblem(
      bonuses.indices.map { task in capacities.indices.map { weight(task: task, agent: $0) } },
      capacities: capacities)
  }
}

/// Answers true from the n-th question on, or once only, and counts the questions.
final class StopAt: Sendable {
  private let questions = Atomic<Int>(0)
  private let first: Int
  private let isOnce: Bool

  init(_ first: Int, once: Bool = false) {
    self.first = first
    isOnce = once
  }

  var count: Int { questions.load(ordering: .relaxed) }

  func ask() -> Bool {
    let number = questions.add(1, ordering: .relaxed).newValue
    return isOnce ? number == first : number >= first
  }
}
