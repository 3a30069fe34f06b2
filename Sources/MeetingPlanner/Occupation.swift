// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// A day and time found for a meeting, with its room if it needs one.
struct Placement {
  let day: Int
  let startMinute: Int
  let room: Int?
}

/// Who and what is taken when. Days are day numbers.
struct Occupation {
  let open: OpenDays
  private let firstDay: Int
  private let travelMinutes: Int
  private var mentors: [PersonCalendar]
  private var mentees: [PersonCalendar]
  /// The rooms, after them the coordinators, and last all rooms as one, which is asked first where all may be full.
  private var seats: SeatTable
  private let coordinators: Int
  private let allRooms: Int
  /// The room that a pair had first, kept through the year where it is free.
  private var homeRoom: [Int?]

  /// How long a support talk lasts.
  static let supportMinutes = 30

  init(_ frame: CohortFrame, _ reader: PairReader, pairs: Int, busy: [[Range<Int>]]) {
    open = OpenDays(frame)
    firstDay = frame.firstDay.dayNumber
    travelMinutes = max(0, frame.travelMinutes)
    mentors = busy.map(PersonCalendar.init)
    mentees = Array(repeating: PersonCalendar(), count: reader.mentees.count)
    coordinators = frame.rooms.count
    allRooms = coordinators + 1
    seats = SeatTable(
      capacities: frame.rooms.map(\.pairs) + [frame.coordinators, frame.rooms.reduce(0) { $0 + max(0, $1.pairs) }],
      lengths: frame.programmes.map(\.minutesPerMeeting) + [max(1, frame.slotMinutes), Self.supportMinutes])
    homeRoom = Array(repeating: nil, count: pairs)
  }

  /// What keeps a whole day from being one on which the pair meets.
  func obstacle(_ facts: PairFacts, onDay day: Int) -> Obstacle? {
    if let closure = open.closure(onDayNumber: day) { return Obstacle(closure) }
    if facts.mentor.isAway(onDay: day) { return .mentorAway }
    if facts.mentee.isAway(onDay: day) { return .menteeAway }
    return nil
  }

  private func booking(_ facts: PairFacts, _ day: Int, _ startMinute: Int) -> Booking {
    let midnight = (day - firstDay) * 24 * 60
    let minutes = facts.taken(from: startMinute)
    return Booking(
      start: midnight + minutes.lowerBound, end: midnight + minutes.upperBound, locality: facts.locality)
  }

  /// Books a meeting on a day that suits the pair, or says what keeps it from being at that time.
  mutating func book(_ facts: PairFacts, day: Int, startMinute: Int) -> Result<Placement, Obstacle> {
    let booking = booking(facts, day, startMinute)
    guard mentors[facts.mentorIndex].isFree(for: booking, travelMinutes: travelMinutes) else {
      return .failure(.mentorBusy)
    }
    guard mentees[facts.menteeIndex].isFree(for: booking, travelMinutes: travelMinutes) else {
      return .failure(.menteeBusy)
    }
    var room: Int?
    if let rooms = facts.rooms {
      let minutes = facts.taken(from: startMinute)
      guard let found = freeRoom(of: rooms, home: homeRoom[facts.pair], day: day - firstDay, minutes: minutes) else {
        return .failure(.roomFull)
      }
      homeRoom[facts.pair] = homeRoom[facts.pair] ?? found
      room = found
    }
    let placement = Placement(day: day, startMinute: startMinute, room: room)
    take(facts, placement)
    return .success(placement)
  }

  /// Books a meeting where everybody it concerns is free: one just found, or one that was cancelled, as it was.
  mutating func take(_ facts: PairFacts, _ placement: Placement) {
    let booking = booking(facts, placement.day, placement.startMinute)
    mentors[facts.mentorIndex].book(booking)
    mentees[facts.menteeIndex].book(booking)
    guard let room = placement.room else { return }
    let minutes = facts.taken(from: placement.startMinute)
    for seat in [room, allRooms] { seats.take(in: seat, day: placement.day - firstDay, minutes: minutes) }
  }

  private func freeRoom(of rooms: [Int], home: Int?, day: Int, minutes: Range<Int>) -> Int? {
    guard seats.hasSeat(in: allRooms, day: day, minutes: minutes) else { return nil }
    if let home, seats.hasSeat(in: home, day: day, minutes: minutes) { return home }
    return rooms.first { seats.hasSeat(in: $0, day: day, minutes: minutes) }
  }

  /// Gives a booked meeting's time back to the two and its seat to the room.
  mutating func cancel(_ facts: PairFacts, _ placement: Placement) {
    let booking = booking(facts, placement.day, placement.startMinute)
    mentors[facts.mentorIndex].cancel(booking)
    mentees[facts.menteeIndex].cancel(booking)
    guard let room = placement.room else { return }
    let minutes = facts.taken(from: placement.startMinute)
    for seat in [room, allRooms] { seats.give(in: seat, day: placement.day - firstDay, minutes: minutes) }
  }

  /// Whether the mentor who hands over has nothing else when a pair meets.
  func isFreeEarlier(_ mentor: Int, _ facts: PairFacts, day: Int, startMinute: Int) -> Bool {
    mentors[mentor].isFree(for: booking(facts, day, startMinute), travelMinutes: travelMinutes)
  }

  /// Books a meeting of a pair for the mentor who hands over, if that mentor is free.
  mutating func bookEarlier(_ mentor: Int, _ facts: PairFacts, day: Int, startMinute: Int) -> Bool {
    let booking = booking(facts, day, startMinute)
    guard mentors[mentor].isFree(for: booking, travelMinutes: travelMinutes) else { return false }
    mentors[mentor].book(booking)
    return true
  }

  /// Books a mentor's talk with a coordinator, or says what keeps it from being at that time.
  mutating func bookSupport(_ facts: PairFacts, day: Int, startMinute: Int) -> Obstacle? {
    let midnight = (day - firstDay) * 24 * 60
    let minutes = startMinute..<startMinute + Self.supportMinutes
    let booking = Booking(start: midnight + minutes.lowerBound, end: midnight + minutes.upperBound, locality: -1)
    guard mentors[facts.mentorIndex].isFree(for: booking, travelMinutes: 0) else { return .mentorBusy }
    guard seats.hasSeat(in: coordinators, day: day - firstDay, minutes: minutes) else { return .coordinatorBusy }
    seats.take(in: coordinators, day: day - firstDay, minutes: minutes)
    mentors[facts.mentorIndex].book(booking)
    return nil
  }
}

extension Obstacle: Error {}

extension Mentor {
  /// Whether the mentor is away on a day, given as a day number.
  func isAway(onDay day: Int) -> Bool { unavailable.contains { $0.contains(CalendarDate(dayNumber: day)) } }
}

extension Mentee {
  /// Whether the mentee is away on a day, given as a day number.
  func isAway(onDay day: Int) -> Bool { unavailable.contains { $0.contains(CalendarDate(dayNumber: day)) } }
}
