// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import TrainingPlanner

/// A plan whose pairs without a time are undone, and whose needs without a mentor are offered what is free, or what
/// others can make free by moving on.
struct RepairedPlan: Sendable {
  /// The most needs times mentors that are looked at: a second's work.
  private static let mostPairs = 5_000_000
  /// How many needs in a row may move on for one that gets a mentor.
  private static let mostMoves = 3

  private let problem: MatchingProblem
  private var plan: WeeklyPlan
  private var occupancy: Occupancy
  /// The seats that there are for pairs which rest on them.
  private let granted: Set<TrainingDuty>
  /// What floors and shares of groups leave.
  private var room: FairRoom
  /// How many more pairs may be looked at.
  private var pairsLeft = Self.mostPairs

  /// The mentor of each need, or -1; everyone who has to have a time has one.
  var mentorOfNeed: [Int32] { plan.mentorOfNeed }
  /// The weekly time of each need.
  var times: [TimeWindow?] { plan.times }

  /// - Parameter without: the needs whose pair finds no time.
  init(_ problem: MatchingProblem, _ settled: WeeklyPlan, without: [Int]) {
    var plan = settled
    for need in without { plan.undo(need) }
    granted = Set(
      plan.mentorOfNeed.indices.compactMap { need in
        let mentor = Int(plan.mentorOfNeed[need])
        return mentor >= 0 && problem.resting.contains(need, mentor) ? problem.resting.duty(need, mentor) : nil
      })
    self.problem = problem
    self.plan = plan
    occupancy = Occupancy(problem, mentorOfNeed: plan.mentorOfNeed)
    room = FairRoom(problem, mentorOfNeed: plan.mentorOfNeed)
    let needs = problem.cohort.needs
    let open = needs.indices.filter { plan.mentorOfNeed[$0] < 0 }
    let waiting = WaitingOrder.positions(open.count) { needs[open[$0]].mentee }.map { open[$0] }
    // Those first that a floor or a share lacks.
    let helpful = room.rows.isEmpty ? [] : waiting.filter { self.room.helps($0) }
    for order in [helpful, waiting] {
      for moves in 0...Self.mostMoves {
        for need in order where self.plan.mentorOfNeed[need] < 0 && room.broken(by: need).isEmpty {
          var visited: Set<Int> = [need]
          if fill(need, moves: moves, &visited) { room.add(need) }
        }
      }
    }
    keepShares()
  }

  /// Takes away pairs that are worth least until the shares of groups are kept, as far as no floor needs them.
  private mutating func keepShares() {
    while let need = room.needToRemove(
      from: plan.mentorOfNeed, worth: { problem.open.weight(need: $0, mentor: Int(plan.mentorOfNeed[$0])) })
    {
      occupancy.remove(need)
      plan.undo(need)
      room.remove(need)
    }
  }

  /// Gives a need the mentor with whom it is worth most among those who are free; else one whom another need leaves for
  /// somebody else.
  private mutating func fill(_ need: Int, moves: Int, _ visited: inout Set<Int>) -> Bool {
    let minutes = occupancy.minutesOfNeed[need]
    let mentors = problem.open.mentors(of: need).map { Int($0) }
    pairsLeft -= mentors.count
    guard pairsLeft > 0 else { return false }
    let ranked = mentors.compactMap { mentor in
      problem.open.weight(need: need, mentor: mentor).map { (weight: $0, mentor: mentor) }
    }.filter { $0.weight > 0 }.sorted { ($1.weight, $0.mentor) < ($0.weight, $1.mentor) }
    for (_, mentor) in ranked where take(need, mentor, minutes) { return true }
    guard moves > 0 else { return false }
    for (_, mentor) in ranked {
      for other in occupancy.movable[mentor] where visited.insert(other).inserted {
        let time = plan.times[other]
        occupancy.remove(other)
        plan.undo(other)
        if take(need, mentor, minutes) {
          if fill(other, moves: moves - 1, &visited) { return true }
          occupancy.remove(need)
          plan.undo(need)
        }
        plan.give(other, to: mentor, at: time)
        occupancy.add(other, to: mentor)
      }
    }
    return false
  }

  private mutating func take(_ need: Int, _ mentor: Int, _ minutes: Int) -> Bool {
    guard occupancy.hasRoom(mentor: mentor, minutes: minutes),
      !problem.resting.contains(need, mentor) || granted.contains(problem.resting.duty(need, mentor))
    else { return false }
    let time = plan.bestFree(need, mentor)
    guard time != nil || !problem.weekly.isAsked(need, mentor) else { return false }
    plan.give(need, to: mentor, at: time)
    occupancy.add(need, to: mentor)
    return true
  }
}
