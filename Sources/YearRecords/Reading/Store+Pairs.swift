// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import GRDB

extension Store {
  /// The number of the run whose pairs hold for a cohort: the one published last and not withdrawn.
  public func runInForce(inCohort cohort: String) throws(StoreError) -> Int? {
    try read { try RunTable.inForce($0, cohort: cohort) }
  }

  /// The pairs that hold for a cohort: published, and neither released nor ended since; by mentee.
  ///
  /// - Parameter other: A run that is taken for one that was taken back.
  public func publishedPairs(inCohort cohort: String, without other: Int? = nil) throws(StoreError) -> [PairKey] {
    try read { db in
      guard let run = try RunTable.inForce(db, cohort: cohort, without: other) else { return [] }
      let undone = try other.map { try PublishingTable.undone(db, withdrawing: $0) } ?? []
      return try PairTable.inForce(db, run: run, cohort: cohort, undone: undone.flatMap { $0.fact.ended ?? [] })
    }
  }

  /// The publishings that are undone when a run is taken back, the oldest first: all since the run that then holds again
  /// was published. None where another run holds before and after.
  public func publishings(undoneWithdrawing run: Int) throws(StoreError) -> [UndonePublishing] {
    let cohort = try self.run(run).cohort.name
    return try read { db in
      let ids = try PersonTable.ids(db)
      return try PublishingTable.undone(db, withdrawing: run).map { publishing in
        let fact = publishing.fact
        let ended = try Cells.all(
          db, "SELECT \(StoredEvent.columns) FROM event WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq",
          ["\(fact.ended ?? [])"]
        ).map { cells in
          guard case .ended(let ending) = try StoredEvent(cells).happening().0 else { throw Cells.Unexpected() }
          return try PairTable.pair(ending.pair, ids)
        }
        var folder: FolderChange?
        if let found = fact.found, let left = fact.left {
          folder = FolderChange(
            found: CohortVersion(name: cohort, version: found), left: CohortVersion(name: cohort, version: left))
        }
        return UndonePublishing(ended: ended, folder: folder)
      }
    }
  }

  /// The pairs that a run was last published with and that were neither released nor ended since, whether or not the run
  /// is in force; by mentee. None where it never was published.
  ///
  /// - Throws: ``StoreError/unknownRun(_:)``.
  public func heldPairs(ofRun run: Int) throws(StoreError) -> [PairKey] {
    let cohort = try self.run(run).cohort.name
    return try read { try PairTable.inForce($0, run: run, cohort: cohort) }
  }

  /// The pairs whose rows in the cohort's decisions are there because a run, or one before it, was published, and not
  /// because somebody has typed them; none where it is not published.
  public func publishedRows(ofRun run: Int) throws(StoreError) -> [PairKey] {
    try read { db in
      guard let fact = try RunTable.publication(db, of: run) else { return [] }
      let ids = try PersonTable.ids(db)
      return try (fact.rows ?? fact.pairs).map { try PairTable.pair($0, ids) }
    }
  }

  /// What is decided about pairs of a cohort, by mentee.
  public func decisions(inCohort cohort: String) throws(StoreError) -> [Decision] {
    try read { db in
      let ids = try PersonTable.ids(db)
      return try Cells.all(
        db, "SELECT mentee, mentor, type, kind, reason FROM decision WHERE cohort = ?", [cohort]
      ).map { cells in
        guard let kind = Decision.Kind(rawValue: try cells(3)) else { throw Cells.Unexpected() }
        return (try PairTable.pair(cells, from: 0, ids), kind, try ContentTable.text(db, try cells(4)))
      }.sorted { PairKey.order($0.0, $1.0) }.map { pair, kind, reason in
        Decision(mentee: pair.mentee, mentor: pair.mentor, type: pair.type, kind: kind, reason: reason)
      }
    }
  }

  /// The pairs that a side did not want, in the order in which that was told.
  ///
  /// - Parameter cohort: The cohort; nothing means all of them.
  public func refusals(inCohort cohort: String? = nil) throws(StoreError) -> [Refusal] {
    try read { db in
      let ids = try PersonTable.ids(db)
      return try Cells.all(
        db,
        "SELECT mentee, mentor, type, cohort, side, reason FROM refusal WHERE ?1 IS NULL OR cohort = ?1 ORDER BY seq",
        [cohort]
      ).map { cells in
        guard let side = RefusingSide(rawValue: try cells(4)) else { throw Cells.Unexpected() }
        return Refusal(
          cohort: try cells(3), pair: try PairTable.pair(cells, from: 0, ids), side: side,
          reason: try ContentTable.text(db, try cells(5)))
      }
    }
  }

  /// The meetings that were noted, by day and then in the order in which they were noted.
  ///
  /// - Parameters:
  ///   - cohort: The cohort; nothing means all of them.
  ///   - person: Whose meetings; nothing means everybody's.
  public func meetings(
    inCohort cohort: String? = nil, with person: Person? = nil
  ) throws(StoreError) -> [MeetingRecord] {
    try read { db in
      let (ids, key) = (try PersonTable.ids(db), try Self.key(db, person))
      return try Cells.all(
        db,
        """
        SELECT mentee, mentor, type, cohort, date, outcome, minutes FROM meeting
        WHERE (?1 IS NULL OR cohort = ?1) AND \(Self.isOf(person)) ORDER BY date, seq
        """, [cohort, key]
      ).map { cells in
        guard let date = CalendarDate(written: try cells(4)), let outcome = MeetingOutcome(rawValue: try cells(5))
        else {
          throw Cells.Unexpected()
        }
        return MeetingRecord(
          cohort: try cells(3), pair: try PairTable.pair(cells, from: 0, ids), date: date, outcome: outcome,
          minutes: try cells(6))
      }
    }
  }

  /// How pairs ended, by day and then in the order in which it was noted.
  ///
  /// - Parameters:
  ///   - cohort: The cohort; nothing means all of them.
  ///   - person: Whose pairs; nothing means everybody's.
  public func endings(inCohort cohort: String? = nil, of person: Person? = nil) throws(StoreError) -> [Ending] {
    try read { db in
      let (ids, key) = (try PersonTable.ids(db), try Self.key(db, person))
      return try Cells.all(
        db,
        """
        SELECT mentee, mentor, type, cohort, outcome, date, reason FROM ending
        WHERE (?1 IS NULL OR cohort = ?1) AND \(Self.isOf(person)) ORDER BY date, seq
        """, [cohort, key]
      ).map { cells in
        guard let outcome = PreviousPair.Outcome(rawValue: try cells(4)), let date = CalendarDate(written: try cells(5))
        else { throw Cells.Unexpected() }
        return Ending(
          cohort: try cells(3), pair: try PairTable.pair(cells, from: 0, ids), outcome: outcome, date: date,
          reason: try ContentTable.text(db, try cells(6)))
      }
    }
  }

  /// Somebody's key; -1, which nobody has, for whom the store does not know; nothing for everybody.
  private static func key(_ db: Database, _ person: Person?) throws -> Int? {
    try person.map { try PersonTable.key(db, $0) ?? -1 }
  }

  /// The condition that a pair's row is somebody's, whose key is the second argument.
  private static func isOf(_ person: Person?) -> String {
    switch person {
    case nil: "?2 IS NULL"
    case .mentee: "mentee = ?2"
    case .mentor: "mentor = ?2"
    }
  }
}
