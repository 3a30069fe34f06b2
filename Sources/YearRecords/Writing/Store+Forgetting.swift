// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation
import GRDB

extension Store {
  /// Forgets somebody: puts a pseudonym in the place of the id, empties the reasons given about the person, and has
  /// everything else that people wrote redacted. Counts stay, and the history still proves all that is left.
  ///
  /// Afterwards no byte of what was redacted is in the store's files; a crash in between is made good when the store is
  /// opened next. Changes of outside files that could not be written so far are given up, because they may name the
  /// person.
  ///
  /// - Parameters:
  ///   - person: Who is forgotten.
  ///   - time: When.
  ///   - vanishing: Texts that must be in none of the contents afterwards, such as the person's name; looked for in
  ///     UTF-8, UTF-16 and Latin-1.
  ///   - redaction: How contents are changed, given the pseudonym.
  /// - Throws: ``StoreError/unknownPerson(_:)``, ``StoreError/stillThere(contents:)``, ``StoreError/busy(path:)``; then
  ///   nobody was forgotten.
  /// - Complexity: Reads all contents and all events, and writes the whole file anew.
  public func forget(
    _ person: Person, at time: Date, expectedSeq: Int? = nil, vanishing: [String] = [],
    redaction: (_ pseudonym: String) -> Redaction
  ) throws(StoreError) -> Forgetting {
    let done = try write(at: time, expectedSeq: expectedSeq) { transaction throws(StoreError) in
      try transaction.forget(person, vanishing: vanishing, redaction)
    }
    try finishForgetting()
    return done.value(done.head)
  }

  /// Forgets several people at once, under pseudonyms that whoever knows their files has chosen, so that folders outside
  /// can have the same ones. Somebody of whom no event tells, but who may stand in a cohort's files, is forgotten too.
  ///
  /// - Parameters:
  ///   - people: Who is forgotten, and the pseudonyms, which nobody has yet (``pseudonyms()``).
  ///   - time: When.
  ///   - redaction: How contents are changed.
  /// - Returns: The first one's pseudonym, and how much was changed for all of them.
  /// - Throws: ``StoreError/busy(path:)``, ``StoreError/changedMeanwhile(expected:found:)``; then nobody was forgotten.
  /// - Complexity: As for one person.
  public func forget(
    _ people: [(person: Person, pseudonym: String)], at time: Date, expectedSeq: Int? = nil, redaction: Redaction
  ) throws(StoreError) -> Forgetting {
    let done = try write(at: time, expectedSeq: expectedSeq) { transaction throws(StoreError) in
      try transaction.forget(people, redaction)
    }
    try finishForgetting()
    return done.value(done.head)
  }

  private func finishForgetting() throws(StoreError) {
    do {
      try Self.finishForgetting(queue)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The pseudonyms that are taken.
  public func pseudonyms() throws(StoreError) -> Set<String> { try read { try PersonTable.pseudonyms($0) } }

  /// Whether an event tells of somebody.
  public func knows(_ person: Person) throws(StoreError) -> Bool {
    try read { try PersonTable.key($0, person) != nil }
  }

  /// Writes the database anew where somebody was forgotten since that was last done: SQLite overwrites what it deletes,
  /// but may keep a copy of a moved row in a page's free space.
  static func finishForgetting(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { db in
      guard try Cells.first(db, "PRAGMA user_version")?(0, as: Int.self) == forgettingIsDue else { return }
      try db.execute(sql: "VACUUM")
      try db.execute(sql: "PRAGMA user_version = 0")
    }
  }

  /// The value of `PRAGMA user_version` from a forgetting's transaction until the database is written anew.
  fileprivate static let forgettingIsDue = 1
}

extension StoreTransaction {
  /// What a forgetting came to, given the end of the history after it.
  fileprivate typealias Done = (ChainHead) -> Forgetting

  fileprivate func forget(
    _ person: Person, vanishing: [String], _ redaction: (String) -> Redaction
  ) throws(StoreError) -> Done {
    try typed {
      guard let key = try PersonTable.key(db, person) else { throw StoreError.unknownPerson(person) }
      let pseudonym = try pseudonym(nil, for: key, role: person.role)
      return try forget([(key, pseudonym)], redaction(pseudonym), vanishing)
    }
  }

  fileprivate func forget(
    _ people: [(person: Person, pseudonym: String)], _ redaction: Redaction
  ) throws(StoreError) -> Done {
    try typed {
      let keys = try people.map { person, pseudonym in
        let key = try PersonTable.key(db, person) ?? PersonTable.add(db, person).key
        return (key, try self.pseudonym(pseudonym, for: key, role: person.role))
      }
      return try forget(keys, redaction, [])
    }
  }

  private func forget(
    _ people: [(key: Int, pseudonym: String)], _ redaction: Redaction, _ vanishing: [String]
  ) throws -> Done {
    let reasons = try Reasons.read(db)
    let keys = Set(people.map(\.key))
    var emptied = 0
    for reason in reasons where !keys.isDisjoint(with: reason.people) {
      guard try !ContentTable.bytes(db, reason.content).isEmpty else { continue }
      try replace(reason.content, with: [], isShared: false)
      emptied += 1
    }
    let changed = try redact(redaction, reasons: reasons.map(\.content))
    try db.execute(sql: "DELETE FROM pending_file")
    try checkGone(vanishing)
    // The first event commits to all that has changed, and those after it say who else was forgotten.
    for (key, pseudonym) in people { try append(.forgotten(Forgotten(person: key, pseudonym: pseudonym))) }
    try db.execute(sql: "PRAGMA user_version = \(Store.forgettingIsDue)")
    return { [emptied] head in
      Forgetting(pseudonym: people.first?.pseudonym ?? "", contents: changed, reasons: emptied, head: head)
    }
  }

  /// Has all contents redacted.
  ///
  /// - Returns: How many were changed.
  private func redact(_ redaction: Redaction, reasons: [Int]) throws -> Int {
    var changed = 0
    var seen: Set<Int> = []
    func redact(_ content: Int, _ name: String, isShared: Bool) throws {
      guard seen.insert(content).inserted else { return }
      let bytes = try ContentTable.bytes(db, content)
      guard !bytes.isEmpty, let new = redaction.rewrite(name, bytes), new != bytes else { return }
      try replace(content, with: new, isShared: isShared)
      changed += 1
    }
    for key in try Manifest.keys(db) {
      let manifest = try Manifest.read(db, key)
      for file in manifest.files { try redact(file.content, file.name, isShared: true) }
      let renamed = Manifest(files: manifest.files.map { .init(name: redaction.rename($0.name), content: $0.content) })
      if renamed != manifest {
        try replace(key, with: try renamed.bytes(), isShared: false)
        changed += 1
      }
    }
    for reason in reasons { try redact(reason, "reason.txt", isShared: false) }
    return changed
  }

  private func checkGone(_ texts: [String]) throws {
    let patterns = texts.filter { !$0.isEmpty }.flatMap { text in
      [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .isoLatin1].compactMap { text.data(using: $0) }
    }
    guard !patterns.isEmpty else { return }
    var found = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT bytes FROM content")
    while let row = try rows.next() {
      let bytes = try Cells(row)(0, as: Data.self)
      if patterns.contains(where: { bytes.range(of: $0) != nil }) { found += 1 }
    }
    if found > 0 { throw StoreError.stillThere(contents: found) }
  }
}
