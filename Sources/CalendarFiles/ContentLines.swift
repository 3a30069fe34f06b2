// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes the lines of an iCalendar file: RFC 5545, section 3.1. Linear in what is written.
struct ContentLines {
  /// The file so far.
  private(set) var bytes: [UInt8]
  private var lineStart: Int

  /// Goes on behind bytes.
  init(behind bytes: [UInt8] = []) {
    self.bytes = bytes
    lineStart = bytes.count
  }

  /// Adds whole lines.
  mutating func append(lines: [UInt8]) {
    bytes += lines
    lineStart = bytes.count
  }

  /// Adds a line as it stands.
  mutating func append(line: String) {
    bytes += line.utf8
    endLine()
  }

  /// Adds a property whose value is text.
  mutating func append(_ name: String, text: String) {
    bytes += name.utf8
    bytes.append(UInt8(ascii: ":"))
    append(escaped: text)
    endLine()
  }

  /// Adds a property whose value is a list of texts.
  mutating func append(_ name: String, texts: [String]) {
    bytes += name.utf8
    for (index, text) in texts.enumerated() {
      bytes.append(index == 0 ? UInt8(ascii: ":") : UInt8(ascii: ","))
      append(escaped: text)
    }
    endLine()
  }

  /// Adds a property, with its parameters in the name, whose value is written by `body`.
  mutating func append(_ name: String, _ body: (inout [UInt8]) -> Void) {
    bytes += name.utf8
    bytes.append(UInt8(ascii: ":"))
    body(&bytes)
    endLine()
  }

  /// A parameter as it follows a property's name: `;TZID=Europe/Copenhagen`, quoted where its value needs that.
  ///
  /// RFC 5545 has no way to put a quotation mark into a value; an apostrophe stands for it.
  static func parameter(_ name: String, _ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      text.unicodeScalars.append(
        scalar == "\"" ? "'" : scalar.isASCII && CalendarText.isControl(UInt8(scalar.value)) ? " " : scalar)
    }
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",")
    }
    return needsQuotes ? ";\(name)=\"\(text)\"" : ";\(name)=\(text)"
  }

  private mutating func append(escaped text: String) {
    var text = text
    text.withUTF8 { text in
      guard text.contains(where: Self.needsEscape) else {
        bytes.append(contentsOf: text)
        return
      }
      for byte in text {
        if Self.needsEscape(byte) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: "n") : byte)
      }
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
  }

  /// Ends the line, and folds it if it is longer than 75 octets. A fold never parts the bytes of a character.
  private mutating func endLine() {
    if bytes.count - lineStart > Self.octetsPerLine {
      let line = Array(bytes[lineStart...])
      bytes.removeLast(line.count)
      var start = 0
      while line.count - start > Self.octetsPerLine - (start > 0 ? 1 : 0) {
        var end = start + Self.octetsPerLine - (start > 0 ? 1 : 0)
        while line[end] & 0xC0 == 0x80 { end -= 1 }
        append(part: line[start..<end], isFirst: start == 0)
        bytes += Self.lineEnd
        start = end
      }
      append(part: line[start...], isFirst: false)
    }
    bytes += Self.lineEnd
    lineStart = bytes.count
  }

  private mutating func append(part: ArraySlice<UInt8>, isFirst: Bool) {
    // The space at the start of a line says that it goes on with the one before.
    if !isFirst { bytes.append(UInt8(ascii: " ")) }
    bytes += part
  }

  private static let octetsPerLine = 75
  private static let lineEnd: [UInt8] = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
}
