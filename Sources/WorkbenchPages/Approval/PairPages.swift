// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import MatchingQuestions
import PairingRules
import RunReports
import Wording
import YearRecords

/// What becomes of a pair of a run: its meetings, its ending, a refusal, its release.
enum PairPages {
  static let routes: [Route] = [
    .get("c/:cohort/runs/:run/pair", show), .post("c/:cohort/runs/:run/pair/refuse", refuse),
    .post("c/:cohort/runs/:run/pair/release", release), .post("c/:cohort/runs/:run/pair/met", met),
    .post("c/:cohort/runs/:run/pair/ended", ended),
  ]

  static func show(_ context: PageContext) throws -> PageReply {
    try context.answering { try PairView(context, context.request.query).page() }
  }

  static func refuse(_ context: PageContext) throws -> PageReply {
    try changing(context, "refuse") { view, form in
      let side = RefusingSide(rawValue: form.trimmed("side"))
      if side == nil { view.faults["side"] = ApprovalText.sideMissing() }
      view.faults["reason"] = DecisionInput.fault(inReason: form.trimmed("reason"))
      view.checkSure(form)
      guard view.faults.isEmpty, let side else { return nil }
      try context.changingBook().refuse(
        view.key, inRun: view.run.number, by: side, reason: form.trimmed("reason"), language: context.language)
      return (ApprovalText.refusedNotice(view.people), nil)
    }
  }

  static func release(_ context: PageContext) throws -> PageReply {
    try changing(context, "release") { view, form in
      view.faults["reason"] = DecisionInput.fault(inReason: form.trimmed("reason"))
      view.checkSure(form)
      guard view.faults.isEmpty else { return nil }
      try context.changingBook().release(
        view.key, inRun: view.run.number, reason: form.trimmed("reason"), language: context.language)
      return (ApprovalText.releasedNotice(view.people), nil)
    }
  }

  static func met(_ context: PageContext) throws -> PageReply {
    try changing(context, "met") { view, form in
      let date = view.date(form)
      let outcome = MeetingOutcome(rawValue: form.trimmed("outcome"))
      if outcome == nil { view.faults["outcome"] = ApprovalText.outcomeMissing() }
      let minutes = form.trimmed("minutes").isEmpty ? 0 : Int(form.trimmed("minutes"))
      if minutes.map({ !(0...1440).contains($0) }) ?? true { view.faults["minutes"] = ApprovalText.minutesFault() }
      guard view.faults.isEmpty, let date, let outcome, let minutes else { return nil }
      let before = try view.meetings().first { $0.date == date }
      try context.changingBook().met(
        view.key, inRun: view.run.number, on: date, outcome: outcome, minutes: minutes)
      // A note cannot be deleted; what it took the place of can be put back.
      let undo = before.map { before in
        Notice.Undo(
          action: view.path("met"),
          fields: view.key.fields + [
            ("date", before.date.description), ("outcome", before.outcome.rawValue), ("minutes", "\(before.minutes)"),
          ])
      }
      return (ApprovalText.metNotice(), undo)
    }
  }

  static func ended(_ context: PageContext) throws -> PageReply {
    try changing(context, "ended") { view, form in
      let date = view.date(form)
      let outcome = PreviousPair.Outcome(rawValue: form.trimmed("outcome"))
      if outcome == nil { view.faults["outcome"] = ApprovalText.outcomeMissing() }
      view.faults["reason"] = DecisionInput.fault(inReason: form.trimmed("reason"), isOptional: true)
      if outcome != .ongoing { view.checkSure(form) }
      guard view.faults.isEmpty, let date, let outcome else { return nil }
      try context.changingBook().ended(
        view.key, inRun: view.run.number, outcome: outcome, on: date, reason: form.trimmed("reason"),
        language: context.language)
      return (ApprovalText.endedNotice(), nil)
    }
  }

  /// Does what a form asks for; with faults in it, the form is shown again.
  private static func changing(
    _ context: PageContext, _ action: String,
    _ change: (inout PairView, Fields) throws -> (LocalizedText, Notice.Undo?)?
  ) throws -> PageReply {
    try context.answering {
      var view = try PairView(context, context.request.form)
      view.typed = (action, context.request.form)
      guard let (text, undo) = try change(&view, context.request.form) else { return try view.page(status: 422) }
      return context.done(
        text, undo: undo, goTo: AskingPath.pair(try context.cohort, view.run.number, view.pair.needID))
    }
  }
}
