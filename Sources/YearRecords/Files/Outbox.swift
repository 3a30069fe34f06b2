// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import Hashing

/// Keeps files outside the store in step with it.
///
/// A file's new bytes are committed with the event that they belong to, then written, then taken off the list: a crash
/// anywhere between leaves either the old state of both, or a row that the next opening finishes. All of it happens while
/// the database is locked for others, so that two programs never write one file at once.
struct Outbox {
  /// Where the store is.
  let place: String

  init(_ place: String) { self.place = place }

  /// The word in the place of a hash for a file that is not there.
  private static let nothing = "none"

  /// What stands before the hash of a file that is to go; the row then has no bytes.
  private static let removal = "remove "

  /// Commits to a file's change.
  ///
  /// - Throws: `StoreError.fileChanged` where the file is not as the change says.
  func queue(_ change: FileChange, _ transaction: StoreTransaction) throws {
    let path = OutsideFile(change.path).path
    let old = try change.old.map { try SHA256.hex(of: $0) } ?? Self.nothing
    guard try present(path) == old else { throw StoreError.fileChanged(path: path) }
    let expected = (change.new == nil ? Self.removal : "") + old
    let new = change.new ?? []
    let db = transaction.db
    // The new bytes were made from what is there now; an older change that waits is of no use any more.
    try db.execute(sql: "DELETE FROM pending_file WHERE path = ?", arguments: [path])
    let salt = Commitment.freshSalt()
    transaction.commit(
      toFile: try Self.commitment(path: path, place: place, expected: expected, new, salt: salt))
    let seq = try transaction.append(.fileQueued(FileQueued()))
    try db.execute(
      sql: "INSERT INTO pending_file (seq, salt, path, place, expected, bytes) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [seq, Data(salt), path, place, expected, Data(new)])
  }

  /// The commitment to a row.
  static func commitment(
    path: String, place: String, expected: String, _ bytes: [UInt8], salt: [UInt8]
  ) throws -> String {
    // The lengths keep two different rows from giving the same bytes.
    let head = "\(path.utf8.count)\n\(path)\n\(place.utf8.count)\n\(place)\n\(expected)\n"
    return try Commitment.to(Array(head.utf8) + bytes, salt: salt)
  }

  /// Writes what waits, in a transaction of its own; in none where nothing waits.
  func settle(_ queue: DatabaseQueue) throws -> [FileOutcome] {
    guard try queue.read({ try Cells.first($0, "SELECT 1 FROM pending_file LIMIT 1") }) != nil else { return [] }
    return try queue.write { try settle($0) }
  }

  /// Writes what waits.
  func settle(_ db: Database) throws -> [FileOutcome] {
    try Cells.all(db, "SELECT seq, path, place, expected, bytes, salt FROM pending_file ORDER BY seq").map { cells in
      let path: String = try cells(1)
      let status =
        try isRecorded(db, cells)
        ? try settle(path, place: cells(2), expected: cells(3), cells.bytes(4)) : .notAsRecorded
      if status == .written {
        try db.execute(sql: "DELETE FROM pending_file WHERE seq = ?", arguments: [try cells(0, as: Int.self)])
      }
      return FileOutcome(path: path, status: status)
    }
  }

  /// Whether an event commits to a row. A store that somebody changed by hand writes nothing outside.
  private func isRecorded(_ db: Database, _ cells: Cells) throws -> Bool {
    let row = try Cells.first(
      db, "SELECT \(StoredEvent.columns) FROM event WHERE seq = ?", [try cells(0, as: Int.self)])
    guard let row, let made = try? StoredEvent(row).happening().1 else { return false }
    return try made.file
      == Self.commitment(
        path: cells(1), place: cells(2), expected: cells(3), cells.bytes(4), salt: cells.bytes(5))
  }

  private func settle(
    _ path: String, place: String, expected: String, _ bytes: [UInt8]
  ) throws -> FileOutcome.Status {
    guard place == self.place else { return .storeMoved }
    let there = try present(path)
    if expected.hasPrefix(Self.removal) {
      if there == Self.nothing { return .written }
      guard there == expected.dropFirst(Self.removal.count) else { return .changedByOthers }
      return OutsideFile(path).remove().map { .failed(code: $0) } ?? .written
    }
    if there == (try SHA256.hex(of: bytes)) { return .written }
    guard there == expected else { return .changedByOthers }
    do {
      try OutsideFile(path).write(bytes)
      return .written
    } catch {
      return .failed(code: error.code)
    }
  }

  /// The hash of what is at a path now.
  private func present(_ path: String) throws -> String {
    switch OutsideFile(path).content {
    case .nothing: Self.nothing
    case .unreadable: "unreadable"
    case .bytes(let bytes): try SHA256.hex(of: bytes)
    }
  }
}
