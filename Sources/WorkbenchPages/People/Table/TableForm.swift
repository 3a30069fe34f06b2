// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles

/// What a form of a table says: `c12.3` is the cell at position 3 of row 12, `r12` the whole line of row 12, and
/// `fill12` says that the cells missing at its end are empty.
struct TableForm {
  private let form: Fields

  init(_ form: Fields) { self.form = form }

  /// The changes; whatever came back as it was shown is none.
  func edit(of table: EditableTable) -> TableEdit {
    var edit = TableEdit()
    let width = table.width
    for (name, value) in form.all {
      if name.hasPrefix("c"), let (row, cell) = Self.place(name.dropFirst()), (0..<table.rowCount).contains(row) {
        let cells = table.cells(ofRow: row)
        // No position but those that were shown.
        guard cell < max(width, cells.count), !table.isBroken(row) else { continue }
        let text = cell < cells.count ? cells[cell].text : ""
        if let changed = FormText.changed(value, from: text) { edit.cells[row, default: [:]][cell] = changed }
      } else if name.hasPrefix("r"), let row = Int(name.dropFirst()), table.isBroken(row) {
        if let changed = FormText.changed(value, from: table.line(ofRow: row)) { edit.lines[row] = changed }
      }
    }
    for row in 1..<max(1, table.rowCount) where form["fill\(row)"] != nil || edit.cells[row] != nil {
      let count = table.cells(ofRow: row).count
      guard !table.isBroken(row), count < width else { continue }
      // A row that is corrected has all cells.
      if edit.cells[row]?[width - 1] == nil { edit.cells[row, default: [:]][width - 1] = "" }
    }
    return edit
  }

  private static func place(_ text: Substring) -> (row: Int, cell: Int)? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let row = Int(parts[0]), let cell = Int(parts[1]), row >= 0, cell >= 0 else { return nil }
    return (row, cell)
  }
}
