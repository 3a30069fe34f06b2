// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import PairingRules

/// The best matching of a small cohort with a weekly time for each pair, found by trying all; knows nothing of the engine
/// but the words of its promise.
package struct TimedExhaustion {
  /// A need that is filled.
  struct Meeting {
    let need: Need
    let mentor: Mentor
    let time: TimeWindow?
  }

  private let cohort: Cohort
  private let rules: RuleSet
  private let context: RuleContext
  private let priorities: [Int]
  private var best: [Int]?
  private let wanted: Set<NeedID>

  /// In the measure of `Exhaustion.optimum`; nothing where no matching fills all of some needs.
  package static func optimum(of cohort: Cohort, rules: RuleSet, filling wanted: Set<NeedID> = []) -> [Int]? {
    var search = TimedExhaustion(cohort, rules: rules, filling: wanted)
    search.extend(0, [], Array(repeating: 0, count: search.priorities.count + 1))
    return search.best
  }

  private init(_ cohort: Cohort, rules: RuleSet, filling wanted: Set<NeedID>) {
    self.wanted = wanted
    self.cohort = cohort
    self.rules = rules
    context = RuleContext(cohort)
    priorities = Set(cohort.needs.map(\.mentee.priority)).sorted(by: >)
  }

  private mutating func extend(_ position: Int, _ meetings: [Meeting], _ score: [Int]) {
    guard position < cohort.needs.count else {
      if let best, !best.lexicographicallyPrecedes(score) { return }
      best = score
      return
    }
    let need = cohort.needs[position]
    if !wanted.contains(need.id) { extend(position + 1, meetings, score) }
    for mentor in cohort.mentors {
      let pair = Pair(need: need, mentor: mentor, context: context)
      let own = meetings.filter { $0.mentor.id == mentor.id }
      guard rules.allows(pair), own.count < mentor.capacity ?? .max,
        own.reduce(need.programme.minutesPerMonth, { $0 + $1.need.programme.minutesPerMonth })
          <= mentor.minutesPerMonth ?? .max
      else { continue }
      var better = score
      better[priorities.firstIndex(of: need.mentee.priority) ?? 0] += 1
      // Whoever is not trained takes one of the seats of the only session.
      let seated = Set((meetings.map(\.mentor) + [mentor]).filter { $0.training.isEmpty }.map(\.id))
      if let session = cohort.trainingSessions.first, seated.count > session.seats { continue }
      for time in times(need, mentor) where suits(time, need, mentor, meetings) {
        var score = better
        score[priorities.count] += rules.points(
          of: Pair(need: need, mentor: mentor, context: context, time: .decided(time)))
        extend(position + 1, meetings + [Meeting(need: need, mentor: mentor, time: time)], score)
      }
    }
  }

  private func times(_ need: Need, _ mentor: Mentor) -> [TimeWindow?] {
    if need.mentee.availability.isEmpty || mentor.availability.isEmpty { return [nil] }
    let length = need.programme.minutesPerMeeting
    return need.mentee.availability.intersection(mentor.availability).flatMap { window in
      stride(from: 0, to: 1440, by: cohort.frame.slotMinutes)
        .filter { $0 >= window.startMinute && $0 + length <= window.endMinute }
        .map { TimeWindow(window.weekday, startMinute: $0, endMinute: $0 + length) }
    }
  }

  private func suits(_ time: TimeWindow?, _ need: Need, _ mentor: Mentor, _ meetings: [Meeting]) -> Bool {
    guard let time else { return true }
    for other in meetings where other.mentor.id == mentor.id || other.need.mentee.id == need.mentee.id {
      guard let taken = other.time, taken.weekday == time.weekday else { continue }
      let places = Set([need, other.need].compactMap(\.mentee.municipality))
      let gap = places.count == 2 ? cohort.frame.travelMinutes : 0
      if time.startMinute < taken.endMinute + gap, taken.startMinute < time.endMinute + gap { return false }
    }
    let rooms = cohort.frame.rooms.reduce(0) { $0 + $1.pairs }
    if cohort.frame.rooms.isEmpty { return true }
    return stride(from: time.startMinute, to: time.endMinute, by: 5).allSatisfy { minute in
      meetings.count {
        $0.time?.weekday == time.weekday && $0.time.map { $0.startMinute...$0.endMinute - 1 ~= minute } ?? false
      } < rooms
    }
  }
}
