// SPDX-License-Identifier: GPL-3.0-or-later

/// Walks the chain of events.
struct ChainAudit {
  /// The newest commitment for each key, with the event that made it.
  struct Newest {
    var people: [Int: (hash: String, seq: Int)] = [:]
    var contents: [Int: (hash: String, seq: Int)] = [:]
    /// By the number of the event.
    var files: [Int: String] = [:]
  }

  private(set) var head = ChainHead(seq: 0, hash: StoredEvent.noHash)
  private(set) var count = 0
  private(set) var commitments = Newest()
  private var findings: [AuditFinding] = []
  private let noted: ChainHead?
  private var hasNoted: Bool

  init(noted: ChainHead?) {
    self.noted = noted
    hasNoted = noted == nil || noted == head
  }

  /// Takes the next event.
  ///
  /// - Returns: What it says, where it can be read.
  mutating func follow(_ event: StoredEvent) throws -> Happening? {
    func found(_ fault: AuditFinding.Fault) { findings.append(AuditFinding(seq: event.seq, fault: fault)) }
    if event.seq != head.seq + 1 { found(.gap) }
    if event.previous != head.hash { found(.notLinked) }
    if try event.recomputedHash() != event.hash { found(.changed) }
    head = ChainHead(seq: event.seq, hash: event.hash)
    count += 1
    if head == noted { hasNoted = true }
    guard let (happening, made) = try? event.happening() else {
      found(.unreadable)
      return nil
    }
    for (key, hash) in made.people { if let key = Int(key) { commitments.people[key] = (hash, event.seq) } }
    for (key, hash) in made.contents { if let key = Int(key) { commitments.contents[key] = (hash, event.seq) } }
    if let file = made.file { commitments.files[event.seq] = file }
    return happening
  }

  /// What was found.
  func finish() -> [AuditFinding] {
    findings + (hasNoted ? [] : [AuditFinding(seq: noted?.seq, fault: .otherHead)])
  }
}
