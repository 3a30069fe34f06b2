// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import Optimization
import PairingRules
import SolverConformance
import TestCohorts
import Testing
import Wording

/// Pairs whose mentors still have to take a seat.
@Suite struct SeatTests {
  /// A cohort whose programme asks for one module, of which there is one session before the first day.
  static func cohort(seed: UInt64, seats: Int, times: Bool) -> TestCohort {
    var test = TestCohort(
      seed: seed,
      shape: TestShape(
        mentees: 3...4, mentors: 2...3, capacities: [1, 2], priorities: 1...2, points: 0...5, eligiblePercent: 90,
        secondNeedPercent: 0, availabilityPercent: times ? 90 : 0))
    var random = SeededGenerator(seed: seed)
    let programme = Programme(
      id: "P0", kind: .youth, requiredModules: [RequiredModule(module: "basic")], meetingsPerMonth: 1,
      minutesPerMeeting: 60)
    test.draft.frame.programmes = [programme]
    test.draft.frame.modules = [TrainingModule(id: "basic", minutes: 60)]
    test.draft.trainingSessions = [
      TrainingSession(
        id: "S", module: "basic", date: TestCohort.day(7, 1), startMinute: 540, endMinute: 600, seats: seats, place: "")
    ]
    test.draft.mentors = test.draft.mentors.map {
      Mentor(
        id: $0.id, types: $0.types, capacity: $0.capacity, availability: $0.availability,
        training: random.chance(percent: 40) ? ["basic": .undated] : [:])
    }
    test.requirements += RuleSet.standard.requirements.filter {
      [RuleSet.trainingRequirement, RuleSet.sharedTimeRequirement].contains($0.id)
    }
    return test
  }

  @Test("who gets the seats is decided with the pairs, as well as the best of all", arguments: [false, true])
  func optimum(times: Bool) throws {
    var contested = 0
    for seed: UInt64 in 0..<120 {
      let test = Self.cohort(seed: seed, seats: 1, times: times)
      let cohort = try test.cohort()
      let matching = try test.matching()
      let best = TimedExhaustion.optimum(of: cohort, rules: test.rules)
      #expect(cohort.measure(matching.pairs.map { ($0.need, $0.points) }) == best, "seed \(seed)")
      #expect(matching.proof.termination == .optimal, "seed \(seed)")
      let untrained = Set(matching.pairs.map(\.mentor).filter { $0.training.isEmpty }.map(\.id))
      #expect(untrained.count <= 1, "seed \(seed)")
      let report = try Verification.check(MatchingClaim(matching), cohort: cohort, rules: test.rules)
      #expect(report.findings.map(\.sentence.english) == [], "seed \(seed)")
      if matching.proof.formulation == .mentorWeeks { contested += 1 }
    }
    #expect(contested > 20)
  }

  @Test("a need for which only seats are wanting is told so")
  func noSeat() throws {
    var test = Self.cohort(seed: 0, seats: 1, times: false)
    test.draft.mentors = ["M0", "M1"].map { Mentor(id: $0, types: [.social], capacity: 1) }
    test.draft.mentees = ["T0", "T1"].map { Mentee(id: $0, programme: "P0", needs: [.social]) }
    test.requirements.removeAll { $0.id != RuleSet.trainingRequirement }
    let matching = try test.matching()
    #expect(matching.pairs.count == 1)
    #expect(matching.unmatched.map(\.cause) == [.noSeat(count: 1)])
    let report = try Verification.check(MatchingClaim(matching), cohort: test.cohort(), rules: test.rules)
    #expect(report.findings.map(\.sentence.english) == [])
  }
}
