// SPDX-License-Identifier: GPL-3.0-or-later

/// A day by its week, as schools and municipalities count: the weeks of ISO 8601 begin on Monday, and week 1 is the one
/// with 4 January.
public struct WeekDate: Hashable, Sendable {
  /// The year that the week belongs to.
  public let year: Int
  /// The week, from 1 to 52 or 53.
  public let week: Int
  /// The day of the week.
  public let weekday: Weekday

  /// The week of a day.
  public init(_ date: CalendarDate) {
    let monday = date.dayNumber - (date.weekday.rawValue - 1)
    // A week belongs to the year that its Thursday is in.
    let year = CalendarDate(dayNumber: monday + 3).components.year
    self.year = year
    week = (monday - (Self.firstMonday(of: year) ?? monday)) / 7 + 1
    weekday = date.weekday
  }

  /// The same week and weekday some years later; the last week, where that year has no week 53. Nothing where the years
  /// run out of the calendar.
  public func date(yearsLater years: Int) -> CalendarDate? {
    guard let first = Self.firstMonday(of: year + years), let next = Self.firstMonday(of: year + years + 1) else {
      return nil
    }
    let monday = min(first + (week - 1) * 7, next - 7)
    return CalendarDate(dayNumber: monday + weekday.rawValue - 1)
  }

  private static func firstMonday(of year: Int) -> Int? {
    CalendarDate(year: year, month: 1, day: 4).map { $0.dayNumber - ($0.weekday.rawValue - 1) }
  }
}
