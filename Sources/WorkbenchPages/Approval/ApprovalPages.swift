// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Hashing
import MakkerKit
import PairingRules
import RunReports
import Wording
import YearRecords

/// The way of a run from a draft to its publication, and back.
enum ApprovalPages {
  static let routes: [Route] = [
    .post("c/:cohort/runs/:run/review", review), .post("c/:cohort/runs/:run/reopen", reopen),
    .get("c/:cohort/runs/:run/publish", showPublish), .post("c/:cohort/runs/:run/publish", publish),
    .get("c/:cohort/runs/:run/unpublish", showUnpublish), .post("c/:cohort/runs/:run/unpublish", unpublish),
  ]

  private static func path(_ context: PageContext, _ run: RunSummary, _ action: String? = nil) throws -> String {
    PagePath.of("c", try context.cohort, "runs", "\(run.number)") + (action.map { "/" + $0 } ?? "")
  }

  static func review(_ context: PageContext) throws -> PageReply {
    let run = try context.run
    try context.changingBook().review(run: run.number)
    return context.done(
      ApprovalText.reviewedNotice(["run": .number(run.number)]),
      undo: Notice.Undo(action: try path(context, run, "reopen"), fields: []), goTo: try path(context, run))
  }

  static func reopen(_ context: PageContext) throws -> PageReply {
    let run = try context.run
    try context.changingBook().review(run: run.number, undo: true)
    return context.done(
      ApprovalText.reopenedNotice(["run": .number(run.number)]),
      undo: Notice.Undo(action: try path(context, run, "review"), fields: []), goTo: try path(context, run))
  }

  /// What publishing comes to, before it is done.
  static func showPublish(_ context: PageContext) throws -> PageReply {
    let run = try context.run
    let out = Markup()
    var status = 200
    if run.state.next.contains(.published), !run.isDeleted, let book = try context.workspace.existingBook() {
      let asked = try context.inquiry(ofRun: run.number)
      try DecisionsSince(context, cohort: try context.cohort, asked.inquiry).write(context, to: out)
      do {
        try write(try book.publication(ofRun: run.number, language: context.language), run, context, to: out)
      } catch let faults as FileFaults {
        // Decisions made since the run may speak against its pairs.
        var values = context.values(of: ToldProblem(faults))
        values["text"] = context(ApprovalText.publishContradicts())
        out.raw(try PageTemplates.render("problem", try context.commonValues().merging(values) { _, own in own }))
        status = 409
      }
    } else if run.state == .draft {
      out.element("p", context(ApprovalText.reviewFirst()))
      try out.form(to: try path(context, run, "review"), context) { out in
        out.raw("<button>").text(context(ApprovalText.review())).raw("</button>\n")
      }
    } else {
      out.element("p", context(ApprovalText.cannotPublish(["state": run.state.text])))
    }
    out.raw("<p>").link(context(ApprovalText.cancel()), to: try path(context, run)).raw("</p>\n")
    return try context.page(
      ApprovalText.publishHeading(["run": .number(run.number)]), in: .matching, body: out.string, status: status)
  }

  private static func write(
    _ publication: Publication, _ run: RunSummary, _ context: PageContext, to out: Markup
  ) throws {
    out.element("p", context(ApprovalText.publishHint())).raw("<ul class=\"tiles\">\n")
    for (count, label) in [
      (publication.pairs.count, ApprovalText.pairsTile()), (publication.refused.count, ApprovalText.refusedTile()),
      (publication.ended.count, ApprovalText.endedTile()), (publication.added.count, ApprovalText.rowsTile()),
    ] {
      out.raw("<li><strong>").text(context(.number(count))).raw("</strong><span>").text(context(label))
        .raw("</span></li>\n")
    }
    out.raw("</ul>\n")
    writeFiles(
      publication.files.map { file in
        let values = ["file": LocalizedText(verbatim: file), "added": LocalizedText.number(publication.added.count)]
        return (file == DecisionsFile.name ? ApprovalText.fileRows : .fileFollows)(values)
      }, context, to: out)
    let names = try context.inquiry(ofRun: run.number).names
    write(publication.ended, ApprovalText.endedHeading(), ApprovalText.endedHint(), names, context, to: out)
    write(publication.refused, ApprovalText.refusedHeading(), nil, names, context, to: out)
    write(publication.past, ApprovalText.pastHeading(), ApprovalText.pastHint(), names, context, to: out)
    out.element("p", context(ApprovalText.publishUndo()))
    let stamp = try Self.stamp(context)
    try out.form(to: try path(context, run, "publish"), context) { out in
      out.hidden("stamp", stamp).raw("<button>").text(
        context(ApprovalText.publishHeading(["run": .number(run.number)]))
      )
      .raw("</button>\n")
    }
  }

  /// What happens to the files of the cohort's folder.
  private static func writeFiles(_ lines: [LocalizedText], _ context: PageContext, to out: Markup) {
    out.section(context(ApprovalText.changesHeading()), id: "files") { out in
      guard !lines.isEmpty else {
        out.element("p", context(ApprovalText.noFiles()))
        return
      }
      out.raw("<ul class=\"answers\">\n")
      for line in lines { out.element("li", context(line)) }
      out.raw("</ul>\n")
    }
  }

  private static func write(
    _ pairs: [PairKey], _ heading: LocalizedText, _ hint: LocalizedText?, _ names: AnswerNames,
    _ context: PageContext, to out: Markup
  ) {
    guard !pairs.isEmpty else { return }
    out.element("h2", context(heading))
    if let hint { out.element("p", context(hint), class: "hint") }
    out.raw("<ul class=\"answers\">\n")
    for pair in pairs {
      let type = pair.type.map { " · " + $0.label } ?? ""
      out.element("li", context(names[pair.mentee] + " · " + names[pair.mentor] + type))
    }
    out.raw("</ul>\n")
  }

  static func publish(_ context: PageContext) throws -> PageReply {
    let run = try context.run
    guard context.field("stamp") == (try stamp(context)) else { throw PageProblem.fileChanged(DecisionsFile.name) }
    let outcome = try context.changingBook().publish(run: run.number, language: context.language)
    var text = ApprovalText.publishedNotice([
      "run": .number(run.number), "pairs": CountText.pairs(outcome.pairs.count),
    ])
    if !outcome.refused.isEmpty {
      text = text + " " + ApprovalText.refusedLeftOut(["n": .number(outcome.refused.count)])
    }
    return context.done(
      text, undo: Notice.Undo(action: try path(context, run, "unpublish"), fields: [("stamp", try stamp(context))]),
      goTo: try path(context, run))
  }

  /// Says what taking a publication back comes to, before it is done.
  static func showUnpublish(_ context: PageContext) throws -> PageReply {
    let run = try context.run
    let out = Markup()
    if run.state == .published, let book = try context.workspace.existingBook() {
      out.element("p", context(ApprovalText.unpublishHint()))
      let withdrawal = try book.withdrawal(ofRun: run.number, language: context.language)
      out.raw("<ul class=\"tiles\">\n<li><strong>").text(context(.number(withdrawal.pairs.count)))
        .raw("</strong><span>").text(context(ApprovalText.againTile())).raw("</span></li>\n</ul>\n")
      writeFiles(
        withdrawal.files.map { ApprovalText.fileReturns(["file": LocalizedText(verbatim: $0)]) }
          + withdrawal.edited.map { ApprovalText.fileStays(["file": LocalizedText(verbatim: $0)]) }, context, to: out)
      let stamp = try stamp(context)
      try out.form(to: try path(context, run, "unpublish"), context) { out in
        out.hidden("stamp", stamp).raw("<button class=\"danger\">").text(context(ApprovalText.unpublishConfirm()))
          .raw("</button>\n")
      }
    } else {
      out.element("p", context(ApprovalText.cannotPublish(["state": run.state.text])))
    }
    out.raw("<p>").link(context(ApprovalText.cancel()), to: try path(context, run)).raw("</p>\n")
    return try context.page(
      ApprovalText.unpublishHeading(["run": .number(run.number)]), in: .matching, body: out.string)
  }

  static func unpublish(_ context: PageContext) throws -> PageReply {
    let run = try context.run
    guard context.field("stamp") == (try stamp(context)) else { throw PageProblem.fileChanged(DecisionsFile.name) }
    let edited = try context.changingBook().unpublish(run: run.number, language: context.language).edited
    let texts =
      [ApprovalText.unpublishedNotice(["run": .number(run.number)])]
      + edited.map { YearBookText.stillEdited(["file": LocalizedText(verbatim: $0)]) }
    return context.done(
      texts.joined(separator: " "),
      undo: Notice.Undo(action: try path(context, run, "publish"), fields: [("stamp", try stamp(context))]),
      goTo: try path(context, run))
  }

  /// What tells whether the cohort's decisions are as they were when a form was shown.
  ///
  /// - Throws: `PageProblem.nothingHere`, and where the file cannot be hashed.
  static func stamp(_ context: PageContext) throws -> String {
    let folder = try context.workspace.folder(of: try context.cohort)
    guard let bytes = FileBytes.read(folder + "/" + DecisionsFile.name) else { return "none" }
    return try SHA256.hex(of: bytes)
  }
}

/// The box to tick before something that cannot be undone.
enum Certainty {
  /// Adds what cannot be undone, and the box.
  static func write(
    _ text: LocalizedText, id: String, isRequired: Bool = true, fault: LocalizedText?, _ context: PageContext,
    to out: Markup
  ) {
    out.raw("<div class=\"field\">\n<p id=\"\(id)-text\">").text(context(text)).raw("</p>\n")
    if let fault {
      out.raw("<p class=\"error\" id=\"\(id)-fault\">").text(context(fault)).raw("</p>\n")
    }
    out.raw("<label for=\"\(id)\"><input type=\"checkbox\" id=\"\(id)\" name=\"sure\" value=\"yes\"")
      .raw(isRequired ? " required=\"required\"" : "").raw(
        " aria-describedby=\"\(id)-text\(fault == nil ? "" : " \(id)-fault")\""
      )
      .raw(fault == nil ? "/>" : " aria-invalid=\"true\"/>").text(context(ApprovalText.finalConfirm()))
      .raw("</label>\n</div>\n")
  }
}
