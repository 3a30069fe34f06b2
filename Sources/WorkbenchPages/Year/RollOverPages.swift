// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import PairingRules
import RedThread
import RunReports
import Wording
import YearRecords

/// Next year's cohort: what would be in it, and making it.
enum RollOverPages {
  static let routes: [Route] = [
    .get("c/:cohort/year/roll-over", show), .post("c/:cohort/year/roll-over", carryOut),
    .get("c/:cohort/year/roll-over/progress", work.show),
  ]
  private static var work: YearWork { YearWork(part: .rollOver, working: YearPageText.rollOverWorking()) }

  static func show(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { return try context.yearPageWithoutRun(.rollOver) }
    let isAsked = context.request.query["folder"] != nil
    return try page(run, RollOverOrder(run, context.request.query, context), isAsked: isAsked, context)
  }

  private static func page(
    _ run: YearRun, _ order: RollOverOrder, isAsked: Bool, _ context: PageContext
  ) throws -> PageReply {
    let out = Markup()
    try work.write(context, to: out)
    try context.runLine(run.summary, to: out)
    out.paragraph(context(YearPageText.rollOverAbout()))
    let faults = isAsked ? order.faults : [:]
    form(order, faults, context, to: out)
    if isAsked, faults.isEmpty { try preview(run, order, context, to: out) }
    return try context.yearPage(YearPageText.rollOver(), .rollOver, out, status: faults.isEmpty ? 200 : 422)
  }

  private static func form(
    _ order: RollOverOrder, _ faults: [String: LocalizedText], _ context: PageContext, to out: Markup
  ) {
    func field(_ name: String, _ label: YearPageText, _ hint: YearPageText?, _ value: String, _ input: String) {
      out.field(
        name, context(label()), hint: hint.map { context($0()) }, value: value, input: input,
        fault: faults[name].map { context($0) })
    }
    out.raw("<form method=\"get\" action=\"").text(YearPart.rollOver.path(of: order.cohort)).raw("\">\n")
    out.hidden("run", "\(order.run)")
    let text = "type=\"text\" autocomplete=\"off\""
    field("folder", .newFolder, .newFolderHint, order.folder, text + " required=\"required\" maxlength=\"60\"")
    field("name", .newName, .newNameHint, order.name, text + " maxlength=\"200\"")
    field("first", .firstDay, nil, order.first, "type=\"date\"")
    field("last", .lastDay, nil, order.last, "type=\"date\"")
    field("stay", .stay, .stayHint, order.stay, text)
    out.raw("<p class=\"buttons\"><button class=\"quiet\">").text(context(YearPageText.showNext()))
      .raw("</button></p>\n</form>\n")
  }

  /// What would be made, with the button that makes it.
  private static func preview(_ run: YearRun, _ order: RollOverOrder, _ context: PageContext, to out: Markup) throws {
    let outcome = try outcome(run, order, context)
    out.raw("<section aria-labelledby=\"next-heading\">\n")
    out.heading(context(YearPageText.nextHeading()), id: "next-heading")
    out.raw("<ul>\n")
    for line in RollOverLines(outcome.notes).lines { out.raw("<li><bdi>").text(context(line)).raw("</bdi></li>\n") }
    out.raw("</ul>\n")
    out.faults(outcome.warnings.map { context.values(of: $0) })
    if !outcome.misfits.isEmpty {
      out.paragraph(context(RollOverText.expectationsLeftOut()))
      out.faults(outcome.misfits.map { context.values(of: $0) })
    }
    out.raw("<form method=\"post\" action=\"").text(YearPart.rollOver.path(of: order.cohort)).raw("\">\n")
    try out.formKeys(context)
    for (name, value) in order.fields { out.hidden(name, value) }
    out.raw("<p class=\"buttons\"><button>").text(
      context(YearPageText.makeNext(["folder": LocalizedText(verbatim: order.folder)]))
    ).raw("</button></p>\n</form>\n</section>\n")
  }

  /// What would be made: worked out in the background, and kept for whoever looks again.
  ///
  /// - Throws: `ComingPage` where it takes longer than a page waits.
  private static func outcome(
    _ run: YearRun, _ order: RollOverOrder, _ context: PageContext
  ) throws -> RollOverJob.Outcome {
    let workspace = context.workspace
    let previews = previews(workspace)
    let (key, stamp) = ("\(order.cohort) \(order.fields)", "\(try workspace.head())")
    let job = try order.job(run, context)
    if !previews.has(key, stamp: stamp) {
      let isDone = workspace.isDone("next year of " + order.cohort) { _ in
        _ = try previews.value(of: key, stamp: stamp) { try job.preview() }
      }
      guard isDone else { throw ComingPage(text: YearPageText.nextComing()) }
    }
    return try previews.value(of: key, stamp: stamp) { try job.preview() }
  }

  /// What was worked out of next years, with people in it.
  static func previews(_ workspace: Workspace) -> Memory<String, RollOverJob.Outcome> {
    workspace.shelf.value("next years") { Memory(most: 2) }
  }

  static func carryOut(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { throw PageProblem.nothingHere }
    let order = RollOverOrder(run, context.request.form, context)
    guard order.faults.isEmpty else { return try page(run, order, isAsked: true, context) }
    _ = try context.changingBook()
    let job = try order.job(run, context)
    try job.check()
    return try work.begin(context) {
      _ = try job.run()
      return .init(
        path: PagePath.of("c", order.folder),
        notice: YearPageText.nextMade(["folder": LocalizedText(verbatim: order.folder)]))
    }
  }
}

/// What next year's cohort is to be.
struct RollOverOrder {
  let cohort: String
  let run: Int
  let folder: String
  let name: String
  let first: String
  let last: String
  let stay: String
  /// What cannot be used, by field.
  private(set) var faults: [String: LocalizedText] = [:]
  private let path: String

  /// What fields say; where they say nothing, what the rules would have it be.
  init(_ run: YearRun, _ fields: Fields, _ context: PageContext) {
    func field(_ name: String) -> String? { fields[name]?.trimmingCharacters(in: .whitespacesAndNewlines) }
    cohort = run.summary.cohort.name
    self.run = run.summary.number
    let next = RollOver.frame(after: run.cohort.frame)
    folder = field("folder") ?? Self.folder(after: cohort, next, in: context.workspace)
    name = field("name") ?? next.name
    first = field("first") ?? "\(next.firstDay)"
    last = field("last") ?? "\(next.lastDay)"
    stay = field("stay") ?? ""
    path = context.workspace.folder + "/" + folder
    if !CohortName.isFit(folder) {
      faults["folder"] = WorkbenchText.nameUnfit()
    } else if FileManager.default.fileExists(atPath: path) {
      faults["folder"] = WorkbenchText.nameTaken(["name": LocalizedText(verbatim: folder)])
    }
    let frame = run.cohort.frame
    let firstDay = day("first", first)
    let lastDay = day("last", last)
    if let firstDay, firstDay <= frame.firstDay {
      faults["first"] = YearPageText.firstTooEarly(["date": frame.firstDay.label])
    }
    if let firstDay, let lastDay, lastDay < firstDay { faults["last"] = YearPageText.lastTooEarly() }
    let known = Set(run.cohort.mentees.map(\.id.text))
    let unknown = stays.filter { !known.contains($0) }
    if !unknown.isEmpty {
      faults["stay"] = YearPageText.unknownStay([
        "ids": unknown.prefix(10).map { LocalizedText(verbatim: String($0.prefix(60))) }.joined()
      ])
    }
  }

  /// Mentees who stay at their stage.
  private var stays: [String] {
    stay.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }).map(String.init)
  }

  private mutating func day(_ field: String, _ text: String) -> CalendarDate? {
    guard !text.isEmpty else { return nil }
    guard let day = CalendarDate(written: text) else {
      faults[field] = RepairPageText.unknownDate(["found": LocalizedText(verbatim: String(text.prefix(40)))])
      return nil
    }
    return day
  }

  /// The fields of the form that makes it.
  var fields: [(String, String)] {
    [
      ("run", "\(run)"), ("folder", folder), ("name", name), ("first", first), ("last", last), ("stay", stay),
    ]
  }

  /// The job that makes it, as the command line would.
  func job(_ run: YearRun, _ context: PageContext) throws -> RollOverJob {
    var job = RollOverJob(folder: "\(run.summary.number)", out: path)
    job.stored = run.run
    job.known = try context.workspace.book().endings(forRun: run.summary.number)
    job.firstDay = CalendarDate(written: first)
    job.lastDay = CalendarDate(written: last)
    job.name = name.isEmpty ? nil : name
    job.keptStages = stays
    return job
  }

  /// A name that is free: the old one with its year counted on, or with the new year behind it.
  private static func folder(after cohort: String, _ next: CohortFrame, in workspace: Workspace) -> String {
    let year = next.firstDay.components.year
    let old = "\(year - 1)"
    let stem = cohort.contains(old) ? cohort.replacing(old, with: "\(year)") : "\(cohort)-\(year)"
    var name = stem
    var number = 2
    while FileManager.default.fileExists(atPath: workspace.folder + "/" + name) {
      name = "\(stem)-\(number)"
      number += 1
    }
    return name
  }
}
