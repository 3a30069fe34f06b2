// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// The pairs of an earlier matching that a new one is to keep, and how much is given for it.
public struct KeptPairs: Hashable, Sendable {
  /// What keeping pairs is worth.
  public enum Rule: Hashable, Sendable {
    /// Needs are filled by priority first; then as many pairs are kept as can be; then points count.
    case fewestChanges
    /// Needs are filled by priority first, then points count, among the matchings that change at most so many pairs.
    case atMost(changes: Int)
  }

  /// The mentor that each need had.
  public var pairs: [NeedID: MentorID]
  /// The weekly time that each need had; a pair that stays keeps it where it can. It has no say in who has whom.
  public var times: [NeedID: TimeWindow]
  /// What keeping them is worth.
  public var rule: Rule

  /// Makes the wish to keep pairs.
  public init(pairs: [NeedID: MentorID], times: [NeedID: TimeWindow] = [:], rule: Rule = .fewestChanges) {
    self.pairs = pairs
    self.times = times
    self.rule = rule
  }
}

/// How many of an earlier matching's pairs could have stayed, and how many did.
public struct KeptCount: Hashable, Sendable {
  /// The pairs that could have stayed, each by itself: both are still there, the pair keeps every requirement, and no
  /// decision gives the need another mentor.
  public let possible: Int
  /// Those that did.
  public let kept: Int

  /// Makes a count.
  public init(possible: Int, kept: Int) {
    self.possible = possible
    self.kept = kept
  }

  /// The pairs that could have stayed and did not.
  public var changes: Int { possible - kept }
}
