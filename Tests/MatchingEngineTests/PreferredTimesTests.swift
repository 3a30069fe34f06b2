// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import LargeRunSolver
import MatchingEngine
import Optimization
import PairingRules
import SolverConformance
import TestCohorts
import Testing
import Wording

@Suite struct PreferredTimesTests {
  /// A cohort in which times are scarce, some people like some of them better, and these count for so many points.
  static func cohort(
    seed: UInt64, rooms: Bool = false, travel: Bool = false, minutes: [Int] = [60], weight: Int
  ) throws -> TestCohort {
    let test = WeeklyTimesTests.cohort(seed: seed, rooms: rooms, travel: travel, minutes: minutes)
    return try preferring(test, seed: seed, weight: weight)
  }

  /// The same cohort, in which some people like some times better.
  static func preferring(_ test: TestCohort, seed: UInt64, weight: Int) throws -> TestCohort {
    var random = SeededGenerator(seed: seed &* 7919)
    var test = test
    func preferred() -> Availability {
      guard random.chance(percent: 70) else { return Availability() }
      let start = Int.random(in: 30...34, using: &random) * 30
      return Availability([
        TimeWindow(
          random.chance(percent: 70) ? .monday : .tuesday, startMinute: start,
          endMinute: start + Int.random(in: 1...4, using: &random) * 30)
      ])
    }
    test.draft.mentors = test.draft.mentors.map {
      Mentor(
        id: $0.id, types: $0.types, capacity: $0.capacity, minutesPerMonth: $0.minutesPerMonth,
        availability: $0.availability, preferredTimes: preferred(), training: $0.training)
    }
    test.draft.mentees = test.draft.mentees.map {
      Mentee(
        id: $0.id, programme: $0.programme, needs: $0.needs, municipality: $0.municipality, priority: $0.priority,
        availability: $0.availability, preferredTimes: preferred())
    }
    test.wishes += try Self.wishes(weight)
    return test
  }

  private static func wishes(_ weight: Int) throws -> [WeightedWish] {
    try RuleSet(specifications: [RuleSpecification(id: "preferred_time", role: .wish, weight: weight)]).wishes
  }

  func expectRight(_ matching: Matching, _ test: TestCohort, _ told: Comment) throws {
    let report = try Verification.check(MatchingClaim(matching), cohort: test.cohort(), rules: test.rules)
    #expect(report.findings.map(\.sentence.english) == [], told)
    for pair in matching.pairs {
      #expect(pair.points == pair.pointsByWish.reduce(0, +), told)
      #expect(pair.pointsByWish == pair.scores.map(\.points), told)
    }
  }

  @Test(
    "pairs and times together are as good as the best of all, whatever preferred times count for",
    arguments: [false, true], [false, true])
  func optimum(rooms: Bool, travel: Bool) throws {
    var joint = 0
    for seed: UInt64 in 0..<120 {
      let weight = [4, 1, 3, 20, -3][Int(seed % 5)]
      let test = try Self.cohort(
        seed: seed, rooms: rooms, travel: travel, minutes: seed % 3 == 0 ? [60, 30] : [60], weight: weight)
      let cohort = try test.cohort()
      let matching = try test.matching()
      let best = TimedExhaustion.optimum(of: cohort, rules: test.rules)
      #expect(cohort.measure(matching.pairs.map { ($0.need, $0.points) }) == best, "seed \(seed)")
      #expect(matching.proof.termination == .optimal, "seed \(seed)")
      try expectRight(matching, test, "seed \(seed)")
      if matching.proof.formulation != .pairs { joint += 1 }
    }
    #expect(joint > 20)
  }

  @Test("so it is where hours and seats have their say", arguments: [false, true])
  func hoursAndSeats(seats: Bool) throws {
    var joint = 0
    for seed: UInt64 in 0..<60 {
      var test =
        seats
        ? try Self.preferring(SeatTests.cohort(seed: seed, seats: 1, times: true), seed: seed, weight: 4)
        : try Self.cohort(seed: seed, minutes: [60, 30], weight: 4)
      if !seats {
        var random = SeededGenerator(seed: seed)
        test.draft.mentors = test.draft.mentors.map {
          Mentor(
            id: $0.id, types: $0.types, capacity: $0.capacity,
            minutesPerMonth: [90, 120, nil].randomElement(using: &random) ?? nil,
            availability: $0.availability, preferredTimes: $0.preferredTimes)
        }
      }
      let cohort = try test.cohort()
      let matching = try test.matching()
      let best = TimedExhaustion.optimum(of: cohort, rules: test.rules)
      #expect(cohort.measure(matching.pairs.map { ($0.need, $0.points) }) == best, "seed \(seed)")
      #expect(matching.proof.termination == .optimal, "seed \(seed)")
      try expectRight(matching, test, "seed \(seed)")
      if matching.proof.formulation != .pairs { joint += 1 }
    }
    #expect(joint > 10)
  }

  @Test("in a network of times too, by every solver")
  func network() throws {
    var joint = 0
    for seed: UInt64 in 0..<60 {
      var test = try Self.cohort(seed: seed, weight: 4)
      test.draft.mentees = test.draft.mentees.map {
        Mentee(
          id: $0.id, programme: $0.programme, needs: [.social], priority: $0.priority, availability: $0.availability,
          preferredTimes: $0.preferredTimes)
      }
      test.draft.frame.slotMinutes = 60
      let cohort = try test.cohort()
      let best = TimedExhaustion.optimum(of: cohort, rules: test.rules)
      for solver in [GLPKSolver(), NetworkSolver()] as [any Solver] {
        let matching = try Matcher(solver: solver).match(cohort, by: test.rules)
        let told: Comment = "seed \(seed), \(solver.name)"
        #expect(cohort.measure(matching.pairs.map { ($0.need, $0.points) }) == best, told)
        try expectRight(matching, test, told)
        if matching.proof.formulation != .pairs { joint += 1 }
      }
    }
    #expect(joint > 10)
  }

  /// Each two mentees like one mentor a little better than the other, and all four like the same hour best.
  static func oneBestHour(groups: Int, weight: Int = 4) throws -> TestCohort {
    var test = TestCohort(seed: 0, shape: TestShape(availabilityPercent: 0))
    func hours(_ group: Int, _ count: Int) -> Availability {
      let start = (8 + group % 6 * 2) * 60
      return Availability([
        TimeWindow(Weekday.allCases[group / 6], startMinute: start, endMinute: start + count * 60)
      ])
    }
    test.draft.mentors = (0..<groups * 2).map {
      Mentor(
        id: MentorID("M\($0)"), types: [.social], capacity: 2, availability: hours($0 / 2, 2),
        preferredTimes: hours($0 / 2, 1))
    }
    test.draft.mentees = (0..<groups * 2).map {
      Mentee(
        id: MenteeID("T\($0)"), programme: "P0", needs: [.social], availability: hours($0 / 2, 2),
        preferredTimes: hours($0 / 2, 1))
    }
    var wish = TableWish(id: "wish")
    for number in 0..<groups * 2 {
      wish.points["T\(number)/social/M\(number / 2 * 2)"] = 10
      wish.points["T\(number)/social/M\(number / 2 * 2 + 1)"] = 9
    }
    test.requirements = RuleSet.standard.requirements.filter { $0.id == RuleSet.sharedTimeRequirement }
    test.wishes = [WeightedWish(wish, weight: 1000)] + (try wishes(weight))
    return test
  }

  @Test("where two like one mentor best and all like one hour best, times given afterwards are the worse choice")
  func betterTogether() throws {
    let test = try Self.oneBestHour(groups: 10)
    let matching = try test.matching()
    #expect(matching.points == 10 * (10 + 9 + 4 + 4))
    #expect(matching.proof.termination == .optimal && matching.proof.formulation == .mentorWeeks)
    try expectRight(matching, test, "together")

    // Without stored pairs, times are given afterwards: the bound stays what it would be at the best times.
    var options = MatchingOptions()
    options.storedPairs = 0
    let after = try test.matching(options)
    #expect(after.points == 10 * (10 + 10 + 4))
    #expect(after.proof.formulation == .pairs && after.proof.termination == .gapLeft)
    #expect(after.proof.bound - after.proof.value == 10 * 4)
    let report = try Verification.check(
      MatchingClaim(after), cohort: test.cohort(), rules: test.rules, options: options)
    #expect(report.findings.map(\.sentence.english) == [])
  }

  @Test("where enough of the preferred times are free, the pairs keep their proof and their draw")
  func freePreferredTimes() throws {
    var test = try Self.oneBestHour(groups: 4)
    test.draft.mentors = test.draft.mentors.map {
      Mentor(id: $0.id, types: $0.types, capacity: 1, availability: $0.availability, preferredTimes: $0.preferredTimes)
    }
    let matching = try test.matching()
    #expect(matching.proof.formulation == .pairs && matching.proof.termination == .optimal)
    #expect(matching.points == 4 * (10 + 9 + 4 + 4))
    #expect(matching.pairs.allSatisfy { $0.slot.map($0.mentor.preferredTimes.holds) == true })
    let report = try Verification.check(MatchingClaim(matching), cohort: test.cohort(), rules: test.rules)
    #expect(report.findings == [] && report.provesOptimum && report.provesDraw)
  }

  @Test("a search keeps the best times where the first to choose would take them from others")
  func settledAnew() throws {
    // T0 likes both of its mentor's hours, T1 only the first.
    var test = try Self.oneBestHour(groups: 1)
    let both = test.draft.mentors[0].availability
    test.draft.mentors = [Mentor(id: "M0", types: [.social], capacity: 2, availability: both)]
    test.draft.mentees[0] = Mentee(
      id: "T0", programme: "P0", needs: [.social], availability: both, preferredTimes: both)
    let matching = try test.matching()
    #expect(matching.points == 10 + 10 + 2 + 2)
    #expect(matching.proof.formulation == .pairs && matching.proof.termination == .optimal)
  }
}
