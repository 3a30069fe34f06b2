// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import MatchingEngine
import PairingRules
import Wording

/// The tables of a run, for spreadsheets and other programs; their headers are English in every language.
enum RunTables {
  /// The columns of `pairs.csv` before those of the wishes.
  static let pairColumns = ["mentee", "mentor", "type", "programme", "slot", "points"]
  /// The columns of `unmatched.csv`.
  static let unmatchedColumns = [
    "mentee", "type", "programme", "reason", "priority", "eligible_mentors", "removed_by", "group_needs",
    "group_mentors", "group_places", "change", "explanation",
  ]
  /// The columns of `waiting_list.csv`.
  static let waitingColumns = ["position", "mentee", "type", "programme", "priority", "reason"]

  /// `pairs.csv`: a row a pair, in the order of the needs, with a column for the points of each wish.
  static func pairs(_ matching: Matching, to sink: FileSink) throws {
    var table = CSVWriter(header: pairColumns + matching.rules.wishes.map(\.wish.id.text))
    for pair in matching.pairs {
      table.append(
        [
          pair.need.mentee.id.text, pair.mentor.id.text, pair.need.type.rawValue, pair.need.programme.id.text,
          pair.slot?.description ?? "", String(pair.points),
        ] + pair.pointsByWish.map { String($0) })
      try sink.write(table.takeBytes())
    }
    try sink.write(table.takeBytes())
  }

  /// `unmatched.csv`: a row a need without a mentor, in the order of the needs.
  static func unmatched(_ matching: Matching, language: Language, to sink: FileSink) throws {
    var table = CSVWriter(header: unmatchedColumns)
    let sentences = UnmatchedSentences(matching.cohort)
    for need in matching.unmatched {
      var group = ["", "", ""]
      switch need.cause {
      case .tooFewPlaces(let competition), .tooFewHours(let competition):
        group = [
          list(competition.needs.map(\.description)), list(competition.mentors.map(\.text)),
          String(competition.places),
        ]
      case .noEligibleMentor, .notProven: break
      }
      table.append(
        start(of: need) + [String(need.need.mentee.priority), String(need.eligibleMentors)]
          + [need.eliminations.map { "\($0.rule):\($0.removed)" }.joined(separator: "|")] + group
          + [sentences.change(of: need)?[language] ?? "", sentences.explanation(of: need)[language]])
      try sink.write(table.takeBytes())
    }
    try sink.write(table.takeBytes())
  }

  /// `waiting_list.csv`: the needs without a mentor in the order they come up when a place opens: by priority, then
  /// by id.
  static func waitingList(_ matching: Matching, to sink: FileSink) throws {
    var table = CSVWriter(header: waitingColumns)
    for (index, need) in matching.waitingList.enumerated() {
      let start = start(of: need)
      table.append([String(index + 1)] + start.dropLast() + [String(need.need.mentee.priority)] + start.suffix(1))
      try sink.write(table.takeBytes())
    }
    try sink.write(table.takeBytes())
  }

  /// A list in one cell. A spreadsheet's cell holds 32,767 characters, so a list that is longer ends with `…`.
  static func list(_ items: [String]) -> String {
    var cell = ""
    for item in items {
      guard cell.utf16.count + item.utf16.count < 32_000 else { return cell + "|…" }
      cell += cell.isEmpty ? item : "|" + item
    }
    return cell
  }

  private static func start(of need: UnmatchedNeed) -> [String] {
    [need.need.mentee.id.text, need.need.type.rawValue, need.need.programme.id.text, need.cause.code]
  }
}
