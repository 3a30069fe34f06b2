// SPDX-License-Identifier: GPL-3.0-or-later

/// A cell of a table, or an item of a list in it: a stretch of the file that knows where it stands.
struct Cell: Sendable {
  let source: SourceText
  /// The bytes of the content, without the quotation marks around it.
  let range: Range<Int>
  /// Whether two quotation marks in the content mean one.
  let isQuoted: Bool

  /// Whether nothing but white space stands here.
  var isBlank: Bool { trimmed.range.isEmpty }

  /// The cell without white space at its ends, the no-break spaces of spreadsheets among it.
  var trimmed: Cell {
    if isTrimmed { return self }
    let ascii = source.bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      var end = range.upperBound
      while start < end, Self.isSpace(bytes[start]) { start += 1 }
      while start < end, Self.isSpace(bytes[end - 1]) { end -= 1 }
      return start..<end
    }
    guard let first = source.bytes[ascii].first, let last = source.bytes[ascii].last, first >= 0x80 || last >= 0x80
    else { return part(ascii) }
    let scalars = source.text(ascii).unicodeScalars
    let before = scalars.prefix(while: Self.isInvisible).reduce(0) { $0 + UTF8.width($1) }
    let after = scalars.reversed().prefix(while: Self.isInvisible).reduce(0) { $0 + UTF8.width($1) }
    return part(ascii.lowerBound + before..<max(ascii.lowerBound + before, ascii.upperBound - after))
  }

  /// Whether a visible character of ASCII stands at each end, as in most cells.
  private var isTrimmed: Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      range.lowerBound < range.upperBound && Self.isVisible(bytes[range.lowerBound])
        && Self.isVisible(bytes[range.upperBound - 1])
    }
  }

  /// The content, with doubled quotation marks made single.
  var text: String {
    guard isQuoted, source.bytes[range].contains(.quote) else { return source.text(range) }
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    var afterQuote = false
    for byte in source.bytes[range] {
      afterQuote = byte == .quote && !afterQuote
      if !afterQuote { content.append(byte) }
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// The bytes of the content; a quotation mark may stand doubled.
  var bytes: ArraySlice<UInt8> { source.bytes[range] }

  /// The items of a list, trimmed; empty ones are left out.
  func items(separator: UInt8 = .bar) -> [Cell] {
    var items: [Cell] = []
    source.bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      for index in range where bytes[index] == separator {
        append(start..<index, to: &items)
        start = index + 1
      }
      append(start..<range.upperBound, to: &items)
    }
    return items
  }

  /// What stands before and after the first (or last) such byte, trimmed; nothing where there is none.
  func split(at separator: UInt8, last: Bool = false) -> (before: Cell, after: Cell)? {
    guard let index = last ? bytes.lastIndex(of: separator) : bytes.firstIndex(of: separator) else { return nil }
    return (part(range.lowerBound..<index).trimmed, part(index + 1..<range.upperBound).trimmed)
  }

  private func append(_ range: Range<Int>, to items: inout [Cell]) {
    let item = part(range).trimmed
    if !item.range.isEmpty { items.append(item) }
  }

  /// A part of the cell.
  func part(_ range: Range<Int>) -> Cell {
    Cell(source: source, range: range, isQuoted: isQuoted)
  }

  private static func isVisible(_ byte: UInt8) -> Bool { byte > .space && byte < 0x7F }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == .space || byte == .tab || byte == .lineFeed || byte == .carriageReturn
  }

  /// Whether a character is white space of some kind, or one of no width that other programs leave behind.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
  }
}
