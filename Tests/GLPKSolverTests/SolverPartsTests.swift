// SPDX-License-Identifier: GPL-3.0-or-later

import LargeRunSolver
import Optimization
import SolverConformance
import Testing

@testable import GLPKSolver

/// The solver's parts, each alone, so that none can hide behind another.
@Suite struct SolverPartsTests {
  private func dense(seed: UInt64, distinct: Int = 47, step: Int = 0) throws -> AssignmentProblem {
    var generator = SeededGenerator(seed: seed)
    let problem = try Instances.dense(
      tasks: 40, agents: 25, distinct: distinct, capacities: 0...3, using: &generator)
    guard step > 0 else { return problem }
    return try AssignmentProblem(
      capacities: problem.capacities, offsets: problem.offsets, agents: problem.agents,
      weights: problem.weights.indices.map { problem.weights[$0] + ($0 / 25 % 3 + 1) * step })
  }

  @Test("column generation alone proves its answer, on a part of the edges", arguments: [0, 1_000_003, 1 << 36])
  func columnGeneration(step: Int) throws {
    for seed in UInt64(0)..<15 {
      let problem = try dense(seed: seed, step: step)
      var answer = Answer(problem)
      var generation = try ColumnGeneration(problem, from: nil, memoryLimitMebibytes: nil)
      let reason = try generation.run(answer: &answer, watch: Watch(SolveOptions()))
      #expect(reason == nil)
      #expect(answer.isProven, "seed \(seed), step \(step)")
      #expect(answer.statistics.rounds > 1, "seed \(seed)")
      #expect(generation.columns.columns.count < problem.edgeCount, "seed \(seed)")
    }
  }

  @Test("the network method alone proves its answer", arguments: [2, 47, 1_000_000])
  func shortestPaths(distinct: Int) throws {
    for seed in UInt64(0)..<15 {
      let problem = try dense(seed: seed, distinct: distinct)
      var answer = Answer(problem)
      var paths = NetworkMethod(problem)
      paths.run { false }
      answer.offer(edges: paths.assignedEdges)
      answer.offer(Certificate(agentPrices: paths.prices, for: problem))
      #expect(paths.isComplete)
      #expect(answer.isProven, "seed \(seed)")
    }
  }

  @Test("a network method that stops early leaves a sound answer and sound prices")
  func stoppedPaths() throws {
    let problem = try dense(seed: 4)
    for patience in 0..<40 {
      var left = patience
      var paths = NetworkMethod(problem)
      paths.run {
        left -= 1
        return left < 0
      }
      #expect(!paths.isComplete)
      let certificate = try #require(Certificate(agentPrices: paths.prices, for: problem))
      #expect(Certify.faults(in: certificate, of: problem) == [])
      #expect(paths.assignedEdges.count { $0 >= 0 } <= patience)
    }
  }

  @Test("the forest is a basis: as many edges and slacks as rows, each edge with a row of its own")
  func forest() throws {
    for seed in UInt64(0)..<15 {
      let problem = try dense(seed: seed, distinct: 5)
      var paths = NetworkMethod(problem)
      paths.run { false }
      let certificate = try #require(Certificate(agentPrices: paths.prices, for: problem))
      let forest = TightForest(problem, assignedEdges: paths.assignedEdges, certificate: certificate)
      #expect(
        forest.edges.count + forest.basicRows.count { $0 } == problem.taskCount + problem.agentCount, "seed \(seed)")
      #expect(Set(forest.edges.map(\.edge)).isSuperset(of: paths.assignedEdges.filter { $0 >= 0 }), "seed \(seed)")
      for (edge, task) in forest.edges {
        let prices = certificate.taskPrices[task] + certificate.agentPrices[Int(problem.agents[edge])]
        #expect(prices == problem.weights[edge], "seed \(seed)")
      }
    }
  }

  @Test("greedy answers keep every row, and small moves never make them worse")
  func greedyAndLocalSearch() throws {
    var gained = 0
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.random(using: &generator, withSideConstraints: true)
      var state = SideState(problem)
      state.fillOpenTasks()
      let greedy = state.edges
      state.improve { false }
      let values = [greedy, state.edges].map { edges in
        edges.reduce(0) { $1 < 0 ? $0 : $0 + problem.weights[$1] }
      }
      for (edges, value) in zip([greedy, state.edges], values) {
        let assignment = edges.map { $0 < 0 ? -1 : problem.agents[$0] }
        #expect(Certify.faults(in: assignment, value: value, of: problem) == [], "seed \(seed)")
      }
      #expect(values[0] <= values[1], "seed \(seed)")
      gained += values[1] - values[0]
    }
    #expect(gained > 0)
  }
}
