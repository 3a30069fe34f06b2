// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// What the planner has to know of a pair, with people, localities and rooms as numbers.
struct PairFacts {
  /// The pair's position.
  let pair: Int
  let mentor: Mentor
  let mentee: Mentee
  let programme: Programme
  /// The positions of the two in the planner's calendars.
  let mentorIndex: Int
  let menteeIndex: Int
  /// Where the pair meets, or -1.
  let locality: Int
  let weekday: Weekday
  let startMinute: Int
  /// The pair's days, as day numbers.
  let days: ClosedRange<Int>
  /// The rooms that the pair may use, the most wanted first; nothing where it needs none.
  let rooms: [Int]?
  /// The mentor who hands the mentee over, if one does, and the position of that mentor's calendar.
  let earlier: (mentor: Mentor, index: Int)?

  var minutes: Int { programme.minutesPerMeeting }
  var isWholeDay: Bool { programme.rhythm == .wholeDays }

  /// The minutes of the day that a meeting takes from people and rooms.
  func taken(from startMinute: Int) -> Range<Int> {
    isWholeDay ? 0..<24 * 60 : startMinute..<startMinute + minutes
  }
}

/// Numbers people, localities and rooms.
struct PairReader {
  let frame: CohortFrame
  private(set) var mentors: [MentorID: Int] = [:]
  private(set) var mentees: [MenteeID: Int] = [:]
  private var localities: [Tag: Int] = [:]
  private var roomOrders: [RoomKey: [Int]] = [:]

  private struct RoomKey: Hashable {
    let mentee: Tag?
    let mentor: Tag?
  }

  init(_ frame: CohortFrame) {
    self.frame = frame
  }

  /// The facts of a pair; nothing where it can be planned on no date.
  mutating func facts(_ index: Int, _ pair: PlannedPair) -> PairFacts? {
    guard let slot = pair.slot, let startMinute = pair.slotStart(gridMinutes: max(1, frame.slotMinutes)),
      let days = pair.days(in: frame)
    else { return nil }
    return PairFacts(
      pair: index, mentor: pair.mentor, mentee: pair.need.mentee, programme: pair.need.programme,
      mentorIndex: number(of: pair.mentor.id), menteeIndex: Self.number(of: pair.need.mentee.id, in: &mentees),
      locality: pair.need.mentee.municipality.map { Self.number(of: $0, in: &localities) } ?? -1,
      weekday: slot.weekday, startMinute: startMinute, days: days.lowerBound.dayNumber...days.upperBound.dayNumber,
      rooms: !frame.rooms.isEmpty && pair.need.programme.kind.meetsInRooms ? roomOrder(pair) : nil,
      earlier: pair.earlier.map { ($0, number(of: $0.id)) })
  }

  /// The position of a mentor's calendar.
  mutating func number(of mentor: MentorID) -> Int { Self.number(of: mentor, in: &mentors) }

  private static func number<Key: Hashable>(of key: Key, in numbers: inout [Key: Int]) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = numbers.count
    return numbers.count - 1
  }

  /// Rooms of the mentee's municipality, then those without one, then those of the mentor's, then all others; of each
  /// kind in the order of the file.
  private mutating func roomOrder(_ pair: PlannedPair) -> [Int] {
    let key = RoomKey(mentee: pair.need.mentee.municipality, mentor: pair.mentor.municipality)
    if let known = roomOrders[key] { return known }
    var classes: [[Int]] = [[], [], [], []]
    for (index, room) in frame.rooms.enumerated() {
      switch room.municipality {
      case nil: classes[1].append(index)
      case key.mentee: classes[0].append(index)
      case key.mentor: classes[2].append(index)
      default: classes[3].append(index)
      }
    }
    let order = classes.flatMap(\.self)
    roomOrders[key] = order
    return order
  }
}
