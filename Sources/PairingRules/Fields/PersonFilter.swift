// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// Picks people of one side by what their columns say: all its conditions hold, and one without any picks everybody.
public struct PersonFilter: Hashable, Sendable {
  /// Whose columns are looked at.
  public let side: PairSide
  /// What must hold.
  public let conditions: [ColumnCondition]

  /// Makes a filter; conditions on columns of the other side hold for nobody.
  public init(_ side: PairSide, _ conditions: [ColumnCondition] = []) {
    self.side = side
    self.conditions = conditions
  }

  /// Makes a filter that picks people by their ids.
  public init(_ side: PairSide, ids: [String]) {
    self.init(side, [ColumnCondition(.id, .anyOf(ids.map(RuleArgument.text)))])
  }

  /// Whether everybody is picked.
  public var isEmpty: Bool { conditions.isEmpty }

  /// Whether a filter of mentees picks the mentee of a need, with this need. Linear in the conditions.
  public func matches(_ need: Need, in context: RuleContext) -> Bool {
    side == .mentee && conditions.allSatisfy { $0.holds(for: need, in: context) }
  }

  /// Whether a filter of mentors picks a mentor. Linear in the conditions.
  public func matches(_ mentor: Mentor, in context: RuleContext) -> Bool {
    side == .mentor && conditions.allSatisfy { $0.holds(for: mentor, in: context) }
  }

  /// The conditions in a few words: `age: under 15, stage: internship or job`; ids alone as they are; nothing where
  /// everybody is picked.
  public var phrase: LocalizedText? {
    conditions.isEmpty ? nil : conditions.map(\.phrase).joined()
  }
}
