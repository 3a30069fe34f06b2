// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import PairingRules
import RunReports
import Wording
import YearRecords

/// The decisions about a cohort's pairs: those in force, a new one, and taking one back.
enum DecisionPages {
  static let routes: [Route] = [
    .get("c/:cohort/matching/decisions", DecisionList.show), .post("c/:cohort/matching/decisions", decide),
    .get("c/:cohort/matching/decisions/new", new),
    .get("c/:cohort/matching/decisions/withdraw", showWithdraw),
    .post("c/:cohort/matching/decisions/withdraw", withdraw),
  ]

  /// The address of the decisions.
  static func path(of cohort: String) -> String { PagePath.of("c", cohort, "matching", "decisions") }

  /// A form to choose a pair; with a pair, the page that tells what it costs, from which it can be decided.
  static func new(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    let reading = try context.workspace.reading(of: name)
    let names = AnswerNames(reading.cohort)
    guard context.request.query["mentee"] != nil || context.request.query["mentor"] != nil else {
      return try DecisionChoice(context: context, input: nil).page(status: 200)
    }
    let input = DecisionInput(context.request.query, reading.cohort, names)
    guard let pair = input.pair, let kind = input.kind else {
      return try DecisionChoice(context: context, input: input).page(status: 422)
    }
    // What it costs is told by the newest run, if both are in it.
    guard let run = try context.workspace.runs(of: name).first else {
      return try form(context, kind, pair, names, note: DecisionPageText.noRunCost())
    }
    let asked = try context.inquiry(ofRun: run.number)
    let needs = asked.inquiry.needs(of: pair.mentee, type: pair.type)
    guard let need = needs.first, let mentor = asked.inquiry.mentor(pair.mentor) else {
      return try form(
        context, kind, pair, names, note: DecisionPageText.notInRun(["run": .number(run.number)]))
    }
    // Forbidden for all kinds of help there is no one cost to show.
    guard needs.count == 1 || pair.type != nil else { return try form(context, kind, pair, names, note: nil) }
    let id = asked.inquiry.cohort.needs[need].id
    let isMade = Int(asked.inquiry.matching.mentorOfNeed[need]) == mentor
    return .seeOther(
      isMade
        ? AskingPath.why(name, run.number, id) : AskingPath.whyNot(name, run.number, id, pair.mentor))
  }

  /// The form with the reason, on a page of its own.
  static func form(
    _ context: PageContext, _ kind: Decision.Kind, _ pair: PairKey, _ names: AnswerNames, note: LocalizedText?,
    reason: String = "", fault: LocalizedText? = nil
  ) throws -> PageReply {
    let out = Markup()
    if let note { out.element("p", context(note)) }
    out.raw("<dl>\n")
    for (label, text) in [
      (DecisionPageText.mentee(), names[pair.mentee]), (DecisionPageText.mentor(), names[pair.mentor]),
      (DecisionPageText.type(), pair.type?.label ?? DecisionPageText.anyType()),
    ] {
      out.raw("<div><dt>").text(context(label)).raw("</dt><dd><bdi>").text(context(text)).raw("</bdi></dd></div>\n")
    }
    out.raw("</dl>\n")
    try out.section(context(DecisionPageText.decideHeading()), id: "decide") { out in
      try DecisionForm(
        kind: kind, pair: pair, label: kind == .require ? AskingText.makePair() : AskingText.forbidPair(),
        hint: DecisionPageText.hint(), reason: reason, fault: fault
      ).write(context, to: out)
    }
    out.raw("<p>").link(context(WorkbenchText.cancel()), to: path(of: try context.cohort)).raw("</p>\n")
    return try context.page(
      DecisionPageText.newHeading(), in: .matching, body: out.string, status: fault == nil ? 200 : 422)
  }

  /// Decides about a pair.
  static func decide(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    let reading = try context.workspace.reading(of: name)
    let names = AnswerNames(reading.cohort)
    let input = DecisionInput(context.request.form, reading.cohort, names)
    guard let pair = input.pair, let kind = input.kind else {
      return try DecisionChoice(context: context, input: input).page(status: 422)
    }
    let reason = context.request.form.trimmed("reason")
    let isUndo = context.field("undo") == "yes"
    if let fault = DecisionInput.fault(inReason: reason, isOptional: isUndo) {
      return try form(context, kind, pair, names, note: nil, reason: reason, fault: fault)
    }
    let before = reading.cohort.decisions.first { $0.pair == pair }
    try context.changingBook().decide(
      Decision(mentee: pair.mentee, mentor: pair.mentor, type: pair.type, kind: kind, reason: reason),
      inCohort: try context.workspace.folder(of: name), language: context.language)
    var fields = pair.fields
    let action: String
    if let before {
      action = path(of: name)
      fields += [("kind", before.kind.rawValue), ("reason", before.reason)]
    } else {
      action = path(of: name) + "/withdraw"
      fields.append(("reason", context(DecisionPageText.undone())))
    }
    fields.append(("undo", "yes"))
    return context.done(
      DecisionPageText.decidedNotice([
        "mentee": names[pair.mentee], "mentor": names[pair.mentor],
        "kind": kind == .require ? DecisionPageText.requires() : DecisionPageText.forbids(),
      ]),
      undo: isUndo ? nil : Notice.Undo(action: action, fields: fields), goTo: path(of: name))
  }

  /// Asks why a decision is taken back.
  static func showWithdraw(_ context: PageContext) throws -> PageReply {
    try withdrawPage(context, context.request.query, fault: nil)
  }

  private static func withdrawPage(
    _ context: PageContext, _ fields: Fields, fault: LocalizedText?
  ) throws -> PageReply {
    let name = try context.cohort
    let cohort = try context.workspace.reading(of: name).cohort
    let pair = PairKey(fields)
    guard let decision = cohort.decisions.first(where: { $0.pair == pair }) else {
      return try context.page(
        DecisionPageText.withdrawHeading(), in: .matching,
        body: Markup().element("p", context(DecisionPageText.gone())).raw("<p>")
          .link(context(DecisionPageText.title()), to: path(of: name)).raw("</p>\n").string, status: 404)
    }
    let origins = try DecisionOrigins(context, cohort: name)
    let names = AnswerNames(cohort)
    let out = Markup()
    out.raw("<p class=\"decision\"><bdi>").text(context(names[pair.mentee])).raw("</bdi> · <bdi>")
      .text(context(names[pair.mentor])).raw("</bdi> · ")
      .text(context(pair.type?.label ?? DecisionPageText.anyType())).raw(" · ")
      .text(context(decision.kind == .require ? DecisionPageText.requires() : DecisionPageText.forbids()))
      .raw("</p>\n")
    if !decision.reason.isEmpty { out.element("p", decision.reason) }
    out.element("p", context(DecisionPageText.withdrawHint()))
    switch origins.origin(of: decision) {
    case .file: out.element("p", context(DecisionPageText.withdrawFileHint()), class: "hint")
    case .refused: out.element("p", context(DecisionPageText.withdrawRefusedHint()), class: "hint")
    case .store, .published: break
    }
    try out.form(to: path(of: name) + "/withdraw", context) { out in
      for field in pair.fields { out.hidden(field.name, field.value) }
      out.textField(
        context(DecisionPageText.withdrawReason()), id: "reason", name: "reason",
        value: fields.trimmed("reason"), hint: context(AskingText.reasonHint()), fault: fault.map { context($0) },
        extra: " required=\"required\" maxlength=\"500\""
      ).raw("<button>").text(context(DecisionPageText.withdraw())).raw("</button>\n")
    }
    out.raw("<p>").link(context(WorkbenchText.cancel()), to: path(of: name)).raw("</p>\n")
    return try context.page(
      DecisionPageText.withdrawHeading(), in: .matching, body: out.string, status: fault == nil ? 200 : 422)
  }

  /// Takes a decision back.
  static func withdraw(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    let cohort = try context.workspace.reading(of: name).cohort
    let pair = PairKey(context.request.form)
    let reason = context.request.form.trimmed("reason")
    if let fault = DecisionInput.fault(inReason: reason) {
      return try withdrawPage(context, context.request.form, fault: fault)
    }
    let before = cohort.decisions.first { $0.pair == pair }
    try context.changingBook().withdraw(
      pair, isExact: true, inCohort: try context.workspace.folder(of: name), reason: reason,
      language: context.language)
    let names = AnswerNames(cohort)
    let isUndo = context.field("undo") == "yes"
    let undo = before.map { before in
      Notice.Undo(
        action: path(of: name),
        fields: pair.fields + [("kind", before.kind.rawValue), ("reason", before.reason), ("undo", "yes")])
    }
    return context.done(
      DecisionPageText.withdrawn(["mentee": names[pair.mentee], "mentor": names[pair.mentor]]),
      undo: isUndo ? nil : undo, goTo: path(of: name))
  }
}

extension PairKey {
  /// The fields of a form that name the pair.
  var fields: [(name: String, value: String)] {
    [("mentee", mentee.text), ("mentor", mentor.text), ("type", type?.rawValue ?? "")]
  }

  /// The pair that a form or an address names by ids.
  init(_ fields: Fields) {
    self.init(
      mentee: MenteeID(fields["mentee"] ?? ""), mentor: MentorID(fields["mentor"] ?? ""),
      type: MentorType(rawValue: fields["type"] ?? ""))
  }
}
