// SPDX-License-Identifier: GPL-3.0-or-later

import CalendarFiles
import CohortModel
import MeetingPlanner
import RunReports

/// Gives the pairs' meetings their dates, around the mentors' training.
struct MeetingPlanning {
  let frame: CohortFrame
  let pairs: [YearPlanning.Pair]
  let training: [TrainingEntry]
  /// The mentor who hands each need over, where one does.
  let handOvers: [NeedID: Mentor]

  /// The rows of the schedule.
  func meetings() -> [ScheduledMeeting] {
    let busy = training.compactMap { entry -> BusyTime? in
      guard entry.status == .seat, let occasion = entry.occasion else { return nil }
      return BusyTime(
        mentor: entry.mentor, date: occasion.date, startMinute: occasion.startMinute, endMinute: occasion.endMinute)
    }
    let planned = pairs.map {
      PlannedPair(need: $0.need, mentor: $0.mentor, slot: $0.slot, earlier: handOvers[$0.need.id])
    }
    let schedule = YearPlanner(frame).plan(planned, busy: busy)
    return schedule.meetings.map(row) + schedule.dropped.map(row)
  }

  private func row(_ meeting: Meeting) -> ScheduledMeeting {
    let pair = pairs[meeting.pair]
    let earlier = meeting.kind == .handover ? handOvers[pair.need.id]?.id : nil
    return ScheduledMeeting(
      mentee: pair.need.mentee.id, mentor: earlier ?? pair.mentor.id, type: pair.need.type, kind: meeting.kind,
      time: ScheduledMeeting.Time(
        meeting.date, startMinute: meeting.startMinute, endMinute: meeting.endMinute, isWholeDay: meeting.isWholeDay),
      place: meeting.place, status: meeting.move == nil ? .planned : .moved, plannedFor: meeting.move?.originalDate,
      reason: meeting.move.map { MeetingReason($0.obstacle) },
      uid: earlier.map { earlier in
        ScheduledMeeting.handoverUID(
          cohort: frame.name, mentee: pair.need.mentee.id, mentor: earlier, type: pair.need.type,
          ordinal: meeting.ordinal)
      } ?? uid(pair, meeting.ordinal, isSupport: meeting.kind == .support))
  }

  private func row(_ dropped: DroppedMeeting) -> ScheduledMeeting {
    let pair = pairs[dropped.pair]
    let usual: MeetingKind = pair.need.programme.rhythm == .wholeDays ? .shadowing : .regular
    return ScheduledMeeting(
      mentee: pair.need.mentee.id, mentor: pair.mentor.id, type: pair.need.type,
      kind: dropped.isSupport ? .support : usual, time: nil, status: .dropped, plannedFor: dropped.originalDate,
      reason: MeetingReason(dropped.obstacle), uid: uid(pair, dropped.ordinal, isSupport: dropped.isSupport))
  }

  private func uid(_ pair: YearPlanning.Pair, _ ordinal: Int, isSupport: Bool) -> String {
    ScheduledMeeting.uid(
      cohort: frame.name, mentee: pair.need.mentee.id, mentor: pair.mentor.id, type: pair.need.type,
      ordinal: ordinal, isSupport: isSupport)
  }
}

extension MeetingReason {
  /// The reason that an obstacle is.
  fileprivate init(_ obstacle: MeetingPlanner.Obstacle) {
    switch obstacle {
    case .publicHoliday(let holiday): self = .publicHoliday(holiday)
    case .closedDay: self = .closedDay
    case .mentorAway: self = .mentorAway
    case .menteeAway: self = .menteeAway
    case .mentorBusy: self = .mentorBusy
    case .menteeBusy: self = .menteeBusy
    case .roomFull: self = .roomFull
    case .coordinatorBusy: self = .coordinatorBusy
    case .noFreeTime: self = .noFreeTime
    case .earlierMentor: self = .earlierMentor
    }
  }
}
