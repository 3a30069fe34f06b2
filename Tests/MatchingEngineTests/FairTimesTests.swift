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

/// Fairness settings where pairs have to have weekly times too.
@Suite struct FairTimesTests {
  /// What is asked of the cohorts.
  static let kinds: [(name: String, kinds: FairCohort.Kinds, preferred: Bool, seats: Bool)] = [
    ("floors and shares", .init(floors: 1...2), false, false),
    ("the highest floor", .init(worstOff: [.highest], floors: 0...0, shares: 0...0), false, false),
    ("the highest floor, preferred times", .init(worstOff: [.highest], floors: 0...0, shares: 0...0), true, false),
    (
      "a floor under the points, preferred times",
      .init(worstOff: [.points(2), .points(4)], floors: 0...1, shares: 0...0), true, false
    ),
    ("all of it, preferred times", .init(worstOff: [nil, .highest, .points(1)]), true, false),
    ("floors and shares, seats", .init(floors: 1...1), false, true),
  ]

  @Test("as good as the best of all that keep what is asked, at times of their own", arguments: kinds.indices)
  func optimum(kind index: Int) throws {
    let (name, kinds, isPreferred, hasSeats) = Self.kinds[index]
    var joint = 0
    var missed = 0
    for seed: UInt64 in 0..<40 {
      let told: Comment = "\(name), seed \(seed)"
      var test =
        hasSeats
        ? SeatTests.cohort(seed: seed, seats: 1, times: true)
        : WeeklyTimesTests.cohort(
          seed: seed, rooms: false, travel: false, minutes: seed % 3 == 0 ? [60, 30] : [60])
      if isPreferred { test = try PreferredTimesTests.preferring(test, seed: seed, weight: [4, 2, -3][Int(seed % 3)]) }
      let fair = try FairCohort(test, seed: seed, kinds: kinds)
      guard !fair.fairness.isEmpty else { continue }
      let cohort = try fair.test.cohort()
      do {
        let matching = try Matcher(solver: GLPKSolver()).match(cohort, by: fair.rules)
        let report = try Verification.check(MatchingClaim(matching), cohort: cohort, rules: fair.rules)
        #expect(report.findings.map(\.sentence.english) == [], told)
        let best = FairExhaustion.best(of: cohort, rules: fair.rules, asked: fair.asked, isTimed: true)
        let levels = try #require(matching.fairness?.standing.levels, told)
        if best == nil {
          // Times are what breaks it, and it is said.
          #expect(levels.contains { $0.missing > 0 }, told)
          missed += 1
          continue
        }
        #expect(levels.allSatisfy { $0.missing == 0 }, told)
        #expect(fair.measure(matching) == best, told)
        #expect(matching.proof.termination == .optimal, told)
        if matching.proof.formulation != .pairs { joint += 1 }
      } catch MatchingError.refused(let refusal) {
        #expect(refusal.faults.isEmpty, told)
        let best = FairExhaustion.best(of: cohort, rules: fair.rules, asked: fair.asked)
        #expect(best == nil || !fair.sharesCanBeHad(cohort), told)
      }
    }
    #expect(joint > 3, "\(name)")
    if !kinds.floors.isEmpty, index == 0 { #expect(missed > 0, "\(name)") }
  }

  @Test("a floor that only times break is missed, and the run says by how much")
  func missed() throws {
    let hour = Availability([TimeWindow(.monday, startMinute: 960, endMinute: 1020)])
    var test = TestCohort(seed: 1)
    test.draft.mentors = [Mentor(id: "M0", types: [.social], capacity: 2, availability: hour)]
    test.draft.mentees = ["T0", "T1"].map {
      Mentee(id: $0, stage: .internship, programme: "P0", needs: [.social], availability: hour)
    }
    test.requirements = RuleSet.standard.requirements.filter { $0.id == RuleSet.sharedTimeRequirement }
    let fairness = Fairness(targets: [
      .init(id: "interns", group: .init([.stage([.internship])]), level: .needs(2))
    ])
    let rules = test.rules.setting(fairness)
    let matching = try Matcher(solver: GLPKSolver()).match(test.cohort(), by: rules)
    #expect(
      matching.fairness?.standing.levels == [.init(id: "interns", needs: 2, filled: 1, wanted: 2, missing: 1)])
    #expect(matching.fairness?.prices.gap == .missed)
    #expect(matching.pairs.count == 1)
    var claim = MatchingClaim(matching)
    #expect(try Verification.check(claim, cohort: test.cohort(), rules: rules).findings == [])
    claim.fairness?.levels[0].missing = 0
    let findings = try Verification.check(claim, cohort: test.cohort(), rules: rules).findings
    #expect(findings.contains { if case .wrongLevel = $0 { true } else { false } }, "\(findings)")
  }
}
