// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Wording

/// A table of a run, cell by cell with its place.
struct TableReading {
  /// A cell and where it begins.
  struct Cell {
    let text: String
    let line: Int
    let column: Int
  }

  /// The headers; none where they are not what they should be.
  private(set) var header: [String] = []
  /// What is wrong with quotation marks, with the number of cells, and with what cells hold.
  private var quotes: FaultLog
  private var shape: FaultLog
  private var values: FaultLog
  private let columns: [String]
  private var slots: [String: TimeWindow] = [:]

  /// Takes a table whose header begins with these columns.
  init(file: String, columns: [String]) {
    quotes = FaultLog(file: file)
    shape = FaultLog(file: file)
    values = FaultLog(file: file)
    self.columns = columns
  }

  /// What was wrong.
  var faults: [FileFault] { quotes.faults + shape.faults + values.faults }

  /// Reads the table that a file holds, row by row: each row behind the header that has as many cells as the header.
  /// Linear in the number of bytes; no more than a row is in memory.
  mutating func forEachRow(of bytes: [UInt8], _ body: (inout TableReading, [Cell]) -> Void) {
    guard FileBytes.areUTF8(bytes) else {
      shape.add(found: RunFileText.notUTF8(), expected: RunFileText.utf8())
      return
    }
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = RunTableScanner(buffer)
      var row: [Cell] = []
      guard scanner.next(&row, &quotes) else {
        readHeader([])
        return
      }
      readHeader(row)
      while scanner.next(&row, &quotes) {
        guard !header.isEmpty else { continue }
        if row.count == header.count {
          body(&self, row)
        } else {
          shape.add(
            line: row.first?.line, column: 1, found: RunFileText.cells(["n": .number(row.count)]),
            expected: RunFileText.cells(["n": .number(header.count)]))
        }
      }
    }
  }

  private mutating func readHeader(_ row: [Cell]) {
    let names = row.map(\.text)
    if names.starts(with: columns), Set(names).count == names.count {
      header = names
    } else {
      shape.add(
        line: 1, column: 1, found: RunFileText.noHeader(["found": RecordReading.words(names)]),
        expected: RunFileText.header(["columns": RecordReading.words(columns)]))
    }
  }

  /// Notes that a cell is not what it should be.
  mutating func refuse(_ cell: Cell, expected: LocalizedText) {
    values.add(
      line: cell.line, column: cell.column,
      found: cell.text.isEmpty ? RunFileText.emptyCell() : FaultLog.quoted(cell.text), expected: expected)
  }

  /// The cell as an id: anything but nothing.
  mutating func id<Subject>(_ cell: Cell) -> Identifier<Subject>? {
    if !cell.text.isEmpty { return Identifier(cell.text) }
    refuse(cell, expected: RunFileText.anID())
    return nil
  }

  /// The cell as a whole number.
  mutating func integer(_ cell: Cell) -> Int? {
    if let integer = Int(cell.text) { return integer }
    refuse(cell, expected: RunFileText.aWholeNumber())
    return nil
  }

  /// The cell as a kind of mentor.
  mutating func mentorType(_ cell: Cell) -> MentorType? {
    if let type = MentorType(rawValue: cell.text) { return type }
    refuse(
      cell, expected: RunFileText.oneOf(["words": RecordReading.words(MentorType.allCases.map(\.rawValue))]))
    return nil
  }

  /// The cell as a weekly time, or nothing inside where it is empty; nothing at all where it is neither.
  mutating func slot(_ cell: Cell) -> TimeWindow?? {
    if cell.text.isEmpty { return .some(nil) }
    // There are few times in a week, and many pairs.
    if let known = slots[cell.text] { return known }
    if let window = TimeWindow(written: cell.text) {
      slots[cell.text] = window
      return window
    }
    refuse(cell, expected: RunFileText.aTime())
    return nil
  }
}

extension TimeWindow {
  /// The window that `description` wrote, or nothing where the text is anything else.
  init?(written text: String) {
    let parts = text.split(whereSeparator: { " :-".contains($0) })
    guard parts.count == 5, let weekday = Weekday.allCases.first(where: { $0.abbreviation == parts[0] }),
      let startHour = Int(parts[1]), let startMinute = Int(parts[2]), let endHour = Int(parts[3]),
      let endMinute = Int(parts[4]), (0...24).contains(startHour), (0...24).contains(endHour),
      startMinute < 60, endMinute < 60
    else { return nil }
    let start = startHour * 60 + startMinute
    let end = endHour * 60 + endMinute
    guard start < end, end <= 1440 else { return nil }
    self.init(weekday, startMinute: start, endMinute: end)
    guard description == text else { return nil }
  }
}
