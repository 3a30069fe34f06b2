// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// A row as one of its people sees it.
private struct Attendance {
  /// The person's number among the mentors or among the mentees.
  let person: Int
  let start: Int
  let end: Int
  /// Where the person is; nothing where that is not known.
  let locality: Tag?
  let row: Int
}

extension ScheduleInspection {
  /// Nobody is in two places at once, and everybody has the time to get from one to the next.
  mutating func checkPeople() {
    var mentors: [Attendance] = []
    var mentees: [Attendance] = []
    for row in rows where row.start < row.end {
      let pair = pairs[row.pair]
      let locality = row.isSupport ? nil : pair.mentee.municipality
      func attendance(_ person: Int) -> Attendance {
        Attendance(person: person, start: row.start, end: row.end, locality: locality, row: row.position)
      }
      mentors.append(attendance(pair.mentorNumber))
      if !row.isSupport { mentees.append(attendance(pair.menteeNumber)) }
    }
    // An earlier mentor is there too; the mentee is in one meeting, and that is the pair's.
    for row in joint where row.start < row.end {
      guard let earlier = earlierNumber(of: row) else { continue }
      mentors.append(
        Attendance(
          person: earlier, start: row.start, end: row.end, locality: pairs[row.pair].mentee.municipality,
          row: row.position))
    }
    let people = cohort
    check(mentors) { .mentor(people.mentors[$0].id) }
    check(mentees) { .mentee(people.mentees[$0].id) }
  }

  private mutating func check(_ attendances: [Attendance], _ person: (Int) -> ScheduledPerson) {
    let sorted = attendances.sorted { ($0.person, $0.start, $0.end, $0.row) < ($1.person, $1.start, $1.end, $1.row) }
    // Of what came before for the same person: what ends last, and what ends last in a place, and in any other place.
    var last: Attendance?
    var lastPlaced: Attendance?
    var lastElsewhere: Attendance?
    for next in sorted {
      if let before = last, before.person != next.person { (last, lastPlaced, lastElsewhere) = (nil, nil, nil) }
      if let before = last, next.start < before.end {
        report(.doubleBooking, [before.row, next.row], person: person(next.person))
      } else if let locality = next.locality {
        let other = lastPlaced?.locality == locality ? lastElsewhere : lastPlaced
        if let other, next.start < other.end + cohort.frame.travelMinutes {
          report(.travelGap, [other.row, next.row], person: person(next.person))
        }
      }
      if last.map({ $0.end <= next.end }) ?? true { last = next }
      guard next.locality != nil else { continue }
      if let placed = lastPlaced, placed.locality == next.locality {
        if placed.end <= next.end { lastPlaced = next }
      } else if let placed = lastPlaced, placed.end > next.end {
        if lastElsewhere.map({ $0.end <= next.end }) ?? true { lastElsewhere = next }
      } else {
        lastElsewhere = lastPlaced
        lastPlaced = next
      }
    }
  }

  /// No mentor has a meeting during training.
  mutating func checkTraining() {
    struct Event {
      let mentor: MentorID
      let start: Int
      let end: Int
      let row: Int?
      let seat: Int?
    }
    var events: [Event] = []
    let training = Set(seats.map(\.mentor))
    for row in rows + joint where row.start < row.end && training.contains(row.claim.mentor) {
      events.append(
        Event(mentor: row.claim.mentor, start: row.start, end: row.end, row: row.position, seat: nil))
    }
    for (index, seat) in seats.enumerated() where seat.startMinute < seat.endMinute {
      let midnight = seat.date.dayNumber * 1440
      events.append(
        Event(
          mentor: seat.mentor, start: midnight + seat.startMinute, end: midnight + seat.endMinute, row: nil,
          seat: index))
    }
    events.sort {
      ($0.mentor, $0.start, $0.end, $0.row ?? -1, $0.seat ?? -1)
        < ($1.mentor, $1.start, $1.end, $1.row ?? -1, $1.seat ?? -1)
    }
    var lastRow: Event?
    var lastSeat: Event?
    for event in events {
      if lastRow?.mentor != event.mentor { lastRow = nil }
      if lastSeat?.mentor != event.mentor { lastSeat = nil }
      if let row = event.row {
        if let seat = lastSeat, event.start < seat.end {
          report(.trainingOverlap, [row], person: .mentor(event.mentor), seat: seat.seat)
        }
        if lastRow.map({ $0.end <= event.end }) ?? true { lastRow = event }
      } else {
        if let before = lastRow, let row = before.row, event.start < before.end {
          report(.trainingOverlap, [row], person: .mentor(event.mentor), seat: event.seat)
        }
        if lastSeat.map({ $0.end <= event.end }) ?? true { lastSeat = event }
      }
    }
  }
}
