// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import PairingRules
import TestCohorts
import Testing
import Wording

@Suite struct DecisionTests {
  private func require(_ mentee: MenteeID, _ mentor: MentorID, _ type: MentorType? = nil) -> Decision {
    Decision(mentee: mentee, mentor: mentor, type: type, kind: .require, reason: "")
  }

  /// Two mentors of both kinds, M0 with one place and M1 with two but hours for one; T0 needs both kinds.
  private func test(_ decisions: [Decision], blocked: Set<String> = []) -> TestCohort {
    let mentors = [
      Mentor(id: "M0", types: [.social, .education], capacity: 1),
      Mentor(id: "M1", types: [.social, .education], capacity: 2, minutesPerMonth: 90),
      Mentor(id: "M2", types: [.social], capacity: 1),
    ]
    let mentees = [
      Mentee(id: "T0", programme: "P0", needs: [.social, .education]),
      Mentee(id: "T1", programme: "P0", needs: [.social]), Mentee(id: "T2", programme: "P0", needs: [.education]),
    ]
    return TestCohort(
      draft: CohortDraft(frame: TestCohort.frame(), mentors: mentors, mentees: mentees, decisions: decisions),
      requirements: [TypeRequirement(), TableRequirement(id: "first", blocked: blocked), BlockRequirement()],
      wishes: [])
  }

  private func refusal(of test: TestCohort) throws -> [DecisionFault] {
    do {
      _ = try test.matching()
      return []
    } catch MatchingError.refused(let refusal) {
      return refusal.faults
    }
  }

  @Test func aRequiredPairIsMade() throws {
    let matching = try test([require("T1", "M2", .social), require("T0", "M1", .education)]).matching()
    let made = matching.pairs.filter { $0.decision != nil }.map { "\($0.need.id) \($0.mentor.id)" }
    #expect(made == ["T0/education M1", "T1/social M2"])
    #expect(matching.pairs.count == 3)
    #expect(matching.proof.value == matching.proof.objective.step * 3)
    #expect(matching.proof.bound == matching.proof.value)
  }

  @Test("without a type, the only need that the mentor's types fit is meant")
  func typeFromTheMentor() throws {
    let matching = try test([require("T0", "M2")]).matching()
    #expect(matching.pairs.first { $0.decision != nil }?.need.id.description == "T0/social")
    #expect(try refusal(of: test([require("T1", "M1")])).isEmpty)
  }

  @Test func severalNeedsFit() throws {
    let faults = try refusal(of: test([require("T0", "M1")]))
    #expect(faults.map(\.problem) == [.ambiguousType("T0", "M1", [.social, .education])])
    #expect(faults.first?.expected.english == "one of social, education in the column type")
  }

  @Test func aRequirementIsBroken() throws {
    let faults = try refusal(of: test([require("T1", "M0"), require("T2", "M2")], blocked: ["T1/social/M0"]))
    #expect(faults.map(\.decisions) == [[0], [1]])
    guard case .breaksRequirements(let obstacles) = faults.first?.problem else {
      Issue.record("\(faults)")
      return
    }
    #expect(obstacles.map(\.rule) == ["first"])
    #expect(
      faults.first?.found.english
        == "the decision requires T1 (social mentor) with M0, but that breaks requirements: first: first T1/social/M0")
    #expect(faults.last?.found.english.contains("mentor_type") == true)
  }

  @Test func tooManyForPlaces() throws {
    let faults = try refusal(of: test([require("T1", "M0"), require("T2", "M0")]))
    #expect(faults.map(\.problem) == [.tooManyForPlaces("M0", required: 2, places: 1)])
    #expect(faults.first?.decisions == [0, 1])
  }

  @Test func tooManyForHours() throws {
    let faults = try refusal(of: test([require("T1", "M1"), require("T2", "M1")]))
    #expect(faults.map(\.problem) == [.tooManyForHours("M1", requiredMinutes: 120, minutes: 90)])
    #expect(faults.first?.decisions == [0, 1])
  }

  @Test("a mentee's two needs contradict only by way of what the types leave open")
  func differentMentors() throws {
    let faults = try refusal(of: test([require("T0", "M2"), require("T0", "M0", .social)]))
    #expect(faults.map(\.problem) == [.differentMentors(NeedID(mentee: "T0", type: .social))])
    #expect(faults.first?.decisions == [0, 1])
    #expect(faults.first?.found.english.contains("M2, M0") == true)
  }

  @Test("a block of both needs contradicts a require of one, and is named as that alone")
  func requiredAndForbidden() throws {
    let block = Decision(mentee: "T0", mentor: "M2", type: .social, kind: .forbid, reason: "")
    let faults = try refusal(of: test([require("T0", "M2"), block]))
    #expect(faults.map(\.problem) == [.requiredAndForbidden(NeedID(mentee: "T0", type: .social), "M2")])
    #expect(faults.first?.decisions == [0, 1])
  }

  @Test func allFaultsAtOnceInTheOrderOfTheDecisions() throws {
    let decisions = [require("T0", "M1"), require("T1", "M0"), require("T2", "M0")]
    let faults = try refusal(of: test(decisions, blocked: ["T1/social/M0"]))
    #expect(faults.map(\.decisions) == [[0], [1], [1, 2]])
    for fault in faults {
      for text in [fault.found, fault.expected, fault.advice] {
        #expect(!text.english.isEmpty && !text.danish.isEmpty && !text.english.contains("{"))
      }
    }
  }
}
