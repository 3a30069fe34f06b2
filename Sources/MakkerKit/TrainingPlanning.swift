// SPDX-License-Identifier: GPL-3.0-or-later

import CalendarFiles
import CohortModel
import Optimization
import RunReports
import TrainingPlanner

/// Gives out the seats of training sessions: first to mentors whose pairs rest on them, then to those who wish for one,
/// and outside the pairs' weekly times as far as that goes.
struct TrainingPlanning {
  let cohort: Cohort
  let pairs: [YearPlanning.Pair]
  let solver: any Solver
  let options: SolveOptions

  /// The rows of the training plan. Sessions at a mentor's weekly times are only looked at for those mentors who would
  /// go without otherwise; their meetings then move.
  func entries() throws(SolverError) -> [TrainingEntry] {
    let numbers = Dictionary(
      cohort.mentors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var duties: Set<TrainingDuty> = []
    var busy: [BusyTime] = []
    let year = cohort.frame.firstDay...max(cohort.frame.firstDay, cohort.frame.lastDay)
    for pair in pairs {
      guard let mentor = numbers[pair.mentor.id] else { continue }
      duties.insert(TrainingDuty(mentor: mentor, programme: pair.need.programme.id))
      if let slot = pair.slot { busy.append(BusyTime(mentor: mentor, .weekly(slot, during: year))) }
    }
    let planner = TrainingPlanner(solver: solver)
    let plannerOptions = TrainingPlanOptions(solve: options)
    var plan = try planner.plan(cohort: cohort, duties: duties, busy: busy, options: plannerOptions)
    let crowded = Set(plan.unmetDuties.map(\.mentor) + plan.waiting.filter { $0.reason == .clash }.map(\.mentor))
    if !crowded.isEmpty {
      busy.removeAll { crowded.contains($0.mentor) }
      plan = try planner.plan(cohort: cohort, duties: duties, busy: busy, options: plannerOptions)
    }
    return entries(of: plan)
  }

  private func entries(of plan: TrainingPlan) -> [TrainingEntry] {
    let agreed = Dictionary(grouping: pairs, by: \.mentor.id)
      .mapValues { pairs in pairs.compactMap(\.need.programme.provisionalUntil).min() }
    let seats = plan.seats.map { seat in
      let mentor = cohort.mentors[seat.mentor].id
      let session = cohort.trainingSessions[seat.session]
      return TrainingEntry(
        mentor: mentor, module: session.module, occasion: TrainingEntry.Occasion(session), isNeeded: seat.isNeeded,
        provisionalUntil: seat.isProvisional ? agreed[mentor] ?? nil : nil, status: .seat,
        uid: StableUID.of(["seat", cohort.frame.name, mentor.text, session.id.text]))
    }
    let waiting = plan.waiting.map { wait in
      TrainingEntry(
        mentor: cohort.mentors[wait.mentor].id, module: wait.module, occasion: nil, isNeeded: wait.isNeeded,
        status: .waiting, reason: SeatReason(rawValue: wait.reason.rawValue))
    }
    return seats + waiting
  }
}
