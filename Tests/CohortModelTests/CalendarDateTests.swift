// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

@Suite struct CalendarDateTests {
  @Test func everyDayOfFourCenturiesGoesThereAndBack() throws {
    let first = try #require(CalendarDate(year: 1800, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 2199, month: 12, day: 31))
    var weekday = first.weekday.rawValue
    for number in first.dayNumber...last.dayNumber {
      let date = CalendarDate(dayNumber: number)
      let (year, month, day) = date.components
      guard CalendarDate(year: year, month: month, day: day) == date, date.weekday.rawValue == weekday else {
        Issue.record("\(date)")
        return
      }
      weekday = weekday % 7 + 1
    }
  }

  @Test func knownDays() {
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    #expect(CalendarDate(year: 2026, month: 8, day: 24)?.weekday == .monday)
    #expect(CalendarDate(year: 2026, month: 8, day: 4)?.description == "2026-08-04")
  }

  @Test(arguments: [(2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (0, 1, 1), (2026, 1, 0)])
  func daysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func monthsLater() {
    let date = CalendarDate(year: 2026, month: 1, day: 31)
    #expect(date?.adding(months: 1).description == "2026-02-28")
    #expect(date?.adding(months: 12).description == "2027-01-31")
    #expect(date?.adding(months: -2).description == "2025-11-30")
  }

  @Test(
    "whole months between two days",
    arguments: [
      ("2026-01-31", "2026-02-27", 0), ("2026-01-31", "2026-02-28", 1), ("2025-08-17", "2026-08-16", 11),
      ("2025-08-17", "2026-08-17", 12), ("2026-08-17", "2026-08-17", 0), ("2026-08-18", "2026-08-17", -1),
      ("2026-08-17", "2025-08-17", -12),
    ])
  func monthsBetween(first: String, last: String, months: Int) throws {
    let day = try #require(CalendarDate(written: first))
    #expect(day.months(until: try #require(CalendarDate(written: last))) == months)
  }
}
