// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension Planning {
  /// The meetings that found a time, each with its kind, and those that did not. Linear in their number.
  func schedule(of pairs: [PlannedPair]) -> Schedule {
    var meetings: [Meeting] = []
    meetings.reserveCapacity(appointments.reduce(0) { $0 + $1.count } + talks.reduce(0) { $0 + $1.count })
    var dropped: [DroppedMeeting] = []
    for (index, pair) in facts.enumerated() {
      let own = ownMeetings(pair, appointments[index])
      var others = supportMeetings(pair, talks[index])
      if !joint[index].isEmpty {
        others += handOvers(pair, joint[index], of: appointments[index])
        others.sort { ($0.date, $0.startMinute) < ($1.date, $1.startMinute) }
      }
      Self.merge(own, others, into: &meetings)
      for (number, appointment) in appointments[index].enumerated() where appointment.placement == nil {
        guard let obstacle = appointment.obstacle else { continue }
        dropped.append(
          DroppedMeeting(
            pair: pair.pair, ordinal: number + 1, isSupport: false,
            originalDate: CalendarDate(dayNumber: appointment.wanted.day), obstacle: obstacle))
      }
      for talk in talks[index] where talk.found == nil {
        guard let obstacle = talk.obstacle else { continue }
        dropped.append(
          DroppedMeeting(
            pair: pair.pair, ordinal: talk.ordinal, isSupport: true,
            originalDate: CalendarDate(dayNumber: talk.week), obstacle: obstacle))
      }
    }
    return Schedule(pairs: pairs, meetings: meetings, dropped: dropped, pairsWithoutTime: withoutTime)
  }

  /// A pair's own meetings; the kinds belong to those that take place, so that no pair lacks its first meeting because
  /// that day is closed.
  private func ownMeetings(_ pair: PairFacts, _ appointments: [Appointment]) -> [Meeting] {
    let days = appointments.compactMap { $0.placement?.day }
    let middle = Self.middle(of: days)
    let usual: MeetingKind = pair.isWholeDay ? .shadowing : .regular
    let label = pair.mentee.municipality?.label ?? ""
    var meetings: [Meeting] = []
    meetings.reserveCapacity(days.count)
    for (number, appointment) in appointments.enumerated() {
      guard let placement = appointment.placement else { continue }
      let kind: MeetingKind =
        switch meetings.count {
        case 0: .first
        case days.count - 1: .closing
        case middle: .halfway
        default: usual
        }
      meetings.append(
        Meeting(
          pair: pair.pair, ordinal: number + 1, kind: kind, date: CalendarDate(dayNumber: placement.day),
          startMinute: placement.startMinute, endMinute: placement.startMinute + pair.minutes,
          isWholeDay: pair.isWholeDay, place: placement.room.map { frame.rooms[$0].name } ?? label,
          move: appointment.obstacle.map {
            MeetingMove(originalDate: CalendarDate(dayNumber: appointment.wanted.day), obstacle: $0)
          }))
    }
    return meetings
  }

  /// The position of the day nearest the middle between the first and the last, the earlier of two; the first and the
  /// last are no middle.
  private static func middle(of days: [Int]) -> Int? {
    guard let first = days.first, let last = days.last, days.count > 2 else { return nil }
    return (1..<days.count - 1).min { abs(2 * days[$0] - first - last) < abs(2 * days[$1] - first - last) }
  }

  /// The talks that found a time, in the order of their dates.
  private func supportMeetings(_ pair: PairFacts, _ talks: [SupportTalk]) -> [Meeting] {
    talks.compactMap { talk in
      guard let (day, startMinute) = talk.found else { return nil }
      return Meeting(
        pair: pair.pair, ordinal: talk.ordinal, kind: .support, date: CalendarDate(dayNumber: day),
        startMinute: startMinute, endMinute: startMinute + Occupation.supportMinutes,
        move: talk.obstacle.map { MeetingMove(originalDate: CalendarDate(dayNumber: talk.week), obstacle: $0) })
    }.sorted { ($0.date, $0.startMinute) < ($1.date, $1.startMinute) }
  }

  private static func merge(_ left: [Meeting], _ right: [Meeting], into meetings: inout [Meeting]) {
    var next = right.startIndex
    for meeting in left {
      while next < right.endIndex,
        (right[next].date, right[next].startMinute) < (meeting.date, meeting.startMinute)
      {
        meetings.append(right[next])
        next += 1
      }
      meetings.append(meeting)
    }
    meetings += right[next...]
  }
}
