// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import GRDB
import Testing

@testable import YearRecords

/// Stores in each form that was ever in anybody's hands, as SQL with what happened in `Sample.year`.
///
/// `UPDATE_GOLDENS=1` writes the newest form's file where there is none; one that is there is never written again.
@Suite struct SchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Schemas")

  @Test func everyFormHasItsFile() throws {
    let newest = try #require(Schema.steps.last)
    let file = Self.folder.appendingPathComponent("\(newest).sql")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil,
      !FileManager.default.fileExists(atPath: file.path)
    {
      let place = try TestStore()
      try Sample.year(try place.open())
      let queue = try DatabaseQueue(path: place.path)
      try queue.read { try Self.dump($0) }.write(to: file, atomically: true, encoding: .utf8)
    }
    for step in Schema.steps {
      #expect(FileManager.default.fileExists(atPath: Self.folder.appendingPathComponent("\(step).sql").path), "\(step)")
    }
  }

  @Test(arguments: Schema.steps)
  func everyEarlierFormIsBroughtUpToDate(step: String) throws {
    let place = try TestStore()
    try place.tamper(try String(contentsOf: Self.folder.appendingPathComponent("\(step).sql"), encoding: .utf8))
    let queue = try DatabaseQueue(path: place.path)
    let steps = try queue.read { try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations") }
    #expect(steps == Array(Schema.steps.prefix { $0 != step }) + [step], "the file is in its own form")
    try queue.close()

    let store = try Store(path: place.path)
    #expect(try store.audit().findings == [])
    #expect(try store.head().seq == 15)
    #expect(try store.runs().map(\.state) == [.published, .draft])
    #expect(try Set(store.files(ofRun: 1)) == Set(Sample.runFiles(1)))
    #expect(try store.refusals().map(\.reason) == ["knows Amina's family"])
    #expect(try store.meetings().map(\.outcome) == [.held, .noShowMentee])
    #expect(try store.endings().map(\.outcome) == [.completed])
    #expect(try store.log().count == 15)
    // It goes on as if it had always been so.
    try store.write(at: Sample.start) { year throws(StoreError) in try year.withdraw(run: 1) }
    _ = try store.forget(.mentee("U-1"), at: Sample.start) { _ in Redaction { _, _ in [] } }
    #expect(try store.audit().findings == [])
  }

  @Test func theStoresFormIsTheNewest() throws {
    let place = try TestStore()
    _ = try place.open()
    let queue = try DatabaseQueue(path: place.path)
    let (isComplete, isNewer, journal) = try queue.read { db in
      (
        try Schema.migrator.hasCompletedMigrations(db), try Schema.migrator.hasBeenSuperseded(db),
        try String.fetchOne(db, sql: "PRAGMA journal_mode")
      )
    }
    #expect(isComplete)
    #expect(!isNewer)
    // One file, which can be copied.
    #expect(journal == "delete")
  }

  /// A database as SQL: tables with their rows, then what watches over them.
  private static func dump(_ db: Database) throws -> String {
    var lines = ["-- SPDX-License-Identifier: GPL-3.0-or-later", "PRAGMA application_id = \(Schema.applicationID);"]
    let objects = try Row.fetchAll(
      db, sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type <> 'table', rowid")
    for object in objects {
      lines.append("\(object["sql"] as String);")
      guard object["type"] == "table" else { continue }
      let table: String = object["name"]
      let values = try db.columns(in: table).map { "quote(\($0.name))" }.joined(separator: " || ', ' || ")
      lines += try String.fetchAll(db, sql: "SELECT 'INSERT INTO \(table) VALUES (' || \(values) || ');' FROM \(table)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
