// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Finds the days of another year that stand where days of this year stood.
struct NextDates {
  /// How many years later.
  let years: Int

  /// The first or the last day of a year: the same weekday of the same week, which keeps school years in their place
  /// however many are put behind each other.
  func sameWeekday(_ date: CalendarDate) -> CalendarDate {
    WeekDate(date).date(yearsLater: years) ?? date.adding(months: 12 * years)
  }

  /// Where closed days lie in the other year; nothing where no rule tells.
  ///
  /// What holds a church holiday moves with Easter. Whole weeks with Christmas or New Year stay with Christmas Eve, and
  /// other whole weeks keep their number. What holds a holiday with a date of its own, keeps its dates.
  func closed(_ days: ClosedRange<CalendarDate>) -> ClosedRange<CalendarDate>? {
    let year = days.lowerBound.components.year
    let holidays = (year...max(year, days.upperBound.components.year)).flatMap { DanishHolidays.holidays(ofYear: $0) }
      .filter { days.contains($0.date) }
    if holidays.contains(where: { Self.movable.contains($0.holiday) }) { return withEaster(days, of: year) }
    let isWholeWeeks = days.lowerBound.weekday == .monday && days.upperBound.weekday == .sunday
    let isChristmas = holidays.contains { Self.christmas.contains($0.holiday) }
    if isWholeWeeks { return isChristmas ? withChristmas(days) : weeks(days) }
    guard let first = holidays.first else { return nil }
    // 29 February has no part in any holiday, and so the days between stay as many.
    let anchor = first.date.adding(months: 12 * years)
    return shifted(days, by: anchor.dayNumber - first.date.dayNumber)
  }

  private static let movable: Set<PublicHoliday> = [
    .maundyThursday, .goodFriday, .easterSunday, .easterMonday, .ascensionDay, .whitSunday, .whitMonday,
  ]

  private static let christmas: Set<PublicHoliday> = [
    .christmasEve, .christmasDay, .secondChristmasDay, .newYearsEve, .newYearsDay,
  ]

  private func withEaster(_ days: ClosedRange<CalendarDate>, of year: Int) -> ClosedRange<CalendarDate>? {
    guard let old = DanishHolidays.easterSunday(ofYear: year),
      let new = DanishHolidays.easterSunday(ofYear: year + years)
    else { return nil }
    return shifted(days, by: new.dayNumber - old.dayNumber)
  }

  private func withChristmas(_ days: ClosedRange<CalendarDate>) -> ClosedRange<CalendarDate>? {
    // January belongs to the Christmas before it.
    let (year, month, _) = days.lowerBound.components
    let eve = month == 1 ? year - 1 : year
    guard let old = CalendarDate(year: eve, month: 12, day: 24),
      let new = CalendarDate(year: eve + years, month: 12, day: 24)
    else { return nil }
    return shifted(days, by: Self.monday(of: new) - Self.monday(of: old))
  }

  private func weeks(_ days: ClosedRange<CalendarDate>) -> ClosedRange<CalendarDate>? {
    WeekDate(days.lowerBound).date(yearsLater: years).map {
      shifted(days, by: $0.dayNumber - days.lowerBound.dayNumber)
    }
  }

  private func shifted(_ days: ClosedRange<CalendarDate>, by count: Int) -> ClosedRange<CalendarDate> {
    CalendarDate(
      dayNumber: days.lowerBound.dayNumber + count)...CalendarDate(
        dayNumber: days.upperBound.dayNumber + count)
  }

  private static func monday(of date: CalendarDate) -> Int { date.dayNumber - (date.weekday.rawValue - 1) }

  /// The name of a cohort in another year: each year in it is counted on, `2026/27` to `2027/28`; a name without any
  /// gets the year of the first day, because the name settles the draw and what calendars call meetings.
  func name(_ name: String, firstDay: CalendarDate, newFirstDay: CalendarDate) -> String {
    let old = firstDay.components.year
    var result = ""
    var hasYear = false
    var rest = name[...]
    while let character = rest.first {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else {
        result.append(character)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(digits.count)
      if digits.count == 4, let year = Int(digits), (old - 1...old + 1).contains(year) {
        result += String(year + years)
        hasYear = true
      } else if digits.count == 2, hasYear, let year = Int(digits), let last = result.last, "/-–".contains(last),
        year == (old + 1) % 100
      {
        let next = String((year + years) % 100)
        result += next.count == 1 ? "0" + next : next
      } else {
        result += digits
      }
    }
    return hasYear ? result : "\(name) \(newFirstDay.components.year)"
  }
}
