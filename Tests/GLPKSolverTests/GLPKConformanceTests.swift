// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import Optimization
import SolverConformance
import Testing

/// The conformance suite, once for each way in which GLPK can start.
@Suite struct GLPKConformanceTests {
  static let solvers = [GLPKSolver(), GLPKSolver(start: .slacks)]

  @Test("every instance up to 3 x 3", arguments: 0...3, 0...3)
  func exhaustive(tasks: Int, agents: Int) {
    // The fewer places there are in the table, the more weights are tried.
    let weights: [Int?] =
      switch tasks * agents {
      case ...4: [nil, -1, 0, 1, 2, 3]
      case ...6: [nil, -1, 1, 2]
      default: [nil, 1, 2]
      }
    let failures = ConformanceSuite(GLPKSolver()).exhaustive(tasks: tasks, agents: agents, weights: weights)
    #expect(failures == [])
  }

  @Test(arguments: solvers)
  func randomInstances(solver: GLPKSolver) {
    #expect(ConformanceSuite(solver).random(seeds: 0..<1_000) == [])
  }

  @Test(arguments: solvers)
  func randomInstancesWithSideConstraints(solver: GLPKSolver) {
    #expect(ConformanceSuite(solver).randomWithSideConstraints(seeds: 0..<300) == [])
  }

  @Test(arguments: solvers)
  func adversarialInstances(solver: GLPKSolver) throws {
    let suite = ConformanceSuite(solver)
    for instance in try AdversarialInstance.all() {
      #expect(suite.check(instance.problem, optimum: instance.optimum) == [], "\(instance)")
    }
  }
}
