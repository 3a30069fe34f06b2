// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import Foundation
public import MatchingQuestions
public import RunReports

/// Two runs side by side, each read back and verified.
public struct CompareJob: Sendable {
  /// The first run folder's path.
  public var first: String
  /// The second run folder's path.
  public var second: String
  /// Asked from time to time; when it answers true, the job ends.
  public var isInterrupted: @Sendable () -> Bool = { false }

  /// Makes a job.
  public init(first: String, second: String) {
    self.first = first
    self.second = second
  }

  /// Reads, verifies and compares.
  ///
  /// - Throws: as `StoredMatching.read`.
  public func run() throws -> FinishedComparison {
    let before = try StoredMatching.read(first, isInterrupted: isInterrupted)
    let after = try StoredMatching.read(second, isInterrupted: isInterrupted)
    return before.compared(with: after, named: (Self.name(of: first), Self.name(of: second)))
  }

  /// What a run is called: its folder's name.
  private static func name(of path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
  }
}

/// A comparison and what it is about, ready to be shown.
public struct FinishedComparison: Sendable {
  /// The comparison.
  public let comparison: MatchingComparison
  /// What its sides are called.
  public let subject: ComparisonSubject
  /// What a person should look at in a file of rules that was tried.
  public let warnings: [FileFault]

  init(comparison: MatchingComparison, subject: ComparisonSubject, warnings: [FileFault] = []) {
    self.comparison = comparison
    self.subject = subject
    self.warnings = warnings
  }

  /// The table for a terminal.
  public var table: ComparisonTable { ComparisonTable(comparison, subject) }
  /// The same for other programs.
  public var record: ComparisonRecord { ComparisonRecord(comparison, subject) }

  /// The page with the two side by side.
  public func page(_ options: RunOptions) -> ComparisonPage { ComparisonPage(comparison, subject, options: options) }
}
