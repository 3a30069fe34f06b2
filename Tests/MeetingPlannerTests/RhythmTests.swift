// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MeetingPlanner
import Testing

/// Dates counted by hand. 3 August 2026 is a Monday, Easter 2027 is on 28 March, Whit Monday on 17 May.
@Suite struct RhythmTests {
  @Test func everyWeek() throws {
    let schedule = TestPlan.pair(.weekly).schedule()
    #expect(schedule.meetings.count == 48)
    #expect(schedule.dropped.isEmpty)
    let moved = schedule.meetings.filter { $0.move != nil }
    #expect(moved.map(\.date) == [date("2027-04-01"), date("2027-05-20")])
    #expect(moved.map(\.ordinal) == [35, 42])
    #expect(
      moved.map(\.move) == [
        MeetingMove(originalDate: date("2027-03-29"), obstacle: .publicHoliday(.easterMonday)),
        MeetingMove(originalDate: date("2027-05-17"), obstacle: .publicHoliday(.whitMonday)),
      ])
    #expect(schedule.meetings.allSatisfy { $0.startMinute == 960 && $0.endMinute == 1020 && !$0.isWholeDay })
    let special = schedule.meetings.filter { $0.kind != .regular }
    #expect(special.map(\.kind) == [.first, .halfway, .closing])
    #expect(special.map(\.date) == [date("2026-08-03"), date("2027-01-11"), date("2027-06-28")])
  }

  @Test func everySecondWeekPastWeek53() {
    let schedule = TestPlan.pair(.fortnightly, perMonth: 2).schedule()
    #expect(schedule.meetings.count == 24)
    #expect(schedule.dates().prefix(3) == ["2026-08-03", "2026-08-17", "2026-08-31"])
    // 2026 has 53 weeks: 21 December is in week 52, 4 January in week 1, two weeks later.
    #expect(schedule.dates().contains("2026-12-21"))
    #expect(schedule.dates().contains("2027-01-04"))
    #expect(schedule.dates()[17] == "2027-04-01")
  }

  @Test func aFortnightlyMeetingMayWaitAWeek() {
    let schedule = TestPlan.pair(.fortnightly, free: [hours(.monday, 15, 18)]).schedule()
    #expect(schedule.dates()[16...18] == ["2027-03-15", "2027-04-05", "2027-04-12"])
    #expect(schedule.dropped.isEmpty)
  }

  @Test func twiceAMonth() {
    let schedule = TestPlan.pair(.monthly, perMonth: 2, months: 4, last: "2026-11-30").schedule()
    #expect(
      schedule.dates() == [
        "2026-08-03", "2026-08-17", "2026-09-07", "2026-09-21", "2026-10-05", "2026-10-19", "2026-11-02",
        "2026-11-16",
      ])
  }

  @Test func thriceAndMoreOftenThanAMonthHasWeeks() {
    let thrice = TestPlan.pair(.monthly, perMonth: 3, months: 2).schedule()
    #expect(
      thrice.dates() == ["2026-08-03", "2026-08-10", "2026-08-24", "2026-09-07", "2026-09-14", "2026-09-21"])
    let often = TestPlan.pair(.monthly, perMonth: 9, months: 1, last: "2026-08-31").schedule()
    #expect(often.dates() == ["2026-08-03", "2026-08-10", "2026-08-17", "2026-08-24", "2026-08-31"])
  }

  @Test(arguments: [
    // Three of August's five Mondays are left: 0.6 of a meeting, which is one; two are 0.4, which is none.
    ("2026-08-17", ["2026-08-17", "2026-09-07"]), ("2026-08-24", ["2026-09-07", "2026-10-05"]),
    // One Monday of five, and the year ends with the month: at least one meeting all the same.
    ("2026-08-31", ["2026-08-31"]),
  ])
  func onceAMonthFromLateInAMonth(first: String, expected: [String]) {
    let last = first == "2026-08-31" ? first : "2027-06-30"
    #expect(TestPlan.pair(.monthly, perMonth: 1, months: 2, first: first, last: last).schedule().dates() == expected)
  }

  @Test func wholeDays() {
    let schedule = TestPlan.pair(.wholeDays, perMonth: 2, months: 2, kind: .career, last: "2026-09-30").schedule()
    #expect(schedule.dates() == ["2026-08-03", "2026-08-17", "2026-09-07", "2026-09-21"])
    #expect(schedule.meetings.map(\.kind) == [.first, .halfway, .shadowing, .closing])
    #expect(schedule.meetings.allSatisfy { $0.isWholeDay && $0.startMinute == 960 })
  }

  @Test func oneTwoAndThreeMeetings() {
    let kinds = { (last: String) in TestPlan.pair(last: last).schedule().meetings.map(\.kind) }
    #expect(kinds("2026-08-03") == [.first])
    #expect(kinds("2026-08-12") == [.first, .closing])
    #expect(kinds("2026-08-17") == [.first, .halfway, .closing])
  }

  @Test func monthsOfTheProgramme() {
    // Two months from 3 August end on 2 October.
    #expect(TestPlan.pair(months: 2).schedule().dates().last == "2026-09-28")
    #expect(TestPlan.pair(months: 0).schedule().pairsWithoutTime == [0])
  }

  @Test func laterStart() {
    let start = date("2026-09-02")
    #expect(TestPlan.pair(startsOn: start).schedule().dates().first == "2026-09-07")
    #expect(TestPlan.pair(months: 1, startsOn: start).schedule().dates().last == "2026-09-28")
    #expect(TestPlan.pair(.fortnightly, startsOn: start).schedule().dates()[1] == "2026-09-21")
    #expect(TestPlan.pair(startsOn: date("2027-07-01")).schedule().pairsWithoutTime == [0])
    #expect(TestPlan.pair(startsOn: date("2026-01-01")).schedule().dates().first == "2026-08-03")
  }

  @Test func leapDay() {
    let slot = hours(.tuesday, 16, 17)
    let plan = TestPlan.pair(first: "2028-02-21", last: "2028-03-07", free: [slot], slot: slot)
    #expect(plan.schedule().dates() == ["2028-02-22", "2028-02-29", "2028-03-07"])
  }

  /// Summer time ends on 25 October 2026 and begins on 28 March 2027; local times do not know it.
  @Test(arguments: [("2026-10-18", "2026-11-01"), ("2027-03-21", "2027-04-04")])
  func summerTime(first: String, last: String) {
    let slot = hours(.sunday, 2, 3)
    let plan = TestPlan.pair(first: first, last: last, holidays: .none, free: [slot], slot: slot)
    #expect(plan.schedule().meetings.map(\.startMinute) == [120, 120, 120])
  }
}
