// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Dates, times and offsets as digits. ISO 8601 puts separators between them in its extended form, and RFC 5545 takes
/// its basic form without.
extension [UInt8] {
  /// Adds a number with zeros before it.
  mutating func append(_ number: Int, digits: Int) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor % 10))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Adds a date: `20260901`, or `2026-09-01`.
  mutating func append(_ date: CalendarDate, separator: UInt8? = nil) {
    let (year, month, day) = date.clampedToFiles.components
    append(year, digits: 4)
    if let separator { append(separator) }
    append(month, digits: 2)
    if let separator { append(separator) }
    append(day, digits: 2)
  }

  /// Adds a time of day: `163000`, or `16:30:00`.
  mutating func append(secondOfDay second: Int, separator: UInt8? = nil) {
    append(second / 3600, digits: 2)
    if let separator { append(separator) }
    append(second / 60 % 60, digits: 2)
    if let separator { append(separator) }
    append(second % 60, digits: 2)
  }

  /// Adds an offset from UTC: `+0200`, or `+02:00`; seconds only if there are any.
  mutating func append(offsetSeconds: Int, separator: UInt8? = nil) {
    let seconds = abs(offsetSeconds)
    append(offsetSeconds < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    append(seconds / 3600, digits: 2)
    if let separator { append(separator) }
    append(seconds / 60 % 60, digits: 2)
    guard seconds % 60 != 0 else { return }
    if let separator { append(separator) }
    append(seconds % 60, digits: 2)
  }

  /// Adds what a clock shows, in RFC 5545's form: `20260901T163000`.
  mutating func append(_ wallClock: (date: CalendarDate, second: Int)) {
    append(wallClock.date)
    append(UInt8(ascii: "T"))
    append(secondOfDay: wallClock.second)
  }
}
