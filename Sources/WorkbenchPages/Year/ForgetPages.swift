// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import Hashing
import MakkerKit
import RunReports
import Wording
import YearRecords

/// People who are to be forgotten: what would change, and doing it, which cannot be taken back.
enum ForgetPages {
  static let routes: [Route] = [
    .get("c/:cohort/year/forget", show), .post("c/:cohort/year/forget", carryOut),
  ]

  /// Whom a form asks about.
  private enum Asked {
    case nobody
    case due
    case person(String, PersonRole?)

    init(_ fields: Fields) {
      let person = (fields["person"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
      if fields["due"] != nil {
        self = .due
      } else if person.isEmpty {
        self = .nobody
      } else {
        self = .person(person, fields["role"].flatMap { PersonRole(rawValue: $0) })
      }
    }

    var fields: [(String, String)] {
      switch self {
      case .nobody: []
      case .due: [("due", "yes")]
      case .person(let person, let role): [("person", person)] + (role.map { [("role", $0.rawValue)] } ?? [])
      }
    }
  }

  static func show(_ context: PageContext) throws -> PageReply { try page(Asked(context.request.query), nil, context) }

  private static func page(_ asked: Asked, _ fault: LocalizedText?, _ context: PageContext) throws -> PageReply {
    let out = Markup()
    out.paragraph(context(YearPageText.forgetAbout()))
    var problem: LocalizedText?
    var plan: ForgetPlan?
    do {
      plan = try self.plan(asked, context)
    } catch let refusal as ForgetRefusal where refusal.isUsage {
      problem = text(refusal)
    }
    choice(asked, problem, context, to: out)
    if let plan { try preview(plan, asked, fault, context, to: out) }
    return try context.yearPage(
      YearPageText.forget(), .forget, out, status: fault == nil && problem == nil ? 200 : 422)
  }

  /// What is said of somebody who cannot be found; the command's own words name its options.
  private static func text(_ refusal: ForgetRefusal) -> LocalizedText {
    func verbatim(_ text: String) -> LocalizedText { LocalizedText(verbatim: String(text.prefix(100))) }
    return switch refusal {
    case .nobody(let person, nil): YearPageText.forgetNobody(["person": verbatim(person)])
    case .nobody(let person, let nearest?):
      YearPageText.forgetNearest(["person": verbatim(person), "nearest": verbatim(nearest)])
    case .several(let person, let ids):
      YearPageText.forgetSeveral(["person": verbatim(person), "ids": ids.prefix(20).map { verbatim($0) }.joined()])
    case .bothRoles(let person): YearPageText.forgetBoth(["person": verbatim(person)])
    case .pending(let ids): YearPageText.forgetPending(["ids": ids.prefix(20).map { verbatim($0) }.joined()])
    default: refusal.text
    }
  }

  private static func plan(_ asked: Asked, _ context: PageContext) throws -> ForgetPlan? {
    let job = ForgetJob(location: context.workspace.location)
    return switch asked {
    case .nobody: nil
    case .due: try job.planDue(on: Today.date)
    case .person(let person, let role): try job.plan(forgetting: person, role: role)
    }
  }

  private static func choice(_ asked: Asked, _ problem: LocalizedText?, _ context: PageContext, to out: Markup) {
    let path = YearPart.forget.path(of: context.names["cohort"] ?? "")
    var typed = ""
    var chosen: PersonRole?
    if case .person(let person, let role) = asked { (typed, chosen) = (person, role) }
    out.raw("<form method=\"get\" action=\"").text(path).raw("\">\n")
    out.field(
      "person", context(YearPageText.forgetWho()), hint: context(YearPageText.forgetWhoHint()), value: typed,
      input: "type=\"text\" autocomplete=\"off\" maxlength=\"200\" required=\"required\"",
      fault: problem.map { context($0) })
    out.raw("<div class=\"field\">\n<label for=\"role\">").text(context(YearPageText.role()))
      .raw("</label>\n<select id=\"role\" name=\"role\">\n")
    let roles: [(String, LocalizedText)] = [
      ("", YearPageText.anyRole()), (PersonRole.mentor.rawValue, YearPageText.mentor()),
      (PersonRole.mentee.rawValue, YearPageText.mentee()),
    ]
    for (value, label) in roles {
      out.raw("<option value=\"").text(value).raw("\"")
        .raw(value == chosen?.rawValue ?? "" ? " selected=\"selected\"" : "").raw(">").text(context(label))
        .raw("</option>\n")
    }
    out.raw("</select>\n</div>\n<p class=\"buttons\"><button class=\"quiet\">").text(context(YearPageText.forgetShow()))
      .raw("</button></p>\n</form>\n")
    out.raw("<form method=\"get\" action=\"").text(path).raw("\">\n").hidden("due", "yes")
    out.raw("<p class=\"buttons\"><button class=\"quiet\">").text(context(YearPageText.forgetDue()))
      .raw("</button></p>\n</form>\n")
  }

  /// What would change, with the form that does it.
  private static func preview(
    _ plan: ForgetPlan, _ asked: Asked, _ fault: LocalizedText?, _ context: PageContext, to out: Markup
  ) throws {
    let lines = ForgetLines(plan, storePath: context.workspace.location.path).lines
    out.raw("<section aria-labelledby=\"plan-heading\">\n")
    out.heading(context(YearPageText.forgetChanges()), id: "plan-heading")
    out.raw("<ul class=\"plain-lines\">\n")
    for line in lines { out.raw("<li><bdi>").text(shown(line, context)).raw("</bdi></li>\n") }
    out.raw("</ul>\n")
    defer { out.raw("</section>\n") }
    guard !plan.isEmpty else { return }
    out.raw("<form method=\"post\" class=\"problem\" action=\"")
      .text(YearPart.forget.path(of: try context.cohort)).raw("\">\n")
    try out.formKeys(context).hidden("stamp", try stamp(plan))
    for (name, value) in asked.fields { out.hidden(name, value) }
    out.raw("<p><strong>").text(context(YearPageText.forgetNoWay())).raw("</strong></p>\n")
    out.field(
      "confirm",
      context(YearPageText.forgetConfirm(["word": LocalizedText(verbatim: word(plan))])), value: "",
      input: "type=\"text\" autocomplete=\"off\" required=\"required\"", fault: fault.map { context($0) })
    out.raw("<p><button class=\"danger\">").text(
      context(YearPageText.forgetDo(["people": ForgetText.people(plan.people.count)]))
    ).raw("</button></p>\n</form>\n")
  }

  /// A line without the path of the folder that all of them begin with.
  private static func shown(_ line: LocalizedText, _ context: PageContext) -> String {
    context(line).replacing(context.workspace.folder + "/", with: "").trimmingCharacters(in: .whitespaces)
  }

  /// What has to be typed: the id of the one who is forgotten, or how many they are.
  private static func word(_ plan: ForgetPlan) -> String {
    plan.people.count == 1 ? plan.people[0].id : "\(plan.people.count)"
  }

  /// Stands for what would change: another plan is to be looked at anew.
  private static func stamp(_ plan: ForgetPlan) throws -> String {
    let lines = ForgetLines(plan, storePath: "").lines.map(\.english)
    let files = plan.folders.map { "\($0.path) \($0.changed.sorted()) \($0.renamed.count)" }
    return try SHA256.hex(of: Array((lines + files).joined(separator: "\n").utf8))
  }

  static func carryOut(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    let asked = Asked(context.request.form)
    if context.workspace.location.exists { _ = try context.changingBook() }
    guard let plan = try plan(asked, context), !plan.isEmpty else { throw PageProblem.nothingHere }
    guard context.field("stamp") == (try stamp(plan)) else { throw PageProblem.fileChanged(name) }
    guard context.field("confirm") == word(plan) else {
      return try page(
        asked, YearPageText.forgetWrong(["word": LocalizedText(verbatim: word(plan))]), context)
    }
    // Whatever is kept of runs and repairs has their names in it.
    RepairBench.of(context.workspace).clear()
    RollOverPages.previews(context.workspace).clear()
    RulesDesk.of(context).clear()
    let outcome = try ForgetJob(location: context.workspace.location).carryOut(plan, at: Date())
    let done = ForgetLines.done(plan, outcome).joined(separator: " ")
    return context.done(done, goTo: YearPart.forget.path(of: name))
  }
}
