// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MeetingPlanner
import ScheduleRules
import Testing

@Suite struct SchedulePropertyTests {
  @Test func twoThousandRandomCohortsKeepEveryRule() throws {
    var meetings = 0
    var moved = 0
    var dropped = 0
    for seed in UInt64(1)...2000 {
      let plan = TestPlan(seed: seed)
      let schedule = plan.schedule()
      let findings = try plan.findings(schedule.rows)
      if let finding = findings.first {
        Issue.record("seed \(seed): \(finding) at \(finding.rows.map { schedule.rows[$0] })")
        return
      }
      guard Self.accountsForEverything(schedule) else {
        Issue.record("seed \(seed): an ordinal is missing or twice, or the order is wrong")
        return
      }
      meetings += schedule.meetings.count
      moved += schedule.movedByObstacle.reduce(0) { $0 + $1.count }
      dropped += schedule.dropped.count
    }
    // The cohorts are worth something only where a good deal happens in them.
    #expect(meetings > 50_000)
    #expect(moved > 1000)
    #expect(dropped > 1000)
  }

  /// Whether the meetings and the dropped ones of each pair together have the numbers from 1 on, in order.
  private static func accountsForEverything(_ schedule: Schedule) -> Bool {
    for pair in schedule.pairs.indices {
      for isSupport in [false, true] {
        let held = schedule.meetings.filter { $0.pair == pair && ($0.kind == .support) == isSupport }
        let lost = schedule.dropped.filter { $0.pair == pair && $0.isSupport == isSupport }
        let numbers = held.map(\.ordinal) + lost.map(\.ordinal)
        guard numbers.sorted() == Array(1...numbers.count + 1).dropLast() else { return false }
        guard isSupport || held.map(\.ordinal) == held.map(\.ordinal).sorted() else { return false }
      }
    }
    let keys = schedule.meetings.map { [$0.pair, $0.date.dayNumber, $0.startMinute] }
    return zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
  }

  @Test func sameInputSameSchedule() {
    for seed in UInt64(1)...50 {
      #expect(TestPlan(seed: seed).schedule() == TestPlan(seed: seed).schedule())
    }
  }

  /// A meeting that fell out could not have been at any time of its period, nor a talk at any of its two weeks, as the
  /// rules alone see it.
  @Test func nothingIsDroppedThatHadATime() throws {
    var tried = 0
    var droppedCount = 0
    for seed in UInt64(5001)...5120 {
      let plan = TestPlan(seed: seed, people: 3)
      let schedule = plan.schedule()
      let rows = schedule.rows
      for dropped in schedule.dropped {
        droppedCount += 1
        let times = dropped.isSupport ? talks(plan, schedule, dropped) : candidates(plan, schedule, dropped)
        for candidate in times {
          tried += 1
          let broken = try plan.findings(rows + [candidate]).filter { ![.wrongKind, .missingFirst].contains($0.rule) }
          if broken.isEmpty {
            Issue.record("seed \(seed): \(dropped) could be at \(candidate)")
            return
          }
        }
      }
    }
    #expect(droppedCount > 100)
    #expect(tried > 1000)
  }

  /// Rows at all times of a dropped meeting's period that both are free at, in each room.
  private func candidates(
    _ plan: TestPlan, _ schedule: Schedule, _ dropped: DroppedMeeting
  ) -> [ClaimedMeeting] {
    let pair = schedule.pairs[dropped.pair]
    guard let slot = pair.slot, let days = pair.days(in: plan.frame) else { return [] }
    let minutes = pair.need.programme.minutesPerMeeting
    let isStated = !pair.mentor.availability.isEmpty && !pair.need.mentee.availability.isEmpty
    let windows =
      isStated
      ? pair.mentor.availability.intersection(pair.need.mentee.availability)
      : [TimeWindow(slot.weekday, startMinute: slot.startMinute, endMinute: slot.startMinute + minutes)]
    var found: [ClaimedMeeting] = []
    for day in period(schedule, dropped, pair) where days.contains(CalendarDate(dayNumber: day)) {
      let date = CalendarDate(dayNumber: day)
      for window in windows where window.weekday == date.weekday {
        for start in window.startMinute...window.endMinute
        where start % plan.frame.slotMinutes == 0 && start + minutes <= window.endMinute {
          for place in [""] + plan.frame.rooms.map(\.name) {
            found.append(
              ClaimedMeeting(
                mentee: pair.need.mentee.id, mentor: pair.mentor.id, type: pair.need.type, kind: .regular, date: date,
                startMinute: start, endMinute: start + minutes, isWholeDay: pair.need.programme.rhythm == .wholeDays,
                place: place))
          }
        }
      }
    }
    return found
  }

  /// Rows at all times of a dropped talk's two weeks at which the mentor can be seen.
  private func talks(
    _ plan: TestPlan, _ schedule: Schedule, _ dropped: DroppedMeeting
  ) -> [ClaimedMeeting] {
    let pair = schedule.pairs[dropped.pair]
    guard let days = pair.days(in: plan.frame) else { return [] }
    let stated = pair.mentor.availability.windows
    let windows = stated.isEmpty ? Weekday.allCases.map { hours($0, 9, 16) } : stated
    var found: [ClaimedMeeting] = []
    let week = dropped.originalDate.dayNumber
    for date in (week...week + 13).map({ CalendarDate(dayNumber: $0) }) where days.contains(date) {
      for window in windows where window.weekday == date.weekday {
        for start in window.startMinute...window.endMinute
        where start % plan.frame.slotMinutes == 0 && start + 30 <= window.endMinute {
          found.append(
            ClaimedMeeting(
              mentee: pair.need.mentee.id, mentor: pair.mentor.id, type: pair.need.type, kind: .support, date: date,
              startMinute: start, endMinute: start + 30))
        }
      }
    }
    return found
  }

  /// The day numbers of a dropped meeting's period.
  private func period(
    _ schedule: Schedule, _ dropped: DroppedMeeting, _ pair: PlannedPair
  ) -> ClosedRange<Int> {
    let day = dropped.originalDate.dayNumber
    switch pair.need.programme.rhythm {
    case .weekly:
      let monday = day - dropped.originalDate.weekday.rawValue + 1
      return monday...monday + 6
    case .fortnightly:
      return day - 6...day + 7
    case .monthly, .wholeDays:
      let (year, month, dayOfMonth) = dropped.originalDate.components
      let start = day - dayOfMonth + 1
      let end = start + CalendarDate.days(inMonth: month, ofYear: year) - 1
      let own = schedule.meetings.filter { $0.pair == dropped.pair && $0.kind != .support }
      let others =
        own.map { ($0.move?.originalDate ?? $0.date).dayNumber }
        + schedule.dropped.filter { $0.pair == dropped.pair && !$0.isSupport }.map(\.originalDate.dayNumber)
      let before = others.filter { $0 < day && $0 >= start }.max()
      let after = others.filter { $0 > day && $0 <= end }.min()
      return (before.map { ($0 + day) / 2 + 1 } ?? start)...(after.map { ($0 + day) / 2 } ?? end)
    }
  }
}
