// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import PairingRules
import RunReports
import Wording
import YearRecords

/// The same pairs with other dates, after closed weeks, absences, rooms or sessions have changed.
enum ReplanPages {
  static let routes: [Route] = [
    .get("c/:cohort/year/replan", show), .post("c/:cohort/year/replan", carryOut),
  ]

  static func show(_ context: PageContext) throws -> PageReply { try form(nil, context) }

  private static func form(_ fault: LocalizedText?, _ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { return try context.yearPageWithoutRun(.replan) }
    let name = try context.cohort
    let out = Markup()
    try context.runLine(run.summary, to: out)
    out.paragraph(context(YearPageText.replanAbout()))
    out.raw("<p>").link(context(WorkbenchText.goPeople()), to: PageSection.people.path(of: name)).raw("</p>\n")
    out.raw("<form method=\"post\" action=\"").text(YearPart.replan.path(of: name)).raw("\">\n")
    try out.formKeys(context).hidden("run", "\(run.summary.number)")
    out.field(
      "from", context(RepairPageText.from()), hint: context(RepairPageText.fromHint()),
      value: context.request.form["from"] ?? "\(Today.within(run.cohort.frame))",
      input: "type=\"date\" required=\"required\"", fault: fault.map { context($0) })
    out.paragraph(context(YearPageText.replanNote()), style: "hint")
    out.raw("<p class=\"buttons\"><button>").text(context(YearPageText.replanDo())).raw("</button></p>\n</form>\n")
    return try context.yearPage(YearPageText.replan(), .replan, out, status: fault == nil ? 200 : 422)
  }

  /// Plans a copy of the run anew, so that the run itself stays as it was told to people, and records the copy.
  static func carryOut(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { throw PageProblem.nothingHere }
    let name = try context.cohort
    guard let from = CalendarDate(written: context.field("from")) else {
      return try form(
        RepairPageText.unknownDate(["found": LocalizedText(verbatim: String(context.field("from").prefix(40)))]),
        context)
    }
    let book = try context.changingBook()
    let cohortFolder = try context.workspace.folder(of: name)
    let number = try book.recordNew(
      of: name, origin: .schedule(of: run.summary.number), context.workspace
    ) { path in
      try book.write(run: run.summary.number, to: path)
      var job = ScheduleJob(folder: path)
      job.cohort = cohortFolder
      job.from = from
      do {
        _ = try job.run()
      } catch {
        try? FileManager.default.removeItem(atPath: path)
        throw error
      }
    }
    guard number != run.summary.number else {
      return context.done(YearPageText.replanSame(), goTo: YearPart.replan.path(of: name))
    }
    return context.done(
      YearPageText.replanDone(["n": .number(number)]), goTo: PagePath.of("c", name, "runs", "\(number)"))
  }
}
