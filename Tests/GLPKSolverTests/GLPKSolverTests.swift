// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import Optimization
import SolverConformance
import Synchronization
import Testing

/// Limits, interrupts and refusals: there is always an answer, and what is claimed of it is proven.
@Suite struct GLPKSolverTests {
  static let solvers = [GLPKSolver(), GLPKSolver(start: .slacks)]

  /// 60 x 40 with many ties, and with an hours budget an agent if asked: that is less than three tasks' hours.
  private func problem(seed: UInt64 = 1, withSideConstraints: Bool = false) throws -> AssignmentProblem {
    var generator = SeededGenerator(seed: seed)
    let network = try Instances.dense(
      tasks: 60, agents: 40, distinct: 47, capacities: 0...3, using: &generator)
    guard withSideConstraints else { return network }
    let minutes = (0..<60).map { _ in [45, 60, 90].randomElement(using: &generator) ?? 60 }
    let rows = (0..<40).map { agent in
      SideConstraint(
        terms: (0..<60).map { .init(edge: $0 * 40 + agent, coefficient: minutes[$0]) }, upperBound: 120)
    }
    return try AssignmentProblem(
      capacities: network.capacities, offsets: network.offsets, agents: network.agents, weights: network.weights,
      sideConstraints: rows)
  }

  @Test("an interrupt at any moment leaves an answer with its proven gap", arguments: solvers, [false, true])
  func interrupted(solver: GLPKSolver, withSideConstraints: Bool) throws {
    let problem = try problem(withSideConstraints: withSideConstraints)
    let suite = ConformanceSuite(solver)
    for patience in [0, 1, 2, 3, 5, 8, 20, 40, 59, 60, 61, 62, 63, 65, 70, 100] {
      let asked = Mutex(0)
      let options = SolveOptions(isInterrupted: {
        asked.withLock {
          $0 += 1
          return $0 > patience
        }
      })
      let result = try solver.solve(problem, options: options)
      #expect(suite.claims(of: result, for: problem) == [], "after \(patience) questions")
      #expect([.interrupted, .optimal].contains(result.termination))
      #expect(result.primalStatus == (result.termination == .optimal ? .optimal : .feasible))
      #expect(result.value <= result.bound)
      if patience == 0 { #expect(result.termination == .interrupted) }
    }
  }

  @Test("no time at all leaves an answer", arguments: solvers, [-1, 0, Double.nan])
  func timeLimit(solver: GLPKSolver, seconds: Double) throws {
    let problem = try problem(withSideConstraints: true)
    let result = try solver.solve(problem, options: SolveOptions(timeLimitSeconds: seconds))
    #expect(result.termination == .timeLimit)
    #expect(ConformanceSuite(solver).claims(of: result, for: problem) == [])
  }

  @Test("plenty of time is no limit", arguments: [1e3, 1e12, Double.infinity])
  func noTimeLimit(seconds: Double) throws {
    let result = try GLPKSolver().solve(problem(), options: SolveOptions(timeLimitSeconds: seconds))
    #expect(result.termination == .optimal)
  }

  @Test("too little memory for GLPK leaves the best answer without it")
  func memoryLimit() throws {
    var generator = SeededGenerator(seed: 3)
    let problem = try Instances.dense(
      tasks: 3_000, agents: 3, distinct: 5, capacities: 900...1_000, using: &generator)
    let options = SolveOptions(memoryLimitMebibytes: 1)
    let alone = try GLPKSolver(start: .slacks).solve(problem, options: options)
    #expect(alone.termination == .memoryLimit)
    #expect(ConformanceSuite(GLPKSolver()).claims(of: alone, for: problem) == [])
    // The network method needs no memory of GLPK's, and its proof is as good.
    let result = try GLPKSolver().solve(problem, options: options)
    #expect(result.termination == .optimal)
    #expect(ConformanceSuite(GLPKSolver()).claims(of: result, for: problem) == [])
  }

  @Test("numbers that floating point would round are refused", arguments: solvers)
  func numbersTooLarge(solver: GLPKSolver) throws {
    let tooLarge = try AssignmentProblem([[1 << 52], [1]], capacities: [1])
    #expect(throws: SolverError.self) { try solver.solve(tooLarge, options: SolveOptions()) }
    let row = SideConstraint(terms: [.init(edge: 0, coefficient: 1 << 53)], upperBound: 1)
    let sided = try AssignmentProblem([[1]], capacities: [1], sideConstraints: [row])
    #expect(throws: SolverError.self) { try solver.solve(sided, options: SolveOptions()) }
  }

  @Test("a solve within a solve on one thread is an error, not a crash")
  func reentrant() throws {
    let inner = Mutex<[String]>([])
    let small = try AssignmentProblem([[1, 2], [2, 1]], capacities: [1, 1])
    let options = SolveOptions(progress: { progress in
      guard progress.round > 0 else { return }
      do throws(SolverError) {
        _ = try GLPKSolver().solve(small, options: SolveOptions())
        inner.withLock { $0.append("solved") }
      } catch {
        inner.withLock { $0.append("\(error)") }
      }
    })
    let result = try GLPKSolver().solve(problem(), options: options)
    #expect(result.termination == .optimal)
    #expect(inner.withLock { $0.allSatisfy { $0.contains("another problem on this thread") } && !$0.isEmpty })
  }

  @Test("the same problem gives the same result", arguments: solvers, [false, true])
  func repeatable(solver: GLPKSolver, withSideConstraints: Bool) throws {
    let problem = try problem(seed: 7, withSideConstraints: withSideConstraints)
    let first = try solver.solve(problem, options: SolveOptions())
    let second = try solver.solve(problem, options: SolveOptions())
    #expect(first.assignment == second.assignment)
    #expect(first.certificate == second.certificate)
    #expect(first.statistics == second.statistics)
  }

  @Test("both starts agree, and GLPK confirms the network method's basis without a pivot")
  func starts() throws {
    for seed in UInt64(0)..<5 {
      let problem = try problem(seed: seed)
      let fromPaths = try GLPKSolver().solve(problem, options: SolveOptions())
      let fromSlacks = try GLPKSolver(start: .slacks).solve(problem, options: SolveOptions())
      #expect(fromPaths.value == fromSlacks.value, "seed \(seed)")
      #expect(fromSlacks.termination == .optimal, "seed \(seed)")
      #expect(fromPaths.statistics.iterations <= problem.taskCount, "seed \(seed)")
      #expect(fromPaths.statistics.rounds >= 1, "seed \(seed)")
    }
  }

  @Test("the tie-break's lottery is settled and proven at size")
  func tieBreak() throws {
    let problem = try problem(seed: 11)
    let result = try GLPKSolver().solve(problem, options: SolveOptions())
    let lottery: (Int, Int) -> Int = { task, agent in
      var draw = SeededGenerator(seed: UInt64(task * 1_000 + agent))
      return Int.random(in: 1...TieBreak.greatestNumber(taskCount: 60), using: &draw)
    }
    let outcome = try #require(
      try TieBreak.settle(problem, result: result, lottery: lottery, solver: GLPKSolver()))
    let certificate = try #require(result.certificate)
    #expect(
      Certify.lotteryFaults(
        in: outcome.assignment, value: result.value, certificate: certificate, lotteryValue: outcome.lotteryValue,
        lotteryCertificate: outcome.certificate, lottery: lottery, of: problem) == [])
  }
}
