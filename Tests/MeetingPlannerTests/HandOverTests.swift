// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MeetingPlanner
import ScheduleRules
import Testing

/// An earlier mentor who comes to the first weeks' meetings of the pair that takes over.
@Suite struct HandOverTests {
  /// T0 meets M0 on Mondays at 16; M1, who had T0 last year, hands over for three weeks.
  private struct Plan {
    var earlierFree = [hours(.monday, 15, 18)]
    var earlierAway: [ClosedRange<CalendarDate>] = []
    var weeks = 3
    var seats: [TrainingSeat] = []

    func cohort() throws -> Cohort {
      let frame = CohortFrame(
        name: "test", firstDay: date("2026-08-03"), lastDay: date("2026-12-18"), travelMinutes: 30,
        programmes: [
          Programme(id: "P", minutesPerMeeting: 60, months: 4, rhythm: .weekly, supportWeeks: 0, handoverWeeks: weeks)
        ])
      func mentor(_ id: MentorID, _ free: [TimeWindow], _ away: [ClosedRange<CalendarDate>] = []) -> Mentor {
        Mentor(id: id, types: [.social], availability: Availability(free), unavailable: away)
      }
      func mentee(_ id: MenteeID, _ municipality: CohortModel.Tag) -> Mentee {
        Mentee(
          id: id, programme: "P", needs: [.social], municipality: municipality,
          availability: Availability([hours(.monday, 15, 18), hours(.monday, 17, 19)]))
      }
      return try CohortDraft(
        frame: frame,
        mentors: [
          mentor("M0", [hours(.monday, 15, 18)]), mentor("M1", earlierFree, earlierAway),
        ], mentees: [mentee("T0", "Vejle"), mentee("T1", "Kolding")],
        previous: [PreviousPair(mentee: "T0", mentor: "M1", type: .social, outcome: .completed)]
      ).validated()
    }

    /// - Parameter other: The weekly time of a pair that M1 has besides, if any.
    func schedule(other: TimeWindow? = nil) throws -> Schedule {
      let cohort = try cohort()
      let handOvers = cohort.handOvers([NeedID(mentee: "T0", type: .social): "M0"])
      let earlier = cohort.mentors.first { $0.id == handOvers[NeedID(mentee: "T0", type: .social)] }
      var pairs = [
        PlannedPair(
          need: cohort.needs[0], mentor: cohort.mentors[0], slot: hours(.monday, 16, 17), earlier: earlier)
      ]
      if let other { pairs.append(PlannedPair(need: cohort.needs[1], mentor: cohort.mentors[1], slot: other)) }
      let busy = seats.map {
        BusyTime(mentor: $0.mentor, date: $0.date, startMinute: $0.startMinute, endMinute: $0.endMinute)
      }
      return YearPlanner(cohort.frame).plan(pairs, busy: busy)
    }

    func rows(_ schedule: Schedule) -> [ClaimedMeeting] {
      schedule.meetings.map { meeting in
        let pair = schedule.pairs[meeting.pair]
        return ClaimedMeeting(
          mentee: pair.need.mentee.id, mentor: meeting.kind == .handover ? "M1" : pair.mentor.id, type: .social,
          kind: meeting.kind, date: meeting.date, startMinute: meeting.startMinute, endMinute: meeting.endMinute,
          place: meeting.place)
      }
    }

    func findings(_ rows: [ClaimedMeeting]) throws -> [ScheduleRule] {
      let agreed = [
        AgreedPair(mentee: "T0", mentor: "M0", type: .social, slot: hours(.monday, 16, 17)),
        AgreedPair(mentee: "T1", mentor: "M1", type: .social, slot: hours(.monday, 17, 18)),
      ]
      return ScheduleInspection.findings(rows: rows, cohort: try cohort(), pairs: agreed, trainingSeats: seats)
        .map(\.rule)
    }
  }

  private func joint(_ schedule: Schedule) -> [String] {
    schedule.meetings.filter { $0.kind == .handover }.map(\.date.description)
  }

  @Test func firstWeeksAreJoint() throws {
    let plan = Plan()
    let schedule = try plan.schedule()
    #expect(joint(schedule) == ["2026-08-03", "2026-08-10", "2026-08-17"])
    #expect(try plan.findings(plan.rows(schedule)).isEmpty)
    // The pair's own meetings are what they would be without.
    var without = plan
    without.weeks = 0
    #expect(try without.schedule().meetings == schedule.meetings.filter { $0.kind != .handover })
    #expect(schedule.months.first?.meetings == 5)
    #expect(schedule.mentorMonths.filter { $0.mentor.id == "M1" }.map(\.minutes) == [180])
    #expect(schedule.weekGrid[0][16] == schedule.meetings.count { $0.kind != .handover })
  }

  @Test("an earlier mentor who is away or shares no time of the week does not come, and nothing moves")
  func notFree() throws {
    let away = Plan(earlierAway: [date("2026-08-10")...date("2026-08-10")])
    #expect(try joint(away.schedule()) == ["2026-08-03", "2026-08-17"])
    let never = try Plan(earlierFree: [hours(.tuesday, 8, 20)]).schedule()
    #expect(joint(never).isEmpty)
    // The meetings are what they would be if nobody handed over.
    #expect(try never.meetings == Plan(weeks: 0).schedule().meetings)
  }

  @Test("a meeting moves within its week to a time that all three share, and only then")
  func moves() throws {
    func times(_ schedule: Schedule) -> [Int] {
      schedule.meetings.filter { $0.kind == .handover }.map(\.startMinute)
    }
    var seated = Plan()
    seated.seats = [TrainingSeat(mentor: "M1", date: date("2026-08-03"), startMinute: 990, endMinute: 1100)]
    let first = try seated.schedule()
    #expect(joint(first) == ["2026-08-03", "2026-08-10", "2026-08-17"] && times(first) == [930, 960, 960])
    let own = first.meetings.filter { $0.kind != .handover }
    #expect(own[0].move == MeetingMove(originalDate: date("2026-08-03"), obstacle: .earlierMentor))
    #expect(own.dropFirst().allSatisfy { $0.move == nil && $0.startMinute == 960 })
    #expect(first.movedByObstacle.map(\.count) == [1])
    #expect(try seated.findings(seated.rows(first)).isEmpty)
    // Only the first weeks' meetings go to the hour that the earlier mentor has.
    let early = Plan(earlierFree: [hours(.monday, 15, 16), hours(.tuesday, 8, 20)])
    let moved = try early.schedule()
    #expect(times(moved) == [900, 900, 900])
    #expect(moved.meetings.filter { $0.kind != .handover }.map(\.startMinute).prefix(4) == [900, 900, 900, 960])
    #expect(try early.findings(early.rows(moved)).isEmpty)
    // A meeting in another municipality straight after leaves no time for the way, but earlier there is.
    let busy = Plan()
    let other = try busy.schedule(other: hours(.monday, 17, 18))
    #expect(times(other) == [930, 930, 930])
    #expect(try busy.findings(busy.rows(other)).isEmpty)
  }

  @Test("what is wrong with a hand-over is found by the rules alone")
  func rules() throws {
    let plan = Plan()
    let rows = plan.rows(try plan.schedule())
    func changed(_ change: (inout ClaimedMeeting) -> Void) -> [ClaimedMeeting] {
      var rows = rows
      for index in rows.indices where rows[index].kind == .handover { change(&rows[index]) }
      return rows
    }
    func found(_ rule: ScheduleRule, _ plan: Plan, _ rows: [ClaimedMeeting]) throws {
      let found = try plan.findings(rows)
      #expect(found.contains(rule), "\(rule): \(found)")
    }
    try found(.handoverTooLate, plan, changed { $0.date = CalendarDate(dayNumber: $0.date.dayNumber + 21) })
    try found(
      .handoverApart, plan,
      changed {
        $0.startMinute -= 30
        $0.endMinute -= 30
      })
    try found(.handoverApart, plan, changed { $0.place = "Kolding" })
    try found(.unknownPair, plan, changed { $0.mentor = "M0" })
    try found(.doubleBooking, plan, rows + rows.filter { $0.kind == .handover })
    try found(.personAway, Plan(earlierAway: [date("2026-08-10")...date("2026-08-10")]), rows)
    try found(.outsideAvailability, Plan(earlierFree: [hours(.tuesday, 8, 20)]), rows)
    var seated = plan
    seated.seats = [TrainingSeat(mentor: "M1", date: date("2026-08-03"), startMinute: 990, endMinute: 1100)]
    try found(.trainingOverlap, seated, rows)
    var none = plan
    none.weeks = 0
    try found(.unknownPair, none, rows)
  }
}
