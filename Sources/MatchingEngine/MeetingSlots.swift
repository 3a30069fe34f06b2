// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Weekly meeting times: for one pair after the other the first time that suits both, on the cohort's grid, and that
/// neither has in an earlier pair.
struct MeetingSlots {
  private let gridMinutes: Int
  private var taken: [Person: [TimeWindow]] = [:]

  private enum Person: Hashable {
    case mentee(MenteeID)
    case mentor(MentorID)
  }

  init(_ frame: CohortFrame) {
    gridMinutes = max(1, frame.slotMinutes)
  }

  /// The first free time of a pair, which is taken from now on; nothing where none is left or the availability of
  /// either is not stated.
  mutating func take(_ need: Need, _ mentor: Mentor) -> TimeWindow? {
    let slot = firstFree(need, mentor)
    if let slot { take(slot, need, mentor) }
    return slot
  }

  /// Marks a time of a pair as taken.
  mutating func take(_ slot: TimeWindow, _ need: Need, _ mentor: Mentor) {
    taken[.mentee(need.mentee.id), default: []].append(slot)
    taken[.mentor(mentor.id), default: []].append(slot)
  }

  /// Whether a time overlaps one that the mentee or the mentor has taken.
  func isTaken(_ slot: TimeWindow, _ need: Need, _ mentor: Mentor) -> Bool {
    [Person.mentee(need.mentee.id), .mentor(mentor.id)].contains { person in
      taken[person, default: []].contains { $0.intersection(slot) != nil }
    }
  }

  /// The first time that suits both and that neither has taken.
  func firstFree(_ need: Need, _ mentor: Mentor) -> TimeWindow? {
    let minutes = need.programme.minutesPerMeeting
    guard minutes > 0 else { return nil }
    var found: TimeWindow?
    need.mentee.availability.forEachShared(with: mentor.availability) { window in
      var start = (window.startMinute + gridMinutes - 1) / gridMinutes * gridMinutes
      while found == nil, start <= window.endMinute - minutes {
        let slot = TimeWindow(window.weekday, startMinute: start, endMinute: start + minutes)
        if !isTaken(slot, need, mentor) { found = slot }
        start += gridMinutes
      }
      return found == nil
    }
    return found
  }

  /// Whether a time is on the grid, as long as a meeting, and free for both by their availability.
  func suits(_ slot: TimeWindow, _ need: Need, _ mentor: Mentor) -> Bool {
    guard slot.minutes == need.programme.minutesPerMeeting, slot.startMinute.isMultiple(of: gridMinutes) else {
      return false
    }
    var suits = false
    need.mentee.availability.forEachShared(with: mentor.availability) {
      suits = $0.intersection(slot) == slot
      return !suits
    }
    return suits
  }
}
