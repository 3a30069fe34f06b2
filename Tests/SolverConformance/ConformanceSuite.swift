// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// What every exact solver must pass. Each check returns what went wrong, as sentences that hold the whole instance;
/// nothing means passed.
public struct ConformanceSuite: Sendable {
  /// The solver under test.
  public let solver: any Solver

  /// Makes the suite for one solver.
  public init(_ solver: any Solver) {
    self.solver = solver
  }

  /// Every instance of a size: the optimum equals brute force and its certificate is exact.
  public func exhaustive(tasks: Int, agents: Int, weights: [Int?]) -> [String] {
    var failures: [String] = []
    do {
      try Instances.forEach(tasks: tasks, agents: agents, weights: weights) { failures += checkOptimum(of: $0) }
    } catch {
      failures.append("\(error)")
    }
    return failures
  }

  /// Random instances up to 7 x 7, one for each seed.
  public func random(seeds: Range<UInt64>) -> [String] {
    seeds.flatMap { seed -> [String] in
      var generator = SeededGenerator(seed: seed)
      do {
        let problem = try Instances.random(using: &generator, withSideConstraints: false)
        return checkOptimum(of: problem).map { "seed \(seed): \($0)" }
      } catch {
        return ["seed \(seed): \(error)"]
      }
    }
  }

  /// Random instances with side constraints: the optimum equals brute force, and prices bound it.
  public func randomWithSideConstraints(seeds: Range<UInt64>) -> [String] {
    seeds.flatMap { seed -> [String] in
      var generator = SeededGenerator(seed: seed)
      do {
        var problem = try Instances.random(using: &generator, withSideConstraints: true)
        // Trying everything takes (agents + 1) to the power of tasks.
        while problem.edgeCount > 16 { problem = try Instances.random(using: &generator, withSideConstraints: true) }
        let best = BruteForce.assignments(of: problem).map { BruteForce.value(of: $0, in: problem) }.max() ?? 0
        return check(problem, optimum: best).map { "seed \(seed): \($0)" }
      } catch {
        return ["seed \(seed): \(error)"]
      }
    }
  }

  /// Random instances with floors, shares, caps and rows of any sign: the optimum equals brute force, and where nothing
  /// keeps all rows the solver says so.
  public func randomWithRequirements(seeds: Range<UInt64>) -> [String] {
    seeds.flatMap { seed -> [String] in
      var generator = SeededGenerator(seed: seed)
      do {
        let problem = try SideInstances.random(using: &generator)
        let best = BruteForce.assignments(of: problem).map { BruteForce.value(of: $0, in: problem) }.max()
        let failures = try best.map { check(problem, optimum: $0) } ?? checkInfeasible(problem)
        return failures.map { "seed \(seed): \($0)" }
      } catch {
        return ["seed \(seed): \(error)"]
      }
    }
  }

  private func checkInfeasible(_ problem: AssignmentProblem) throws -> [String] {
    let result = try solver.solve(problem, options: SolveOptions())
    var failures: [String] = []
    if result.termination != .infeasible { failures.append("stopped by \(result.termination), not as infeasible") }
    if result.primalStatus != .none { failures.append("the answer is \(result.primalStatus)") }
    return (failures + claims(of: result, for: problem)).map { "\($0) in \(problem.table)" }
  }

  /// One instance, against dynamic programming.
  public func checkOptimum(of problem: AssignmentProblem) -> [String] {
    check(problem, optimum: BruteForce.optimum(of: problem))
  }

  /// One instance with a known optimum: solved, proven, and every claim of the result checked.
  public func check(_ problem: AssignmentProblem, optimum: Int) -> [String] {
    let instance = problem.edgeCount > 200 ? "\(problem.taskCount) x \(problem.agentCount)" : problem.table
    do {
      let result = try solver.solve(problem, options: SolveOptions())
      var failures: [String] = []
      if result.termination != .optimal { failures.append("stopped by \(result.termination)") }
      if result.primalStatus != .optimal { failures.append("the answer is \(result.primalStatus)") }
      if result.value != optimum { failures.append("value \(result.value), not \(optimum)") }
      if result.bound != optimum { failures.append("bound \(result.bound), not \(optimum)") }
      return (failures + claims(of: result, for: problem)).map { "\($0) in \(instance)" }
    } catch {
      return ["\(error) in \(instance)"]
    }
  }

  /// What is wrong with a result's own claims, whatever it claims.
  public func claims(of result: SolveResult, for problem: AssignmentProblem) -> [String] {
    guard result.primalStatus != .none else { return claimsWithoutAnswer(of: result, for: problem) }
    guard let certificate = result.certificate else {
      let faults = Certify.faults(in: result.assignment, value: result.value, of: problem)
      return faults.map { "\($0)" } + (result.dualStatus == .none ? [] : ["a dual status without prices"])
    }
    var failures = Certify.faults(
      in: result.assignment, value: result.value, bound: result.bound, certificate: certificate, of: problem
    ).map { "\($0)" }
    if problem.sideConstraints.isEmpty, (result.dualStatus == .optimal) != (result.value == result.bound) {
      failures.append("the prices are said to be \(result.dualStatus)")
    }
    if (result.termination == .optimal) != (result.value == result.bound) {
      failures.append("value \(result.value), bound \(result.bound), but stopped by \(result.termination)")
    }
    return failures
  }

  /// The same where the solver says that it has no answer.
  private func claimsWithoutAnswer(of result: SolveResult, for problem: AssignmentProblem) -> [String] {
    var failures: [String] = []
    if problem.sideConstraints.allSatisfy({ $0.upperBound >= 0 }) { failures.append("to leave all open is an answer") }
    if result.termination == .optimal { failures.append("an optimum without an answer") }
    if result.value != 0 || result.assignment != [Int32](repeating: -1, count: problem.taskCount) {
      failures.append("an answer of \(result.value) in spite of its status")
    }
    if !result.gap.isInfinite { failures.append("a gap of \(result.gap)") }
    guard let certificate = result.certificate else { return failures }
    failures += Certify.faults(in: certificate, of: problem).map { "\($0)" }
    if let proven = certificate.bound(for: problem), result.bound > proven {
      failures.append("a bound above the prices'")
    }
    return failures
  }
}
