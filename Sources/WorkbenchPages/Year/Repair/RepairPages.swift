// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import RunReports
import Wording
import YearRecords

/// The repair after somebody has left, in three clicks: who, what would happen, do it.
enum RepairPages {
  static let routes: [Route] = [
    .get("c/:cohort/year/repair", show), .get("c/:cohort/year/repair/preview", preview),
    .post("c/:cohort/year/repair", carryOut), .post("c/:cohort/year/repair/stop", stop),
  ]

  /// A short work is waited for, so that its answer is the page that was asked for.
  private static let patienceSeconds = 1.0

  static func show(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { return try context.yearPageWithoutRun(.repair) }
    return try form(run, RepairOrder.Faults(), context)
  }

  private static func form(_ run: YearRun, _ faults: RepairOrder.Faults, _ context: PageContext) throws -> PageReply {
    let out = Markup()
    try context.runLine(run.summary, to: out)
    try RepairForm(run, faults, context).write(to: out)
    return try context.yearPage(
      YearPageText.repair(), .repair, out, status: faults.texts.isEmpty ? 200 : 422)
  }

  static func preview(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { return try context.yearPageWithoutRun(.repair) }
    let order: RepairOrder
    do throws(RepairOrder.Faults) {
      order = try RepairOrder(run, context.request.query)
    } catch {
      return try form(run, error, context)
    }
    let stamp = try order.stamp(context.workspace, context.language)
    let bench = RepairBench.of(context.workspace)
    if let finished = bench.finished(stamp) { return try result(finished, order, stamp, context) }
    let isAnew = context.request.query["again"] != nil
    let job = try bench.work(on: order, stamp: stamp, anew: isAnew, context.workspace, context.language)
    // What was begun anew is not begun once more by a reload.
    if isAnew { return .seeOther(order.path()) }
    let end = job.started.addingTimeInterval(patienceSeconds)
    while !job.status.isOver, Date() < end { Thread.sleep(forTimeInterval: 0.01) }
    if let finished = bench.finished(stamp) { return try result(finished, order, stamp, context) }
    if let problem = job.status.problem { return try failure(problem, order, context) }
    return try progress(job, order, stamp, context)
  }

  private static func result(
    _ finished: FinishedRematch, _ order: RepairOrder, _ stamp: String, _ context: PageContext
  ) throws -> PageReply {
    let out = Markup()
    try context.runLine(order.run, to: out)
    try RepairPreview(finished, order, stamp, context).write(to: out)
    return try context.yearPage(RepairPageText.previewTitle(), .repair, out)
  }

  /// The page while the repair is worked out; its script asks for it again, and so does a browser without scripts.
  private static func progress(
    _ job: Job, _ order: RepairOrder, _ stamp: String, _ context: PageContext
  ) throws -> PageReply {
    let out = Markup()
    out.raw("<div role=\"status\" data-live=\"").text(order.path()).raw("\">\n")
    out.raw("<p>").text(context(RepairPageText.working())).raw(" <strong>").text(context(job.status.phase))
      .raw("</strong></p>\n")
    out.paragraph(context(RepairPageText.seconds(["n": .number(Int(job.seconds))])), style: "hint")
    out.raw("</div>\n<form method=\"post\" action=\"")
      .text(PagePath.of("c", order.run.cohort.name, "year", "repair", "stop")).raw("\">\n")
    try out.formKeys(context).hidden("stamp", stamp)
    out.raw("<button class=\"quiet\">").text(context(RepairPageText.stop())).raw("</button>\n</form>\n")
    return try context.yearPage(RepairPageText.previewTitle(), .repair, out, refreshSeconds: 2)
  }

  private static func failure(
    _ problem: ToldProblem, _ order: RepairOrder, _ context: PageContext
  ) throws -> PageReply {
    let out = Markup()
    out.raw("<div class=\"problem\" role=\"alert\">\n<p><strong>").text(context(problem.heading)).raw("</strong> ")
      .text(context(problem.text)).raw("</p>\n")
    out.faults(problem.faults.map { context.values(of: $0) })
    out.raw("</div>\n<p class=\"buttons\">")
    out.link(context(RepairPageText.tryAgain()), to: order.path([("again", "yes")]), class: "button")
    out.link(
      context(RepairPageText.chooseOthers()), to: YearPart.repair.path(of: order.run.cohort.name, query: order.fields),
      class: "button quiet")
    out.raw("</p>\n")
    return try context.yearPage(RepairPageText.previewTitle(), .repair, out, status: problem.status)
  }

  static func stop(_ context: PageContext) throws -> PageReply {
    let path = YearPart.repair.path(of: try context.cohort)
    RepairBench.of(context.workspace).stop(context.field("stamp"), context.workspace)
    return context.done(RepairPageText.stopped(), goTo: path)
  }

  /// Writes the repaired run that was looked at, and records it.
  static func carryOut(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { throw PageProblem.nothingHere }
    let order: RepairOrder
    do throws(RepairOrder.Faults) {
      order = try RepairOrder(run, context.request.form)
    } catch {
      return try form(run, error, context)
    }
    let book = try context.changingBook()
    let name = order.run.cohort.name
    let stamp = try order.stamp(context.workspace, context.language)
    guard context.field("stamp") == stamp else { throw PageProblem.fileChanged(name) }
    guard let finished = RepairBench.of(context.workspace).finished(stamp) else {
      // The program was started anew since: the same is worked out once more, and looked at once more.
      return context.done(RepairPageText.workedOutAnew(), goTo: order.path())
    }
    let number = try book.recordNew(of: name, origin: .rematch(of: order.run.number), context.workspace) { path in
      try finished.run.write(to: path)
    }
    return context.done(
      RepairPageText.done(["n": .number(number)]), goTo: PagePath.of("c", name, "runs", "\(number)"))
  }
}
