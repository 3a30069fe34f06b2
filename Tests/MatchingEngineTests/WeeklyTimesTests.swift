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

@Suite struct WeeklyTimesTests {
  /// Cohorts in which times are scarce.
  static func cohort(seed: UInt64, rooms: Bool, travel: Bool, minutes: [Int] = [60]) -> TestCohort {
    .withScarceTimes(seed: seed, rooms: rooms, travel: travel, minutes: minutes)
  }

  @Test("pairs and times together are as good as the best of all", arguments: [false, true], [false, true])
  func optimum(rooms: Bool, travel: Bool) throws {
    var joint = 0
    var weeks = 0
    for seed: UInt64 in 0..<150 {
      let test = Self.cohort(seed: seed, rooms: rooms, travel: travel, minutes: seed % 3 == 0 ? [60, 30] : [60])
      let cohort = try test.cohort()
      let matching = try test.matching()
      let best = TimedExhaustion.optimum(of: cohort, rules: test.rules)
      #expect(cohort.measure(matching.pairs.map { ($0.need, $0.points) }) == best, "seed \(seed)")
      #expect(matching.proof.termination == .optimal, "seed \(seed)")
      let report = try Verification.check(MatchingClaim(matching), cohort: cohort, rules: test.rules)
      #expect(report.findings.map(\.sentence.english) == [], "seed \(seed)")
      if matching.proof.formulation != .pairs { joint += 1 }
      guard matching.proof.formulation == .mentorWeeks else { continue }
      weeks += 1
      // A week that its mentor's price does not cover.
      let wrong = MatchingClaim(matching).withPrices {
        var prices = $0.agentPrices
        if let first = prices.firstIndex(where: { $0 > 0 }) { prices[first] -= 1 }
        return Certificate(
          scale: $0.scale, taskPrices: $0.taskPrices, agentPrices: prices, sidePrices: $0.sidePrices)
      }
      guard let wrong else { continue }
      let findings = try Verification.check(wrong, cohort: cohort, rules: test.rules).findings
      let isFound = findings.contains { if case .weekUncovered = $0 { true } else { false } }
      #expect(isFound, "seed \(seed)")
    }
    #expect(joint > 20)
    #expect(weeks > 10)
  }

  @Test("a change that is proposed leaves the need, and all others, a weekly time", arguments: [false, true])
  func changes(rooms: Bool) throws {
    var proposed = 0
    for seed: UInt64 in 0..<200 {
      let test = Self.cohort(seed: seed, rooms: rooms, travel: seed % 2 == 0)
      let matching = try test.matching()
      let filled = Set(matching.pairs.map(\.need.id))
      for unmatched in matching.unmatched {
        // Where a shared time is itself what has to be found, the two find it.
        if case .relax(_, let obstacles) = unmatched.change, obstacles.contains(where: \.isOfTime) { continue }
        if case .relaxAndAddPlace(_, let obstacles) = unmatched.change, obstacles.contains(where: \.isOfTime) {
          continue
        }
        for changed in test.applying(unmatched.change, to: unmatched.need.id) {
          proposed += 1
          let best = try TimedExhaustion.optimum(
            of: changed.cohort(), rules: changed.rules, filling: filled.union([unmatched.need.id]))
          #expect(best != nil, "seed \(seed): \(unmatched.need.id) by \(String(describing: unmatched.change))")
        }
      }
    }
    #expect(proposed > 20)
  }

  @Test("a network of times is solved by its own method, by every solver")
  func network() throws {
    var joint = 0
    for seed: UInt64 in 0..<60 {
      var test = Self.cohort(seed: seed, rooms: false, travel: false)
      test.draft.mentees = test.draft.mentees.map {
        Mentee(
          id: $0.id, programme: $0.programme, needs: [.social], priority: $0.priority, availability: $0.availability)
      }
      test.draft.frame.slotMinutes = 60
      let cohort = try test.cohort()
      let best = TimedExhaustion.optimum(of: cohort, rules: test.rules)
      for solver in [GLPKSolver(), NetworkSolver()] as [any Solver] {
        let matching = try Matcher(solver: solver).match(cohort, by: test.rules)
        #expect(
          cohort.measure(matching.pairs.map { ($0.need, $0.points) }) == best, "seed \(seed), \(solver.name)")
        let report = try Verification.check(MatchingClaim(matching), cohort: cohort, rules: test.rules)
        #expect(report.findings.map(\.sentence.english) == [], "seed \(seed), \(solver.name)")
        guard matching.proof.formulation != .pairs else { continue }
        joint += 1
        #expect(report.provesOptimum, "seed \(seed), \(solver.name)")
      }
    }
    #expect(joint > 10)
  }

  /// Mentors with one hour and two places each: the best pairs without times double-book every hour.
  private static func oneHourEach(pairs: Int) -> TestCohort {
    var test = TestCohort(seed: 0, shape: TestShape(availabilityPercent: 0))
    let hour = { (number: Int) in
      TimeWindow(Weekday.allCases[number / 8], startMinute: (9 + number % 8) * 60, endMinute: (10 + number % 8) * 60)
    }
    test.draft.mentors = (0..<pairs * 2).map { number in
      Mentor(
        id: MentorID("M\(number)"), types: [.social], capacity: 2, availability: Availability([hour(number / 2)]))
    }
    test.draft.mentees = (0..<pairs * 2).map { number in
      Mentee(
        id: MenteeID("T\(number)"), programme: "P0", needs: [.social], availability: Availability([hour(number / 2)]))
    }
    var wish = TableWish(id: "wish")
    // Both mentees of an hour like the same one of its two mentors best.
    for number in 0..<pairs * 2 {
      wish.points["T\(number)/social/M\(number / 2 * 2)"] = 10
      wish.points["T\(number)/social/M\(number / 2 * 2 + 1)"] = 1
    }
    test.requirements = RuleSet.standard.requirements.filter { $0.id == RuleSet.sharedTimeRequirement }
    test.wishes = [WeightedWish(wish, weight: 1000)]
    return test
  }

  @Test(
    "where two mentees share one hour of their best mentor, choosing times afterwards loses half, and together none")
  func betterTogether() throws {
    let matching = try Self.oneHourEach(pairs: 10).matching()
    #expect(matching.pairs.count == 20)
    #expect(matching.points == 10 * 11)
    #expect(matching.proof.termination == .optimal && matching.proof.formulation == .timedPairs)
  }

  @Test("a need that only lacks a free hour is told so")
  func noFreeTime() throws {
    var test = Self.oneHourEach(pairs: 1)
    test.draft.mentors.removeLast()
    let matching = try test.matching()
    #expect(matching.unmatched.map(\.cause) == [.noFreeTime(count: 1)])
    #expect(matching.unmatched.first?.change == nil)
    let claim = MatchingClaim(matching)
    let report = try Verification.check(claim, cohort: test.cohort(), rules: test.rules)
    #expect(report.findings == [])
  }

  @Test("where the rules ask for no shared time, pairs need none")
  func notAsked() throws {
    var test = Self.oneHourEach(pairs: 1)
    test.draft.mentors.removeLast()
    test.requirements = []
    let matching = try test.matching()
    #expect(matching.pairs.map { $0.slot != nil }.sorted { $0 && !$1 } == [true, false])
    #expect(matching.proof.formulation == .pairs)
  }

  @Test("decisions keep their mentor's times")
  func decisions() throws {
    for seed: UInt64 in 0..<40 {
      var test = Self.cohort(seed: seed, rooms: false, travel: false)
      test.requirements.removeAll { $0.id == "first" || $0.id == "second" }
      let first = test.draft.mentees[0]
      test.draft.decisions = [
        Decision(mentee: first.id, mentor: test.draft.mentors[0].id, type: .social, kind: .require, reason: "test")
      ]
      do {
        let matching = try test.matching()
        #expect(matching.pairs.contains { $0.need.mentee.id == first.id && $0.decision != nil }, "seed \(seed)")
        let report = try Verification.check(MatchingClaim(matching), cohort: test.cohort(), rules: test.rules)
        #expect(report.findings.map(\.sentence.english) == [], "seed \(seed)")
      } catch MatchingError.refused {
        continue
      }
    }
  }

  @Test("where the times are too many for branch and bound, windows bound the answer, and a verification agrees")
  func windows() throws {
    var gaps = 0
    var bounded = 0
    for seed: UInt64 in 0..<4 {
      var test = Self.cohort(seed: seed, rooms: false, travel: false)
      var random = SeededGenerator(seed: seed)
      func windows(_ minutes: ClosedRange<Int>) -> Availability {
        Availability(
          Weekday.allCases.prefix(5).map { day in
            let start = Int.random(in: 28...34, using: &random) * 30
            return TimeWindow(
              day, startMinute: start, endMinute: start + Int.random(in: minutes, using: &random) * 30)
          })
      }
      test.requirements = RuleSet.standard.requirements.filter { $0.id == RuleSet.sharedTimeRequirement }
      test.draft.mentors = (0..<20).map {
        Mentor(id: MentorID("M\($0)"), types: [.social], capacity: 3, availability: windows(3...6))
      }
      test.draft.mentees = (0..<60).map {
        Mentee(id: MenteeID("T\($0)"), programme: "P0", needs: [.social], availability: windows(2...3))
      }
      let matching = try test.matching(MatchingOptions(timeLimitSeconds: 2))
      let report = try Verification.check(MatchingClaim(matching), cohort: test.cohort(), rules: test.rules)
      #expect(report.findings.map(\.sentence.english) == [], "seed \(seed)")
      #expect(matching.proof.formulation != .timedPairs, "seed \(seed)")
      #expect(matching.proof.value <= matching.proof.bound, "seed \(seed)")
      if matching.proof.gap > 0 { gaps += 1 }
      if matching.proof.formulation == .timedWindows { bounded += 1 }
    }
    #expect(bounded > 0)
    #expect(gaps < 4, "no answer reaches the bound of the windows")
  }
}

extension MatchingClaim {
  /// The claim with other prices; nothing where no mentor has a price.
  fileprivate func withPrices(_ change: (Certificate) -> Certificate) -> MatchingClaim? {
    guard let certificate, certificate.agentPrices.contains(where: { $0 > 0 }) else { return nil }
    var claim = self
    claim.certificate = change(certificate)
    return claim
  }
}

extension Obstacle {
  fileprivate var isOfTime: Bool { rule == RuleSet.sharedTimeRequirement }
}
