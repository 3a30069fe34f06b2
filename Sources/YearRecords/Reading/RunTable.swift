// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Hashing

/// What is asked about runs, inside a transaction.
enum RunTable {
  /// How far a run has come.
  static func state(_ db: Database, of run: Int) throws -> (state: RunState, isDeleted: Bool) {
    guard let cells = try Cells.first(db, "SELECT state, deleted FROM run WHERE number = ?", [run]) else {
      throw StoreError.unknownRun(run)
    }
    guard let state = RunState(rawValue: try cells(0)) else { throw Cells.Unexpected() }
    return (state, try cells(1, as: Int.self) != 0)
  }

  /// The run with a record.
  static func number(_ db: Database, ofRecord bytes: [UInt8]) throws -> Int? {
    try Cells.first(
      db,
      """
      SELECT run.number FROM run JOIN content ON content.key = run.record
      WHERE content.digest = ? AND run.deleted = 0 ORDER BY run.number LIMIT 1
      """, [try SHA256.hex(of: bytes)])?(0)
  }

  /// The run whose pairs hold for a cohort: the one that was published last and not withdrawn.
  ///
  /// - Parameter other: A run that is not looked at.
  static func inForce(_ db: Database, cohort: String, without other: Int? = nil) throws -> Int? {
    try Cells.first(
      db, "SELECT number FROM run WHERE cohort = ? AND state = ? AND number IS NOT ? ORDER BY state_seq DESC LIMIT 1",
      [cohort, RunState.published.rawValue, other])?(0)
  }

  /// What a run was last published with; nothing where it is not published.
  static func publication(_ db: Database, of run: Int) throws -> RunStateChanged? {
    let columns = StoredEvent.columns.split(separator: ", ").map { "event.\($0)" }.joined(separator: ", ")
    let cells = try Cells.first(
      db,
      "SELECT \(columns) FROM run JOIN event ON event.seq = run.state_seq WHERE run.number = ? AND run.state = ?",
      [run, RunState.published.rawValue])
    guard let cells else { return nil }
    guard case .runStateChanged(let fact) = try StoredEvent(cells).happening().0 else { throw Cells.Unexpected() }
    return fact
  }

  /// Runs as they are listed, by number, or the one with a number.
  static func summaries(_ db: Database, number: Int? = nil) throws -> [RunSummary] {
    var inForce: [String: Int] = [:]
    for cells in try Cells.all(
      db, "SELECT cohort, number FROM run WHERE state = ? ORDER BY state_seq", [RunState.published.rawValue])
    {
      inForce[try cells(0)] = try cells(1, as: Int.self)
    }
    let columns = StoredEvent.columns.split(separator: ", ").map { "event.\($0)" }.joined(separator: ", ")
    return try Cells.all(
      db,
      """
      SELECT \(columns), run.state, run.deleted FROM run JOIN event ON event.seq = run.seq
      WHERE ?1 IS NULL OR run.number = ?1 ORDER BY run.number
      """, [number]
    ).map { cells in
      let event = try StoredEvent(cells)
      guard case .runRecorded(let fact) = try event.happening().0, let state = RunState(rawValue: try cells(6)) else {
        throw Cells.Unexpected()
      }
      return RunSummary(
        number: fact.number, cohort: CohortVersion(name: fact.cohort, version: fact.version), rules: fact.rules,
        origin: try fact.runOrigin, time: event.time, state: state, isDeleted: try cells(7, as: Int.self) != 0,
        isInForce: inForce[fact.cohort] == fact.number, facts: fact.facts)
    }
  }
}

extension RunRecorded {
  /// Where the run comes from.
  var runOrigin: RunOrigin {
    get throws {
      switch (origin, parent) {
      case (.match, nil): .match
      case (.rematch, let parent?): .rematch(of: parent)
      case (.schedule, let parent?): .schedule(of: parent)
      default: throw Cells.Unexpected()
      }
    }
  }
}
