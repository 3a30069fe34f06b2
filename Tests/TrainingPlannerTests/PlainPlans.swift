// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import TrainingPlanner
import TrainingRules

/// Every plan of seats of a very small cohort, and what each is worth, in plain loops.
struct PlainPlans {
  /// What counts in a plan, first things first.
  struct Worth: Comparable {
    var duties = 0
    var points = 0
    var lateness = 0

    static func < (left: Self, right: Self) -> Bool {
      (left.duties, left.points, -left.lateness) < (right.duties, right.points, -right.lateness)
    }
  }

  let cohort: Cohort
  let duties: [TrainingDuty]
  let busy: [BusyTime]
  private let inspection: TrainingInspection

  init(_ cohort: Cohort, duties: [TrainingDuty], busy: [BusyTime]) {
    self.cohort = cohort
    self.duties = duties
    self.busy = busy
    inspection = TrainingInspection(cohort)
  }

  /// How many plans there are before any is refused, or a great number.
  var count: Int {
    let own = cohort.frame.modules.map { module in
      1 + cohort.trainingSessions.count { $0.module == module.id }
    }.reduce(1, *)
    return cohort.mentors.reduce(1) { product, _ in min(product * own, 1 << 20) }
  }

  func best() -> Worth {
    var best = Worth()
    var seats: [(mentor: Int, session: Int)] = []
    let choices = cohort.mentors.indices.flatMap { mentor in cohort.frame.modules.map { (mentor, $0.id) } }
    func extend(_ next: Int) {
      guard next < choices.count else {
        if isPossible(seats) { best = max(best, worth(of: seats)) }
        return
      }
      extend(next + 1)
      for session in cohort.trainingSessions.indices where cohort.trainingSessions[session].module == choices[next].1 {
        seats.append((choices[next].0, session))
        extend(next + 1)
        seats.removeLast()
      }
    }
    extend(0)
    return best
  }

  /// A seat for what a mentor holds is never worth anything, so that plans with one may be counted as impossible.
  func isPossible(_ seats: [(mentor: Int, session: Int)]) -> Bool {
    inspection.findings(seats: claims(seats), pairs: []).isEmpty
      && !seats.contains { seat in
        busy.contains { $0.mentor == seat.mentor && $0.prevents(cohort.trainingSessions[seat.session]) }
      }
  }

  func claims(_ seats: [(mentor: Int, session: Int)]) -> [ClaimedSeat] {
    seats.map { mentor, position in
      let session = cohort.trainingSessions[position]
      return ClaimedSeat(mentor: cohort.mentors[mentor].id, module: session.module, session: session.id)
    }
  }

  func worth(of seats: [(mentor: Int, session: Int)]) -> Worth {
    var worth = Worth()
    var counting: Set<String> = []
    for duty in Set(duties) {
      let pair = ClaimedPair(mentor: cohort.mentors[duty.mentor].id, programme: duty.programme)
      let findings = inspection.findings(seats: claims(seats), pairs: [pair])
      if findings.isEmpty { worth.duties += 1 }
      guard let programme = cohort.frame.programmes.first(where: { $0.id == duty.programme }) else { continue }
      let until = max(cohort.frame.firstDay, programme.provisionalUntil ?? cohort.frame.firstDay)
      _ = count(seats, of: duty.mentor, programme, by: until, into: &counting)
    }
    for (mentor, person) in cohort.mentors.enumerated() {
      for programme in cohort.frame.programmes
      where (person.programmes.isEmpty || person.programmes.contains(programme.id))
        && !person.types.isDisjoint(with: programme.mentorTypes)
      {
        if count(seats, of: mentor, programme, by: cohort.frame.lastDay, into: &counting) { worth.points += 2 }
      }
    }
    worth.points += counting.count
    for seat in seats {
      let session = cohort.trainingSessions[seat.session]
      let days = Set(cohort.trainingSessions.filter { $0.module == session.module }.map(\.date))
      worth.lateness += days.count { $0 <= session.date }
    }
    return worth
  }

  /// Notes each module that is missing and that a seat gives; whether there are any, and seats give all.
  private func count(
    _ seats: [(mentor: Int, session: Int)], of mentor: Int, _ programme: Programme, by deadline: CalendarDate,
    into counting: inout Set<String>
  ) -> Bool {
    let (person, firstDay) = (cohort.mentors[mentor], cohort.frame.firstDay)
    var missing = 0
    var given = 0
    for required in programme.requiredModules {
      let module = cohort.frame.modules.first { $0.id == required.module }
      func isValid(_ date: CalendarDate) -> Bool {
        date > firstDay || (required.validMonths.map { date.adding(months: $0) >= firstDay } ?? true)
      }
      if module?.coveredBy.intersects(person.background) ?? false { continue }
      if case .undated = person.training[required.module], required.validMonths == nil { continue }
      if case .on(let date) = person.training[required.module], date <= max(firstDay, deadline), isValid(date) {
        continue
      }
      missing += 1
      let isGiven = seats.contains { seat in
        let session = cohort.trainingSessions[seat.session]
        return seat.mentor == mentor && session.module == required.module && session.date <= deadline
          && isValid(session.date)
      }
      if isGiven {
        given += 1
        counting.insert("\(mentor) \(required.module)")
      }
    }
    return missing > 0 && missing == given
  }
}
