// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A rule that every schedule keeps.
public enum ScheduleRule: String, CaseIterable, Hashable, Sendable {
  /// A meeting is of an agreed pair, whose need and mentor are in the cohort.
  case unknownPair
  /// A pair without a weekly time has no meetings.
  case pairWithoutSlot
  /// A meeting is not before the cohort's first day nor after its last.
  case outsideCohort
  /// A meeting is not after the last of its programme's months.
  case outsideProgramme
  /// A meeting is not before the day on which its pair can start.
  case beforeStart
  /// A closing talk is not after the last day of the cohort or of its programme's months.
  case closingAfterLastDay
  /// A meeting is not on one of the cohort's holidays nor in a closed week.
  case closedDay
  /// A meeting is not on a public holiday of the cohort's calendar.
  case publicHoliday
  /// A meeting is not on a day on which its mentor or mentee is away.
  case personAway
  /// A meeting is within what both state to be free, and at the pair's weekly time where one states nothing; a support
  /// talk within what the mentor states, and between 9 and 16 on a weekday where the mentor states nothing.
  case outsideAvailability
  /// A meeting starts on the cohort's grid.
  case offGrid
  /// A meeting is within one day and as long as its programme says, a support talk half an hour.
  case wrongLength
  /// Nobody is in two meetings at once; a whole day lets nothing else be on it.
  case doubleBooking
  /// The coordinators hold no more talks at once than they can.
  case tooManyTalksAtOnce
  /// Between meetings with mentees of different municipalities lies the cohort's travelling time.
  case travelGap
  /// A mentor has no meeting during training.
  case trainingOverlap
  /// Where the cohort has rooms, a meeting that needs one has one.
  case roomMissing
  /// A room of a meeting is one of the cohort's.
  case unknownRoom
  /// A room holds no more pairs at once than it can.
  case roomOverCapacity
  /// A pair has no more meetings in a period than its rhythm has: one a week, one in two weeks, or so many a month and
  /// in all.
  case tooManyMeetings
  /// A pair has no more support talks than one in every interval of its programme, in that week or the next.
  case tooManySupportTalks
  /// A pair that meets has a first meeting, which comes before its others.
  case missingFirst
  /// Only the meeting nearest the middle is the half-way talk, only the last one the closing talk; whole days are those
  /// of programmes with whole days.
  case wrongKind
  /// An earlier mentor comes to a meeting of the pair that takes over, at its time and place.
  case handoverApart
  /// An earlier mentor comes in the hand-over weeks of the programme only.
  case handoverTooLate
}

/// Who a finding is about.
public enum ScheduledPerson: Hashable, Sendable {
  /// A mentor.
  case mentor(MentorID)
  /// A mentee.
  case mentee(MenteeID)
}

/// A rule that a schedule breaks, and where.
public struct ScheduleFinding: Hashable, Sendable {
  /// The rule.
  public let rule: ScheduleRule
  /// The positions of the rows that break it together, ascending; at least one.
  public let rows: [Int]
  /// Who is concerned, where it is one person.
  public let person: ScheduledPerson?
  /// The holiday, of a meeting on one.
  public let holiday: PublicHoliday?
  /// The position of the training seat, of a meeting during training.
  public let seat: Int?

  /// Makes a finding.
  public init(
    _ rule: ScheduleRule, rows: [Int], person: ScheduledPerson? = nil, holiday: PublicHoliday? = nil,
    seat: Int? = nil
  ) {
    self.rule = rule
    self.rows = rows.sorted()
    self.person = person
    self.holiday = holiday
    self.seat = seat
  }
}
