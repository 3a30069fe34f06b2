// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// A table of a cohort into which another year's rows are written, while the order and the names of its columns, the
/// users' own columns and all other cells stay as they are.
struct KeptTable<Known: Column> {
  private let table: EditableTable
  private let header: Header<Known>
  private let language: Language
  private var edit = TableEdit()
  /// Columns that the file did not have, behind its last.
  private var added: [Known] = []

  /// Takes a file that has been read without a fault; nothing where it is no table after all.
  ///
  /// - Parameter language: that of columns that come to it.
  init?(_ file: InputFile, language: Language) {
    guard let table = try? EditableTable(file.bytes, file: file.name) else { return nil }
    var ignored = FaultSink(file: file.name)
    guard let known = Table<Known>(table.source, faults: &ignored), !ignored.hasFaults else { return nil }
    self.table = table
    header = known.header
    self.language = language
  }

  /// The rows that hold something, but for the header.
  var rows: [Int] { (1..<max(1, table.rowCount)).filter { !table.isBlank($0) } }

  /// What stands in a row's cell, trimmed.
  func text(_ row: Int, _ column: Known) -> String {
    let cells = table.cells(ofRow: row)
    guard let position = header.position(of: column), cells.indices.contains(position) else { return "" }
    return cells[position].text.trimmingWhitespace()
  }

  /// Takes a row out.
  mutating func remove(_ row: Int) { edit.removedRows.insert(row) }

  /// Puts a text into a row's cell.
  mutating func set(_ text: String, _ row: Int, _ column: Known) {
    let position = position(of: column)
    edit.cells[row, default: [:]][position] = text
  }

  /// Adds a row at the end.
  mutating func append(_ cell: (Known) -> String) {
    var cells: [Int: String] = [:]
    for column in Known.allCases {
      let text = cell(column)
      guard !text.isEmpty else { continue }
      let position = position(of: column)
      cells[position] = text
    }
    edit.addedRows.append((0..<header.width + added.count).map { cells[$0] ?? "" })
  }

  /// The file with all that.
  var bytes: [UInt8] {
    guard !added.isEmpty else { return table.applying(edit) }
    var edit = edit
    for (index, column) in added.enumerated() {
      let position = header.width + index
      edit.cells[0, default: [:]][position] = column.label[language]
      for row in rows where edit.cells[row]?[position] == nil { edit.cells[row, default: [:]][position] = "" }
    }
    let width = header.width + added.count
    edit.addedRows = edit.addedRows.map { $0 + Array(repeating: "", count: width - $0.count) }
    return table.applying(edit)
  }

  private mutating func position(of column: Known) -> Int {
    if let position = header.position(of: column) { return position }
    if let index = added.firstIndex(of: column) { return header.width + index }
    added.append(column)
    return header.width + added.count - 1
  }
}
