// SPDX-License-Identifier: GPL-3.0-or-later

import LargeRunSolver
import Optimization
import SolverConformance
import Testing

/// The greedy solver is not exact, so only its claims are held against it, and that it is near.
@Suite struct GreedySolverTests {
  private let suite = ConformanceSuite(GreedySolver())

  @Test(arguments: [false, true])
  func randomInstances(sides: Bool) throws {
    var gaps = 0
    for seed in UInt64(0)..<1_500 {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.random(using: &generator, withSideConstraints: sides)
      let result = try GreedySolver().solve(problem, options: SolveOptions())
      #expect(suite.claims(of: result, for: problem) == [], "seed \(seed): \(problem.table)")
      #expect(result.certificate != nil, "seed \(seed)")
      #expect(result.termination == (result.value == result.bound ? .optimal : .gapLeft), "seed \(seed)")
      gaps += result.termination == .gapLeft ? 1 : 0
    }
    #expect(gaps > 0)
  }

  @Test func adversarialInstances() throws {
    for instance in try AdversarialInstance.all() + AdversarialInstance.beyondDoublePrecision() {
      let result = try GreedySolver().solve(instance.problem, options: SolveOptions())
      #expect(suite.claims(of: result, for: instance.problem) == [], "\(instance)")
      #expect(result.value <= instance.optimum && instance.optimum <= result.bound, "\(instance)")
    }
  }

  @Test(
    "within a hundredth of the best where weights are bonuses and points, and within a thousandth of its own bound",
    arguments: [(400, 200, 1), (400, 60, 3), (400, 280, 2)])
  func nearTheBest(tasks: Int, agents: Int, priorities: Int) throws {
    var generator = SeededGenerator(seed: UInt64(tasks + agents))
    let problem = try Instances.sparse(
      tasks: tasks, agents: agents, edgesPerTask: 20, priorities: priorities, using: &generator)
    let best = try NetworkSolver().solve(problem, options: SolveOptions())
    let result = try GreedySolver().solve(problem, options: SolveOptions())
    #expect(suite.claims(of: result, for: problem) == [])
    #expect(best.value - result.value <= best.value / 100)
    #expect(result.bound - best.value <= best.value / 1_000, "\(result.bound) \(best.value)")
  }

  @Test("stopped at any moment, with side constraints too", arguments: [false, true])
  func interrupted(sides: Bool) throws {
    var generator = SeededGenerator(seed: sides ? 21 : 22)
    let problem = try Instances.random(using: &generator, withSideConstraints: sides)
    let never = StopAt(.max)
    _ = try GreedySolver().solve(problem, options: SolveOptions(isInterrupted: never.ask))
    for question in 1...max(1, never.count) {
      let stop = StopAt(question)
      let result = try GreedySolver().solve(problem, options: SolveOptions(isInterrupted: stop.ask))
      #expect(suite.claims(of: result, for: problem) == [], "question \(question)")
    }
  }
}
