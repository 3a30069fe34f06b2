// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A table of pairs and how they went, of the form of `previous.csv`, by itself.
public enum PreviousFile {
  /// Reads the table.
  ///
  /// - Parameter file: The file, whatever its name.
  /// - Returns: Its rows in their order.
  /// - Throws: every fault of the table.
  /// - Complexity: linear in the size of the file.
  public static func read(_ file: InputFile) throws(FileFaults) -> [PreviousPair] {
    var faults = FaultSink(file: file.name)
    let table: Table<PreviousColumn> = try file.table(&faults)
    let read = TableFile(table, &faults) { row, reader in reader.previous(row) }
    guard !faults.hasFaults else { throw FileFaults(faults.faults) }
    return read.records
  }
}
