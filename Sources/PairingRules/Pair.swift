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
  /// When the two meet week after week, as far as that is decided.
  public let time: WeeklyTime

  /// Makes a pair.
  public init(need: Need, mentor: Mentor, context: RuleContext, time: WeeklyTime = .open) {
    mentee = need.mentee
    type = need.type
    programme = need.programme
    self.mentor = mentor
    self.context = context
    self.time = time
  }

  /// Calls `body` with each weekly time that the two could have, in the order of the week, until it returns false; with
  /// none where either has not said when. Allocates nothing.
  func forEachTime(_ body: (TimeWindow) -> Bool) {
    mentee.availability.forEachMeeting(
      with: mentor.availability, minutes: programme.minutesPerMeeting, gridMinutes: context.slotMinutes, body)
  }
}

/// When two people meet week after week.
public enum WeeklyTime: Hashable, Sendable {
  /// Not decided yet: any time that both have free.
  case open
  /// At this time, or without a time of their own.
  case decided(TimeWindow?)
}
