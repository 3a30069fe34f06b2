// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Hashing

/// One link of the chain, as its row holds it.
struct StoredEvent {
  /// What stands in the place of the hash before the first event's.
  static let noHash = String(repeating: "0", count: 64)

  let seq: Int
  let time: String
  let kind: String
  let body: String
  let previous: String
  let hash: String

  /// Links an event to the one before.
  init(seq: Int, time: String, kind: EventKind, body: String, previous: String) throws {
    self.seq = seq
    self.time = time
    self.kind = kind.rawValue
    self.body = body
    self.previous = previous
    hash = try Self.hash(previous: previous, seq: seq, time: time, kind: kind.rawValue, body: body)
  }

  /// Reads a row of `columns`.
  init(_ cells: Cells) throws {
    seq = try cells(0)
    time = try cells(1)
    kind = try cells(2)
    body = try cells(3)
    previous = try cells(4)
    hash = try cells(5)
  }

  /// The columns that `init` reads.
  static let columns = "seq, time, kind, body, previous, hash"

  /// What the event says.
  func happening() throws -> (Happening, Commitments) {
    guard let kind = EventKind(rawValue: kind) else { throw Cells.Unexpected() }
    return try Happening.read(kind, body)
  }

  /// The hash that the row should have.
  func recomputedHash() throws -> String {
    try Self.hash(previous: previous, seq: seq, time: time, kind: kind, body: body)
  }

  /// The hash of the fields, each on a line of its own. None but the last can hold a line feed, so that no two events
  /// give the same bytes.
  private static func hash(previous: String, seq: Int, time: String, kind: String, body: String) throws -> String {
    try SHA256.hex(of: Array("\(previous)\n\(seq)\n\(time)\n\(kind)\n\(body)".utf8))
  }

  /// Adds the row.
  func insert(_ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO event (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [seq, time, kind, body, previous, hash])
  }
}

/// The end of the chain: whoever writes it down can prove later that nothing before it was changed.
public struct ChainHead: Hashable, Sendable {
  /// The last event's number; 0 where nothing has happened.
  public let seq: Int
  /// The last event's hash.
  public let hash: String

  /// Names an end of the chain.
  public init(seq: Int, hash: String) {
    self.seq = seq
    self.hash = hash
  }

  /// The end as the store holds it.
  static func read(_ db: Database) throws -> ChainHead {
    guard let cells = try Cells.first(db, "SELECT seq, hash FROM head") else {
      return ChainHead(seq: 0, hash: StoredEvent.noHash)
    }
    return ChainHead(seq: try cells(0), hash: try cells(1))
  }
}
