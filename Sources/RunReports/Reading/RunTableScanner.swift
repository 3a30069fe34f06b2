// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Splits a table of a run into rows of cells, with quotes taken off.
struct RunTableScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var line = 1
  /// In characters of Unicode, as the faults of a run count them.
  private var column = 1

  /// Takes valid UTF-8, which stays where it is as long as the scanner is in use.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// Reads the next row into `row`; false at the end of the file. Linear in the row's length.
  mutating func next(_ row: inout [TableReading.Cell], _ log: inout FaultLog) -> Bool {
    row.removeAll(keepingCapacity: true)
    while index < bytes.count {
      row.append(cell(&log))
      if at(index) == UInt8(ascii: ";") {
        advance()
        // A separator at the very end still opens one more, empty cell.
        if index == bytes.count { row.append(TableReading.Cell(text: "", line: line, column: column)) }
        continue
      }
      if at(index) == UInt8(ascii: "\r") { advance() }
      if at(index) == UInt8(ascii: "\n") { advance() }
      return true
    }
    return !row.isEmpty
  }

  /// Reads up to the separator or line end behind the cell.
  private mutating func cell(_ log: inout FaultLog) -> TableReading.Cell {
    let start = (line: line, column: column)
    guard at(index) == UInt8(ascii: "\"") else {
      let first = index
      while !isEnd(at(index)) { advance() }
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[first..<index]), as: UTF8.self)
      return TableReading.Cell(text: Self.unguarded(text), line: start.line, column: start.column)
    }
    var content: [UInt8] = []
    advance()
    while let byte = at(index), byte != UInt8(ascii: "\"") || at(index + 1) == UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\"") { advance() }
      content.append(byte)
      advance()
    }
    if index == bytes.count {
      log.add(
        line: start.line, column: start.column, found: RunFileText.openQuote(), expected: RunFileText.closingQuote())
    } else {
      advance()
      if !isEnd(at(index)) {
        log.add(line: line, column: column, found: RunFileText.strayQuote(), expected: RunFileText.separator())
      }
    }
    while let byte = at(index), !isEnd(byte) {
      content.append(byte)
      advance()
    }
    let text = String(decoding: content, as: UTF8.self)
    return TableReading.Cell(text: Self.unguarded(text), line: start.line, column: start.column)
  }

  private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isEnd(_ byte: UInt8?) -> Bool {
    byte == nil || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Takes a step of one byte; only the last byte of a character counts as a column.
  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if index + 1 == bytes.count || !UTF8.isContinuation(bytes[index + 1]) {
      column += 1
    }
    index += 1
  }

  /// A text without the apostrophe that `CSVWriter` puts before what a spreadsheet would take for a formula.
  private static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }),
      "=+-@\t\r".utf8.contains(first)
    else { return text }
    return String(text.dropFirst())
  }
}
