// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import MakkerKit
import RunReports
import Wording
import YearRecords

/// The meetings that were noted, and a table that brings more of them.
enum MeetingPages {
  static let routes: [Route] = [
    .get("c/:cohort/year/meetings", show), .post("c/:cohort/year/meetings", note),
  ]

  static func show(_ context: PageContext) throws -> PageReply { try page(context) }

  /// - Parameters:
  ///   - problem: what is wrong with the form.
  ///   - faults: what is wrong in the table.
  private static func page(
    _ context: PageContext, problem: LocalizedText? = nil, faults: [FileFault] = []
  ) throws -> PageReply {
    guard let run = try YearRun.summary(context) else { return try context.yearPageWithoutRun(.meetings) }
    let out = Markup()
    try context.runLine(run, to: out)
    if !faults.isEmpty {
      out.raw("<div class=\"problem\" role=\"alert\">\n")
      out.paragraph(context(MeetingTableText.nothingNoted()))
      out.faults(faults.map { context.values(of: $0) })
      out.raw("</div>\n")
    }
    out.paragraph(context(MeetingTableText.about()))
    if run.isInForce {
      try form(run, problem, context, to: out)
    } else {
      out.paragraph(context(MeetingTableText.notInForce()))
    }
    try counts(context, to: out)
    return try context.yearPage(
      YearPart.meetings.label, .meetings, out, status: problem == nil && faults.isEmpty ? 200 : 422)
  }

  private static func form(
    _ run: RunSummary, _ problem: LocalizedText?, _ context: PageContext, to out: Markup
  ) throws {
    out.paragraph(context(MeetingTableText.columns()))
    try out.form(to: YearPart.meetings.path(of: run.cohort.name), takesFiles: true, context) { out in
      out.hidden("run", "\(run.number)")
      out.field(
        context(MeetingTableText.choose()), id: "table", hint: context(MeetingTableText.fileHint(most)),
        fault: problem.map { context($0) }
      ) { out, ties in
        out.raw("<input type=\"file\"\(ties) name=\"table\" required=\"required\" ")
          .raw("accept=\".csv,.txt,.tsv,text/csv\"/>\n")
      }
      out.raw("<button>").text(context(MeetingTableText.note())).raw("</button>\n")
    }
  }

  /// How many meetings were noted, by what became of them.
  private static func counts(_ context: PageContext, to out: Markup) throws {
    let meetings = try context.workspace.existingBook()?.store.meetings(inCohort: try context.cohort) ?? []
    out.section(context(MeetingTableText.count()), id: "noted") { out in
      guard !meetings.isEmpty else {
        out.paragraph(context(MeetingTableText.noneNoted()))
        return
      }
      out.raw("<ul class=\"tiles\">\n")
      for outcome in MeetingOutcome.allCases {
        out.raw("<li><strong>").text(context(.number(meetings.count { $0.outcome == outcome })))
          .raw("</strong><span>").text(context(outcome.text)).raw("</span></li>\n")
      }
      out.raw("</ul>\n")
    }
  }

  static func note(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.summary(context), run.isInForce else { throw PageProblem.nothingHere }
    let file = context.request.files.first { $0.field == "table" && !($0.name.isEmpty && $0.bytes.isEmpty) }
    guard let file else { return try page(context, problem: MeetingTableText.noFile()) }
    guard file.bytes.count <= DraftShelf.mostOfAFile else {
      return try page(context, problem: MeetingTableText.tooLarge(most))
    }
    let noted: YearBook.NotedMeetings
    do {
      let table = InputFile(name: UploadPages.shown(file.name), bytes: file.bytes)
      noted = try context.changingBook().met(table, inRun: run.number)
    } catch let faults as FileFaults {
      return try page(context, faults: faults.faults)
    }
    return context.done(noted.text, goTo: YearPart.meetings.path(of: run.cohort.name))
  }

  private static let most: [String: LocalizedText] = ["most": "\(DraftShelf.mostOfAFile >> 20)"]
}
