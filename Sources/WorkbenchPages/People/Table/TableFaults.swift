// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles

/// The faults of a table, by where they stand in it.
struct TableFaults: Sendable {
  /// Those at a cell, by row and position.
  private(set) var cells: [Int: [Int: [FileFault]]] = [:]
  /// Those at a row whose cells cannot be told apart.
  private(set) var lines: [Int: [FileFault]] = [:]
  /// Those of the whole file.
  private(set) var whole: [FileFault] = []
  /// Every fault that stands somewhere, in the order of the file.
  private(set) var placed: [(fault: FileFault, row: Int, cell: Int?)] = []

  /// Places faults.
  init(_ faults: [FileFault], in table: EditableTable) {
    for fault in faults {
      guard let line = fault.line, let place = table.position(line: line, column: fault.column ?? 1) else {
        whole.append(fault)
        continue
      }
      placed.append((fault, place.row, place.cell))
      if let cell = place.cell {
        cells[place.row, default: [:]][cell, default: []].append(fault)
      } else {
        lines[place.row, default: []].append(fault)
      }
    }
  }

  /// Whether a row has a fault or a warning.
  func has(_ row: Int) -> Bool { cells[row] != nil || lines[row] != nil }

  /// Those at a cell.
  subscript(row: Int, cell: Int) -> [FileFault] { cells[row]?[cell] ?? [] }
}
