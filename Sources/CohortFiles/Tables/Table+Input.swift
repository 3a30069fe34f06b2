// SPDX-License-Identifier: GPL-3.0-or-later

extension InputFile {
  /// The file as a table by itself, outside a cohort.
  ///
  /// - Throws: what is wrong with the text or the header.
  func table<Known: Column>(_ faults: inout FaultSink) throws(FileFaults) -> Table<Known> {
    let source: SourceText
    do {
      source = try TextDecoding.decode(bytes, file: name)
    } catch {
      throw FileFaults([error])
    }
    faults.reportPersonalNumbers(in: source)
    guard !faults.hasFaults, let table = Table<Known>(source, faults: &faults) else { throw FileFaults(faults.faults) }
    return table
  }
}
