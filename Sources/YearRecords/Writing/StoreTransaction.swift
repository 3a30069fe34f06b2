// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GRDB

/// What can be recorded, all of it or nothing. It is handed to the function that `Store.write` calls, and is of no use
/// after it.
public final class StoreTransaction {
  let db: Database
  let path: String
  private let time: String
  private var commitments = Commitments()

  init(_ db: Database, time: String, path: String) {
    self.db = db
    self.time = time
    self.path = path
  }

  /// Adds an event with the commitments of what was added before it.
  ///
  /// - Returns: The event's number.
  @discardableResult
  func append(_ happening: Happening) throws -> Int {
    if let cohort = happening.cohort, cohort.unicodeScalars.contains("\0") { throw StoreError.nullCharacter }
    let head = try ChainHead.read(db)
    let event = try StoredEvent(
      seq: head.seq + 1, time: time, kind: happening.kind, body: happening.body(commitments), previous: head.hash)
    commitments = Commitments()
    try event.insert(db)
    try Projector.apply(happening, seq: event.seq, hash: event.hash, db)
    return event.seq
  }

  /// The key of a text; every text has one of its own.
  func content(_ text: String) throws -> Int { try content(Array(text.utf8)) }

  /// The key of a content that is not shared.
  func content(_ bytes: [UInt8]) throws -> Int {
    let added = try ContentTable.add(db, bytes)
    commitments.contents["\(added.key)"] = added.commitment
    return added.key
  }

  /// The key of a file's content, which other folders may hold too.
  func sharedContent(_ bytes: [UInt8]) throws -> Int {
    let added = try ContentTable.addShared(db, bytes)
    if let commitment = added.commitment { commitments.contents["\(added.key)"] = commitment }
    return added.key
  }

  /// The key of the list of a folder's files; all contents are kept.
  func manifest(_ files: [StoredFile]) throws -> (key: Int, manifest: Manifest) {
    let manifest = try self.entries(files)
    return (try content(try manifest.bytes()), manifest)
  }

  /// The list of a folder's files, with their contents kept.
  func entries(_ files: [StoredFile]) throws -> Manifest {
    var names: Set<String> = []
    for file in files where !names.insert(file.name).inserted { throw StoreError.duplicateFile(file.name) }
    return Manifest(files: try files.map { .init(name: $0.name, content: try sharedContent($0.bytes)) })
  }

  /// Puts other bytes in a content's place.
  func replace(_ key: Int, with bytes: [UInt8], isShared: Bool) throws {
    commitments.contents["\(key)"] = try ContentTable.replace(db, key, with: bytes, isShared: isShared)
  }

  /// Puts a pseudonym in the place of somebody's id.
  func pseudonym(_ given: String?, for key: Int, role: String) throws -> String {
    let (pseudonym, commitment) = try PersonTable.forget(db, key, role: role, as: given)
    commitments.people["\(key)"] = commitment
    return pseudonym
  }

  /// The commitment to a file that is to be written outside.
  func commit(toFile commitment: String) { commitments.file = commitment }

  /// The keys of a pair's people, who are added where they are new.
  func keyed(_ pair: PairKey) throws -> KeyedPair {
    KeyedPair(mentee: try key(.mentee(pair.mentee)), mentor: try key(.mentor(pair.mentor)), type: pair.type)
  }

  private func key(_ person: Person) throws -> Int {
    guard !person.id.unicodeScalars.contains("\0") else { throw StoreError.nullCharacter }
    if let key = try PersonTable.key(db, person) { return key }
    let added = try PersonTable.add(db, person)
    commitments.people["\(added.key)"] = added.commitment
    return added.key
  }

  /// Does something wholly or not at all, and says in the store's words what kept it from being done.
  @discardableResult
  func typed<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    let before = commitments
    do {
      var result: Result?
      // Whoever catches the error may go on recording, and must not find half of what was refused.
      try db.inSavepoint {
        result = try body()
        return .commit
      }
      guard let result else { throw Cells.Unexpected() }
      return result
    } catch {
      commitments = before
      throw StoreError(error, path: path)
    }
  }
}
