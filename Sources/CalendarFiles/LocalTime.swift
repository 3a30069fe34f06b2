// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A day and a time on the wall clock of a place, without saying which place.
public struct LocalTime: Hashable, Comparable, Sendable {
  /// The day, within the years 1 to 9999.
  public let date: CalendarDate
  /// Minutes after midnight, 0 to 1439.
  public let minute: Int

  /// Makes a time. Minutes beyond the day go on into the next day, or back into the one before, so that a window's end
  /// at minute 1440 is the next midnight. Days outside the years 1 to 9999, which no file can hold, become the nearest
  /// day inside.
  public init(_ date: CalendarDate, minute: Int) {
    let (days, minutes) = minute.quotientAndRemainder(dividingBy: Self.minutesPerDay)
    let borrows = minutes < 0
    let (dayNumber, isTooFar) = date.dayNumber.addingReportingOverflow(borrows ? days - 1 : days)
    self.date = isTooFar ? date.clampedToFiles : CalendarDate(dayNumber: dayNumber).clampedToFiles
    self.minute = borrows ? minutes + Self.minutesPerDay : minutes
  }

  /// Seconds since 1970-01-01 on the same clock, as if it had never been turned.
  var wallSeconds: Int { (date.dayNumber * Self.minutesPerDay + minute) * 60 }

  static let minutesPerDay = 1440

  /// Whether the clock shows one time before another.
  public static func < (left: Self, right: Self) -> Bool {
    (left.date, left.minute) < (right.date, right.minute)
  }
}

extension CalendarDate {
  /// The day itself, or the nearest one with a year of four digits.
  var clampedToFiles: CalendarDate {
    // 0001-01-01 and 9999-12-31.
    CalendarDate(dayNumber: min(max(dayNumber, -719_162), 2_932_896))
  }
}
