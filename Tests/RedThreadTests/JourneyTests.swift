// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

@testable import RedThread

/// A mentee's way through the years.
@Suite struct JourneyTests {
  private static func day(_ text: String) -> CalendarDate {
    CalendarDate(written: text) ?? CalendarDate(dayNumber: 0)
  }

  private static func draft(stage: Stage? = .youthEducation, needs: [MentorType] = [.social]) -> CohortDraft {
    CohortDraft(
      frame: CohortFrame(
        name: "Net 2026/27", firstDay: day("2026-08-24"), lastDay: day("2027-06-18"),
        programmes: [
          Programme(id: "youth", mentorTypes: [.education, .social]),
          Programme(
            id: "practice", mentorTypes: [.business, .social],
            requiredModules: [RequiredModule(module: "basic", validMonths: 24)]),
          Programme(
            id: "job", kind: .onboarding, mentorTypes: [.business, .social],
            requiredModules: [RequiredModule(module: "basic", validMonths: 24), RequiredModule(module: "talk")]),
        ], modules: [TrainingModule(id: "basic"), TrainingModule(id: "talk")]),
      mentors: [
        Mentor(id: "M-1", types: [.social], training: ["basic": .on(day("2026-01-10"))]),
        Mentor(id: "M-2", types: [.education], programmes: ["youth"]),
      ],
      mentees: [
        Mentee(id: "T-1", stage: stage, programme: "youth", needs: needs),
        Mentee(id: "T-2", stage: .internship, programme: "practice", needs: [.business]),
        Mentee(id: "T-3", stage: .job, programme: "job", needs: [.business]),
      ],
      previous: [
        PreviousPair(
          mentee: "T-1", mentor: "M-9", type: .education, outcome: .completed, programme: "old",
          stage: .primarySchool, from: day("2025-08-25"), until: day("2026-06-19")),
        PreviousPair(mentee: "T-1", mentor: "M-8", type: .social, outcome: .noShow),
        PreviousPair(mentee: "T-2", mentor: "M-1", type: .social, outcome: .completed),
      ])
  }

  private func pair(_ mentor: MentorID, _ type: MentorType) -> PairedYear.Pair {
    PairedYear.Pair(mentee: "T-1", mentor: mentor, type: type, programme: "youth")
  }

  @Test func pastNowAndAhead() throws {
    let year = PairedYear(cohort: try Self.draft().validated(), pairs: [pair("M-1", .social)])
    let journey = try #require(Journey(of: "T-1", years: [year]))
    #expect(journey.stations.map(\.time) == [.past, .past, .now, .ahead, .ahead])
    #expect(journey.stations.map(\.stage) == [nil, .primarySchool, .youthEducation, .internship, .job])
    #expect(journey.stations[0].from == nil && journey.stations[0].pairs.map(\.mentor) == ["M-8"])
    #expect(journey.stations[1].programme == "old" && journey.stations[1].until == Self.day("2026-06-19"))
    #expect(journey.stations[2].pairs.map(\.outcome) == [.completed] && journey.stations[2].open.isEmpty)
    #expect(journey.stations[3].from == Self.day("2027-08-30") && journey.stations[4].from == Self.day("2028-08-28"))
    #expect(journey.stations[3].programme == "practice" && journey.stations[4].programme == "job")
    // The basic course counts until January 2028: for the internship, and no longer for the job.
    let near = try #require(journey.stations[3].coming.first)
    #expect(near.type == .social && near.candidates == [.init(mentor: "M-1", obstacles: [])])
    #expect(!near.asksForNewMentor && near.handOverFrom.isEmpty)
    let far = try #require(journey.stations[4].coming.first)
    #expect(far.candidates.map(\.obstacles) == [[.expires("basic", Self.day("2028-01-10")), .lacks("talk")]])
    #expect(far.asksForNewMentor && far.handOverFrom == ["M-1"])
  }

  @Test("a pair that broke off, and a need without a mentor, keep the mentee for another year")
  func stays() throws {
    let cohort = try Self.draft(needs: [.social, .education]).validated()
    let journey = try #require(
      Journey(of: "T-1", years: [PairedYear(cohort: cohort, pairs: [pair("M-2", .education)])]))
    let now = try #require(journey.stations.first { $0.time == .now })
    #expect(now.open == [.social])
    let ahead = journey.stations.filter { $0.time == .ahead }
    #expect(ahead.map(\.stage) == [.youthEducation, .internship, .job])
    // The education mentor is only of this programme, and the internship's has no place for the kind.
    #expect(ahead[0].coming.map(\.type) == [.social, .education])
    #expect(ahead[0].coming[1].candidates.map(\.obstacles) == [[]])
    #expect(ahead[1].coming.map(\.type) == [.social])
    #expect(ahead[1].coming[0].candidates.map(\.obstacles) == [[.otherType, .notInProgramme, .lacks("basic")]])
    #expect(ahead[1].coming[0].asksForNewMentor && ahead[1].coming[0].handOverFrom.isEmpty)
  }

  @Test("earlier years handed in, and the same pairs in the history, are shown once")
  func severalYears() throws {
    let first = PairedYear(cohort: try Self.draft().validated(), pairs: [pair("M-1", .social)])
    let rolled = RollOver(first)
    let second = PairedYear(cohort: try rolled.draft.validated(), pairs: [])
    let both = try #require(Journey(of: "T-1", years: [first, second]))
    let last = try #require(Journey(of: "T-1", years: [second]))
    #expect(both.stations == last.stations)
    #expect(both.stations.map(\.time) == [.past, .past, .past, .now, .ahead, .ahead])
    // Without the history, only the handed-in year knows.
    var bare = rolled.draft
    bare.previous = []
    let handed = try #require(Journey(of: "T-1", years: [first, PairedYear(cohort: bare.validated(), pairs: [])]))
    #expect(handed.stations == both.stations)
  }

  @Test func whoHasLeftOrIsUnknown() throws {
    var draft = Self.draft()
    draft.mentees.removeFirst()
    let year = PairedYear(cohort: try draft.validated(), pairs: [])
    #expect(Journey(of: "T-1", years: [year])?.stations.map(\.time) == [.past, .past])
    #expect(Journey(of: "T-7", years: [year]) == nil)
    #expect(Journey(of: "T-1", years: []) == nil)
    let stageless = PairedYear(cohort: try Self.draft(stage: nil).validated(), pairs: [pair("M-1", .social)])
    #expect(Journey(of: "T-1", years: [stageless])?.stations.last?.time == .now)
  }
}
