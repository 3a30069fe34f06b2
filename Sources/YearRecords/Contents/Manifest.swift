// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB

/// The files of a folder, by name, with their contents' keys. A content itself, because a name may hold somebody's id
/// (`calendar/M-02.ics`).
struct Manifest: Codable, Hashable {
  struct Entry: Codable, Hashable {
    var name: String
    let content: Int
  }

  /// By name.
  var files: [Entry]

  /// The bytes that are stored.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self))
  }

  /// Reads a stored one; an emptied one has no files.
  init(_ bytes: [UInt8]) throws {
    self = bytes.isEmpty ? Manifest(files: []) : try JSONDecoder().decode(Manifest.self, from: Data(bytes))
  }

  /// Makes one.
  init(files: [Entry]) {
    self.files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Reads the one with a key.
  static func read(_ db: Database, _ key: Int) throws -> Manifest {
    try Manifest(try ContentTable.bytes(db, key))
  }

  /// The files themselves.
  func stored(_ db: Database) throws -> [StoredFile] {
    try files.map { StoredFile(name: $0.name, bytes: try ContentTable.bytes(db, $0.content)) }
  }

  /// The keys of all manifests, each once.
  static func keys(_ db: Database) throws -> [Int] {
    try Cells.all(
      db, "SELECT manifest FROM cohort UNION SELECT manifest FROM rules UNION SELECT manifest FROM run ORDER BY 1"
    ).map { try $0(0) }
  }
}
