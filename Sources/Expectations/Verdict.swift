// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// Whether a matching is as one expectation says, with what was found.
public struct Verdict: Hashable, Sendable {
  /// The expectation.
  public let expectation: Expectation
  /// Whether it holds.
  public let passes: Bool
  /// What was found.
  public let finding: Finding
  /// The pairs, needs or mentors that it does not hold for; none where it holds, and none where no single one is to
  /// blame.
  public let offenders: [Offender]
  /// Whether the expectation looked at nobody, so that it holds whatever the matching is.
  public let isEmpty: Bool

  /// Makes a verdict.
  public init(
    _ expectation: Expectation, passes: Bool, finding: Finding, offenders: [Offender] = [], isEmpty: Bool = false
  ) {
    self.expectation = expectation
    self.passes = passes
    self.finding = finding
    self.offenders = offenders
    self.isEmpty = isEmpty
  }
}

/// The facts that a verdict rests on.
public enum Finding: Hashable, Sendable {
  /// So many pairs that should not be.
  case pairs(Int)
  /// So many mentees have one of the mentors, of so many.
  case together(Int, of: Int)
  /// So many needs, of so many; with a percentage where one is asked for.
  case needs(Int, of: Int, inPercent: Bool, BoundStanding)
  /// So many earlier pairs, of so many.
  case earlierPairs(Int, of: Int, inPercent: Bool, BoundStanding)
  /// So many mentors, of so many.
  case mentors(Int, of: Int, inPercent: Bool, BoundStanding)
  /// The least and the most pairs that a mentor has; nothing where there is no mentor.
  case loads(ClosedRange<Int>?)
  /// The least and the most points that a pair has; nothing where there is no pair.
  case points(ClosedRange<Int>?)
  /// The points of so many pairs together.
  case average(total: Int, pairs: Int)
  /// The points together.
  case total(Int)
  /// Whether the matching is proven best, and how far it may be from it where not.
  case proven(Bool, gap: Double)
}

/// A part of the matching that an expectation does not hold for.
public enum Offender: Hashable, Sendable {
  /// A pair.
  case pair(NeedID, MentorID, points: Int)
  /// A need, with its mentor where it has one.
  case need(NeedID, mentor: MentorID?)
  /// An earlier pair of a need with a mentor, and the need's mentor now.
  case earlierPair(NeedID, MentorID, now: MentorID?)
  /// A mentor with so many pairs.
  case mentor(MentorID, pairs: Int)
}
