// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import ParallelWork
import Wording

/// The files of a year: its two tables, and everybody's calendar.
struct YearFiles {
  private let plan: YearPlan
  private let calendars: YearCalendars
  private let owners: [(path: String, owner: CalendarOwner)]

  /// Takes what the files hold.
  init(
    _ plan: YearPlan, cohort: Cohort, pairs: [(mentee: MenteeID, mentor: MentorID)], language: Language,
    isPrivate: Bool, former: Cohort? = nil
  ) {
    self.plan = plan
    calendars = YearCalendars(
      plan, cohort: cohort, language: language, isPrivate: isPrivate, former: former)
    owners = calendars.owners(pairs: pairs)
  }

  /// Makes each file in turn.
  ///
  /// - Returns: The hashes by path.
  func write(_ file: RunFolder.FileWriting) throws -> [String: String] {
    var hashes: [String: String] = [:]
    hashes[YearTables.scheduleName] = try file(YearTables.scheduleName) { try YearTables.schedule(plan, to: $0) }
    hashes[YearTables.trainingName] = try file(YearTables.trainingName) { try YearTables.training(plan, to: $0) }
    // Made on all cores, some at a time, so that not all are in memory.
    let atOnce = 64
    for first in stride(from: 0, to: owners.count, by: atOnce) {
      let part = owners[first..<min(owners.count, first + atOnce)]
      let calendars = calendars
      let bytes = Parallel.map(part.count) { calendars.bytes(for: part[first + $0].owner) }
      for (position, calendar) in zip(part, bytes) {
        hashes[position.path] = try file(position.path) { try $0.write(calendar) }
      }
    }
    return hashes
  }
}
