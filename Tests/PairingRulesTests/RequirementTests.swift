// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import RuleVerifier
import Testing
import Wording

@Suite struct RequirementTests {
  private let firstDay = CohortFrame.ordinary.firstDay

  private func frame(_ programme: Programme, modules: [TrainingModule] = [], firstDay: CalendarDate? = nil)
    -> CohortFrame
  {
    var frame = CohortFrame.ordinary
    frame.programmes = [programme]
    frame.modules = modules
    frame.firstDay = firstDay ?? frame.firstDay
    return frame
  }

  @Test func mentorType() throws {
    let rule = try RuleVerifier("mentor_type")
    try rule.given(mentee: mentee(), mentor: mentor(types: [.social, .business])).isAllowed()
    let refused = rule.given(mentee: mentee(needs: .education), mentor: mentor(types: [.social, .business]))
    try refused.isRefused(because: MentorTypeReason(needed: .education, given: [.business, .social]))
    try refused.isRefused(remedy: "Ask the mentor to serve as education mentor too.")
    try refused.says("The need is for: education mentor. The mentor is: business mentor and social mentor.")
  }

  @Test func programme() throws {
    let rule = try RuleVerifier("programme")
    try rule.given(mentee: mentee(), mentor: mentor()).isAllowed()
    try rule.given(mentee: mentee(), mentor: mentor(programmes: ["q", "p"])).isAllowed()
    try rule.given(mentee: mentee(), mentor: mentor(programmes: ["q"]))
      .isRefused(remedy: "Ask the mentor to take part in “p”.")
    let closed = frame(Programme(id: "p", name: "Praktik", mentorTypes: [.business]))
    let case2 = rule.given(mentee: mentee(), mentor: mentor(), in: closed)
    try case2.isRefused(remedy: "Open “Praktik” to the type social mentor.")
    try case2.isRefused(
      because: ProgrammeReason(
        programme: "p", name: "Praktik", mentorProgrammes: [], type: .social, hasPlaceForType: false))
  }

  // MARK: child certificate

  @Test(
    "who turns 15 in the year of the first day may still be 14 on it, except on 31 December",
    arguments: [
      (2010, "2026-08-17", true), (2011, "2026-08-17", false), (2012, "2026-08-17", false),
      (2011, "2026-12-30", false), (2011, "2026-12-31", true), (2012, "2026-12-31", false),
      (2011, "2027-01-01", true), (1980, "2026-08-17", true),
    ])
  func ageBoundary(birthYear: Int, firstDay: String, isAllowed: Bool) throws {
    let pair = try RuleVerifier("child_certificate").given(
      mentee: mentee(birthYear: birthYear), mentor: mentor(), in: frame(Programme(id: "p"), firstDay: day(firstDay)))
    if isAllowed {
      try pair.isAllowed()
    } else {
      try pair.isRefused(
        because: ChildCertificateReason(cause: .age, certificate: .none, age: 15, firstDay: day(firstDay)))
    }
  }

  @Test(
    "without a year of birth the stage decides, and without a stage the programme",
    arguments: [
      (Stage.primarySchool, ProgrammeKind.promotion, false), (.youthEducation, .schoolWork, true),
      (.internship, .leisure, true), (.job, .youth, true), (nil, .schoolWork, false), (nil, .leisure, false),
      (nil, .youth, false), (nil, .career, false), (nil, .onboarding, true), (nil, .promotion, true),
    ] as [(Stage?, ProgrammeKind, Bool)])
  func unknownAge(stage: Stage?, kind: ProgrammeKind, isAllowed: Bool) throws {
    let pair = try RuleVerifier("child_certificate").given(
      mentee: mentee(birthYear: nil, stage: stage), mentor: mentor(), in: frame(Programme(id: "p", kind: kind)))
    if isAllowed {
      try pair.isAllowed()
    } else {
      try pair.isRefused(
        because: ChildCertificateReason(cause: .unknownAge, certificate: .none, age: 15, firstDay: firstDay))
    }
  }

  @Test func certificateStates() throws {
    let rule = try RuleVerifier("child_certificate")
    func pair(_ certificate: ChildCertificate) -> RuleCase {
      rule.given(mentee: mentee(birthYear: 2015), mentor: mentor(childCertificate: certificate))
    }
    try pair(.obtained(nil)).isAllowed()
    try pair(.obtained(firstDay)).isAllowed()
    try pair(.obtained(CalendarDate(dayNumber: firstDay.dayNumber + 1)))
      .isRefused(remedy: "Get the mentor's child certificate by 17 August 2026.")
    try pair(.requested(nil)).isRefused(remedy: "See that the requested child certificate is here by 17 August 2026.")
    try pair(.none).isRefused(remedy: "Get the mentor's child certificate by 17 August 2026.")
    try pair(.none).says(
      "The mentor has no child certificate, and it is needed because the mentee may be under 15 on the first day.")
    try pair(.obtained(day("2026-08-18"))).says(
      "The mentor's child certificate is only of 18 August 2026, and it is needed because the mentee may be under 15 on "
        + "the first day.")
  }

  @Test func certificateForAProgramme() throws {
    let rule = try RuleVerifier("child_certificate")
    let strict = frame(Programme(id: "p", childCertificate: true))
    try rule.given(mentee: mentee(birthYear: 1990), mentor: mentor(), in: strict).isRefused(
      because: ChildCertificateReason(cause: .programme, certificate: .none, age: 15, firstDay: firstDay))
    try rule.given(mentee: mentee(birthYear: 1990), mentor: mentor(childCertificate: .obtained(nil)), in: strict)
      .isAllowed()
  }

  @Test func anotherAge() throws {
    let rule = try RuleVerifier("child_certificate", ["under_age": .integer(18)])
    try rule.given(mentee: mentee(birthYear: 2008), mentor: mentor()).isRefused(
      because: ChildCertificateReason(cause: .age, certificate: .none, age: 18, firstDay: firstDay))
    try rule.given(mentee: mentee(birthYear: 2007), mentor: mentor()).isAllowed()
    #expect(throws: RuleFault.self) { try RuleVerifier("child_certificate", ["under_age": .integer(0)]) }
    #expect(throws: RuleFault.self) { try RuleVerifier("child_certificate", ["under_age": .text("x")]) }
  }

  // MARK: training

  private func training(
    _ completion: Completion?, months: Int?, background: TagSet = [], firstDay: String = "2026-08-17",
    until: String? = nil, sessions: [(ModuleID, String)] = []
  ) throws -> RuleCase {
    let modules = [
      TrainingModule(id: "basic", name: "Basic"),
      TrainingModule(id: "coaching", name: "Coaching", prerequisites: ["basic"], coveredBy: ["teacher"]),
    ]
    let programme = Programme(
      id: "p", requiredModules: [RequiredModule(module: "coaching", validMonths: months)],
      provisionalUntil: until.map(day))
    return try RuleVerifier("training").given(
      mentee: mentee(),
      mentor: mentor(background: background, training: completion.map { ["coaching": $0] } ?? [:]),
      in: frame(programme, modules: modules, firstDay: day(firstDay)),
      trainingSessions: sessions.map { module, date in
        TrainingSession(
          id: SessionID("\(module)@\(date)"), module: module, date: day(date), startMinute: 600, endMinute: 720,
          seats: 1, place: "")
      })
  }

  @Test(
    "a module counts up to and including the day its months are over",
    arguments: [
      ("2025-08-17", 12, "2026-08-17", true), ("2025-08-16", 12, "2026-08-17", false),
      ("2024-02-29", 12, "2025-02-28", true), ("2024-02-29", 12, "2025-03-01", false),
      ("2024-02-29", 48, "2028-02-29", true), ("2024-02-29", 48, "2028-03-01", false),
      ("2026-01-31", 1, "2026-02-28", true), ("2026-01-31", 1, "2026-03-01", false),
      ("2026-08-17", 1, "2026-08-17", true), ("2026-08-18", 1, "2026-08-17", false),
      ("2026-08-17", nil, "2026-08-17", true), ("2026-08-18", nil, "2026-08-17", false),
      ("1999-01-01", nil, "2026-08-17", true),
    ] as [(String, Int?, String, Bool)])
  func validity(completed: String, months: Int?, firstDay: String, isAllowed: Bool) throws {
    let pair = try training(.on(day(completed)), months: months, firstDay: firstDay)
    if isAllowed { try pair.isAllowed() } else { #expect(throws: RuleMismatch.self) { try pair.isAllowed() } }
  }

  @Test func trainingStates() throws {
    let coaching = TrainingReason.Module(id: "coaching", name: "Coaching")
    let basic = TrainingReason.Module(id: "basic", name: "Basic")
    try training(nil, months: nil).isRefused(
      because: TrainingReason(
        required: [coaching], gaps: [.init(module: coaching, state: .notTaken, prerequisites: [basic])],
        firstDay: firstDay))
    try training(nil, months: nil).isRefused(remedy: "Complete Basic and Coaching by 17 August 2026.")
    try training(.undated, months: nil).isAllowed()
    try training(.undated, months: 12).isRefused(
      remedy: "State the date of Coaching, or complete it by 17 August 2026.")
    try training(.on(day("2025-01-31")), months: 13).says("The mentor lacks Coaching (valid until 28 February 2026).")
    try training(nil, months: 12, background: ["Teacher"]).isAllowed()
    try training(nil, months: 12, background: ["pedagogue"]).says("The mentor lacks Coaching (not taken).")
  }

  @Test func trainingThatCanStillBeTaken() throws {
    let sessions: [(ModuleID, String)] = [
      ("coaching", "2026-08-17"), ("basic", "2026-08-10"), ("coaching", "2026-09-01"),
    ]
    let pair = try training(nil, months: 12, sessions: sessions)
    try pair.isAllowed()
    try pair.says("The mentor can still take Basic and Coaching by 17 August 2026, if there are seats.")
    try training(.on(day("2024-01-01")), months: 12, sessions: sessions).says(
      "The mentor can still take Coaching by 17 August 2026, if there are seats.")
    try training(nil, months: 12, sessions: [sessions[0]]).isRefused(
      remedy: "Complete Basic and Coaching by 17 August 2026.")
    try training(nil, months: 12, firstDay: "2026-08-16", sessions: sessions).isRefused(
      remedy: "Complete Basic and Coaching by 16 August 2026.")
  }

  @Test func aStartWhileTheTrainingIsUnderWay() throws {
    let sessions: [(ModuleID, String)] = [("basic", "2026-08-10"), ("coaching", "2026-09-01")]
    let pair = try training(nil, months: 12, until: "2026-09-01", sessions: sessions)
    try pair.isAllowed()
    try pair.says(
      "The mentor can start while the training is under way, and must have Basic and Coaching by 1 September 2026.")
    let basic = TrainingReason.Module(id: "basic", name: "Basic")
    let coaching = TrainingReason.Module(id: "coaching", name: "Coaching")
    let plan = TrainingReason.Plan(modules: [basic, coaching], deadline: day("2026-09-01"), isProvisional: true)
    #expect((pair.facts as? TrainingReason)?.plan == plan)
    try training(.on(day("2026-08-30")), months: 12, until: "2026-09-01").says(
      "The mentor can start while the training is under way, and must have Coaching by 1 September 2026.")
    try training(nil, months: 12, until: "2026-08-31", sessions: sessions).isRefused(
      remedy: "Complete Basic and Coaching by 31 August 2026.")
  }

  @Test func noTrainingAsked() throws {
    let pair = try RuleVerifier("training").given(mentee: mentee(), mentor: mentor())
    try pair.isAllowed()
    try pair.says("The programme asks for no training.")
  }

  // MARK: language, availability

  @Test func language() throws {
    let rule = try RuleVerifier("language")
    try rule.given(mentee: mentee(languages: ["Danish", "Arabic"]), mentor: mentor(languages: ["arabic"])).isAllowed()
    try rule.given(mentee: mentee(), mentor: mentor(languages: ["arabic"])).isAllowed()
    try rule.given(mentee: mentee(languages: ["Danish"]), mentor: mentor()).isAllowed()
    let refused = rule.given(mentee: mentee(languages: ["Danish"]), mentor: mentor(languages: ["Arabic", "English"]))
    try refused.isRefused(because: LanguageReason(mentee: ["Danish"], mentor: ["Arabic", "English"]))
    try refused.isRefused(remedy: nil)
    try refused.says("No language in common: the mentee speaks Danish, the mentor Arabic and English.")
  }

  @Test(
    "a meeting of an hour must fit, beginning on the half hour",
    arguments: [
      (monday(1600, 1700), monday(1600, 1700), true), (monday(1600, 1659), monday(1600, 1700), false),
      (monday(1610, 1710), monday(1600, 1800), false), (monday(1610, 1730), monday(1600, 1800), true),
      (monday(1500, 1700), monday(1600, 1800), true), (monday(1500, 1600), monday(1600, 1800), false),
      (TimeWindow(.tuesday, startMinute: 960, endMinute: 1080), monday(1600, 1800), false),
    ])
  func availability(mentees: TimeWindow, mentors: TimeWindow, isAllowed: Bool) throws {
    let pair = try RuleVerifier("availability").given(
      mentee: mentee(availability: [mentees]), mentor: mentor(availability: [mentors]))
    if isAllowed { try pair.isAllowed() } else { try pair.isRefused(remedy: "Find 60 minutes a week that suit both.") }
  }

  @Test func availabilityNotStated() throws {
    let rule = try RuleVerifier("availability")
    try rule.given(mentee: mentee(), mentor: mentor(availability: [monday(1600, 1700)])).isAllowed()
    try rule.given(mentee: mentee(availability: [monday(1600, 1700)]), mentor: mentor()).isAllowed()
    let short = rule.given(
      mentee: mentee(availability: [monday(1600, 1630)]), mentor: mentor(availability: [monday(1600, 1700)]))
    try short.isRefused(
      because: AvailabilityReason(shared: [monday(1600, 1630)], isStated: true, minutes: 60, slotMinutes: 30))
    try short.says("No meeting of 60 minutes fits into the times they share: Monday 16:00-16:30.")
  }

  // MARK: avoid, forbid

  @Test func avoid() throws {
    let rule = try RuleVerifier("avoid")
    try rule.given(mentee: mentee(avoid: ["M-2"]), mentor: mentor(avoid: ["T-2"])).isAllowed()
    try rule.given(mentee: mentee(avoid: ["M-1"]), mentor: mentor())
      .isRefused(because: AvoidReason(menteeAvoids: true, mentorAvoids: false))
    try rule.given(mentee: mentee(), mentor: mentor(avoid: ["T-1"]))
      .isRefused(because: AvoidReason(menteeAvoids: false, mentorAvoids: true))
    try rule.given(mentee: mentee(avoid: ["M-1"]), mentor: mentor(avoid: ["T-1"])).isRefused(remedy: nil)
  }

  @Test func forbid() throws {
    let rule = try RuleVerifier("forbid")
    func pair(_ mentorID: MentorID, _ type: MentorType?, _ kind: Decision.Kind, _ reason: String = "") -> RuleCase {
      rule.given(
        mentee: mentee(), mentor: mentor(),
        decisions: [Decision(mentee: "T-1", mentor: mentorID, type: type, kind: kind, reason: reason)])
    }
    try pair("M-1", nil, .require).isAllowed()
    try pair("M-2", nil, .forbid).isAllowed()
    try pair("M-1", .business, .forbid).isAllowed()
    try pair("M-1", .social, .forbid).isRefused(because: ForbidReason(isForbidden: true, words: ""))
    try pair("M-1", nil, .forbid, "They are related").isRefused(remedy: nil)
    try pair("M-1", nil, .forbid, "They are related").says("The coordinator has forbidden the pair: They are related")
  }

  // MARK: municipality

  private static let places = [
    Place(name: "Haderslev", latitudeMicrodegrees: 55_253_770, longitudeMicrodegrees: 9_489_800),
    Place(name: "Aabenraa", latitudeMicrodegrees: 55_044_340, longitudeMicrodegrees: 9_417_410),
  ]

  private func municipality(
    _ mentees: Tag?, _ mentors: Tag?, _ arguments: RuleArguments = [:]
  ) throws -> RuleCase {
    var frame = CohortFrame.ordinary
    frame.places = Self.places
    return try RuleVerifier("municipality_required", arguments).given(
      mentee: mentee(municipality: mentees), mentor: mentor(municipality: mentors), in: frame)
  }

  @Test func sameMunicipality() throws {
    try municipality("Haderslev", "haderslev ").isAllowed()
    try municipality("Haderslev", "Aabenraa").isRefused(remedy: nil)
    try municipality(nil, "Aabenraa").isRefused(remedy: "State the municipality of both.")
    try municipality(nil, "Aabenraa", ["when_missing": .text("allow")]).isAllowed()
  }

  @Test func nearMunicipality() throws {
    try municipality("Haderslev", "Aabenraa", ["at_most_km": .integer(24)]).isAllowed()
    let far = try municipality("Haderslev", "Aabenraa", ["at_most_km": .integer(23)])
    try far.says("The mentee belongs to Haderslev, the mentor to Aabenraa, 23.7 km away.")
    try far.isRefused(remedy: nil)
    try municipality("Haderslev", "Vejle", ["at_most_km": .integer(100)])
      .isRefused(remedy: "Write coordinates for Haderslev and Vejle under places in cohort.yaml.")
  }
}
