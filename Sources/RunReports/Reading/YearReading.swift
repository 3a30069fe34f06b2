// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Wording

/// What the tables of the year say, each row with its line.
struct YearClaim: Sendable {
  /// A row of `schedule.csv`.
  struct MeetingRow: Sendable {
    let meeting: ScheduledMeeting
    let line: Int
    /// The cells `start` and `end` as they stand, with their offsets.
    let start: String
    let end: String
  }

  /// A row of `training_plan.csv`.
  struct TrainingRow: Sendable {
    let entry: TrainingEntry
    let line: Int
  }

  let meetings: [MeetingRow]
  let training: [TrainingRow]
}

extension RunReader {
  /// What the tables of the year say; nothing where there are none, or after noting everything that is wrong with them.
  mutating func year() -> YearClaim? {
    let meetings = table(YearTables.scheduleName, YearTables.scheduleColumns) { table, row in
      table.meeting(row)
    }
    let training = table(YearTables.trainingName, YearTables.trainingColumns) { table, row in
      table.training(row)
    }
    guard let meetings, let training else { return nil }
    return YearClaim(meetings: meetings.rows, training: training.rows)
  }
}

extension TableReading {
  /// A row of `schedule.csv`.
  fileprivate mutating func meeting(_ row: [Cell]) -> YearClaim.MeetingRow? {
    let mentee: MenteeID? = id(row[0])
    let mentor: MentorID? = id(row[1])
    let type = mentorType(row[2])
    let kind: MeetingKind? = word(row[6])
    let status: ScheduledMeeting.Status? = word(row[7])
    let plannedFor = optional(row[8]) { $0.date($1) }
    let reason = optional(row[9]) { $0.meetingReason($1) }
    let uid = text(row[10])
    let sequence = count(row[11])
    guard let status else { return nil }
    var time: ScheduledMeeting.Time?
    if status == .dropped {
      guard nothing(row[3]), nothing(row[4]), nothing(row[12]) else { return nil }
    } else {
      guard let found = self.time(row[3], row[4], hours: row[12]) else { return nil }
      time = found
    }
    switch status {
    case .planned: if !nothing(row[8]) || !nothing(row[9]) { return nil }
    case .moved, .dropped: if !something(row[8]) || !something(row[9]) { return nil }
    case .cancelled: if !something(row[9]) { return nil }
    }
    guard let mentee, let mentor, let type, let kind, let plannedFor, let reason, let uid, let sequence
    else { return nil }
    let meeting = ScheduledMeeting(
      mentee: mentee, mentor: mentor, type: type, kind: kind, time: time, place: row[5].text, status: status,
      plannedFor: plannedFor, reason: reason, uid: uid, sequence: sequence)
    return YearClaim.MeetingRow(meeting: meeting, line: row[0].line, start: row[3].text, end: row[4].text)
  }

  /// A row of `training_plan.csv`.
  fileprivate mutating func training(_ row: [Cell]) -> YearClaim.TrainingRow? {
    let mentor: MentorID? = id(row[0])
    let module: ModuleID? = id(row[1])
    let status: TrainingEntry.Status? = word(row[9])
    let isNeeded = yesOrNo(row[7])
    let provisionalUntil = optional(row[8]) { $0.date($1) }
    let reason = optional(row[10]) { table, cell -> SeatReason? in table.word(cell) }
    let sequence = count(row[12])
    guard let status else { return nil }
    var occasion: TrainingEntry.Occasion?
    if status == .waiting {
      for cell in row[2...6] where !nothing(cell) { return nil }
      guard nothing(row[11]), something(row[10]) else { return nil }
    } else {
      let session: SessionID? = id(row[2])
      let date = date(row[3])
      let start = clock(row[4])
      let end = clock(row[5])
      guard let session, let date, let start, let end, text(row[11]) != nil else { return nil }
      if end <= start { refuse(row[5], expected: RunFileText.aLaterTime()) }
      occasion = TrainingEntry.Occasion(
        session: session, date: date, startMinute: start, endMinute: end, place: row[6].text)
    }
    guard let mentor, let module, let isNeeded, let provisionalUntil, let reason, let sequence else { return nil }
    let entry = TrainingEntry(
      mentor: mentor, module: module, occasion: occasion, isNeeded: isNeeded, provisionalUntil: provisionalUntil,
      status: status, reason: reason, uid: row[11].text, sequence: sequence)
    return YearClaim.TrainingRow(entry: entry, line: row[0].line)
  }

  /// A meeting's start and end, which for a whole day are midnights around it.
  private mutating func time(_ start: Cell, _ end: Cell, hours: Cell) -> ScheduledMeeting.Time? {
    guard let from = moment(start), let to = moment(end) else { return nil }
    let isNextDay = to.date.dayNumber == from.date.dayNumber + 1
    guard to.date == from.date ? to.minute > from.minute : isNextDay && to.minute == 0 else {
      refuse(end, expected: RunFileText.aLaterTime())
      return nil
    }
    let isWholeDay = from.minute == 0 && isNextDay
    guard isWholeDay else {
      guard nothing(hours) else { return nil }
      return ScheduledMeeting.Time(
        from.date, startMinute: from.minute, endMinute: isNextDay ? 24 * 60 : to.minute)
    }
    let parts = hours.text.split(separator: "-", omittingEmptySubsequences: false).map { Self.clock(String($0)) }
    guard parts.count == 2, let first = parts[0], let last = parts[1], first < last else {
      refuse(hours, expected: RunFileText.hours())
      return nil
    }
    return ScheduledMeeting.Time(from.date, startMinute: first, endMinute: last, isWholeDay: true)
  }
}
