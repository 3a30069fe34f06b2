// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MeetingPlanner
import ScheduleRules
import Testing

/// A change that breaks one rule of a right schedule.
struct Break: Sendable, CustomTestStringConvertible {
  let rule: ScheduleRule
  /// Tells one break of a rule from another.
  let name: String
  let change: @Sendable (inout [ClaimedMeeting]) -> Void

  init(_ rule: ScheduleRule, _ name: String, _ change: @escaping @Sendable (inout [ClaimedMeeting]) -> Void) {
    self.rule = rule
    self.name = name
    self.change = change
  }

  var testDescription: String { "\(rule.rawValue): \(name)" }

  /// Changes the n-th row of a mentee, support talks apart.
  static func row(
    _ rule: ScheduleRule, _ name: String, of mentee: MenteeID, _ number: Int, isSupport: Bool = false,
    _ change: @escaping @Sendable (inout ClaimedMeeting) -> Void
  ) -> Break {
    Break(rule, name) { rows in
      let own = rows.indices.filter { rows[$0].mentee == mentee && (rows[$0].kind == .support) == isSupport }
      change(&rows[own[number]])
    }
  }

  /// Adds a copy of the n-th row of a mentee, changed.
  static func extra(
    _ rule: ScheduleRule, _ name: String, of mentee: MenteeID, _ number: Int, isSupport: Bool = false,
    _ change: @escaping @Sendable (inout ClaimedMeeting) -> Void
  ) -> Break {
    Break(rule, name) { rows in
      let own = rows.filter { $0.mentee == mentee && ($0.kind == .support) == isSupport }
      var copy = own[number]
      change(&copy)
      rows.append(copy)
    }
  }
}

@Suite struct ScheduleInspectionTests {
  /// T0 (Vejle) and T1 (Kolding) meet M0 on Mondays at 15 and at 16:30; T2 shadows M1 for whole Tuesdays; T3, who
  /// states no times, meets M1 on Wednesdays at 10 from October on; T4 meets M2 fortnightly on Mondays at 15. T5 has
  /// no slot.
  static var plan: TestPlan {
    let weekly = Programme(
      id: "W", kind: .youth, minutesPerMeeting: 60, months: 9, rhythm: .weekly, supportWeeks: 8)
    let fortnightly = Programme(
      id: "F", kind: .promotion, minutesPerMeeting: 60, months: 9, rhythm: .fortnightly, supportWeeks: 0)
    let shadowing = Programme(
      id: "C", kind: .career, meetingsPerMonth: 2, minutesPerMeeting: 240, months: 3, rhythm: .wholeDays,
      supportWeeks: 4)
    let frame = CohortFrame(
      name: "test", firstDay: date("2026-08-03"), lastDay: date("2027-06-30"),
      closed: [date("2026-10-12")...date("2026-10-16")], publicHolidays: .denmark, travelMinutes: 30,
      programmes: [weekly, fortnightly, shadowing],
      rooms: [Room(name: "Library", pairs: 1, municipality: "Vejle"), Room(name: "Hall", pairs: 1)])
    var plan = TestPlan(frame: frame)
    let afternoons = Availability([hours(.monday, 15, 18), hours(.thursday, 15, 18)])
    plan.mentors = [
      Mentor(
        id: "M0", types: [.social], availability: afternoons,
        unavailable: [date("2026-11-09")...date("2026-11-09")]),
      Mentor(
        id: "M1", types: [.social],
        availability: Availability(Weekday.allCases.filter { $0 <= .friday }.map { hours($0, 8, 18) })),
      Mentor(id: "M2", types: [.social], availability: afternoons),
    ]
    func mentee(_ id: MenteeID, _ programme: ProgrammeID, _ town: CohortModel.Tag?, _ free: Availability) -> Mentee {
      Mentee(
        id: id, programme: programme, needs: [.social], municipality: town, availability: free,
        unavailable: id == "T1" ? [date("2026-11-16")...date("2026-11-20")] : [])
    }
    plan.mentees = [
      mentee("T0", "W", "Vejle", afternoons), mentee("T1", "W", "Kolding", afternoons),
      mentee("T2", "C", "Vejle", Availability([hours(.tuesday, 8, 16), hours(.friday, 8, 16)])),
      mentee("T3", "W", "Vejle", Availability()), mentee("T4", "F", "Vejle", afternoons),
      mentee("T5", "W", nil, afternoons),
    ]
    plan.couples = [
      Couple(mentee: 0, mentor: 0, slot: hours(.monday, 15, 16)),
      Couple(mentee: 1, mentor: 0, slot: TimeWindow(.monday, startMinute: 990, endMinute: 1050)),
      Couple(mentee: 2, mentor: 1, slot: hours(.tuesday, 8, 12)),
      Couple(mentee: 3, mentor: 1, slot: hours(.wednesday, 10, 11), startsOn: date("2026-10-01")),
      Couple(mentee: 4, mentor: 2, slot: hours(.monday, 15, 16)), Couple(mentee: 5, mentor: 2),
    ]
    plan.busy = [BusyTime(mentor: "M1", date: date("2026-11-04"), startMinute: 540, endMinute: 720)]
    return plan
  }

  static let breaks: [Break] = [
    .row(.unknownPair, "a mentor of somebody else", of: "T0", 3) { $0.mentor = "M1" },
    .row(.unknownPair, "a type that is not needed", of: "T0", 3) { $0.type = .business },
    .extra(.pairWithoutSlot, "a meeting of T5", of: "T4", 0) { $0.mentee = "T5" },
    .row(.outsideCohort, "a meeting before the first day", of: "T0", 0) { $0.date = date("2026-07-27") },
    .row(.outsideCohort, "a talk after the last day", of: "T0", 0, isSupport: true) { $0.date = date("2027-07-01") },
    .row(.outsideProgramme, "a meeting after nine months", of: "T0", 5) { $0.date = date("2027-05-10") },
    .row(.closingAfterLastDay, "after nine months", of: "T0", 37) { $0.date = date("2027-05-03") },
    .row(.beforeStart, "in September", of: "T3", 0) { $0.date = date("2026-09-30") },
    .row(.closedDay, "in the closed week", of: "T0", 9) { $0.date = date("2026-10-12") },
    .row(.publicHoliday, "on Easter Monday", of: "T0", 33) { $0.date = date("2027-03-29") },
    .row(.publicHoliday, "on Maundy Thursday", of: "T0", 33) { $0.date = date("2027-03-25") },
    .row(.personAway, "the mentor", of: "T0", 14) { $0.date = date("2026-11-09") },
    .row(.personAway, "the mentee", of: "T1", 15) { $0.date = date("2026-11-16") },
    .row(.outsideAvailability, "too late in the day", of: "T0", 3) { $0 = $0.at(1080, 1140) },
    .row(.outsideAvailability, "another weekday", of: "T0", 3) { $0.date = date("2026-08-25") },
    .row(.outsideAvailability, "not at the slot of who states nothing", of: "T3", 3) { $0 = $0.at(660, 720) },
    .row(.outsideAvailability, "a talk when the mentor is not free", of: "T0", 0, isSupport: true) {
      $0 = $0.at(600, 630)
    },
    .row(.offGrid, "five past", of: "T0", 3) { $0 = $0.at(905, 965) },
    .row(.wrongLength, "half an hour", of: "T0", 3) { $0.endMinute = 930 },
    .row(.wrongLength, "it ends before it starts", of: "T0", 3) { $0.endMinute = 840 },
    .row(.wrongLength, "a long talk", of: "T0", 0, isSupport: true) { $0.endMinute += 30 },
    .row(.doubleBooking, "a mentor twice", of: "T1", 3) { $0 = $0.at(930, 990) },
    .extra(.doubleBooking, "a row twice", of: "T0", 3) { _ in },
    .extra(.tooManyTalksAtOnce, "the coordinator twice", of: "T0", 0, isSupport: true) {
      $0.mentor = "M1"
      $0.mentee = "T2"
    },
    .row(.doubleBooking, "beside a whole day", of: "T3", 0) { $0.date = date("2026-10-06") },
    .row(.travelGap, "no time to travel", of: "T1", 3) { $0 = $0.at(960, 1020) },
    .row(.trainingOverlap, "in the training", of: "T3", 4) { $0.date = date("2026-11-04") },
    .row(.roomMissing, "no place", of: "T0", 3) { $0.place = "" },
    .row(.roomMissing, "the town", of: "T0", 3) { $0.place = "Vejle" },
    .row(.unknownRoom, "somewhere", of: "T0", 3) { $0.place = "Attic" },
    .row(.roomOverCapacity, "two in one", of: "T4", 0) { $0.place = "Library" },
    .extra(.tooManyMeetings, "twice a week", of: "T0", 3) { $0.date = date("2026-08-27") },
    .extra(.tooManyMeetings, "twice in two weeks", of: "T4", 1) { $0.date = date("2026-08-24") },
    .extra(.tooManyMeetings, "thrice a month", of: "T2", 2) { $0.date = date("2026-09-22") },
    .extra(.tooManySupportTalks, "twice in an interval", of: "T0", 0, isSupport: true) {
      $0.date = CalendarDate(dayNumber: $0.date.dayNumber + 7)
    },
    .row(.tooManySupportTalks, "in the third week", of: "T0", 0, isSupport: true) {
      $0.date = CalendarDate(dayNumber: $0.date.dayNumber + 21)
    },
    .row(.missingFirst, "called regular", of: "T0", 0) { $0.kind = .regular },
    Break(.missingFirst, "taken out") { $0.removeAll { $0.mentee == "T0" && $0.kind == .first } },
    .row(.wrongKind, "a second first meeting", of: "T0", 3) { $0.kind = .first },
    .row(.wrongKind, "half-way too early", of: "T0", 3) { $0.kind = .halfway },
    .row(.wrongKind, "a whole day that is none", of: "T0", 3) { $0.isWholeDay = true },
    Break(.wrongKind, "no closing talk") { $0.removeAll { $0.mentee == "T0" && $0.kind == .closing } },
  ]

  @Test func theScheduleItselfIsRight() throws {
    let schedule = Self.plan.schedule()
    #expect(try Self.plan.findings(schedule.rows) == [])
    #expect(schedule.pairsWithoutTime == [5])
    #expect(Set(schedule.meetings.map(\.kind)) == Set(MeetingKind.allCases).subtracting([.handover]))
  }

  @Test(arguments: breaks) func findsWhatIsBroken(broken: Break) throws {
    var rows = Self.plan.schedule().rows
    broken.change(&rows)
    let findings = try Self.plan.findings(rows)
    #expect(findings.contains { $0.rule == broken.rule }, "found \(Set(findings.map(\.rule.rawValue)).sorted())")
  }

  @Test func everyRuleIsBrokenOnce() {
    // `HandOverTests` breaks those of hand-overs.
    #expect(
      Set(Self.breaks.map(\.rule)) == Set(ScheduleRule.allCases).subtracting([.handoverApart, .handoverTooLate]))
  }

  @Test func orderOfRowsDoesNotMatter() throws {
    let rows = Self.plan.schedule().rows
    #expect(try Self.plan.findings(rows.reversed()) == [])
  }

  @Test func aFindingNamesItsRowsAndPerson() throws {
    var rows = Self.plan.schedule().rows
    let row = try #require(rows.firstIndex { $0.mentee == "T0" && $0.date == date("2026-11-23") })
    rows[row].date = date("2026-11-09")
    #expect(
      try Self.plan.findings(rows).contains(ScheduleFinding(.personAway, rows: [row], person: .mentor("M0"))))
    let easter = try #require(rows.firstIndex { $0.mentee == "T3" && $0.date == date("2027-03-31") })
    rows[easter].date = date("2027-03-26")
    #expect(
      try Self.plan.findings(rows).contains(ScheduleFinding(.publicHoliday, rows: [easter], holiday: .goodFriday)))
  }
}

extension ClaimedMeeting {
  /// The same row at other minutes.
  fileprivate func at(_ startMinute: Int, _ endMinute: Int) -> ClaimedMeeting {
    var row = self
    row.startMinute = startMinute
    row.endMinute = endMinute
    return row
  }
}
