// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// One row of a table.
struct Row<Known: Column>: Sendable {
  /// The cells, as many as the header has.
  let cells: [Cell]
  let header: Header<Known>

  /// What stands in a column, trimmed; nothing where the column is not there or the cell is empty.
  subscript(column: Known) -> Cell? {
    header.position(of: column).flatMap { self[$0] }
  }

  /// What stands at a position, trimmed; nothing where it is empty.
  subscript(position: Int) -> Cell? {
    let cell = cells[position].trimmed
    return cell.range.isEmpty ? nil : cell
  }
}

/// A table whose header has been read.
struct Table<Known: Column>: Sendable {
  let source: SourceText
  let header: Header<Known>
  private let dialect: Dialect
  private let firstRow: Int

  /// What separates its cells.
  var delimiter: UInt8 { dialect.delimiter }

  /// Reads the header; nothing where the file has none.
  init?(_ source: SourceText, faults: inout FaultSink) {
    self.source = source
    dialect = Dialect(source)
    var scanner = RowScanner(source, delimiter: dialect.delimiter, from: dialect.headerOffset)
    var cells: [Cell] = []
    guard scanner.next(into: &cells, faults: &faults) else {
      let required = Known.allCases.filter(\.isRequired).map(\.label).joined()
      faults.reportFile(
        found: FaultText.emptyFile(), expected: ExpectedText.headerRow(["names": required]),
        advice: AdviceText.addHeader())
      return nil
    }
    header = Header(cells, source: source, faults: &faults)
    firstRow = scanner.offset
  }

  /// Where the rows stand, in as many stretches as can well be read at the same time: each begins where a row begins
  /// and ends where one ends. It depends on the file alone.
  ///
  /// - Parameter least: The least size in bytes; less is read sooner than it is handed out.
  func stretches(atLeast least: Int = 1 << 17) -> [Range<Int>] {
    let size = max(least, (source.bytes.count - firstRow) / Self.mostStretches + 1)
    var scanner = RowScanner(source, delimiter: dialect.delimiter, from: firstRow)
    var stretches: [Range<Int>] = []
    var start = firstRow
    while start < source.bytes.count {
      scanner.skipRows(upTo: start + size)
      stretches.append(start..<scanner.offset)
      start = scanner.offset
    }
    return stretches
  }

  /// Each stretch has a memory of its own for what people share; with more of them less would be shared.
  private static var mostStretches: Int { 64 }

  /// Calls `body` with each row that has as many cells as the header, and where it begins; reports the others.
  /// Empty cells after the last column do not count.
  ///
  /// - Parameter stretch: One of `stretches()`; nothing means all rows.
  /// - Returns: whether no row was left out.
  @discardableResult
  func forEachRow(
    in stretch: Range<Int>? = nil, faults: inout FaultSink,
    _ body: (Row<Known>, _ offset: Int, inout FaultSink) -> Void
  ) -> Bool {
    var isComplete = true
    var scanner = RowScanner(
      source, delimiter: dialect.delimiter, from: stretch?.lowerBound ?? firstRow, to: stretch?.upperBound)
    var cells: [Cell] = []
    while true {
      let faultsBefore = faults.faults.count
      guard scanner.next(into: &cells, faults: &faults) else { break }
      if cells.count > 1, cells.allSatisfy(\.isBlank) { continue }
      // With a broken quote in it, nobody knows where the row's cells end.
      guard faults.faults.count == faultsBefore else {
        isComplete = false
        continue
      }
      while cells.count > header.width, let last = cells.last, last.isBlank { cells.removeLast() }
      guard cells.count == header.width else {
        reportWidth(of: cells, &faults)
        isComplete = false
        continue
      }
      for position in header.nameless where !cells[position].isBlank {
        faults.report(
          at: cells[position].trimmed, found: FaultText.valueWithoutHeader(["number": "\(position + 1)"]),
          expected: ExpectedText.headerForValues(), advice: AdviceText.nameColumn())
      }
      body(Row(cells: cells, header: header), scanner.rowStart, &faults)
    }
    return isComplete
  }

  /// The row that begins at an offset.
  func row(at offset: Int) -> Row<Known>? {
    var scanner = RowScanner(source, delimiter: dialect.delimiter, from: offset)
    var cells: [Cell] = []
    var ignored = FaultSink(file: "")
    guard scanner.next(into: &cells, faults: &ignored), cells.count >= header.width else { return nil }
    return Row(cells: cells, header: header)
  }

  private func reportWidth(of cells: [Cell], _ faults: inout FaultSink) {
    let isTooLong = cells.count > header.width
    guard let place = isTooLong ? cells[header.width] : cells.last else { return }
    faults.report(
      in: source, at: isTooLong ? place.trimmed.range.lowerBound : place.range.upperBound,
      found: FaultText.wrongCellCount(["cells": Self.cells(cells.count)]),
      expected: ExpectedText.cellCount(["cells": Self.cells(header.width)]),
      advice: isTooLong ? AdviceText.tooManyCells() : AdviceText.tooFewCells())
  }
}

extension Table {
  private static func cells(_ count: Int) -> LocalizedText {
    count == 1 ? FaultText.oneCell() : FaultText.cells(["count": "\(count)"])
  }
}

extension CellReader {
  /// A cell that must hold something; nothing after reporting that it does not.
  mutating func required<Known: Column>(_ column: Known, in row: Row<Known>) -> Cell? {
    if let cell = row[column] { return cell }
    if let position = row.header.position(of: column) {
      let name: [String: LocalizedText] = [
        "column": row.header.cell(of: column).map { .typed($0.text) } ?? column.label
      ]
      faults.report(
        at: row.cells[position], found: FaultText.emptyCell(name), expected: ExpectedText.filledCell(),
        advice: AdviceText.fillCell(name))
    }
    return nil
  }
}
