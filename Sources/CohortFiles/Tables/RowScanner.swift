// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Walks through the rows of a table (RFC 4180, with any delimiter and any line ends), and reports broken quotes.
struct RowScanner {
  let source: SourceText
  let delimiter: UInt8
  /// Where the next row begins.
  private(set) var offset: Int
  /// Where the latest row began.
  private(set) var rowStart = 0
  /// Where the last row ends.
  private let end: Int

  init(_ source: SourceText, delimiter: UInt8, from offset: Int = 0, to end: Int? = nil) {
    self.source = source
    self.delimiter = delimiter
    self.offset = offset
    self.end = end ?? source.bytes.count
  }

  /// Passes over rows until the next one begins at or behind a place. Linear in their length.
  mutating func skipRows(upTo place: Int) {
    var cells: [Cell] = []
    var ignored = FaultSink(file: "")
    guard source.hasQuotes else {
      // Every line end is then a row's end.
      let target = min(place, end)
      if offset < target { offset = target - 1 }
      if offset < end { scanRow(into: &cells, faults: &ignored) }
      return
    }
    while offset < min(place, end) { scanRow(into: &cells, faults: &ignored) }
  }

  /// Reads the next row that is not blank into `cells`; false at the end of the file. Linear in the row's length.
  mutating func next(into cells: inout [Cell], faults: inout FaultSink) -> Bool {
    while offset < end {
      rowStart = offset
      scanRow(into: &cells, faults: &faults)
      if cells.count > 1 || cells.contains(where: { $0.isQuoted || !$0.isBlank }) { return true }
    }
    cells.removeAll(keepingCapacity: true)
    return false
  }

  private mutating func scanRow(into cells: inout [Cell], faults: inout FaultSink) {
    cells.removeAll(keepingCapacity: true)
    let source = source
    source.bytes.withUnsafeBufferPointer { bytes in
      while true {
        cells.append(scanCell(bytes, &faults))
        guard offset < bytes.count else { return }
        let byte = bytes[offset]
        offset += 1
        if byte == delimiter { continue }
        if byte == .carriageReturn, offset < bytes.count, bytes[offset] == .lineFeed { offset += 1 }
        return
      }
    }
  }

  /// Reads up to the delimiter or line end after the cell, and leaves `offset` there.
  private mutating func scanCell(_ bytes: UnsafeBufferPointer<UInt8>, _ faults: inout FaultSink) -> Cell {
    let start = offset
    while offset < bytes.count, bytes[offset] == .space { offset += 1 }
    if offset < bytes.count, bytes[offset] == .quote { return scanQuoted(bytes, &faults) }
    offset = start
    var strayQuote: Int?
    while offset < bytes.count, !isEnd(bytes[offset]) {
      if bytes[offset] == .quote, strayQuote == nil { strayQuote = offset }
      offset += 1
    }
    if let strayQuote {
      faults.report(
        in: source, at: strayQuote, found: FaultText.quoteInsideCell(), expected: ExpectedText.quotedCell(),
        advice: AdviceText.quoteWholeCell())
    }
    return cell(start..<offset, isQuoted: false, bytes)
  }

  private mutating func scanQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ faults: inout FaultSink) -> Cell {
    let opening = offset
    offset += 1
    while offset < bytes.count {
      if bytes[offset] != .quote {
        offset += 1
      } else if offset + 1 < bytes.count, bytes[offset + 1] == .quote {
        offset += 2
      } else {
        let content = cell(opening + 1..<offset, isQuoted: true, bytes)
        offset += 1
        while offset < bytes.count, bytes[offset] == .space { offset += 1 }
        if offset < bytes.count, !isEnd(bytes[offset]) {
          faults.report(
            in: source, at: offset, found: FaultText.textAfterQuote(), expected: ExpectedText.quotedCell(),
            advice: AdviceText.quoteWholeCell())
          while offset < bytes.count, !isEnd(bytes[offset]) { offset += 1 }
        }
        return content
      }
    }
    faults.report(
      in: source, at: opening, found: FaultText.quoteNeverClosed(), expected: ExpectedText.closingQuote(),
      advice: AdviceText.closeQuote())
    return cell(opening + 1..<offset, isQuoted: true, bytes)
  }

  /// Takes off the apostrophe that keeps spreadsheets from running a cell; `FormulaGuard` puts it on.
  private func cell(_ range: Range<Int>, isQuoted: Bool, _ bytes: UnsafeBufferPointer<UInt8>) -> Cell {
    let isGuarded =
      range.lowerBound < range.upperBound && bytes[range.lowerBound] == FormulaGuard.apostrophe
      && FormulaGuard.isGuarded(bytes[range])
    return Cell(
      source: source, range: isGuarded ? range.lowerBound + 1..<range.upperBound : range, isQuoted: isQuoted)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == .lineFeed || byte == .carriageReturn
  }
}
