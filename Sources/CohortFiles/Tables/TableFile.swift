// SPDX-License-Identifier: GPL-3.0-or-later

import ParallelWork

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
