// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The run that another one repairs, as that one's report and record tell of it.
public struct RepairedRun: Sendable {
  /// The most people who are named in a sentence; of more, their number is told.
  private static let mostNames = 200

  /// The SHA-256 of its record.
  let record: String?
  /// Who left and who joined, a sentence a group; none where nobody did.
  let people: [LocalizedText]

  /// Names the run, and who is in the repair that was not in it, or the other way round.
  public init(record: String?, _ summary: RepairSummary) {
    self.record = record
    people = RepairWords(summary).people(of: summary).map { text, who in
      text(["who": who.count > Self.mostNames ? .number(who.count) : who.joined()])
    }
  }
}
