// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import RunReports
import Wording
import YearRecords

/// A cohort's first page: what is in it, what is wrong with it, what was made of it, and what to do next.
enum OverviewPages {
  static let routes: [Route] = [.get("c/:cohort", show)]

  static func show(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    let runs = try context.workspace.runs(of: name)
    var values: [String: Any] = [
      "hasRuns": !runs.isEmpty, "runs": runs.map { self.values(of: $0, context) },
      "people": PageSection.people.path(of: name), "matching": PageSection.matching.path(of: name),
    ]
    let overdue = try WaitingTask.overdue(context)
    if !overdue.isEmpty {
      let out = Markup()
      WaitingTask.write(overdue, context, to: out)
      values["tasks"] = out.string
    }
    if let newest = runs.first { values["newest"] = PagePath.of("c", name, "runs", "\(newest.number)") }
    var title = LocalizedText(verbatim: name)
    do {
      let reading = try context.workspace.reading(of: name)
      title = LocalizedText(verbatim: reading.cohort.frame.name)
      values["isSound"] = true
      values["tiles"] = [
        (reading.cohort.mentors.count, WorkbenchText.mentors), (reading.cohort.mentees.count, .mentees),
        (reading.cohort.needs.count, .needs), (reading.cohort.frame.programmes.count, .programmes),
      ].map { ["number": context(.number($0.0)), "label": context($0.1())] }
      values["hasWarnings"] = !reading.warnings.isEmpty
      values["warnings"] = reading.warnings.map { context.values(of: $0) }
    } catch let faults as FileFaults {
      values["hasFaults"] = true
      values["faults"] = faults.faults.map { context.values(of: $0) }
    }
    return try context.page(title, in: .overview, template: "overview", values: values)
  }

  /// A run for a row of a table.
  private static func values(of run: RunSummary, _ context: PageContext) -> [String: Any] {
    let origin: LocalizedText =
      switch run.origin {
      case .match: WorkbenchText.originMatch()
      case .rematch(let from): WorkbenchText.originRematch(["n": .number(from)])
      case .schedule(let from): WorkbenchText.originSchedule(["n": .number(from)])
      }
    return [
      "label": context(WorkbenchText.run(["n": .number(run.number)])),
      "path": PagePath.of("c", run.cohort.name, "runs", "\(run.number)"), "state": context(run.state.text),
      "isInForce": run.isInForce, "time": String(run.time.prefix(16)).replacing("T", with: " "),
      "filled": "\(run.facts.filled)/\(run.facts.needs)", "points": context(.number(run.facts.points)),
      "origin": context(origin),
    ]
  }
}

let overviewTemplate = """
  {{#isSound}}
  <ul class="tiles">
  {{#tiles}}
  <li><strong>{{number}}</strong><span>{{label}}</span></li>
  {{/tiles}}
  </ul>
  {{/isSound}}
  {{#hasFaults}}
  <div class="problem" role="alert">
  <h2>{{w.faultsFound}}</h2>
  <p>{{w.faultsHint}}</p>
  <ul class="faults">
  {{#faults}}
  <li><strong><bdi>{{place}}</bdi></strong> {{found}} <span class="expected">{{expected}}</span> <span class="advice">{{advice}}</span></li>
  {{/faults}}
  </ul>
  </div>
  {{/hasFaults}}
  <div class="buttons">
  <a class="button quiet" href="{{people}}">{{w.goPeople}}</a>
  {{#isSound}}<a class="button" href="{{matching}}">{{w.goMatching}}</a>{{/isSound}}
  {{#newest}}<a class="button quiet" href="{{.}}">{{w.goRun}}</a>{{/newest}}
  </div>
  {{#tasks}}{{{.}}}{{/tasks}}
  <section aria-labelledby="runs-heading">
  <h2 id="runs-heading">{{w.runs}}</h2>
  {{^hasRuns}}<p>{{w.noRuns}}</p>{{/hasRuns}}
  {{#hasRuns}}
  <table class="stacked" aria-labelledby="runs-heading">
  <thead><tr><th scope="col">{{w.runs}}</th><th scope="col">{{w.state}}</th><th scope="col">{{w.origin}}</th><th scope="col">{{w.recorded}}</th><th scope="col" class="number">{{w.filled}}</th><th scope="col" class="number">{{w.points}}</th></tr></thead>
  <tbody>
  {{#runs}}
  <tr>
  <th scope="row"><a href="{{path}}">{{label}}</a></th>
  <td data-label="{{w.state}}">{{state}}{{#isInForce}} <span class="chip">{{w.inForce}}</span>{{/isInForce}}</td>
  <td data-label="{{w.origin}}">{{origin}}</td>
  <td data-label="{{w.recorded}}">{{time}}</td>
  <td data-label="{{w.filled}}" class="number">{{filled}}</td>
  <td data-label="{{w.points}}" class="number">{{points}}</td>
  </tr>
  {{/runs}}
  </tbody>
  </table>
  {{/hasRuns}}
  </section>
  {{#hasWarnings}}
  <section aria-labelledby="warnings-heading">
  <h2 id="warnings-heading">{{w.warnings}}</h2>
  <ul class="faults">
  {{#warnings}}
  <li><strong><bdi>{{place}}</bdi></strong> {{found}} <span class="expected">{{expected}}</span> <span class="advice">{{advice}}</span></li>
  {{/warnings}}
  </ul>
  </section>
  {{/hasWarnings}}
  """
