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

  /// The headers.
  private(set) var header: [String] = []
  /// The rows behind the header, each with as many cells as the header has.
  private(set) var rows: [[Cell]] = []
  /// What was wrong.
  private(set) var log: FaultLog

  /// Reads the table that a file holds; its header begins with these columns. Linear in the number of bytes.
  init(file: String, bytes: [UInt8], columns: [String]) {
    log = FaultLog(file: file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      log.add(found: RunFileText.notUTF8(), expected: RunFileText.utf8())
      return
    }
    var lines = cells(of: text)
    let first = lines.isEmpty ? [] : lines.removeFirst()
    header = first.map(\.text)
    guard header.starts(with: columns), Set(header).count == header.count else {
      log.add(
        line: 1, column: 1, found: RunFileText.noHeader(["found": RecordReading.words(header)]),
        expected: RunFileText.header(["columns": RecordReading.words(columns)]))
      header = []
      return
    }
    for row in lines {
      guard row.count == header.count else {
        log.add(
          line: row.first?.line, column: 1, found: RunFileText.cells(["n": .number(row.count)]),
          expected: RunFileText.cells(["n": .number(header.count)]))
        continue
      }
      rows.append(row)
    }
  }

  /// Notes that a cell is not what it should be.
  mutating func refuse(_ cell: Cell, expected: LocalizedText) {
    log.add(
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
    if let window = TimeWindow(written: cell.text) { return window }
    refuse(cell, expected: RunFileText.aTime())
    return nil
  }
}

extension TableReading {
  /// Splits a text into rows of cells, with quotes taken off.
  private mutating func cells(of text: String) -> [[Cell]] {
    let scalars = Array(text.unicodeScalars)
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var line = 1
    var column = 1
    var index = scalars.first == "\u{FEFF}" ? 1 : 0

    func at(_ index: Int) -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
    func isEnd(_ scalar: Unicode.Scalar?) -> Bool {
      scalar == nil || scalar == ";" || scalar == "\n" || (scalar == "\r")
    }
    func advance() {
      if scalars[index] == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      index += 1
    }

    while index < scalars.count {
      let start = (line: line, column: column)
      var content = String.UnicodeScalarView()
      if at(index) == "\"" {
        advance()
        while let scalar = at(index), scalar != "\"" || at(index + 1) == "\"" {
          if scalar == "\"" { advance() }
          content.append(scalar)
          advance()
        }
        if at(index) == nil {
          log.add(
            line: start.line, column: start.column, found: RunFileText.openQuote(),
            expected: RunFileText.closingQuote())
        } else {
          advance()
          if !isEnd(at(index)) {
            log.add(line: line, column: column, found: RunFileText.strayQuote(), expected: RunFileText.separator())
          }
        }
      }
      while let scalar = at(index), !isEnd(scalar) {
        content.append(scalar)
        advance()
      }
      row.append(Cell(text: Self.unguarded(String(content)), line: start.line, column: start.column))
      if at(index) == ";" {
        advance()
        // A separator at the very end still opens one more, empty cell.
        if at(index) == nil { row.append(Cell(text: "", line: line, column: column)) }
        continue
      }
      if at(index) == "\r" { advance() }
      if at(index) == "\n" { advance() }
      rows.append(row)
      row = []
    }
    if !row.isEmpty { rows.append(row) }
    return rows
  }

  /// A text without the apostrophe that `CSVWriter` puts before what a spreadsheet would take for a formula.
  private static func unguarded(_ text: String) -> String {
    guard text.first == "'", let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }),
      "=+-@\t\r".utf8.contains(first)
    else { return text }
    return String(text.dropFirst())
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
