// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension Planning {
  /// Asks earlier mentors to the meetings of the first weeks, where they are free as the pair meets. Nobody's meeting
  /// moves for it: what finds its time first is the pair's own year.
  mutating func placeHandOvers() {
    for (index, pair) in facts.enumerated() {
      guard let earlier = pair.earlier else { continue }
      let end = pair.days.lowerBound + 7 * pair.programme.handoverWeeks
      for (number, appointment) in appointments[index].enumerated() {
        guard let placement = appointment.placement, placement.day < end, !earlier.mentor.isAway(onDay: placement.day),
          Self.isFree(earlier.mentor, pair, placement),
          occupation.bookEarlier(earlier.index, pair, day: placement.day, startMinute: placement.startMinute)
        else { continue }
        joint[index].append(number)
      }
    }
  }

  private static func isFree(_ mentor: Mentor, _ pair: PairFacts, _ placement: Placement) -> Bool {
    guard !mentor.availability.isEmpty else { return true }
    let weekday = CalendarDate(dayNumber: placement.day).weekday
    return mentor.availability.windows.contains { window in
      window.weekday == weekday && window.startMinute <= placement.startMinute
        && placement.startMinute + pair.minutes <= window.endMinute
    }
  }

  /// The meetings that the earlier mentor comes to, beside those of the pair.
  func handOvers(_ pair: PairFacts, _ numbers: [Int], of appointments: [Appointment]) -> [Meeting] {
    numbers.compactMap { number in
      appointments[number].placement.map { placement in
        Meeting(
          pair: pair.pair, ordinal: number + 1, kind: .handover, date: CalendarDate(dayNumber: placement.day),
          startMinute: placement.startMinute, endMinute: placement.startMinute + pair.minutes,
          place: placement.room.map { frame.rooms[$0].name } ?? pair.mentee.municipality?.label ?? "")
      }
    }
  }
}
