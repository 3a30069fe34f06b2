// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// A `decisions.csv` of which rows can be taken out, and to which rows can be added, while all others stay as somebody
/// typed them: their order, their own columns, the delimiter, the line ends and the language of the header.
///
/// A file in another encoding than UTF-8 becomes UTF-8 with a byte-order mark when it is changed.
public struct DecisionsFile: Sendable {
  /// The rows, in the order of the file.
  public let decisions: [Decision]
  private let table: Table<DecisionColumn>?
  /// Where each decision's row begins.
  private let offsets: [Int]
  private let hasMark: Bool

  /// The file's name within the cohort folder.
  public static let name = CohortFileName.decisions.rawValue

  /// Reads a file; nothing means that there is none yet.
  ///
  /// - Throws: every fault of it: what cannot be read in whole is not changed.
  /// - Complexity: linear in its size.
  public init(_ bytes: [UInt8]?) throws(FileFaults) {
    guard let bytes else {
      (decisions, table, offsets, hasMark) = ([], nil, [], true)
      return
    }
    var faults = FaultSink(file: Self.name)
    let source: SourceText
    do {
      source = try TextDecoding.decode(bytes, file: Self.name)
    } catch {
      throw FileFaults([error])
    }
    guard let table = Table<DecisionColumn>(source, faults: &faults) else { throw FileFaults(faults.faults) }
    let read = TableFile(table, &faults) { row, reader in reader.decision(row) }
    guard read.isComplete, !faults.hasFaults else { throw FileFaults(faults.faults) }
    decisions = read.records
    offsets = read.offsets
    self.table = table
    hasMark = bytes != source.bytes
  }

  /// The file with some rows left out and others at its end.
  ///
  /// - Parameters:
  ///   - language: that of a file that is made anew; any other keeps its own.
  ///   - isRemoved: whether a row is left out.
  /// - Complexity: linear in its size.
  public func changed(
    adding added: [Decision], language: Language, removing isRemoved: (Decision) -> Bool = { _ in false }
  ) -> [UInt8] {
    guard let table else { return new(added, language) }
    let bytes = table.source.bytes
    // A column that an added row needs and the file does not have goes behind its last one.
    let missing = DecisionColumn.allCases.filter { column in
      table.header.position(of: column) == nil && added.contains { !cell(column, of: $0, language).isEmpty }
    }
    let isDanish =
      table.header.cell(of: .decision).map {
        FoldedName.of($0.text) == FoldedName.of(DecisionColumn.decision.names.danish)
      }
      ?? false
    let words: Language = isDanish ? .danish : .english
    let line = bytes.contains(.carriageReturn) ? "\r\n" : "\n"
    var written: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    func keep(_ range: Range<Int>, _ cells: [String]) {
      let end = bytes[range].lastIndex { $0 != .lineFeed && $0 != .carriageReturn }.map { $0 + 1 } ?? range.lowerBound
      written += bytes[range.lowerBound..<end]
      for cell in cells {
        written.append(table.delimiter)
        append(cell, to: &written)
      }
      let lineEnds = bytes[end..<range.upperBound]
      written += lineEnds.isEmpty ? Array(line.utf8) : Array(lineEnds)
    }
    keep(0..<(offsets.first ?? bytes.count), missing.map { $0.label[words] })
    for (index, decision) in decisions.enumerated() where !isRemoved(decision) {
      let end = index + 1 < offsets.count ? offsets[index + 1] : bytes.count
      keep(offsets[index]..<end, missing.map { _ in "" })
    }
    for decision in added {
      var cells = [String](repeating: "", count: table.header.width + missing.count)
      for column in DecisionColumn.allCases {
        let position =
          table.header.position(of: column) ?? missing.firstIndex(of: column).map { table.header.width + $0 }
        if let position { cells[position] = cell(column, of: decision, words) }
      }
      for (index, cell) in cells.enumerated() {
        if index > 0 { written.append(table.delimiter) }
        append(cell, to: &written)
      }
      written += Array(line.utf8)
    }
    return written
  }

  private func new(_ added: [Decision], _ language: Language) -> [UInt8] {
    var table = CSVWriter(header: DecisionColumn.allCases.map { $0.label[language] })
    for decision in added { table.append(DecisionColumn.allCases.map { cell($0, of: decision, language) }) }
    return table.bytes
  }

  private func cell(_ column: DecisionColumn, of decision: Decision, _ language: Language) -> String {
    CellWriter(language: language).cell(column, of: decision)
  }

  /// Writes a cell as its file separates them.
  private func append(_ text: String, to bytes: inout [UInt8]) {
    guard let table else { return }
    let guarded = FormulaGuard.guarded(text)
    let isPlain = guarded.utf8.allSatisfy {
      $0 != table.delimiter && $0 != .quote && $0 != .lineFeed && $0 != .carriageReturn
    }
    guard !isPlain else {
      bytes += guarded.utf8
      return
    }
    bytes.append(.quote)
    for byte in guarded.utf8 {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }
}
