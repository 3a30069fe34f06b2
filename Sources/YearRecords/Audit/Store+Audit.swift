// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

extension Store {
  /// Checks that the whole store is as it was written: the chain of events and its hashes, every commitment to people,
  /// contents and files, the derived tables against those made anew from the events, and the database itself.
  ///
  /// Whoever can write the file and knows this program can make all hashes anew; what proves even against that is an end
  /// of the history noted elsewhere.
  ///
  /// - Parameter noted: An end of the history that was noted earlier.
  /// - Throws: ``StoreError/busy(path:)``, and ``StoreError/damaged(path:)`` where so little is left that it cannot be
  ///   checked.
  /// - Complexity: Reads everything twice at most; derived tables are made anew in memory.
  public func audit(expecting noted: ChainHead? = nil) throws(StoreError) -> AuditReport {
    try read { db in
      var chain = ChainAudit(noted: noted)
      let replay = try Replay()
      var findings = try DatabaseAudit.findings(db, made: replay)
      let rows = try Row.fetchCursor(db, sql: "SELECT \(StoredEvent.columns) FROM event ORDER BY seq")
      while let row = try rows.next() {
        let event = try StoredEvent(Cells(row))
        if let happening = try chain.follow(event) { findings += replay.follow(happening, event) }
      }
      findings += chain.finish()
      findings += try CommitmentAudit.findings(db, chain.commitments)
      findings += try ManifestAudit.findings(db)
      findings += try replay.compare(with: db)
      return AuditReport(
        head: chain.head, events: chain.count,
        findings: findings.enumerated().sorted {
          ($0.element.seq ?? 0, $0.offset) < ($1.element.seq ?? 0, $1.offset)
        }.map(\.element))
    }
  }
}
