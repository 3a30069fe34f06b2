// SPDX-License-Identifier: GPL-3.0-or-later

/// A table that a person corrects: its rows and cells as they stand in the file, whatever is wrong with them, and the
/// file anew with some of them changed and all else byte for byte as it was.
///
///     let table = try EditableTable(bytes, file: "mentors.csv")
///     let corrected = table.applying(TableEdit(cells: [4: [2: "2"]]))
package struct EditableTable: Sendable {
  /// A cell as people read and write it.
  package struct Cell: Hashable, Sendable {
    /// The content, without quotation marks and without the apostrophe that keeps a spreadsheet from running it.
    package let text: String
    /// Where the cell stands in the text, its quotation marks among it.
    let outer: Range<Int>
  }

  /// A stretch of the text from one row's beginning to the next line end that ends it.
  struct Span: Sendable {
    let start: Int
    /// Where its last cell ends.
    let end: Int
    /// Where what follows begins.
    let next: Int
    /// Whether nobody knows where its cells end, because a quotation mark is in the wrong place; the row is then one
    /// line of the file.
    let isBroken: Bool
  }

  let source: SourceText
  let original: [UInt8]
  /// What separates the cells.
  let delimiter: UInt8
  /// The header's row first.
  let spans: [Span]

  /// Finds the rows of a file.
  ///
  /// - Throws: A fault where the file is no text at all: a workbook, say.
  /// - Complexity: linear in the file's size, but for rows with broken quotes.
  package init(_ bytes: [UInt8], file: String) throws(FileFault) {
    let readable = DamagedText.repaired(bytes)
    let text: [UInt8]
    do {
      text = try TextDecoding.decode(bytes, file: file).bytes
    } catch {
      // A stray control character, or some bytes that are none, are to be mended; what holds zeros is no text.
      guard error.line != nil || readable != nil, !TextDecoding.isBinary(bytes),
        let decoded = try? TextDecoding.utf8(readable ?? bytes, file: file), !decoded.contains(0)
      else { throw error }
      text = decoded
    }
    original = bytes
    source = SourceText(text)
    let dialect = Dialect(source)
    delimiter = dialect.delimiter
    spans = Self.spans(source, dialect)
  }

  /// How many rows there are, the header's among them.
  package var rowCount: Int { spans.count }

  /// How many cells the header has.
  package var width: Int { spans.isEmpty || spans[0].isBroken ? 0 : cells(ofRow: 0).count }

  /// The cells of a row, the header's being row 0; none where they cannot be told apart.
  package func cells(ofRow row: Int) -> [Cell] {
    guard spans.indices.contains(row), !spans[row].isBroken else { return [] }
    return Self.cells(source, delimiter, from: spans[row].start)
  }

  /// A row as it stands in the file.
  package func line(ofRow row: Int) -> String {
    spans.indices.contains(row) ? source.text(spans[row].start..<spans[row].end) : ""
  }

  /// The number of a row's first line in the file, from 1.
  package func lineNumber(ofRow row: Int) -> Int {
    spans.indices.contains(row) ? source.place(at: spans[row].start).line : 0
  }

  /// Whether nobody knows where a row's cells end.
  package func isBroken(_ row: Int) -> Bool { spans.indices.contains(row) && spans[row].isBroken }

  /// Whether a row has nothing in any cell; readers pass over it.
  package func isBlank(_ row: Int) -> Bool {
    guard spans.indices.contains(row), !spans[row].isBroken else { return false }
    return source.bytes[spans[row].start..<spans[row].end].allSatisfy { $0 == delimiter || $0 == .space }
  }

  /// Where a place of a fault stands: the row, and the cell in it where the row has any.
  ///
  /// - Parameters:
  ///   - line: from 1.
  ///   - column: the character in the line, from 1.
  /// - Complexity: logarithmic in the number of rows, linear in the row.
  package func position(line: Int, column: Int) -> (row: Int, cell: Int?)? {
    guard let offset = source.offset(line: line, column: column) else { return nil }
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let row = low - 1
    guard !spans[row].isBroken else { return (row, nil) }
    let cells = cells(ofRow: row)
    return (row, cells.firstIndex { offset <= $0.outer.upperBound } ?? cells.indices.last)
  }

  private static func spans(_ source: SourceText, _ dialect: Dialect) -> [Span] {
    var spans: [Span] = []
    var scanner = RowScanner(source, delimiter: dialect.delimiter, from: dialect.headerOffset)
    var cells: [CohortFiles.Cell] = []
    var faults = FaultSink(file: "")
    while true {
      let before = faults.faults.count
      guard scanner.next(into: &cells, faults: &faults) else { return spans }
      let start = scanner.rowStart
      if faults.faults.count == before {
        let end = lineEnd(source, before: scanner.offset, from: start)
        spans.append(Span(start: start, end: end, next: scanner.offset, isBroken: false))
      } else {
        let end = source.bytes[start...].firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? source.bytes.count
        var next = min(end + 1, source.bytes.count)
        if next < source.bytes.count, source.bytes[end] == .carriageReturn, source.bytes[next] == .lineFeed {
          next += 1
        }
        spans.append(Span(start: start, end: end, next: next, isBroken: true))
        // Of what a quotation mark has swallowed, each line is looked at for itself.
        if next != scanner.offset { scanner = RowScanner(source, delimiter: dialect.delimiter, from: next) }
      }
    }
  }

  /// Where a row ends whose line end is before an offset.
  private static func lineEnd(_ source: SourceText, before next: Int, from start: Int) -> Int {
    guard next > start else { return next }
    switch source.bytes[next - 1] {
    case .lineFeed: return next - 1 > start && source.bytes[next - 2] == .carriageReturn ? next - 2 : next - 1
    case .carriageReturn: return next - 1
    default: return next
    }
  }

  static func cells(_ source: SourceText, _ delimiter: UInt8, from start: Int) -> [Cell] {
    var scanner = RowScanner(source, delimiter: delimiter, from: start)
    var cells: [CohortFiles.Cell] = []
    var faults = FaultSink(file: "")
    guard scanner.next(into: &cells, faults: &faults) else { return [] }
    let bytes = source.bytes
    var outerStart = start
    return cells.map { cell in
      var end = cell.range.upperBound
      if cell.isQuoted, end < bytes.count, bytes[end] == .quote { end += 1 }
      while end < bytes.count, bytes[end] != delimiter, bytes[end] != .lineFeed, bytes[end] != .carriageReturn {
        end += 1
      }
      defer { outerStart = min(end + 1, bytes.count) }
      return Cell(text: cell.text, outer: outerStart..<end)
    }
  }
}
