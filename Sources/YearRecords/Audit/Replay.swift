// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

/// Makes the derived tables anew from the events, in memory, and compares them with the stored ones.
struct Replay {
  let queue: DatabaseQueue

  /// Makes a store in memory in which nothing has happened. It has neither people nor contents to point to, and keeps no
  /// events.
  init() throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    queue = try DatabaseQueue(configuration: configuration)
    try Schema.migrator.migrate(queue)
  }

  /// Follows the next event.
  func follow(_ happening: Happening, _ event: StoredEvent) -> [AuditFinding] {
    do {
      try queue.write { try Projector.apply(happening, seq: event.seq, hash: event.hash, $0) }
      return []
    } catch {
      return [AuditFinding(seq: event.seq, fault: .impossible)]
    }
  }

  /// Each derived table that differs; with the event that a differing row is from, where the table says so.
  func compare(with db: Database) throws -> [AuditFinding] {
    try queue.read { made in
      try Schema.derivedTables.flatMap { table in
        let (expected, found) = (try Self.rows(made, table), try Self.rows(db, table))
        let seqs = Set(expected.symmetricDifference(found).map { $0.seq })
        return seqs.sorted { ($0 ?? 0) < ($1 ?? 0) }.map { AuditFinding(seq: $0, fault: .derived(table: table)) }
      }
    }
  }

  private struct DerivedRow: Hashable {
    let values: [DatabaseValue]
    let seq: Int?
  }

  private static func rows(_ db: Database, _ table: String) throws -> Set<DerivedRow> {
    Set(
      try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
        let seq = zip(row.columnNames, row.databaseValues).first { $0.0 == "seq" }?.1
        return DerivedRow(values: Array(row.databaseValues), seq: seq.flatMap { Int.fromDatabaseValue($0) })
      })
  }
}
