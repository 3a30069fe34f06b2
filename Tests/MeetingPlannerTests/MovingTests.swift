// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MeetingPlanner
import Testing

@Suite struct MovingTests {
  private static let mondays = [hours(.monday, 15, 18)]

  @Test func aClosedWeekDropsItsMeeting() {
    let closed = [date("2026-10-12")...date("2026-10-16")]
    let schedule = TestPlan.pair(last: "2026-10-31", closed: closed).schedule()
    #expect(
      schedule.dropped == [
        DroppedMeeting(
          pair: 0, ordinal: 11, isSupport: false, originalDate: date("2026-10-12"), obstacle: .closedDay)
      ])
    // The meeting after it keeps its number.
    #expect(schedule.meetings.last?.ordinal == 13)
    #expect(schedule.dates().suffix(3) == ["2026-10-05", "2026-10-19", "2026-10-26"])
  }

  @Test func aPairWhoseFirstDayIsClosedHasAFirstMeeting() {
    let closed = [date("2026-08-03")...date("2026-08-08")]
    let schedule = TestPlan.pair(last: "2026-08-31", closed: closed).schedule()
    #expect(schedule.meetings.first?.kind == .first)
    #expect(schedule.meetings.first?.ordinal == 2)
  }

  @Test func absencesMoveMeetings() {
    let away = [date("2026-08-10")...date("2026-08-11")]
    let expected = { (obstacle: Obstacle) in MeetingMove(originalDate: date("2026-08-10"), obstacle: obstacle) }
    let mentor = TestPlan.pair(last: "2026-08-31", mentorAway: away).schedule()
    #expect(mentor.meetings[1].date == date("2026-08-13"))
    #expect(mentor.meetings[1].move == expected(.mentorAway))
    let mentee = TestPlan.pair(last: "2026-08-31", menteeAway: away).schedule()
    #expect(mentee.meetings[1].date == date("2026-08-13"))
    #expect(mentee.meetings[1].move == expected(.menteeAway))
  }

  @Test func trainingMovesAMeetingToAnotherHourWhereNoOtherDayIsFree() {
    var plan = TestPlan.pair(last: "2026-08-09", free: Self.mondays)
    plan.busy = [BusyTime(mentor: "M0", date: date("2026-08-03"), startMinute: 960, endMinute: 990)]
    let meeting = plan.schedule().meetings.first
    // 15:30 is as near, but would last into the training.
    #expect(meeting?.startMinute == 990)
    #expect(meeting?.move == MeetingMove(originalDate: date("2026-08-03"), obstacle: .mentorBusy))
    plan.busy[0] = BusyTime(mentor: "M0", date: date("2026-08-03"), startMinute: 900, endMinute: 1050)
    #expect(plan.schedule().droppedByObstacle == [ObstacleCount(obstacle: .mentorBusy, count: 1)])
  }

  @Test func theSameHourOnAnotherDayComesBeforeAnotherHour() {
    var plan = TestPlan.pair(last: "2026-08-09")
    plan.busy = [BusyTime(mentor: "M0", date: date("2026-08-03"), startMinute: 960, endMinute: 990)]
    #expect(plan.schedule().dates() == ["2026-08-06"])
  }

  @Test func whoStatesNothingMovesToTheSlotOnly() {
    let closed = [date("2026-08-17")...date("2026-08-17")]
    let weekly = TestPlan.pair(last: "2026-08-31", closed: closed, free: []).schedule()
    #expect(weekly.dropped.map(\.ordinal) == [3])
    let fortnightly = TestPlan.pair(.fortnightly, last: "2026-08-31", closed: closed, free: []).schedule()
    #expect(fortnightly.dates() == ["2026-08-03", "2026-08-24", "2026-08-31"])
  }

  /// Two mentees of one mentor on Mondays; the second pair's slot is given.
  private func twoMentees(_ slot: TimeWindow, town: CohortModel.Tag) -> TestPlan {
    var plan = TestPlan.pair(last: "2026-08-09")
    plan.mentees.append(
      Mentee(
        id: "T1", programme: "P", needs: [.social], municipality: town, availability: plan.mentors[0].availability))
    plan.couples.append(Couple(mentee: 1, mentor: 0, slot: slot))
    return plan
  }

  @Test func nobodyIsInTwoPlaces() {
    let same = twoMentees(hours(.monday, 16, 17), town: "Vejle").schedule()
    #expect(same.dates(of: 0) == ["2026-08-03"])
    #expect(same.dates(of: 1) == ["2026-08-06"])
    #expect(same.meetings[1].move?.obstacle == .mentorBusy)
  }

  @Test func theWayToAnotherTownTakesTime() {
    #expect(twoMentees(hours(.monday, 15, 16), town: "vejle").schedule().dates(of: 1) == ["2026-08-03"])
    #expect(twoMentees(hours(.monday, 15, 16), town: "Kolding").schedule().dates(of: 1) == ["2026-08-06"])
    #expect(twoMentees(hours(.monday, 17, 18), town: "Kolding").schedule().dates(of: 1) == ["2026-08-06"])
    var near = twoMentees(hours(.monday, 17, 18), town: "Kolding")
    near.frame.travelMinutes = 0
    #expect(near.schedule().dates(of: 1) == ["2026-08-03"])
  }

  @Test(arguments: [nil, TimeWindow(.monday, startMinute: 965, endMinute: 1025), hours(.tuesday, 16, 17)])
  func slotsThatCannotBeKept(slot: TimeWindow?) {
    let schedule = TestPlan.pair(slot: slot).schedule()
    #expect(schedule.pairsWithoutTime == [0])
    #expect(schedule.meetings.isEmpty && schedule.dropped.isEmpty)
  }
}
