// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// The rows that the mentors share: a mentee's moments, where a mentee has several needs, and the rooms' places.
struct SharedRows {
  var bounds: [Int] = []
  private let weekly: WeeklyTimes
  /// The row of each start on the grid of a mentee, by the mentee's first need.
  private var rowOfMoment: [Int: [Int: Int32]] = [:]
  private var rowOfRoomStart: [Int32]

  init(_ weekly: WeeklyTimes, _ drafts: [[MentorWeeks.Draft]]) {
    self.weekly = weekly
    rowOfRoomStart = Array(repeating: -1, count: weekly.gridStartCount)
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
    guard let places = weekly.roomPlaces else { return }
    for start in needsAtStart.indices where needsAtStart[start] > places {
      rowOfRoomStart[start] = Int32(truncatingIfNeeded: bounds.count)
      bounds.append(places)
    }
  }

  func rows(of draft: MentorWeeks.Draft) -> [Int32] {
    guard let time = draft.time else { return [] }
    let moments = rowOfMoment[weekly.siblings(of: draft.need).lowerBound] ?? [:]
    var rows: [Int32] = []
    for start in weekly.gridStarts(of: time) {
      if let row = moments[start] { rows.append(row) }
      if weekly.needsRoom(draft.need), rowOfRoomStart[start] >= 0 { rows.append(rowOfRoomStart[start]) }
    }
    return rows
  }
}

/// A row for each module that more mentors may have to take than it has seats: a mentor takes one, whatever for.
struct SeatBounds {
  private let resting: RestingPairs
  private var rowOfModule: [ModuleID: Int32] = [:]

  init(_ cohort: Cohort, _ drafts: [[MentorWeeks.Draft]], _ resting: RestingPairs, rows: inout [Int]) {
    self.resting = resting
    guard resting.isAny else { return }
    var takers: [ModuleID: Int] = [:]
    for (mentor, drafts) in drafts.enumerated() {
      let modules = Set(drafts.map(\.need)).reduce(into: Set<ModuleID>()) {
        $0.formUnion(resting.modules($1, mentor))
      }
      for module in modules { takers[module, default: 0] += 1 }
    }
    for (module, count) in takers.sorted(by: { $0.key < $1.key }) {
      let seats = cohort.trainingSessions.reduce(0) { $1.module == module ? $0 + $1.seats : $0 }
      guard count > seats else { continue }
      rowOfModule[module] = Int32(truncatingIfNeeded: rows.count)
      rows.append(seats)
    }
  }

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
