// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Hashing

/// Checks that every list of files can be read, and that contents are found by their own hashes: those on a list have
/// one, all others have none.
enum ManifestAudit {
  static func findings(_ db: Database) throws -> [AuditFinding] {
    var findings: [AuditFinding] = []
    var listed: Set<Int> = []
    for key in try Manifest.keys(db) {
      guard let manifest = try? Manifest.read(db, key) else {
        findings.append(AuditFinding(seq: nil, fault: .manifest(key: key)))
        continue
      }
      listed.formUnion(manifest.files.map(\.content))
    }
    var there: Set<Int> = []
    let rows = try Row.fetchCursor(db, sql: "SELECT key, bytes, digest FROM content ORDER BY key")
    while let row = try rows.next() {
      let cells = Cells(row)
      let key: Int = try cells(0)
      there.insert(key)
      let digest = listed.contains(key) ? try SHA256.hex(of: cells.bytes(1)) : nil
      if try cells.optional(2, as: String.self) != digest {
        findings.append(AuditFinding(seq: nil, fault: .digest(key: key)))
      }
    }
    for key in listed.subtracting(there).sorted() {
      findings.append(AuditFinding(seq: nil, fault: .manifest(key: key)))
    }
    return findings
  }
}
