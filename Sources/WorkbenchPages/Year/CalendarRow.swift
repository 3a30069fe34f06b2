// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import RunReports
import Wording

/// A line of somebody's year: a meeting or a day of training.
struct CalendarRow: Comparable {
  private let date: CalendarDate
  private let minute: Int
  private let hours: LocalizedText
  private let title: LocalizedText
  private let place: String
  private let note: LocalizedText

  /// A meeting that takes place.
  init(_ meeting: ScheduledMeeting, _ time: ScheduledMeeting.Time, _ calendars: YearCalendars, for owner: CalendarOwner)
  {
    date = time.date
    minute = time.startMinute
    hours = time.hoursLabel
    title = calendars.title(meeting, for: owner)
    place = meeting.place
    if meeting.status == .moved, let from = meeting.plannedFor, let reason = meeting.reason {
      note = YearReportText.movedNote(["date": from.label, "reason": reason.label])
    } else {
      note = ""
    }
  }

  /// A day of training.
  init(
    _ entry: (occasion: TrainingEntry.Occasion, module: ModuleID, until: CalendarDate?), _ calendars: YearCalendars
  ) {
    date = entry.occasion.date
    minute = entry.occasion.startMinute
    hours = .hours(entry.occasion.startMinute, entry.occasion.endMinute)
    title = YearText.training(["module": calendars.name(entry.module)])
    place = entry.occasion.place
    note = entry.until.map { YearReportText.untilNote(["date": $0.label]) } ?? ""
  }

  static func < (left: CalendarRow, right: CalendarRow) -> Bool {
    (left.date, left.minute, left.title.english) < (right.date, right.minute, right.title.english)
  }

  /// Adds a table of rows.
  static func table(
    _ rows: some Sequence<CalendarRow>, caption: LocalizedText, _ context: PageContext, to out: Markup
  ) {
    let columns = [YearPageText.day, .time, .what, .place, .note].map { TableColumn(context($0())) }
    out.table(
      context(caption), columns,
      rows: rows.lazy.map { row in
        [
          .text(context.day(row.date)), .text(context(row.hours)), .text(context(row.title)), .text(row.place),
          .text(context(row.note)),
        ]
      })
  }
}
