// SPDX-License-Identifier: GPL-3.0-or-later

import CalendarFiles
import CohortFiles
import CohortModel

/// The tables of the year, for spreadsheets and other programs; their headers are English in every language.
enum YearTables {
  /// `schedule.csv`.
  static let scheduleName = "schedule.csv"
  /// `training_plan.csv`.
  static let trainingName = "training_plan.csv"

  /// The columns of `schedule.csv`. A whole day goes from midnight to midnight; `hours` says when to be there.
  static let scheduleColumns = [
    "mentee", "mentor", "type", "start", "end", "place", "kind", "status", "planned_for", "reason", "uid", "sequence",
    "hours",
  ]
  /// The columns of `training_plan.csv`.
  static let trainingColumns = [
    "mentor", "module", "session", "date", "start", "end", "place", "needed", "provisional_until", "status", "reason",
    "uid", "sequence",
  ]

  /// `schedule.csv`: a row a meeting. Linear.
  static func schedule(_ plan: YearPlan, to sink: FileSink) throws {
    try sink.write(CSVWriter(header: scheduleColumns).bytes)
    let meetings = plan.meetings
    let zone = plan.zone
    try sink.write(rows: meetings.count) { positions in
      var table = CSVWriter()
      for meeting in meetings[positions] { table.append(cells(meeting, zone)) }
      return table.bytes
    }
  }

  private static func cells(_ meeting: ScheduledMeeting, _ zone: ZoneOffsets) -> [String] {
    var time = (start: "", end: "", hours: "")
    if let own = meeting.time { time = written(own, zone) }
    let whose = [meeting.mentee.text, meeting.mentor.text, meeting.type.rawValue, time.start, time.end]
    let what = [meeting.place, meeting.kind.rawValue, meeting.status.rawValue]
    let why = [meeting.plannedFor?.description ?? "", meeting.reason?.word ?? ""]
    return whose + what + why + [meeting.uid, String(meeting.sequence), time.hours]
  }

  /// A time as the cells `start`, `end` and `hours` hold it.
  static func written(
    _ time: ScheduledMeeting.Time, _ zone: ZoneOffsets
  ) -> (start: String, end: String, hours: String) {
    let start = time.isWholeDay ? 0 : time.startMinute
    let end = time.isWholeDay ? 24 * 60 : time.endMinute
    return (
      zone.resolve(LocalTime(time.date, minute: start)).description,
      zone.resolve(LocalTime(time.date, minute: end)).description,
      time.isWholeDay ? "\(TimeWindow.clock(time.startMinute))-\(TimeWindow.clock(time.endMinute))" : ""
    )
  }

  /// `training_plan.csv`: a row a seat, and a row for each mentor and module without one. Linear.
  static func training(_ plan: YearPlan, to sink: FileSink) throws {
    try sink.write(CSVWriter(header: trainingColumns).bytes)
    let entries = plan.training
    try sink.write(rows: entries.count) { positions in
      var table = CSVWriter()
      for entry in entries[positions] {
        table.append(cells(entry))
      }
      return table.bytes
    }
  }

  private static func cells(_ entry: TrainingEntry) -> [String] {
    var when = ["", "", "", "", ""]
    if let occasion = entry.occasion {
      when = [
        occasion.session.text, occasion.date.description, TimeWindow.clock(occasion.startMinute),
        TimeWindow.clock(occasion.endMinute), occasion.place,
      ]
    }
    let why = [entry.isNeeded ? "yes" : "no", entry.provisionalUntil?.description ?? ""]
    let state = [entry.status.rawValue, entry.reason?.rawValue ?? "", entry.uid, String(entry.sequence)]
    return [entry.mentor.text, entry.module.text] + when + why + state
  }
}
