// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GRDB

/// Brings the derived tables up to date with one event. The store does so when it writes, the audit when it makes the
/// tables again; nothing but the event may be asked, so that both come to the same.
enum Projector {
  /// Follows an event.
  static func apply(_ happening: Happening, seq: Int, hash: String, _ db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO head (one, seq, hash) VALUES (1, ?, ?)", arguments: [seq, hash])
    switch happening {
    case .cohortRecorded(let fact):
      try db.execute(
        sql: "INSERT INTO cohort (name, version, seq, manifest) VALUES (?, ?, ?, ?)",
        arguments: [fact.name, fact.version, seq, fact.manifest])
    case .rulesRecorded(let fact):
      try db.execute(
        sql: "INSERT INTO rules (version, seq, manifest) VALUES (?, ?, ?)",
        arguments: [fact.version, seq, fact.manifest])
    case .runRecorded(let fact): try apply(fact, seq, db)
    case .runStateChanged(let fact): try apply(fact, seq, db)
    case .runDeleted(let fact):
      try db.execute(sql: "UPDATE run SET deleted = 1 WHERE number = ?", arguments: [fact.run])
    case .decided(let fact): try apply(fact, seq, db)
    case .refused(let fact):
      try db.execute(
        sql: "INSERT INTO refusal (seq, cohort, mentee, mentor, type, side, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          seq, fact.cohort, fact.pair.mentee, fact.pair.mentor, fact.pair.typeCell, fact.side.rawValue, fact.reason,
        ])
    case .released(let fact): try apply(fact, seq, db)
    case .met(let fact):
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO meeting (cohort, mentee, mentor, type, date, outcome, minutes, seq)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          fact.cohort, fact.pair.mentee, fact.pair.mentor, fact.pair.typeCell, fact.date, fact.outcome.rawValue,
          fact.minutes, seq,
        ])
    case .ended(let fact):
      try note(
        EndingWithdrawn.Earlier(seq: seq, outcome: fact.outcome, date: fact.date, reason: fact.reason),
        of: fact.pair, fact.cohort, db)
    case .endingWithdrawn(let fact):
      try db.execute(sql: "DELETE FROM ending WHERE seq = ?", arguments: [fact.ending])
      // What was noted of the pair since stays.
      if db.changesCount > 0, let earlier = fact.earlier { try note(earlier, of: fact.pair, fact.cohort, db) }
    // These change contents, people or files, which are no derived tables.
    case .exported, .forgotten, .fileQueued: break
    }
  }

  /// Puts an ending in the place of what was noted of the pair before.
  private static func note(
    _ ending: EndingWithdrawn.Earlier, of pair: KeyedPair, _ cohort: String, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO ending (cohort, mentee, mentor, type, outcome, date, reason, seq)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        cohort, pair.mentee, pair.mentor, pair.typeCell, ending.outcome.rawValue, ending.date, ending.reason,
        ending.seq,
      ])
  }

  private static func apply(_ fact: RunRecorded, _ seq: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO run (number, seq, cohort, version, state, state_seq, deleted, manifest, record)
        VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)
        """,
      arguments: [
        fact.number, seq, fact.cohort, fact.version, RunState.draft.rawValue, seq, fact.manifest, fact.record,
      ])
  }

  private static func apply(_ fact: RunStateChanged, _ seq: Int, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE run SET state = ?, state_seq = ? WHERE number = ?", arguments: [fact.to.rawValue, seq, fact.run])
    // A run that is published again holds what it is published with this time.
    if fact.to == .published {
      try db.execute(sql: "DELETE FROM published_pair WHERE run = ?", arguments: [fact.run])
    }
    for pair in fact.pairs {
      try db.execute(
        sql: "INSERT INTO published_pair (run, mentee, mentor, type, seq) VALUES (?, ?, ?, ?, ?)",
        arguments: [fact.run, pair.mentee, pair.mentor, pair.typeCell, seq])
    }
  }

  private static func apply(_ fact: Decided, _ seq: Int, _ db: Database) throws {
    let pair = fact.pair
    if fact.outcome == .withdrawn {
      try db.execute(
        sql: "DELETE FROM decision WHERE cohort = ? AND mentee = ? AND mentor = ? AND type = ?",
        arguments: [fact.cohort, pair.mentee, pair.mentor, pair.typeCell])
    } else {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO decision (cohort, mentee, mentor, type, kind, reason, seq) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          fact.cohort, pair.mentee, pair.mentor, pair.typeCell, fact.outcome.rawValue, fact.reason, seq,
        ])
    }
  }

  private static func apply(_ fact: Released, _ seq: Int, _ db: Database) throws {
    // All kinds of help where none is stated.
    try db.execute(
      sql: """
        UPDATE published_pair SET released = ?1
        WHERE run = ?2 AND mentee = ?3 AND mentor = ?4 AND (type = ?5 OR ?5 = '') AND released IS NULL
        """,
      arguments: [seq, fact.run, fact.pair.mentee, fact.pair.mentor, fact.pair.typeCell])
  }
}
