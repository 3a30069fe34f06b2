// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// Pairs and weekly times as a bundle problem: each mentor takes a week, that is needs at times, so that the mentor is
/// nowhere twice and keeps places and hours; rows keep mentees from being in two places at once, rooms from being too
/// full, the mentors who take a module no more than its seats, and the floors and shares of groups. Which session has whom is not in it, so that a seat
/// may still be wanting in the end.
struct MentorWeeks: Sendable {
  let problem: BundleProblem
  /// What stands behind the options, by mentor and in their order.
  let drafts: MentorWeekDrafts
  private let rows: SharedRows
  private let seats: SeatBounds
  /// What weights are multiplied by, so that one point is worth more than all pairs that had rather be kept.
  var factor: Int { drafts.factor }

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
  ///   - near: weeks of a cohort that differs in one mentor, by the same objective: what is alike is taken from them, and
  ///     the problem is the same as without.
  /// - Throws: `ProblemError` where a sum does not fit.
  init?(
    _ weekly: WeeklyTimes, pairs: AssignmentProblem, places: [Int], minutes: [Int?], required: [RequiredPair],
    resting: RestingPairs, fairRows: [FairRow] = [], keeping kept: [Int32] = [], keptRow: KeptPlaces? = nil,
    near: NearWeeks? = nil
  ) throws(ProblemError) {
    let near = keptRow == nil && fairRows.isEmpty ? near : nil
    guard
      let drafts = MentorWeekDrafts(
        weekly, pairs: pairs, mentorCount: places.count, required: required, resting: resting, keeping: kept, near: near
      )
    else { return nil }
    self.drafts = drafts
    let rows = SharedRows(weekly, drafts.ofMentor)
    var bounds = rows.bounds
    let seats = SeatBounds(weekly.cohort, drafts.modules, resting, rows: &bounds)
    let changes = keptRow.map { ChangeRow($0, row: bounds.count) }
    if let changes { bounds.append(changes.bound) }
    let loads = weekly.cohort.needs.map(\.programme.minutesPerMonth)
    let alike = near.flatMap { near -> NearWeeks? in
      near.hasSameWorth(factor: drafts.factor, kept: kept) && rows.isNumbered(like: near.weeks.rows)
        && seats.isNumbered(like: near.weeks.seats) ? near : nil
    }
    var agents: [BundleProblem.Agent] = []
    agents.reserveCapacity(places.count)
    for mentor in places.indices {
      if let alike, let old = alike.positions[mentor] {
        agents.append(alike.weeks.problem.agents[old])
        continue
      }
      let own = drafts.ofMentor[mentor]
      let choices = own.compactMap { draft in draft.time.map { weekly.choice($0, of: draft.need) } }.sorted().uniqued
      var seatRows: [Int32] = []
      let options = own.enumerated().map { position, draft in
        if position == 0 || own[position - 1].need != draft.need { seatRows = seats.rows(draft.need, mentor) }
        let number = draft.time.map { time in
          let choice = weekly.choice(time, of: draft.need)
          return Int32(truncatingIfNeeded: choices.partitioningIndex { $0 >= choice })
        }
        let changed = changes?.rows(draft.need, mentor) ?? []
        return BundleProblem.Option(
          task: Int32(truncatingIfNeeded: draft.need), choice: number ?? -1, weight: draft.weight,
          rows: changed.isEmpty ? rows.rows(of: draft) : rows.rows(of: draft) + changed, commonRows: seatRows)
      }
      let mandatory = drafts.required[mentor]
      agents.append(
        BundleProblem.Agent(
          options: options,
          exclusions: Exclusions(count: choices.count) { weekly.exclude(choices[$0], choices[$1]) },
          capacity: min(places[mentor] + mandatory.count, own.map(\.need).uniqued.count),
          budget: minutes[mentor].map { left in mandatory.reduce(left) { $0 + loads[Int($1)] } }, required: mandatory))
    }
    self.rows = rows
    self.seats = seats
    let fair = Self.fairTerms(fairRows, pairs: pairs, required: required, firstRow: bounds.count)
    problem = try BundleProblem(
      loads: loads, agents: agents, rowBounds: bounds + fair.bounds,
      taskTerms: changes?.terms(beside: fair.terms) ?? fair.terms)
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
      if let option = option(need, Int(mentor), at: times[need]) { bundles[Int(mentor)].append(option) }
    }
    return bundles
  }

  /// The position of a need at a time among a mentor's options.
  private func option(_ need: Int, _ mentor: Int, at time: TimeWindow?) -> Int? {
    let options = problem.agents[mentor].options
    var position = options.partitioningIndex { Int($0.task) >= need }
    while position < options.count, Int(options[position].task) == need {
      if drafts.ofMentor[mentor][position].time == time || options[position].choice < 0 { return position }
      position += 1
    }
    return nil
  }

  /// Bundles as weeks.
  func weeks(of bundles: [AgentBundle]) -> [MentorWeek] {
    bundles.map { bundle in
      MentorWeek(
        mentor: bundle.agent,
        meetings: bundle.options.map { option in
          let need = Int(problem.agents[bundle.agent].options[Int(option)].task)
          return MentorWeek.Meeting(need: need, time: drafts.ofMentor[bundle.agent][Int(option)].time)
        })
    }
  }

  /// Weeks as bundles; those with a meeting that is no option are left out.
  func bundles(of weeks: [MentorWeek]) -> [AgentBundle] {
    weeks.compactMap { week in
      guard problem.agents.indices.contains(week.mentor) else { return nil }
      let options = week.meetings.compactMap { option($0.need, week.mentor, at: $0.time) }
      guard options.count == week.meetings.count else { return nil }
      return AgentBundle(agent: week.mentor, options: options.map { Int32(truncatingIfNeeded: $0) })
    }
  }

  /// The mentor and the time of each need by an answer.
  func plan(_ bundles: [[Int]]) -> (mentorOfNeed: [Int32], times: [TimeWindow?]) {
    var mentors = [Int32](repeating: -1, count: problem.taskCount)
    var times = [TimeWindow?](repeating: nil, count: problem.taskCount)
    for (mentor, bundle) in bundles.enumerated() {
      for option in bundle {
        let need = Int(problem.agents[mentor].options[option].task)
        mentors[need] = Int32(truncatingIfNeeded: mentor)
        times[need] = drafts.ofMentor[mentor][option].time
      }
    }
    return (mentors, times)
  }
}

extension Array where Element: Equatable {
  /// Neighbours that are equal, once.
  fileprivate var uniqued: [Element] {
    indices.filter { $0 == 0 || self[$0] != self[$0 - 1] }.map { self[$0] }
  }
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
