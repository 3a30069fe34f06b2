// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes text of a file of which some bytes are no characters, so that a person can mend it.
package enum DamagedText {
  /// What stands for a character that could not be read: U+FFFD.
  package static let mark: Character = "\u{FFFD}"

  /// The file as UTF-8 with a byte-order mark, with U+FFFD for each character that could not be read; nothing where the
  /// file is sound already, or is no text at all.
  package static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
    do {
      _ = try TextDecoding.utf8(bytes, file: "")
      return nil
    } catch {
      return [0xEF, 0xBB, 0xBF] + Array(lenient(bytes).utf8)
    }
  }

  /// Where such characters stand: lines and columns, both from 1.
  package static func places(in bytes: [UInt8]) -> [(line: Int, column: Int)] {
    guard let text = try? TextDecoding.utf8(bytes, file: "") else { return [] }
    let source = SourceText(text)
    return text.indices.dropLast(2).filter { text[$0] == 0xEF && text[$0 + 1] == 0xBF && text[$0 + 2] == 0xBD }
      .map { source.place(at: $0) }
  }

  private static func lenient(_ bytes: [UInt8]) -> String {
    let units: (isLittle: Bool, start: Int)? =
      if bytes.starts(with: [0xFF, 0xFE]) {
        (true, 2)
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        (false, 2)
      } else {
        TextDecoding.looksLikeUTF16(bytes).map { ($0, 0) }
      }
    guard let units else {
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      return String(decoding: bytes[start...], as: UTF8.self)
    }
    let pairs = stride(from: units.start, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return units.isLittle ? second << 8 | first : first << 8 | second
    }
    let text = String(decoding: pairs, as: UTF16.self)
    return (bytes.count - units.start).isMultiple(of: 2) ? text : text + String(mark)
  }
}
