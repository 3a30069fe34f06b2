// SPDX-License-Identifier: GPL-3.0-or-later

/// How a table separates its cells, and where its header begins.
struct Dialect: Sendable {
  let delimiter: UInt8
  let headerOffset: Int

  /// Finds out: a first line `sep=;`, as Excel writes it, decides; else the delimiter that the header line holds most
  /// of, outside quotation marks. Of equally many, `;` comes before tab before comma.
  init(_ source: SourceText) {
    let bytes = source.bytes
    let start = Self.skipBlankLines(bytes, from: 0)
    let line = bytes[start..<(bytes[start...].firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? bytes.count)]
    if let declared = Self.declaredDelimiter(line) {
      delimiter = declared
      headerOffset = Self.skipBlankLines(bytes, from: line.endIndex)
      return
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == .quote {
        isQuoted.toggle()
      } else if !isQuoted {
        if byte == .lineFeed || byte == .carriageReturn { break }
        counts[byte, default: 0] += 1
      }
    }
    let candidates: [UInt8] = [.semicolon, .tab, .comma]
    delimiter = candidates.reduce(.semicolon) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
    headerOffset = start
  }

  private static func declaredDelimiter(_ line: ArraySlice<UInt8>) -> UInt8? {
    let text = String(decoding: line, as: UTF8.self).filter { $0 != "\"" }
    guard text.lowercased().hasPrefix("sep="), text.utf8.count == 5 else { return nil }
    return text.utf8.last
  }

  private static func skipBlankLines(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { $0 != .lineFeed && $0 != .carriageReturn } ?? bytes.count
  }
}
