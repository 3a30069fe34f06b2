// SPDX-License-Identifier: GPL-3.0-or-later

import LargeRunSolver
import Optimization
import SolverConformance
import Synchronization
import Testing

/// Pair and slot jointly: the best of all plans, proven, whatever collides.
@Suite struct SlotSolverTests {
  private func faults(_ result: SolveResult, _ problem: SlotProblem) throws -> [CertificateFault] {
    let certificate = try #require(result.certificate)
    #expect(certificate.scale == 1)
    return Certify.faults(
      in: result.assignment, value: result.value, bound: result.bound, certificate: certificate,
      of: problem.assignmentProblem)
  }

  @Test func smallProblemsAgainstBruteForce() throws {
    for seed in UInt64(0)..<600 {
      var generator = SeededGenerator(seed: seed)
      var problem = try SlotInstances.random(using: &generator)
      while problem.assignmentProblem.edgeCount > 18 { problem = try SlotInstances.random(using: &generator) }
      let whole = problem.assignmentProblem
      let best = BruteForce.assignments(of: whole).map { BruteForce.value(of: $0, in: whole) }.max()
      let result = SlotSolver().solve(problem)
      #expect(result.value == best, "seed \(seed)")
      #expect(result.bound == best, "seed \(seed)")
      #expect(result.termination == .optimal, "seed \(seed)")
      #expect(try faults(result, problem) == [], "seed \(seed)")
    }
  }

  @Test("larger problems are proven, and no plan that chooses pairs first is better", arguments: [1, 3, 1_000])
  func largerProblems(distinct: Int) throws {
    var collisions = 0
    for seed in UInt64(0)..<60 {
      var generator = SeededGenerator(seed: seed)
      let problem = try SlotInstances.random(
        tasks: 40, agents: 15, slots: 3, distinct: distinct, percent: 30, using: &generator)
      let result = SlotSolver().solve(problem)
      #expect(result.value == result.bound && result.termination == .optimal, "seed \(seed)")
      #expect(try faults(result, problem) == [], "seed \(seed)")
      let pairsFirst = pairsThenSlots(problem)
      #expect(result.value >= pairsFirst.value, "seed \(seed)")
      #expect(result.value <= pairsFirst.withoutSlots, "seed \(seed)")
      if result.value < pairsFirst.withoutSlots { collisions += 1 }
    }
    #expect(collisions > 5)
  }

  /// Pairs by the best slot's weight, without slots; then in the order of tasks each pair its best free slot.
  private func pairsThenSlots(_ problem: SlotProblem) -> (value: Int, withoutSlots: Int) {
    let whole = problem.assignmentProblem
    let tasks = (0..<whole.taskCount).map { task in
      Dictionary(
        whole.edges(of: task).filter { whole.capacities[Int(whole.agents[$0])] > 0 }
          .map { (problem.cells[Int(whole.agents[$0])].agent, whole.weights[$0]) }, uniquingKeysWith: max)
    }
    let edges = tasks.map { weights in
      weights.map { SlotProblem.Edge(agent: $0.key, slot: 0, weight: $0.value) }
    }
    guard
      let pairs = try? SlotProblem(
        capacities: problem.capacities, tasks: edges, slotCapacity: { _ in whole.taskCount })
    else { return (0, 0) }
    let plan = SlotSolver().solve(pairs)
    var places = whole.capacities
    var value = 0
    for (task, cell) in pairs.plan(plan.assignment).enumerated() {
      guard let cell else { continue }
      let best = whole.edges(of: task)
        .filter { problem.cells[Int(whole.agents[$0])].agent == cell.agent && places[Int(whole.agents[$0])] > 0 }
        .max { whole.weights[$0] < whole.weights[$1] }
      guard let best, whole.weights[best] > 0 else { continue }
      places[Int(whole.agents[best])] -= 1
      value += whole.weights[best]
    }
    return (value, plan.value)
  }

  @Test func plansNameAgentsAndSlots() throws {
    let problem = try SlotProblem(
      capacities: [2],
      tasks: [
        [.init(agent: 0, slot: 7, weight: 5), .init(agent: 0, slot: 3, weight: 4)],
        [.init(agent: 0, slot: 7, weight: 5)],
      ])
    let result = SlotSolver().solve(problem)
    #expect(problem.plan(result.assignment) == [.init(agent: 0, slot: 3), .init(agent: 0, slot: 7)])
    #expect(result.value == 9 && result.bound == 9)
  }

  @Test func brokenProblemsAreRefused() {
    let edge = SlotProblem.Edge(agent: 0, slot: 1, weight: 1)
    #expect(throws: ProblemError.self) { try SlotProblem(capacities: [], tasks: [[edge]]) }
    #expect(throws: ProblemError.self) { try SlotProblem(capacities: [-1], tasks: [[edge]]) }
    #expect(throws: ProblemError.self) { try SlotProblem(capacities: [1], tasks: [[edge, edge]]) }
    #expect(throws: ProblemError.self) { try SlotProblem(capacities: [1], tasks: [[edge]], slotCapacity: { _ in -1 }) }
  }

  @Test func interruptedAtAnyMoment() throws {
    var generator = SeededGenerator(seed: 5)
    let problem = try SlotInstances.random(
      tasks: 60, agents: 20, slots: 2, distinct: 20, percent: 60, using: &generator)
    var last = 0
    for patience in [0, 1, 2, 5, 10, 20, 40, 60, 80, 200] {
      let asked = Mutex(0)
      let options = SolveOptions(isInterrupted: {
        asked.withLock {
          $0 += 1
          return $0 > patience
        }
      })
      let result = SlotSolver().solve(problem, options: options)
      #expect(try faults(result, problem) == [], "after \(patience) questions")
      #expect(result.termination == (result.value == result.bound ? .optimal : .interrupted))
      if patience == 0 { #expect(result.termination == .interrupted) }
      last = result.bound - result.value
    }
    #expect(last == 0)
  }
}
