// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MeetingPlanner
import ScheduleRules

/// A date as `2026-08-12`; the first day of 1970 where that is none, which no test expects.
func date(_ text: String) -> CalendarDate {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3 else { return CalendarDate(dayNumber: 0) }
  return CalendarDate(year: parts[0], month: parts[1], day: parts[2]) ?? CalendarDate(dayNumber: 0)
}

/// A window of whole hours.
func hours(_ weekday: Weekday, _ start: Int, _ end: Int) -> TimeWindow {
  TimeWindow(weekday, startMinute: start * 60, endMinute: end * 60)
}

/// A pair by the positions of its people.
struct Couple {
  var mentee = 0
  var mentor = 0
  var type = MentorType.social
  var slot: TimeWindow?
  var startsOn: CalendarDate?
}

/// A cohort with its pairs, before the cohort is checked, so that a test can change it.
struct TestPlan {
  var frame: CohortFrame
  var mentors: [Mentor] = []
  var mentees: [Mentee] = []
  var couples: [Couple] = []
  var busy: [BusyTime] = []

  func cohort() throws -> Cohort {
    try CohortDraft(frame: frame, mentors: mentors, mentees: mentees).validated()
  }

  var pairs: [PlannedPair] {
    couples.compactMap { couple in
      let mentee = mentees[couple.mentee]
      guard let programme = frame.programmes.first(where: { $0.id == mentee.programme }) else { return nil }
      return PlannedPair(
        need: Need(mentee: mentee, type: couple.type, programme: programme), mentor: mentors[couple.mentor],
        slot: couple.slot, startsOn: couple.startsOn)
    }
  }

  func schedule() -> Schedule { YearPlanner(frame).plan(pairs, busy: busy) }

  var agreed: [AgreedPair] {
    pairs.map {
      AgreedPair(
        mentee: $0.need.mentee.id, mentor: $0.mentor.id, type: $0.need.type, slot: $0.slot, startsOn: $0.startsOn)
    }
  }

  var seats: [TrainingSeat] {
    busy.map {
      TrainingSeat(mentor: $0.mentor, date: $0.date, startMinute: $0.startMinute, endMinute: $0.endMinute)
    }
  }

  func findings(_ rows: [ClaimedMeeting]) throws -> [ScheduleFinding] {
    ScheduleInspection.findings(rows: rows, cohort: try cohort(), pairs: agreed, trainingSeats: seats)
  }
}

extension Schedule {
  /// The meetings as rows of a schedule.
  var rows: [ClaimedMeeting] {
    meetings.map { meeting in
      let pair = pairs[meeting.pair]
      return ClaimedMeeting(
        mentee: pair.need.mentee.id, mentor: pair.mentor.id, type: pair.need.type, kind: meeting.kind,
        date: meeting.date, startMinute: meeting.startMinute, endMinute: meeting.endMinute,
        isWholeDay: meeting.isWholeDay, place: meeting.place)
    }
  }

  /// The dates of a pair's own meetings.
  func dates(of pair: Int = 0) -> [String] {
    meetings.filter { $0.pair == pair && $0.kind != .support }.map(\.date.description)
  }
}

extension TestPlan {
  /// One mentor and one mentee from Monday 3 August 2026 to Wednesday 30 June 2027, with one programme and a slot on
  /// Mondays from 16 to 17; both are free on Mondays and Thursdays from 15 to 18.
  static func pair(
    _ rhythm: MeetingRhythm = .weekly, perMonth: Int = 4, months: Int = 11, kind: ProgrammeKind = .youth,
    supportWeeks: Int = 0, first: String = "2026-08-03", last: String = "2027-06-30",
    closed: [ClosedRange<CalendarDate>] = [], holidays: HolidayCalendar = .denmark,
    free: [TimeWindow] = [hours(.monday, 15, 18), hours(.thursday, 15, 18)],
    mentorAway: [ClosedRange<CalendarDate>] = [], menteeAway: [ClosedRange<CalendarDate>] = [],
    slot: TimeWindow? = hours(.monday, 16, 17), startsOn: CalendarDate? = nil
  ) -> TestPlan {
    let programme = Programme(
      id: "P", kind: kind, meetingsPerMonth: perMonth, minutesPerMeeting: 60, months: months, rhythm: rhythm,
      supportWeeks: supportWeeks)
    let frame = CohortFrame(
      name: "test", firstDay: date(first), lastDay: date(last), closed: closed, publicHolidays: holidays,
      travelMinutes: 30, programmes: [programme])
    var plan = TestPlan(frame: frame)
    plan.mentors = [
      Mentor(id: "M0", types: [.social], availability: Availability(free), unavailable: mentorAway)
    ]
    plan.mentees = [
      Mentee(
        id: "T0", programme: "P", needs: [.social], municipality: "Vejle", availability: Availability(free),
        unavailable: menteeAway)
    ]
    plan.couples = [Couple(slot: slot, startsOn: startsOn)]
    return plan
  }
}
