// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

/// Checks the database itself.
enum DatabaseAudit {
  /// - Parameter made: A store as this program makes it.
  static func findings(_ db: Database, made: Replay) throws -> [AuditFinding] {
    var findings: [AuditFinding] = []
    let integrity = try Cells.all(db, "PRAGMA integrity_check").map { try $0(0, as: String.self) }
    if integrity != ["ok"] { findings.append(AuditFinding(seq: nil, fault: .database)) }
    if try Cells.first(db, "PRAGMA foreign_key_check") != nil {
      findings.append(AuditFinding(seq: nil, fault: .database))
    }
    if try Store.stepsTaken(db) != Schema.steps { findings.append(AuditFinding(seq: nil, fault: .steps)) }
    let (made, found) = (try made.queue.read(objects), try objects(db))
    for name in Set(made.keys).union(found.keys).sorted() where made[name] != found[name] {
      findings.append(AuditFinding(seq: nil, fault: .schema(name)))
    }
    return findings
  }

  /// The SQL of every table, trigger and index, by name.
  private static func objects(_ db: Database) throws -> [String: String] {
    var objects: [String: String] = [:]
    for cells in try Cells.all(db, "SELECT name, type, tbl_name, sql FROM sqlite_schema") {
      objects[try cells(0)] =
        "\(try cells(1, as: String.self)) \(try cells(2, as: String.self)) \(try cells.optional(3) ?? "")"
    }
    return objects
  }
}
