// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import LargeRunSolver
import Optimization
import SolverConformance
import Testing

/// The conformance suite for the network solver, and agreement with GLPK.
@Suite struct NetworkConformanceTests {
  private let suite = ConformanceSuite(NetworkSolver())

  @Test("every instance up to 3 x 3", arguments: 0...3, 0...3)
  func exhaustive(tasks: Int, agents: Int) {
    // The fewer places there are in the table, the more weights are tried.
    let weights: [Int?] =
      switch tasks * agents {
      case ...4: [nil, -1, 0, 1, 2, 3]
      case ...6: [nil, -1, 1, 2]
      default: [nil, 1, 2]
      }
    #expect(suite.exhaustive(tasks: tasks, agents: agents, weights: weights) == [])
  }

  @Test func randomInstances() {
    #expect(suite.random(seeds: 0..<1_000) == [])
  }

  @Test func adversarialInstances() throws {
    for instance in try AdversarialInstance.all() + AdversarialInstance.beyondDoublePrecision() {
      #expect(suite.check(instance.problem, optimum: instance.optimum) == [], "\(instance)")
    }
  }

  @Test("with side constraints every row is kept, the bound holds, and a gap is called one")
  func sideConstraints() throws {
    var gaps = 0
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.random(using: &generator, withSideConstraints: true)
      let result = try NetworkSolver().solve(problem, options: SolveOptions())
      #expect(suite.claims(of: result, for: problem) == [], "seed \(seed)")
      #expect(result.termination == (result.value == result.bound ? .optimal : .gapLeft), "seed \(seed)")
      gaps += result.termination == .gapLeft ? 1 : 0
    }
    #expect(gaps > 0)
  }

  @Test("agrees with GLPK on small instances", arguments: 0..<10)
  func agreesOnSmall(part: Int) throws {
    for seed in UInt64(part * 1_000)..<UInt64(part * 1_000 + 1_000) {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.random(using: &generator, withSideConstraints: false)
      // From the slacks, for from its usual start GLPK has seen the network method's own answer.
      let other = try GLPKSolver(start: .slacks).solve(problem, options: SolveOptions())
      let result = try NetworkSolver().solve(problem, options: SolveOptions())
      #expect(result.value == other.value, "seed \(seed)")
      #expect(result.bound == other.value, "seed \(seed)")
    }
  }

  @Test("agrees with GLPK on sparse instances", arguments: [1, 5, 47, 1_000_000], [15, 50])
  func agreesOnSparse(distinct: Int, agents: Int) throws {
    for seed in UInt64(0)..<10 {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.sparse(
        tasks: 100, agents: agents, edgesPerTask: 6, distinct: distinct, priorities: Int(seed % 3) + 1,
        using: &generator)
      let other = try GLPKSolver(start: .slacks).solve(problem, options: SolveOptions())
      let result = try NetworkSolver().solve(problem, options: SolveOptions())
      #expect(result.value == other.value, "seed \(seed)")
      #expect(suite.claims(of: result, for: problem) == [], "seed \(seed)")
      #expect(result.termination == .optimal, "seed \(seed)")
    }
  }
}
