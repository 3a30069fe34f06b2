// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import PairingRules
import RunReports
import Wording
import YearRecords

/// The year at a glance: the run that holds, the meetings that come, what waits to be done, and where to do it.
enum YearPages {
  static let routes: [Route] =
    [.get("c/:cohort/year", show)] + RepairPages.routes + WaitingPages.routes + JourneyPages.routes
    + CalendarPages.routes + MeetingPages.routes + OutcomePages.routes + ReplanPages.routes + RollOverPages.routes
    + ForgetPages.routes

  /// So many days ahead are shown, at most so many meetings of them.
  private static let days = 14
  private static let most = 15

  static func show(_ context: PageContext) throws -> PageReply {
    let out = Markup()
    guard let run = try YearRun.of(context) else {
      out.paragraph(context(YearPageText.noRun()))
      try tasks(nil, context, to: out)
      try cards(nil, context, to: out)
      return try context.yearPage(YearPageText.overview(), .overview, out)
    }
    try context.runLine(run.summary, to: out)
    try tasks(run, context, to: out)
    try meetings(run, context, to: out)
    try cards(run, context, to: out)
    return try context.yearPage(YearPageText.overview(), .overview, out)
  }

  /// What waits to be done.
  private static func tasks(_ run: YearRun?, _ context: PageContext, to out: Markup) throws {
    let name = try context.cohort
    var tasks: [WaitingTask] = []
    if let run {
      let newest = try context.workspace.runs(of: name).first
      if let newest, newest.number > run.summary.number, [.draft, .reviewed].contains(newest.state) {
        tasks.append(
          WaitingTask(
            text: YearPageText.newerRun(["n": .number(newest.number), "state": newest.state.text]),
            label: YearPageText.showRun(), path: PagePath.of("c", name, "runs", "\(newest.number)")))
      }
      let refused = try refusals(run, context)
      if refused > 0 {
        // What was refused stands in the cohort's folder, so that a repair by it finds other pairs.
        var order = RepairOrder(run)
        order.takesFolder = true
        tasks.append(
          WaitingTask(
            text: YearPageText.refusedSince(["pairs": CountText.pairs(refused)]), label: RepairPageText.showOne(),
            path: order.path()))
      }
      let open = run.summary.facts.needs - run.summary.facts.filled
      if open > 0 {
        tasks.append(
          WaitingTask(
            text: YearPageText.openNeeds(["needs": CountText.needs(open)]), label: YearPageText.waiting(),
            path: YearPart.waiting.path(of: name)))
      }
    }
    try WaitingTask.write(tasks + WaitingTask.overdue(context), context, to: out)
  }

  /// How many of a run's pairs somebody has refused.
  private static func refusals(_ run: YearRun, _ context: PageContext) throws -> Int {
    let refused = try context.workspace.book().store.refusals(inCohort: run.summary.cohort.name).map(\.pair)
    return run.pairs.count { pair in
      refused.contains { key in
        key.mentee == pair.mentee && key.mentor == pair.mentor && key.type.map { $0 == pair.type } ?? true
      }
    }
  }

  /// The meetings and sessions of the days to come.
  private static func meetings(_ run: YearRun, _ context: PageContext, to out: Markup) throws {
    out.raw("<section aria-labelledby=\"meetings-heading\">\n")
    out.heading(context(YearPageText.comingMeetings(["n": .number(days)])), id: "meetings-heading")
    defer { out.raw("</section>\n") }
    guard let year = run.year else {
      out.paragraph(context(YearPageText.notPlanned()))
      return
    }
    let today = Today.date
    let end = CalendarDate(dayNumber: today.dayNumber + days)
    let calendars = try YearMemory.of(context.workspace).calendars(run, year, context)
    var rows: [CalendarRow] = year.plan.meetings.compactMap { meeting in
      guard meeting.takesPlace, meeting.kind != .handover, let time = meeting.time, time.date >= today, time.date < end
      else { return nil }
      return CalendarRow(meeting, time, calendars, for: .coordinator)
    }
    rows += calendars.occasions(of: .coordinator).filter { $0.occasion.date >= today && $0.occasion.date < end }
      .map { CalendarRow($0, calendars) }
    rows.sort()
    guard !rows.isEmpty else {
      out.paragraph(context(YearPageText.noMeetings()))
      return
    }
    CalendarRow.table(
      rows.prefix(most), caption: YearPageText.meetingsCaption(["n": .number(rows.count)]), context, to: out)
    guard rows.count > most else { return }
    out.raw("<p class=\"hint\">").text(context(YearPageText.firstRows(["n": .number(most)]))).raw(" ")
      .link(context(YearPageText.calendars()), to: YearPart.calendars.path(of: run.summary.cohort.name)).raw("</p>\n")
  }

  /// The other pages of the year, each with what it is for.
  private static func cards(_ run: YearRun?, _ context: PageContext, to out: Markup) throws {
    let name = try context.cohort
    out.raw("<section aria-labelledby=\"parts-heading\">\n")
    out.heading(context(YearPageText.doSomething()), id: "parts-heading")
    out.raw("<ul class=\"cards\">\n")
    for part in YearPart.allCases where part != .overview {
      card(context(part.label), part.path(of: name), context(part.hint), to: out)
    }
    if let run {
      card(
        context(YearPageText.report()), PagePath.of("c", name, "runs", "\(run.summary.number)", "report"),
        context(YearPageText.reportHint()), to: out)
    }
    out.raw("</ul>\n</section>\n")
  }

  private static func card(_ label: String, _ path: String, _ hint: String, to out: Markup) {
    out.raw("<li><h3>").link(label, to: path).raw("</h3><p class=\"hint\">").text(hint).raw("</p></li>\n")
  }
}
