// SPDX-License-Identifier: GPL-3.0-or-later

/// Solves assignment problems. Every solver passes the same conformance suite.
public protocol Solver: Sendable {
  /// The solver's name, as run files state it.
  var name: String { get }

  /// Solves a problem on the calling thread.
  ///
  /// The same problem and options give the same result. An answer is returned whenever there is one, also when time
  /// runs out or the user interrupts; the result says what is proven of it.
  ///
  /// - Throws: `SolverError` where there is no answer at all.
  func solve(_ problem: AssignmentProblem, options: SolveOptions) throws(SolverError) -> SolveResult

  /// Solves a problem whose edges are computed when they are asked for, on the calling thread and on all cores.
  ///
  /// - Throws: `SolverError` where there is no answer at all.
  func solve(_ source: some EdgeSource, options: SolveOptions) throws(SolverError) -> SolveResult

  /// Solves a joint plan of agent and slot, on the calling thread; the result is one of `problem.assignmentProblem`.
  ///
  /// - Throws: `SolverError` where there is no answer at all.
  func solve(_ problem: SlotProblem, options: SolveOptions) throws(SolverError) -> SolveResult

  /// Solves a bundle problem from an answer to it, each agent's options by position, on the calling thread and all cores.
  ///
  /// - Returns: nothing where the solver knows no way, or the start is no answer.
  /// - Throws: `SolverError` where the solver's library fails.
  func solve(
    _ problem: BundleProblem, start: [[Int]], options: SolveOptions
  ) throws(SolverError) -> BundleResult?
}

extension Solver {
  /// Takes the agents' capacities for side constraints, for solvers that know no better way.
  ///
  /// - Throws: what `solve` throws for a stored problem.
  public func solve(_ problem: SlotProblem, options: SolveOptions) throws(SolverError) -> SolveResult {
    try solve(problem.assignmentProblem, options: options)
  }

  /// Knows no way.
  public func solve(
    _ problem: BundleProblem, start: [[Int]], options: SolveOptions
  ) throws(SolverError) -> BundleResult? {
    nil
  }

  /// Stores all edges first, for solvers that know no better way.
  ///
  /// - Throws: what `solve` throws for a stored problem.
  public func solve(_ source: some EdgeSource, options: SolveOptions) throws(SolverError) -> SolveResult {
    let problem: AssignmentProblem
    do {
      problem = try AssignmentProblem(storing: source)
    } catch {
      throw .numbersTooLarge("\(error)")
    }
    return try solve(problem, options: options)
  }
}

/// How to solve.
public struct SolveOptions: Sendable {
  /// Stop with the best answer after so many seconds; nothing means never.
  public var timeLimitSeconds: Double?
  /// The most memory that the solver's library may take, in mebibytes; nothing means no limit.
  public var memoryLimitMebibytes: Int?
  /// Asked from time to time; when it answers true, the solver stops with the best answer so far.
  public var isInterrupted: @Sendable () -> Bool
  /// Asked from time to time; when it answers true, nobody wants an answer any more, not even the best one so far.
  package var isGivenUp: @Sendable () -> Bool = { false }
  /// Told from time to time how far the work has come.
  public var progress: @Sendable (SolveProgress) -> Void
  /// Where to start, for stored problems without side constraints; nothing means from nothing.
  public var start: SolveStart?
  /// Prices to begin a bundle problem with, for example those of one that is nearly the same; a hint, never believed.
  public var bundlePrices: Certificate?
  /// Bundles that are likely to be worth having in a bundle problem; a hint, those that cannot be are passed over.
  public var bundles: [AgentBundle] = []

  /// Makes options; without arguments: no limit, silent, from nothing.
  public init(
    timeLimitSeconds: Double? = nil, memoryLimitMebibytes: Int? = nil, start: SolveStart? = nil,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
  ) {
    self.start = start
    self.timeLimitSeconds = timeLimitSeconds
    self.memoryLimitMebibytes = memoryLimitMebibytes
    self.isInterrupted = isInterrupted
    self.progress = progress
  }
}

/// How far a solver has come.
public struct SolveProgress: Hashable, Sendable {
  /// What a solver of large runs is at.
  public enum Phase: String, Hashable, Sendable, CaseIterable {
    /// A first answer: the best edges first.
    case greedy
    /// Prices of the agents, by an auction: a better answer, and a bound.
    case prices
    /// The exact method on some edges, and all others priced: until the answer is proven best.
    case columns
  }

  /// Rounds of pricing, or nodes of branch and bound, done so far.
  public let round: Int
  /// Edges taken into the working problem so far.
  public let columns: Int
  /// The best answer's value, if there is one.
  public let value: Int?
  /// The proven bound, if there is one.
  public let bound: Int?
  /// What the solver is at, if it works in phases.
  public let phase: Phase?
  /// How many tasks of the present look at all edges are done, and of how many; both 0 where no look is under way.
  public let done: Int
  /// How many tasks the present look at all edges has.
  public let total: Int

  /// Makes a report.
  public init(
    round: Int, columns: Int, value: Int?, bound: Int?, phase: Phase? = nil, done: Int = 0, total: Int = 0
  ) {
    self.round = round
    self.columns = columns
    self.value = value
    self.bound = bound
    self.phase = phase
    self.done = done
    self.total = total
  }
}

/// Why a solver has no answer at all.
public enum SolverError: Error, Hashable, Sendable {
  /// The problem's numbers are beyond what the solver computes exactly; says which number and which limit.
  case numbersTooLarge(String)
  /// The solver's library failed; its own full message.
  case libraryFault(String)
  /// The memory limit was reached before there was an answer.
  case memoryLimit(mebibytes: Int)
}
