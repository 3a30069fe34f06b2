// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension Planning {
  /// Finds times for the meetings that cannot be when they should be.
  mutating func moveRest() {
    for (index, pair) in facts.enumerated() {
      var starts: WeekStarts?
      for position in appointments[index].indices where appointments[index][position].placement == nil {
        let known = starts ?? WeekStarts(pair, gridMinutes: gridMinutes)
        starts = known
        appointments[index][position].placement = newTime(appointments[index][position].wanted, pair, known)
      }
    }
  }

  /// The nearest possible time within a meeting's period. People keep their hour before they keep the day: the same hour
  /// of any day within six comes first.
  private mutating func newTime(_ wanted: RhythmMeeting, _ pair: PairFacts, _ starts: WeekStarts) -> Placement? {
    let furthest = max(wanted.day - wanted.first, wanted.last - wanted.day)
    for distance in 0...furthest where 1...6 ~= distance {
      for day in Self.days(at: distance, from: wanted) {
        guard starts[weekday(day)].first == pair.startMinute else { continue }
        if let found = book(pair, day, [pair.startMinute]) { return found }
      }
    }
    for distance in 0...furthest {
      for day in Self.days(at: distance, from: wanted) {
        if let found = book(pair, day, starts[weekday(day)]) { return found }
      }
    }
    return nil
  }

  private func weekday(_ day: Int) -> Weekday { CalendarDate(dayNumber: day).weekday }

  /// The days of the period that are so many days away, the later first.
  private static func days(at distance: Int, from wanted: RhythmMeeting) -> [Int] {
    let days = distance == 0 ? [wanted.day] : [wanted.day + distance, wanted.day - distance]
    return days.filter { (wanted.first...wanted.last).contains($0) }
  }

  /// Books the first possible start of a day.
  private mutating func book(_ pair: PairFacts, _ day: Int, _ starts: [Int]) -> Placement? {
    guard !starts.isEmpty, occupation.obstacle(pair, onDay: day) == nil else { return nil }
    for start in starts {
      if case .success(let placement) = occupation.book(pair, day: day, startMinute: start) { return placement }
    }
    return nil
  }
}
