// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import MakkerKit
import MatchingEngine
import RunReports
import Wording
import YearRecords

/// A recorded run: what it came to, and the parts of it.
enum RunPages {
  static let routes: [Route] = [
    .get("c/:cohort/runs/:run", show),
    .get("c/:cohort/runs/:run/pairs", RunPairsPage.show),
    .get("c/:cohort/runs/:run/unmatched", RunUnmatchedPage.show),
    .get("c/:cohort/runs/:run/mentors", RunMentorsPage.show),
    .get("c/:cohort/runs/:run/week", RunWeekPage.show),
    .get("c/:cohort/runs/:run/training", RunTrainingPage.show),
    .get("c/:cohort/runs/:run/report", RunFilesPage.report),
    .get("c/:cohort/runs/:run/files", RunFilesPage.show),
    .get("c/:cohort/runs/:run/file", RunFilesPage.file),
    .get("c/:cohort/runs/:run/zip", RunFilesPage.zip),
    .get("c/:cohort/runs/:run/compare", RunFilesPage.compare),
  ]

  static func show(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    let run = frame.run
    var values = try context.commonValues()
    values["t"] = PageTexts(RunPageText.self, context.language)
    values["approval"] = try ApprovalView.values(run, context)
    values["isSame"] = context.request.query["same"] == "yes"
    values["facts"] = facts(run, context)
    values["reportPath"] = RunPart.report.path(of: run)
    values["unmatchedPath"] = RunPart.unmatched.path(of: run)
    let others = try context.workspace.runs(of: run.cohort.name).filter { $0.number != run.number }
    values["hasOthers"] = !others.isEmpty
    values["comparePath"] = PagePath.of("c", run.cohort.name, "runs", "\(run.number)", "compare")
    values["others"] = others.map {
      ["number": "\($0.number)", "label": context(WorkbenchText.run(["n": .number($0.number)]))]
    }
    do {
      let reading = try frame.reading
      values["matching"] = Reflected(SummaryView(reading.matching, frame.words))
      let causes = causes(reading.matching.unmatched)
      values["hasOpen"] = !causes.isEmpty
      values["causes"] = causes.map { context($0) }
      values["yearSentence"] = context(reading.year?.plan.sentence ?? RunPageText.yearNotPlanned())
    } catch let error where !(error is StoreError || error is ComingPage) {
      // It cannot be proven again; what it came to is known all the same.
      if case StoredMatching.Refusal.forgotten(_, let people) = error {
        values["forgotten"] = context(RunPageText.forgotten(["n": .number(people)]))
      } else {
        values["problem"] = context.values(of: ToldProblem(error))
      }
      values["hasOthers"] = false
      values["plainFilled"] = "\(run.facts.filled)/\(run.facts.needs)"
      values["plainPoints"] = context(.number(run.facts.points))
    }
    return try frame.page(.summary, body: try PageTemplates.render("run", values))
  }

  /// How many needs are open for each cause, in a few words.
  private static func causes(_ unmatched: [UnmatchedNeed]) -> [LocalizedText] {
    var counts: [MatchTableText: Int] = [:]
    for need in unmatched { counts[need.cause.short, default: 0] += 1 }
    return MatchTableText.allCases.compactMap { text in counts[text].map { text(["n": .number($0)]) } }
  }

  private static func facts(_ run: RunSummary, _ context: PageContext) -> [[String: String]] {
    let origin: LocalizedText =
      switch run.origin {
      case .match: WorkbenchText.originMatch()
      case .rematch(let from): WorkbenchText.originRematch(["n": .number(from)])
      case .schedule(let from): WorkbenchText.originSchedule(["n": .number(from)])
      }
    let time = String(run.time.prefix(16)).replacing("T", with: " ")
    return [
      (RunPageText.recorded(), LocalizedText(verbatim: time)), (WorkbenchText.origin(), origin),
      (ReportText.gap(), .gap(run.facts.gap)),
      (ReportText.termination(), LocalizedText(verbatim: run.facts.termination)),
      (RunPageText.seed(), LocalizedText(verbatim: "\(run.facts.seed)")),
    ].map { ["name": context($0.0), "fact": context($0.1)] }
  }
}

let runTemplate = """
  {{#isSame}}<div class="notice" role="status"><p>{{t.sameAsBefore}}</p></div>{{/isSame}}
  {{> approval}}
  {{#plainFilled}}
  <ul class="tiles">
  <li><strong>{{.}}</strong><span>{{w.filled}}</span></li>
  <li><strong>{{plainPoints}}</strong><span>{{w.points}}</span></li>
  </ul>
  {{/plainFilled}}
  {{#forgotten}}<div class="statement open"><p>{{.}}</p></div>{{/forgotten}}
  {{#problem}}
  <p>{{t.notReadableHint}}</p>
  {{> problem}}
  {{/problem}}
  {{#matching}}{{> summary}}{{/matching}}
  {{#hasOpen}}
  <section aria-labelledby="open-heading">
  <h2 id="open-heading">{{t.whyOpen}}</h2>
  <ul>
  {{#causes}}
  <li>{{.}}</li>
  {{/causes}}
  </ul>
  <p><a href="{{unmatchedPath}}">{{t.openByCause}}</a></p>
  </section>
  {{/hasOpen}}
  {{#yearSentence}}
  <section aria-labelledby="year-heading">
  <h2 id="year-heading">{{t.year}}</h2>
  <p>{{.}}</p>
  </section>
  {{/yearSentence}}
  {{#hasOthers}}
  <section aria-labelledby="compare-heading">
  <h2 id="compare-heading">{{t.compare}}</h2>
  <p class="hint" id="compare-hint">{{t.compareHint}}</p>
  <form method="get" action="{{comparePath}}" class="filter">
  <div class="field"><label for="with">{{t.compareWith}}</label>
  <select id="with" name="with" aria-describedby="compare-hint">
  {{#others}}
  <option value="{{number}}">{{label}}</option>
  {{/others}}
  </select></div>
  <button class="quiet">{{t.doCompare}}</button>
  </form>
  </section>
  {{/hasOthers}}
  <section aria-labelledby="facts-heading">
  <h2 id="facts-heading">{{t.facts}}</h2>
  <table class="facts-table" aria-labelledby="facts-heading">
  <tbody>
  {{#facts}}
  <tr><th scope="row">{{name}}</th><td>{{fact}}</td></tr>
  {{/facts}}
  </tbody>
  </table>
  <p><a href="{{reportPath}}">{{t.openReport}}</a></p>
  </section>
  """
