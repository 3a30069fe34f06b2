// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

/// Compares what may be forgotten with what the events commit to.
enum CommitmentAudit {
  static func findings(_ db: Database, _ newest: ChainAudit.Newest) throws -> [AuditFinding] {
    var findings = try compare(
      db, "person", "SELECT key, role, id, salt FROM person ORDER BY key", newest.people, mayBeGone: false
    ) { try Commitment.to(role: $0(1), id: $0(2), salt: $0.bytes(3)) }
    findings += try compare(
      db, "content", "SELECT key, salt, bytes FROM content ORDER BY key", newest.contents, mayBeGone: false
    ) { try Commitment.to($0.bytes(2), salt: $0.bytes(1)) }
    // A file that was written is on the list no more.
    let files = newest.files.mapValues { (hash: $0, seq: 0) }
    findings += try compare(
      db, "pending_file", "SELECT seq, salt, path, place, expected, bytes FROM pending_file ORDER BY seq", files,
      mayBeGone: true
    ) {
      try Outbox.commitment(path: $0(2), place: $0(3), expected: $0(4), $0.bytes(5), salt: $0.bytes(1))
    }
    return findings
  }

  private static func compare(
    _ db: Database, _ table: String, _ sql: String, _ committed: [Int: (hash: String, seq: Int)], mayBeGone: Bool,
    _ commitment: (Cells) throws -> String
  ) throws -> [AuditFinding] {
    var findings: [AuditFinding] = []
    var left = committed
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let cells = Cells(row)
      let key: Int = try cells(0)
      guard let (hash, seq) = left.removeValue(forKey: key) else {
        findings.append(AuditFinding(seq: nil, fault: .unknown(table: table, key: key)))
        continue
      }
      if try commitment(cells) != hash {
        findings.append(AuditFinding(seq: seq > 0 ? seq : nil, fault: .different(table: table, key: key)))
      }
    }
    if !mayBeGone {
      for (key, (_, seq)) in left.sorted(by: { $0.key < $1.key }) {
        findings.append(AuditFinding(seq: seq, fault: .missing(table: table, key: key)))
      }
    }
    return findings
  }
}
