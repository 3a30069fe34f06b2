// SPDX-License-Identifier: GPL-3.0-or-later

/// Agents take bundles of options: each option gives the agent one task in one way, and options of one agent may exclude
/// each other, as two meetings at the same hour do.
///
///     maximise   Σ_jB w_B x_jB
///     subject to Σ_B x_jB = 1                 for each agent j, over its bundles B: one of them may be empty
///                Σ_jB a_iB x_jB <= 1          for each task i
///                Σ_jB a_rB x_jB <= b_r        for each shared row r, which options or tasks have a part in
///                x_jB in {0, 1}
///
/// A bundle has at most one option a task, none that exclude each other, at most `capacity` of them, no more load than
/// the agent's budget, and an option for each task that the agent has to take. What an agent can do is so said by its
/// bundles and not by rows: the linear program is tighter than any over single options (G. B. Dantzig, P. Wolfe 1960,
/// DOI 10.1287/opre.8.1.101), and its columns are found when they are needed (`BundleSolver`).
///
/// In a `Certificate` the agent prices are what an agent's best bundle is worth above the prices of its tasks and rows.
public struct BundleProblem: Sendable {
  /// One way for an agent to take a task.
  public struct Option: Hashable, Sendable {
    /// The task, from 0.
    public let task: Int32
    /// The agent's own number of the way, from 0, by which ways exclude each other; -1 for one that excludes none.
    public let choice: Int32
    /// What it is worth, of any sign.
    public let weight: Int
    /// The shared rows that it takes a unit of, each once.
    public let rows: [Int32]
    /// The shared rows of which a bundle takes one unit, however many of its options name them.
    public let commonRows: [Int32]

    /// Its place among an agent's options.
    fileprivate var place: Int { Int(task) << 32 + Int(choice) }

    /// Makes an option.
    public init(task: Int32, choice: Int32, weight: Int, rows: [Int32] = [], commonRows: [Int32] = []) {
      self.task = task
      self.choice = choice
      self.weight = weight
      self.rows = rows
      self.commonRows = commonRows
    }
  }

  /// What one agent can do.
  public struct Agent: Sendable {
    /// Its options, by task.
    public let options: [Option]
    /// Which of its choices exclude which.
    public let exclusions: Exclusions
    /// The most options in a bundle.
    public let capacity: Int
    /// The most load of a bundle's tasks; nothing where load does not matter.
    public let budget: Int?
    /// The tasks that it has to take.
    public let required: [Int32]
    /// The tasks that it has options for, ascending, so that most can be passed over without a look at every option.
    package let tasks: [TaskOptions]
    /// What a search asks of its options, without their lists, which cost a count of references at every look.
    package let facts: [OptionFacts]
    /// Whether any option has common rows.
    package let hasCommonRows: Bool

    /// Makes an agent; its options are put in the order of their tasks.
    ///
    /// - Complexity: O(options log options).
    public init(
      options: [Option], exclusions: Exclusions, capacity: Int, budget: Int? = nil, required: [Int32] = []
    ) {
      let isSorted = options.indices.dropFirst().allSatisfy { options[$0 - 1].place <= options[$0].place }
      let options = isSorted ? options : options.sorted { $0.place < $1.place }
      self.options = options
      facts = options.map { OptionFacts(choice: $0.choice, hasRows: !$0.rows.isEmpty, weight: $0.weight) }
      hasCommonRows = options.contains { !$0.commonRows.isEmpty }
      var tasks: [TaskOptions] = []
      var start = 0
      while start < options.count {
        var end = start
        while end < options.count, options[end].task == options[start].task { end += 1 }
        tasks.append(
          TaskOptions(
            task: options[start].task, options: start..<end,
            greatestWeight: facts[start..<end].reduce(.min) { max($0, $1.weight) }))
        start = end
      }
      self.tasks = tasks
      self.exclusions = exclusions
      self.capacity = capacity
      self.budget = budget
      self.required = required
    }
  }

  /// What can be said of an option in plain numbers.
  package struct OptionFacts: Sendable {
    /// The agent's own number of the way, or -1.
    package let choice: Int32
    /// Whether it takes units of shared rows, common ones aside.
    package let hasRows: Bool
    /// What it is worth.
    package let weight: Int
  }

  /// An agent's options for one task.
  package struct TaskOptions: Sendable {
    /// The task.
    package let task: Int32
    /// Where they stand; never empty.
    package let options: Range<Int>
    /// The most that any of them is worth; rows only take from it.
    package let greatestWeight: Int
  }

  /// A task's part in a shared row, whoever takes it.
  public struct TaskTerm: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// What a taken task adds to it, of any sign.
    public let coefficient: Int

    /// Makes a term.
    public init(row: Int, coefficient: Int) {
      self.row = row
      self.coefficient = coefficient
    }
  }

  /// How many tasks there are.
  public var taskCount: Int { loads.count }
  /// The load of each task, 0 or more.
  public let loads: [Int]
  /// The agents.
  public let agents: [Agent]
  /// The bound of each shared row; below 0 where a row asks for something.
  public let rowBounds: [Int]
  /// Each task's part in shared rows; empty where no task has any.
  public let taskTerms: [[TaskTerm]]

  /// Makes a problem.
  ///
  /// - Throws: `ProblemError` where an option or a task's term names what is not there, or the greatest weights of all tasks pass the
  ///   sum that an `AssignmentProblem` allows.
  /// - Complexity: O(options).
  public init(
    loads: [Int], agents: [Agent], rowBounds: [Int] = [], taskTerms: [[TaskTerm]] = []
  ) throws(ProblemError) {
    self.loads = loads
    self.agents = agents
    self.rowBounds = rowBounds
    self.taskTerms = taskTerms
    guard taskTerms.isEmpty || taskTerms.count == loads.count else {
      throw .lengthsDisagree("there must be terms of all tasks or of none")
    }
    guard taskTerms.joined().allSatisfy({ rowBounds.indices.contains($0.row) }) else {
      throw .outOfRange("a task's term names a row that is not there")
    }
    var greatest = [UInt](repeating: 0, count: loads.count)
    for (number, agent) in agents.enumerated() {
      for option in agent.options {
        guard loads.indices.contains(Int(option.task)), option.choice < agent.exclusions.count,
          option.rows.allSatisfy({ rowBounds.indices.contains(Int($0)) }),
          option.commonRows.allSatisfy({ rowBounds.indices.contains(Int($0)) })
        else { throw .outOfRange("an option of agent \(number) names a task, choice or row that is not there") }
        greatest[Int(option.task)] = max(greatest[Int(option.task)], option.weight.magnitude)
      }
      guard agent.required.allSatisfy({ loads.indices.contains(Int($0)) }) else {
        throw .outOfRange("agent \(number) has to take a task that is not there")
      }
    }
    var sum: UInt = 0
    for weight in greatest {
      let (next, overflow) = sum.addingReportingOverflow(weight)
      guard !overflow, next <= AssignmentProblem.greatestSum else {
        throw .overflow("the greatest weights of all tasks add up to more than \(AssignmentProblem.greatestSum)")
      }
      sum = next
    }
  }
}

/// Which of an agent's choices exclude each other; every choice excludes itself.
public struct Exclusions: Sendable {
  /// How many choices there are.
  public let count: Int
  /// How many words a set of choices takes.
  package let wordCount: Int
  private let bits: [UInt64]

  /// Asks about each pair of choices once. O(choices²).
  public init(count: Int, excludes: (_ first: Int, _ second: Int) -> Bool) {
    self.count = count
    let wordCount = (count + 63) / 64
    self.wordCount = wordCount
    var bits = [UInt64](repeating: 0, count: count * wordCount)
    for first in 0..<count {
      for second in first..<count where first == second || excludes(first, second) {
        bits[first * wordCount + second / 64] |= 1 << UInt64(second % 64)
        bits[second * wordCount + first / 64] |= 1 << UInt64(first % 64)
      }
    }
    self.bits = bits
  }

  /// Whether two choices exclude each other; -1 excludes none.
  public func contains(_ first: Int32, _ second: Int32) -> Bool {
    first >= 0 && second >= 0 && bits[Int(first) * wordCount + Int(second) / 64] & 1 << UInt64(second % 64) != 0
  }

  /// A word of the set of choices that one excludes.
  package func word(_ word: Int, of choice: Int) -> UInt64 { bits[choice * wordCount + word] }
}

/// A solver's answer to a bundle problem.
public struct BundleResult: Sendable {
  /// Why the solver stopped.
  public let termination: Termination
  /// Each agent's options, by position.
  public let bundles: [[Int]]
  /// What they are worth.
  public let value: Int
  /// No answer is worth more.
  public let bound: Int
  /// Prices that prove a bound, which branch and bound may have lowered.
  public let certificate: Certificate
  /// The bundles that the bound was found with, for a problem that is nearly the same.
  public let columns: [AgentBundle]
  /// What the work took.
  public let statistics: SolveStatistics

  /// Makes a result.
  public init(
    termination: Termination, bundles: [[Int]], value: Int, bound: Int, certificate: Certificate,
    columns: [AgentBundle] = [], statistics: SolveStatistics
  ) {
    self.termination = termination
    self.bundles = bundles
    self.value = value
    self.bound = bound
    self.certificate = certificate
    self.columns = columns
    self.statistics = statistics
  }
}

extension BundleProblem {
  /// How many units of each shared row a bundle of some options takes, by row; rows that it takes none of are left out.
  package func unitsOfRows(_ options: some Sequence<Option>) -> [(row: Int, units: Int)] {
    guard !rowBounds.isEmpty else { return [] }
    var parts: [(row: Int, units: Int)] = []
    var common: [Int32] = []
    for option in options {
      for row in option.rows { parts.append((Int(row), 1)) }
      for row in option.commonRows where !common.contains(row) {
        common.append(row)
        parts.append((Int(row), 1))
      }
      for term in terms(of: option.task) { parts.append((term.row, term.coefficient)) }
    }
    parts.sort { $0.row < $1.row }
    var units: [(row: Int, units: Int)] = []
    for part in parts {
      if let last = units.last, last.row == part.row {
        units[units.count - 1].units += part.units
      } else {
        units.append(part)
      }
    }
    units.removeAll { $0.units == 0 }
    return units
  }

  /// The same of a bundle.
  package func unitsOfRows(_ bundle: AgentBundle) -> [(row: Int, units: Int)] {
    let agent = agents[bundle.agent]
    if taskTerms.isEmpty, !agent.hasCommonRows, !bundle.options.contains(where: { agent.facts[Int($0)].hasRows }) {
      return []
    }
    return unitsOfRows(bundle.options.lazy.map { agent.options[Int($0)] })
  }

  /// A task's part in shared rows.
  package func terms(of task: Int32) -> [TaskTerm] { taskTerms.isEmpty ? [] : taskTerms[Int(task)] }
}
