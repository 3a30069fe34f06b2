// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MeetingPlanner
import ScheduleRules
import Testing

@Suite struct RoomAndSupportTests {
  private static let days = "2026-08-09"

  private static func rooms(_ rooms: [Room], kind: ProgrammeKind = .youth, pairs: Int = 1) -> TestPlan {
    var plan = TestPlan.pair(kind: kind, last: days)
    plan.frame.rooms = rooms
    for index in 1..<max(1, pairs) {
      let free = plan.mentors[0].availability
      plan.mentors.append(Mentor(id: MentorID("M\(index)"), types: [.social], availability: free))
      plan.mentees.append(
        Mentee(
          id: MenteeID("T\(index)"), programme: "P", needs: [.social], municipality: "Vejle", availability: free))
      plan.couples.append(Couple(mentee: index, mentor: index, slot: hours(.monday, 16, 17)))
    }
    return plan
  }

  @Test func aFullRoomMovesAMeeting() {
    let schedule = Self.rooms([Room(name: "Library", pairs: 2)], pairs: 3).schedule()
    #expect(schedule.meetings.map(\.date.description) == ["2026-08-03", "2026-08-03", "2026-08-06"])
    #expect(schedule.movedByObstacle == [ObstacleCount(obstacle: .roomFull, count: 1)])
    #expect(schedule.meetings.allSatisfy { $0.place == "Library" })
  }

  @Test func roomsOfTheMenteesTownComeFirst() {
    let rooms = [
      Room(name: "Far", pairs: 1, municipality: "Kolding"), Room(name: "Anywhere", pairs: 1),
      Room(name: "Near", pairs: 1, municipality: "vejle"),
    ]
    #expect(Self.rooms(rooms, pairs: 3).schedule().meetings.map(\.place) == ["Near", "Anywhere", "Far"])
  }

  @Test(arguments: [ProgrammeKind.leisure, .career, .onboarding])
  func whatTakesPlaceElsewhereNeedsNoRoom(kind: ProgrammeKind) {
    let schedule = Self.rooms([Room(name: "Library", pairs: 1)], kind: kind, pairs: 2).schedule()
    #expect(schedule.meetings.map(\.place) == ["Vejle", "Vejle"])
    #expect(schedule.dates(of: 1) == ["2026-08-03"])
  }

  @Test func aPairKeepsItsRoom() {
    // T1 is in the hall because T0 has the library; in the second week T0 is away and T1 stays where it is.
    var plan = Self.rooms([Room(name: "Library", pairs: 1), Room(name: "Hall", pairs: 1)], pairs: 2)
    plan.frame.lastDay = date("2026-08-16")
    plan.mentees[0] = Mentee(
      id: "T0", programme: "P", needs: [.social], availability: plan.mentors[0].availability,
      unavailable: [date("2026-08-10")...date("2026-08-16")])
    let schedule = plan.schedule()
    #expect(schedule.meetings.map(\.place) == ["Library", "Hall", "Hall"])
  }

  @Test func supportTalksEveryEightWeeks() {
    let talks = TestPlan.pair(supportWeeks: 8).schedule().meetings.filter { $0.kind == .support }
    #expect(
      talks.map(\.date.description) == ["2026-09-28", "2026-11-23", "2027-01-18", "2027-03-15", "2027-05-10"])
    #expect(talks.map(\.ordinal) == [1, 2, 3, 4, 5])
    #expect(talks.allSatisfy { $0.startMinute == 900 && $0.endMinute == 930 && $0.place.isEmpty && $0.move == nil })
  }

  @Test func aTalkMayWaitAWeek() {
    let away = [date("2026-09-28")...date("2026-10-04")]
    let talk = TestPlan.pair(supportWeeks: 8, mentorAway: away).schedule().meetings.first { $0.kind == .support }
    #expect(talk?.date == date("2026-10-05"))
    #expect(talk?.move == MeetingMove(originalDate: date("2026-09-28"), obstacle: .mentorAway))
  }

  @Test func aTalkFallsOutAfterTwoWeeks() {
    let away = [date("2026-09-28")...date("2026-10-11")]
    let schedule = TestPlan.pair(supportWeeks: 8, last: "2026-10-31", mentorAway: away).schedule()
    #expect(
      schedule.dropped.filter(\.isSupport) == [
        DroppedMeeting(pair: 0, ordinal: 1, isSupport: true, originalDate: date("2026-09-28"), obstacle: .mentorAway)
      ])
  }

  @Test func theCoordinatorIsInOneTalkAtATime() {
    var plan = Self.rooms([], pairs: 3)
    plan.frame = TestPlan.pair(supportWeeks: 1, last: "2026-08-12").frame
    let talks = plan.schedule().meetings.filter { $0.kind == .support }
    // Meetings take 16 to 17; before and after there is time for two talks each.
    #expect(talks.map(\.startMinute) == [900, 930, 1020])
    #expect(talks.allSatisfy { $0.date == date("2026-08-10") })
  }

  @Test("as many talks at once as there are coordinators", arguments: [(2, [900, 900, 930]), (3, [900, 900, 900])])
  func severalCoordinators(coordinators: Int, starts: [Int]) throws {
    var plan = Self.rooms([], pairs: 3)
    plan.frame = TestPlan.pair(supportWeeks: 1, last: "2026-08-12").frame
    plan.frame.coordinators = coordinators
    let rows = plan.schedule().rows
    #expect(rows.filter { $0.kind == .support }.map(\.startMinute) == starts)
    #expect(try plan.findings(rows) == [])
    plan.frame.coordinators = coordinators - 1
    let last = try #require(rows.lastIndex { $0.kind == .support && $0.startMinute == 900 })
    #expect(try plan.findings(rows) == [ScheduleFinding(.tooManyTalksAtOnce, rows: [last])])
  }

  @Test func whoStatesNothingIsSeenInOfficeHours() {
    let plan = TestPlan.pair(supportWeeks: 1, first: "2026-08-01", last: "2026-08-12", free: [])
    let talk = plan.schedule().meetings.first { $0.kind == .support }
    // The week begins on a Saturday.
    #expect(talk?.date == date("2026-08-10"))
    #expect(talk?.startMinute == 540)
  }

  @Test func figures() {
    let schedule = TestPlan.pair(supportWeeks: 8).schedule()
    #expect(schedule.weekGrid[0][16] == 46)
    #expect(schedule.weekGrid[3][16] == 2)
    #expect(schedule.weekGrid.joined().reduce(0, +) == 48)
    #expect(schedule.months.map(\.month.description).first == "2026-08")
    #expect(schedule.months.map(\.meetings) == [5, 4, 4, 5, 4, 4, 4, 4, 5, 5, 4])
    #expect(schedule.months.map(\.supportTalks) == [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0])
    #expect(schedule.mentorMonths.map(\.minutes) == [300, 240, 240, 300, 240, 240, 240, 240, 300, 300, 240])
    #expect(schedule.mentorMonths.allSatisfy { !$0.isOverLimit })
    #expect(
      schedule.movedByObstacle == [
        ObstacleCount(obstacle: .publicHoliday(.easterMonday), count: 1),
        ObstacleCount(obstacle: .publicHoliday(.whitMonday), count: 1),
      ])
    #expect(schedule.droppedByObstacle.isEmpty)
  }
}
