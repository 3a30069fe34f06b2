// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person changes in a table.
package struct TableEdit: Hashable, Sendable {
  /// New texts of cells, by row (the header's is 0) and position.
  package var cells: [Int: [Int: String]]
  /// Rows whose cells cannot be told apart, as they are to stand in the file.
  package var lines: [Int: String]
  /// Rows that are taken out.
  package var removedRows: Set<Int>
  /// Rows that come behind the last, by their cells.
  package var addedRows: [[String]]
  /// Columns that are taken out of every row.
  package var removedColumns: Set<Int>
  /// Names of columns that come behind the last, empty in every row.
  package var addedColumns: [String]

  /// Makes a change.
  package init(
    cells: [Int: [Int: String]] = [:], lines: [Int: String] = [:], removedRows: Set<Int> = [],
    addedRows: [[String]] = [], removedColumns: Set<Int> = [], addedColumns: [String] = []
  ) {
    self.cells = cells
    self.lines = lines
    self.removedRows = removedRows
    self.addedRows = addedRows
    self.removedColumns = removedColumns
    self.addedColumns = addedColumns
  }

  /// Whether nothing changes.
  package var isEmpty: Bool { self == TableEdit() }
}

extension EditableTable {
  /// The file with a change; the very same bytes where nothing changes.
  ///
  /// A changed file is UTF-8 with a byte-order mark, and a changed cell that a spreadsheet would take for a formula gets
  /// an apostrophe before it, as `CSVWriter` writes it. The delimiter, the order of columns, line ends and all rows that
  /// are not changed stay as they are.
  ///
  /// - Complexity: linear in the file's size.
  package func applying(_ edit: TableEdit) -> [UInt8] {
    guard !edit.isEmpty else { return original }
    let bytes = source.bytes
    let line: [UInt8] = bytes.contains(.carriageReturn) ? [.carriageReturn, .lineFeed] : [.lineFeed]
    var written: [UInt8] = [0xEF, 0xBB, 0xBF]
    var done = 0
    for (row, span) in spans.enumerated() {
      written += bytes[done..<span.start]
      done = span.next
      guard !edit.removedRows.contains(row) else { continue }
      if span.isBroken {
        written += edit.lines[row].map { harmless($0) } ?? Array(bytes[span.start..<span.end])
      } else if edit.cells[row] != nil || !edit.removedColumns.isEmpty || !edit.addedColumns.isEmpty {
        append(pieces(ofRow: row, edit), to: &written)
      } else {
        written += bytes[span.start..<span.end]
      }
      written += bytes[span.end..<span.next]
    }
    written += bytes[done...]
    if !edit.addedRows.isEmpty, written.count > 3, written.last != .lineFeed, written.last != .carriageReturn {
      written += line
    }
    for cells in edit.addedRows {
      append(cells.map { encoded($0) } + edit.addedColumns.map { _ in [] }, to: &written)
      written += line
    }
    return written
  }

  /// The cells of a row as they stand in the file after a change.
  private func pieces(ofRow row: Int, _ edit: TableEdit) -> [[UInt8]] {
    let changed = edit.cells[row] ?? [:]
    var pieces = cells(ofRow: row).enumerated().map { position, cell in
      changed[position].map { encoded($0, isHeader: row == 0) } ?? Array(source.bytes[cell.outer])
    }
    let most = changed.keys.max().map { $0 + 1 } ?? 0
    while pieces.count < most { pieces.append(encoded(changed[pieces.count] ?? "", isHeader: row == 0)) }
    let added = edit.addedColumns.map { row == 0 ? encoded($0, isHeader: true) : [] }
    guard !added.isEmpty || !edit.removedColumns.isEmpty else { return pieces }
    // A new column stands behind the header's last in every row, also in one that is too short.
    if !added.isEmpty { while pieces.count < width { pieces.append([]) } }
    pieces.insert(contentsOf: added, at: added.isEmpty ? pieces.count : width)
    return pieces.enumerated().filter { !edit.removedColumns.contains($0.offset) }.map(\.element)
  }

  private func append(_ pieces: [[UInt8]], to bytes: inout [UInt8]) {
    for (index, piece) in pieces.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      bytes += piece
    }
    // A row of one empty cell would be a blank line, which readers skip.
    if pieces.count == 1, pieces[0].allSatisfy({ $0 == .space }) { bytes += [.quote, .quote] }
  }

  /// A cell as the file holds it.
  private func encoded(_ text: String, isHeader: Bool = false) -> [UInt8] {
    let guarded = Array(FormulaGuard.guarded(text).utf8)
    let needsQuotes = guarded.contains { byte in
      byte == delimiter || byte == .quote || byte == .lineFeed || byte == .carriageReturn
        // Which of them separates the cells is found out by counting those of the header.
        || isHeader && (byte == .semicolon || byte == .comma || byte == .tab)
    }
    guard needsQuotes else { return guarded }
    var bytes: [UInt8] = [.quote]
    for byte in guarded {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
    return bytes
  }

  /// A line that somebody typed: one line, without formulas where its cells can be told apart.
  private func harmless(_ line: String) -> [UInt8] {
    let text = SourceText(line.utf8.map { $0 == .lineFeed || $0 == .carriageReturn ? .space : $0 })
    var scanner = RowScanner(text, delimiter: delimiter)
    var cells: [CohortFiles.Cell] = []
    var faults = FaultSink(file: "")
    guard scanner.next(into: &cells, faults: &faults), faults.faults.isEmpty else { return text.bytes }
    var bytes: [UInt8] = []
    append(
      Self.cells(text, delimiter, from: 0).map { cell in
        FormulaGuard.guarded(cell.text) == cell.text ? Array(text.bytes[cell.outer]) : encoded(cell.text)
      }, to: &bytes)
    return bytes
  }
}
