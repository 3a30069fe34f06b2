// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import MatchingEngine
public import PairingRules

/// Two matchings side by side: of the same people by other rules, or of people who partly differ.
///
/// The yardstick of who gains and who loses is the first rules: those are what people know today. A pair is judged with
/// its own people and by what was known of them in its own cohort. The differences of `changes` add up to the difference
/// of the points by the first rules.
public struct MatchingComparison: Sendable {
  /// One of the matchings.
  public struct Side: Sendable {
    /// Its cohort.
    public let cohort: Cohort
    /// The rules it was made by.
    public let rules: RuleSet
    /// How good it is by those rules: needs filled by priority, then points.
    public let tally: Tally
    /// The points of all its pairs together by the first rules and by the second.
    public let points: Compared<Int>
    /// Whether no matching of the cohort is better by its own rules.
    public let isProven: Bool
    /// How far it may be from the best, as a part of the bound.
    public let gap: Double
  }

  /// How many pairs there are of each sort.
  public struct PairCounts: Hashable, Sendable {
    /// Needs that keep their mentor.
    public internal(set) var kept = 0
    /// Those of them that meet at another weekly time.
    public internal(set) var retimed = 0
    /// Needs with another mentor.
    public internal(set) var moved = 0
    /// Needs that get a mentor.
    public internal(set) var filled = 0
    /// Needs that lose theirs.
    public internal(set) var unfilled = 0
    /// Pairs of needs that are in the second cohort only.
    public internal(set) var joined = 0
    /// Pairs of needs that are in the first cohort only.
    public internal(set) var left = 0

    /// The pairs that are in the second matching only.
    public var new: Int { moved + filled + joined }
    /// The pairs that are in the first matching only.
    public var gone: Int { moved + unfilled + left }
  }

  /// What becomes of a wish's points over all pairs that stay.
  public struct RuleShift: Hashable, Sendable {
    /// The wish.
    public let rule: RuleID
    /// How many pairs have other points from it.
    public let pairs: Int
    /// The points of those that stay together: in the first matching by the first rules, in the second by the second.
    public let points: Compared<Int>
  }

  /// How much a mentor has to do.
  public struct LoadChange: Sendable {
    /// The mentor, as in the first cohort where they are there.
    public let mentor: Mentor
    /// How many needs the mentor fills; nothing where the mentor is not in the cohort.
    public let pairs: Compared<Int?>
    /// The minutes of meetings a month that the pairs ask for.
    public let minutesPerMonth: Compared<Int?>
  }

  /// The first matching.
  public let first: Side
  /// The second matching.
  public let second: Side
  /// The wishes of either rule set, the first's first.
  public let wishes: [RuleID]
  /// How many pairs there are of each sort.
  public let pairs: PairCounts
  /// Every need to which something happens, by id.
  public let changes: [NeedChange]
  /// The wishes that give the pairs that stay other points, in the order of `wishes`.
  public let shifts: [RuleShift]
  /// How every sort of need fares.
  public let groups: [GroupComparison]
  /// The mentors who have other mentees or who are in one cohort only, by id.
  public let loads: [LoadChange]
  /// Mentees who are in one cohort only.
  public let ownMentees: Compared<[MenteeID]>
  /// Mentors who are in one cohort only.
  public let ownMentors: Compared<[MentorID]>

  /// The needs that gain, those that get a mentor first, then by points.
  public var gainers: [NeedChange] { changes.filter { $0.outcome == .gains }.sorted { $0.isTold(before: $1) } }
  /// The needs that lose, those that lose their mentor first, then by points.
  public var losers: [NeedChange] { changes.filter { $0.outcome == .loses }.sorted { $0.isTold(before: $1) } }

  /// The points of each matching by the first rules.
  public var byFirst: Compared<Int> { Compared(first.points.first, second.points.first) }
  /// The points of each matching by the second rules.
  public var bySecond: Compared<Int> { Compared(first.points.second, second.points.second) }

  /// Whether both have the same pairs with the same points.
  public var isUnchanged: Bool {
    changes.isEmpty && shifts.isEmpty && loads.isEmpty && ownMentees == Compared([], [])
      && ownMentors == Compared([], [])
  }
}
