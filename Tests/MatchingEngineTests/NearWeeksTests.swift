// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import Optimization
import PairingRules
import SolverConformance
import TestCohorts
import Testing

@testable import MatchingEngine

/// Problems that are made from those of a cohort that differs in one mentor.
@Suite struct NearWeeksTests {
  /// A cohort with one mentor changed, gone or new, by seed.
  private static func changed(_ test: TestCohort, seed: UInt64) -> TestCohort {
    var random = SeededGenerator(seed: seed)
    var changed = test
    let position = Int.random(in: test.draft.mentors.indices, using: &random)
    let old = test.draft.mentors[position]
    let training = Dictionary(
      test.draft.frame.modules.map { ($0.id, Completion.undated) }, uniquingKeysWith: { first, _ in first })
    switch seed % 4 {
    case 0:
      changed.draft.mentors[position] = old.with(capacity: .some(old.capacity.map { $0 + 1 }))
    case 1:
      changed.draft.mentors[position] = Mentor(
        id: old.id, types: old.types, capacity: old.capacity,
        availability: test.draft.mentors[(position + 1) % test.draft.mentors.count].availability, training: training)
    case 2:
      // Before or after all others.
      changed.draft.mentors.append(
        Mentor(
          id: random.chance(percent: 50) ? "+" : "zz", types: old.types, capacity: 2, availability: old.availability,
          training: training))
    default:
      changed.draft.mentors.remove(at: position)
    }
    return changed
  }

  @Test("a problem with one mentor changed is the problem made anew", arguments: [false, true])
  func sameProblem(seats: Bool) throws {
    var (made, alike) = (0, 0)
    for seed: UInt64 in 0..<400 {
      let test =
        seats
        ? SeatTests.cohort(seed: seed, seats: Int(seed % 3), times: true)
        : .withScarceTimes(seed: seed, rooms: seed % 2 == 0, travel: seed % 3 == 0, minutes: [60, 30])
      let cohort = try test.cohort()
      let other = try Self.changed(test, seed: seed).cohort()
      var options = MatchingOptions()
      let pairs = Dictionary(
        cohort.needs.enumerated().filter { $0.offset % 2 == 0 }.map {
          ($0.element.id, cohort.mentors[$0.offset % cohort.mentors.count].id)
        }, uniquingKeysWith: { first, _ in first })
      options.tieBreak = .keeping(pairs)
      options.isRoomy = true
      let base = try MatchingProblem(cohort, rules: test.rules, options: options, formulation: .mentorWeeks)
      let weeks = try #require(base.weeks)
      options.isRoomy = false
      options.likeObjective = base.objective
      let anew = try MatchingProblem(other, rules: test.rules, options: options, formulation: .mentorWeeks)
      let positions = try #require(other.positionsBesideOneMentor(in: cohort), "seed \(seed)")
      #expect(positions.count { $0 == nil } <= 1, "seed \(seed)")
      options.judged = try JudgedPairs(base, changedTo: other, positions: positions)
      options.nearWeeks = NearWeeks(weeks: weeks, positions: positions)
      let near = try MatchingProblem(other, rules: test.rules, options: options, formulation: .mentorWeeks)
      guard case .stored(let first) = near.open, case .stored(let second) = anew.open else {
        Issue.record("seed \(seed): not stored")
        continue
      }
      #expect(first.offsets == second.offsets && first.agents == second.agents, "seed \(seed)")
      #expect(first.weights == second.weights && first.capacities == second.capacities, "seed \(seed)")
      #expect(near.objective == anew.objective && near.hoursLimits == anew.hoursLimits, "seed \(seed)")
      let own = try #require(near.weeks)
      expectSame(own.problem, try #require(anew.weeks).problem, seed)
      made += 1
      if near.objective == base.objective { alike += 1 }
      // What the parts are taken for: a full search says the same of both.
      let start = Array(repeating: [Int](), count: own.problem.agents.count)
      let found = try GLPKSolver().solve(own.problem, start: start, options: SolveOptions())
      let full = try GLPKSolver().solve(anew.weeks?.problem ?? own.problem, start: start, options: SolveOptions())
      #expect(found?.value == full?.value, "seed \(seed)")
    }
    #expect(made == 400 && alike > 200, "\(made) made, \(alike) by the same objective")
  }

  private func expectSame(_ first: BundleProblem, _ second: BundleProblem, _ seed: UInt64) {
    #expect(first.loads == second.loads && first.rowBounds == second.rowBounds, "seed \(seed)")
    #expect(first.agents.count == second.agents.count, "seed \(seed)")
    for (own, other) in zip(first.agents, second.agents) {
      #expect(own.options == other.options && own.required == other.required, "seed \(seed)")
      #expect(own.capacity == other.capacity && own.budget == other.budget, "seed \(seed)")
      #expect(own.exclusions.count == other.exclusions.count, "seed \(seed)")
      for one in 0..<own.exclusions.count {
        for two in 0..<own.exclusions.count {
          #expect(
            own.exclusions.contains(Int32(one), Int32(two)) == other.exclusions.contains(Int32(one), Int32(two)),
            "seed \(seed)")
        }
      }
    }
  }

  @Test("more than one mentor, or anything else, is another cohort")
  func otherCohorts() throws {
    let test = TestCohort.withScarceTimes(seed: 1, rooms: false, travel: false)
    let cohort = try test.cohort()
    #expect(cohort.positionsBesideOneMentor(in: cohort)?.contains(nil) == false)
    var framed = test
    framed.draft.frame.travelMinutes += 15
    #expect(try framed.cohort().positionsBesideOneMentor(in: cohort) == nil)
    var two = test
    two.draft.mentors.append(Mentor(id: "x", types: [.business]))
    two.draft.mentors.append(Mentor(id: "y", types: [.business]))
    #expect(try two.cohort().positionsBesideOneMentor(in: cohort) == nil)
    var fewer = test
    fewer.draft.mentees.removeLast()
    #expect(try fewer.cohort().positionsBesideOneMentor(in: cohort) == nil)
  }
}
