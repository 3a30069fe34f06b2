// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import Optimization
import PairingRules
import TestCohorts
import Testing
import Wording

@Suite struct VerificationTests {
  /// One thing that somebody has changed in a run, and what must be said of it.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout MatchingClaim) -> Void
    let isExpected: @Sendable (Finding) -> Bool

    init(
      _ name: String, _ change: @escaping @Sendable (inout MatchingClaim) -> Void,
      finds isExpected: @escaping @Sendable (Finding) -> Bool
    ) {
      testDescription = name
      self.change = change
      self.isExpected = isExpected
    }
  }

  /// Three of four social needs can be filled, two of them as well by one mentor as by the other; nobody suits T4; a
  /// decision holds T1's education.
  static var sample: TestCohort {
    let evening = Availability([TimeWindow(.monday, startMinute: 16 * 60, endMinute: 19 * 60)])
    func mentee(_ id: MenteeID, _ needs: [MentorType] = [.social], programme: ProgrammeID = "P0") -> Mentee {
      Mentee(id: id, programme: programme, needs: needs, availability: evening)
    }
    func mentor(_ id: MentorID, _ types: Set<MentorType>, places: Int, minutes: Int? = nil) -> Mentor {
      Mentor(id: id, types: types, capacity: places, minutesPerMonth: minutes, availability: evening)
    }
    var test = TestCohort(
      draft: CohortDraft(
        frame: TestCohort.frame(minutes: [60, 30]),
        mentors: [
          mentor("M0", [.social], places: 2), mentor("M1", [.social], places: 1, minutes: 90),
          mentor("M2", [.education], places: 1, minutes: 60),
        ],
        mentees: [
          mentee("T0"), mentee("T1", [.social, .education]), mentee("T2"), mentee("T3", programme: "P1"),
          mentee("T4"),
        ],
        decisions: [
          Decision(mentee: "T1", mentor: "M2", type: .education, kind: .require, reason: "they know each other")
        ]),
      requirements: [TypeRequirement()], wishes: [])
    let blocked = Set(["T0/social/M1", "T3/social/M1", "T4/social/M0", "T4/social/M1"])
    test.requirements.append(TableRequirement(id: "first", blocked: blocked))
    let points = [
      "T0/social/M0": 5, "T1/social/M0": 2, "T1/social/M1": 2, "T2/social/M0": 2, "T2/social/M1": 2, "T3/social/M0": 1,
    ]
    test.wishes = [WeightedWish(TableWish(id: "wish", points: points), weight: 1000)]
    return test
  }

  static let tamperings: [Tampering] =
    pairTamperings + slotTamperings + unmatchedTamperings + sumTamperings + proofTamperings

  @Test func untouched() throws {
    let test = Self.sample
    let matching = try test.matching()
    #expect(matching.pairs.map(\.need.id.description) == ["T0/social", "T1/social", "T1/education", "T2/social"])
    let report = try Verification.check(MatchingClaim(matching), cohort: test.cohort(), rules: test.rules)
    #expect(report.findings.map(\.sentence.english) == [])
    #expect(report.provesOptimum && report.provesDraw && report.isRight)
    #expect(report.provenBound == matching.proof.value)
  }

  @Test("a run that was tampered with is found out", arguments: tamperings)
  func tampered(_ tampering: Tampering) throws {
    let test = Self.sample
    var claim = MatchingClaim(try test.matching())
    tampering.change(&claim)
    let report = try Verification.check(claim, cohort: test.cohort(), rules: test.rules)
    #expect(report.findings.contains(where: tampering.isExpected), "\(report.findings)")
    #expect(!report.provesOptimum)
    for finding in report.findings {
      #expect(!finding.sentence.english.contains("{") && !finding.sentence.danish.contains("{"))
    }
  }

  @Test func aWorseAnswerWithItsSumsInOrder() throws {
    let test = Self.sample
    var claim = MatchingClaim(try test.matching())
    let dropped = claim.pairs.removeLast()
    claim.unmatched.append(.init(mentee: dropped.mentee, type: dropped.type, programme: dropped.programme))
    claim.waitingList = nil
    claim.filled -= 1
    claim.points -= dropped.points
    claim.value -= dropped.points + claim.objective.step
    claim.bound = claim.value
    let report = try Verification.check(claim, cohort: test.cohort(), rules: test.rules)
    #expect(
      report.findings.contains {
        if case .wrongBound(_, _, of: .objective) = $0 { true } else { false }
      }, "\(report.findings)")
  }

  @Test func decisionsThatCannotBeFollowed() throws {
    var test = Self.sample
    let claim = MatchingClaim(try test.matching())
    test.draft.decisions.append(Decision(mentee: "T4", mentor: "M0", type: .social, kind: .require, reason: ""))
    let report = try Verification.check(claim, cohort: test.cohort(), rules: test.rules)
    #expect(report.findings.count == 1)
    guard case .refusedDecision(let fault) = report.findings.first else {
      Issue.record("\(report.findings)")
      return
    }
    #expect(fault.decisions == [1])
  }
}
