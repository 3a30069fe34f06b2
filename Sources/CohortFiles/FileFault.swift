// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// One thing in a file that cannot be used as it stands, or that deserves a second look.
public struct FileFault: Error, Hashable, Sendable {
  /// Whether the file can be used all the same.
  public enum Severity: Hashable, Sendable {
    /// The file cannot be used.
    case fault
    /// The file can be used; a person should look.
    case warning
  }

  /// Whether the file can be used all the same.
  public let severity: Severity
  /// The file's name within the cohort folder.
  public let file: String
  /// The line, from 1; nothing where the whole file is meant.
  public let line: Int?
  /// The character in the line, from 1; nothing where the whole line is meant.
  public let column: Int?
  /// What was found.
  public let found: LocalizedText
  /// What was expected.
  public let expected: LocalizedText
  /// What to do.
  public let advice: LocalizedText

  /// Makes a fault.
  public init(
    _ severity: Severity = .fault, file: String, line: Int? = nil, column: Int? = nil, found: LocalizedText,
    expected: LocalizedText, advice: LocalizedText
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.found = found
    self.expected = expected
    self.advice = advice
  }
}

/// Every fault of an input, in the order of files, lines and columns.
public struct FileFaults: Error, Hashable, Sendable {
  /// The faults.
  public let faults: [FileFault]

  /// Makes the error from faults in any order; those at the same place keep theirs.
  public init(_ faults: [FileFault]) {
    self.faults = faults.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.file, first.line ?? 0, first.column ?? 0, left.offset)
        < (second.file, second.line ?? 0, second.column ?? 0, right.offset)
    }.map(\.element)
  }
}
