// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import MatchingQuestions
import PairingRules
import RunReports
import Wording
import YearRecords

/// The parts that pages about a pair share.
struct AskingPage {
  let pair: AskedPair
  let out: Markup

  init(_ pair: AskedPair, _ out: Markup) {
    self.pair = pair
    self.out = out
  }

  var context: PageContext { pair.context }

  /// The page of why the need does not have a mentor.
  func whyNot(_ mentor: MentorID? = nil) throws -> String {
    AskingPath.whyNot(try context.cohort, pair.run.number, pair.needID, mentor)
  }

  /// Ways back to the run and the table of pairs; and that decisions were made since.
  func writePlace() throws {
    let (cohort, run) = (try context.cohort, "\(pair.run.number)")
    out.raw("<p class=\"buttons\">\n")
      .link(
        context(AskingText.backToRun(["n": .number(pair.run.number)])), to: PagePath.of("c", cohort, "runs", run),
        class: "button quiet"
      )
      .link(context(AskingText.grid()), to: PagePath.of("c", cohort, "runs", run, "grid"), class: "button quiet")
      .raw("</p>\n")
    try DecisionsSince(context, cohort: cohort, pair.asked.inquiry).write(context, to: out)
  }

  /// What is decided about the pair now, whatever the run knew.
  func writeDecisionNow(_ mentor: MentorID) throws {
    let decisions = (try? context.workspace.reading(of: try context.cohort))?.cohort.decisions ?? []
    for decision in decisions where decision.pair.means(pair.key(mentor)) {
      let text = decision.kind == .require ? AskingText.decidedRequire : .decidedForbid
      out.raw("<p class=\"decision\"><bdi>")
        .text(context(text(["reason": LocalizedText(verbatim: decision.reason)]))).raw("</bdi> ")
        .link(
          context(AskingText.seeDecisions()), to: PagePath.of("c", try context.cohort, "matching", "decisions")
        )
        .raw("</p>\n")
    }
  }

  /// Whether the pair is published, and the way to what becomes of it.
  func writeFollowUp(_ mentor: MentorID) throws {
    let cohort = try context.cohort
    guard let book = try context.workspace.existingBook() else { return }
    if pair.run.isInForce, try book.published(inCohort: cohort).contains(pair.key(mentor)) {
      out.element("p", context(AskingText.published()))
    }
    out.raw("<p>").link(
      context(AskingText.followUp()), to: AskingPath.pair(cohort, pair.run.number, pair.needID),
      class: "button quiet"
    ).raw("</p>\n")
  }

  /// Who has another mentor in another matching, before and after.
  func write(moves: [Move], caption: AskingText = .movesCaption) {
    guard !moves.isEmpty else { return }
    let names = pair.asked.names
    let labels = [AskingText.need, .moveFrom, .moveTo, .before, .after].map { context($0()) }
    out.raw("<table class=\"stacked\">\n<caption>")
      .text(context(caption(["n": .number(moves.count)]))).raw("</caption>\n<thead><tr>")
    for (index, label) in labels.enumerated() {
      out.raw(index > 2 ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">").text(label).raw("</th>")
    }
    out.raw("</tr></thead>\n<tbody>\n")
    for move in moves {
      let cells = [
        context(names.orNobody(move.from)), context(names.orNobody(move.to)), context(.number(move.pointsBefore)),
        context(.number(move.pointsAfter)),
      ]
      out.raw("<tr><th scope=\"row\"><bdi>").text(context(names[move.need])).raw("</bdi></th>")
      for (index, cell) in cells.enumerated() {
        out.raw(index > 1 ? "<td class=\"number\"" : "<td").attribute("data-label", labels[index + 1]).raw("><bdi>")
          .text(cell).raw("</bdi></td>")
      }
      out.raw("</tr>\n")
    }
    out.raw("</tbody>\n</table>\n")
  }

  /// A field to ask about any mentor, which completes names where the browser can, and the way to all of them.
  func writeOtherMentors() throws {
    // A datalist of tens of thousands would be more than the rest of the page.
    let mentors = pair.asked.inquiry.cohort.mentors
    let listed = mentors.count <= 300 ? mentors : []
    let run = "\(pair.run.number)"
    let action = PagePath.of("c", try context.cohort, "runs", run, "why-not")
    let all = try whyNot()
    out.section(context(AskingText.otherMentors()), id: "others") { out in
      out.element("p", context(AskingText.otherMentorsHint()))
      out.raw("<form method=\"get\"").attribute("action", action).raw(">\n")
        .hidden("mentee", pair.needID.mentee.text).hidden("type", pair.needID.type.rawValue)
        .textField(
          context(AskingText.mentor()), id: "mentor", name: "mentor",
          extra: listed.isEmpty ? " required=\"required\"" : " required=\"required\" list=\"mentors\"")
      if !listed.isEmpty {
        out.raw("<datalist id=\"mentors\">\n")
        for mentor in listed {
          out.raw("<option").attribute("value", mentor.id.text).raw(">").text(mentor.name).raw("</option>\n")
        }
        out.raw("</datalist>\n")
      }
      out.raw("<button>").text(context(AskingText.show())).raw("</button>\n</form>\n<p>")
        .link(context(AskingText.allMentors()), to: all).raw("</p>\n")
    }
  }

  /// That a decision can be made once the answer is there: nobody types a reason into a page that is about to change.
  func writeDecideLater() {
    out.section(context(AskingText.decideHeading()), id: "decide") { out in
      out.element("p", context(AskingText.decideLater()))
    }
  }

  /// The forms that require and forbid the pair.
  ///
  /// - Parameters:
  ///   - require: what the button says and what it means; nothing where the pair cannot be required.
  ///   - forbid: what forbidding it means.
  func writeDecide(
    _ mentor: MentorID, require: (label: LocalizedText, hint: LocalizedText)?, forbid: LocalizedText
  ) throws {
    let key = pair.key(mentor)
    try out.section(context(AskingText.decideHeading()), id: "decide") { out in
      out.raw("<div class=\"cards\">\n")
      if let require {
        try DecisionForm(kind: .require, pair: key, label: require.label, hint: require.hint)
          .write(context, to: out)
      }
      try DecisionForm(kind: .forbid, pair: key, label: AskingText.forbidPair(), hint: forbid).write(context, to: out)
      out.raw("</div>\n")
    }
  }
}

/// A form that requires or forbids a pair, with a reason.
struct DecisionForm {
  let kind: Decision.Kind
  let pair: PairKey
  let label: LocalizedText
  let hint: LocalizedText
  var reason = ""
  var fault: LocalizedText?

  func write(_ context: PageContext, to out: Markup) throws {
    let id = "reason-\(kind.rawValue)"
    try out.form(to: PagePath.of("c", try context.cohort, "matching", "decisions"), context) { out in
      out.element("h3", context(label)).element("p", context(hint))
        .hidden("kind", kind.rawValue).hidden("mentee", pair.mentee.text).hidden("mentor", pair.mentor.text)
        .hidden("type", pair.type?.rawValue ?? "")
        .textField(
          context(AskingText.reason()), id: id, name: "reason", value: reason, hint: context(AskingText.reasonHint()),
          fault: fault.map { context($0) }, extra: " required=\"required\" maxlength=\"500\""
        )
        .raw(kind == .require ? "<button>" : "<button class=\"danger\">").text(context(label)).raw("</button>\n")
    }
  }
}
