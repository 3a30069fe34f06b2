// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording

/// What the year's templates show. `YearRows` writes the lists that may be long.
struct YearView: ViewPart {
  let t: [String: String]
  let tiles: [Tile]
  let talksNote: [String]
  let columnCharts: [ColumnChart]
  let weekdays: [String]
  let weekHours: [WeekHour]
  let hasWeek: Bool
  let reasons: [ReasonView]
  let hasReasons: Bool
  let changesTitle: String
  let changesNote: [String]
  let sessions: [SessionView]
  let hasSessions: Bool
  let waiting: [WaitingView]
  let hasWaiting: Bool
  let waitingNote: [String]
  let provisional: [WaitingView]
  let hasProvisional: Bool
  let hasHours: Bool
  let hoursNote: [String]

  /// An hour of the week's grid, with how many pairs meet then on each day.
  struct WeekHour: ViewPart {
    let hour: String
    let cells: [Cell]

    struct Cell: ViewPart {
      let shade: String
      let figure: String
    }
  }

  /// Why meetings are not where they should be, and how many moved and fell out.
  struct ReasonView: ViewPart {
    let reason: String
    let moved: String
    let dropped: String
  }

  /// A training session and its seats.
  struct SessionView: ViewPart {
    let session: String
    let module: String
    let day: String
    let hours: String
    let place: String
    let used: String
    let width: String
  }

  /// A mentor with a module, and two facts about it.
  struct WaitingView: ViewPart {
    let mentor: String
    let module: String
    let fact: String
    let other: String
  }

  /// Puts a year into the words of a language. Linear in the plan.
  init(_ figures: YearFigures, _ words: Words) {
    let plan = figures.plan
    t = Dictionary(
      YearReportText.allCases.map { ($0.rawValue, words($0())) }, uniquingKeysWith: { first, _ in first })
    func count(_ include: (ScheduledMeeting) -> Bool) -> String { words.number(plan.meetings.count(where: include)) }
    tiles = [
      Tile(figure: count { $0.takesPlace && $0.kind != .handover }, label: words(YearReportText.meetingsTile())),
      Tile(figure: count { $0.status == .moved }, label: words(YearReportText.movedTile())),
      Tile(figure: count { !$0.takesPlace }, label: words(YearReportText.droppedTile())),
      Tile(
        figure: words.number(plan.training.count { $0.status == .seat }), label: words(YearReportText.seatsTile())),
    ]
    let talks = plan.meetings.count { $0.takesPlace && $0.kind == .support }
    talksNote =
      talks > 0 && figures.coordinators > 1
      ? [words(YearReportText.talks(["n": .number(talks), "coordinators": .number(figures.coordinators)]))] : []
    let months = figures.months.filter { $0.meetings > 0 }
    columnCharts =
      months.isEmpty
      ? [] : [ColumnChart(YearReportText.monthChart(), figures.months, words)]
    let days = Weekday.allCases.filter { day in day <= .friday || figures.week[day.rawValue - 1].contains { $0 > 0 } }
    weekdays = days.map { String(words($0.label).capitalizedFirst.prefix(3)) }
    let used = (0..<24).filter { hour in figures.week.contains { $0[hour] > 0 } }
    weekHours = Self.weekHours(figures.week, days: days, hours: used, words)
    hasWeek = !used.isEmpty
    reasons = figures.reasons.map {
      ReasonView(
        reason: words($0.reason.label).capitalizedFirst, moved: words.number($0.moved),
        dropped: words.number($0.dropped))
    }
    hasReasons = !reasons.isEmpty
    let changes = figures.changed.count
    changesTitle = words(YearReportText.changesList(["n": .number(changes)]))
    changesNote = Self.note(changes, words)
    sessions = figures.sessions.map { SessionView($0.session, used: $0.used, figures, words) }
    hasSessions = !sessions.isEmpty
    let waitingEntries = plan.training.filter { $0.status == .waiting }
    waiting = waitingEntries.prefix(HTMLReport.mostRows).map { entry in
      WaitingView(
        mentor: words(figures.label(entry.mentor)), module: words(figures.label(entry.module)),
        fact: words(entry.reason?.label ?? ""),
        other: words(entry.isNeeded ? YearReportText.needed() : YearReportText.wished()))
    }
    hasWaiting = !waiting.isEmpty
    waitingNote = Self.note(waitingEntries.count, words)
    provisional = plan.training.filter { $0.provisionalUntil != nil && $0.status == .seat }
      .prefix(HTMLReport.mostRows).map { entry in
        WaitingView(
          mentor: words(figures.label(entry.mentor)), module: words(figures.label(entry.module)),
          fact: words(entry.occasion?.date.label ?? ""), other: words(entry.provisionalUntil?.label ?? ""))
      }
    hasProvisional = !provisional.isEmpty
    hasHours = !figures.hours.isEmpty
    hoursNote = Self.note(figures.hours.count, words)
  }

  /// The rows of the grid from the first hour with a pair to the last; four shades, by the share of the fullest hour.
  private static func weekHours(_ week: [[Int]], days: [Weekday], hours: [Int], _ words: Words) -> [WeekHour] {
    guard let first = hours.first, let last = hours.last else { return [] }
    let most = week.reduce(1) { max($0, $1.max() ?? 0) }
    return (first...last).map { hour in
      let cells = days.map { day -> WeekHour.Cell in
        let number = week[day.rawValue - 1][hour]
        guard number > 0 else { return WeekHour.Cell(shade: "heat-0", figure: "") }
        let shade = 1 + 3 * (number - 1) / max(1, most - 1)
        return WeekHour.Cell(shade: "heat-\(shade)", figure: words.number(number))
      }
      return WeekHour(hour: words(.hours(hour * 60, hour * 60 + 60)), cells: cells)
    }
  }

  private static func note(_ count: Int, _ words: Words) -> [String] {
    guard count > HTMLReport.mostRows else { return [] }
    return [words(YearReportText.firstRows(["shown": .number(HTMLReport.mostRows), "all": .number(count)]))]
  }
}

extension YearView.SessionView {
  init(_ session: TrainingSession, used: Int, _ figures: YearFigures, _ words: Words) {
    self.init(
      session: session.id.text, module: words(figures.label(session.module)),
      day: words(session.date.weekday.label + " " + session.date.label),
      hours: words(.hours(session.startMinute, session.endMinute)), place: session.place,
      used: words(YearReportText.ofSeats(["used": .number(used), "seats": .number(session.seats)])),
      width: Drawing.decimal(100 * min(used, session.seats), over: max(1, session.seats)))
  }
}

extension ColumnChart {
  /// How many meetings each month has.
  init(_ title: LocalizedText, _ months: [YearFigures.Month], _ words: Words) {
    let most = max(1, months.map(\.meetings).max() ?? 1)
    let places = max(6, months.count)
    let sentences = months.map { month in
      ReportSentence.chartColumn(["label": month.label, "n": .number(month.meetings)])
    }
    let columns = months.enumerated().map { index, month in
      let height = month.meetings * 130
      return Column(
        fullLabel: words(sentences[index]), figure: month.meetings > 0 ? [words.number(month.meetings)] : [],
        x: Drawing.decimal(400 * (20 * index + 1), over: 20 * places),
        y: Drawing.decimal(176 * most - height, over: most), width: Drawing.decimal(400 * 9, over: 10 * places),
        height: Drawing.decimal(height, over: most), centre: Drawing.decimal(400 * (2 * index + 1), over: 2 * places),
        figureY: Drawing.decimal(170 * most - height, over: most))
    }
    let ticks = months.enumerated().map { index, month in
      Tick(
        label: String(words(month.name).prefix(3)), x: Drawing.decimal(400 * (2 * index + 1), over: 2 * places),
        anchor: "middle")
    }
    self.init(
      chartTitle: words(title), chartSummary: words(title + ". " + sentences.joined(separator: "; ")),
      axisTitle: "", countTitle: words(YearReportText.meetingsAxis()), columns: columns, ticks: ticks)
  }
}
