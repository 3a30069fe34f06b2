// SPDX-License-Identifier: GPL-3.0-or-later

/// Text that a calendar file can hold: RFC 5545, section 3.3.11, knows neither control characters nor more than one
/// kind of line end.
enum CalendarText {
  /// The text with `\n` at the end of each line, whatever ended it before, and a space for each control character but
  /// the tab. Cleaning twice changes nothing more. Linear.
  static func cleaned(_ text: String) -> String {
    var text = text
    guard text.withUTF8({ needsCleaning($0) }) else { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case "\t": result.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}": result.append(" ")
      default: result.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// Whether a byte is a control character that no content line may hold.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

  private static func needsCleaning(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in text.enumerated() {
      if isControl(byte), byte != UInt8(ascii: "\n") { return true }
      // U+0085 is C2 85; U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0x85 { return true }
      if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] | 1 == 0xA9 { return true }
    }
    return false
  }
}
