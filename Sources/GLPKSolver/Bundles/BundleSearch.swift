// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// An agent's worthiest bundles by prices: tasks from the worthiest down, each taken in some way, as long as what can
/// still be added could matter.
///
/// Where all that a task's ways differ in is when they are, one order of ways that fits is as good as any other.
struct BundleSearch {
  /// A hundredth of a second's work.
  private static let mostSteps = 100_000

  private struct Task {
    let number: Int32
    let load: Int
    let isRequired: Bool
    let worth: Int
    /// Positions among the agent's options, worthiest first, and what each is worth.
    let ways: [(option: Int32, worth: Int)]
  }

  private let agent: BundleProblem.Agent
  private let rowPrices: [Int]
  private var tasks: [Task] = []
  private var forbidden: [[UInt64]]
  private var taken: [Int32] = []
  private var steps = 0
  /// What a bundle has to be worth more than.
  private var floor: Int?
  private var collects = false
  private var mostFound = 0
  /// The bundles found: the best one, or all above the floor.
  private(set) var found: [(worth: Int, options: [Int32])] = []
  private var seen: Set<[BundleProblem.Option]> = []
  /// Whether the search came to its end.
  var isComplete: Bool { steps < Self.mostSteps && found.count <= mostFound }

  /// - Parameters:
  ///   - taskPrices: times the scale, one a task.
  ///   - rowPrices: times the scale, one a shared row.
  init(_ problem: BundleProblem, agent number: Int, scale: Int, taskPrices: [Int], rowPrices: [Int], least: Int = 0) {
    agent = problem.agents[number]
    self.rowPrices = rowPrices
    forbidden = Array(
      repeating: Array(repeating: 0, count: agent.exclusions.wordCount), count: agent.capacity + 1)
    let options = agent.options
    var start = 0
    while start < options.count {
      let task = options[start].task
      var end = start
      var ways: [(option: Int32, worth: Int)] = []
      let isRequired = agent.required.contains(task)
      while end < options.count, options[end].task == task {
        var worth = scale * options[end].weight - taskPrices[Int(task)]
        for row in options[end].rows { worth -= rowPrices[Int(row)] }
        for term in problem.terms(of: task) { worth -= term.coefficient * rowPrices[term.row] }
        if isRequired || worth > least { ways.append((Int32(truncatingIfNeeded: end), worth)) }
        end += 1
      }
      start = end
      guard !ways.isEmpty else { continue }
      if ways.count > 1 { ways.sort { ($1.worth, $0.option) < ($0.worth, $1.option) } }
      tasks.append(
        Task(
          number: task, load: problem.loads[Int(task)], isRequired: isRequired, worth: ways[0].worth, ways: ways))
    }
    tasks.sort { first, second in
      guard first.isRequired == second.isRequired else { return first.isRequired }
      return (second.worth, first.number) < (first.worth, second.number)
    }
  }

  /// The best bundle, if there is any.
  mutating func best() -> (worth: Int, options: [Int32])? {
    guard agent.required.allSatisfy({ task in tasks.contains { $0.number == task } }) else { return nil }
    mostFound = 1
    extend(from: 0, sum: 0, load: 0)
    return found.last
  }

  /// All bundles worth more than a floor, each set of tasks and rows once; check `isComplete`.
  mutating func all(above floor: Int, atMost most: Int) {
    guard agent.required.allSatisfy({ task in tasks.contains { $0.number == task } }) else { return }
    self.floor = floor
    collects = true
    mostFound = most
    extend(from: 0, sum: 0, load: 0)
  }

  private mutating func extend(from first: Int, sum: Int, load: Int) {
    steps += 1
    guard isComplete else { return }
    if first < tasks.count, tasks[first].isRequired {
      if taken.count < agent.capacity { take(first, sum: sum, load: load) }
      return
    }
    let worth = sum - costOfCommonRows
    if floor.map({ worth > $0 }) ?? true { offer(worth) }
    let left = agent.capacity - taken.count
    guard left > 0 else { return }
    for index in first..<tasks.count {
      var limit = sum
      for other in index..<min(tasks.count, index + left) { limit += max(0, tasks[other].worth) }
      if let floor, limit <= floor { return }
      take(index, sum: sum, load: load)
    }
  }

  /// What the rows cost of which the bundle takes one unit.
  private var costOfCommonRows: Int {
    var cost = 0
    for (position, option) in taken.enumerated() {
      for row in agent.options[Int(option)].commonRows
      where !taken[..<position].contains(where: { agent.options[Int($0)].commonRows.contains(row) }) {
        cost += rowPrices[Int(row)]
      }
    }
    return cost
  }

  private mutating func offer(_ sum: Int) {
    if collects {
      if seen.insert(key()).inserted { found.append((sum, taken)) }
    } else {
      floor = sum
      found = [(sum, taken)]
    }
  }

  private mutating func take(_ index: Int, sum: Int, load: Int) {
    let task = tasks[index]
    if let budget = agent.budget, load + task.load > budget { return }
    let depth = taken.count
    for way in task.ways {
      let choice = agent.options[Int(way.option)].choice
      if choice >= 0 {
        let (word, bit) = (Int(choice) / 64, UInt64(1) << UInt64(choice % 64))
        if forbidden[depth][word] & bit != 0 { continue }
        let words = agent.exclusions.words(of: Int(choice))
        for (word, bits) in words.enumerated() { forbidden[depth + 1][word] = forbidden[depth][word] | bits }
      } else {
        forbidden[depth + 1] = forbidden[depth]
      }
      taken.append(way.option)
      extend(from: index + 1, sum: sum + way.worth, load: load + task.load)
      taken.removeLast()
    }
  }

  /// What counts of the options taken, in the order of the search: bundles that agree in it are one.
  private func key() -> [BundleProblem.Option] {
    taken.map { option in
      let option = agent.options[Int(option)]
      return BundleProblem.Option(
        task: option.task, choice: -1, weight: option.weight, rows: option.rows, commonRows: option.commonRows)
    }
  }
}
