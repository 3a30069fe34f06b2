// SPDX-License-Identifier: GPL-3.0-or-later

import MakkerKit
import MatchingEngine
import YearRecords

/// A recorded run with all that its pages show.
struct RunReading: Sendable {
  /// The run, proven again from its files.
  let stored: StoredMatching
  /// Its pairs with their reasons, its open needs with their causes, and its mentors' loads.
  let matching: Matching
  /// Its year; nothing where it is not planned.
  let year: StoredYear?
}

extension Workspace {
  /// A recorded run with all that its pages show; kept for the next page that asks.
  ///
  /// Read anew where people were forgotten since, so that no name outlives its deletion here.
  ///
  /// - Throws: as `matching(ofRun:)`.
  func reading(ofRun number: Int) throws -> RunReading {
    try readings.value(of: number, stamp: lastForgotten()) {
      let stored = try matching(ofRun: number)
      // A run that holds has a plan that can be read, or none.
      let year = try? StoredYear.of(stored.run, named: "\(number)")
      return RunReading(stored: stored, matching: stored.explained(), year: year)
    }
  }

  /// Whether a run is at hand, for its pages and for questions, or was found to answer none.
  ///
  /// - Throws: `StoreError`.
  func isRead(_ number: Int) throws(StoreError) -> Bool {
    if try refusal(ofRun: number) != nil { return true }
    let (lastForgotten, forgotten) = (try lastForgotten(), try forgotten())
    return readings.has(number, stamp: lastForgotten) && inquiries.has(number, stamp: forgotten)
  }

  private var readings: Memory<Int, RunReading> { shelf.value("run-readings") { Memory(most: 3) } }

  /// A stamp for the last time that somebody was forgotten.
  private func lastForgotten() throws(StoreError) -> String {
    "\(try existingBook()?.store.log(limit: 1, LogFilter(kinds: [.forgotten])).first?.seq ?? 0)"
  }
}
