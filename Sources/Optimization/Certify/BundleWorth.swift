// SPDX-License-Identifier: GPL-3.0-or-later

import ParallelWork

/// What an agent's best bundle is worth above prices, by plain search: task by task, the worthiest first, each in every
/// way or not at all, as long as what is left could still be better.
///
/// It takes O(options^capacity) steps at worst and a few hundred in practice. After `mostSteps` it gives what the
/// worthiest tasks were worth if nothing excluded anything: never less than the best bundle.
struct BundleWorth {
  /// A tenth of a second's work.
  private static let mostSteps = 1_000_000

  private struct Task {
    let number: Int32
    let load: Int
    /// The ways, worthiest first.
    let ways: [Way]
    let isRequired: Bool
    var worth: Int { ways.first?.worth ?? .min }
  }

  private struct Way {
    let choice: Int32
    /// Without what its common rows cost.
    let worth: Int
    let commonRows: [Int32]
  }

  private let agent: BundleProblem.Agent
  private let rowPrices: [Int]
  /// The required tasks, then those worth something, worthiest first.
  private let tasks: [Task]
  private var best: Int?
  private var stepsLeft = Self.mostSteps
  private var taken: [Way] = []

  /// Whether every worth is small enough for a bundle's sum to fit.
  private let fits: Bool

  /// The least prices that cover each agent's bundles; nothing for an agent that has none, or whose worths do not fit.
  static func agentPrices(_ problem: BundleProblem, _ certificate: Certificate) -> [Int?] {
    let pieces = TaskPieces(problem.agents.count, length: 16)
    return Parallel.map(pieces.count) { piece in
      pieces[piece].map { agent in
        var search = BundleWorth(problem, agent: agent, certificate)
        return search.run()
      }
    }.flatMap(\.self)
  }

  private init(_ problem: BundleProblem, agent number: Int, _ certificate: Certificate) {
    let agent = problem.agents[number]
    self.agent = agent
    rowPrices = certificate.sidePrices
    // Below, a worth is cut off, for it is only made greater; above, it would be made less, and prove what is not so.
    let limit = Int128(1) << 62 / Int128(max(1, problem.taskCount))
    let scale = Int128(certificate.scale)
    var fits = true
    var tasks: [Task] = []
    for item in agent.tasks {
      let isRequired = !agent.required.isEmpty && agent.required.contains(item.task)
      var asked = Int128(certificate.taskPrices[Int(item.task)])
      for term in problem.terms(of: item.task) {
        asked += Int128(term.coefficient) * Int128(certificate.sidePrices[term.row])
      }
      // Rows ask 0 or more, so that no option of the task is worth anything then.
      guard isRequired || scale * Int128(item.greatestWeight) > asked else { continue }
      var ways: [Way] = []
      for position in item.options {
        let facts = agent.facts[position]
        var worth = scale * Int128(facts.weight) - asked
        if facts.hasRows {
          for row in agent.options[position].rows { worth -= Int128(certificate.sidePrices[Int(row)]) }
        }
        fits = fits && worth <= limit
        guard isRequired || worth > 0 else { continue }
        ways.append(
          Way(
            choice: facts.choice, worth: Int(max(-limit, min(limit, worth))),
            commonRows: agent.hasCommonRows ? agent.options[position].commonRows : []))
      }
      guard !ways.isEmpty else { continue }
      ways.sort { ($1.worth, $0.choice) < ($0.worth, $1.choice) }
      tasks.append(
        Task(number: item.task, load: problem.loads[Int(item.task)], ways: ways, isRequired: isRequired))
    }
    // One that has to be taken and has no option leaves the agent without a bundle.
    for task in agent.required where !agent.tasks.contains(where: { $0.task == task }) {
      tasks.append(Task(number: task, load: problem.loads[Int(task)], ways: [], isRequired: true))
    }
    self.fits = fits
    self.tasks = tasks.sorted { first, second in
      guard first.isRequired == second.isRequired else { return first.isRequired }
      return (second.worth, first.number) < (first.worth, second.number)
    }
  }

  private mutating func run() -> Int? {
    guard fits else { return nil }
    extend(from: 0, left: agent.capacity, load: 0, sum: 0)
    guard stepsLeft > 0 else {
      let required = tasks.prefix { $0.isRequired }.reduce(0) { $0 + $1.worth }
      return required + tasks.drop { $0.isRequired }.prefix(agent.capacity).reduce(0) { $0 + $1.worth }
    }
    return best
  }

  private mutating func extend(from first: Int, left: Int, load: Int, sum: Int) {
    stepsLeft -= 1
    guard stepsLeft > 0 else { return }
    if first < tasks.count, tasks[first].isRequired {
      if left > 0 { take(first, left: left, load: load, sum: sum) }
      return
    }
    let worth = sum.subtractingCutOff(costOfCommonRows)
    if best.map({ worth > $0 }) ?? true { best = worth }
    guard left > 0 else { return }
    for index in first..<tasks.count {
      // No more than this task and the next ones, which are the worthiest left.
      let limit = tasks[index..<min(tasks.count, index + left)].reduce(sum) { $0 + $1.worth }
      if let best, limit <= best { return }
      take(index, left: left, load: load, sum: sum)
    }
  }

  /// Takes a task in each way that nothing excludes.
  private mutating func take(_ index: Int, left: Int, load: Int, sum: Int) {
    let task = tasks[index]
    if let budget = agent.budget, load + task.load > budget { return }
    for way in task.ways {
      guard !taken.contains(where: { agent.exclusions.contains($0.choice, way.choice) }) else { continue }
      taken.append(way)
      extend(from: index + 1, left: left - 1, load: load + task.load, sum: sum + way.worth)
      taken.removeLast()
    }
  }

  /// What the rows cost of which the bundle takes one unit.
  private var costOfCommonRows: Int {
    guard agent.hasCommonRows else { return 0 }
    return Set(taken.flatMap(\.commonRows)).reduce(0) { sum, row in
      let (next, overflow) = sum.addingReportingOverflow(rowPrices[Int(row)])
      return overflow ? .max : next
    }
  }
}

extension Int {
  /// The difference, cut off at the least number.
  fileprivate func subtractingCutOff(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? .min : difference
  }
}
