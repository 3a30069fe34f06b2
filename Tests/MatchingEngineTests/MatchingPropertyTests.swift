// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules
import SolverConformance
import TestCohorts
import Testing

@testable import MatchingEngine

@Suite struct MatchingPropertyTests {
  /// Many ties: everybody suits everybody and most pairs have the same points.
  private let tied = TestShape(
    mentees: 4...7, mentors: 3...4, capacities: [1, 2], priorities: 1...2, points: 0...1, eligiblePercent: 90)

  @Test("the order of rows changes nothing")
  func rowOrder() throws {
    for seed: UInt64 in 0..<30 {
      let test = TestCohort(seed: seed, shape: tied)
      let claim = MatchingClaim(try test.matching())
      var random = SeededGenerator(seed: seed)
      var shuffled = test
      shuffled.draft.mentors.shuffle(using: &random)
      shuffled.draft.mentees.shuffle(using: &random)
      shuffled.draft.frame.programmes.shuffle(using: &random)
      #expect(MatchingClaim(try shuffled.matching()) == claim, "seed \(seed)")
    }
  }

  @Test("another seed draws another of the best matchings, and never a worse one")
  func seeds() throws {
    var different = 0
    for seed: UInt64 in 0..<20 {
      let test = TestCohort(seed: seed, shape: tied)
      let cohort = try test.cohort()
      let first = try test.matching()
      for draw in 1...5 {
        let other = try test.matching(MatchingOptions(seed: draw))
        #expect(other.proof.value == first.proof.value, "seed \(seed), draw \(draw)")
        #expect(other.points == first.points, "seed \(seed), draw \(draw)")
        let report = try Verification.check(MatchingClaim(other), cohort: cohort, rules: test.rules)
        #expect(report.isRight && report.provesDraw, "seed \(seed), draw \(draw): \(report.findings)")
        if MatchingClaim(other).pairs != MatchingClaim(first).pairs { different += 1 }
      }
    }
    #expect(different > 50)
  }

  @Test("the draw is the greatest sum of lottery numbers among all best matchings")
  func greatestSum() throws {
    for seed: UInt64 in 0..<40 {
      let test = TestCohort(seed: seed, shape: tied)
      let problem = try problem(of: test)
      guard problem.edgeCount < 20 else { continue }
      guard case .lottery(let value, _) = try test.matching(MatchingOptions(seed: 7)).proof.tieBreak else {
        Issue.record("seed \(seed): no lottery")
        continue
      }
      let best = BruteForce.assignments(of: problem)
      let optimum = best.map { BruteForce.value(of: $0, in: problem) }.max()
      let lottery = Lottery(try test.cohort(), seed: 7)
      let sums = best.filter { BruteForce.value(of: $0, in: problem) == optimum }.map { assignment in
        assignment.indices.reduce(0) { sum, need in
          assignment[need] < 0 ? sum : sum + lottery.number(need: need, mentor: Int(assignment[need]))
        }
      }
      #expect(sums.max() == value, "seed \(seed)")
    }
  }

  @Test("of two mentees with equal claims, each wins about half of the draws")
  func fairness() throws {
    var test = TestCohort(seed: 0)
    test.draft.mentors = [Mentor(id: "M0", types: [.social], capacity: 1)]
    test.draft.mentees = ["Anna", "Bo"].map { Mentee(id: $0, programme: "P0", needs: [.social]) }
    test.requirements = []
    test.wishes = []
    let wins = try (0..<200).count { seed in
      try test.matching(MatchingOptions(seed: seed)).pairs.first?.need.mentee.id == "Anna"
    }
    // Four standard deviations around the half of 200 fair draws; the seeds are fixed, so that this never wavers.
    #expect((72...128).contains(wins), "\(wins) of 200")
  }

  @Test("one need of greater priority comes before any number of points, also where all points are negative")
  func priorityBeforePoints() throws {
    for seed: UInt64 in 0..<40 {
      let shape = TestShape(mentees: 3...6, capacities: [1, 1, 2], priorities: 0...4, points: -500 ... -1)
      let test = TestCohort(seed: seed, shape: shape)
      let cohort = try test.cohort()
      let matching = try test.matching()
      let measure = cohort.measure(matching.pairs.map { ($0.need, $0.points) })
      #expect(measure == Exhaustion.optimum(of: cohort, rules: test.rules), "seed \(seed)")
    }
  }

  @Test("meeting times suit both, and nobody has two at once")
  func slots() throws {
    var given = 0
    for seed: UInt64 in 0..<40 {
      let shape = TestShape(mentees: 4...6, capacities: [2, 3], eligiblePercent: 100, availabilityPercent: 100)
      let matching = try TestCohort(seed: seed, shape: shape).matching()
      for (index, pair) in matching.pairs.enumerated() {
        guard let slot = pair.slot else { continue }
        given += 1
        for availability in [pair.mentor.availability, pair.need.mentee.availability] {
          #expect(availability.windows.contains { $0.intersection(slot) == slot }, "seed \(seed)")
        }
        for other in matching.pairs[..<index]
        where other.mentor.id == pair.mentor.id || other.need.mentee.id == pair.need.mentee.id {
          #expect(other.slot?.intersection(slot) == nil, "seed \(seed)")
        }
      }
    }
    #expect(given > 50)
  }

  @Test func loadsAndRanks() throws {
    for seed: UInt64 in 0..<20 {
      let test = TestCohort(seed: seed, shape: TestShape(mentees: 3...6, capacities: [1, 2]))
      let matching = try test.matching()
      let context = RuleContext(matching.cohort)
      for load in matching.loads {
        #expect(load.pairs == matching.pairs.count { $0.mentor.id == load.mentor.id }, "seed \(seed)")
        #expect(load.places == load.mentor.capacity && load.pairs <= load.places, "seed \(seed)")
        #expect(load.minutesPerMonth == load.pairs * 60, "seed \(seed)")
      }
      for pair in matching.pairs {
        let points = matching.cohort.mentors.compactMap { mentor -> Int? in
          let other = Pair(need: pair.need, mentor: mentor, context: context)
          return test.rules.allows(other) ? test.rules.points(of: other) : nil
        }
        #expect(pair.standing?.eligibleMentors == points.count, "seed \(seed)")
        #expect(pair.standing?.rank == 1 + points.count { $0 > pair.points }, "seed \(seed)")
        #expect(pair.scores.reduce(0) { $0 + $1.points } == pair.points, "seed \(seed)")
      }
    }
  }

  /// The numbers that the engine makes of a cohort.
  private func problem(of test: TestCohort) throws -> AssignmentProblem {
    let open = try MatchingProblem(test.cohort(), rules: test.rules, options: MatchingOptions()).open
    guard case .stored(let problem) = open else { throw MatchingError.unsound("a small problem is not stored") }
    return problem
  }
}
