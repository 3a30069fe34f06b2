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
    .get("c/:cohort/year/replan/progress", work.show),
  ]
  private static var work: YearWork { YearWork(part: .replan, working: YearPageText.replanWorking()) }

  static func show(_ context: PageContext) throws -> PageReply { try form(nil, context) }

  private static func form(_ fault: LocalizedText?, _ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { return try context.yearPageWithoutRun(.replan) }
    let name = try context.cohort
    let out = Markup()
    try work.write(context, to: out)
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

  /// Has a copy of the run planned anew, so that the run itself stays as it was told to people, and the copy recorded.
  static func carryOut(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.summary(context) else { throw PageProblem.nothingHere }
    guard let from = CalendarDate(written: context.field("from")) else {
      return try form(
        RepairPageText.unknownDate(["found": LocalizedText(verbatim: String(context.field("from").prefix(40)))]),
        context)
    }
    let seen = Int(context.field("seen")) ?? 0
    _ = try context.workspace.changingBook(seen: seen)
    let order = ReplanOrder(
      workspace: context.workspace, cohort: try context.cohort, run: run.number, from: from, seen: seen)
    return try work.begin(context) { try order.carryOut() }
  }
}

/// A run that is to get other dates, as a run of its own.
struct ReplanOrder: Sendable {
  let workspace: Workspace
  let cohort: String
  let run: Int
  let from: CalendarDate
  /// The number of the last event that whoever asks for it knows of.
  let seen: Int

  /// Plans, and records.
  func carryOut() throws -> YearWork.Outcome {
    // Hidden, and beside its place: giving it its name is one step then.
    let draft = workspace.folder + "/.\(cohort)-replan.\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    try plan(to: draft)
    return try record(draft)
  }

  /// Writes a copy of the run with other dates.
  func plan(to draft: String) throws {
    try workspace.book().write(run: run, to: draft)
    var job = ScheduleJob(folder: draft)
    job.cohort = try workspace.folder(of: cohort)
    job.from = from
    _ = try job.run()
  }

  /// Gives the copy its place, and records it, unless others did something meanwhile.
  func record(_ draft: String) throws -> YearWork.Outcome {
    let number = try workspace.changingBook(seen: seen)
      .recordNew(of: cohort, origin: .schedule(of: run), workspace) { path in
        try FileManager.default.moveItem(atPath: draft, toPath: path)
      }
    guard number != run else {
      return .init(path: YearPart.replan.path(of: cohort), notice: YearPageText.replanSame())
    }
    return .init(
      path: PagePath.of("c", cohort, "runs", "\(number)"), notice: YearPageText.replanDone(["n": .number(number)]))
  }
}
