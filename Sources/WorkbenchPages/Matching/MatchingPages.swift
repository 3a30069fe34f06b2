// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import MakkerKit
import MatchingEngine
import RunReports
import Wording

/// What will be matched, and the form that starts it.
enum MatchingPages {
  static let routes: [Route] = [
    .get("c/:cohort/matching", show),
    .post("c/:cohort/matching/start", start),
    .post("c/:cohort/matching/stop", MatchProgressPage.stop),
    .get("c/:cohort/matching/progress", MatchProgressPage.show),
  ]

  /// The most warnings that are shown before the form.
  private static let mostWarnings = 10

  /// Where the page is.
  static func path(of cohort: String) -> String { PageSection.matching.path(of: cohort) }

  static func show(_ context: PageContext) throws -> PageReply { try page(context, MatchForm()) }

  /// Starts a matching, unless one of the cohort is going on: then that one is shown.
  static func start(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    let form = MatchForm(context)
    guard form.faults.isEmpty else { return try page(context, form, status: 422) }
    do {
      _ = try context.workspace.reading(of: name)
    } catch is FileFaults {
      return try page(context, form, status: 422)
    }
    let task = MatchTask(
      workspace: context.workspace, cohort: name, folder: try context.workspace.folder(of: name),
      language: context.language, seed: form.seed, timeLimitSeconds: form.timeLimitSeconds, isPrivate: form.isPrivate)
    let (_, isNew) = context.workspace.jobs.start(
      MatchTask.jobName(name), timeLimitSeconds: form.timeLimitSeconds
    ) { try task.run($0) }
    let path = MatchProgressPage.path(of: name)
    return isNew ? .seeOther(path) : context.done(MatchingPageText.alreadyRunning(), goTo: path)
  }

  private static func page(_ context: PageContext, _ form: MatchForm, status: Int = 200) throws -> PageReply {
    let name = try context.cohort
    var values = form.values(context)
    values["t"] = PageTexts(MatchingPageText.self, context.language)
    values["startPath"] = PagePath.of("c", name, "matching", "start")
    values["rulesPath"] = PageSection.rules.path(of: name)
    values["overviewPath"] = PageSection.overview.path(of: name)
    if let job = context.workspace.jobs.job(MatchTask.jobName(name)), !job.status.isOver {
      values["progressPath"] = MatchProgressPage.path(of: name)
    }
    if let newest = try context.workspace.runs(of: name).first {
      values["newestPath"] = RunPart.summary.path(of: newest)
      values["newestLabel"] = context(WorkbenchText.run(["n": .number(newest.number)]))
    }
    do {
      let reading = try context.workspace.reading(of: name)
      values.merge(self.values(of: reading, context)) { own, _ in own }
      values["isSound"] = true
    } catch let faults as FileFaults {
      values["isFaulty"] = true
      values["faults"] = faults.faults.map { context.values(of: $0) }
    }
    return try context.page(
      WorkbenchText.matching(), in: .matching, template: "matching", values: values, status: status)
  }

  /// What will be matched, and by what.
  private static func values(of reading: CohortReading, _ context: PageContext) -> [String: Any] {
    let cohort = reading.cohort
    let required = cohort.decisions.count { $0.kind == .require }
    let more = reading.warnings.count - mostWarnings
    return [
      "tiles": [
        (cohort.mentors.count, WorkbenchText.mentors), (cohort.mentees.count, .mentees), (cohort.needs.count, .needs),
        (cohort.frame.programmes.count, .programmes),
      ].map { ["number": context(.number($0.0)), "label": context($0.1())] },
      "ruleCount": context(
        MatchingPageText.ruleCount([
          "requirements": .number(reading.rules.requirements.count), "wishes": .number(reading.rules.wishes.count),
        ])),
      "rules": reading.rules.requirements.map { context($0.sentence) }
        + reading.rules.wishes.map { context($0.wish.sentence) + " (\(context(.number($0.weight))))" },
      "decisions": cohort.decisions.isEmpty
        ? context(MatchingPageText.noDecisions())
        : context(
          MatchingPageText.decisionCount([
            "required": .number(required), "forbidden": .number(cohort.decisions.count - required),
          ])),
      "decisionsPath": DecisionPages.path(of: context.names["cohort"] ?? ""),
      "seeDecisions": context(AskingText.seeDecisions()), "hasWarnings": !reading.warnings.isEmpty,
      "warnings": reading.warnings.prefix(mostWarnings).map { context.values(of: $0) },
      "moreWarnings": more > 0 ? [context(MatchingPageText.moreWarnings(["n": .number(more)]))] : [],
      "seedHint": context(
        MatchingPageText.seedHint([
          "seed": LocalizedText(verbatim: "\(MatchingOptions.standardSeed(for: cohort))")
        ])),
    ]
  }
}
