// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Weekly meeting times: for one pair after the other the first time that suits both, on the cohort's grid, and that
/// neither has in an earlier pair. Needs and mentors are named by position in the cohort.
///
/// A call takes time linear in the windows of the two and in the times that they have already.
struct MeetingSlots {
  private let cohort: Cohort
  private let gridMinutes: Int
  /// The mentees of the needs, numbered in their order.
  private let menteeOfNeed: [Int32]
  /// Every time that is taken: the lists of all mentees and of all mentors, threaded through one array.
  private var taken: [Taken] = []
  /// The latest entry of each mentee and of each mentor, or -1.
  private var latestOfMentee: [Int32]
  private var latestOfMentor: [Int32]

  private struct Taken {
    let slot: TimeWindow
    /// The entries before this one of the same mentee and of the same mentor, or -1.
    let earlierOfMentee: Int32
    let earlierOfMentor: Int32
  }

  /// O(needs + mentors).
  init(_ cohort: Cohort) {
    self.cohort = cohort
    gridMinutes = max(1, cohort.frame.slotMinutes)
    var menteeOfNeed: [Int32] = []
    menteeOfNeed.reserveCapacity(cohort.needs.count)
    // A mentee's needs follow each other.
    var mentee: Int32 = -1
    for (index, need) in cohort.needs.enumerated() {
      if index == 0 || need.mentee !== cohort.needs[index - 1].mentee { mentee += 1 }
      menteeOfNeed.append(mentee)
    }
    self.menteeOfNeed = menteeOfNeed
    latestOfMentee = Array(repeating: -1, count: Int(mentee) + 1)
    latestOfMentor = Array(repeating: -1, count: cohort.mentors.count)
  }

  /// The first free time of a pair, which is taken from now on; nothing where none is left or the availability of
  /// either is not stated.
  mutating func take(_ need: Int, _ mentor: Int) -> TimeWindow? {
    let slot = firstFree(need, mentor)
    if let slot { take(slot, need, mentor) }
    return slot
  }

  /// Marks a time of a pair as taken.
  mutating func take(_ slot: TimeWindow, _ need: Int, _ mentor: Int) {
    let mentee = Int(menteeOfNeed[need])
    let entry = Int32(taken.count)
    taken.append(
      Taken(slot: slot, earlierOfMentee: latestOfMentee[mentee], earlierOfMentor: latestOfMentor[mentor]))
    latestOfMentee[mentee] = entry
    latestOfMentor[mentor] = entry
  }

  /// Whether a time overlaps one that the mentee or the mentor has taken.
  func isTaken(_ slot: TimeWindow, _ need: Int, _ mentor: Int) -> Bool {
    overlaps(slot, from: latestOfMentee[Int(menteeOfNeed[need])]) { $0.earlierOfMentee }
      || overlaps(slot, from: latestOfMentor[mentor]) { $0.earlierOfMentor }
  }

  private func overlaps(_ slot: TimeWindow, from latest: Int32, _ earlier: (Taken) -> Int32) -> Bool {
    var entry = latest
    while entry >= 0 {
      if taken[Int(entry)].slot.intersection(slot) != nil { return true }
      entry = earlier(taken[Int(entry)])
    }
    return false
  }

  /// The first time that suits both and that neither has taken.
  func firstFree(_ need: Int, _ mentor: Int) -> TimeWindow? {
    let minutes = cohort.needs[need].programme.minutesPerMeeting
    guard minutes > 0 else { return nil }
    var found: TimeWindow?
    cohort.needs[need].mentee.availability.forEachShared(with: cohort.mentors[mentor].availability) { window in
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
  func suits(_ slot: TimeWindow, _ need: Int, _ mentor: Int) -> Bool {
    guard slot.minutes == cohort.needs[need].programme.minutesPerMeeting, slot.startMinute.isMultiple(of: gridMinutes)
    else { return false }
    var suits = false
    cohort.needs[need].mentee.availability.forEachShared(with: cohort.mentors[mentor].availability) {
      suits = $0.intersection(slot) == slot
      return !suits
    }
    return suits
  }
}
