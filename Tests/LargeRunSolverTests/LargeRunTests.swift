// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import LargeRunSolver
import Optimization
import SolverConformance
import Testing

/// The whole pipeline over sources: proven best, with prices that hold for edges that were never stored.
@Suite struct LargeRunTests {
  /// What is wrong with an exact run, against the problem with all edges and its optimum.
  static func faults(
    of outcome: LargeRun.Outcome, for problem: AssignmentProblem, optimum: Int
  ) -> [String] {
    var faults = claims(of: outcome, for: problem)
    if outcome.result.termination != .optimal { faults.append("stopped by \(outcome.result.termination)") }
    if outcome.result.value != optimum { faults.append("value \(outcome.result.value), not \(optimum)") }
    return faults
  }

  /// What is wrong with what a run claims, whatever it claims.
  static func claims(of outcome: LargeRun.Outcome, for problem: AssignmentProblem) -> [String] {
    // The suite's own pass over all edges, not only those that the run stored.
    var faults = ConformanceSuite(GreedySolver()).claims(of: outcome.result, for: problem)
    let working = outcome.workingProblem
    for (task, edge) in outcome.assignedEdges.enumerated() {
      let agent = outcome.result.assignment[task]
      if edge < 0 {
        if agent != -1 { faults.append("task \(task) has agent \(agent), but no edge of the working problem") }
      } else if !working.edges(of: task).contains(edge) || working.agents[edge] != agent {
        faults.append("task \(task) has agent \(agent), but edge \(edge)")
      }
    }
    for task in 0..<working.taskCount {
      for edge in working.edges(of: task)
      where problem.edge(task: task, agent: Int(working.agents[edge])).map({ problem.weights[$0] })
        != working.weights[edge]
      {
        faults.append("edge \(edge) of the working problem is not the source's")
      }
    }
    return faults
  }

  @Test("random instances as sources, against dynamic programming", arguments: 0..<8)
  func random(part: Int) throws {
    for seed in UInt64(part * 500)..<UInt64(part * 500 + 500) {
      var generator = SeededGenerator(seed: seed)
      let problem = try Instances.random(using: &generator, withSideConstraints: false)
      let outcome = try LargeRun.solve(problem, options: SolveOptions(), exact: true)
      #expect(
        Self.faults(of: outcome, for: problem, optimum: BruteForce.optimum(of: problem)) == [],
        "seed \(seed): \(problem.table)")
    }
  }

  @Test func adversarialInstances() throws {
    for instance in try AdversarialInstance.all() + AdversarialInstance.beyondDoublePrecision() {
      let outcome = try LargeRun.solve(instance.problem, options: SolveOptions(), exact: true)
      #expect(Self.faults(of: outcome, for: instance.problem, optimum: instance.optimum) == [], "\(instance)")
    }
  }

  @Test("dense edges by formula, against the network method on all of them", arguments: 0..<24)
  func formula(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    // All tasks have a place; places for three in ten; agents with many places; a few pairs without an edge.
    let source =
      switch seed % 4 {
      case 0: FormulaSource(tasks: 150, agents: 150, capacities: 1...1, priorities: 0, using: &generator)
      case 1: FormulaSource(tasks: 200, agents: 60, capacities: 0...2, priorities: 3, using: &generator)
      case 2: FormulaSource(tasks: 250, agents: 12, capacities: 0...40, priorities: 1, using: &generator)
      default: FormulaSource(tasks: 120, agents: 130, capacities: 0...2, priorities: 2, missing: 3, using: &generator)
      }
    let problem = try source.problem()
    let optimum = try NetworkSolver().solve(problem, options: SolveOptions())
    try #require(optimum.termination == .optimal)
    let outcome = try LargeRun.solve(source, options: SolveOptions(), exact: true)
    #expect(Self.faults(of: outcome, for: problem, optimum: optimum.value) == [], "seed \(seed)")
    // Storing all edges would be no column generation.
    if seed % 4 < 2 { #expect(outcome.workingProblem.edgeCount < problem.edgeCount, "seed \(seed)") }
    let again = try LargeRun.solve(source, options: SolveOptions(), exact: true)
    #expect(again.result.assignment == outcome.result.assignment, "seed \(seed)")
    #expect(again.result.certificate == outcome.result.certificate, "seed \(seed)")
  }

  @Test("first answers from some edges lead to the same optimum, and have a bound", arguments: 0..<12)
  func someEdgesFirst(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let source = FormulaSource(
      tasks: 200, agents: seed % 2 == 0 ? 60 : 220, capacities: 0...2, priorities: seed % 4, missing: 5, some: 3,
      using: &generator)
    let problem = try source.problem()
    let optimum = try NetworkSolver().solve(problem, options: SolveOptions())
    let outcome = try LargeRun.solve(source, options: SolveOptions(), exact: true, vastPairs: 0)
    #expect(Self.faults(of: outcome, for: problem, optimum: optimum.value) == [], "seed \(seed)")
    // Stopped as soon as the first answer stands.
    let reports = Reports()
    let options = SolveOptions(
      isInterrupted: { reports.all.contains { $0.value ?? 0 > 0 } }, progress: reports.add)
    let first = try LargeRun.solve(source, options: options, exact: true, vastPairs: 0)
    #expect(Self.claims(of: first, for: problem) == [], "seed \(seed)")
    #expect(first.result.termination == .interrupted && first.result.value > 0, "seed \(seed)")
    #expect(first.result.certificate != nil && first.result.bound >= optimum.value, "seed \(seed)")
  }

  @Test("the working problem of a large run is enough for GLPK to confirm the answer")
  func confirmedByGLPK() throws {
    var generator = SeededGenerator(seed: 11)
    let source = FormulaSource(tasks: 300, agents: 200, capacities: 1...2, priorities: 1, using: &generator)
    let outcome = try LargeRun.solve(source, options: SolveOptions(), exact: true)
    let confirmed = try GLPKSolver().solve(outcome.workingProblem, options: SolveOptions())
    #expect(confirmed.value == outcome.result.value)
    #expect(outcome.result.bound == outcome.result.value)
  }

  @Test("stopped at any moment, whatever was found stands", arguments: [false, true])
  func interrupted(once: Bool) throws {
    var generator = SeededGenerator(seed: 5)
    let source = FormulaSource(tasks: 50, agents: 40, capacities: 0...2, priorities: 2, using: &generator)
    let problem = try source.problem()
    let never = StopAt(.max)
    let whole = try LargeRun.solve(source, options: SolveOptions(isInterrupted: never.ask), exact: true)
    try #require(whole.result.termination == .optimal)
    try #require(never.count > 10)
    for question in 1...never.count {
      let stop = StopAt(question, once: once)
      let reports = Reports()
      let options = SolveOptions(isInterrupted: stop.ask, progress: reports.add)
      let outcome = try LargeRun.solve(source, options: options, exact: true)
      let result = outcome.result
      #expect(Self.claims(of: outcome, for: problem) == [], "stopped at question \(question)")
      #expect(result.termination == (result.value == result.bound ? .optimal : .interrupted))
      #expect(result.bound >= whole.result.value && result.value <= whole.result.value)
      // What was once reported is kept.
      let last = reports.all.last
      #expect(result.value >= last?.value ?? 0 && result.bound <= last?.bound ?? .max, "question \(question)")
    }
  }

  @Test("a time limit of 0 still gives an answer, and says that nothing is proven yet")
  func noTime() throws {
    var generator = SeededGenerator(seed: 6)
    let source = FormulaSource(tasks: 20, agents: 20, capacities: 1...1, priorities: 1, using: &generator)
    let outcome = try LargeRun.solve(source, options: SolveOptions(timeLimitSeconds: 0), exact: true)
    #expect(outcome.result.termination == .timeLimit)
    #expect(outcome.result.certificate == nil && outcome.result.dualStatus == .none)
    #expect(outcome.result.assignment == [Int32](repeating: -1, count: 20))
    #expect(outcome.result.bound >= outcome.result.value)
  }

  @Test("progress goes through the phases, answers rise and bounds fall")
  func progress() throws {
    var generator = SeededGenerator(seed: 8)
    let source = FormulaSource(tasks: 150, agents: 150, capacities: 1...1, priorities: 0, using: &generator)
    let reports = Reports()
    _ = try LargeRun.solve(source, options: SolveOptions(progress: reports.add), exact: true)
    let all = reports.all
    let phases = all.compactMap(\.phase)
    #expect(phases.count == all.count)
    #expect(Set(phases) == Set(SolveProgress.Phase.allCases))
    for (before, after) in zip(all, all.dropFirst()) {
      #expect(before.value ?? 0 <= after.value ?? 0)
      #expect(before.bound ?? .max >= after.bound ?? .max)
      #expect(after.done <= after.total)
    }
    #expect(all.last?.value == all.last?.bound)
  }
}
