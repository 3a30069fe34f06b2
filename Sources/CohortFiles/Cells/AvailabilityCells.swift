// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension CellReader {
  /// Weekly free windows: `mon 16:00-18:00|ons 15.30-17`. Windows of one cell may touch but not overlap.
  mutating func availability(_ cell: Cell?) -> Availability {
    var windows: [(window: TimeWindow, item: Cell)] = []
    for item in items(of: cell) {
      guard let window = window(item) else { continue }
      if let other = windows.first(where: { $0.window.intersection(window) != nil }) {
        faults.report(
          at: item,
          found: FaultText.overlappingWindows(["value": .typed(item.text), "other": .typed(other.item.text)]),
          expected: ExpectedText.separateWindows(), advice: AdviceText.mergeWindows())
      } else {
        windows.append((window, item))
      }
    }
    return Availability(windows.map(\.window))
  }

  private mutating func window(_ item: Cell) -> TimeWindow? {
    let bytes = item.bytes
    guard let dayEnd = bytes.firstIndex(where: { $0 == .space || $0.isDigit }) else {
      report(item, .notWindow, .window, AdviceText.writeWindow())
      return nil
    }
    let day = item.part(item.range.lowerBound..<dayEnd)
    let rest = item.part(dayEnd..<item.range.upperBound).trimmed
    guard let (first, last) = Self.splitTimes(rest), !day.range.isEmpty else {
      report(item, .notWindow, .window, AdviceText.writeWindow())
      return nil
    }
    let weekday = word(day, Words.weekdays, .unknownWeekday)
    let start = time(first)
    let end = time(last)
    guard let weekday, let start, let end else { return nil }
    guard start < end else {
      report(item, .windowEndsBeforeStart, .endAfterStart, AdviceText.correctTimes())
      return nil
    }
    return TimeWindow(weekday, startMinute: start, endMinute: end)
  }

  /// A time of day, `16:00`, `16.00` or `16`, as minutes after midnight; `24:00` is the day's end.
  mutating func time(_ cell: Cell) -> Int? {
    let parts = cell.bytes.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
    let numbers = parts.compactMap { part in
      (1...2).contains(part.count) && part.allSatisfy(\.isDigit)
        ? part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
    }
    if numbers.count == parts.count, (1...2).contains(parts.count), parts.count == 1 || parts[1].count == 2 {
      let minute = numbers.count == 2 ? numbers[1] : 0
      if minute < 60, numbers[0] * 60 + minute <= 24 * 60 { return numbers[0] * 60 + minute }
    }
    report(cell, .notTime, .time, AdviceText.writeTime())
    return nil
  }

  private static func splitTimes(_ cell: Cell) -> (Cell, Cell)? {
    for separator in ["-", "–", "—"] {
      if let range = cell.bytes.firstRange(of: Array(separator.utf8)) {
        return (
          cell.part(cell.range.lowerBound..<range.lowerBound).trimmed,
          cell.part(range.upperBound..<cell.range.upperBound).trimmed
        )
      }
    }
    return nil
  }
}
