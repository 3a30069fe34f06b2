// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// A published test problem, read from its file: do every task at the least cost; in Makker's own format, do tasks for
/// the greatest sum of weights.
public struct ProblemFile: Sendable {
  /// What a file is written in.
  public enum Format: String, Sendable, CaseIterable {
    /// OR-Library's `assign`: n, then n rows of n costs.
    case denseTable = "assign"
    /// OR-Library's `assignp`: n, then a line `task agent cost` for each edge.
    case sparseTable = "assignp"
    /// DIMACS `.asn`: `p asn`, `n` for each source, `a` for each edge.
    case dimacsAssignment = "asn"
    /// DIMACS `.min`: `p min`, `n` for each supply and demand, `a` for each arc.
    case dimacsMinimumCost = "min"
    /// Makker's own, for what the others cannot say: `semi TASKS AGENTS EDGES`, a capacity for each agent, then
    /// `task agent weight` for each edge. The greatest sum of weights is sought, and tasks may be left open.
    case weightedEdges = "semi"
  }

  /// The file's format, told from its content.
  public let format: Format
  /// The problem, as one of greatest weight.
  public var problem: AssignmentProblem { table.problem }
  /// The same problem as a joint plan of agent and slot, where the file says it so.
  public var slotProblem: SlotProblem? { table.slots }

  private let table: CostTable

  /// Reads a file, whatever its name: one that begins with `c` or `p` is DIMACS, one that begins with `semi` is
  /// Makker's own, one that begins with a number is OR-Library's, a list of edges if every line has three numbers; three
  /// lines of three are a table.
  ///
  /// DIMACS `.min` files hold flow problems of many shapes. Those are read in which every arc leads from a supply to
  /// a demand, without lower bounds, and with room for all that could flow; a supply or demand of k becomes k tasks
  /// or a capacity of k. Those are read, too, in which each supply is one unit, one node takes all, and what flows goes
  /// from a supply to a cell, on to the cell's one agent, and on to that node, or leads there at once: a joint plan of
  /// agent and slot, in which an arc of the last kind says what it costs to leave a task open.
  ///
  /// - Throws: `ProblemFileFaults` with every fault and its place.
  /// - Complexity: O(bytes + edges · log edges).
  public init(_ bytes: [UInt8]) throws(ProblemFileFaults) {
    var scanner = WordScanner(bytes)
    var faults = FaultList()
    let read: (Format, CostTable)?
    let first = scanner.next()
    if let first, first.text == Format.weightedEdges.rawValue {
      read = EdgeReader(scanner).read(&faults).map { (.weightedEdges, $0) }
    } else if let first, first.number == nil, ["c", "p", "n", "a"].contains(first.text.prefix(1)) {
      var reader = DIMACSReader(bytes)
      read = reader.read(&faults)
    } else {
      read = TableReader(bytes).read(&faults)
    }
    guard faults.isEmpty, let read else { throw ProblemFileFaults(faults: faults.list) }
    (format, table) = read
  }

  /// Solves the problem and turns the answer back into costs.
  ///
  /// - Throws: what the solver throws.
  public func solve(
    with solver: any Solver, options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> ProblemSummary {
    let result =
      if let slotProblem {
        try solver.solve(slotProblem, options: options)
      } else {
        try solver.solve(problem, options: options)
      }
    let scale = table.scale
    let doesEveryTask = scale.doesEveryTask(result.assignment)
    let canDoEveryTask = scale.allowsEveryTask(bound: result.bound)
    let faults =
      result.certificate.map {
        Certify.faults(
          in: result.assignment, value: result.value, bound: result.bound, certificate: $0, of: problem)
      } ?? Certify.faults(in: result.assignment, value: result.value, of: problem)
    return ProblemSummary(
      status: doesEveryTask
        ? (result.value == result.bound ? .optimal : .feasible) : (canDoEveryTask ? .unknown : .infeasible),
      cost: doesEveryTask ? scale.cost(ofValue: result.value) : nil,
      bound: canDoEveryTask ? scale.cost(ofValue: result.bound) : nil,
      isCertified: faults.isEmpty && result.certificate != nil, result: result)
  }
}

/// What solving a problem file came to.
public struct ProblemSummary: Sendable {
  /// What is known of the answer.
  public enum Status: String, Sendable, CaseIterable {
    /// Every task is done, and it cannot be done at a lower cost.
    case optimal
    /// Every task is done; whether it can be done at a lower cost is not known.
    case feasible
    /// It is proven that not every task can be done.
    case infeasible
    /// Not known, because the solver stopped too early.
    case unknown
  }

  /// What is known of the answer.
  public let status: Status
  /// The cost of the best answer that does every task; of Makker's own format, the best answer's sum of weights.
  public let cost: Int?
  /// No answer that does every task costs less than this; of Makker's own format, none has a greater sum.
  public let bound: Int?
  /// Whether the integer certificate was checked without a fault.
  public let isCertified: Bool
  /// The solver's own result, in weights.
  public let result: SolveResult
}
