// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GRDB

/// What is asked about pairs, inside a transaction.
enum PairTable {
  /// A published pair holds while it is neither released nor, after it was published, ended.
  private static let holding = """
    published_pair.run = ?1 AND published_pair.released IS NULL AND NOT EXISTS (
      SELECT 1 FROM ending
      WHERE ending.cohort = ?2 AND ending.mentee = published_pair.mentee AND ending.mentor = published_pair.mentor
        AND (ending.type = published_pair.type OR ending.type = '')
        AND ending.outcome <> 'ongoing' AND ending.seq > published_pair.seq
        AND ending.seq NOT IN (SELECT value FROM json_each(?3)))
    """

  /// Whether a pair holds, in any kind of help where none is stated.
  static func holds(_ db: Database, _ pair: KeyedPair, run: Int, cohort: String) throws -> Bool {
    try Cells.first(
      db,
      """
      SELECT 1 FROM published_pair
      WHERE \(holding) AND mentee = ?4 AND mentor = ?5 AND (type = ?6 OR ?6 = '')
      """, [run, cohort, "[]", pair.mentee, pair.mentor, pair.typeCell]) != nil
  }

  /// The pairs of a run that hold.
  ///
  /// - Parameter undone: The numbers of events that note an ending which does not count.
  static func inForce(_ db: Database, run: Int, cohort: String, undone: [Int] = []) throws -> [PairKey] {
    let ids = try PersonTable.ids(db)
    return try Cells.all(
      db, "SELECT mentee, mentor, type FROM published_pair WHERE \(holding)", [run, cohort, "\(undone)"]
    ).map { try pair($0, from: 0, ids) }.sorted(by: PairKey.order)
  }

  /// The pair that an event means.
  static func pair(_ key: KeyedPair, _ ids: [Int: String]) throws -> PairKey {
    guard let mentee = ids[key.mentee], let mentor = ids[key.mentor] else { throw Cells.Unexpected() }
    return PairKey(mentee: MenteeID(mentee), mentor: MentorID(mentor), type: key.type)
  }

  /// The pair in three columns: mentee, mentor, type.
  static func pair(_ cells: Cells, from column: Int, _ ids: [Int: String]) throws -> PairKey {
    let word: String = try cells(column + 2)
    let type = word.isEmpty ? nil : MentorType(rawValue: word)
    guard let mentee = ids[try cells(column)], let mentor = ids[try cells(column + 1)], type != nil || word.isEmpty
    else { throw Cells.Unexpected() }
    return PairKey(mentee: MenteeID(mentee), mentor: MentorID(mentor), type: type)
  }
}

extension PairKey {
  /// By mentee, then type, then mentor, the same on every machine.
  static func order(_ left: PairKey, _ right: PairKey) -> Bool {
    if left.mentee != right.mentee { return left.mentee < right.mentee }
    let types = (left.type?.rawValue ?? "", right.type?.rawValue ?? "")
    if types.0 != types.1 { return types.0 < types.1 }
    return left.mentor < right.mentor
  }
}
