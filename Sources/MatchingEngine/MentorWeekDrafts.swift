// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// What the mentors' weeks are chosen from: each mentor's needs at times, by need and time, with what they are worth.
struct MentorWeekDrafts: Sendable {
  /// The most pair-times: some hundred megabytes.
  private static let mostOptions = 3_000_000

  /// A need at a time with a mentor.
  struct Draft: Sendable {
    let need: Int
    let time: TimeWindow?
    let weight: Int
  }

  /// One list a mentor.
  private(set) var ofMentor: [[Draft]]
  /// The needs that each mentor has to take and has drafts for.
  private(set) var required: [[Int32]]
  /// The modules that each mentor has to take seats for, for some of the needs.
  private(set) var modules: [Set<ModuleID>]
  /// What weights are multiplied by, so that one point is worth more than all pairs that had rather be kept.
  let factor: Int
  /// The mentor that each need had rather keep, or -1; empty where any will do.
  let kept: [Int32]

  /// Nothing where there are too many times.
  ///
  /// - Parameter near: the drafts of a cohort that differs in one mentor, by weights of the same objective, which are taken
  ///   over for all others.
  init?(
    _ weekly: WeeklyTimes, pairs: AssignmentProblem, mentorCount: Int, required pairsRequired: [RequiredPair],
    resting: RestingPairs, keeping kept: [Int32], near: NearWeeks? = nil
  ) {
    self.kept = kept
    factor = kept.isEmpty || !pairs.canBeMultiplied(by: pairs.taskCount + 1) ? 1 : pairs.taskCount + 1
    ofMentor = Array(repeating: [], count: mentorCount)
    required = Array(repeating: [], count: mentorCount)
    modules = Array(repeating: [], count: mentorCount)
    let near = near.flatMap { $0.hasSameWorth(factor: factor, kept: kept) ? $0 : nil }
    for mentor in 0..<mentorCount {
      if let near, let old = near.positions[mentor] {
        ofMentor[mentor] = near.weeks.drafts.ofMentor[old]
        required[mentor] = near.weeks.drafts.required[old]
        modules[mentor] = near.weeks.drafts.modules[old]
      } else if near != nil {
        for need in 0..<pairs.taskCount {
          if let weight = pairs.weight(task: need, agent: mentor), weight > 0 { add(need, mentor, weight, weekly) }
        }
      }
    }
    if near == nil, !addAll(pairs, weekly) { return nil }
    for pair in pairsRequired where near?.positions[pair.mentor] == nil {
      let before = ofMentor[pair.mentor].count
      add(pair.need, pair.mentor, 0, weekly)
      if ofMentor[pair.mentor].count > before {
        required[pair.mentor].append(Int32(truncatingIfNeeded: pair.need))
      }
    }
    guard ofMentor.reduce(0, { $0 + $1.count }) <= Self.mostOptions else { return nil }
    for mentor in 0..<mentorCount where near?.positions[mentor] == nil {
      ofMentor[mentor] = ofMentor[mentor].inOrder {
        ($0.need, $0.time?.order ?? 0) < ($1.need, $1.time?.order ?? 0)
      }
      modules[mentor] = Self.modules(of: ofMentor[mentor], mentor, resting)
    }
  }

  /// Adds all pairs that are left to decide, need by need, until there are too many.
  private mutating func addAll(_ pairs: AssignmentProblem, _ weekly: WeeklyTimes) -> Bool {
    var count = 0
    for need in 0..<pairs.taskCount {
      for edge in pairs.edges(of: need) where pairs.weights[edge] > 0 {
        let mentor = Int(pairs.agents[edge])
        let before = ofMentor[mentor].count
        add(need, mentor, pairs.weights[edge], weekly)
        count += ofMentor[mentor].count - before
      }
      guard count <= Self.mostOptions else { return false }
    }
    return true
  }

  private mutating func add(_ need: Int, _ mentor: Int, _ points: Int, _ weekly: WeeklyTimes) {
    let isKept = factor > 1 && kept[need] == Int32(truncatingIfNeeded: mentor)
    let weight = factor * points + (isKept ? 1 : 0)
    guard weekly.isAsked(need, mentor) else {
      ofMentor[mentor].append(Draft(need: need, time: nil, weight: weight))
      return
    }
    let losses = weekly.losses.of(need, mentor)
    let factor = factor
    weekly.forEachTime(need, mentor) { time in
      ofMentor[mentor].append(Draft(need: need, time: time, weight: weight - factor * losses.loss(at: time)))
      return true
    }
  }

  private static func modules(of drafts: [Draft], _ mentor: Int, _ resting: RestingPairs) -> Set<ModuleID> {
    guard resting.isAny else { return [] }
    var modules: Set<ModuleID> = []
    var last = -1
    for draft in drafts where draft.need != last {
      modules.formUnion(resting.modules(draft.need, mentor))
      last = draft.need
    }
    return modules
  }
}

/// Weeks of a cohort that differs in one mentor, who is another or was not there.
struct NearWeeks: Sendable {
  let weeks: MentorWeeks
  /// Where each mentor stands there; nothing for the one who differs.
  let positions: [Int?]

  /// Whether weights are made alike.
  func hasSameWorth(factor: Int, kept: [Int32]) -> Bool {
    guard factor == weeks.factor, kept.count == weeks.drafts.kept.count else { return false }
    return zip(kept, weeks.drafts.kept).allSatisfy { own, old in
      // Where each side's is the mentor who differs, or nobody, no draft that is taken over has anything of it.
      guard own >= 0, let place = positions[Int(own)] else { return old < 0 || !positions.contains(Int(old)) }
      return place == Int(old)
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
  /// The same in order; most are so already, which is seen in one look.
  fileprivate func inOrder(_ areInOrder: (Element, Element) -> Bool) -> [Element] {
    indices.dropFirst().contains { areInOrder(self[$0], self[$0 - 1]) } ? sorted(by: areInOrder) : self
  }
}
