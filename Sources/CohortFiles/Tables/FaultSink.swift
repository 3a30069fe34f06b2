// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Collects what is wrong in one file while it is read to its end.
struct FaultSink {
  /// The file's name within the cohort folder.
  let file: String
  private(set) var faults: [FileFault] = []

  init(file: String) {
    self.file = file
  }

  /// Reports a cell, or the item of a list that a cell holds.
  mutating func report(
    _ severity: FileFault.Severity = .fault, at cell: Cell, found: LocalizedText, expected: LocalizedText,
    advice: LocalizedText
  ) {
    report(severity, in: cell.source, at: cell.range.lowerBound, found: found, expected: expected, advice: advice)
  }

  /// Reports the character at an offset of the file.
  mutating func report(
    _ severity: FileFault.Severity = .fault, in source: SourceText, at offset: Int, found: LocalizedText,
    expected: LocalizedText, advice: LocalizedText
  ) {
    let place = source.place(at: offset)
    faults.append(
      FileFault(
        severity, file: file, line: place.line, column: place.column, found: found, expected: expected, advice: advice))
  }

  /// Reports the whole file.
  mutating func reportFile(
    _ severity: FileFault.Severity = .fault, found: LocalizedText, expected: LocalizedText, advice: LocalizedText
  ) {
    faults.append(FileFault(severity, file: file, found: found, expected: expected, advice: advice))
  }

  /// Takes over a fault found elsewhere.
  mutating func add(_ fault: FileFault) {
    faults.append(fault)
  }

  /// Whether the file cannot be used.
  var hasFaults: Bool { faults.contains { $0.severity == .fault } }
}

extension LocalizedText {
  /// What somebody typed, fit to be shown: no personal number, no line break, not endlessly long.
  static func typed(_ text: String) -> LocalizedText {
    let safe = PersonalNumber.masked(text).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return LocalizedText(verbatim: safe.count > 60 ? String(safe.prefix(59)) + "…" : String(safe))
  }
}
