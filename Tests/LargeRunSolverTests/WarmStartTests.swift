// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import LargeRunSolver
import Optimization
import SolverConformance
import Testing

/// A solver that is told where to start, sensibly or not.
private struct Started: Solver {
  let base: any Solver
  let salt: UInt64

  var name: String { base.name }

  func solve(_ problem: AssignmentProblem, options: SolveOptions) throws(SolverError) -> SolveResult {
    var options = options
    options.start = Started.start(problem, salt: salt)
    return try base.solve(problem, options: options)
  }

  /// Lengths, prices and agents of every kind, the same for the same problem.
  static func start(_ problem: AssignmentProblem, salt: UInt64) -> SolveStart {
    var generator = SeededGenerator(
      seed: problem.weights.reduce(salt) { $0 &* 31 &+ UInt64(bitPattern: Int64($1)) } &+ UInt64(problem.taskCount))
    let greatest = max(1, problem.weights.max() ?? 1)
    func length(_ right: Int) -> Int {
      [right, right, right, 0, right / 2, right + 3].randomElement(using: &generator) ?? 0
    }
    let prices = (0..<length(problem.agentCount)).map { _ in
      [0, 0, Int.random(in: 0...greatest, using: &generator), .max, .min, -5].randomElement(using: &generator) ?? 0
    }
    let agents = (0..<length(problem.taskCount)).map { _ in
      [Int32.random(in: -1...Int32(problem.agentCount), using: &generator), .max, .min, -7]
        .randomElement(using: &generator) ?? 0
    }
    return SolveStart(agentPrices: prices, assignment: agents)
  }
}

/// Where a solver starts changes what it takes, and nothing of what it proves.
@Suite struct WarmStartTests {
  @Test("the conformance suite passes from any start", arguments: [0, 1, 2] as [UInt64])
  func conformance(salt: UInt64) throws {
    for base: any Solver in [NetworkSolver(), GLPKSolver()] {
      let suite = ConformanceSuite(Started(base: base, salt: salt))
      #expect(suite.exhaustive(tasks: 2, agents: 2, weights: [nil, -1, 0, 1, 2, 3]) == [], "\(base.name)")
      #expect(suite.random(seeds: 0..<500) == [], "\(base.name)")
      for instance in try AdversarialInstance.all() {
        #expect(suite.check(instance.problem, optimum: instance.optimum) == [], "\(instance)")
      }
    }
  }

  @Test("with side constraints a start changes nothing")
  func sideConstraints() {
    #expect(ConformanceSuite(Started(base: GLPKSolver(), salt: 5)).randomWithSideConstraints(seeds: 0..<100) == [])
  }

  @Test("from a neighbour's answer fewer searches are needed", arguments: [300, 1_000])
  func saving(tasks: Int) throws {
    for base: any Solver in [NetworkSolver(), GLPKSolver()] {
      var (cold, warm) = (0, 0)
      for seed in UInt64(0)..<3 {
        var generator = SeededGenerator(seed: seed)
        let problem = try Instances.sparse(
          tasks: tasks, agents: tasks / 2, edgesPerTask: 20, distinct: 1_000, priorities: 2, using: &generator)
        let before = try base.solve(problem, options: SolveOptions())
        let changed = try AssignmentProblem(
          capacities: problem.capacities, offsets: problem.offsets, agents: problem.agents,
          weights: problem.weights.map { $0 + Int.random(in: 0...10, using: &generator) })
        let start = SolveStart(agentPrices: before.certificate?.agentPrices ?? [], assignment: before.assignment)
        let fromNothing = try base.solve(changed, options: SolveOptions())
        let fromThere = try base.solve(changed, options: SolveOptions(start: start))
        #expect(fromThere.value == fromNothing.value && fromThere.bound == fromNothing.bound, "seed \(seed)")
        cold += fromNothing.statistics.iterations
        warm += fromThere.statistics.iterations
      }
      print("\(base.name), \(tasks) tasks: \(cold) searches from nothing, \(warm) from the neighbour")
      #expect(warm < cold, "\(base.name): \(warm) from the neighbour, \(cold) from nothing")
    }
  }
}
