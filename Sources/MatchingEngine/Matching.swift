// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Optimization
public import PairingRules
public import Wording

/// What was decided for every need, why, and what is proven of the whole.
public struct Matching: Sendable {
  /// The cohort that was matched.
  public let cohort: Cohort
  /// The rules it was matched by.
  public let rules: RuleSet
  /// The needs with their mentors, in the order of the needs.
  public let pairs: [MatchedPair]
  /// The needs without a mentor, in the order of the needs.
  public let unmatched: [UnmatchedNeed]
  /// How much each mentor has to do, in the order of the mentors.
  public let loads: [MentorLoad]
  /// Why the solver stopped, and what is proven.
  public let proof: MatchingProof

  /// The points of all pairs together.
  public var points: Int { pairs.reduce(0) { $0 + $1.points } }
}

/// A need with its mentor.
public struct MatchedPair: Sendable {
  /// The need.
  public let need: Need
  /// The mentor who fills it.
  public let mentor: Mentor
  /// The points of the pair over all wishes.
  public let points: Int
  /// What each wish gave, in the order of the rule set.
  public let scores: [RuleScore]
  /// A weekly time that suits both and that neither has in another pair, if there is one left.
  public let slot: TimeWindow?
  /// The decision that made the pair, where a coordinator did.
  public let decision: Decision?
  /// The place of this mentor among the eligible ones by points, from 1; mentors with equal points share it.
  public let rank: Int
  /// How many mentors were eligible for the need.
  public let eligibleMentors: Int
}

/// What one wish gave one pair.
public struct RuleScore: Sendable {
  /// The wish.
  public let rule: RuleID
  /// How well the pair fits.
  public let degree: Degree
  /// The points.
  public let points: Int
  /// The facts, as a sentence.
  public let sentence: LocalizedText
}

/// A need without a mentor, and what would help.
public struct UnmatchedNeed: Sendable {
  /// Why a need has no mentor.
  public enum Cause: Hashable, Sendable {
    /// No mentor keeps every requirement.
    case noEligibleMentor
    /// Mentors are eligible, but this need and others compete for too few places.
    case tooFewPlaces(Competition)
    /// Time ran out before it was known whether the need can be filled.
    case notProven
  }

  /// The need.
  public let need: Need
  /// Why it has no mentor.
  public let cause: Cause
  /// The mentors that each requirement removed, one after the other, in the order of the rule set; requirements
  /// that removed nobody are left out.
  public let eliminations: [Elimination]
  /// How many mentors keep every requirement.
  public let eligibleMentors: Int
  /// The smallest change that would fill the need without emptying another one, if there is one.
  public let change: Change?
}

/// A group of needs that only the same mentors can fill, and that is larger than their places.
public struct Competition: Hashable, Sendable {
  /// The needs, in order.
  public let needs: [NeedID]
  /// The mentors, in order.
  public let mentors: [MentorID]
  /// The mentors' places together.
  public let places: Int
}

/// How many mentors one requirement removed from those that the requirements before it had left.
public struct Elimination: Hashable, Sendable {
  /// The requirement.
  public let rule: RuleID
  /// How many mentors it removed.
  public let removed: Int
  /// How many were left after it.
  public let left: Int
}

/// A change that would fill one more need.
public enum Change: Hashable, Sendable {
  /// The mentor would be eligible if these requirements were kept or waived: each with the facts and, where the
  /// people can do something about it, what.
  case relax(mentor: MentorID, obstacles: [Obstacle])
  /// One more place with any of these mentors.
  case addPlace(mentors: [MentorID])
}

/// One requirement that stands between a need and a mentor.
public struct Obstacle: Hashable, Sendable {
  /// The requirement.
  public let rule: RuleID
  /// The facts, as a sentence.
  public let sentence: LocalizedText
  /// What the people can do about it, if anything.
  public let remedy: LocalizedText?
}

/// How much one mentor has to do.
public struct MentorLoad: Sendable {
  /// The mentor.
  public let mentor: Mentor
  /// How many needs the mentor fills.
  public let pairs: Int
  /// How many the mentor could fill by places and hours: with different programmes, by the shortest.
  public let places: Int
  /// The minutes of meetings a month that the pairs ask for.
  public let minutesPerMonth: Int
}

/// What is proven of a matching.
public struct MatchingProof: Sendable {
  /// Why the solver stopped.
  public let termination: Termination
  /// What the matching is.
  public let primalStatus: SolutionStatus
  /// What the prices are.
  public let dualStatus: SolutionStatus
  /// The objective: for each filled need its bonus, and the points of its pair.
  public let value: Int
  /// No matching has a greater objective.
  public let bound: Int
  /// The objective is rank · `bonusStep` for each filled need, plus the points; no sum of points reaches one step.
  public let bonusStep: Int
  /// Prices that prove the bound.
  public let certificate: Certificate?
  /// How equal answers were told apart.
  public let tieBreak: TieBreakProof
  /// The solver's name.
  public let solver: String
  /// What the work took.
  public let statistics: SolveStatistics
  /// The seed of the lottery between equal answers.
  public let seed: Int

  /// How far the answer may be from the best, as a part of the bound.
  public var gap: Double { Double(bound - value) / Double(max(1, abs(bound))) }
}

/// How equal answers were told apart.
public enum TieBreakProof: Sendable {
  /// By lottery: each eligible pair has a number drawn by the seed, and among all best matchings this one has the
  /// greatest sum, which is given with the prices that prove it.
  case lottery(value: Int, certificate: Certificate)
  /// By the order of the ids, as shuffled by the seed; what is chosen is repeatable, and not proven to be drawn.
  case order
}
