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
  /// What the tasks before each position are worth together; of those that are required, nothing is counted.
  private let worths: [Int]
  private let loads: [Int]
  /// The ways of all tasks, one task's after another's, and where each task's begin: steps are many, and a step that
  /// looks at numbers alone is a fraction of one that holds on to lists.
  private let choices: [Int32]
  private let worthOfWay: [Int]
  private let starts: [Int]
  private let requiredCount: Int
  private var best: Int?
  private var stepsLeft = Self.mostSteps
  /// The choices that are taken, and their common rows, where there are any.
  private var taken: [Int32] = []
  private var takenRows: [[Int32]] = []

  /// Whether every worth is small enough for a bundle's sum to fit.
  private let fits: Bool

  /// The least prices that cover each agent's bundles; nothing for an agent that has none, or whose worths do not fit.
  ///
  /// - Parameter isStopped: asked before each agent, from any thread.
  /// - Returns: one an agent; nothing at all where it was stopped.
  static func agentPrices(
    _ problem: BundleProblem, _ certificate: Certificate, isStopped: @Sendable () -> Bool = { false }
  ) -> [Int?]? {
    let pieces = TaskPieces(problem.agents.count, length: 16)
    let prices = Parallel.map(pieces.count) { piece -> [Int?]? in
      var prices: [Int?] = []
      for agent in pieces[piece] {
        guard !isStopped() else { return nil }
        var search = BundleWorth(problem, agent: agent, certificate)
        prices.append(search.run())
      }
      return prices
    }
    let whole = prices.compactMap(\.self)
    return whole.count < prices.count ? nil : whole.flatMap(\.self)
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
    tasks.sort { first, second in
      guard first.isRequired == second.isRequired else { return first.isRequired }
      return (second.worth, first.number) < (first.worth, second.number)
    }
    self.tasks = tasks
    requiredCount = tasks.count(where: \.isRequired)
    loads = tasks.map(\.load)
    var (worths, starts) = ([0], [0])
    for task in tasks {
      worths.append(worths[worths.count - 1] + (task.isRequired ? 0 : task.worth))
      starts.append(starts[starts.count - 1] + task.ways.count)
    }
    (self.worths, self.starts) = (worths, starts)
    choices = tasks.flatMap { $0.ways.map(\.choice) }
    worthOfWay = tasks.flatMap { $0.ways.map(\.worth) }
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
    if first < requiredCount {
      if left > 0 { take(first, left: left, load: load, sum: sum) }
      return
    }
    let worth = sum.subtractingCutOff(costOfCommonRows)
    if best.map({ worth > $0 }) ?? true { best = worth }
    guard left > 0 else { return }
    for index in first..<loads.count {
      // No more than this task and the next ones, which are the worthiest left.
      let end = loads.count - index > left ? index + left : loads.count
      if let best, sum + (worths[end] - worths[index]) <= best { return }
      take(index, left: left, load: load, sum: sum)
    }
  }

  /// Takes a task in each way that nothing excludes.
  private mutating func take(_ index: Int, left: Int, load: Int, sum: Int) {
    if let budget = agent.budget, load + loads[index] > budget { return }
    for way in starts[index]..<starts[index + 1] {
      let choice = choices[way]
      guard !taken.contains(where: { agent.exclusions.contains($0, choice) }) else { continue }
      taken.append(choice)
      if agent.hasCommonRows { takenRows.append(tasks[index].ways[way - starts[index]].commonRows) }
      extend(from: index + 1, left: left - 1, load: load + loads[index], sum: sum + worthOfWay[way])
      taken.removeLast()
      if agent.hasCommonRows { takenRows.removeLast() }
    }
  }

  /// What the rows cost of which the bundle takes one unit.
  private var costOfCommonRows: Int {
    guard agent.hasCommonRows else { return 0 }
    return Set(takenRows.joined()).reduce(0) { sum, row in
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
