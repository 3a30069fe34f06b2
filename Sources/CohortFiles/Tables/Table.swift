// SPDX-License-Identifier: GPL-3.0-or-later

import ParallelWork
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

/// What a table held: a record for each good row, and where that row begins.
struct TableFile<Known: Column, Record: Sendable>: Sendable {
  let table: Table<Known>
  private(set) var records: [Record] = []
  private(set) var offsets: [Int] = []
  /// Whether every row gave a record.
  private(set) var isComplete = true

  /// Reads every row, on all cores; what comes of it is what one core would make of one row after the other.
  init(
    _ table: Table<Known>, in stretches: [Range<Int>]? = nil, _ faults: inout FaultSink,
    _ record: @Sendable (Row<Known>, inout CellReader) -> Record?
  ) {
    self.table = table
    let stretches = stretches ?? table.stretches()
    let file = faults.file
    let parts = Parallel.map(stretches.count) { TablePart(table, in: stretches[$0], file: file, record) }
    records.reserveCapacity(parts.reduce(0) { $0 + $1.records.count })
    offsets.reserveCapacity(records.capacity)
    var hasWarnedOfComma = false
    for part in parts {
      records += part.records
      offsets += part.offsets
      isComplete = isComplete && part.isComplete
      for (index, fault) in part.faults.enumerated() where index != part.commaWarning || !hasWarnedOfComma {
        faults.add(fault)
      }
      hasWarnedOfComma = hasWarnedOfComma || part.commaWarning != nil
    }
  }

  /// The cell of a record, or the item of a list in it that holds such a text; the row's first cell where the column
  /// is not there or empty.
  func cell(ofRecord index: Int, column name: String, item isMeant: ((String) -> Bool)? = nil) -> Cell? {
    guard offsets.indices.contains(index), let row = table.row(at: offsets[index]) else { return nil }
    guard let column = Known.allCases.first(where: { $0.names.name == name }), let cell = row[column] else {
      return row.cells.first
    }
    return isMeant.flatMap { isMeant in cell.items().first { isMeant($0.text) } } ?? cell
  }
}

/// What one stretch of a table held.
private struct TablePart<Record: Sendable>: Sendable {
  private(set) var records: [Record] = []
  private(set) var offsets: [Int] = []
  let isComplete: Bool
  let faults: [FileFault]
  /// Which of the faults warns of commas; a file is warned once, and each stretch for itself.
  let commaWarning: Int?

  init<Known: Column>(
    _ table: Table<Known>, in stretch: Range<Int>, file: String, _ record: (Row<Known>, inout CellReader) -> Record?
  ) {
    var reader = CellReader(file: file)
    var sink = FaultSink(file: file)
    var records: [Record] = []
    var offsets: [Int] = []
    var rows = 0
    let hasAllRows = table.forEachRow(in: stretch, faults: &sink) { row, offset, sink in
      rows += 1
      swap(&reader.faults, &sink)
      if let record = record(row, &reader) {
        records.append(record)
        offsets.append(offset)
      }
      swap(&reader.faults, &sink)
    }
    self.records = records
    self.offsets = offsets
    isComplete = hasAllRows && rows == records.count
    faults = sink.faults
    commaWarning = reader.commaWarning
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
