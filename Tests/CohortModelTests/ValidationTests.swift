// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CohortModel

@Suite struct ValidationTests {
  /// A draft without faults, to be broken.
  private var valid: CohortDraft {
    get throws {
      let first = try #require(CalendarDate(year: 2026, month: 8, day: 24))
      let last = try #require(CalendarDate(year: 2027, month: 6, day: 18))
      let modules = [
        TrainingModule(id: "basic"), TrainingModule(id: "coaching", prerequisites: ["basic"]),
      ]
      let programmes = [
        Programme(id: "youth", mentorTypes: [.social, .education], requiredModules: [RequiredModule(module: "basic")]),
        Programme(id: "work", mentorTypes: [.business]),
      ]
      return CohortDraft(
        frame: CohortFrame(name: "Test", firstDay: first, lastDay: last, programmes: programmes, modules: modules),
        mentors: [
          Mentor(id: "M-02", types: [.business]),
          Mentor(id: "M-01", types: [.social], programmes: ["youth"], training: ["basic": .undated], avoid: ["T-01"]),
        ],
        mentees: [
          Mentee(id: "T-02", programme: "work", needs: [.business]),
          Mentee(id: "T-01", programme: "youth", needs: [.social, .education], prefer: ["M-01"]),
        ],
        trainingSessions: [
          TrainingSession(
            id: "s1", module: "basic", date: first, startMinute: 0, endMinute: 60, seats: 1, place: "")
        ],
        previous: [PreviousPair(mentee: "left", mentor: "gone", type: .social, outcome: .completed)])
    }
  }

  private func faults(_ change: (inout CohortDraft) -> Void) throws -> [CohortFault] {
    var draft = try valid
    change(&draft)
    return draft.findFaults()
  }

  @Test func aValidDraftBecomesACohortInTheOrderOfIDs() throws {
    let cohort = try valid.validated()
    #expect(cohort.mentors.map(\.id) == ["M-01", "M-02"])
    #expect(cohort.needs.map(\.id.description) == ["T-01/social", "T-01/education", "T-02/business"])
    #expect(cohort.previous.count == 1)
  }

  @Test func everyFaultIsFoundInOneGo() throws {
    let found = try faults {
      $0.frame.lastDay = CalendarDate(dayNumber: 0)
      $0.mentors.append(Mentor(id: "M-02", types: [], programmes: ["yuoth"], training: ["basics": .undated]))
      $0.mentees.append(Mentee(id: "T-03", programme: "wrk", needs: [.social], avoid: ["M-1"], prefer: ["nobody"]))
      $0.trainingSessions += $0.trainingSessions
    }
    #expect(
      found.map(\.field) == ["last_day", "id", "programmes", "training", "programme", "avoid", "prefer", "id"])
    #expect(found[1].problem == .duplicate(id: "M-02", firstAt: 0))
    #expect(found[1].subject == .mentor(2))
    #expect(found[2].problem == .unknown(id: "yuoth", nearest: "youth"))
    #expect(found[3].problem == .unknown(id: "basics", nearest: "basic"))
    #expect(found[5].problem == .unknown(id: "M-1", nearest: "M-01"))
    #expect(found[6].problem == .unknown(id: "nobody", nearest: nil))
  }

  @Test func anAgreedLastDateLiesNotBeforeTheFirstDay() throws {
    for (shift, isFault) in [(-1, true), (0, false), (1, false)] {
      let found = try faults {
        let until = CalendarDate(dayNumber: $0.frame.firstDay.dayNumber + shift)
        $0.frame.programmes.append(Programme(id: "late", provisionalUntil: until))
      }
      #expect(found.map(\.field) == (isFault ? ["provisional_until"] : []))
      #expect(found.first.map(\.subject) == (isFault ? .programme(2) : nil))
    }
  }

  @Test func aTypeThatTheProgrammeHasNoPlaceFor() throws {
    let found = try faults { $0.mentees.append(Mentee(id: "T-03", programme: "work", needs: [.social])) }
    #expect(
      found == [
        CohortFault(
          subject: .mentee(2), field: "needs", problem: .typeNotInProgramme(type: .social, programme: "work"))
      ])
  }

  @Test(
    "circles of prerequisites are found once, at the module that stands first",
    arguments: [
      (["a": ["b"], "b": ["c"], "c": []], [String]()),
      (["a": ["a"], "b": [], "c": []], ["a a"]),
      (["a": ["b"], "b": ["c"], "c": ["a"]], ["a b c a"]),
      (["a": ["b"], "b": ["c"], "c": ["b"]], ["b c b"]),
      (["a": ["b", "c"], "b": ["c"], "c": ["x"]], []),
      (["a": ["b"], "b": ["a"], "c": ["c"]], ["a b a", "c c"]),
    ])
  func circles(needed: [String: [String]], expected: [String]) {
    let modules = needed.sorted { $0.key < $1.key }.map { id, prerequisites in
      TrainingModule(id: ModuleID(id), prerequisites: prerequisites.map { ModuleID($0) })
    }
    let found = PrerequisiteCircles.find(in: modules).map { $0.chain.map(\.text).joined(separator: " ") }
    #expect(found == expected)
  }

  @Test func aLongChainOfPrerequisitesDoesNotExhaustTheStack() {
    let count = 50_000
    let modules = (0..<count).map { index in
      TrainingModule(id: ModuleID("\(index)"), prerequisites: [ModuleID("\((index + 1) % count)")])
    }
    #expect(PrerequisiteCircles.find(in: modules).count == 1)
  }

  private func decision(_ mentor: MentorID, _ type: MentorType?, _ kind: Decision.Kind) -> Decision {
    Decision(mentee: "T-01", mentor: mentor, type: type, kind: kind, reason: "")
  }

  private func conflicts(_ decisions: Decision...) throws -> [CohortFault.Problem] {
    try faults { $0.decisions = decisions }.map(\.problem)
  }

  @Test func decisionsThatAgree() throws {
    #expect(try conflicts(decision("M-01", .social, .require), decision("M-02", .education, .require)) == [])
    #expect(try conflicts(decision("M-01", nil, .forbid), decision("M-02", nil, .require)) == [])
    #expect(try conflicts(decision("M-01", .social, .forbid), decision("M-01", nil, .require)) == [])
    #expect(try conflicts(decision("M-01", .business, .forbid)) == [])
  }

  @Test func decisionsThatContradictEachOther() throws {
    let social = decision("M-01", .social, .require)
    let education = decision("M-02", .education, .require)
    let block = decision("M-01", nil, .forbid)
    let opposites = [
      (social, decision("M-02", .social, .require)), (social, decision("M-01", .social, .forbid)), (block, social),
    ]
    for (earlier, later) in opposites {
      #expect(try conflicts(earlier, later) == [.contradicts(later, earlier: earlier, at: 0)])
    }
    let either = decision("M-02", nil, .require)
    #expect(try conflicts(social, education, either) == [.contradicts(either, earlier: education, at: 1)])
  }

  @Test func aDecisionThatStandsTwice() throws {
    #expect(
      try conflicts(decision("M-01", .social, .require), decision("M-01", .social, .require))
        == [.duplicate(id: "T-01 - M-01", firstAt: 0)])
  }

  @Test func aRequiredTypeThatTheMenteeDoesNotNeed() throws {
    #expect(
      try conflicts(decision("M-01", .business, .require)) == [.typeNotNeeded(type: .business, mentee: "T-01")])
  }
}
