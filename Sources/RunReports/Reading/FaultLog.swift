// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Wording

/// Collects what is wrong with one file of a run, so that all of it is said in one go.
struct FaultLog {
  /// The file's path within the run folder.
  let file: String
  /// The faults in the order they were found.
  private(set) var faults: [FileFault] = []

  init(file: String) { self.file = file }

  /// Notes a fault.
  mutating func add(
    line: Int? = nil, column: Int? = nil, found: LocalizedText, expected: LocalizedText,
    advice: LocalizedText = RunFileText.restoreRun()
  ) {
    faults.append(
      FileFault(file: file, line: line, column: column, found: found, expected: expected, advice: advice))
  }

  /// Longer texts are cut; a hash is not.
  private static let longest = 64

  /// What was found, in quotation marks and on one line; nothing is shown as such, and a long text is cut.
  static func quoted(_ text: String) -> LocalizedText {
    guard !text.isEmpty else { return RunFileText.nothing() }
    let line = text.prefix(longest + 1).map { $0.isNewline ? " " : String($0) }.joined()
    let shown = line.count <= longest ? line : line.prefix(longest - 1) + "…"
    return RunFileText.quoted(["found": LocalizedText(verbatim: shown)])
  }
}
