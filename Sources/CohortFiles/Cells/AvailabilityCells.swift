// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension CellReader {
  /// Weekly free windows: `mon 16:00-18:00|ons 15.30-17`. Windows of one cell may touch but not overlap.
  mutating func availability(_ cell: Cell?) -> Availability {
    guard let cell else { return Availability() }
    if let known = memories.availability[cell] { return known }
    let reports = reportCount
    var windows: [(window: TimeWindow, item: Cell)] = []
    for item in cell.items() {
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
    let availability = Availability(windows.map(\.window))
    if reportCount == reports { memories.availability.remember(availability, for: cell) }
    return availability
  }

  /// Weekly windows that somebody likes best, written as free ones; what lies outside stated free times is warned of.
  mutating func preferredTimes(_ cell: Cell?, within free: Availability) -> Availability {
    let reports = reportCount
    let preferred = availability(cell)
    guard let cell, reportCount == reports, !free.isEmpty, !preferred.windows.allSatisfy(free.holds) else {
      return preferred
    }
    for item in cell.items() where window(item).map({ !free.holds($0) }) ?? false {
      faults.report(
        .warning, at: item, found: FaultText.preferredOutsideFreeTimes(["value": .typed(item.text)]),
        expected: ExpectedText.preferredWithinFreeTimes(), advice: AdviceText.correctPreferredTime())
    }
    return preferred
  }

  private mutating func window(_ item: Cell) -> TimeWindow? {
    if let known = memories.window[item] { return known }
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
    let window = TimeWindow(weekday, startMinute: start, endMinute: end)
    memories.window.remember(window, for: item)
    return window
  }

  /// A time of day, `16:00`, `16.00` or `16`, as minutes after midnight; `24:00` is the day's end.
  mutating func time(_ cell: Cell) -> Int? {
    if let minutes = Self.minutes(cell.bytes) { return minutes }
    report(cell, .notTime, .time, AdviceText.writeTime())
    return nil
  }

  private static func minutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    let hourEnd = bytes.firstIndex { !$0.isDigit } ?? bytes.endIndex
    var minute = 0
    if hourEnd < bytes.endIndex {
      guard bytes[hourEnd] == UInt8(ascii: ":") || bytes[hourEnd] == UInt8(ascii: "."),
        let number = twoDigits(bytes[(hourEnd + 1)...], atLeast: 2)
      else { return nil }
      minute = number
    }
    guard let hour = twoDigits(bytes[..<hourEnd], atLeast: 1), minute < 60, hour * 60 + minute <= 24 * 60 else {
      return nil
    }
    return hour * 60 + minute
  }

  private static func twoDigits(_ bytes: ArraySlice<UInt8>, atLeast least: Int) -> Int? {
    guard (least...2).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// What stands before and after the first hyphen or dash.
  private static func splitTimes(_ cell: Cell) -> (Cell, Cell)? {
    let bytes = cell.bytes
    for index in bytes.indices {
      let length: Int
      if bytes[index] == UInt8(ascii: "-") {
        length = 1
      } else if bytes[index] == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94
      {
        // An en dash or an em dash.
        length = 3
      } else {
        continue
      }
      return (
        cell.part(cell.range.lowerBound..<index).trimmed, cell.part(index + length..<cell.range.upperBound).trimmed
      )
    }
    return nil
  }
}
