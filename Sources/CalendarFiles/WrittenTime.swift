// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The value of DTSTART or DTEND.
enum WrittenTime: Hashable, CustomStringConvertible {
  case day(CalendarDate)
  case time(LocalTime, zoneName: String)

  /// Reads `;VALUE=DATE:20260901`, or `;TZID=Europe/Copenhagen:20260901T163000`.
  init(_ line: ContentLine) throws(CalendarFault.Problem) {
    let digits = Array(line.value.utf8)
    if line.parameters["VALUE"]?.uppercased() == "DATE" {
      guard digits.count == 8, let date = Self.date(digits) else {
        throw .unknownValue(property: line.name, found: line.value.cut, expected: "a date like 20260901")
      }
      self = .day(date)
    } else {
      guard let zoneName = line.parameters["TZID"], digits.count == 15, digits[8] == UInt8(ascii: "T"),
        let date = Self.date(digits), let hour = Self.number(digits[9..<11]), hour < 24,
        let minute = Self.number(digits[11..<13]), minute < 60, Self.number(digits[13..<15]) == 0
      else {
        throw .unknownValue(
          property: line.name, found: line.value.cut, expected: "TZID and a whole minute like 20260901T163000")
      }
      self = .time(LocalTime(date, minute: hour * 60 + minute), zoneName: zoneName)
    }
  }

  /// The value as files write it.
  var description: String {
    var bytes: [UInt8] = []
    switch self {
    case .day(let date): bytes.append(date)
    case .time(let time, _): bytes.append((time.date, time.minute * 60))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func date(_ digits: [UInt8]) -> CalendarDate? {
    guard let year = number(digits[0..<4]), let month = number(digits[4..<6]), let day = number(digits[6..<8]) else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}
