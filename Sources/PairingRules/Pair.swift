// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A need and a mentor who might fill it, with what a rule may know beyond the two people.
public struct Pair: Sendable {
  /// The mentee who needs help.
  public let mentee: Mentee
  /// The kind of help needed.
  public let type: MentorType
  /// The programme it happens in.
  public let programme: Programme
  /// The mentor who might give it.
  public let mentor: Mentor
  /// What holds for the whole cohort.
  public let context: RuleContext

  /// Makes a pair.
  public init(need: Need, mentor: Mentor, context: RuleContext) {
    mentee = need.mentee
    type = need.type
    programme = need.programme
    self.mentor = mentor
    self.context = context
  }
}
