// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// Pairs and weekly times as a bundle problem: each mentor takes a week, that is needs at times, so that the mentor is
/// nowhere twice and keeps places and hours; rows keep mentees from being in two places at once, rooms from being too
/// full, the mentors who take a module no more than its seats, and the floors and shares of groups. Which session has whom is not in it, so that a seat
/// may still be wanting in the end.
struct MentorWeeks: Sendable {
  /// The most pair-times: some hundred megabytes.
  private static let mostOptions = 3_000_000

  let problem: BundleProblem
  /// What weights are multiplied by, so that one point is worth more than all pairs that had rather be kept.
  let factor: Int
  /// The time of each option, by mentor, where it has one.
  private let times: [[TimeWindow?]]

  /// Nothing where there are too many times.
  ///
  /// - Parameters:
  ///   - pairs: the problem of pairs, without those that are required.
  ///   - places: how many pairs each mentor can have beside the required ones.
  ///   - minutes: how many minutes a month each mentor has beside the required ones.
  ///   - resting: which pairs rest on seats.
  ///   - required: pairs that have to be made. Those that have no common time, and should, are left out.
  ///   - kept: the mentor that each need had rather keep, or -1, where that costs nothing; empty where any will do.
  ///   - keptRow: the pairs of an earlier matching of which only so many may change.
  /// - Throws: `ProblemError` where a sum does not fit.
  init?(
    _ weekly: WeeklyTimes, pairs: AssignmentProblem, places: [Int], minutes: [Int?], required: [RequiredPair],
    resting: RestingPairs, fairRows: [FairRow] = [], keeping kept: [Int32] = [], keptRow: KeptPlaces? = nil
  ) throws(ProblemError) {
    var drafts = [[Draft]](repeating: [], count: places.count)
    var count = 0
    let factor = kept.isEmpty || !pairs.canBeMultiplied(by: pairs.taskCount + 1) ? 1 : pairs.taskCount + 1
    func add(_ need: Int, _ mentor: Int, _ points: Int) {
      let isKept = factor > 1 && kept[need] == Int32(truncatingIfNeeded: mentor)
      let weight = factor * points + (isKept ? 1 : 0)
      guard weekly.isAsked(need, mentor) else {
        drafts[mentor].append(Draft(need: need, time: nil, weight: weight))
        count += 1
        return
      }
      let losses = weekly.losses.of(need, mentor)
      for time in weekly.times(need, mentor) {
        drafts[mentor].append(Draft(need: need, time: time, weight: weight - factor * losses.loss(at: time)))
        count += 1
      }
    }
    for need in 0..<pairs.taskCount {
      for edge in pairs.edges(of: need) where pairs.weights[edge] > 0 {
        add(need, Int(pairs.agents[edge]), pairs.weights[edge])
        guard count <= Self.mostOptions else { return nil }
      }
    }
    var requiredOfMentor = [[Int32]](repeating: [], count: places.count)
    for pair in required {
      let before = count
      add(pair.need, pair.mentor, 0)
      if count > before { requiredOfMentor[pair.mentor].append(Int32(truncatingIfNeeded: pair.need)) }
    }
    var rows = SharedRows(weekly, drafts)
    let seats = SeatBounds(weekly.cohort, drafts, resting, rows: &rows.bounds)
    let changes = keptRow.map { ChangeRow($0, row: rows.bounds.count) }
    if let changes { rows.bounds.append(changes.bound) }
    let loads = weekly.cohort.needs.map(\.programme.minutesPerMonth)
    var agents: [BundleProblem.Agent] = []
    var times: [[TimeWindow?]] = []
    for mentor in places.indices {
      let own = drafts[mentor].sorted { ($0.need, $0.time?.order ?? 0) < ($1.need, $1.time?.order ?? 0) }
      let choices = Set(own.compactMap { draft in draft.time.map { weekly.choice($0, of: draft.need) } }).sorted()
      let numbers = Dictionary(uniqueKeysWithValues: choices.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) })
      let options = own.map { draft in
        BundleProblem.Option(
          task: Int32(truncatingIfNeeded: draft.need),
          choice: draft.time.flatMap { numbers[weekly.choice($0, of: draft.need)] } ?? -1, weight: draft.weight,
          rows: rows.rows(of: draft) + (changes?.rows(draft.need, mentor) ?? []),
          commonRows: seats.rows(draft.need, mentor))
      }
      let mandatory = requiredOfMentor[mentor]
      agents.append(
        BundleProblem.Agent(
          options: options,
          exclusions: Exclusions(count: choices.count) { weekly.exclude(choices[$0], choices[$1]) },
          capacity: min(places[mentor] + mandatory.count, Set(own.map(\.need)).count),
          budget: minutes[mentor].map { left in mandatory.reduce(left) { $0 + loads[Int($1)] } }, required: mandatory))
      times.append(own.map(\.time))
    }
    self.factor = factor
    let fair = Self.fairTerms(fairRows, pairs: pairs, required: required, firstRow: rows.bounds.count)
    problem = try BundleProblem(
      loads: loads, agents: agents, rowBounds: rows.bounds + fair.bounds,
      taskTerms: changes?.terms(beside: fair.terms) ?? fair.terms)
    self.times = times
  }

  /// The rows of groups, which stand last among those of the pairs; what required pairs add is off their bounds already.
  private static func fairTerms(
    _ rows: [FairRow], pairs: AssignmentProblem, required: [RequiredPair], firstRow: Int
  ) -> (bounds: [Int], terms: [[BundleProblem.TaskTerm]]) {
    guard !rows.isEmpty else { return ([], []) }
    let isRequired = Set(required.map(\.need))
    let terms = (0..<pairs.taskCount).map { need in
      isRequired.contains(need)
        ? []
        : rows.enumerated().compactMap { number, row in
          row.coefficient(need) == 0
            ? nil : BundleProblem.TaskTerm(row: firstRow + number, coefficient: row.coefficient(need))
        }
    }
    return (pairs.sideConstraints.suffix(rows.count).map(\.upperBound), terms)
  }

  /// The options of a matching with times; a pair that has no option is passed over.
  func bundles(mentorOfNeed: [Int32], times: [TimeWindow?]) -> [[Int]] {
    var bundles = [[Int]](repeating: [], count: problem.agents.count)
    for (need, mentor) in mentorOfNeed.enumerated() where mentor >= 0 {
      let options = problem.agents[Int(mentor)].options
      var position = options.partitioningIndex { Int($0.task) >= need }
      while position < options.count, Int(options[position].task) == need {
        if self.times[Int(mentor)][position] == times[need] || options[position].choice < 0 {
          bundles[Int(mentor)].append(position)
          break
        }
        position += 1
      }
    }
    return bundles
  }

  /// The mentor and the time of each need by an answer.
  func plan(_ bundles: [[Int]]) -> (mentorOfNeed: [Int32], times: [TimeWindow?]) {
    var mentors = [Int32](repeating: -1, count: problem.taskCount)
    var times = [TimeWindow?](repeating: nil, count: problem.taskCount)
    for (mentor, bundle) in bundles.enumerated() {
      for option in bundle {
        let need = Int(problem.agents[mentor].options[option].task)
        mentors[need] = Int32(truncatingIfNeeded: mentor)
        times[need] = self.times[mentor][option]
      }
    }
    return (mentors, times)
  }

  /// A need at a time with a mentor.
  fileprivate struct Draft {
    let need: Int
    let time: TimeWindow?
    let weight: Int
  }
}

/// The rows that the mentors share: a mentee's moments, where a mentee has several needs, and the rooms' places.
private struct SharedRows {
  var bounds: [Int] = []
  private let weekly: WeeklyTimes
  /// The row of each start on the grid of a mentee, by the mentee's first need.
  private var rowOfMoment: [Int: [Int: Int32]] = [:]
  private var rowOfRoomStart: [Int32]

  init(_ weekly: WeeklyTimes, _ drafts: [[MentorWeeks.Draft]]) {
    self.weekly = weekly
    rowOfRoomStart = Array(repeating: -1, count: weekly.gridStartCount)
    var needsAtMoment: [Int: [Int: Set<Int>]] = [:]
    var needsAtStart = [Set<Int>](repeating: [], count: weekly.gridStartCount)
    for draft in drafts.joined() {
      guard let time = draft.time else { continue }
      let siblings = weekly.siblings(of: draft.need)
      for start in weekly.gridStarts(of: time) {
        if siblings.count > 1 {
          needsAtMoment[siblings.lowerBound, default: [:]][start, default: []].insert(draft.need)
        }
        if weekly.needsRoom(draft.need) { needsAtStart[start].insert(draft.need) }
      }
    }
    for (mentee, moments) in needsAtMoment.sorted(by: { $0.key < $1.key }) {
      for (start, needs) in moments.sorted(by: { $0.key < $1.key }) where needs.count > 1 {
        rowOfMoment[mentee, default: [:]][start] = Int32(truncatingIfNeeded: bounds.count)
        bounds.append(1)
      }
    }
    guard let places = weekly.roomPlaces else { return }
    for start in needsAtStart.indices where needsAtStart[start].count > places {
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
private struct SeatBounds {
  private let resting: RestingPairs
  private var rowOfModule: [ModuleID: Int32] = [:]

  init(_ cohort: Cohort, _ drafts: [[MentorWeeks.Draft]], _ resting: RestingPairs, rows: inout [Int]) {
    self.resting = resting
    guard resting.isAny else { return }
    var takers: [ModuleID: Int] = [:]
    for (mentor, drafts) in drafts.enumerated() {
      let modules = Set(drafts.map(\.need)).reduce(into: Set<ModuleID>()) { $0.formUnion(resting.modules($1, mentor)) }
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
private struct ChangeRow {
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

extension AssignmentProblem {
  /// Whether the greatest weights of all tasks still add up to what a problem may have when they are multiplied.
  fileprivate func canBeMultiplied(by factor: Int) -> Bool {
    var sum = 0
    for task in 0..<taskCount {
      sum += edges(of: task).reduce(0) { max($0, Int(clamping: weights[$1].magnitude)) }
    }
    let (product, overflow) = (sum + taskCount).multipliedReportingOverflow(by: factor)
    // Losses of time come on top, and are never more than weights.
    return !overflow && product <= 1 << 52
  }
}

extension TimeWindow {
  /// Its place in the week.
  fileprivate var order: Int { weekday.rawValue * WeeklyTimes.minutesPerDay + startMinute }
}

extension Array {
  /// The first position from which on a condition holds. O(log count).
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
