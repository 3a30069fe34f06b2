// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import MatchingQuestions
import PairingRules
import RunReports
import Wording
import YearRecords

/// A pair of a run with what was noted of it, and the forms to note more.
struct PairView {
  let context: PageContext
  let pair: AskedPair
  let key: PairKey
  /// The form that was sent and what was typed in it, where it has faults.
  var typed: (form: String, fields: Fields)?
  /// What is wrong in it, by field.
  var faults: [String: LocalizedText] = [:]
  private let cohort: String

  /// Finds the pair that fields name: the mentor whom the mentee has in the run.
  ///
  /// - Throws: `AskingProblem`, and what reading the run throws.
  init(_ context: PageContext, _ fields: Fields) throws {
    self.context = context
    cohort = try context.cohort
    pair = try AskedPair(context, fields)
    let matching = pair.asked.inquiry.matching
    let mentor = Int(matching.mentorOfNeed[pair.need])
    guard mentor >= 0, pair.mentor == nil || pair.mentor == mentor else {
      throw AskingProblem.unknown(
        ApprovalText.notPair([
          "mentee": pair.asked.names[pair.needID.mentee], "run": .number(pair.run.number),
        ]))
    }
    key = pair.key(matching.cohort.mentors[mentor].id)
  }

  var run: RunSummary { pair.run }

  /// The two, for a sentence.
  var people: [String: LocalizedText] {
    ["mentee": pair.asked.names[key.mentee], "mentor": pair.asked.names[key.mentor]]
  }

  /// Where a form is sent.
  func path(_ form: String) -> String { PagePath.of("c", cohort, "runs", "\(run.number)", "pair", form) }

  /// The meetings that were noted, by day.
  ///
  /// - Throws: `StoreError`.
  func meetings() throws -> [MeetingRecord] {
    try context.workspace.existingBook()?.store.meetings(inCohort: cohort, with: .mentee(key.mentee))
      .filter { $0.pair.means(key) } ?? []
  }

  /// The day of a form; a fault is noted where it is none.
  mutating func date(_ form: Fields) -> CalendarDate? {
    let date = CalendarDate(written: form.trimmed("date"))
    if date == nil { faults["date"] = ApprovalText.dateFault() }
    return date
  }

  /// Notes a fault where the box was not ticked.
  mutating func checkSure(_ form: Fields) {
    if form.trimmed("sure") != "yes" { faults["sure"] = ApprovalText.confirmMissing() }
  }

  func page(status: Int = 200) throws -> PageReply {
    let out = Markup()
    let book = try context.workspace.existingBook()
    let holds = try run.isInForce && book?.published(inCohort: cohort).contains(key) ?? false
    out.raw("<p class=\"buttons\">").link(
      context(AskingText.seePair()), to: AskingPath.why(cohort, run.number, pair.needID), class: "button quiet"
    ).link(
      context(AskingText.backToRun(["n": .number(run.number)])),
      to: PagePath.of("c", cohort, "runs", "\(run.number)"), class: "button quiet"
    ).raw("</p>\n")
    out.element(
      "p",
      context(
        holds ? ApprovalText.holds() : run.isInForce ? ApprovalText.holdsNot() : ApprovalText.notPublished()),
      class: "statement \(holds ? "proven" : "open")")
    try writeNoted(book, to: out)
    if run.isInForce {
      try writeMeeting(book, to: out)
      try writeEnding(book, to: out)
    }
    try writeRefusal(to: out)
    if holds { try writeRelease(to: out) }
    return try context.page(
      ApprovalText.pairHeading(people) + " · " + pair.needID.type.label, in: .matching, body: out.string,
      status: status)
  }

  private func writeNoted(_ book: YearBook?, to out: Markup) throws {
    for refusal in try book?.store.refusals(inCohort: cohort) ?? [] where refusal.pair.means(key) {
      out.element(
        "p",
        context(
          ApprovalText.refusals([
            "side": refusal.side == .mentee ? YearBookText.mentee() : YearBookText.mentor(),
            "reason": LocalizedText(verbatim: refusal.reason),
          ])), class: "decision")
    }
    for ending in try book?.store.endings(inCohort: cohort, of: .mentee(key.mentee)) ?? []
    where ending.pair.means(key) {
      out.element(
        "p",
        context(
          ApprovalText.endings([
            "outcome": Self.label(ending.outcome), "date": Self.label(ending.date),
            "reason": LocalizedText(verbatim: ending.reason),
          ])), class: "decision")
    }
    guard run.isInForce else { return }
    let meetings = try meetings()
    out.section(context(ApprovalText.meetings()), id: "meetings") { out in
      guard !meetings.isEmpty else {
        out.element("p", context(ApprovalText.noMeetings()))
        return
      }
      let labels = [ApprovalText.when, .outcome, .minutes].map { context($0()) }
      out.raw("<table class=\"stacked\" aria-labelledby=\"meetings\">\n<thead><tr>")
      for label in labels { out.raw("<th scope=\"col\">").text(label).raw("</th>") }
      out.raw("</tr></thead>\n<tbody>\n")
      for meeting in meetings {
        out.raw("<tr><th scope=\"row\">").text(context(Self.label(meeting.date))).raw("</th><td")
          .attribute("data-label", labels[1]).raw(">").text(context(meeting.outcome.text)).raw("</td><td")
          .attribute("data-label", labels[2]).raw(">").text("\(meeting.minutes)").raw("</td></tr>\n")
      }
      out.raw("</tbody>\n</table>\n")
    }
  }

  /// What was typed in a field of a form, if that form was sent.
  private func value(_ form: String, _ name: String, or standard: String = "") -> String {
    typed.flatMap { $0.form == form ? $0.fields.trimmed(name) : nil } ?? standard
  }

  private func fault(_ form: String, _ name: String) -> String? {
    typed?.form == form ? faults[name].map { context($0) } : nil
  }

  private func write(
    _ form: String, _ title: ApprovalText, _ hint: ApprovalText, button: ApprovalText, isDanger: Bool = false,
    to out: Markup, _ fields: (Markup) -> Void
  ) throws {
    try out.section(context(title()), id: form) { out in
      out.element("p", context(hint()))
      try out.form(to: path(form), context) { out in
        for field in key.fields { out.hidden(field.name, field.value) }
        fields(out)
        out.raw(isDanger ? "<button class=\"danger\">" : "<button>").text(context(button())).raw("</button>\n")
      }
    }
  }

  private func writeDate(_ form: String, _ today: String, to out: Markup) {
    out.textField(
      context(ApprovalText.date()), id: "\(form)-date", name: "date", value: value(form, "date", or: today),
      type: "date", fault: fault(form, "date"), extra: " required=\"required\"")
  }

  private func writeMeeting(_ book: YearBook?, to out: Markup) throws {
    try write("met", .meet, .meetHint, button: .noteMeeting, to: out) { out in
      writeDate("met", book?.today.description ?? "", to: out)
      out.choice(
        context(ApprovalText.outcome()), id: "met-outcome", name: "outcome",
        options: MeetingOutcome.allCases.map { ($0.rawValue, context($0.text)) }, chosen: value("met", "outcome"),
        fault: fault("met", "outcome")
      ).textField(
        context(ApprovalText.minutes()), id: "met-minutes", name: "minutes",
        value: value("met", "minutes", or: "\(pair.asked.inquiry.cohort.needs[pair.need].programme.minutesPerMeeting)"),
        type: "number", hint: context(ApprovalText.minutesHint()), fault: fault("met", "minutes"),
        extra: " min=\"0\" max=\"1440\"")
    }
    out.raw("<p>").link(context(MeetingTableText.fromTable()), to: YearPart.meetings.path(of: cohort)).raw("</p>\n")
  }

  private func writeEnding(_ book: YearBook?, to out: Markup) throws {
    try write("ended", .end, .endHint, button: .noteEnding, to: out) { out in
      out.choice(
        context(ApprovalText.outcome()), id: "ended-outcome", name: "outcome",
        options: PreviousPair.Outcome.allCases.map { ($0.rawValue, context(Self.label($0))) },
        chosen: value("ended", "outcome"), fault: fault("ended", "outcome"))
      writeDate("ended", book?.today.description ?? "", to: out)
      writeReason("ended", .reasonOptional, isRequired: false, to: out)
      writeSure("ended", .endFinal, isRequired: false, to: out)
    }
  }

  private func writeRefusal(to out: Markup) throws {
    try write("refuse", .refuse, .refuseHint, button: .noteRefusal, isDanger: true, to: out) { out in
      out.choice(
        context(ApprovalText.side()), id: "refuse-side", name: "side",
        options: [
          ("mentee", context(ApprovalText.bySideMentee())), ("mentor", context(ApprovalText.bySideMentor())),
        ], chosen: value("refuse", "side"), fault: fault("refuse", "side"))
      writeReason("refuse", .reason, isRequired: true, to: out)
      writeSure("refuse", .refuseFinal, isRequired: true, to: out)
    }
  }

  private func writeRelease(to out: Markup) throws {
    try write("release", .release, .releaseHint, button: .release, isDanger: true, to: out) { out in
      writeReason("release", .reason, isRequired: true, to: out)
      writeSure("release", .releaseFinal, isRequired: true, to: out)
    }
  }

  private func writeReason(_ form: String, _ label: ApprovalText, isRequired: Bool, to out: Markup) {
    out.textField(
      context(label()), id: "\(form)-reason", name: "reason", value: value(form, "reason"),
      hint: context(AskingText.reasonHint()), fault: fault(form, "reason"),
      extra: (isRequired ? " required=\"required\"" : "") + " maxlength=\"500\"")
  }

  private func writeSure(_ form: String, _ text: ApprovalText, isRequired: Bool, to out: Markup) {
    Certainty.write(
      text(), id: "\(form)-sure", isRequired: isRequired,
      fault: typed?.form == form ? faults["sure"] : nil, context, to: out)
  }

  private static func label(_ outcome: PreviousPair.Outcome) -> LocalizedText {
    switch outcome {
    case .completed: ApprovalText.completed()
    case .ongoing: ApprovalText.ongoing()
    case .endedEarly: ApprovalText.endedEarly()
    case .noShow: ApprovalText.noShow()
    }
  }

  private static func label(_ date: CalendarDate) -> LocalizedText {
    let parts = date.components
    return .date(year: parts.year, month: parts.month, day: parts.day)
  }
}
