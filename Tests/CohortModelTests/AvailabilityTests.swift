// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance
import Testing

@Suite struct AvailabilityTests {
  @Test func windowsThatTouchOrOverlapBecomeOne() {
    let availability = Availability([
      TimeWindow(.tuesday, startMinute: 60, endMinute: 120), TimeWindow(.monday, startMinute: 90, endMinute: 100),
      TimeWindow(.monday, startMinute: 0, endMinute: 60), TimeWindow(.monday, startMinute: 60, endMinute: 95),
    ])
    #expect(availability.windows.map(\.description) == ["mon 00:00-01:40", "tue 01:00-02:00"])
    #expect(availability.minutesPerWeek == 160)
  }

  /// The same, minute by minute.
  @Test(arguments: 0..<20 as Range<UInt64>) func sharedTimeIsThatOfEachMinute(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let people = (0..<2).map { _ in
        Availability(
          (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let start = Int.random(in: 0...40, using: &random)
            let end = Int.random(in: start + 1...42, using: &random)
            return TimeWindow(Bool.random(using: &random) ? .monday : .sunday, startMinute: start, endMinute: end)
          })
      }
      let shared = people[0].intersection(people[1])
      for day in [Weekday.monday, .sunday] {
        for minute in 0..<42 {
          func isFree(_ windows: [TimeWindow]) -> Bool {
            windows.contains { $0.weekday == day && $0.startMinute <= minute && minute < $0.endMinute }
          }
          let expected = people.allSatisfy { isFree($0.windows) }
          #expect(isFree(shared) == expected, "seed \(seed): \(people), \(day) \(minute)")
        }
      }
      let longest = shared.map(\.minutes).max() ?? 0
      #expect(people[0].shares(minutes: max(1, longest), with: people[1]) == (longest > 0), "seed \(seed)")
      #expect(!people[0].shares(minutes: longest + 1, with: people[1]), "seed \(seed)")
    }
  }
}
