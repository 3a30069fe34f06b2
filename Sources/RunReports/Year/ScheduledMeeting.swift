// SPDX-License-Identifier: GPL-3.0-or-later

import CalendarFiles
public import CohortModel

/// A row of `schedule.csv`.
public struct ScheduledMeeting: Hashable, Sendable {
  /// What has become of a meeting.
  public enum Status: String, CaseIterable, Sendable {
    /// It is where the pair's rhythm puts it.
    case planned
    /// It had to move.
    case moved
    /// There was no time for it.
    case dropped
    /// It was planned once, and is not any more; it keeps the time it had, so that calendars can take it away.
    case cancelled
  }

  /// When a meeting is, in the local time of the cohort.
  public struct Time: Hashable, Sendable {
    /// The day.
    public var date: CalendarDate
    /// Minutes after midnight.
    public var startMinute: Int
    /// Minutes after midnight, greater than `startMinute`, at most 1440.
    public var endMinute: Int
    /// Whether it takes the whole day; its minutes then say when to be there.
    public var isWholeDay: Bool

    /// Makes a time.
    public init(_ date: CalendarDate, startMinute: Int, endMinute: Int, isWholeDay: Bool = false) {
      self.date = date
      self.startMinute = startMinute
      self.endMinute = endMinute
      self.isWholeDay = isWholeDay
    }
  }

  /// The mentee; of a support talk, the one it is about.
  public var mentee: MenteeID
  /// The mentor.
  public var mentor: MentorID
  /// What kind of mentor the pair is for.
  public var type: MentorType
  /// What the meeting is for.
  public var kind: MeetingKind
  /// When it is; nothing where it was dropped.
  public var time: Time?
  /// Where it is; may be empty.
  public var place: String
  /// What has become of it.
  public var status: Status
  /// The day that the rhythm gives it, where it is not there.
  public var plannedFor: CalendarDate?
  /// What stood in the way, where it is not there.
  public var reason: MeetingReason?
  /// What calendars call it, for ever.
  public var uid: String
  /// How many times it has been changed since it was first written.
  public var sequence: Int

  /// Makes a row.
  public init(
    mentee: MenteeID, mentor: MentorID, type: MentorType, kind: MeetingKind, time: Time?, place: String = "",
    status: Status, plannedFor: CalendarDate? = nil, reason: MeetingReason? = nil, uid: String, sequence: Int = 0
  ) {
    self.mentee = mentee
    self.mentor = mentor
    self.type = type
    self.kind = kind
    self.time = time
    self.place = place
    self.status = status
    self.plannedFor = plannedFor
    self.reason = reason
    self.uid = uid
    self.sequence = sequence
  }

  /// The `uid` of a pair's meeting with a number; support talks are counted apart.
  public static func uid(
    cohort: String, mentee: MenteeID, mentor: MentorID, type: MentorType, ordinal: Int, isSupport: Bool
  ) -> String {
    isSupport
      ? StableUID.of(["support", cohort, mentee.text, mentor.text, type.rawValue, String(ordinal)])
      : StableUID.meeting(
        cohort: cohort, mentee: mentee.text, mentor: mentor.text, type: type.rawValue, ordinal: ordinal)
  }

  /// The `uid` of an earlier mentor's part in a pair's meeting with a number.
  public static func handoverUID(
    cohort: String, mentee: MenteeID, mentor: MentorID, type: MentorType, ordinal: Int
  ) -> String {
    StableUID.of(["handover", cohort, mentee.text, mentor.text, type.rawValue, String(ordinal)])
  }

  /// Whether the meeting is one of the pair's own, and neither a talk with the coordinator nor an earlier mentor's part.
  public var isOwn: Bool { kind != .support && kind != .handover }

  /// Whether the meeting takes place.
  public var takesPlace: Bool { status == .planned || status == .moved }

  /// The order of the file.
  func isBefore(_ other: Self) -> Bool { order < other.order }

  private var order: (Int, Int, Int, String) {
    guard let time else { return (1, plannedFor?.dayNumber ?? 0, 0, uid) }
    return (0, time.date.dayNumber, time.isWholeDay ? 0 : time.startMinute, uid)
  }
}
