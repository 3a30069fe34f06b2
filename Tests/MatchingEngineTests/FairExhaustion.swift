// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// The best matching of a small cohort that keeps floors, shares and a floor under the points, found by trying all;
/// knows nothing of the engine but the words of its promise.
struct FairExhaustion {
  /// What is asked, said anew so that the engine's own reading of groups is tested too.
  struct Asked {
    /// The fewest points of a pair that no decision requires.
    var least: Int?
    /// Whether the weakest such pair is to be as strong as possible, once as much is filled as can be.
    var highest = false
    /// Groups of which so many needs have to be filled.
    var floors: [(group: Set<NeedID>, count: Int)] = []
    /// Groups that have to have so many percent of all filled needs.
    var shares: [(group: Set<NeedID>, percent: Int)] = []
  }

  /// What a matching comes to.
  struct Answer: Equatable {
    /// Filled needs by priority, greatest first.
    var filled: [Int]
    /// The points of the weakest pair, where that is asked for and there is one.
    var least: Int?
    var points: Int

    /// Whether another is better.
    func isWorse(than other: Answer) -> Bool {
      if filled != other.filled { return filled.lexicographicallyPrecedes(other.filled) }
      return (least ?? .max, points) < (other.least ?? .max, other.points)
    }
  }

  private let cohort: Cohort
  private let rules: RuleSet
  private let asked: Asked
  private let isTimed: Bool
  private let context: RuleContext
  private let priorities: [Int]
  private let required: [NeedID: MentorID]
  private var best: Answer?

  private struct Meeting {
    let need: Need
    let mentor: Mentor
    let time: TimeWindow?
    let points: Int
    let isRequired: Bool
  }

  /// Nothing where no matching keeps what is asked.
  static func best(of cohort: Cohort, rules: RuleSet, asked: Asked, isTimed: Bool = false) -> Answer? {
    var search = FairExhaustion(cohort, rules, asked, isTimed)
    search.extend(0, [])
    return search.best
  }

  private init(_ cohort: Cohort, _ rules: RuleSet, _ asked: Asked, _ isTimed: Bool) {
    self.cohort = cohort
    self.rules = rules
    self.asked = asked
    self.isTimed = isTimed
    context = RuleContext(cohort)
    priorities = Set(cohort.needs.map(\.mentee.priority)).sorted(by: >)
    var required: [NeedID: MentorID] = [:]
    for decision in cohort.decisions where decision.kind == .require {
      if let type = decision.type { required[NeedID(mentee: decision.mentee, type: type)] = decision.mentor }
    }
    self.required = required
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
      // Whoever is not trained takes one of the seats of the only session.
      let seated = Set((meetings.map(\.mentor) + [mentor]).filter { $0.training.isEmpty }.map(\.id))
      if let session = cohort.trainingSessions.first, seated.count > session.seats { continue }
      for time in times(need, mentor) where suits(time, need, mentor, meetings) {
        let pair = Pair(
          need: need, mentor: mentor, context: context, time: isTimed ? .decided(time) : .open)
        let meeting = Meeting(
          need: need, mentor: mentor, time: time, points: rules.points(of: pair), isRequired: only != nil)
        extend(position + 1, meetings + [meeting])
      }
    }
  }

  private mutating func finish(_ meetings: [Meeting]) {
    let filled = Set(meetings.map(\.need.id))
    let free = meetings.filter { !$0.isRequired }
    guard asked.least.map({ least in free.allSatisfy { $0.points >= least } }) ?? true,
      asked.floors.allSatisfy({ filled.intersection($0.group).count >= $0.count }),
      asked.shares.allSatisfy({ 100 * filled.intersection($0.group).count >= $0.percent * filled.count })
    else { return }
    let answer = Answer(
      filled: priorities.map { priority in meetings.count { $0.need.mentee.priority == priority } },
      least: asked.highest ? free.map(\.points).min() : nil, points: meetings.reduce(0) { $0 + $1.points })
    if best.map({ $0.isWorse(than: answer) }) ?? true { best = answer }
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
