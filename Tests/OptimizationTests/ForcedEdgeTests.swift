// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import SolverConformance
import Testing

/// The best answer with one edge, against all answers, on instances small enough to try them all.
@Suite struct ForcedEdgeTests {
  @Test("the best answer with each edge is the best of all answers that use it", arguments: [(3, 2), (2, 3)])
  func againstAllAnswers(tasks: Int, agents: Int) throws {
    var asked = 0
    try Instances.forEach(tasks: tasks, agents: agents, weights: [nil, 1, 2, 4]) { problem in
      let all = BruteForce.assignments(of: problem)
      let value = BruteForce.optimum(of: problem)
      guard let best = all.first(where: { BruteForce.value(of: $0, in: problem) == value }),
        let certificate = Self.certificate(of: problem, value: value)
      else {
        Issue.record("no prices for \(problem)")
        return
      }
      for task in 0..<tasks {
        for agent in 0..<agents {
          let outcome = ForcedEdge.solve(problem, assignment: best, certificate: certificate, task: task, agent: agent)
          let using = all.filter { $0[task] == Int32(agent) }.map { BruteForce.value(of: $0, in: problem) }.max()
          asked += 1
          #expect(outcome.map { value - $0.loss } == using, "\(task) with \(agent) in \(problem)")
          // Lists so short that the paths run beyond them, and long ones.
          for limit in [1, 2, 48] {
            let near = NearEdges(problem, certificate: certificate, limit: limit)
            let listed = ForcedEdge.solve(
              problem, assignment: best, certificate: certificate, near: near, task: task, agent: agent)
            #expect(listed?.loss == outcome?.loss && listed?.moves == outcome?.moves, "\(limit) listed of \(problem)")
            guard let listed else { continue }
            #expect(Certify.faults(in: listed.assignment, value: value - listed.loss, of: problem).isEmpty)
          }
          guard let outcome else { continue }
          #expect(outcome.assignment[task] == Int32(agent), "\(problem)")
          #expect(Certify.faults(in: outcome.assignment, value: value - outcome.loss, of: problem).isEmpty)
          #expect(outcome.assignment.indices.count { outcome.assignment[$0] != best[$0] } == outcome.moves)
        }
      }
    }
    #expect(asked > 5000, "\(asked) asked")
  }

  /// Prices that prove a value, found by trying all prices of the agents: a dual optimum is among the small integers.
  private static func certificate(of problem: AssignmentProblem, value: Int) -> Certificate? {
    var prices = [Int](repeating: 0, count: problem.agentCount)
    let greatest = max(0, problem.weights.max() ?? 0)
    while true {
      if let certificate = Certificate(agentPrices: prices, sidePrices: [], for: problem),
        certificate.bound(for: problem) == value
      {
        return certificate
      }
      var place = 0
      while place < prices.count, prices[place] == greatest {
        prices[place] = 0
        place += 1
      }
      guard place < prices.count else { return nil }
      prices[place] += 1
    }
  }
}
