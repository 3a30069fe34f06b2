// SPDX-License-Identifier: GPL-3.0-or-later

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

  /// The nearest possible time within a meeting's period; of two days that are as near, the later. People keep their
  /// hour before they keep the day: the same hour of any day within six comes first.
  private mutating func newTime(_ wanted: RhythmMeeting, _ pair: PairFacts, _ starts: WeekStarts) -> Placement? {
    let furthest = max(wanted.day - wanted.first, wanted.last - wanted.day)
    var distance = 1
    while distance <= min(6, furthest) {
      if let found = book(pair, wanted, distance, starts, sameHour: true) { return found }
      if let found = book(pair, wanted, -distance, starts, sameHour: true) { return found }
      distance += 1
    }
    distance = 0
    while distance <= furthest {
      if let found = book(pair, wanted, distance, starts, sameHour: false) { return found }
      if distance > 0, let found = book(pair, wanted, -distance, starts, sameHour: false) { return found }
      distance += 1
    }
    return nil
  }

  /// Books the first possible start of a day so many days later or, where negative, earlier.
  private mutating func book(
    _ pair: PairFacts, _ wanted: RhythmMeeting, _ daysLater: Int, _ starts: WeekStarts, sameHour: Bool
  ) -> Placement? {
    let day = wanted.day + daysLater
    guard wanted.first <= day, day <= wanted.last else { return nil }
    // The pair's own hour is the nearest of all, where a day has it.
    guard let first = starts[day].first, !sameHour || first == pair.startMinute else { return nil }
    guard occupation.obstacle(pair, onDay: day) == nil else { return nil }
    for start in starts[day] {
      if sameHour, start != first { return nil }
      if case .success(let placement) = occupation.book(pair, day: day, startMinute: start) { return placement }
    }
    return nil
  }
}
