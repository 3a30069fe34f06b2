// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

@testable import RedThread

/// What becomes of each part of a cohort.
@Suite struct RollOverTests {
  private static func day(_ text: String) -> CalendarDate {
    CalendarDate(written: text) ?? CalendarDate(dayNumber: 0)
  }

  /// Four programmes along the red thread, with somebody at each stage.
  private static func draft() -> CohortDraft {
    let frame = CohortFrame(
      name: "Net 2026/27", firstDay: day("2026-08-24"), lastDay: day("2027-06-18"),
      closed: [day("2026-10-12")...day("2026-10-18"), day("2026-11-18")...day("2026-11-18")],
      programmes: [
        Programme(
          id: "school", kind: .schoolWork, mentorTypes: [.education, .social],
          requiredModules: [RequiredModule(module: "basic", validMonths: 24)]),
        Programme(id: "youth", mentorTypes: [.education, .social]),
        Programme(id: "practice", mentorTypes: [.business, .social], months: 14),
        Programme(
          id: "job", kind: .onboarding, mentorTypes: [.business], months: 6, provisionalUntil: day("2026-12-31")),
      ], modules: [TrainingModule(id: "basic"), TrainingModule(id: "talk")])
    func mentee(_ id: MenteeID, _ stage: Stage?, _ programme: ProgrammeID, _ needs: MentorType...) -> Mentee {
      Mentee(id: id, stage: stage, programme: programme, needs: needs)
    }
    return CohortDraft(
      frame: frame,
      mentors: [
        Mentor(
          id: "M-1", types: [.education, .social], capacity: 9,
          unavailable: [day("2026-09-01")...day("2026-09-02"), day("2027-09-01")...day("2027-09-02")],
          training: ["basic": .on(day("2025-06-01"))], avoid: ["T-5"], prefer: ["T-5", "T-1"]),
        Mentor(id: "M-2", types: [.business], capacity: 9),
      ],
      mentees: [
        mentee("T-1", .primarySchool, "school", .education), mentee("T-2", .youthEducation, "youth", .education),
        mentee("T-3", .youthEducation, "youth", .education, .social), mentee("T-4", .internship, "practice", .business),
        mentee("T-5", .job, "job", .business), mentee("T-6", nil, "youth", .social),
      ],
      trainingSessions: ["2026-09-10", "2027-08-10"].enumerated().map { index, date in
        TrainingSession(
          id: SessionID("S-\(index)"), module: "talk", date: day(date), startMinute: 900, endMinute: 960, seats: 4,
          place: "")
      },
      previous: [PreviousPair(mentee: "T-0", mentor: "M-1", type: .social, outcome: .noShow)],
      decisions: [
        Decision(mentee: "T-1", mentor: "M-2", type: nil, kind: .forbid, reason: "cousins"),
        Decision(mentee: "T-5", mentor: "M-1", type: nil, kind: .forbid, reason: ""),
        Decision(mentee: "T-1", mentor: "M-1", type: .education, kind: .require, reason: ""),
      ])
  }

  private static func pair(
    _ mentee: MenteeID, _ mentor: MentorID, _ type: MentorType, _ programme: ProgrammeID
  ) -> PairedYear.Pair {
    PairedYear.Pair(mentee: mentee, mentor: mentor, type: type, programme: programme)
  }

  private static let pairs = [
    pair("T-1", "M-1", .education, "school"), pair("T-2", "M-1", .education, "youth"),
    pair("T-3", "M-1", .education, "youth"), pair("T-4", "M-2", .business, "practice"),
    pair("T-5", "M-2", .business, "job"), pair("T-6", "M-1", .social, "youth"),
  ]

  private func rollOver(
    _ draft: CohortDraft = draft(), pairs: [PairedYear.Pair] = pairs, endings: [PreviousPair] = [],
    seats: [PairedYear.Seat] = [], options: RollOver.Options = RollOver.Options()
  ) throws -> RollOver {
    let result = try RollOver(
      PairedYear(cohort: draft.validated(), pairs: pairs, seats: seats, endings: endings), options: options)
    _ = try result.draft.validated()
    return result
  }

  private func mentee(_ id: MenteeID, in result: RollOver) throws -> Mentee {
    try #require(result.draft.mentees.first { $0.id == id })
  }

  @Test func datesMove() throws {
    let result = try rollOver()
    let frame = result.draft.frame
    #expect(frame.name == "Net 2027/28")
    #expect(frame.firstDay == Self.day("2027-08-30") && frame.lastDay == Self.day("2028-06-16"))
    #expect(frame.closed == [Self.day("2027-10-18")...Self.day("2027-10-24")])
    #expect(result.notes.closedLeftOut == [Self.day("2026-11-18")...Self.day("2026-11-18")])
    #expect(frame.programmes.compactMap(\.provisionalUntil).allSatisfy { $0 > frame.firstDay })
    var options = RollOver.Options()
    options.firstDay = Self.day("2028-08-14")
    options.name = "Other"
    let later = try rollOver(options: options).draft.frame
    #expect(later.firstDay == Self.day("2028-08-14") && later.name == "Other")
    #expect(WeekDate(later.lastDay).week == 24 && later.lastDay > Self.day("2029-01-01"))
  }

  @Test func pairsBecomeHistory() throws {
    let told = [
      PreviousPair(
        mentee: "T-2", mentor: "M-1", type: .education, outcome: .endedEarly, until: Self.day("2026-12-01"),
        reason: "moved"),
      PreviousPair(mentee: "T-3", mentor: "M-1", type: .education, outcome: .noShow),
    ]
    let result = try rollOver(endings: told)
    let rows = result.draft.previous
    #expect(rows.count == 7)
    #expect(rows[0].mentee == "T-0" && rows[0].from == nil)
    #expect(
      rows[1]
        == PreviousPair(
          mentee: "T-1", mentor: "M-1", type: .education, outcome: .completed, programme: "school",
          stage: .primarySchool, from: Self.day("2026-08-24"), until: Self.day("2027-06-18")))
    #expect(rows[2].outcome == .endedEarly && rows[2].until == Self.day("2026-12-01") && rows[2].reason == "moved")
    #expect(rows[3].outcome == .noShow && rows[3].until == nil)
    // Fourteen months run past the year, six are over before Christmas's end.
    #expect(rows[4].outcome == .ongoing && rows[4].until == Self.day("2027-06-18"))
    #expect(rows[5].outcome == .completed && rows[5].until == Self.day("2027-02-23"))
    #expect(result.notes.outcomes == [.completed: 3, .endedEarly: 1, .noShow: 1, .ongoing: 1])
  }

  @Test("a pair that went on is over when its months are, counted from its first year")
  func secondYear() throws {
    var draft = Self.draft()
    func earlier(_ from: String, _ until: String, _ programme: ProgrammeID = "practice") -> PreviousPair {
      PreviousPair(
        mentee: "T-4", mentor: "M-2", type: .business, outcome: .ongoing, programme: programme, from: Self.day(from),
        until: Self.day(until))
    }
    func outcome() throws -> PreviousPair? {
      try rollOver(draft).draft.previous.last { $0.mentee == "T-4" }
    }
    draft.previous = [earlier("2025-08-25", "2026-06-19")]
    #expect(try outcome()?.outcome == .completed)
    #expect(try outcome()?.until == Self.day("2026-10-24"))
    // In another programme, or with a year between, it is a pair of its own.
    draft.previous = [earlier("2025-08-25", "2026-06-19", "job")]
    #expect(try outcome()?.outcome == .ongoing)
    draft.previous = [earlier("2024-08-26", "2025-06-20")]
    #expect(try outcome()?.outcome == .ongoing)
  }

  @Test func stagesMoveOn() throws {
    let result = try rollOver()
    let first = try mentee("T-1", in: result)
    #expect(first.stage == .youthEducation && first.programme == "youth" && first.needs == [.education])
    // The programme of the internship has no place for an education mentor; most there ask for a business mentor.
    let second = try mentee("T-2", in: result)
    #expect(second.stage == .internship && second.programme == "practice" && second.needs == [.business])
    #expect(result.notes.changedNeeds == ["T-2"])
    // One need was not filled: stays, and has waited.
    let third = try mentee("T-3", in: result)
    #expect(third.stage == .youthEducation && third.timesLeftOut == 1)
    #expect(third.waitingSince == Self.day("2026-08-24"))
    // The pair goes on.
    #expect(try mentee("T-4", in: result).stage == .internship)
    #expect(result.notes.left == ["T-5"] && !result.draft.mentees.contains { $0.id == "T-5" })
    #expect(try mentee("T-6", in: result).stage == nil && result.notes.withoutStage == 1)
    #expect(result.notes.movedOn == [.youthEducation: 1, .internship: 1] && result.notes.stayed == 2)
    var options = RollOver.Options()
    options.keptStages = ["T-1", "T-5"]
    let kept = try rollOver(options: options)
    #expect(try mentee("T-1", in: kept).stage == .primarySchool && mentee("T-5", in: kept).stage == .job)
    #expect(kept.notes.left.isEmpty)
  }

  @Test("whoever has waited longer keeps the day, and whoever got a mentor waits no more")
  func waiting() throws {
    var draft = Self.draft()
    draft.mentees = draft.mentees.map {
      $0.carried(
        stage: $0.stage, programme: $0.programme, needs: $0.needs, unavailable: [],
        waitingSince: Self.day("2024-03-01"), timesLeftOut: 1)
    }
    let result = try rollOver(draft)
    #expect(try mentee("T-3", in: result).timesLeftOut == 2)
    #expect(try mentee("T-3", in: result).waitingSince == Self.day("2024-03-01"))
    #expect(try mentee("T-1", in: result).timesLeftOut == 0 && mentee("T-1", in: result).waitingSince == nil)
    #expect(result.notes.leftOut == ["T-3"])
  }

  @Test func mentorsCarryWhatTheyLearnt() throws {
    let seats = [
      PairedYear.Seat(mentor: "M-1", module: "talk", date: Self.day("2026-09-10")),
      PairedYear.Seat(mentor: "M-1", module: "basic", date: Self.day("2024-01-01")),
    ]
    let result = try rollOver(seats: seats)
    let mentor = try #require(result.draft.mentors.first { $0.id == "M-1" })
    #expect(mentor.training == ["talk": .on(Self.day("2026-09-10")), "basic": .on(Self.day("2025-06-01"))])
    #expect(result.notes.modulesLearnt == 1)
    // Two years from June 2025 are over in August 2027.
    #expect(result.notes.expired.map { "\($0.mentor) \($0.module)" } == ["M-1 basic"])
    #expect(mentor.unavailable == [Self.day("2027-09-01")...Self.day("2027-09-02")])
    #expect(mentor.avoid.isEmpty && mentor.prefer == ["T-1"])
    #expect(result.draft.trainingSessions.map(\.id) == ["S-1"] && result.notes.sessionsDropped == 1)
    #expect(result.draft.decisions.map(\.reason) == ["cousins"] && result.notes.pinsDropped == 1)
  }

  @Test("where the cohort does not show what follows, the programme stays and a person is asked")
  func unclear() throws {
    var draft = Self.draft()
    draft.mentees = draft.mentees.filter { $0.id != "T-2" && $0.id != "T-3" && $0.id != "T-4" }
    draft.frame.programmes.append(Programme(id: "more"))
    let pairs = Self.pairs.filter { ["T-1", "T-5", "T-6"].contains($0.mentee) }
    let result = try rollOver(draft, pairs: pairs)
    #expect(result.notes.unclearProgramme == ["T-1"])
    #expect(try mentee("T-1", in: result).programme == "school" && mentee("T-1", in: result).stage == .youthEducation)
    // With a single programme for young people there is no doubt.
    draft.frame.programmes.removeAll { $0.id == "more" || $0.id == "practice" }
    #expect(try mentee("T-1", in: rollOver(draft, pairs: pairs)).programme == "youth")
  }
}
