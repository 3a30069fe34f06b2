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

extension TableReading {
  /// The cell as one of a set of words.
  private mutating func word<Word: RawRepresentable & CaseIterable>(_ cell: Cell) -> Word?
  where Word.RawValue == String {
    if let word = Word(rawValue: cell.text) { return word }
    refuse(
      cell, expected: RunFileText.oneOf(["words": RecordReading.words(Word.allCases.map(\.rawValue))]))
    return nil
  }

  private mutating func meetingReason(_ cell: Cell) -> MeetingReason? {
    if let reason = MeetingReason(word: cell.text) { return reason }
    refuse(cell, expected: RunFileText.oneOf(["words": RecordReading.words(MeetingReason.allCases.map(\.word))]))
    return nil
  }

  private mutating func yesOrNo(_ cell: Cell) -> Bool? {
    if cell.text == "yes" || cell.text == "no" { return cell.text == "yes" }
    refuse(cell, expected: RunFileText.oneOf(["words": RecordReading.words(["yes", "no"])]))
    return nil
  }

  /// A value, or nothing inside where the cell is empty; nothing at all where it is neither.
  private mutating func optional<Value>(
    _ cell: Cell, _ read: (inout TableReading, Cell) -> Value?
  ) -> Value?? {
    if cell.text.isEmpty { return .some(nil) }
    return read(&self, cell).map { .some($0) }
  }

  private mutating func nothing(_ cell: Cell) -> Bool {
    if cell.text.isEmpty { return true }
    refuse(cell, expected: RunFileText.emptyCell())
    return false
  }

  private mutating func something(_ cell: Cell) -> Bool {
    if !cell.text.isEmpty { return true }
    refuse(cell, expected: RunFileText.aText())
    return false
  }

  private mutating func text(_ cell: Cell) -> String? { something(cell) ? cell.text : nil }

  private mutating func count(_ cell: Cell) -> Int? {
    if let count = Int(cell.text), count >= 0, String(count) == cell.text { return count }
    refuse(cell, expected: RunFileText.aWholeNumber())
    return nil
  }

  private mutating func date(_ cell: Cell) -> CalendarDate? {
    if let date = CalendarDate(written: cell.text) { return date }
    refuse(cell, expected: RunFileText.aDate())
    return nil
  }

  private mutating func clock(_ cell: Cell) -> Int? {
    if let minute = Self.clock(cell.text) { return minute }
    refuse(cell, expected: RunFileText.aClock())
    return nil
  }

  /// `16:05` as minutes after midnight, `24:00` among them.
  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
      (0..<60).contains(minute), hour * 60 + minute <= 24 * 60,
      TimeWindow.clock(hour * 60 + minute) == text
    else { return nil }
    return hour * 60 + minute
  }

  /// The local day and minute of `2026-09-01T16:30:00+02:00`; whether the offset is the zone's, the zone knows.
  private mutating func moment(_ cell: Cell) -> (date: CalendarDate, minute: Int)? {
    let bytes = Array(cell.text.utf8)
    if (25...28).contains(bytes.count), bytes[10] == UInt8(ascii: "T"),
      let date = CalendarDate(written: String(decoding: bytes[..<10], as: UTF8.self)),
      let minute = Self.clock(String(decoding: bytes[11..<16], as: UTF8.self)), minute < 24 * 60,
      bytes[16...18].elementsEqual(":00".utf8), bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-"),
      bytes[20...].allSatisfy({ "0123456789:".utf8.contains($0) })
    {
      return (date, minute)
    }
    refuse(cell, expected: RunFileText.aMoment())
    return nil
  }
}

extension CalendarDate {
  /// The date that `description` wrote, or nothing where the text is anything else.
  init?(written text: String) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
    guard description == text else { return nil }
  }
}
