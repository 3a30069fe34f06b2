// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

@testable import Outcomes

@Suite struct FirstMeetingsTests {
  private static let start = CalendarDate(dayNumber: 20_000)

  private func meetings(_ days: [Int], missed: [Int] = []) -> [FirstMeetings.Noted] {
    days.map { .init(date: Self.day($0), isHeld: true, isMissed: false) }
      + missed.map { .init(date: Self.day($0), isHeld: false, isMissed: true) }
  }

  private static func day(_ number: Int) -> CalendarDate { CalendarDate(dayNumber: start.dayNumber + number) }

  private func first(
    _ noted: [FirstMeetings.Noted], end: Int?, _ outcome: PreviousPair.Outcome
  ) -> FirstMeetings? {
    FirstMeetings(noted, from: Self.start, until: end.map { Self.day($0) }, outcome: outcome, meetingsPerMonth: 2)
  }

  @Test("meetings after the first months count for nothing, and how long a pair lasted neither")
  func landmark() throws {
    let early = try #require(first(meetings([0, 14, 30], missed: [40]), end: 70, .endedEarly))
    #expect(early == FirstMeetings(held: 3, planned: 4, missed: 1))
    let long = try #require(first(meetings([-3, 0, 14, 30, 70, 90, 200], missed: [40, 99]), end: nil, .completed))
    #expect(long == early)
  }

  @Test("who did not last the first months, or is not known to have, tells nothing")
  func tooShort() {
    let noted = meetings([0, 14])
    #expect(first(noted, end: 40, .endedEarly) == nil && first(noted, end: nil, .endedEarly) == nil)
    #expect(first(noted, end: 40, .completed) == nil)
    #expect(first(noted, end: 300, .noShow) == nil && first(noted, end: nil, .ongoing) == nil)
    #expect(first([], end: nil, .completed) == nil)
    #expect(
      FirstMeetings(noted, from: Self.start, until: nil, outcome: .completed, meetingsPerMonth: 0) == nil)
  }

  @Test(
    "a fifth more or less is on plan",
    arguments: [
      (7, 10, OutcomeGroup.belowPlan), (8, 10, .onPlan), (10, 10, .onPlan), (12, 10, .onPlan), (13, 10, .abovePlan),
      (0, 2, .belowPlan), (1, 2, .belowPlan), (2, 2, .onPlan), (3, 2, .abovePlan),
    ])
  func pace(held: Int, planned: Int, group: OutcomeGroup) {
    #expect(FirstMeetings(held: held, planned: planned, missed: 0).pace == group)
  }
}
