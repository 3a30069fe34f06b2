// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// Why a cohort has no meetings on a day.
public enum Closure: Hashable, Sendable {
  /// The day is before the cohort's first day or after its last.
  case outsideYear
  /// A public holiday.
  case publicHoliday(PublicHoliday)
  /// One of the cohort's own holidays or closed weeks.
  case closedDay
}

/// Which days of a cohort's year have meetings.
public struct OpenDays: Sendable {
  private let firstNumber: Int
  /// One entry a day: 0 for open, 1 for closed, else 2 more than the position of the holiday among all.
  private let codes: [UInt8]

  private static let closed: UInt8 = 1
  private static let firstHoliday: UInt8 = 2

  /// Marks the closed days of a frame. A public holiday within a closed week is named as a holiday.
  ///
  /// - Complexity: linear in the days of the year and of the closed ranges within it.
  public init(_ frame: CohortFrame) {
    let first = frame.firstDay.dayNumber
    let last = max(frame.lastDay.dayNumber, first - 1)
    var codes = [UInt8](repeating: 0, count: last - first + 1)
    for range in frame.closed {
      let lower = max(range.lowerBound.dayNumber, first)
      let upper = min(range.upperBound.dayNumber, last)
      guard lower <= upper else { continue }
      for day in lower...upper { codes[day - first] = Self.closed }
    }
    if last >= first {
      let code = Dictionary(
        uniqueKeysWithValues: zip(PublicHoliday.allCases, Self.firstHoliday...))
      for year in frame.firstDay.components.year...CalendarDate(dayNumber: last).components.year {
        // Of two holidays on one date the first is to stay.
        for entry in frame.publicHolidays.holidays(ofYear: year).reversed() {
          let day = entry.date.dayNumber
          if day >= first, day <= last { codes[day - first] = code[entry.holiday] ?? Self.closed }
        }
      }
    }
    firstNumber = first
    self.codes = codes
  }

  /// Whether a cohort has meetings on a day. O(1).
  public func isOpen(_ date: CalendarDate) -> Bool { closure(onDayNumber: date.dayNumber) == nil }

  /// Why a cohort has no meetings on a day; nothing where it has. O(1).
  public func closure(on date: CalendarDate) -> Closure? { closure(onDayNumber: date.dayNumber) }

  func closure(onDayNumber day: Int) -> Closure? {
    let index = day - firstNumber
    guard codes.indices.contains(index) else { return .outsideYear }
    switch codes[index] {
    case 0: return nil
    case Self.closed: return .closedDay
    case let code: return .publicHoliday(PublicHoliday.allCases[Int(code - Self.firstHoliday)])
    }
  }
}
