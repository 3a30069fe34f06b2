// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import LargeRunSolver
import Optimization
import SolverConformance
import Synchronization
import Testing

/// Floors, shares and caps: exact where small, an honest gap where not, and "there is none" where there is none.
@Suite struct SideSolverTests {
  static let solvers = [GLPKSolver(), GLPKSolver(start: .slacks)]

  @Test(arguments: solvers)
  func smallProblemsAgainstBruteForce(solver: GLPKSolver) {
    #expect(ConformanceSuite(solver).randomWithRequirements(seeds: 0..<600) == [])
  }

  @Test("side prices alone bound every answer, and what they mend keeps every row")
  func sidePricesAgainstBruteForce() throws {
    var proven = 0
    var infeasible = 0
    for seed in UInt64(0)..<400 {
      var generator = SeededGenerator(seed: seed)
      let problem = try SideInstances.random(using: &generator)
      let best = BruteForce.assignments(of: problem).map { BruteForce.value(of: $0, in: problem) }.max()
      var method = SideMethod(problem, answer: nil)
      method.run(maximumRounds: 60, shouldStop: { false }, report: { _ in })
      let (found, bound, edges, value) = (method.certificate, method.bound, method.edges, method.value)
      let isInfeasible = method.isInfeasible
      let certificate = try #require(found)
      #expect(Certify.faults(in: certificate, of: problem) == [], "seed \(seed)")
      #expect(certificate.bound(for: problem) == bound, "seed \(seed)")
      if let best {
        #expect(bound >= best && !isInfeasible, "seed \(seed)")
      } else {
        #expect(edges == nil, "seed \(seed)")
        if isInfeasible { infeasible += 1 }
      }
      if let edges, let value {
        let assignment = edges.map { $0 < 0 ? -1 : problem.agents[$0] }
        #expect(Certify.faults(in: assignment, value: value, of: problem) == [], "seed \(seed)")
        if value == bound { proven += 1 }
      }
    }
    #expect(proven > 100 && infeasible > 5)
  }

  @Test("an interrupt at any moment leaves what is known", arguments: [0, 1, 3, 10, 40, 61, 65, 100, 300, 1_000])
  func interrupted(patience: Int) throws {
    var generator = SeededGenerator(seed: 9)
    let problem = try SideInstances.requirements(tasks: 60, agents: 20, using: &generator)
    let asked = Mutex(0)
    let options = SolveOptions(isInterrupted: {
      asked.withLock {
        $0 += 1
        return $0 > patience
      }
    })
    let result = try GLPKSolver().solve(problem, options: options)
    #expect(ConformanceSuite(GLPKSolver()).claims(of: result, for: problem) == [])
    #expect([.interrupted, .optimal].contains(result.termination))
    if patience == 0 { #expect(result.termination == .interrupted) }
    #expect(result.value <= result.bound)
  }

  @Test("mid-sized requirements come with an answer and a gap under one in a thousand")
  func requirements() throws {
    for seed in UInt64(0)..<3 {
      var generator = SeededGenerator(seed: seed)
      let problem = try SideInstances.requirements(tasks: 60, agents: 20, using: &generator)
      var method = SideMethod(problem, answer: nil)
      method.run(shouldStop: { false }, report: { _ in })
      let (found, bound) = (method.value, method.bound)
      let value = try #require(found)
      #expect(bound - value <= bound / 1_000, "seed \(seed)")
    }
  }
}

/// The floor under the worst-off pair.
@Suite struct WorstOffTests {
  /// Weights are points and a bonus for each filled task, larger than all points.
  private func instance(seed: UInt64, withRows: Bool) throws -> (problem: AssignmentProblem, points: [Int]) {
    var generator = SeededGenerator(seed: seed)
    var network = try Instances.random(using: &generator, withSideConstraints: withRows)
    while network.edgeCount > 14 { network = try Instances.random(using: &generator, withSideConstraints: withRows) }
    let points = network.weights.map { _ in Int.random(in: 0...6, using: &generator) }
    let problem = try AssignmentProblem(
      capacities: network.capacities, offsets: network.offsets, agents: network.agents,
      weights: points.map { $0 + 100 }, sideConstraints: network.sideConstraints)
    return (problem, points)
  }

  @Test(arguments: [false, true])
  func bruteForce(withRows: Bool) throws {
    for seed in UInt64(0)..<250 {
      let (problem, points) = try instance(seed: seed, withRows: withRows)
      let answers = BruteForce.assignments(of: problem).map { assignment -> (Int, Int, Int) in
        let edges = assignment.indices.compactMap { problem.edge(task: $0, agent: Int(assignment[$0])) }
        let least = edges.map { points[$0] }.min() ?? .max
        return (edges.count, least, edges.reduce(0) { $0 + points[$1] })
      }
      let best = try #require(answers.max { $0 < $1 })
      let outcome = try #require(try WorstOff.solve(problem, points: points, solver: GLPKSolver()))
      let result = outcome.result
      #expect(outcome.filled == 100 * best.0, "seed \(seed)")
      #expect(outcome.isFloorProven, "seed \(seed)")
      #expect(result.value == 100 * best.0 + best.2, "seed \(seed)")
      if best.0 > 0 {
        let used = result.assignment.indices.compactMap { problem.edge(task: $0, agent: Int(result.assignment[$0])) }
        #expect(used.map { points[$0] }.min() == best.1, "seed \(seed)")
        #expect(outcome.floor.map { $0 <= best.1 } == true, "seed \(seed)")
      }
      #expect(Certify.faults(in: result.assignment, value: result.value, of: problem) == [], "seed \(seed)")
      if let higher = outcome.higher {
        let bound = try #require(Certify.provenBound(of: higher.certificate, for: higher.problem))
        #expect(bound < outcome.filled, "seed \(seed)")
      }
      let height = try #require(try WorstOff.height(problem, points: points, solver: GLPKSolver()))
      #expect(height.floor == outcome.floor && height.filled == outcome.filled, "seed \(seed)")
      let filling = try AssignmentProblem(
        capacities: problem.capacities, offsets: problem.offsets, agents: problem.agents,
        weights: points.map { _ in 100 }, sideConstraints: problem.sideConstraints)
      if let prices = height.filling {
        #expect(Certify.provenBound(of: prices, for: filling) == outcome.filled, "seed \(seed)")
      } else {
        #expect(withRows, "seed \(seed): prices prove everything on a network")
      }
    }
  }

  @Test func nothingToFillHasNoAnswerOnlyWhereRowsForbidIt() throws {
    let none = try AssignmentProblem([[], []], capacities: [1])
    let outcome = try #require(try WorstOff.solve(none, points: [], solver: GLPKSolver()))
    #expect(outcome.floor == nil && outcome.result.value == 0)
    let forbidden = try AssignmentProblem([[7]], capacities: [0], sideConstraints: [.floor([0], atLeast: 1)])
    #expect(try WorstOff.solve(forbidden, points: [1], solver: GLPKSolver()) == nil)
  }
}
