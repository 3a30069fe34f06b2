// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

// Only whether the rules ask for times is shared with what chooses them.

extension Inspection {
  /// Each pair's weekly time: that it suits both, that nobody has two at once or too near for the way, that rooms hold
  /// all, and that who has to have a time has one.
  mutating func checkTimes() {
    var ofMentor: [Int: [Taken]] = [:]
    var ofMentee: [MenteeID: [Taken]] = [:]
    var inRooms: [TimeWindow: Int] = [:]
    for pair in pairs {
      guard let slot = claim.pairs[pair.position].slot else { continue }
      let need = cohort.needs[pair.need]
      let mentor = cohort.mentors[pair.mentor]
      let taken = Taken(slot: slot, place: need.mentee.municipality)
      if !suits(slot, need, mentor) {
        findings.append(.unsuitableSlot(need.id, mentor.id, slot))
      } else if (ofMentor[pair.mentor, default: []] + ofMentee[need.mentee.id, default: []])
        .contains(where: { $0.excludes(taken, travelMinutes: cohort.frame.travelMinutes) })
      {
        findings.append(.doubleBookedSlot(need.id, mentor.id, slot))
      }
      ofMentor[pair.mentor, default: []].append(taken)
      ofMentee[need.mentee.id, default: []].append(taken)
      if !cohort.frame.rooms.isEmpty, [.youth, .schoolWork, .promotion].contains(need.programme.kind) {
        inRooms[slot, default: 0] += 1
      }
    }
    checkRooms(inRooms)
    let areAsked = problem.weekly.areAskedOfAll
    for pair in pairs where claim.pairs[pair.position].slot == nil {
      let need = cohort.needs[pair.need]
      let mentor = cohort.mentors[pair.mentor]
      guard !need.mentee.availability.isEmpty, !mentor.availability.isEmpty, need.programme.minutesPerMeeting > 0 else {
        continue
      }
      // A decision's pair stays, with a time or without; and where the rules ask for no shared time, so do all.
      // For its points a pair may have to have a time too; whether it has the points is another question.
      guard !areAsked || problem.requiredMentors[pair.need] == pair.mentor else {
        findings.append(.noSlot(need.id, mentor.id))
        continue
      }
      let taken = ofMentor[pair.mentor, default: []] + ofMentee[need.mentee.id, default: []]
      if let free = firstFree(need, mentor, beside: taken, inRooms) {
        findings.append(.missingSlot(need.id, mentor.id, free: free))
      }
    }
  }

  /// A time that somebody has.
  private struct Taken {
    let slot: TimeWindow
    let place: Tag?

    /// Whether nobody can keep both.
    func excludes(_ other: Taken, travelMinutes: Int) -> Bool {
      guard slot.weekday == other.slot.weekday else { return false }
      var gap = 0
      if let place, let otherPlace = other.place, place != otherPlace { gap = travelMinutes }
      return max(slot.startMinute, other.slot.startMinute) - min(slot.endMinute, other.slot.endMinute) < gap
    }
  }

  /// Whether a time is on the grid, as long as a meeting, and within what both have said they are free.
  private func suits(_ slot: TimeWindow, _ need: Need, _ mentor: Mentor) -> Bool {
    func isWithin(_ availability: Availability) -> Bool {
      availability.windows.contains {
        $0.weekday == slot.weekday && $0.startMinute <= slot.startMinute && $0.endMinute >= slot.endMinute
      }
    }
    return slot.minutes == need.programme.minutesPerMeeting
      && slot.startMinute.isMultiple(of: max(1, cohort.frame.slotMinutes))
      && isWithin(need.mentee.availability) && isWithin(mentor.availability)
  }

  /// Whenever one begins, the meetings in rooms are no more than these hold.
  private mutating func checkRooms(_ inRooms: [TimeWindow: Int]) {
    let places = cohort.frame.rooms.reduce(0) { $0 + $1.pairs }
    let slots = inRooms.keys.sorted()
    for slot in slots {
      let pairs = inRooms.reduce(0) { sum, item in
        item.key.weekday == slot.weekday && item.key.startMinute <= slot.startMinute
          && slot.startMinute < item.key.endMinute ? sum + item.value : sum
      }
      if pairs > places { findings.append(.roomsOverfull(slot, pairs: pairs, places: places)) }
    }
  }

  /// Whether a pair would have the points that the fairness settings ask for.
  private func hasPoints(_ slot: TimeWindow, _ need: Need, _ mentor: Mentor) -> Bool {
    guard let least = problem.stance.leastPoints else { return true }
    let pair = Pair(need: need, mentor: mentor, context: problem.context, time: .decided(slot))
    return problem.rules.points(of: pair) >= least
  }

  private func firstFree(
    _ need: Need, _ mentor: Mentor, beside taken: [Taken], _ inRooms: [TimeWindow: Int]
  ) -> TimeWindow? {
    let grid = max(1, cohort.frame.slotMinutes)
    let places = cohort.frame.rooms.reduce(0) { $0 + $1.pairs }
    let needsRoom = !cohort.frame.rooms.isEmpty && [.youth, .schoolWork, .promotion].contains(need.programme.kind)
    for weekday in Weekday.allCases {
      for start in stride(from: 0, through: 1440 - need.programme.minutesPerMeeting, by: grid) {
        let slot = TimeWindow(weekday, startMinute: start, endMinute: start + need.programme.minutesPerMeeting)
        let own = Taken(slot: slot, place: need.mentee.municipality)
        guard suits(slot, need, mentor), hasPoints(slot, need, mentor),
          !taken.contains(where: { $0.excludes(own, travelMinutes: cohort.frame.travelMinutes) })
        else { continue }
        let starts = [slot.startMinute] + inRooms.keys.filter { $0.weekday == weekday }.map(\.startMinute)
        let isFull = starts.contains { moment in
          slot.startMinute <= moment && moment < slot.endMinute
            && inRooms.reduce(0) { sum, item in
              item.key.weekday == weekday && item.key.startMinute <= moment && moment < item.key.endMinute
                ? sum + item.value : sum
            } >= places
        }
        if !needsRoom || !isFull { return slot }
      }
    }
    return nil
  }
}
