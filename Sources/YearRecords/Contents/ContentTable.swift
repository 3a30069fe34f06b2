// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import Hashing

/// All that people wrote: files, lists of files' names, and reasons. Rows are never deleted, only emptied, so that a key
/// never means something else.
enum ContentTable {
  /// Adds a content of its own, which nothing else shares.
  ///
  /// - Returns: Its key, and the commitment that the next event must make.
  static func add(_ db: Database, _ bytes: [UInt8], digest: String? = nil) throws -> (key: Int, commitment: String) {
    let salt = Commitment.freshSalt()
    try db.execute(
      sql: "INSERT INTO content (salt, bytes, digest) VALUES (?, ?, ?)",
      arguments: [Data(salt), Data(bytes), digest])
    return (Int(db.lastInsertedRowID), try Commitment.to(bytes, salt: salt))
  }

  /// Adds a file's content, or finds that it is there already.
  static func addShared(_ db: Database, _ bytes: [UInt8]) throws -> (key: Int, commitment: String?) {
    let digest = try SHA256.hex(of: bytes)
    if let key = try key(db, digest: digest) { return (key, nil) }
    let added = try add(db, bytes, digest: digest)
    return (added.key, added.commitment)
  }

  /// The content with a hash, where it is a file's.
  static func key(_ db: Database, digest: String) throws -> Int? {
    try Cells.first(db, "SELECT min(key) FROM content WHERE digest = ?", [digest])?.optional(0)
  }

  /// A content's bytes.
  static func bytes(_ db: Database, _ key: Int) throws -> [UInt8] {
    guard let cells = try Cells.first(db, "SELECT bytes FROM content WHERE key = ?", [key]) else {
      throw Cells.Unexpected()
    }
    return try cells.bytes(0)
  }

  /// A reason.
  static func text(_ db: Database, _ key: Int) throws -> String {
    String(decoding: try bytes(db, key), as: UTF8.self)
  }

  /// Puts other bytes in a content's place, with a salt of their own; what was there can no longer be proven.
  ///
  /// - Returns: The commitment that the next event must make.
  static func replace(_ db: Database, _ key: Int, with bytes: [UInt8], isShared: Bool) throws -> String {
    let salt = Commitment.freshSalt()
    try db.execute(
      sql: "UPDATE content SET salt = ?, bytes = ?, digest = ? WHERE key = ?",
      arguments: [Data(salt), Data(bytes), isShared ? try SHA256.hex(of: bytes) : nil, key])
    return try Commitment.to(bytes, salt: salt)
  }
}
