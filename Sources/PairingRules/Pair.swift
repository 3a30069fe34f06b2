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

/// What rules may know of the cohort around a pair; made once, and looked things up in by every rule.
public final class RuleContext: Sendable {
  /// The cohort's first day, which training must still be valid on.
  public let firstDay: CalendarDate
  /// The cohort's last day.
  public let lastDay: CalendarDate
  /// The training modules, by id.
  public let modules: [ModuleID: TrainingModule]
  /// Places with coordinates, by name.
  public let places: [Tag: Place]
  /// Earlier pairs of each mentee.
  public let previous: [MenteeID: [PreviousPair]]
  /// The coordinator's decisions about each mentee.
  public let decisions: [MenteeID: [Decision]]

  /// Makes the context of a cohort. Linear in the size of the cohort.
  public init(_ cohort: Cohort) {
    firstDay = cohort.frame.firstDay
    lastDay = cohort.frame.lastDay
    modules = Dictionary(cohort.frame.modules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(cohort.frame.places.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    previous = Dictionary(grouping: cohort.previous, by: \.mentee)
    decisions = Dictionary(grouping: cohort.decisions, by: \.mentee)
  }
}
