// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// An event's body: what happened, and the commitments of what it brought into the store or changed there.
struct Envelope<Fact: Codable>: Codable {
  /// The form of `data`.
  let version: Int
  let data: Fact
  let commitments: Commitments
}

/// SHA-256 of a random salt and what it stands for, so that the history proves what the store holds without holding
/// it. The newest commitment for a key is the one that counts.
struct Commitments: Codable, Hashable {
  /// By the keys of people.
  var people: [String: String] = [:]
  /// By the keys of contents.
  var contents: [String: String] = [:]
  /// Of the file that is to be written outside.
  var file: String?
}

extension Happening {
  /// The form that this program writes.
  static let version = 1

  /// The form is one that this program does not know.
  struct UnknownVersion: Error {}

  /// The body as it is hashed and stored: one line of JSON with its keys in order.
  func body(_ commitments: Commitments) throws -> String {
    switch self {
    case .cohortRecorded(let fact): try Self.written(fact, commitments)
    case .rulesRecorded(let fact): try Self.written(fact, commitments)
    case .runRecorded(let fact): try Self.written(fact, commitments)
    case .runStateChanged(let fact): try Self.written(fact, commitments)
    case .runDeleted(let fact), .exported(let fact): try Self.written(fact, commitments)
    case .decided(let fact): try Self.written(fact, commitments)
    case .refused(let fact): try Self.written(fact, commitments)
    case .released(let fact): try Self.written(fact, commitments)
    case .met(let fact): try Self.written(fact, commitments)
    case .ended(let fact): try Self.written(fact, commitments)
    case .endingWithdrawn(let fact): try Self.written(fact, commitments)
    case .forgotten(let fact): try Self.written(fact, commitments)
    case .fileQueued(let fact): try Self.written(fact, commitments)
    }
  }

  /// What a body says.
  static func read(_ kind: EventKind, _ body: String) throws -> (Happening, Commitments) {
    switch kind {
    case .cohortRecorded: try read(body) { .cohortRecorded($0) }
    case .rulesRecorded: try read(body) { .rulesRecorded($0) }
    case .runRecorded: try read(body) { .runRecorded($0) }
    case .runStateChanged: try read(body) { .runStateChanged($0) }
    case .runDeleted: try read(body) { .runDeleted($0) }
    case .exported: try read(body) { .exported($0) }
    case .decided: try read(body) { .decided($0) }
    case .refused: try read(body) { .refused($0) }
    case .released: try read(body) { .released($0) }
    case .met: try read(body) { .met($0) }
    case .ended: try read(body) { .ended($0) }
    case .endingWithdrawn: try read(body) { .endingWithdrawn($0) }
    case .forgotten: try read(body) { .forgotten($0) }
    case .fileQueued: try read(body) { .fileQueued($0) }
    }
  }

  private static func written(_ fact: some Codable, _ commitments: Commitments) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = try encoder.encode(Envelope(version: version, data: fact, commitments: commitments))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func read<Fact: Codable>(
    _ body: String, _ wrap: (Fact) -> Happening
  ) throws -> (Happening, Commitments) {
    let envelope = try JSONDecoder().decode(Envelope<Fact>.self, from: Data(body.utf8))
    guard envelope.version == version else { throw UnknownVersion() }
    return (wrap(envelope.data), envelope.commitments)
  }
}
