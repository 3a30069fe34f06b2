// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

/// What was noted of how pairs ended, one thing after the other, and what of it was taken back.
struct EndingNotes {
  private var noted: [(seq: Int, fact: Ended)] = []
  private var withdrawn: Set<Int> = []

  /// - Complexity: Reads all endings.
  init(_ db: Database) throws {
    let events = try Cells.all(
      db, "SELECT \(StoredEvent.columns) FROM event WHERE kind IN (?, ?) ORDER BY seq",
      [EventKind.ended.rawValue, EventKind.endingWithdrawn.rawValue])
    for cells in events {
      let event = try StoredEvent(cells)
      switch try event.happening().0 {
      case .ended(let fact): noted.append((event.seq, fact))
      case .endingWithdrawn(let fact): withdrawn.insert(fact.ending)
      default: throw Cells.Unexpected()
      }
    }
  }

  /// What takes the note of an event back, which counts no more from then on; nothing where that was done.
  mutating func withdraw(_ seq: Int) -> EndingWithdrawn? {
    guard !withdrawn.contains(seq), let fact = noted.first(where: { $0.seq == seq })?.fact else { return nil }
    withdrawn.insert(seq)
    let earlier = noted.last {
      $0.seq < seq && !withdrawn.contains($0.seq) && $0.fact.cohort == fact.cohort && $0.fact.pair == fact.pair
    }
    return EndingWithdrawn(
      cohort: fact.cohort, pair: fact.pair, ending: seq,
      earlier: earlier.map { .init(seq: $0.seq, outcome: $0.fact.outcome, date: $0.fact.date, reason: $0.fact.reason) })
  }
}
