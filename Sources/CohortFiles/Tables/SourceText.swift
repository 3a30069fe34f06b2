// SPDX-License-Identifier: GPL-3.0-or-later

/// A file's text as UTF-8, in which every offset is known as a line and a column.
final class SourceText: Sendable {
  /// Valid UTF-8 without a byte-order mark.
  let bytes: [UInt8]
  /// Whether a quotation mark stands anywhere.
  let hasQuotes: Bool
  private let lineStarts: [Int]

  /// Takes valid UTF-8. Linear in its length.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for (offset, byte) in buffer.enumerated() where byte == .lineFeed || byte == .carriageReturn {
        let isHalfOfPair = byte == .carriageReturn && offset + 1 < buffer.count && buffer[offset + 1] == .lineFeed
        if !isHalfOfPair { starts.append(offset + 1) }
      }
    }
    lineStarts = starts
    hasQuotes = bytes.contains(.quote)
  }

  /// The text of a stretch of bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The line and the character in it, both from 1; of an offset behind the end, the end. Logarithmic in the number of lines, linear in the line.
  func place(at offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, text(lineStarts[low]..<offset).count + 1)
  }

  /// Where a character of a line stands, both from 1; nothing where there is no such line. A character behind the
  /// line's last is taken for its end.
  func offset(line: Int, column: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    let start = lineStarts[line - 1]
    let end = line < lineStarts.count ? lineStarts[line] : bytes.count
    return start + text(start..<end).prefix(max(0, column - 1)).utf8.count
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let semicolon = UInt8(ascii: ";")
  static let comma = UInt8(ascii: ",")
  static let bar = UInt8(ascii: "|")

  /// Whether the byte is a digit of ASCII.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
