// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import PairingRules
import RunReports
import Wording

/// The seats of a run's training sessions, who has them, and who waits.
enum RunTrainingPage {
  static func show(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    let out = Markup()
    guard let year = try frame.reading.year else {
      out.raw("<p>").text(context(RunPageText.yearNotPlanned())).raw("</p>\n")
      return try frame.page(.training, body: out.string)
    }
    let figures = YearFigures(year.plan, cohort: year.cohort, slots: [])
    guard !figures.sessions.isEmpty || !year.plan.training.isEmpty else {
      out.raw("<p>").text(context(RunPageText.noTraining())).raw("</p>\n")
      return try frame.page(.training, body: out.string)
    }
    let seats = year.plan.training.filter { $0.status == .seat }
    let waiting = year.plan.training.filter { $0.status == .waiting }
    let free = figures.sessions.reduce(0) { $0 + max(0, $1.session.seats - $1.used) }
    out.raw("<p>").text(
      context(
        RunPageText.trainingHint([
          "seats": .number(seats.count), "free": .number(free), "waiting": .number(waiting.count),
        ]))
    ).raw("</p>\n")
    writeSessions(figures, Dictionary(grouping: seats) { $0.occasion?.session }, frame, to: out)
    writeWaiting(waiting, figures, frame, to: out)
    return try frame.page(.training, body: out.string)
  }

  private static func writeHead(
    _ caption: RunPageText, _ headings: [RunPageText], _ context: PageContext, to out: Markup
  ) {
    out.raw("<table class=\"stacked loads\" role=\"table\">\n<caption>").text(context(caption()))
      .raw("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">")
    for heading in headings {
      out.raw("<th scope=\"col\" role=\"columnheader\">").text(context(heading())).raw("</th>")
    }
    out.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n")
  }

  private static func cell(_ label: RunPageText, _ context: PageContext, _ out: Markup) -> Markup {
    out.raw("<td role=\"cell\" data-label=\"").text(context(label())).raw("\">")
  }

  private static func writeSessions(
    _ figures: YearFigures, _ seats: [SessionID?: [TrainingEntry]], _ frame: RunFrame, to out: Markup
  ) {
    let context = frame.context
    out.raw("<section aria-labelledby=\"sessions-heading\">\n<h2 id=\"sessions-heading\">")
      .text(context(RunPageText.sessionsHeading())).raw("</h2>\n")
    writeHead(.sessionsCaption, [.session, .module, .when, .place, .seats], context, to: out)
    for (session, used) in figures.sessions {
      out.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><bdi>").text(session.id.text).raw("</bdi></th>\n")
      cell(.module, context, out).raw("<bdi>").text(context(figures.label(session.module))).raw("</bdi></td>\n")
      cell(.when, context, out).raw("<span>").text(context(session.date.weekday.label + " " + session.date.label))
        .raw(" <span class=\"time\">").text(context(.hours(session.startMinute, session.endMinute)))
        .raw("</span></span></td>\n")
      cell(.place, context, out).raw("<bdi>").text(session.place).raw("</bdi></td>\n")
      let free = max(0, session.seats - used)
      let share = min(100, 100 * used / max(1, session.seats))
      cell(.seats, context, out).raw(
        "<div><span class=\"places\"><svg viewBox=\"0 0 100 10\" width=\"100\" height=\"10\""
      )
      .raw(" aria-hidden=\"true\"><rect class=\"free\" width=\"100\" height=\"10\" rx=\"2\"/>")
      .raw("<rect class=\"filled\" width=\"\(share)\" height=\"10\" rx=\"2\"/></svg> <span class=\"time\">")
      .text(context(YearReportText.ofSeats(["used": .number(used), "seats": .number(session.seats)])))
      .raw("</span></span> <span class=\"id\">")
      .text(context(free > 0 ? RunPageText.seatsFree(["n": .number(free)]) : RunPageText.seatsFull())).raw("</span>")
      writeMentors(seats[session.id] ?? [], figures, context, to: out)
      out.raw("</div></td></tr>\n")
    }
    out.raw("</tbody>\n</table>\n</section>\n")
  }

  /// Who has seats in a session, behind a line that opens them.
  private static func writeMentors(
    _ seats: [TrainingEntry], _ figures: YearFigures, _ context: PageContext, to out: Markup
  ) {
    guard !seats.isEmpty else { return }
    out.raw("<details><summary>").text(context(RunPageText.whoHasSeats(["n": .number(seats.count)])))
      .raw("</summary><ul class=\"plain\">")
    for entry in seats {
      out.raw("<li><bdi>").text(context(figures.label(entry.mentor))).raw("</bdi>")
      if let day = entry.provisionalUntil {
        out.raw(" <span class=\"id\">").text(context(RunPageText.mayStartBefore(["date": day.label]))).raw("</span>")
      }
      out.raw("</li>")
    }
    out.raw("</ul></details>")
  }

  private static func writeWaiting(
    _ waiting: [TrainingEntry], _ figures: YearFigures, _ frame: RunFrame, to out: Markup
  ) {
    let context = frame.context
    let page = ListPage(waiting, context)
    out.raw("<section aria-labelledby=\"waiting-heading\">\n<h2 id=\"waiting-heading\">")
      .text(context(RunPageText.waitingCaption())).raw("</h2>\n")
    if waiting.isEmpty { out.raw("<p>").text(context(RunPageText.noneWaits())).raw("</p>\n") }
    if !page.items.isEmpty {
      writeHead(.waitingCaption, [.waits, .module, .reason, .pairRests], context, to: out)
      for entry in page.items {
        out.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><bdi>")
          .text(context(figures.label(entry.mentor))).raw("</bdi></th>\n")
        cell(.module, context, out).raw("<bdi>").text(context(figures.label(entry.module))).raw("</bdi></td>\n")
        cell(.reason, context, out).text(context(entry.reason?.label ?? "")).raw("</td>\n")
        cell(.pairRests, context, out).text(context(entry.isNeeded ? RunPageText.restsOnIt() : RunPageText.isWish()))
          .raw("</td></tr>\n")
      }
      out.raw("</tbody>\n</table>\n")
    }
    page.writeLinks(context, to: out)
    out.raw("</section>\n")
  }
}
