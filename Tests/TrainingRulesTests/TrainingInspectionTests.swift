// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing
import TrainingRules

/// A plan without a fault, and each way to break it.
@Suite struct TrainingInspectionTests {
  private static let firstDay = 100

  private static func session(
    _ id: SessionID, _ module: ModuleID, day: Int, at start: Int = 9, to end: Int = 12, seats: Int = 1
  ) -> TrainingSession {
    TrainingSession(
      id: id, module: module, date: CalendarDate(dayNumber: day), startMinute: start * 60, endMinute: end * 60,
      seats: seats, place: "")
  }

  private static func seat(_ mentor: MentorID, _ module: ModuleID, _ session: SessionID) -> ClaimedSeat {
    ClaimedSeat(mentor: mentor, module: module, session: session)
  }

  private static func pair(_ mentor: MentorID, _ programme: ProgrammeID) -> ClaimedPair {
    ClaimedPair(mentor: mentor, programme: programme)
  }

  private func cohort() throws -> Cohort {
    let programmes = [
      Programme(id: "strict", requiredModules: [RequiredModule(module: "talk", validMonths: 1)]),
      Programme(
        id: "lenient", requiredModules: [RequiredModule(module: "talk")],
        provisionalUntil: CalendarDate(dayNumber: 110)),
    ]
    let modules = [
      TrainingModule(id: "basic", coveredBy: ["teacher"]), TrainingModule(id: "talk", prerequisites: ["basic"]),
    ]
    let frame = CohortFrame(
      name: "", firstDay: CalendarDate(dayNumber: Self.firstDay), lastDay: CalendarDate(dayNumber: 300),
      programmes: programmes, modules: modules)
    let mentors = [
      Mentor(id: "new", types: [.social]),
      Mentor(
        id: "away", types: [.social], unavailable: [CalendarDate(dayNumber: 90)...CalendarDate(dayNumber: 95)]),
      Mentor(id: "teacher", types: [.social], background: ["teacher"]),
      Mentor(id: "done", types: [.social], training: ["talk": .on(CalendarDate(dayNumber: 99))]),
      Mentor(id: "old", types: [.social], training: ["talk": .on(CalendarDate(dayNumber: 20))]),
      Mentor(id: "booked", types: [.social], training: ["talk": .on(CalendarDate(dayNumber: 105))]),
    ]
    let sessions = [
      Self.session("basic-1", "basic", day: 90, seats: 2), Self.session("basic-2", "basic", day: 100, at: 8, to: 10),
      Self.session("talk-0", "talk", day: 50, seats: 3), Self.session("talk-1", "talk", day: 100, at: 10, to: 11),
      Self.session("talk-2", "talk", day: 105, seats: 9), Self.session("talk-3", "talk", day: 111, seats: 9),
      Self.session("talk-4", "talk", day: 90, at: 11, to: 13, seats: 3),
    ]
    return try CohortDraft(frame: frame, mentors: mentors, trainingSessions: sessions).validated()
  }

  private func findings(_ seats: [ClaimedSeat], _ pairs: [ClaimedPair] = []) throws -> [TrainingFinding] {
    try TrainingInspection(cohort()).findings(seats: seats, pairs: pairs)
  }

  private static let sound = [seat("new", "basic", "basic-1"), seat("new", "talk", "talk-1")]

  @Test func aSoundPlanHasNoFindings() throws {
    let pairs = [
      Self.pair("new", "strict"), Self.pair("new", "lenient"), Self.pair("done", "strict"), Self.pair("old", "lenient"),
      Self.pair("booked", "lenient"),
    ]
    #expect(try findings(Self.sound, pairs).isEmpty)
    // A session that begins when the prerequisite's ends.
    #expect(try findings([Self.seat("new", "basic", "basic-2"), Self.seat("new", "talk", "talk-1")]).isEmpty)
    #expect(try findings([Self.seat("teacher", "talk", "talk-2")], [Self.pair("teacher", "lenient")]).isEmpty)
    // A second time, without the prerequisite.
    #expect(try findings([Self.seat("old", "talk", "talk-1")], [Self.pair("old", "strict")]).isEmpty)
  }

  @Test func unknownNames() throws {
    let seats = [
      Self.seat("nobody", "basic", "basic-1"), Self.seat("new", "cooking", "talk-1"),
      Self.seat("new", "talk", "talk-9"),
      Self.seat("new", "basic", "talk-2"),
    ]
    #expect(
      try findings(seats, [Self.pair("nobody", "strict"), Self.pair("done", "none")]) == [
        .unknownMentor(seats[0]), .unknownModule(seats[1]), .wrongModule(seats[1], actual: "talk"),
        .unknownSession(seats[2]), .wrongModule(seats[3], actual: "talk"),
        .unknownPairMentor(Self.pair("nobody", "strict")), .unknownProgramme(Self.pair("done", "none")),
      ])
  }

  @Test func seatsThatCannotBe() throws {
    #expect(try findings(Self.sound + [Self.sound[0]]) == [.repeatedSeat(Self.sound[0])])
    #expect(try findings(Self.sound + [Self.seat("new", "talk", "talk-2")]) == [.moduleTwice("new", "talk")])
    #expect(
      try findings([Self.seat("away", "basic", "basic-1")]) == [
        .mentorAway(Self.seat("away", "basic", "basic-1"), on: CalendarDate(dayNumber: 90))
      ])
    let crowd = ["new", "away", "old"].map { Self.seat(MentorID($0), "basic", "basic-2") }
    #expect(try findings(crowd) == [.overbooked("basic-2", mentors: 3, seats: 1)])
  }

  @Test func prerequisites() throws {
    let talk = Self.seat("new", "talk", "talk-1")
    #expect(try findings([talk]) == [.missingPrerequisite(talk, "basic")])
    let early = Self.seat("new", "talk", "talk-0")
    #expect(try findings([Self.sound[0], early]) == [.laterPrerequisite(early, "basic", in: "basic-1")])
    let overlapping = Self.seat("new", "talk", "talk-4")
    #expect(
      try findings([Self.sound[0], overlapping]) == [
        .sessionsAtOnce("new", "basic-1", "talk-4"), .laterPrerequisite(overlapping, "basic", in: "basic-1"),
      ])
  }

  @Test func seatsForWhatIsHeld() throws {
    let covered = Self.seat("teacher", "basic", "basic-1")
    let done = Self.seat("done", "talk", "talk-1")
    #expect(try findings([covered, done]) == [.moduleHeld(covered), .moduleHeld(done)])
    // Too late, or too old, for some programme.
    #expect(try findings([Self.seat("booked", "talk", "talk-1")]).isEmpty)
    #expect(try findings([Self.seat("old", "talk", "talk-2")]).isEmpty)
  }

  @Test func startsWithoutTraining() throws {
    let (strict, lenient) = (Self.pair("new", "strict"), Self.pair("new", "lenient"))
    #expect(
      try findings([], [strict, lenient]) == [.untrainedStart(strict, "talk"), .untrainedStart(lenient, "talk")])
    #expect(try findings([], [Self.pair("old", "strict")]) == [.untrainedStart(Self.pair("old", "strict"), "talk")])
    let seats = [Self.sound[0], Self.seat("new", "talk", "talk-2")]
    #expect(
      try findings(seats, [strict, lenient]) == [
        .provisionalStartNotAllowed(strict, "talk", completed: CalendarDate(dayNumber: 105))
      ])
    let late = [Self.sound[0], Self.seat("new", "talk", "talk-3")]
    let (day, until) = (CalendarDate(dayNumber: 111), CalendarDate(dayNumber: 110))
    #expect(try findings(late, [lenient]) == [.provisionalTooLate(lenient, "talk", completed: day, until: until)])
    // Too old on the first day, although it is a seat.
    let old = Self.seat("teacher", "talk", "talk-0")
    #expect(
      try findings([old], [Self.pair("teacher", "strict")]) == [.untrainedStart(Self.pair("teacher", "strict"), "talk")]
    )
  }

  @Test func provisionalStarts() throws {
    let inspection = try TrainingInspection(cohort())
    let late = [Self.sound[0], Self.seat("new", "talk", "talk-2")]
    #expect(inspection.isProvisional(Self.pair("new", "lenient"), seats: late))
    #expect(!inspection.isProvisional(Self.pair("new", "lenient"), seats: Self.sound))
    #expect(!inspection.isProvisional(Self.pair("new", "strict"), seats: late))
    #expect(!inspection.isProvisional(Self.pair("new", "lenient"), seats: []))
    #expect(inspection.isProvisional(Self.pair("booked", "lenient"), seats: []))
    #expect(!inspection.isProvisional(Self.pair("old", "lenient"), seats: []))
  }
}
