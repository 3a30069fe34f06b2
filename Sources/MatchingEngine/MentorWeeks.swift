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
      let choices = own.compactMap { draft in draft.time.map { weekly.choice($0, of: draft.need) } }.sorted().uniqued
      var seatRows: [Int32] = []
      let options = own.enumerated().map { position, draft in
        if position == 0 || own[position - 1].need != draft.need { seatRows = seats.rows(draft.need, mentor) }
        let number = draft.time.map { time in
          let choice = weekly.choice(time, of: draft.need)
          return Int32(truncatingIfNeeded: choices.partitioningIndex { $0 >= choice })
        }
        return BundleProblem.Option(
          task: Int32(truncatingIfNeeded: draft.need), choice: number ?? -1, weight: draft.weight,
          rows: rows.rows(of: draft) + (changes?.rows(draft.need, mentor) ?? []), commonRows: seatRows)
      }
      let mandatory = requiredOfMentor[mentor]
      agents.append(
        BundleProblem.Agent(
          options: options,
          exclusions: Exclusions(count: choices.count) { weekly.exclude(choices[$0], choices[$1]) },
          capacity: min(places[mentor] + mandatory.count, own.map(\.need).uniqued.count),
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
      if let option = option(need, Int(mentor), at: times[need]) { bundles[Int(mentor)].append(option) }
    }
    return bundles
  }

  /// The position of a need at a time among a mentor's options.
  private func option(_ need: Int, _ mentor: Int, at time: TimeWindow?) -> Int? {
    let options = problem.agents[mentor].options
    var position = options.partitioningIndex { Int($0.task) >= need }
    while position < options.count, Int(options[position].task) == need {
      if times[mentor][position] == time || options[position].choice < 0 { return position }
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
          return MentorWeek.Meeting(need: need, time: times[bundle.agent][Int(option)])
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
        times[need] = self.times[mentor][option]
      }
    }
    return (mentors, times)
  }

  /// A need at a time with a mentor.
  struct Draft {
    let need: Int
    let time: TimeWindow?
    let weight: Int
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
