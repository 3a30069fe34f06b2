// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import SolverConformance
import Testing

@testable import GLPKSolver

@Suite struct BundleTests {
  /// A small problem in which options exclude each other, budgets bind and rows are shared.
  private static func problem(seed: UInt64) throws -> BundleProblem {
    var random = SeededGenerator(seed: seed)
    let taskCount = Int.random(in: 1...5, using: &random)
    let rowCount = Int.random(in: 0...2, using: &random)
    let required = random.chance(percent: 30) ? Int32.random(in: 0..<Int32(taskCount), using: &random) : -1
    let agentCount = Int.random(in: 1...3, using: &random)
    let agents = (0..<agentCount).map { agent in
      let choices = Int.random(in: 1...4, using: &random)
      var clashes: Set<Int> = []
      for pair in 0..<choices * choices where random.chance(percent: 30) { clashes.insert(pair) }
      var options: [BundleProblem.Option] = []
      for task in 0..<Int32(taskCount) where random.chance(percent: 70) && (task != required || agent == 0) {
        for choice in -1..<Int32(choices) where random.chance(percent: 50) {
          options.append(
            BundleProblem.Option(
              task: task, choice: choice, weight: Int.random(in: -2...9, using: &random) * 1000 + Int(task),
              rows: (0..<Int32(rowCount)).filter { _ in random.chance(percent: 30) },
              commonRows: (0..<Int32(rowCount)).filter { _ in random.chance(percent: 30) }))
        }
      }
      let holds = agent == 0 && options.contains { $0.task == required }
      return BundleProblem.Agent(
        options: options,
        exclusions: Exclusions(count: choices) { clashes.contains($0 * choices + $1) },
        capacity: Int.random(in: holds ? 1...3 : 0...3, using: &random),
        budget: random.chance(percent: 40) ? Int.random(in: 3...6, using: &random) : nil,
        required: holds ? [required] : [])
    }
    let loads = (0..<taskCount).map { _ in Int.random(in: 1...3, using: &random) }
    let bounds = (0..<rowCount).map { _ in Int.random(in: 1...2, using: &random) }
    guard random.chance(percent: 50) else {
      return try BundleProblem(loads: loads, agents: agents, rowBounds: bounds)
    }
    // A floor, or a share: tasks that count against a bound, and others for it.
    let terms = (0..<taskCount).map { _ in
      let coefficient = Int.random(in: -2...1, using: &random)
      return coefficient == 0 ? [] : [BundleProblem.TaskTerm(row: rowCount, coefficient: coefficient)]
    }
    return try BundleProblem(
      loads: loads, agents: agents, rowBounds: bounds + [Int.random(in: -2...0, using: &random)], taskTerms: terms)
  }

  /// The best answer, by trying all; nothing where there is none.
  private static func best(_ problem: BundleProblem) -> (value: Int, bundles: [[Int]])? {
    var best: (value: Int, bundles: [[Int]])?
    func extend(_ bundles: [[Int]]) {
      guard bundles.count < problem.agents.count else {
        let value = problem.value(of: bundles)
        if Certify.faults(in: bundles, value: value, of: problem).isEmpty, value > best?.value ?? .min {
          best = (value, bundles)
        }
        return
      }
      let options = problem.agents[bundles.count].options
      func choose(_ position: Int, _ chosen: [Int]) {
        guard position < options.count else {
          extend(bundles + [chosen])
          return
        }
        choose(position + 1, chosen)
        if !chosen.contains(where: { options[$0].task == options[position].task }) {
          choose(position + 1, chosen + [position])
        }
      }
      choose(0, [])
    }
    extend([])
    return best
  }

  @Test("bundles are chosen as well as by trying all, and the prices prove a bound")
  func optimum() throws {
    var searched = 0
    var rowed = 0
    for seed: UInt64 in 0..<300 {
      let problem = try Self.problem(seed: seed)
      guard problem.agents.reduce(0, { $0 + $1.options.count }) <= 16 else { continue }
      guard let best = Self.best(problem) else {
        let empty = problem.agents.map { _ in [Int]() }
        #expect(try GLPKSolver().solve(problem, start: empty, options: SolveOptions()) == nil, "seed \(seed)")
        continue
      }
      // From nothing where that is an answer, so that everything is still to be found.
      let empty = problem.agents.map { _ in [Int]() }
      let start = Certify.faults(in: empty, value: 0, of: problem).isEmpty ? empty : best.bundles
      if !problem.taskTerms.isEmpty { rowed += 1 }
      let result = try #require(try GLPKSolver().solve(problem, start: start, options: SolveOptions()), "seed \(seed)")
      #expect(result.value == best.value && result.bound == best.value, "seed \(seed)")
      #expect(result.termination == .optimal, "seed \(seed)")
      #expect(Certify.faults(in: result.bundles, value: result.value, of: problem) == [], "seed \(seed)")
      #expect(Certify.faults(in: result.certificate, of: problem) == [], "seed \(seed)")
      #expect((result.certificate.bound(for: problem) ?? .min) >= best.value, "seed \(seed)")
      if result.statistics.rounds > 0 { searched += 1 }
    }
    #expect(searched > 50 && rowed > 50)
  }

  @Test("bundles that are said to be likely change nothing of the answer, whatever they are")
  func likelyBundles() throws {
    var (allowed, refused) = (0, 0)
    for seed: UInt64 in 0..<200 {
      let problem = try Self.problem(seed: seed)
      let empty = problem.agents.map { _ in [Int]() }
      guard Certify.faults(in: empty, value: 0, of: problem).isEmpty else { continue }
      let plain = try #require(try GLPKSolver().solve(problem, start: empty, options: SolveOptions()), "seed \(seed)")
      var random = SeededGenerator(seed: seed)
      var options = SolveOptions()
      options.bundles = plain.columns
      for _ in 0..<20 {
        let bundle = AgentBundle(
          agent: Int.random(in: 0...problem.agents.count, using: &random),
          options: (0..<Int.random(in: 1...3, using: &random)).map { _ in Int32.random(in: 0...4, using: &random) })
        // A bundle is one where an answer of it alone has no fault but in rows that it shares and in its worth.
        if problem.agents.indices.contains(bundle.agent) {
          var alone = empty
          alone[bundle.agent] = bundle.options.map { Int($0) }
          let faults = Certify.faults(in: alone, value: problem.value(of: alone), of: problem).filter {
            if case .sideConstraintExceeded = $0 { false } else { true }
          }
          #expect(problem.allows(bundle) == faults.isEmpty, "seed \(seed): \(bundle)")
        }
        if problem.allows(bundle) { allowed += 1 } else { refused += 1 }
        options.bundles.append(bundle)
      }
      let hinted = try #require(try GLPKSolver().solve(problem, start: empty, options: options), "seed \(seed)")
      #expect(hinted.value == plain.value && hinted.bound == plain.bound, "seed \(seed)")
      #expect(Certify.faults(in: hinted.bundles, value: hinted.value, of: problem) == [], "seed \(seed)")
    }
    #expect(allowed > 20 && refused > 100, "\(allowed) allowed, \(refused) refused")
  }

  @Test("an agent's price below its best bundle's worth is found")
  func uncovered() throws {
    var found = 0
    for seed: UInt64 in 0..<60 {
      let problem = try Self.problem(seed: seed)
      guard
        let right = Certificate(
          scale: 4, taskPrices: Array(repeating: 900, count: problem.taskCount),
          rowPrices: Array(repeating: 40, count: problem.rowBounds.count), for: problem)
      else { continue }
      #expect(Certify.faults(in: right, of: problem) == [], "seed \(seed)")
      // A check that was stopped proves nothing, and is not taken for one that found nothing.
      #expect(Certify.faults(in: right, of: problem, isStopped: { true }) == nil)
      #expect(
        Certificate(
          scale: 4, taskPrices: right.taskPrices, rowPrices: right.sidePrices, for: problem, isStopped: { true }) == nil
      )
      var prices = right.agentPrices
      prices[0] -= 1
      let wrong = Certificate(
        scale: 4, taskPrices: right.taskPrices, agentPrices: prices, sidePrices: right.sidePrices)
      #expect(
        Certify.faults(in: wrong, of: problem)
          == [.bundleUncovered(agent: 0, price: prices[0], worth: right.agentPrices[0])], "seed \(seed)")
      found += 1
    }
    #expect(found > 20)
  }

  @Test("a scale beyond all sums proves nothing")
  func hugeScale() throws {
    let agent = BundleProblem.Agent(
      options: [BundleProblem.Option(task: 0, choice: -1, weight: 1_000)],
      exclusions: Exclusions(count: 0) { _, _ in true },
      capacity: 1)
    let problem = try BundleProblem(loads: [0], agents: [agent])
    let wrong = Certificate(scale: 1 << 60, taskPrices: [0], agentPrices: [.max])
    // It would be a bound of 8 on what is worth 1,000.
    #expect(wrong.bound(for: problem) ?? .max < 1_000)
    #expect(Certify.faults(in: wrong, of: problem) == [.bundleUncovered(agent: 0, price: .max, worth: .max)])
    #expect(Certificate(scale: 1 << 60, taskPrices: [0], rowPrices: [], for: problem) == nil)
  }

  @Test("what no bundle can hold is told")
  func faults() throws {
    let agent = BundleProblem.Agent(
      options: [
        BundleProblem.Option(task: 0, choice: 0, weight: 5, rows: [0]),
        BundleProblem.Option(task: 1, choice: 1, weight: 5, rows: [0]),
        BundleProblem.Option(task: 2, choice: -1, weight: 5, commonRows: [1]),
        BundleProblem.Option(task: 3, choice: -1, weight: 5, commonRows: [1]),
      ], exclusions: Exclusions(count: 2) { _, _ in true }, capacity: 2, budget: 4, required: [1])
    let problem = try BundleProblem(loads: [3, 2, 1, 0], agents: [agent, agent], rowBounds: [1, 1])
    #expect(
      Certify.faults(in: [[0, 1, 2], [0]], value: 1, of: problem) == [
        .excludedOptions(agent: 0), .overCapacity(agent: 0, tasks: 3, capacity: 2),
        .overBudget(agent: 0, load: 6, budget: 4), .takenTwice(task: 0), .noEdge(task: 1, agent: 1),
        .sideConstraintExceeded(row: 0, sum: 3, bound: 1), .wrongValue(claimed: 1, actual: 20),
      ])
    #expect(Certify.faults(in: [[1], []], value: 5, of: problem) == [.noEdge(task: 1, agent: 1)])
    // A unit of a common row is one bundle's, however many of its options name it.
    let units = problem.unitsOfRows([agent.options[2], agent.options[3]])
    #expect(units.map(\.row) == [1] && units.map(\.units) == [1])
    #expect(
      Certify.faults(in: [[1]], value: 5, of: problem) == [.wrongLength(.assignment, found: 1, expected: 2)])
    #expect(throws: ProblemError.self) { try BundleProblem(loads: [1, 1], agents: [agent], rowBounds: [1]) }
    #expect(throws: ProblemError.self) { try BundleProblem(loads: [1], agents: [], taskTerms: [[], []]) }
    #expect(throws: ProblemError.self) {
      try BundleProblem(loads: [1], agents: [], taskTerms: [[.init(row: 0, coefficient: 1)]])
    }
  }
}
