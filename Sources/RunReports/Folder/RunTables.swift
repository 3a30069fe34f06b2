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
  /// The columns of `unmatched.csv`; `group_needs` and `group_mentors` name the first members of long lists.
  static let unmatchedColumns = [
    "mentee", "type", "programme", "reason", "priority", "eligible_mentors", "removed_by", "group_needs",
    "group_mentors", "group_places", "change", "explanation",
  ]
  /// The columns of `waiting_list.csv`.
  static let waitingColumns = ["position", "mentee", "type", "programme", "priority", "reason"]
  /// The columns that `waiting_list.csv` has at its end where somebody in the cohort has waited before.
  static let waitColumns = ["waiting_since", "times_left_out"]

  /// The most members that the list of a group names; how many there are, the explanation says.
  static let mostMembers = 50

  /// `pairs.csv`: a row a pair, in the order of the needs, with a column for the points of each wish.
  static func pairs(_ matching: Matching, to sink: FileSink) throws {
    try sink.write(CSVWriter(header: pairColumns + matching.rules.wishes.map(\.wish.id.text)).bytes)
    let pairs = matching.pairs
    try sink.write(rows: pairs.count) { positions in
      var table = CSVWriter()
      for pair in pairs[positions] {
        table.append(
          [
            pair.need.mentee.id.text, pair.mentor.id.text, pair.need.type.rawValue, pair.need.programme.id.text,
            pair.slot?.description ?? "", String(pair.points),
          ] + pair.pointsByWish.map { String($0) })
      }
      return table.bytes
    }
  }

  /// `unmatched.csv`: a row a need without a mentor, in the order of the needs.
  static func unmatched(_ matching: Matching, language: Language, to sink: FileSink) throws {
    try sink.write(CSVWriter(header: unmatchedColumns).bytes)
    let sentences = UnmatchedSentences(matching.cohort)
    let unmatched = matching.unmatched
    try sink.write(rows: unmatched.count) { positions in
      var table = CSVWriter()
      for need in unmatched[positions] {
        table.append(
          start(of: need) + [String(need.need.mentee.priority), String(need.eligibleMentors)]
            + [need.eliminations.map { "\($0.rule):\($0.removed)" }.joined(separator: "|")] + group(of: need)
            + [sentences.change(of: need)?[language] ?? "", sentences.explanation(of: need)[language]])
      }
      return table.bytes
    }
  }

  /// `waiting_list.csv`: the needs without a mentor in the order they come up when a place opens: by priority, by
  /// how often they were left out, by how long they have waited, then by id.
  static func waitingList(_ matching: Matching, to sink: FileSink) throws {
    let haveWaited = matching.cohort.mentees.contains(where: \.hasWaited)
    try sink.write(CSVWriter(header: waitingColumns + (haveWaited ? waitColumns : [])).bytes)
    let waiting = matching.waitingList
    try sink.write(rows: waiting.count) { positions in
      var table = CSVWriter()
      for (position, need) in zip(positions, waiting[positions]) {
        let start = start(of: need)
        table.append(
          [String(position + 1)] + start.dropLast() + [String(need.need.mentee.priority)] + start.suffix(1)
            + (haveWaited ? wait(of: need.need.mentee) : []))
      }
      return table.bytes
    }
  }

  private static func wait(of mentee: Mentee) -> [String] {
    [mentee.waitingSince?.description ?? "", String(mentee.timesLeftOut)]
  }

  /// The needs, mentors and places of the group that a need competes in; empty cells where there is none.
  private static func group(of need: UnmatchedNeed) -> [String] {
    guard let competition = need.cause.competition else { return ["", "", ""] }
    return [
      list(competition.needs, \.description), list(competition.mentors, \.text), String(competition.places),
    ]
  }

  /// A list in one cell: the first members, and `… +` with the number of the others where there are more. A spreadsheet's
  /// cell holds 32,767 characters.
  static func list<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
    var cell = ""
    for (index, item) in items.enumerated() {
      let item = text(item)
      guard index < mostMembers, cell.utf16.count + item.utf16.count < 32_000 else {
        return cell + "|… +\(items.count - index)"
      }
      cell += cell.isEmpty ? item : "|" + item
    }
    return cell
  }

  private static func start(of need: UnmatchedNeed) -> [String] {
    [need.need.mentee.id.text, need.need.type.rawValue, need.need.programme.id.text, need.cause.code]
  }
}
