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
    /// Where its ways stand, worthiest first.
    let ways: Range<Int>
  }

  /// A way of a task: a position among the agent's options, and what it is worth.
  private struct Way {
    let option: Int32
    let choice: Int32
    let worth: Int
  }

  private let agent: BundleProblem.Agent
  private let rowPrices: [Int]
  private var tasks: [Task] = []
  /// The ways of all tasks, one task after the other.
  private var ways: [Way] = []
  /// The choices that may not be taken any more, a set a level of the search.
  private var forbidden: [UInt64]
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
    let agent = problem.agents[number]
    self.agent = agent
    self.rowPrices = rowPrices
    let hasTerms = !problem.taskTerms.isEmpty
    for item in agent.tasks {
      let isRequired = !agent.required.isEmpty && agent.required.contains(item.task)
      var asked = taskPrices[Int(item.task)]
      if hasTerms {
        for term in problem.terms(of: item.task) { asked += term.coefficient * rowPrices[term.row] }
      }
      guard isRequired || scale * item.greatestWeight - asked > least else { continue }
      let first = ways.count
      for position in item.options {
        let facts = agent.facts[position]
        var worth = scale * facts.weight - asked
        guard isRequired || worth > least else { continue }
        if facts.hasRows {
          for row in agent.options[position].rows { worth -= rowPrices[Int(row)] }
          guard isRequired || worth > least else { continue }
        }
        ways.append(Way(option: Int32(truncatingIfNeeded: position), choice: facts.choice, worth: worth))
      }
      guard ways.count > first else { continue }
      if ways.count > first + 1 { Self.sort(&ways, from: first) }
      tasks.append(
        Task(
          number: item.task, load: problem.loads[Int(item.task)], isRequired: isRequired, worth: ways[first].worth,
          ways: first..<ways.count))
    }
    // An agent with no task worth a look is done.
    forbidden = tasks.isEmpty ? [] : Array(repeating: 0, count: (agent.capacity + 1) * agent.exclusions.wordCount)
    tasks.sort { first, second in
      guard first.isRequired == second.isRequired else { return first.isRequired }
      return (second.worth, first.number) < (first.worth, second.number)
    }
  }

  /// Puts the last ways in the order of their worth, which many have from the start. O(ways²) of them.
  private static func sort(_ ways: inout [Way], from first: Int) {
    for end in (first + 1)..<ways.count {
      let way = ways[end]
      var place = end
      while place > first, (ways[place - 1].worth, way.option) < (way.worth, ways[place - 1].option) {
        ways[place] = ways[place - 1]
        place -= 1
      }
      if place < end { ways[place] = way }
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
    guard agent.hasCommonRows else { return 0 }
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
    let words = agent.exclusions.wordCount
    let (here, next) = (taken.count * words, (taken.count + 1) * words)
    for number in task.ways {
      let way = ways[number]
      if way.choice >= 0 {
        let (word, bit) = (Int(way.choice) / 64, UInt64(1) << UInt64(way.choice % 64))
        if forbidden[here + word] & bit != 0 { continue }
        for word in 0..<words {
          forbidden[next + word] = forbidden[here + word] | agent.exclusions.word(word, of: Int(way.choice))
        }
      } else {
        for word in 0..<words { forbidden[next + word] = forbidden[here + word] }
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
