// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension ScheduleInspection {
  /// The day of each row by itself.
  mutating func checkDays() {
    var holidays: [CalendarDate: PublicHoliday] = [:]
    for year in Set(rows.map { $0.claim.date.components.year }) {
      for entry in cohort.frame.publicHolidays.holidays(ofYear: year) where holidays[entry.date] == nil {
        holidays[entry.date] = entry.holiday
      }
    }
    for row in rows {
      let date = row.claim.date
      checkYear(row)
      if let holiday = holidays[date] { report(.publicHoliday, [row.position], holiday: holiday) }
      for range in cohort.frame.closed where range.contains(date) {
        report(.closedDay, [row.position])
        break
      }
      let pair = pairs[row.pair]
      for range in pair.mentor.unavailable where range.contains(date) {
        report(.personAway, [row.position], person: .mentor(pair.mentor.id))
        break
      }
      // The mentee has no part in the mentor's talk with the coordinator.
      for range in pair.mentee.unavailable where !row.isSupport && range.contains(date) {
        report(.personAway, [row.position], person: .mentee(pair.mentee.id))
        break
      }
    }
  }

  private mutating func checkYear(_ row: KnownRow) {
    let date = row.claim.date
    let pair = pairs[row.pair]
    let frame = cohort.frame
    if row.claim.kind == .closing, date > pair.last {
      report(.closingAfterLastDay, [row.position])
    } else if date < frame.firstDay || date > frame.lastDay {
      report(.outsideCohort, [row.position])
    } else if let startsOn = pair.startsOn, date < startsOn {
      report(.beforeStart, [row.position])
    } else if date > pair.last {
      report(.outsideProgramme, [row.position])
    }
  }

  /// The minutes of each row by itself.
  mutating func checkTimes() {
    for row in rows {
      let claim = row.claim
      let pair = pairs[row.pair]
      let expected = row.isSupport ? 30 : pair.programme.minutesPerMeeting
      let isWithinDay = claim.startMinute >= 0 && claim.startMinute < claim.endMinute && claim.endMinute <= 1440
      if !isWithinDay || claim.endMinute - claim.startMinute != expected { report(.wrongLength, [row.position]) }
      if claim.startMinute % max(1, cohort.frame.slotMinutes) != 0 { report(.offGrid, [row.position]) }
      if row.isSupport { checkFreeForTalk(row) } else { checkFreeForBoth(row) }
    }
  }

  private mutating func checkFreeForTalk(_ row: KnownRow) {
    let mentor = pairs[row.pair].mentor
    let claim = row.claim
    let isFree =
      mentor.availability.isEmpty
      ? claim.date.weekday <= .friday && claim.startMinute >= 540 && claim.endMinute <= 960
      : Self.isFree(mentor.availability, claim)
    if !isFree { report(.outsideAvailability, [row.position], person: .mentor(mentor.id)) }
  }

  private mutating func checkFreeForBoth(_ row: KnownRow) {
    let pair = pairs[row.pair]
    let claim = row.claim
    guard let slot = pair.slot else {
      report(.pairWithoutSlot, [row.position])
      return
    }
    if !pair.mentor.availability.isEmpty, !Self.isFree(pair.mentor.availability, claim) {
      report(.outsideAvailability, [row.position], person: .mentor(pair.mentor.id))
    }
    if !pair.mentee.availability.isEmpty, !Self.isFree(pair.mentee.availability, claim) {
      report(.outsideAvailability, [row.position], person: .mentee(pair.mentee.id))
    }
    let isAtSlot = claim.date.weekday == slot.weekday && claim.startMinute == slot.startMinute
    if pair.mentor.availability.isEmpty || pair.mentee.availability.isEmpty, !isAtSlot {
      report(.outsideAvailability, [row.position])
    }
  }

  private static func isFree(_ availability: Availability, _ claim: ClaimedMeeting) -> Bool {
    for window in availability.windows where window.weekday == claim.date.weekday {
      if window.startMinute <= claim.startMinute, claim.endMinute <= window.endMinute { return true }
    }
    return false
  }
}
