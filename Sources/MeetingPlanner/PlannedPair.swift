// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A pair whose meetings are to be planned.
public struct PlannedPair: Hashable, Sendable {
  /// The mentee, the kind of mentor and the programme.
  public let need: Need
  /// The mentor.
  public let mentor: Mentor
  /// The pair's weekly time; nothing where none was found because one of the two states no availability.
  public let slot: TimeWindow?
  /// The first day the pair can meet, where that is later than the cohort's first day: the mentor's training ends
  /// later, or the pair was made during the year.
  public let startsOn: CalendarDate?
  /// The mentor who hands the mentee over, if one does.
  public let earlier: Mentor?

  /// Makes a pair.
  public init(
    need: Need, mentor: Mentor, slot: TimeWindow?, startsOn: CalendarDate? = nil, earlier: Mentor? = nil
  ) {
    self.need = need
    self.mentor = mentor
    self.slot = slot
    self.startsOn = startsOn
    self.earlier = earlier
  }

  /// The days in which the pair's meetings and support talks lie: its programme's months from its start, and no longer
  /// than the cohort's year; nothing where none is left. O(1).
  public func days(in frame: CohortFrame) -> ClosedRange<CalendarDate>? {
    let first = max(frame.firstDay, startsOn ?? frame.firstDay)
    let end = first.adding(months: max(0, need.programme.months))
    let last = min(frame.lastDay, CalendarDate(dayNumber: end.dayNumber - 1))
    return first <= last ? first...last : nil
  }

  /// The minute at which the pair's weekly meetings start; nothing where there is no slot or it cannot be kept: it is
  /// off the cohort's grid, too late in the day, or outside what either states to be free.
  func slotStart(gridMinutes: Int) -> Int? {
    let minutes = need.programme.minutesPerMeeting
    guard let slot, minutes > 0, slot.startMinute.isMultiple(of: gridMinutes), slot.startMinute + minutes <= 24 * 60
    else { return nil }
    let meeting = TimeWindow(slot.weekday, startMinute: slot.startMinute, endMinute: slot.startMinute + minutes)
    for availability in [mentor.availability, need.mentee.availability] where !availability.isEmpty {
      guard availability.windows.contains(where: { $0.intersection(meeting) == meeting }) else { return nil }
    }
    return slot.startMinute
  }
}

/// A time at which a mentor is taken by something that is planned elsewhere: a training session.
public struct BusyTime: Hashable, Sendable {
  /// The mentor.
  public let mentor: MentorID
  /// The day.
  public let date: CalendarDate
  /// Minutes after midnight.
  public let startMinute: Int
  /// Minutes after midnight, greater than `startMinute`.
  public let endMinute: Int

  /// Makes a busy time.
  public init(mentor: MentorID, date: CalendarDate, startMinute: Int, endMinute: Int) {
    self.mentor = mentor
    self.date = date
    self.startMinute = startMinute
    self.endMinute = endMinute
  }
}
