// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MeetingPlanner
import Testing

@Suite struct DanishHolidayTests {
  /// Published dates: the earliest and the latest possible Easter among them, and the rule's two exceptions.
  @Test(arguments: [
    "1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
    "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19",
    "2285-03-22", "2299-04-16",
  ])
  func easter(date: String) throws {
    let year = try #require(Int(date.prefix(4)))
    #expect(DanishHolidays.easterSunday(ofYear: year)?.description == date)
  }

  /// By another way: the epact and the golden number, after Donald Knuth, "The Art of Computer Programming", volume 1,
  /// 3rd edition, exercise 1.3.2-14.
  @Test func easterOfEveryYearByAnotherAlgorithm() {
    for year in 1...9999 {
      let golden = year % 19 + 1
      let century = year / 100 + 1
      let leapDays = 3 * century / 4 - 12
      let correction = (8 * century + 5) / 25 - 5
      let sunday = 5 * year / 4 - leapDays - 10
      var epact = ((11 * golden + 20 + correction - leapDays) % 30 + 30) % 30
      if epact == 25 && golden > 11 || epact == 24 { epact += 1 }
      var moon = 44 - epact
      if moon < 21 { moon += 30 }
      moon += 7 - ((sunday + moon) % 7 + 7) % 7
      let expected = CalendarDate(year: year, month: 3, day: 1)?.dayNumber ?? 0
      guard DanishHolidays.easterSunday(ofYear: year)?.dayNumber == expected + moon - 1 else {
        Issue.record("Easter of \(year)")
        return
      }
    }
  }

  @Test func daysOfTwoYears() {
    let listed = { (year: Int) in
      DanishHolidays.holidays(ofYear: year).map { "\($0.date) \($0.holiday.rawValue)" }
    }
    #expect(
      listed(2023) == [
        "2023-01-01 new-years-day", "2023-04-06 maundy-thursday", "2023-04-07 good-friday",
        "2023-04-09 easter-sunday", "2023-04-10 easter-monday", "2023-05-05 general-prayer-day",
        "2023-05-18 ascension-day", "2023-05-28 whit-sunday", "2023-05-29 whit-monday",
        "2023-06-05 constitution-day", "2023-12-24 christmas-eve", "2023-12-25 christmas-day",
        "2023-12-26 second-christmas-day", "2023-12-31 new-years-eve",
      ])
    #expect(
      listed(2024) == [
        "2024-01-01 new-years-day", "2024-03-28 maundy-thursday", "2024-03-29 good-friday",
        "2024-03-31 easter-sunday", "2024-04-01 easter-monday", "2024-05-09 ascension-day",
        "2024-05-19 whit-sunday", "2024-05-20 whit-monday", "2024-06-05 constitution-day",
        "2024-12-24 christmas-eve", "2024-12-25 christmas-day", "2024-12-26 second-christmas-day",
        "2024-12-31 new-years-eve",
      ])
  }

  @Test func holidayOfADate() {
    #expect(DanishHolidays.holiday(on: date("2017-06-05")) == .whitMonday)
    #expect(DanishHolidays.holiday(on: date("2022-06-05")) == .whitSunday)
    #expect(DanishHolidays.holiday(on: date("2023-05-05")) == .generalPrayerDay)
    #expect(DanishHolidays.holiday(on: date("2024-04-26")) == nil)
    #expect(DanishHolidays.holiday(on: date("2026-12-30")) == nil)
  }

  @Test func yearsThatAreNone() {
    #expect(DanishHolidays.easterSunday(ofYear: 0) == nil)
    #expect(DanishHolidays.holidays(ofYear: 10_000).isEmpty)
    #expect(HolidayCalendar.none.holidays(ofYear: 2026).isEmpty)
    #expect(DanishHolidays.holidays(ofYear: 1).count == 14)
  }

  @Test func openDays() {
    let frame = CohortFrame(
      name: "", firstDay: date("2026-12-20"), lastDay: date("2027-01-04"),
      closed: [date("2026-12-01")...date("2026-12-21"), date("2026-12-25")...date("2026-12-28")],
      publicHolidays: .denmark)
    let open = OpenDays(frame)
    #expect(open.closure(on: date("2026-12-19")) == .outsideYear)
    #expect(open.closure(on: date("2026-12-20")) == .closedDay)
    #expect(open.closure(on: date("2026-12-21")) == .closedDay)
    #expect(open.isOpen(date("2026-12-22")))
    #expect(open.closure(on: date("2026-12-24")) == .publicHoliday(.christmasEve))
    #expect(open.closure(on: date("2026-12-25")) == .publicHoliday(.christmasDay))
    #expect(open.closure(on: date("2026-12-28")) == .closedDay)
    #expect(open.closure(on: date("2027-01-01")) == .publicHoliday(.newYearsDay))
    #expect(open.isOpen(date("2027-01-04")))
    #expect(open.closure(on: date("2027-01-05")) == .outsideYear)
  }
}
