// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A meeting as somebody claims it to be planned: a row of a schedule, in the local time of the cohort's time zone.
public struct ClaimedMeeting: Hashable, Sendable {
  /// The mentee; of a support talk, the one it is about.
  public var mentee: MenteeID
  /// The mentor.
  public var mentor: MentorID
  /// What kind of mentor the pair is for.
  public var type: MentorType
  /// What the meeting is for.
  public var kind: MeetingKind
  /// The day.
  public var date: CalendarDate
  /// Minutes after midnight.
  public var startMinute: Int
  /// Minutes after midnight.
  public var endMinute: Int
  /// Whether the meeting takes the whole day.
  public var isWholeDay: Bool
  /// Where it takes place; may be empty.
  public var place: String

  /// Makes a row.
  public init(
    mentee: MenteeID, mentor: MentorID, type: MentorType, kind: MeetingKind, date: CalendarDate, startMinute: Int,
    endMinute: Int, isWholeDay: Bool = false, place: String = ""
  ) {
    self.mentee = mentee
    self.mentor = mentor
    self.type = type
    self.kind = kind
    self.date = date
    self.startMinute = startMinute
    self.endMinute = endMinute
    self.isWholeDay = isWholeDay
    self.place = place
  }
}

/// A pair that a schedule may have meetings of.
public struct AgreedPair: Hashable, Sendable {
  /// The mentee.
  public var mentee: MenteeID
  /// The mentor.
  public var mentor: MentorID
  /// What kind of mentor the mentee needs here.
  public var type: MentorType
  /// The pair's weekly time; nothing where it has none.
  public var slot: TimeWindow?
  /// The first day the pair may meet, where that is not the cohort's first day.
  public var startsOn: CalendarDate?

  /// Makes a pair.
  public init(
    mentee: MenteeID, mentor: MentorID, type: MentorType, slot: TimeWindow?, startsOn: CalendarDate? = nil
  ) {
    self.mentee = mentee
    self.mentor = mentor
    self.type = type
    self.slot = slot
    self.startsOn = startsOn
  }
}

/// A mentor's seat in a training session.
public struct TrainingSeat: Hashable, Sendable {
  /// The mentor.
  public var mentor: MentorID
  /// The day.
  public var date: CalendarDate
  /// Minutes after midnight.
  public var startMinute: Int
  /// Minutes after midnight.
  public var endMinute: Int

  /// Makes a seat.
  public init(mentor: MentorID, date: CalendarDate, startMinute: Int, endMinute: Int) {
    self.mentor = mentor
    self.date = date
    self.startMinute = startMinute
    self.endMinute = endMinute
  }
}
