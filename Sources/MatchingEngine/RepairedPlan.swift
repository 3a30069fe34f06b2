// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// A plan whose pairs without a time are undone, and whose needs without a mentor are offered what is free.
struct RepairedPlan: Sendable {
  /// The most needs times mentors that are looked at: a second's work.
  private static let mostPairs = 5_000_000

  /// The mentor of each need, or -1; everyone who has to have a time has one.
  private(set) var mentorOfNeed: [Int32]
  /// The weekly time of each need.
  private(set) var times: [TimeWindow?]

  /// - Parameter without: the needs whose pair finds no time.
  init(_ problem: MatchingProblem, _ plan: WeeklyPlan, without: [Int]) {
    var plan = plan
    for need in without { plan.undo(need) }
    var occupancy = Occupancy(problem, mentorOfNeed: plan.mentorOfNeed)
    let needs = problem.cohort.needs
    let open = needs.indices.filter { plan.mentorOfNeed[$0] < 0 }
    let waiting = WaitingOrder.positions(open.count) { needs[open[$0]].mentee.priority }.map { open[$0] }
    for need in waiting.prefix(max(1, Self.mostPairs / max(1, problem.cohort.mentors.count))) {
      let minutes = needs[need].programme.minutesPerMonth
      var best: (weight: Int, mentor: Int, time: TimeWindow?)?
      for mentor in problem.open.mentors(of: need) where occupancy.hasRoom(mentor: Int(mentor), minutes: minutes) {
        let mentor = Int(mentor)
        guard let weight = problem.open.weight(need: need, mentor: mentor), weight > best?.weight ?? 0 else { continue }
        let time = plan.firstFree(need, mentor)
        guard time != nil || !problem.weekly.isAsked(need, mentor) else { continue }
        best = (weight, mentor, time)
      }
      guard let best else { continue }
      plan.give(need, to: best.mentor, at: best.time)
      occupancy.add(need, to: best.mentor)
    }
    mentorOfNeed = plan.mentorOfNeed
    times = plan.times
  }
}
