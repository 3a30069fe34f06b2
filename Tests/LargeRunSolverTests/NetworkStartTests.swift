// SPDX-License-Identifier: GPL-3.0-or-later

import LargeRunSolver
import Optimization
import SolverConformance
import Testing

/// The network method from any start, and stopped at any moment.
@Suite struct NetworkStartTests {
  /// What is wrong with a method's answer, in words: it must keep its rows, and be proven best just if it says so.
  private func faults(of method: NetworkMethod, for problem: AssignmentProblem) -> [String] {
    guard let certificate = Certificate(agentPrices: method.prices, for: problem) else { return ["no certificate"] }
    let value = method.assignedEdges.reduce(0) { $1 < 0 ? $0 : $0 + problem.weights[$1] }
    let assignment = method.assignedEdges.map { $0 < 0 ? -1 : problem.agents[$0] }
    let faults = Certify.faults(
      in: assignment, value: value, bound: certificate.bound(for: problem) ?? .max, certificate: certificate,
      of: problem)
    let isProven = certificate.bound(for: problem) == value
    return faults.map { "\($0)" } + (isProven || !method.isComplete ? [] : ["complete, but not proven"])
  }

  /// Prices and an assignment that nobody has checked.
  private func anyStart(
    _ problem: AssignmentProblem, using generator: inout SeededGenerator
  ) -> (prices: [Int], assignment: [Int32]) {
    let spread = max(1, problem.weights.max() ?? 1)
    let share = [0, 50, 100][Int.random(in: 0..<3, using: &generator)]
    let prices = (0..<problem.agentCount).map { _ in
      generator.chance(percent: share) ? Int.random(in: 0...spread + 3, using: &generator) : 0
    }
    let assignment = (0..<problem.taskCount).map { _ in
      problem.agentCount == 0 ? -1 : Int32.random(in: -1..<Int32(problem.agentCount), using: &generator)
    }
    return (prices, assignment)
  }

  @Test("any prices and any assignment are repaired, on small instances", arguments: 0..<5)
  func anyStartSmall(part: Int) throws {
    for seed in UInt64(part * 1_000)..<UInt64(part * 1_000 + 1_000) {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.random(using: &generator, withSideConstraints: false)
      let start = anyStart(problem, using: &generator)
      var method = NetworkMethod(problem, prices: start.prices, assignment: start.assignment)
      method.run { false }
      #expect(method.isComplete, "seed \(seed)")
      #expect(faults(of: method, for: problem) == [], "seed \(seed) \(problem.table)")
    }
  }

  @Test("any prices and any assignment are repaired, where forests grow", arguments: [2, 47, 1_000_000], [40, 200])
  func anyStartSparse(distinct: Int, agents: Int) throws {
    for seed in UInt64(0)..<40 {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.sparse(
        tasks: 300, agents: agents, edgesPerTask: 5, distinct: distinct, priorities: Int(seed % 3) + 1,
        using: &generator)
      let start = anyStart(problem, using: &generator)
      var method = NetworkMethod(problem, prices: start.prices, assignment: start.assignment)
      method.run { false }
      #expect(method.isComplete, "seed \(seed)")
      #expect(faults(of: method, for: problem) == [], "seed \(seed)")
    }
  }

  @Test("weights too far apart for narrow offsets give the same answer")
  func wideWeights() throws {
    for seed in UInt64(0)..<40 {
      var generator = SeededGenerator(seed: seed)
      let narrow = try Instances.sparse(tasks: 200, agents: 80, edgesPerTask: 5, distinct: 100, using: &generator)
      let factor = 1 << 32
      let wide = try AssignmentProblem(
        capacities: narrow.capacities, offsets: narrow.offsets, agents: narrow.agents,
        weights: narrow.weights.map { $0 * factor })
      let start = anyStart(narrow, using: &generator)
      let known = start.prices.map { min($0, narrow.weights.max() ?? 0) }
      var first = NetworkMethod(narrow, prices: known, assignment: start.assignment)
      var second = NetworkMethod(wide, prices: known.map { $0 * factor }, assignment: start.assignment)
      first.run { false }
      second.run { false }
      let values = [first, second].map { method in
        method.assignedEdges.reduce(0) { $1 < 0 ? $0 : $0 + narrow.weights[$1] }
      }
      #expect(values[0] == values[1], "seed \(seed)")
      #expect(first.isComplete && second.isComplete, "seed \(seed)")
      #expect(faults(of: second, for: wide) == [], "seed \(seed)")
    }
  }

  @Test("an optimum is left as it is, and added edges cost a few searches")
  func addedEdges() throws {
    for seed in UInt64(0)..<20 {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.sparse(tasks: 400, agents: 150, edgesPerTask: 8, using: &generator)
      // A few edges come later.
      let late = (0..<problem.edgeCount).filter { _ in generator.chance(percent: 1) }
      let early = try problem.without(late)
      var first = NetworkMethod(early)
      first.run { false }
      let assignment = first.assignedEdges.map { $0 < 0 ? -1 : early.agents[$0] }
      var same = NetworkMethod(early, prices: first.prices, assignment: assignment)
      same.run { false }
      #expect(same.searches == 0, "seed \(seed)")
      #expect(same.prices == first.prices, "seed \(seed)")
      #expect(same.assignedEdges == first.assignedEdges, "seed \(seed)")
      var second = NetworkMethod(problem, prices: first.prices, assignment: assignment)
      second.run { false }
      #expect(second.isComplete, "seed \(seed)")
      #expect(faults(of: second, for: problem) == [], "seed \(seed)")
      #expect(second.searches <= 2 * late.count, "seed \(seed)")
    }
  }

  @Test("stopped at any moment, the answer and the prices are sound, and the work can go on")
  func stopped() throws {
    for seed in UInt64(0)..<12 {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.sparse(
        tasks: 60, agents: 25, edgesPerTask: 4, distinct: [3, 47][Int(seed % 2)], using: &generator)
      let start = anyStart(problem, using: &generator)
      for patience in 0..<150 {
        var left = patience
        var method =
          seed % 3 == 0
          ? NetworkMethod(problem) : NetworkMethod(problem, prices: start.prices, assignment: start.assignment)
        method.run {
          left -= 1
          return left < 0
        }
        #expect(faults(of: method, for: problem) == [], "seed \(seed), patience \(patience)")
        if left >= 0 { #expect(method.isComplete, "seed \(seed), patience \(patience)") }
        method.run { false }
        #expect(method.isComplete, "seed \(seed), patience \(patience)")
        #expect(faults(of: method, for: problem) == [], "seed \(seed), patience \(patience)")
      }
    }
  }

  @Test("a start of the wrong size is taken as far as it goes")
  func wrongSizes() throws {
    let problem = try AssignmentProblem([[3, 4], [5, 1]], capacities: [1, 1])
    let starts: [(prices: [Int], assignment: [Int32])] = [
      ([], []), ([7], [1]), ([1, -2, 3], [5, 0, 0, 0]), ([.max, .min], [-9, 1]),
    ]
    for start in starts {
      var method = NetworkMethod(problem, prices: start.prices, assignment: start.assignment)
      method.run { false }
      #expect(faults(of: method, for: problem) == [])
      #expect(method.assignedEdges == [1, 2])
    }
  }
}

extension AssignmentProblem {
  /// The same problem without some of its edges, which ascend.
  fileprivate func without(_ edges: [Int]) throws(ProblemError) -> AssignmentProblem {
    var isLeft = [Bool](repeating: true, count: edgeCount)
    for edge in edges { isLeft[edge] = false }
    let left = (0..<edgeCount).filter { isLeft[$0] }
    var offsets = [0]
    for task in 0..<taskCount { offsets.append(offsets[task] + self.edges(of: task).count { isLeft[$0] }) }
    return try AssignmentProblem(
      capacities: capacities, offsets: offsets, agents: left.map { agents[$0] }, weights: left.map { weights[$0] })
  }
}
