// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

@testable import RedThread

/// Where a year's days lie in the next.
@Suite struct NextDatesTests {
  private let next = NextDates(years: 1)

  @Test("a day keeps its week and its weekday", arguments: 1990...2060)
  func weeks(year: Int) throws {
    for (month, number) in [(8, 24), (6, 18), (1, 4), (12, 28), (9, 1)] {
      let date = try #require(CalendarDate(year: year, month: month, day: number))
      let moved = next.sameWeekday(date)
      #expect(moved.weekday == date.weekday)
      #expect([364, 371].contains(moved.dayNumber - date.dayNumber), "\(date) \(moved)")
      #expect(WeekDate(moved).year == WeekDate(date).year + 1)
      #expect(WeekDate(moved).week == min(WeekDate(date).week, 52) || WeekDate(moved).week == 53)
    }
  }

  @Test("a school year that is rolled over thirty times begins in the same week")
  func manyYears() throws {
    var date = try day("2026-08-24")
    for _ in 0..<30 { date = next.sameWeekday(date) }
    #expect(WeekDate(date).week == 35 && date.weekday == .monday && WeekDate(date).year == 2056)
  }

  @Test(arguments: [
    ("2026-12-31", 2026, 53), ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1), ("2024-12-30", 2025, 1),
    ("2026-10-12", 2026, 42), ("2021-01-01", 2020, 53),
  ])
  func weekOfADay(text: String, year: Int, week: Int) throws {
    let found = WeekDate(try day(text))
    #expect(found.year == year && found.week == week)
    #expect(try found.date(yearsLater: 0) == day(text))
  }

  @Test(
    "closed days move by the rule that holds for them",
    arguments: [
      // Whole weeks keep their number: autumn and winter holiday.
      ("2026-10-12", "2026-10-18", "2027-10-18", "2027-10-24"),
      ("2027-02-15", "2027-02-21", "2028-02-14", "2028-02-20"),
      // Christmas weeks stay with Christmas Eve, also where the year has 53 weeks.
      ("2026-12-21", "2027-01-03", "2027-12-20", "2028-01-02"),
      ("2026-12-28", "2027-01-03", "2027-12-27", "2028-01-02"),
      // Easter of 2027 is 28 March, of 2028 16 April.
      ("2027-03-25", "2027-03-29", "2028-04-13", "2028-04-17"),
      ("2027-03-22", "2027-03-28", "2028-04-10", "2028-04-16"),
      ("2027-05-06", "2027-05-07", "2028-05-25", "2028-05-26"),
      ("2027-05-17", "2027-05-17", "2028-06-05", "2028-06-05"),
      // Days with dates of their own.
      ("2027-06-05", "2027-06-05", "2028-06-05", "2028-06-05"),
      ("2026-12-24", "2027-01-01", "2027-12-24", "2028-01-01"),
      ("2027-12-23", "2027-12-26", "2028-12-23", "2028-12-26"),
    ])
  func closed(first: String, last: String, newFirst: String, newLast: String) throws {
    let moved = try next.closed(day(first)...day(last))
    #expect(try moved == day(newFirst)...day(newLast))
  }

  @Test("what no rule moves is not guessed", arguments: ["2026-11-18", "2027-04-02"])
  func unknown(text: String) throws {
    #expect(try next.closed(day(text)...day(text)) == nil)
  }

  @Test(arguments: [
    ("Haderslev MentorNetværk 2026/27", "Haderslev MentorNetværk 2027/28"), ("Mentoring 2026", "Mentoring 2027"),
    ("2026-2027, team 12", "2027-2028, team 12"), ("Year 2026/27 of plan 1848", "Year 2027/28 of plan 1848"),
    ("Our mentors", "Our mentors 2027"), ("Room 101", "Room 101 2027"), ("2026/2027", "2027/2028"), ("", " 2027"),
  ])
  func names(old: String, new: String) throws {
    #expect(try next.name(old, firstDay: day("2026-08-24"), newFirstDay: day("2027-08-23")) == new)
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(written: text)) }
}
