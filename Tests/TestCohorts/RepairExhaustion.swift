// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import PairingRules

/// Every matching of a small cohort by what it fills, how many earlier pairs it changes, and the points; knows nothing of
/// the engine but the words of its promise.
package struct RepairExhaustion {
  /// A matching in this measure.
  package struct Answer: Hashable {
    package let changes: Int
    package let points: Int

    package init(changes: Int, points: Int) {
      self.changes = changes
      self.points = points
    }
  }

  private let cohort: Cohort
  private let rules: RuleSet
  private let context: RuleContext
  private let isTimed: Bool
  private let kept: [NeedID: MentorID]
  private let required: [NeedID: MentorID]
  private let priorities: [Int]
  /// The most points by what is filled and changed.
  private var best: [[Int]: [Int: Int]] = [:]

  private struct Meeting {
    let need: Need
    let mentor: Mentor
    let time: TimeWindow?
    let points: Int
  }

  /// What the best filling leaves: for each number of changes that some matching has, the most points.
  package static func best(
    of cohort: Cohort, rules: RuleSet, keeping kept: [NeedID: MentorID], isTimed: Bool
  ) -> (filled: [Int], points: [Int: Int])? {
    var search = RepairExhaustion(cohort, rules, kept, isTimed)
    search.extend(0, [])
    return search.best.max { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
  }

  /// The answers that no other beats.
  package static func frontier(_ points: [Int: Int]) -> [Answer] {
    var answers: [Answer] = []
    for (changes, points) in points.sorted(by: { $0.key < $1.key }) where points > answers.last?.points ?? .min {
      answers.append(Answer(changes: changes, points: points))
    }
    return answers
  }

  private init(_ cohort: Cohort, _ rules: RuleSet, _ kept: [NeedID: MentorID], _ isTimed: Bool) {
    self.cohort = cohort
    self.rules = rules
    self.isTimed = isTimed
    let context = RuleContext(cohort)
    self.context = context
    priorities = Set(cohort.needs.map(\.mentee.priority)).sorted(by: >)
    var required: [NeedID: MentorID] = [:]
    for decision in cohort.decisions where decision.kind == .require {
      if let type = decision.type { required[NeedID(mentee: decision.mentee, type: type)] = decision.mentor }
    }
    self.required = required
    self.kept = kept.filter { need, mentor in
      guard let need = cohort.needs.first(where: { $0.id == need }),
        let mentor = cohort.mentors.first(where: { $0.id == mentor })
      else { return false }
      return rules.allows(Pair(need: need, mentor: mentor, context: context))
        && need.programme.minutesPerMonth <= mentor.minutesPerMonth ?? .max
        && (required[need.id] ?? mentor.id) == mentor.id
    }
  }

  private mutating func extend(_ position: Int, _ meetings: [Meeting]) {
    guard position < cohort.needs.count else {
      finish(meetings)
      return
    }
    let need = cohort.needs[position]
    let only = required[need.id]
    if only == nil { extend(position + 1, meetings) }
    for mentor in cohort.mentors where only == nil || only == mentor.id {
      let own = meetings.filter { $0.mentor.id == mentor.id }
      guard rules.allows(Pair(need: need, mentor: mentor, context: context)), own.count < mentor.capacity ?? .max,
        own.reduce(need.programme.minutesPerMonth, { $0 + $1.need.programme.minutesPerMonth })
          <= mentor.minutesPerMonth ?? .max
      else { continue }
      for time in times(need, mentor) where suits(time, need, mentor, meetings) {
        let pair = Pair(need: need, mentor: mentor, context: context, time: isTimed ? .decided(time) : .open)
        extend(
          position + 1, meetings + [Meeting(need: need, mentor: mentor, time: time, points: rules.points(of: pair))])
      }
    }
  }

  private mutating func finish(_ meetings: [Meeting]) {
    let filled = priorities.map { priority in meetings.count { $0.need.mentee.priority == priority } }
    let changes = kept.count - meetings.count { kept[$0.need.id] == $0.mentor.id }
    let points = meetings.reduce(0) { $0 + $1.points }
    best[filled, default: [:]][changes] = max(best[filled]?[changes] ?? .min, points)
  }

  private func times(_ need: Need, _ mentor: Mentor) -> [TimeWindow?] {
    if !isTimed || need.mentee.availability.isEmpty || mentor.availability.isEmpty { return [nil] }
    let length = need.programme.minutesPerMeeting
    return need.mentee.availability.intersection(mentor.availability).flatMap { window in
      stride(from: 0, to: 1440, by: cohort.frame.slotMinutes)
        .filter { $0 >= window.startMinute && $0 + length <= window.endMinute }
        .map { TimeWindow(window.weekday, startMinute: $0, endMinute: $0 + length) }
    }
  }

  private func suits(_ time: TimeWindow?, _ need: Need, _ mentor: Mentor, _ meetings: [Meeting]) -> Bool {
    guard let time else { return true }
    return !meetings.contains { other in
      guard other.mentor.id == mentor.id || other.need.mentee.id == need.mentee.id, let taken = other.time,
        taken.weekday == time.weekday
      else { return false }
      return time.startMinute < taken.endMinute && taken.startMinute < time.endMinute
    }
  }
}
