// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles

/// Takes people out of iCalendar files. A name may stand across a fold (RFC 5545, section 3.1), so lines are put
/// together first; those in which something changed are folded again, all others stay as they are.
enum CalendarRedaction {
  /// The file with words replaced; nothing where it holds none. Linear.
  static func replaced(in bytes: [UInt8], _ redaction: PeopleRedaction) -> [UInt8]? {
    var result: [UInt8] = []
    var hasChanged = false
    var start = 0
    while start < bytes.count {
      var line: [UInt8] = []
      var end = start
      var isFirst = true
      repeat {
        let feed = bytes[end...].firstIndex(of: lineFeed) ?? bytes.count
        line += bytes[(isFirst ? end : end + 1)..<(feed > end && bytes[feed - 1] == carriageReturn ? feed - 1 : feed)]
        end = min(feed + 1, bytes.count)
        isFirst = false
      } while end < bytes.count && (bytes[end] == space || bytes[end] == tab)
      if let new = redaction.replaced(in: line) {
        result += folded(new)
        hasChanged = true
      } else {
        result += bytes[start..<end]
      }
      start = end
    }
    return hasChanged ? result : nil
  }

  /// A calendar with nothing in it, under a pseudonym.
  static func empty(for pseudonym: String) -> [UInt8] {
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//makker//forgotten//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "NAME:\(pseudonym)", "X-WR-CALNAME:\(pseudonym)", "END:VCALENDAR",
    ]
    return Array(lines.map { $0 + "\r\n" }.joined().utf8)
  }

  private static func folded(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while line.count - start > room(start) {
      var end = start + room(start)
      // A fold never parts the bytes of a character.
      while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      if start > 0 { result.append(space) }
      result += line[start..<end] + [carriageReturn, lineFeed]
      start = end
    }
    if start > 0 { result.append(space) }
    return result + line[start...] + [carriageReturn, lineFeed]
  }

  /// How many octets a line holds, less the space that says that it goes on.
  private static func room(_ start: Int) -> Int { start > 0 ? 74 : 75 }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
}
