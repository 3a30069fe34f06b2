// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import SolverConformance
import TestCohorts
import Testing
import Wording

extension PreferredTimesTests {
  @Test("decisions keep their pairs, and what their times cost is in value and bound")
  func decisions() throws {
    for seed: UInt64 in 0..<60 {
      var test = try Self.cohort(seed: seed, rooms: seed % 2 == 0, weight: 5)
      test.requirements.removeAll { $0.id == "first" || $0.id == "second" }
      let first = test.draft.mentees[0]
      test.draft.decisions = [
        Decision(mentee: first.id, mentor: test.draft.mentors[0].id, type: .social, kind: .require, reason: "test")
      ]
      do {
        let matching = try test.matching()
        #expect(matching.pairs.contains { $0.need.mentee.id == first.id && $0.decision != nil }, "seed \(seed)")
        #expect(matching.proof.value <= matching.proof.bound, "seed \(seed)")
        try expectRight(matching, test, "seed \(seed)")
      } catch MatchingError.refused {
        continue
      }
    }
  }

  @Test("where the rules ask for no shared time, times are given afterwards, and cost what they cost")
  func notAsked() throws {
    var gaps = 0
    for seed: UInt64 in 0..<40 {
      var test = try Self.cohort(seed: seed, weight: 4)
      test.requirements.removeAll { $0.id == RuleSet.sharedTimeRequirement }
      let matching = try test.matching()
      #expect(matching.proof.formulation == .pairs, "seed \(seed)")
      try expectRight(matching, test, "seed \(seed)")
      if matching.proof.gap > 0 { gaps += 1 }
    }
    #expect(gaps > 0)
  }

  @Test("nor do seats change that: times are given to the pairs that get them", arguments: [4, 0])
  func seatsWithoutSharedTimes(weight: Int) throws {
    var joint = 0
    for seed: UInt64 in 0..<40 {
      var test = try Self.preferring(SeatTests.cohort(seed: seed, seats: 1, times: true), seed: seed, weight: weight)
      test.requirements.removeAll { $0.id == RuleSet.sharedTimeRequirement }
      let matching = try test.matching()
      #expect(matching.proof.value <= matching.proof.bound, "seed \(seed)")
      try expectRight(matching, test, "seed \(seed)")
      if matching.proof.formulation != .pairs { joint += 1 }
    }
    #expect(joint > 5)
  }

  @Test("a run with another time or other points for it is found out")
  func tampered() throws {
    let test = try Self.oneBestHour(groups: 1)
    let cohort = try test.cohort()
    let claim = MatchingClaim(try test.matching())
    func findings(_ change: (inout MatchingClaim) -> Void) throws -> [Finding] {
      var changed = claim
      change(&changed)
      return try Verification.check(changed, cohort: cohort, rules: test.rules).findings
    }
    #expect(try findings { _ in } == [])
    let later = try findings { $0.pairs[0].slot = TimeWindow(.monday, startMinute: 9 * 60, endMinute: 10 * 60) }
    #expect(
      later.contains {
        if case .wrongRulePoints(_, _, "preferred_time", claimed: 4, actual: 0) = $0 { true } else { false }
      }, "\(later)")
    #expect(later.contains { if case .wrongSum(.value, _, _) = $0 { true } else { false } }, "\(later)")
    let none = try findings { $0.pairs[0].slot = nil }
    #expect(none.contains { if case .noSlot = $0 { true } else { false } }, "\(none)")
    let more = try findings { $0.pairs[0].pointsByRule[1] += 1 }
    #expect(
      more.contains {
        if case .wrongRulePoints(_, _, "preferred_time", claimed: 5, actual: 4) = $0 { true } else { false }
      }, "\(more)")
    // A worse time with its sums in order is no longer what the prices prove.
    let worse = try findings { claim in
      claim.pairs[0].slot = TimeWindow(.monday, startMinute: 9 * 60, endMinute: 10 * 60)
      claim.pairs[0].points -= 4
      claim.pairs[0].pointsByRule[1] = 0
      claim.points -= 4
      claim.value -= 4
    }
    #expect(
      worse.contains { if case .wrongStatus(.termination, _, _) = $0 { true } else { false } }, "\(worse)")
  }

  @Test("where branch and bound does not come to its end, value, bound and windows agree")
  func manyTimes() throws {
    for seed: UInt64 in 0..<3 {
      var test = try Self.cohort(seed: seed, weight: 6)
      var random = SeededGenerator(seed: seed)
      func window(_ length: ClosedRange<Int>) -> Availability {
        Availability(
          Weekday.allCases.prefix(4).map { day in
            let start = Int.random(in: 28...34, using: &random) * 30
            return TimeWindow(day, startMinute: start, endMinute: start + Int.random(in: length, using: &random) * 30)
          })
      }
      test.requirements = RuleSet.standard.requirements.filter { $0.id == RuleSet.sharedTimeRequirement }
      test.draft.mentors = (0..<12).map {
        Mentor(
          id: MentorID("M\($0)"), types: [.social], capacity: 3, availability: window(3...6),
          preferredTimes: window(2...4))
      }
      test.draft.mentees = (0..<40).map {
        Mentee(
          id: MenteeID("T\($0)"), programme: "P0", needs: [.social], availability: window(2...3),
          preferredTimes: window(2...4))
      }
      let matching = try test.matching(MatchingOptions(timeLimitSeconds: 2))
      #expect(matching.proof.value <= matching.proof.bound, "seed \(seed)")
      try expectRight(matching, test, "seed \(seed)")
    }
  }
}
