// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// One thing in a problem file that cannot be used.
public struct ProblemFileFault: Error, Hashable, Sendable {
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

  init(_ place: Place?, found: LocalizedText, expected: LocalizedText, advice: LocalizedText) {
    line = place?.line
    column = place?.column
    self.found = found
    self.expected = expected
    self.advice = advice
  }
}

/// Every fault of a problem file, in the order of its lines; reading gives up after a hundred.
public struct ProblemFileFaults: Error, Hashable, Sendable {
  /// The faults.
  public let faults: [ProblemFileFault]
}

/// Where something stands in a file.
struct Place: Hashable, Sendable {
  let line: Int
  let column: Int?
}
