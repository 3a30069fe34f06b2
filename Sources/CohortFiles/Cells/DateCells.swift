// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension CellReader {
  /// A day: `2026-08-12` or `12-08-2026`, or the latter with points.
  mutating func date(_ cell: Cell) -> CalendarDate? {
    let text = cell.text
    switch WrittenDate(text) {
    case .date(let date):
      return date
    case .impossible:
      report(cell, .impossibleDate, .existingDate, AdviceText.correctDate())
    case .noDate:
      report(cell, .notDate, .date, AdviceText.writeDate())
    }
    return nil
  }

  /// A list of days and of stretches of days: `2026-10-12..2026-10-16`, `2026-10-12/2026-10-16`, `2026-W42`.
  mutating func dateRanges(_ cell: Cell?) -> [ClosedRange<CalendarDate>] {
    guard let cell else { return [] }
    if let known = memories.days[cell] { return known }
    let reports = reportCount
    let days = cell.items().compactMap { dateRange($0) }
    if reportCount == reports { memories.days.remember(days, for: cell) }
    return days
  }

  /// A day, a week or a stretch of days or weeks, both ends included.
  private mutating func dateRange(_ cell: Cell) -> ClosedRange<CalendarDate>? {
    switch WrittenRange(cell.text) {
    case .days(let days): return days
    case .fault(let fault):
      faults.report(at: cell, found: fault.found, expected: fault.expected, advice: fault.advice)
      return nil
    }
  }
}

/// A day, a week or a stretch of days or weeks, both ends included, as people write it.
enum WrittenRange {
  case days(ClosedRange<CalendarDate>)
  case fault(Fault)

  /// Why a text is no such range.
  struct Fault {
    let found: LocalizedText
    let expected: LocalizedText
    let advice: LocalizedText
  }

  /// Reads `2026-10-12`, `2026-W42`, and two of them with `..`, `/` or a dash between.
  init(_ text: String) {
    let separator = ["..", "/", "–"].first { text.contains($0) }
    let ends = separator.map { text.split(separator: $0, omittingEmptySubsequences: false) } ?? [text[...]]
    var ranges: [ClosedRange<CalendarDate>] = []
    for end in ends {
      switch Self.dayOrWeek(end.trimmingWhitespace()) {
      case .days(let days): ranges.append(days)
      case .fault(let fault):
        self = .fault(fault)
        return
      }
    }
    guard ranges.count <= 2, let first = ranges.first, let last = ranges.last else {
      self = .fault(
        Fault(
          found: FaultText.notDate(["value": .typed(text)]), expected: ExpectedText.dateRange(),
          advice: AdviceText.writeDateRange()))
      return
    }
    guard first.lowerBound <= last.upperBound else {
      self = .fault(
        Fault(
          found: FaultText.rangeEndsBeforeStart(["value": .typed(text)]), expected: ExpectedText.endAfterStart(),
          advice: AdviceText.swapEnds()))
      return
    }
    self = .days(first.lowerBound...last.upperBound)
  }

  private static func dayOrWeek(_ text: String) -> WrittenRange {
    if let week = ISOWeek(text) { return .days(week.days) }
    switch WrittenDate(text) {
    case .date(let date):
      return .days(date...date)
    case .impossible:
      return .fault(
        Fault(
          found: FaultText.impossibleDate(["value": .typed(text)]), expected: ExpectedText.existingDate(),
          advice: AdviceText.correctDate()))
    case .noDate:
      return .fault(
        Fault(
          found: FaultText.notDate(["value": .typed(text)]), expected: ExpectedText.dateRange(),
          advice: AdviceText.writeDateRange()))
    }
  }
}

/// A day as people write it.
enum WrittenDate {
  case date(CalendarDate)
  /// It has the form of a date, but the calendar has no such day.
  case impossible
  case noDate

  /// Reads `2026-08-12`, `12-08-2026` or `12.8.2026`; a slash is refused, because it puts the month first in some
  /// countries and last in others.
  init(_ text: String) {
    let parts = text.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    let numbers = parts.compactMap { part in
      (1...4).contains(part.count) && part.allSatisfy(\.isDigit)
        ? part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
    }
    guard parts.count == 3, numbers.count == 3, parts[1].count <= 2 else {
      self = .noDate
      return
    }
    let date: CalendarDate?
    switch (parts[0].count, parts[2].count) {
    case (4, 1...2): date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    case (1...2, 4): date = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    default:
      self = .noDate
      return
    }
    self = date.map { .date($0) } ?? .impossible
  }
}

/// A week of ISO 8601, as `2026-W42`: it begins on Monday, and week 1 holds the year's first Thursday.
struct ISOWeek: Hashable {
  /// Monday to Sunday.
  let days: ClosedRange<CalendarDate>

  /// Reads a week, or nothing where the text is none or the year has no such week.
  init?(_ text: String) {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), parts[1].first == "W",
      let week = Int(parts[1].dropFirst()), parts[1].utf8.dropFirst().allSatisfy(\.isDigit),
      (1...53).contains(week),
      let first = Self.firstMonday(of: year), let next = Self.firstMonday(of: year + 1)
    else { return nil }
    let monday = first + (week - 1) * 7
    guard monday < next else { return nil }
    days = CalendarDate(dayNumber: monday)...CalendarDate(dayNumber: monday + 6)
  }

  /// The Monday of week 1: the week that 4 January is in.
  private static func firstMonday(of year: Int) -> Int? {
    CalendarDate(year: year, month: 1, day: 4).map { $0.dayNumber - ($0.weekday.rawValue - 1) }
  }
}
