// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension Planning {
  /// Asks earlier mentors to the meetings of the first weeks. Where one cannot come as the pair meets, the meeting moves
  /// to a time of the same week that all three share, if there is one; nobody else's meeting moves for it.
  mutating func placeHandOvers() {
    for (index, pair) in facts.enumerated() {
      guard let earlier = pair.earlier else { continue }
      let end = pair.days.lowerBound + 7 * pair.programme.handoverWeeks
      var starts: WeekStarts?
      for number in appointments[index].indices {
        guard let placement = appointments[index][number].placement, placement.day < end else { continue }
        if bookEarlier(earlier, pair, placement) {
          joint[index].append(number)
          continue
        }
        let known = starts ?? WeekStarts(pair, gridMinutes: gridMinutes)
        starts = known
        let wanted = appointments[index][number].wanted
        if let found = shared(wanted, placement, before: end, earlier, pair, known) {
          appointments[index][number].move(to: found, because: .earlierMentor)
          joint[index].append(number)
        }
      }
    }
  }

  /// The mentor who hands over, and the position of that mentor's calendar.
  private typealias Earlier = (mentor: Mentor, index: Int)

  private mutating func bookEarlier(_ earlier: Earlier, _ pair: PairFacts, _ placement: Placement) -> Bool {
    Self.isFree(earlier.mentor, pair, onDay: placement.day, startMinute: placement.startMinute)
      && occupation.bookEarlier(earlier.index, pair, day: placement.day, startMinute: placement.startMinute)
  }

  /// Books all three at the nearest time of a meeting's week that they share and that lies in its period; where there is
  /// none, the meeting stays where it is.
  private mutating func shared(
    _ wanted: RhythmMeeting, _ placement: Placement, before end: Int, _ earlier: Earlier, _ pair: PairFacts,
    _ starts: WeekStarts
  ) -> Placement? {
    let monday = placement.day - WeekStarts.daysAfterMonday(placement.day)
    let days = (max(monday, wanted.first)..<min(monday + 7, wanted.last + 1, end)).sorted { left, right in
      (abs(left - placement.day), right) < (abs(right - placement.day), left)
    }
    occupation.cancel(pair, placement)
    for day in days where occupation.obstacle(pair, onDay: day) == nil {
      for start in starts[day] where Self.isFree(earlier.mentor, pair, onDay: day, startMinute: start) {
        guard occupation.isFreeEarlier(earlier.index, pair, day: day, startMinute: start),
          case .success(let found) = occupation.book(pair, day: day, startMinute: start),
          occupation.bookEarlier(earlier.index, pair, day: day, startMinute: start)
        else { continue }
        return found
      }
    }
    occupation.take(pair, placement)
    return nil
  }

  /// Whether the earlier mentor is there and free by what is stated.
  private static func isFree(_ mentor: Mentor, _ pair: PairFacts, onDay day: Int, startMinute: Int) -> Bool {
    guard !mentor.isAway(onDay: day) else { return false }
    guard !mentor.availability.isEmpty else { return true }
    let weekday = CalendarDate(dayNumber: day).weekday
    return mentor.availability.windows.contains { window in
      window.weekday == weekday && window.startMinute <= startMinute && startMinute + pair.minutes <= window.endMinute
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
