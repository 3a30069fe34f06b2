// SPDX-License-Identifier: GPL-3.0-or-later

import LargeRunSolver
import Optimization
import SolverConformance
import Testing

/// Stored edges, of which one of each task may be worth far more than the others.
private struct Favouring: EdgeSource {
  let base: AssignmentProblem
  let favoured: [Int32]
  let bonus: Int

  var capacities: [Int] { base.capacities }
  var taskCount: Int { base.taskCount }

  private func bonus(_ task: Int, _ agent: Int) -> Int { Int(favoured[task]) == agent ? bonus : 0 }

  func weight(task: Int, agent: Int) -> Int? {
    base.weight(task: task, agent: agent).map { $0 + bonus(task, agent) }
  }

  func prepare(_ agentPrices: [Int]) -> [Int] { agentPrices }

  func appendEdges(of tasks: Range<Int>, above prices: [Int], floors: [Int], limit: Int, to list: inout EdgeList) {
    for task in tasks {
      if floors[task] < .max {
        let found = base.edges(of: task).map { (Int(base.agents[$0]), base.weights[$0]) }
          .map { (agent: $0.0, weight: $0.1 + bonus(task, $0.0)) }
          .filter { $0.weight - prices[$0.agent] > floors[task] }
          .sorted { ($1.weight - prices[$1.agent], $0.agent) < ($0.weight - prices[$0.agent], $1.agent) }
        for edge in found.prefix(limit).sorted(by: { $0.agent < $1.agent }) {
          list.append(agent: Int32(edge.agent), weight: edge.weight)
        }
      }
      list.endTask()
    }
  }

  func weightLimit(task: Int) -> Int { weightLimitOfOthers(task: task) + (favoured[task] >= 0 ? bonus : 0) }
  func favouredAgent(task: Int) -> Int { Int(favoured[task]) }
  func weightLimitOfOthers(task: Int) -> Int { max(0, base.weightLimit(task: task)) }
}

/// What an earlier proof says of edges spares looks at them, and changes nothing of what is proven.
@Suite struct PriceClaimTests {
  /// A problem, and one that is nearly the same, with the first one's answer as a start.
  private struct Case {
    let source: Favouring
    let start: SolveStart

    /// - Parameter isTrue: whether the claim holds: it leaves out whoever has changed.
    init(seed: UInt64, isTrue: Bool) throws {
      var generator = SeededGenerator(seed: seed)
      let agents = Int.random(in: 8...40, using: &generator)
      let problem = try Instances.sparse(
        tasks: Int.random(in: 20...90, using: &generator), agents: agents, edgesPerTask: agents / 2, distinct: 60,
        priorities: 2, using: &generator)
      let before = try NetworkSolver().solve(problem, options: SolveOptions())
      let proof = try #require(before.certificate)
      var chance = generator
      func some(_ count: Int, percent: Int) -> [Bool] {
        (0..<count).map { _ in Int.random(in: 0..<100, using: &chance) < percent }
      }
      let gone = some(agents, percent: 8)
      let (newAgents, newTasks) = (some(agents, percent: 5), some(problem.taskCount, percent: 5))
      var weights = problem.weights
      for task in 0..<problem.taskCount {
        for edge in problem.edges(of: task) where newTasks[task] || newAgents[Int(problem.agents[edge])] {
          weights[edge] = Int.random(in: 1...(2 * weights[edge] + 2), using: &chance)
        }
      }
      let changed = try AssignmentProblem(
        capacities: problem.capacities.indices.map { gone[$0] ? 0 : problem.capacities[$0] },
        offsets: problem.offsets, agents: problem.agents, weights: weights)
      let favours = Int.random(in: 0..<3, using: &chance) > 0
      source = Favouring(
        base: changed, favoured: before.assignment.map { favours && $0 >= 0 && !gone[Int($0)] ? $0 : -1 },
        bonus: favours ? 5_000 : 0)
      let claim = PriceClaim(
        agentPrices: proof.agentPrices.indices.map {
          isTrue && newAgents[$0] ? AgentPrice.closed : proof.agentPrices[$0]
        },
        worths: proof.taskPrices.indices.map {
          isTrue ? (newTasks[$0] ? .max : proof.taskPrices[$0]) : proof.taskPrices[$0] / 2
        })
      start = SolveStart(agentPrices: proof.agentPrices, assignment: before.assignment, claim: claim)
    }
  }

  @Test("a true claim leads to the same value and a proof that holds, with fewer looks")
  func holds() throws {
    var (with, without) = (0.0, 0.0)
    for seed: UInt64 in 0..<300 {
      let item = try Case(seed: seed, isTrue: true)
      let cold = try LargeRun.solve(item.source, options: SolveOptions(), exact: true)
      let warm = try LargeRun.solve(item.source, options: SolveOptions(start: item.start), exact: true)
      #expect(warm.result.value == cold.result.value, "seed \(seed)")
      #expect(warm.result.termination == .optimal, "seed \(seed)")
      #expect(Self.faults(warm.result, item.source).isEmpty, "seed \(seed)")
      #expect(Certify.faults(in: warm.result.assignment, value: warm.result.value, of: item.source).isEmpty, "\(seed)")
      var unclaimed = item.start
      unclaimed.claim = nil
      without += try LargeRun.solve(item.source, options: SolveOptions(start: unclaimed), exact: true).pairsPriced
      with += warm.pairsPriced
    }
    #expect(with < 0.8 * without, "\(with) pairs with claims, \(without) without")
  }

  @Test("a false claim never leads to a wrong value whose proof holds")
  func isFound() throws {
    var found = 0
    for seed: UInt64 in 0..<300 {
      let item = try Case(seed: seed, isTrue: false)
      let cold = try LargeRun.solve(item.source, options: SolveOptions(), exact: true)
      let warm = try LargeRun.solve(item.source, options: SolveOptions(start: item.start), exact: true)
      let faults = Self.faults(warm.result, item.source)
      #expect(warm.result.value == cold.result.value || !faults.isEmpty, "seed \(seed)")
      if !faults.isEmpty { found += 1 }
    }
    #expect(found > 100, "\(found)")
  }

  @Test("a claim of another length is passed over")
  func wrongLength() throws {
    let item = try Case(seed: 3, isTrue: true)
    var start = item.start
    start.claim = PriceClaim(agentPrices: [], worths: [0])
    let cold = try LargeRun.solve(item.source, options: SolveOptions(), exact: true)
    let warm = try LargeRun.solve(item.source, options: SolveOptions(start: start), exact: true)
    #expect(warm.result.value == cold.result.value)
    #expect(Self.faults(warm.result, item.source).isEmpty)
  }

  private static func faults(_ result: SolveResult, _ source: Favouring) -> [CertificateFault] {
    guard let certificate = result.certificate else { return [.wrongValue(claimed: result.value, actual: 0)] }
    return Certify.coverage(of: source, by: certificate, tightLimit: 0)?.faults ?? []
  }
}
