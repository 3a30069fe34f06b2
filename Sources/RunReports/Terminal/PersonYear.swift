// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
import PairingRules
public import Wording

/// One person's year as lines of text: the months as headings, a line an event.
public struct PersonYear: Sendable {
  private let calendars: YearCalendars
  private let owner: CalendarOwner

  /// Takes whose year to show.
  public init(_ calendars: YearCalendars, of owner: CalendarOwner) {
    self.calendars = calendars
    self.owner = owner
  }

  /// A line of the year.
  private struct Line {
    let date: CalendarDate
    let minute: Int
    let hours: LocalizedText
    let title: LocalizedText
    let place: String
    let note: LocalizedText?
  }

  /// The year in a language. Linear in the plan.
  public func text(in language: Language) -> String {
    let meetings = calendars.meetings(of: owner)
    let lines = (meetings.compactMap(line) + calendars.occasions(of: owner).map(line)).sorted {
      ($0.date, $0.minute, $0.title.english) < ($1.date, $1.minute, $1.title.english)
    }
    let name = calendars.person(owner) + " · " + LocalizedText(verbatim: calendars.cohort.frame.name)
    var text = Self.plain(name[language]) + "\n"
    let dates = lines.map { ($0.date.weekday.label + " " + Self.day($0.date))[language] }
    let widths = (
      date: dates.map(\.displayWidth).max() ?? 0, hours: lines.map { $0.hours[language].displayWidth }.max() ?? 0
    )
    var month: [Int] = []
    for (line, date) in zip(lines, dates) {
      let (year, number, _) = line.date.components
      if month != [year, number] {
        text += "\n" + (MonthText.allCases[number - 1]()[language].capitalizedFirst) + " \(year)\n"
        month = [year, number]
      }
      var parts = [Self.plain(line.title[language])]
      if !line.place.isEmpty { parts.append(Self.plain(line.place)) }
      if let note = line.note { parts.append(note[language]) }
      text += "  \(date.padded(to: widths.date))  \(line.hours[language].padded(to: widths.hours))  "
      text += parts.joined(separator: " · ") + "\n"
    }
    let dropped = meetings.filter { !$0.takesPlace }
    if !dropped.isEmpty {
      text += "\n" + YearReportText.fellOut()[language] + "\n"
      for meeting in dropped {
        guard let date = meeting.plannedFor ?? meeting.time?.date, let reason = meeting.reason else { continue }
        let day = (date.weekday.label + " " + date.label)[language]
        text += "  \(day)  \(Self.plain(calendars.title(meeting, for: owner)[language])) · \(reason.label[language])\n"
      }
    }
    let taking = meetings.filter(\.takesPlace)
    let total = YearReportText.personTotal([
      "meetings": .number(taking.count { $0.kind != .support }), "talks": .number(taking.count { $0.kind == .support }),
      "sessions": .number(calendars.occasions(of: owner).count), "dropped": .number(dropped.count),
    ])
    return text + "\n" + total[language]
  }

  private func line(_ meeting: ScheduledMeeting) -> Line? {
    guard meeting.takesPlace, let time = meeting.time else { return nil }
    var note: LocalizedText?
    if meeting.status == .moved, let from = meeting.plannedFor, let reason = meeting.reason {
      note = YearReportText.movedNote(["date": Self.day(from), "reason": reason.label])
    }
    return Line(
      date: time.date, minute: time.startMinute, hours: time.hoursLabel,
      title: calendars.title(meeting, for: owner), place: meeting.place, note: note)
  }

  private func line(_ entry: (occasion: TrainingEntry.Occasion, module: ModuleID, until: CalendarDate?)) -> Line {
    Line(
      date: entry.occasion.date, minute: entry.occasion.startMinute,
      hours: .hours(entry.occasion.startMinute, entry.occasion.endMinute),
      title: YearText.training(["module": calendars.name(entry.module)]), place: entry.occasion.place,
      note: entry.until.map { YearReportText.untilNote(["date": $0.label]) })
  }

  /// A day without its year.
  private static func day(_ date: CalendarDate) -> LocalizedText {
    let (_, month, day) = date.components
    let name = MonthText.allCases[month - 1]()
    return LocalizedText(danish: "\(day). \(name.danish)", english: "\(day) \(name.english)")
  }

  /// What somebody typed, without what could move a terminal's cursor.
  private static func plain(_ text: String) -> String { text.clipped(to: 200) }
}

extension YearCalendars {
  /// Who has a calendar, by id.
  public func owner(id: String) -> CalendarOwner? {
    if let mentor = cohort.mentors.first(where: { $0.id.text == id }) { return .mentor(mentor.id) }
    if let mentee = cohort.mentees.first(where: { $0.id.text == id }) { return .mentee(mentee.id) }
    return id == "coordinator" ? .coordinator : nil
  }

  /// The rows of somebody's meetings.
  package func meetings(of owner: CalendarOwner) -> [ScheduledMeeting] {
    plan.meetings.filter { meeting in
      switch owner {
      case .mentor(let id): meeting.mentor == id
      case .mentee(let id): meeting.mentee == id && meeting.isOwn
      case .coordinator: meeting.kind != .regular && meeting.kind != .shadowing
      }
    }
  }

  /// Somebody's training, with the agreed last day where a pair rests on it; the coordinator's are all sessions.
  package func occasions(
    of owner: CalendarOwner
  ) -> [(occasion: TrainingEntry.Occasion, module: ModuleID, until: CalendarDate?)] {
    if owner == .coordinator {
      return cohort.trainingSessions.map { (TrainingEntry.Occasion($0), $0.module, nil) }
    }
    return plan.training.compactMap { entry in
      guard case .mentor(entry.mentor) = owner, entry.status == .seat, let occasion = entry.occasion else { return nil }
      return (occasion, entry.module, entry.provisionalUntil)
    }
  }

  /// What somebody is called, with the id, or the id alone.
  package func person(_ owner: CalendarOwner) -> LocalizedText {
    switch owner {
    case .mentor(let id): PeopleNames.label(name: name(id).english, id: id.text)
    case .mentee(let id): PeopleNames.label(name: name(id).english, id: id.text)
    case .coordinator: coordinatorName
    }
  }
}
