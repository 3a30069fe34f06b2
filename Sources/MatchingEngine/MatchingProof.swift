// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// What is proven of a matching.
public struct MatchingProof: Sendable {
  /// Why the solver stopped.
  public let termination: Termination
  /// What the matching is: optimal where the value equals the bound.
  public let primalStatus: SolutionStatus
  /// What the prices are: optimal where they alone prove the value.
  public let dualStatus: SolutionStatus
  /// The objective: for each filled need its bonus, and the points of its pair. Pairs that a decision requires count.
  public let value: Int
  /// No matching has a greater objective.
  public let bound: Int
  /// What a filled need is worth beside the points.
  public let objective: Objective
  /// Prices that prove a bound: one a need and one a mentor, in the order of the cohort. What required pairs give is
  /// not in them: it is fixed, and comes on top of the bound that they prove.
  public let certificate: Certificate?
  /// What the prices are about.
  public let formulation: Formulation
  /// How equal answers were told apart.
  public let tieBreak: TieBreakProof
  /// The solver's name.
  public let solver: String
  /// What the work took.
  public let statistics: SolveStatistics
  /// What GLPK said of the answer, where it was asked.
  public let confirmation: Confirmation
  /// The seed of the lottery between equal answers.
  public let seed: Int

  /// Makes a proof.
  package init(
    termination: Termination, primalStatus: SolutionStatus, dualStatus: SolutionStatus, value: Int, bound: Int,
    objective: Objective, certificate: Certificate?, formulation: Formulation = .pairs, tieBreak: TieBreakProof,
    solver: String,
    statistics: SolveStatistics, confirmation: Confirmation = .notAsked, seed: Int
  ) {
    self.termination = termination
    self.primalStatus = primalStatus
    self.dualStatus = dualStatus
    self.value = value
    self.bound = bound
    self.objective = objective
    self.certificate = certificate
    self.formulation = formulation
    self.tieBreak = tieBreak
    self.solver = solver
    self.statistics = statistics
    self.confirmation = confirmation
    self.seed = seed
  }

  /// How far the answer may be from the best, as a part of the bound: (bound - value) / max(1, |bound|).
  public var gap: Double { Double(bound - value) / Double(max(1, abs(bound))) }
}

/// What problem an answer was proven by.
public enum Formulation: String, Hashable, Sendable, Codable, CaseIterable {
  /// Needs are given to mentors. An answer whose pairs all find weekly times is then no worse than any with times.
  case pairs
  /// Needs are given to mentors in their free windows, each of which holds so many meetings as fit in: fewer than all
  /// that times forbid, and a network. An answer whose pairs all find weekly times is no worse than any with times.
  case timedWindows = "pairs_and_windows"
  /// Needs are given to mentors at weekly times: where the best pairs find none.
  case timedPairs = "pairs_and_times"
  /// Each mentor is given a week: needs at times that go together. The prices are the needs', and say what each
  /// mentor's best week is worth above them.
  case mentorWeeks = "pairs_in_weeks"
}

/// What a filled need is worth beside the points of its pair, so that one sum orders matchings first by the needs
/// they fill, by priority, then by the pairs that they keep, where some are to be kept, and then by points.
public struct Objective: Hashable, Sendable, Codable {
  /// The bonus of one priority.
  public struct Bonus: Hashable, Sendable, Codable {
    /// The priority.
    public let priority: Int
    /// What a filled need of it is worth.
    public let bonus: Int

    /// Makes a bonus.
    public init(priority: Int, bonus: Int) {
      self.priority = priority
      self.bonus = bonus
    }
  }

  /// More than any two sums of points differ by; the bonus of the least priority.
  public let step: Int
  /// The bonus of each priority that a need has, least first.
  public let bonuses: [Bonus]
  /// What a pair of an earlier matching is worth that stays, beside its points: more than any two sums of points differ
  /// by, and all of them together less than a filled need. Nothing where no pair is to stay.
  public let kept: Int?

  /// Makes an objective.
  public init(step: Int, bonuses: [Bonus], kept: Int? = nil) {
    self.step = step
    self.bonuses = bonuses
    self.kept = kept
  }

  /// The bonus of a priority; nothing where no need has it.
  public func bonus(priority: Int) -> Int? {
    bonuses.first { $0.priority == priority }?.bonus
  }
}

/// How equal answers were told apart.
public enum TieBreakProof: Hashable, Sendable {
  /// By lottery: each eligible pair has a number drawn by the seed, and among all best matchings this one has the
  /// greatest sum, which is given with the prices that prove it.
  case lottery(value: Int, certificate: Certificate)
  /// By the order of the ids; what is chosen is repeatable, and not drawn. So it is where the answer is not proven
  /// best by prices alone.
  case order
}
