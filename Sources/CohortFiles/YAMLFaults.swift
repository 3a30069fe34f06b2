// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Collects the faults of one YAML file, so that all are reported in one go.
struct YAMLFaults {
  /// The file's name within the cohort folder.
  let file: String
  /// The faults found so far, in the order they were found.
  private(set) var faults: [FileFault] = []

  /// Starts with no fault.
  init(file: String) {
    self.file = file
  }

  /// Whether there is no fault, warnings apart.
  var isEmpty: Bool { !faults.contains { $0.severity == .fault } }

  /// The faults in the order of lines and columns.
  var sorted: [FileFault] {
    faults.enumerated()
      .sorted {
        ($0.element.line ?? 0, $0.element.column ?? 0, $0.offset) < (
          $1.element.line ?? 0, $1.element.column ?? 0, $1.offset
        )
      }
      .map(\.element)
  }

  /// Notes a fault at a place.
  mutating func add(
    line: Int?, column: Int?, severity: FileFault.Severity = .fault, found: LocalizedText, expected: LocalizedText,
    advice: LocalizedText
  ) {
    faults.append(
      FileFault(severity, file: file, line: line, column: column, found: found, expected: expected, advice: advice))
  }

  /// Notes a fault at a value.
  mutating func add(
    at node: YAMLNode, severity: FileFault.Severity = .fault, found: LocalizedText? = nil, expected: LocalizedText,
    advice: LocalizedText
  ) {
    add(
      line: node.line, column: node.column, severity: severity, found: found ?? node.described, expected: expected,
      advice: advice)
  }
}

extension YAMLNode {
  /// What the value is, for a message; long texts are cut.
  var described: LocalizedText {
    switch content {
    case .nothing: YAMLText.anEmptyValue()
    case .text(let text): YAMLText.quoted(["found": LocalizedText(verbatim: Self.clipped(text))])
    case .list: YAMLText.aList()
    case .mapping: YAMLText.aMapping()
    }
  }

  /// A text short enough for one line of a message.
  static func clipped(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
}
