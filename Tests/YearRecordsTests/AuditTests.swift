// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import Testing
import Wording

@testable import YearRecords

@Suite struct AuditTests {
  /// A row of a table, and what was done to one of its columns.
  struct Tampering: CustomTestStringConvertible {
    let table: String
    let sql: String

    var testDescription: String { sql }
  }

  /// A store with a row in every table, in a place of its own.
  private static func place() throws -> TestStore {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    // No such folder: the file waits.
    let change = FileChange(path: place.file("gone/decisions.csv"), from: nil, to: Array("mentee;mentor\n".utf8))
    let written = try store.write(at: Sample.start, files: [change]) { year throws(StoreError) in
      try year.recordExport(ofRun: 1)
    }
    guard written.unwritten.map(\.status) == [.failed(code: Int(ENOENT))] else { throw CocoaError(.fileWriteUnknown) }
    return place
  }

  /// Another value in every column of every row of every table, and every row deleted.
  private static func tamperings(_ db: Database) throws -> [Tampering] {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    return try tables.flatMap { table in
      let columns = try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))")
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table)")
      return rows.flatMap { row in
        let values = Array(row.databaseValues)
        let names = columns.map { $0["name"] as String }
        let isThisRow = zip(names, values).map { "\($0) IS \($1.sqlLiteral)" }.joined(separator: " AND ")
        // A written file's row is deleted by the store itself.
        let deletion = table == "pending_file" ? [] : ["DELETE FROM \(table) WHERE \(isThisRow)"]
        return
          (zip(columns, values).map { column, value in
            "UPDATE \(table) SET \(column["name"] as String) = \(other(value, column["type"])) WHERE \(isThisRow)"
          } + deletion).map { Tampering(table: table, sql: $0) }
      }
    }
  }

  private static func other(_ value: DatabaseValue, _ type: String) -> String {
    switch value.storage {
    case .null: type == "INTEGER" ? "1" : "'x'"
    case .int64(let number): "\(number + 1_000)"
    case .string(let text): "\(text) x".sqlLiteral
    case .blob(let data): (data + [0]).sqlLiteral
    case .double: "0.5"
    }
  }

  @Test func everyChangeByHandIsFound() throws {
    let place = try Self.place()
    let queue = try DatabaseQueue(path: place.path)
    let (tamperings, triggers) = try queue.read { db in
      (
        try Self.tamperings(db),
        try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").map {
          (name: $0["name"] as String, sql: $0["sql"] as String)
        }
      )
    }
    try queue.close()
    #expect(
      Set(tamperings.map(\.table)) == [
        "event", "person", "content", "pending_file", "head", "cohort", "rules", "run", "published_pair", "decision",
        "refusal", "meeting", "ending", "grdb_migrations",
      ], "each table has a row to tamper with")
    let whole = try Data(contentsOf: URL(fileURLWithPath: place.path))
    #expect(tamperings.count > 250)
    for tampering in tamperings {
      try whole.write(to: URL(fileURLWithPath: place.path))
      // A value that no constraint allows needs no audit.
      let drop = triggers.map { "DROP TRIGGER \($0.name);" }.joined()
      let make = triggers.map { $0.sql + ";" }.joined()
      do { try place.tamper("\(drop) \(tampering.sql); \(make)") } catch {
        #expect((error as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT, "\(tampering.sql)")
        #expect(tampering.sql.hasPrefix("UPDATE head SET one ="), "\(tampering.sql)")
        continue
      }
      do {
        let findings = try Store(path: place.path).audit().findings
        #expect(!findings.isEmpty, "\(tampering.sql)")
      } catch {
        // Where the steps are not this program's, the store is not even opened.
        #expect(tampering.table == "grdb_migrations", "\(error) \(tampering.sql)")
      }
    }
  }

  @Test func theHistoryIsOnlyAddedTo() throws {
    let place = try Self.place()
    for sql in [
      "UPDATE event SET time = 'x' WHERE seq = 3", "DELETE FROM event WHERE seq = 16",
      "INSERT OR REPLACE INTO event SELECT seq, 'x', kind, body, previous, hash FROM event WHERE seq = 16",
      "INSERT INTO event VALUES (99, 'x', 'x', 'x', 'x', 'x')",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try place.tamper(sql) }
    }
    #expect(try place.open().audit().findings == [])
  }

  @Test func findingsSayWhereAndWhat() throws {
    func findings(_ sql: String) throws -> [AuditFinding] {
      let place = try Self.place()
      let queue = try DatabaseQueue(path: place.path)
      let triggers = try queue.read {
        try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
      }
      try queue.close()
      try place.tamper(
        "DROP TRIGGER event_stays; DROP TRIGGER event_is_kept; DROP TRIGGER event_follows; \(sql);"
          + triggers.joined(separator: ";"))
      return try place.open().audit().findings
    }
    #expect(try findings("UPDATE event SET time = 'x' WHERE seq = 3") == [AuditFinding(seq: 3, fault: .changed)])
    let content = try findings("UPDATE content SET bytes = x'00' WHERE key = 1")
    #expect(content.contains(AuditFinding(seq: 1, fault: .different(table: "content", key: 1))))
    #expect(content.contains(AuditFinding(seq: nil, fault: .digest(key: 1))))
    #expect(
      try findings("UPDATE person SET id = 'M-9' WHERE id = 'M-1'") == [
        AuditFinding(seq: 5, fault: .different(table: "person", key: 2))
      ])
    #expect(
      try findings("UPDATE run SET state = 'draft' WHERE number = 1") == [
        AuditFinding(seq: 3, fault: .derived(table: "run"))
      ])
    #expect(
      try findings("INSERT INTO person VALUES (99, 'mentor', 'M-99', x'00')") == [
        AuditFinding(seq: nil, fault: .unknown(table: "person", key: 99))
      ])
    #expect(try findings("CREATE TABLE more (x)") == [AuditFinding(seq: nil, fault: .schema("more"))])
    let gap = try findings("DELETE FROM event WHERE seq = 12")
    #expect(gap.contains(AuditFinding(seq: 13, fault: .gap)))
    #expect(gap.contains(AuditFinding(seq: 13, fault: .notLinked)))
    let text = AuditFinding(seq: 3, fault: .changed).text
    #expect(text.english == "event 3: changed after it was written")
    #expect(text.danish == "hændelse 3: ændret, efter at den blev skrevet")
  }

  @Test func aDroppedTriggerIsFound() throws {
    let place = try Self.place()
    try place.tamper("DROP TRIGGER event_stays")
    #expect(try place.open().audit().findings == [AuditFinding(seq: nil, fault: .schema("event_stays"))])
  }

  @Test func anEndNotedElsewhereProvesThatNothingIsCutOff() throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let before = try store.head()
    let after = try store.write(at: Sample.start) { year throws(StoreError) in try year.recordExport(ofRun: 1) }.head
    #expect(try store.audit(expecting: before).findings == [])
    #expect(try store.audit(expecting: after).findings == [])
    // A careful forger leaves a store that agrees with itself.
    try place.tamper(
      """
      DROP TRIGGER event_is_kept; DELETE FROM event WHERE seq = \(after.seq);
      UPDATE head SET seq = \(before.seq), hash = '\(before.hash)';
      CREATE TRIGGER event_is_kept BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'the history is only added to'); END
      """)
    #expect(try store.audit().findings == [])
    #expect(try store.audit(expecting: after).findings == [AuditFinding(seq: after.seq, fault: .otherHead)])
  }
}

extension DatabaseValue {
  /// The value as SQL writes it.
  fileprivate var sqlLiteral: String {
    switch storage {
    case .null: "NULL"
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text.sqlLiteral
    case .blob(let data): data.sqlLiteral
    }
  }
}

extension String {
  fileprivate var sqlLiteral: String { "'" + replacing("'", with: "''") + "'" }
}

extension Data {
  fileprivate var sqlLiteral: String {
    let digits = Array("0123456789abcdef")
    return "x'" + flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] } + "'"
  }
}
