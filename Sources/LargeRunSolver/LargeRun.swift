// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// Solves assignment problems whose edges are computed on demand: a first answer within moments, then better answers
/// and bounds until the best is proven, time runs out or the user interrupts.
///
/// 1. Greedy: each task's few best edges, the heaviest first; tasks that are left look for any place. Where the pairs are
///    very many, some edges of each task come before that, found without a look at all.
/// 2. Prices: an auction over those edges, with a new look at all edges of the tasks that run out of them (`Auction`).
/// 3. Columns: the exact network method on the edges found so far; its prices are held against all edges of the source,
///    and those that are worth more come in, until there are none: column generation.
///
/// Every bound comes with integer prices that cover all edges of the source; see `EdgePool` for how few looks at all
/// edges they need. The answers do not depend on the number of cores, unless something stops the work.
public enum LargeRun {
  /// What a run gives.
  public struct Outcome: Sendable {
    /// The answer, the bound and its prices. The prices cover all edges of the source, whether stored or not.
    public let result: SolveResult
    /// The edges that were looked at last, those of the answer among them.
    public let workingProblem: AssignmentProblem
    /// For each task the position of its edge in the working problem, or -1.
    public let assignedEdges: [Int]
    /// How many pairs of a task and an agent were looked at; tasks times agents make one full look.
    public let pairsPriced: Double
  }

  /// Solves over all edges of a source.
  ///
  /// - Parameters:
  ///   - exact: whether to go on after the auction until the answer is proven best.
  /// - Returns: the best answer with a bound, and always a certificate once every edge has been looked at.
  /// - Throws: `ProblemError` where the source's numbers are no assignment problem's.
  public static func solve(
    _ source: some EdgeSource, options: SolveOptions, exact: Bool
  ) throws(ProblemError) -> Outcome {
    try solve(source, options: options, exact: exact, vastPairs: vastPairs)
  }

  /// From so many pairs on a look at all of them takes seconds, and some edges of each task come before.
  private static var vastPairs: Double { 0x1p32 }

  /// The same for another number of pairs from which on some edges come first.
  package static func solve(
    _ source: some EdgeSource, options: SolveOptions, exact: Bool, vastPairs: Double
  ) throws(ProblemError) -> Outcome {
    var work = Work(source, options: options)
    work.isVast = Double(source.taskCount) * Double(source.agentCount) > vastPairs
    let reason = exact ? try work.runExactly() : work.runApproximately()
    return try work.outcome(reason)
  }
}
