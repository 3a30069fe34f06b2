// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

extension Store {
  /// How the database is used.
  ///
  /// A rollback journal, and not a write-ahead log: the store is one file that can be copied, and what was forgotten is
  /// in no second file. `synchronous = EXTRA` makes also the journal's removal last, which is the commit. Deleted content
  /// is overwritten, and no temporary file is made.
  static func configuration(patienceSeconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patienceSeconds)
    configuration.prepareDatabase { db in
      for pragma in [
        "secure_delete = ON", "synchronous = EXTRA", "temp_store = MEMORY", "trusted_schema = OFF",
        "cell_size_check = ON",
      ] {
        // Some of these answer with a row.
        _ = try Row.fetchAll(db, sql: "PRAGMA \(pragma)")
      }
    }
    return configuration
  }

  /// Takes the steps that the tables still lack.
  static func bringUpToDate(_ queue: DatabaseQueue, path: String) throws {
    try mark(queue, path: path)
    guard try missesSteps(queue, path: path) else { return }
    do {
      try Schema.migrator.migrate(queue)
    } catch {
      // Another program may have taken the same steps at the same moment.
      if try missesSteps(queue, path: path) { throw error }
    }
  }

  /// Marks a database that holds nothing as a store.
  ///
  /// Only SQLite can say whether one does: a file that looks like a store may be one whose making a crash cut short, and
  /// is empty once the journal beside it has been played back.
  private static func mark(_ queue: DatabaseQueue, path: String) throws {
    let isMarked = try queue.read { db in
      if try Cells.first(db, "PRAGMA application_id")?(0, as: Int.self) == Int(Schema.applicationID) { return true }
      guard try Cells.first(db, "SELECT 1 FROM sqlite_schema") == nil else { throw StoreError.notAStore(path: path) }
      return false
    }
    guard !isMarked else { return }
    try queue.writeWithoutTransaction { db in
      _ = try Row.fetchAll(db, sql: "PRAGMA journal_mode = DELETE")
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
  }

  /// Whether there are steps to take.
  private static func missesSteps(_ queue: DatabaseQueue, path: String) throws -> Bool {
    try queue.read { db in
      let taken = try stepsTaken(db)
      guard Set(taken).isSubset(of: Schema.steps) else { throw StoreError.newerStore(path: path) }
      return taken.count < Schema.steps.count
    }
  }

  /// The steps that the tables are said to have taken. GRDB's own question trusts the schema's types; a damaged one
  /// would stop the process.
  static func stepsTaken(_ db: Database) throws -> [String] {
    guard try Cells.first(db, "SELECT 1 FROM sqlite_schema WHERE name = 'grdb_migrations'") != nil else { return [] }
    return try Cells.all(db, "SELECT identifier FROM grdb_migrations").map { try $0(0) }
  }
}
