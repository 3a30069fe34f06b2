// SPDX-License-Identifier: GPL-3.0-or-later

public import CalendarFiles
public import CohortModel
public import Wording

/// The year of a cohort's pairs: their dated meetings, the mentors' training, and the zone of all times.
///
/// Who planned it is not part of it: a run folder that is read back gives the same plan.
public struct YearPlan: Sendable {
  /// The zone of every time.
  public let zone: ZoneOffsets
  /// The meetings in the order of `schedule.csv`: by start, then by uid; those without a date last, by the date that
  /// they should have had.
  public let meetings: [ScheduledMeeting]
  /// The seats and those who wait for one, in the order of `training_plan.csv`.
  public let training: [TrainingEntry]

  /// Makes a plan from meetings in any order; the training keeps its order.
  public init(zone: ZoneOffsets, meetings: [ScheduledMeeting], training: [TrainingEntry]) {
    self.zone = zone
    self.meetings = meetings.sorted { $0.isBefore($1) }
    self.training = training
  }

  /// The zone of a cohort with all days that its plan can lie on; nothing where the system does not know the zone.
  public static func zone(of cohort: Cohort) -> ZoneOffsets? {
    let sessions = cohort.trainingSessions.map(\.date)
    let first = min(cohort.frame.firstDay, sessions.min() ?? cohort.frame.firstDay)
    let last = max(cohort.frame.firstDay, cohort.frame.lastDay, sessions.max() ?? first)
    return ZoneOffsets(cohort.frame.timeZone, covering: first...last)
  }
}

extension YearPlan {
  /// How many meetings, moves and seats there are, as one sentence.
  public var sentence: LocalizedText {
    func meetings(_ statuses: ScheduledMeeting.Status...) -> LocalizedText {
      .number(self.meetings.count { statuses.contains($0.status) })
    }
    return YearReportText.planned([
      "meetings": meetings(.planned, .moved), "moved": meetings(.moved), "dropped": meetings(.dropped),
      "seats": .number(training.count { $0.status == .seat }),
      "waiting": .number(training.count { $0.status == .waiting }),
    ])
  }
}

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

  /// Whether the meeting takes place.
  public var takesPlace: Bool { status == .planned || status == .moved }

  /// The order of the file.
  func isBefore(_ other: Self) -> Bool { order < other.order }

  private var order: (Int, Int, Int, String) {
    guard let time else { return (1, plannedFor?.dayNumber ?? 0, 0, uid) }
    return (0, time.date.dayNumber, time.isWholeDay ? 0 : time.startMinute, uid)
  }
}

/// A row of `training_plan.csv`: a mentor's seat, or that a mentor waits for one.
public struct TrainingEntry: Hashable, Sendable {
  /// What has become of a seat.
  public enum Status: String, CaseIterable, Sendable {
    /// The mentor has it.
    case seat
    /// The mentor has none.
    case waiting
    /// The mentor had it in an earlier plan.
    case cancelled
  }

  /// The occasion that a seat is in, as it was when the seat was given.
  public struct Occasion: Hashable, Sendable {
    /// The session.
    public var session: SessionID
    /// The day.
    public var date: CalendarDate
    /// Minutes after midnight.
    public var startMinute: Int
    /// Minutes after midnight, greater than `startMinute`.
    public var endMinute: Int
    /// Where it is; may be empty.
    public var place: String

    /// Makes an occasion.
    public init(session: SessionID, date: CalendarDate, startMinute: Int, endMinute: Int, place: String) {
      self.session = session
      self.date = date
      self.startMinute = startMinute
      self.endMinute = endMinute
      self.place = place
    }

    /// The occasion that a session is.
    public init(_ session: TrainingSession) {
      self.init(
        session: session.id, date: session.date, startMinute: session.startMinute, endMinute: session.endMinute,
        place: session.place)
    }
  }

  /// The mentor.
  public var mentor: MentorID
  /// The module.
  public var module: ModuleID
  /// The occasion; nothing for one who waits.
  public var occasion: Occasion?
  /// Whether a pair rests on it.
  public var isNeeded: Bool
  /// The agreed last day, where a pair starts before the session.
  public var provisionalUntil: CalendarDate?
  /// What has become of it.
  public var status: Status
  /// Why the mentor has no seat.
  public var reason: SeatReason?
  /// What calendars call it, for ever; empty for one who waits.
  public var uid: String
  /// How many times it has been changed since it was first written.
  public var sequence: Int

  /// Makes a row.
  public init(
    mentor: MentorID, module: ModuleID, occasion: Occasion?, isNeeded: Bool, provisionalUntil: CalendarDate? = nil,
    status: Status, reason: SeatReason? = nil, uid: String = "", sequence: Int = 0
  ) {
    self.mentor = mentor
    self.module = module
    self.occasion = occasion
    self.isNeeded = isNeeded
    self.provisionalUntil = provisionalUntil
    self.status = status
    self.reason = reason
    self.uid = uid
    self.sequence = sequence
  }
}
