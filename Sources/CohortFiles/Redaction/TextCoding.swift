// SPDX-License-Identifier: GPL-3.0-or-later

/// The encoding of a file that is read, changed and written again in the same one.
enum TextCoding: Hashable {
  case utf8(hasMark: Bool)
  case utf16(littleEndian: Bool, hasMark: Bool)
  case windows1252

  /// A file's text as UTF-8 without a byte-order mark, and its encoding; nothing where the file is no text.
  static func decode(_ bytes: [UInt8]) -> (text: [UInt8], coding: TextCoding)? {
    guard let text = try? TextDecoding.utf8(bytes, file: ""), !text.contains(0) else { return nil }
    let hasUTF8Mark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let coding: TextCoding =
      if hasUTF8Mark {
        .utf8(hasMark: true)
      } else if bytes.starts(with: [0xFF, 0xFE]) {
        .utf16(littleEndian: true, hasMark: true)
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        .utf16(littleEndian: false, hasMark: true)
      } else if let isLittle = TextDecoding.looksLikeUTF16(bytes) {
        .utf16(littleEndian: isLittle, hasMark: false)
      } else {
        text == bytes ? .utf8(hasMark: false) : .windows1252
      }
    return (text, coding)
  }

  /// The bytes of a text in this encoding. What the encoding has no character for becomes a question mark; a text in
  /// which words were only taken away or replaced by ASCII holds nothing of the kind.
  func encode(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8(let hasMark):
      return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + text
    case .utf16(let littleEndian, let hasMark):
      var bytes: [UInt8] = []
      func append(_ unit: UInt16) {
        let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
        bytes += littleEndian ? [low, high] : [high, low]
      }
      if hasMark { append(0xFEFF) }
      for unit in String(decoding: text, as: UTF8.self).utf16 { append(unit) }
      return bytes
    case .windows1252:
      return String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
        if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        return Windows1252.upper.firstIndex { UInt32($0) == scalar.value }.map { UInt8(0x80 + $0) }
          ?? UInt8(ascii: "?")
      }
    }
  }
}
