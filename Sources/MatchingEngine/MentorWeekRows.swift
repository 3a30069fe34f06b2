// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// The rows that the mentors share: a mentee's moments, where a mentee has several needs, and the rooms' places.
///
/// A class, for each option asks it: a struct's parts would be retained and released every time.
final class SharedRows: Sendable {
  let bounds: [Int]
  private let weekly: WeeklyTimes
  /// The row of each start on the grid of a mentee, by the mentee's first need.
  private let rowOfMoment: [Int: [Int: Int32]]
  private let rowOfRoomStart: [Int32]

  init(_ weekly: WeeklyTimes, _ drafts: [[MentorWeekDrafts.Draft]]) {
    self.weekly = weekly
    var bounds: [Int] = []
    var rowOfMoment: [Int: [Int: Int32]] = [:]
    var rowOfRoomStart = [Int32](repeating: -1, count: weekly.gridStartCount)
    // How many needs can be at each moment of a mentee, and in rooms at each start; each need is counted once.
    var needsAtMoment: [Int: [Int: Int]] = [:]
    var needsAtStart = [Int](repeating: 0, count: weekly.gridStartCount)
    let startCount = weekly.gridStartCount
    var isCounted = [Bool](repeating: false, count: weekly.cohort.needs.count * startCount)
    for draft in drafts.joined() {
      guard let time = draft.time else { continue }
      let siblings = weekly.siblings(of: draft.need)
      let needsRoom = weekly.needsRoom(draft.need)
      guard needsRoom || siblings.count > 1 else { continue }
      for start in weekly.gridStarts(of: time) where !isCounted[draft.need * startCount + start] {
        isCounted[draft.need * startCount + start] = true
        if siblings.count > 1 { needsAtMoment[siblings.lowerBound, default: [:]][start, default: 0] += 1 }
        if needsRoom { needsAtStart[start] += 1 }
      }
    }
    for (mentee, moments) in needsAtMoment.sorted(by: { $0.key < $1.key }) {
      for (start, needs) in moments.sorted(by: { $0.key < $1.key }) where needs > 1 {
        rowOfMoment[mentee, default: [:]][start] = Int32(truncatingIfNeeded: bounds.count)
        bounds.append(1)
      }
    }
    if let places = weekly.roomPlaces {
      for start in needsAtStart.indices where needsAtStart[start] > places {
        rowOfRoomStart[start] = Int32(truncatingIfNeeded: bounds.count)
        bounds.append(places)
      }
    }
    self.bounds = bounds
    self.rowOfMoment = rowOfMoment
    self.rowOfRoomStart = rowOfRoomStart
  }

  /// Whether the same things have the same rows.
  func isNumbered(like other: SharedRows) -> Bool {
    bounds == other.bounds && rowOfRoomStart == other.rowOfRoomStart && rowOfMoment == other.rowOfMoment
  }

  func rows(of draft: MentorWeekDrafts.Draft) -> [Int32] {
    guard let time = draft.time else { return [] }
    guard !bounds.isEmpty else { return [] }
    let moments = rowOfMoment[weekly.siblings(of: draft.need).lowerBound]
    let needsRoom = weekly.needsRoom(draft.need)
    guard needsRoom || moments != nil else { return [] }
    var rows: [Int32] = []
    for start in weekly.gridStarts(of: time) {
      if let row = moments?[start] { rows.append(row) }
      if needsRoom, rowOfRoomStart[start] >= 0 { rows.append(rowOfRoomStart[start]) }
    }
    return rows
  }
}

/// A row for each module that more mentors may have to take than it has seats: a mentor takes one, whatever for.
struct SeatBounds: Sendable {
  private let resting: RestingPairs
  private var rowOfModule: [ModuleID: Int32] = [:]

  /// - Parameter modules: those that each mentor has to take seats for, for some of the needs.
  init(_ cohort: Cohort, _ modules: [Set<ModuleID>], _ resting: RestingPairs, rows: inout [Int]) {
    self.resting = resting
    guard resting.isAny else { return }
    var takers: [ModuleID: Int] = [:]
    for module in modules.joined() { takers[module, default: 0] += 1 }
    for (module, count) in takers.sorted(by: { $0.key < $1.key }) {
      let seats = cohort.trainingSessions.reduce(0) { $1.module == module ? $0 + $1.seats : $0 }
      guard count > seats else { continue }
      rowOfModule[module] = Int32(truncatingIfNeeded: rows.count)
      rows.append(seats)
    }
  }

  /// Whether the same modules have the same rows.
  func isNumbered(like other: SeatBounds) -> Bool { rowOfModule == other.rowOfModule }

  /// The rows that a pair takes part in.
  func rows(_ need: Int, _ mentor: Int) -> [Int32] {
    rowOfModule.isEmpty ? [] : resting.modules(need, mentor).compactMap { rowOfModule[$0] }.sorted()
  }
}

/// "At least so many pairs are kept", as a row of weeks: needs that are filled, less those that are filled otherwise.
struct ChangeRow {
  let kept: KeptPlaces
  let row: Int

  init(_ kept: KeptPlaces, row: Int) {
    self.kept = kept
    self.row = row
  }

  var bound: Int { (kept.mostChanges ?? 0) - kept.count }

  /// The row where a need goes to another mentor than it had.
  func rows(_ need: Int, _ mentor: Int) -> [Int32] {
    kept.mentorOfNeed[need] >= 0 && !kept.isKept(need, mentor) ? [Int32(truncatingIfNeeded: row)] : []
  }

  /// What filled needs add.
  func terms(beside others: [[BundleProblem.TaskTerm]]) -> [[BundleProblem.TaskTerm]] {
    kept.mentorOfNeed.indices.map { need in
      (others.isEmpty ? [] : others[need])
        + (kept.mentorOfNeed[need] >= 0 ? [BundleProblem.TaskTerm(row: row, coefficient: -1)] : [])
    }
  }
}
