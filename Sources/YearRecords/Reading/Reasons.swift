// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

/// The reasons that events point to.
enum Reasons {
  /// A reason, and the keys of those whom it is about.
  struct Reason {
    let content: Int
    let people: [Int]
  }

  /// All of them, in the order of their events.
  ///
  /// - Complexity: Reads all events.
  static func read(_ db: Database) throws -> [Reason] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(StoredEvent.columns) FROM event WHERE kind IN ('decided', 'refused', 'released', 'ended')")
    var reasons: [Reason] = []
    while let row = try rows.next() {
      let (pair, content): (KeyedPair, Int)
      switch try StoredEvent(Cells(row)).happening().0 {
      case .decided(let fact): (pair, content) = (fact.pair, fact.reason)
      case .refused(let fact): (pair, content) = (fact.pair, fact.reason)
      case .released(let fact): (pair, content) = (fact.pair, fact.reason)
      case .ended(let fact): (pair, content) = (fact.pair, fact.reason)
      default: continue
      }
      reasons.append(Reason(content: content, people: [pair.mentee, pair.mentor]))
    }
    return reasons
  }
}
