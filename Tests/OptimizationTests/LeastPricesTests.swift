// SPDX-License-Identifier: GPL-3.0-or-later

import LargeRunSolver
import Optimization
import SolverConformance
import Testing

/// The lowest prices that prove an answer best, which every way to the answer leads to.
@Suite struct LeastPricesTests {
  @Test("no price can be lower, and all starts lead to the same", arguments: 0..<4)
  func least(part: Int) throws {
    for seed in UInt64(part * 250)..<UInt64(part * 250 + 250) {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.random(using: &generator, withSideConstraints: false)
      var found: Set<Certificate> = []
      for _ in 0..<4 {
        let greatest = max(1, problem.weights.max() ?? 1)
        let start = SolveStart(
          agentPrices: (0..<problem.agentCount).map { _ in Int.random(in: 0...greatest, using: &generator) },
          assignment: [])
        let result = try NetworkSolver().solve(problem, options: SolveOptions(start: start))
        let least = try #require(result.certificate?.least(for: problem, assignment: result.assignment), "seed \(seed)")
        #expect(Certify.faults(in: least, of: problem) == [], "seed \(seed)")
        #expect(least.bound(for: problem) == result.value, "seed \(seed)")
        found.insert(least)
        // Any one price lower: no proof any more.
        for agent in 0..<problem.agentCount where least.agentPrices[agent] > 0 {
          var prices = least.agentPrices
          prices[agent] -= 1
          #expect((Certificate(agentPrices: prices, for: problem)?.bound(for: problem) ?? 0) > result.value)
        }
      }
      #expect(found.count == 1, "seed \(seed): \(problem.table)")
    }
  }

  @Test("prices that prove nothing are refused")
  func refused() throws {
    let problem = try AssignmentProblem(capacities: [1], offsets: [0, 1], agents: [0], weights: [5])
    let prices = Certificate(taskPrices: [6], agentPrices: [0])
    #expect(prices.least(for: problem, assignment: [0]) == nil)
    #expect(prices.least(for: problem, assignment: []) == nil)
  }
}
