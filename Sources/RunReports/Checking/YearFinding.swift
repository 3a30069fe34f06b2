// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// Something in a run's year that is not as it should be.
public struct YearFinding: Hashable, Sendable {
  /// The file's path within the run folder.
  public let file: String
  /// The line; nothing where the whole file is meant.
  public let line: Int?
  /// What is not so.
  public let fact: LocalizedText

  /// Makes a finding.
  init(_ file: String, line: Int? = nil, _ fact: LocalizedText) {
    self.file = file
    self.line = line
    self.fact = fact
  }

  /// The finding with its place, as one sentence.
  public var sentence: LocalizedText {
    let values = ["file": LocalizedText(verbatim: file), "line": .number(line ?? 0), "fact": fact]
    return line == nil ? YearFindingText.inFile(values) : YearFindingText.atLine(values)
  }
}
