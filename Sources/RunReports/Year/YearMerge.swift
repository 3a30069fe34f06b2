// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// Puts a new plan in the place of an old one, so that people's calendars follow: what is in both keeps its `uid`, what
/// changed has a greater `sequence`, and what is gone stays as cancelled.
public struct YearMerge: Sendable {
  private let old: YearPlan
  private let new: YearPlan
  private let from: CalendarDate?

  /// A pair, by the ids that its rows have.
  private struct ProgrammePair: Hashable {
    let mentee: MenteeID
    let mentor: MentorID
    let type: MentorType

    init(_ meeting: ScheduledMeeting) {
      mentee = meeting.mentee
      mentor = meeting.mentor
      type = meeting.type
    }
  }

  /// Takes two plans.
  ///
  /// - Parameters:
  ///   - old: What people have now.
  ///   - new: What they are to have, with no meeting and no seat before `from`.
  ///   - from: What lies before this day in the old plan stays as it is.
  public init(old: YearPlan, new: YearPlan, from: CalendarDate?) {
    self.old = old
    self.new = new
    self.from = from
  }

  /// The plan that follows from the two. O(n log n).
  public var plan: YearPlan {
    YearPlan(zone: new.zone, meetings: meetings(), training: training())
  }

  private func isBefore(_ date: CalendarDate?) -> Bool {
    guard let from, let date else { return false }
    return date < from
  }

  /// Whether a meeting of the old plan stays as it is: it was before the day, or would have been.
  private func stays(_ meeting: ScheduledMeeting) -> Bool { isBefore(meeting.time?.date ?? meeting.plannedFor) }

  private func meetings() -> [ScheduledMeeting] {
    let kept = old.meetings.filter(stays)
    let keptIDs = Set(kept.map(\.uid))
    let wanted = withKinds(new.meetings.filter { !keptIDs.contains($0.uid) }, after: kept)
    var left = Dictionary(
      old.meetings.filter { !keptIDs.contains($0.uid) }.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    var merged = kept
    for meeting in wanted {
      merged.append(left.removeValue(forKey: meeting.uid).map { Self.changed($0, to: meeting) } ?? meeting)
    }
    return merged + left.values.map { Self.cancelled($0, by: nil) }
  }

  private static func changed(_ old: ScheduledMeeting, to new: ScheduledMeeting) -> ScheduledMeeting {
    if new.status == .dropped, old.status != .dropped { return cancelled(old, by: new) }
    var changed = new
    changed.sequence = old.sequence
    if changed == old || new.status == .dropped { return changed }
    changed.sequence += 1
    return changed
  }

  private static func cancelled(_ old: ScheduledMeeting, by dropped: ScheduledMeeting?) -> ScheduledMeeting {
    guard old.takesPlace else { return old }
    var cancelled = old
    cancelled.status = .cancelled
    cancelled.plannedFor = dropped?.plannedFor ?? old.plannedFor
    cancelled.reason = dropped?.reason ?? .replanned
    cancelled.sequence += 1
    return cancelled
  }

  /// The new meetings of each pair with the kinds that they have after those that stay: the first one of all is the first
  /// meeting, the last one the closing meeting, and the one nearest the middle of all the half-way talk, if there has not been one.
  private func withKinds(_ meetings: [ScheduledMeeting], after kept: [ScheduledMeeting]) -> [ScheduledMeeting] {
    var keptOfPair: [ProgrammePair: [ScheduledMeeting]] = [:]
    for meeting in kept where meeting.takesPlace && meeting.isOwn {
      keptOfPair[ProgrammePair(meeting), default: []].append(meeting)
    }
    var meetings = meetings
    let own = meetings.indices.filter { meetings[$0].takesPlace && meetings[$0].isOwn }
    for (pair, positions) in Dictionary(grouping: own, by: { ProgrammePair(meetings[$0]) }) {
      let before = keptOfPair[pair] ?? []
      let positions = positions.sorted { meetings[$0].isBefore(meetings[$1]) }
      let days = (before + positions.map { meetings[$0] }).compactMap { $0.time?.date.dayNumber }.sorted()
      let middle = before.contains { $0.kind == .halfway } ? nil : Self.middle(of: days)
      for (index, position) in positions.enumerated() {
        let place = before.count + index
        let usual: MeetingKind = meetings[position].time?.isWholeDay ?? false ? .shadowing : .regular
        meetings[position].kind =
          place == 0 ? .first : place == days.count - 1 ? .closing : place == middle ? .halfway : usual
      }
    }
    return meetings
  }

  /// The position of the day nearest the middle between the first and the last, the earlier of two.
  private static func middle(of days: [Int]) -> Int? {
    guard let first = days.first, let last = days.last, days.count > 2 else { return nil }
    return (1..<days.count - 1).min { abs(2 * days[$0] - first - last) < abs(2 * days[$1] - first - last) }
  }

  /// Seats by mentor and time, then those who wait, in their order.
  private func training() -> [TrainingEntry] {
    let kept = old.training.filter { $0.status != .waiting && isBefore($0.occasion?.date) }
    let keptIDs = Set(kept.map(\.uid))
    var left = Dictionary(
      old.training.filter { $0.status != .waiting && !keptIDs.contains($0.uid) }.map { ($0.uid, $0) },
      uniquingKeysWith: { first, _ in first })
    var seats = kept
    for entry in new.training where entry.status == .seat && !keptIDs.contains(entry.uid) {
      var seat = entry
      // A new seat changes its session's event in the coordinator's calendar, so that it counts as a change too.
      seat.sequence = 1
      if let old = left.removeValue(forKey: entry.uid) {
        seat.sequence = old.sequence
        if seat != old { seat.sequence += 1 }
      }
      seats.append(seat)
    }
    for var entry in left.values {
      if entry.status == .seat {
        entry.status = .cancelled
        entry.reason = .replanned
        entry.sequence += 1
      }
      seats.append(entry)
    }
    seats.sort { left, right in
      (left.mentor, left.occasion?.date.dayNumber ?? 0, left.occasion?.startMinute ?? 0, left.uid)
        < (right.mentor, right.occasion?.date.dayNumber ?? 0, right.occasion?.startMinute ?? 0, right.uid)
    }
    return seats + new.training.filter { $0.status == .waiting }
  }
}
