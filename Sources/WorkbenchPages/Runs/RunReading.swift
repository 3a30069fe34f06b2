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
    let memory = shelf.value("run-readings") { Memory<Int, RunReading>(most: 3) }
    let forgotten = try existingBook()?.store.log(limit: 1, LogFilter(kinds: [.forgotten])).first?.seq ?? 0
    return try memory.value(of: number, stamp: "\(forgotten)") {
      let stored = try matching(ofRun: number)
      // A run that holds has a plan that can be read, or none.
      let year = try? StoredYear.of(stored.run, named: "\(number)")
      return RunReading(stored: stored, matching: stored.explained(), year: year)
    }
  }
}
