// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import PairingRules

/// A need to which something happens from one matching to another.
public struct NeedChange: Sendable {
  /// What happens.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    /// It had a mentor, and has none.
    case unfilled
    /// It had no mentor, and has one.
    case filled
    /// It has another mentor.
    case moved
    /// It keeps its mentor and is worth something else by the first rules: at another time, or with other particulars.
    case kept
    /// It is in the first cohort only.
    case left
    /// It is in the second cohort only.
    case joined
  }

  /// Who gains, as the order that matchings are made in has it: a mentor at all, then points by the first rules.
  public enum Outcome: String, CaseIterable, Sendable, Codable {
    case gains, loses, even
  }

  /// A pair of the need in one of the matchings.
  public struct Side: Sendable {
    /// The mentor.
    public let mentor: Mentor
    /// The weekly time, where there is one.
    public let time: TimeWindow?
    /// The points by the first rules and by the second.
    public let points: Compared<Int>
    /// The requirements of the first rules that the pair breaks.
    public let broken: [RuleID]
    /// The points of each wish of either rule set, in the order of `MatchingComparison.wishes`.
    let pointsByWish: [Compared<Int>]
  }

  /// What one wish gives the need, before and after.
  public struct RuleDifference: Hashable, Sendable {
    /// The wish.
    public let rule: RuleID
    /// The points by the first rules, in the first matching and in the second; 0 without a mentor.
    public let byFirst: Compared<Int>
    /// The points by the second rules.
    public let bySecond: Compared<Int>
  }

  /// The need, as it is in the first cohort where it is there.
  public let need: Need
  /// What happens.
  public let kind: Kind
  /// The pair in the first matching.
  public let before: Side?
  /// The pair in the second matching.
  public let after: Side?
  /// What each wish gives before and after, wishes without any points left out.
  public let rules: [RuleDifference]

  init(_ need: Need, _ kind: Kind, before: Side?, after: Side?, wishes: [RuleID]) {
    self.need = need
    self.kind = kind
    self.before = before
    self.after = after
    rules = wishes.indices.compactMap { index in
      let none = Compared(0, 0)
      let (old, new) = (before?.pointsByWish[index] ?? none, after?.pointsByWish[index] ?? none)
      guard old != none || new != none else { return nil }
      return RuleDifference(
        rule: wishes[index], byFirst: Compared(old.first, new.first), bySecond: Compared(old.second, new.second))
    }
  }

  /// The points by the first rules, before and after; 0 without a mentor.
  public var byFirst: Compared<Int> { Compared(before?.points.first ?? 0, after?.points.first ?? 0) }
  /// The points by the second rules, before and after.
  public var bySecond: Compared<Int> { Compared(before?.points.second ?? 0, after?.points.second ?? 0) }

  /// Whether the need gains; one that is in one cohort only does neither.
  public var outcome: Outcome {
    switch kind {
    case .filled: .gains
    case .unfilled: .loses
    case .moved, .kept: byFirst.difference > 0 ? .gains : byFirst.difference < 0 ? .loses : .even
    case .left, .joined: .even
    }
  }

  /// The wish that explains most of a gain or a loss of points by the first rules; of equal ones the first. Nothing
  /// where a mentor is gained or lost at all, or no points are.
  public var mainRule: RuleDifference? {
    let total = byFirst.difference
    guard kind == .moved || kind == .kept, total != 0 else { return nil }
    var best: RuleDifference?
    for rule in rules where rule.byFirst.difference.signum() == total.signum() {
      if let best, best.byFirst.difference.magnitude >= rule.byFirst.difference.magnitude { continue }
      best = rule
    }
    return best
  }

  /// Whether one change is told before another: by what is at stake, then by id.
  func isTold(before other: NeedChange) -> Bool {
    let (own, others) = (before == nil || after == nil, other.before == nil || other.after == nil)
    if own != others { return own }
    if own, need.mentee.priority != other.need.mentee.priority {
      return need.mentee.priority > other.need.mentee.priority
    }
    let (points, otherPoints) = (byFirst.difference.magnitude, other.byFirst.difference.magnitude)
    return points == otherPoints ? need.id < other.need.id : points > otherPoints
  }
}
