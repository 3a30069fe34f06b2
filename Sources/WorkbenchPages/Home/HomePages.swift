// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import Wording
import YearRecords

/// The first page: the folder's cohorts, and a new one.
enum HomePages {
  static let routes: [Route] = [
    .get("", show),
    .post("cohorts", make),
    .post("language", changeLanguage),
    .post("logout") { _ in .logOut },
  ]

  static func show(_ context: PageContext) throws -> PageReply {
    let cohorts = context.workspace.cohorts()
    return try context.page(
      WorkbenchText.home(), template: "home",
      values: [
        "hasCohorts": !cohorts.isEmpty,
        "cohorts": try cohorts.map { name -> [String: Any] in
          let newest = try context.workspace.runs(of: name).first
          return [
            "name": name, "path": PagePath.of("c", name),
            "run": newest.map { context(WorkbenchText.run(["n": .number($0.number)]) + ": " + $0.state.text) }
              ?? context(WorkbenchText.noRuns()),
          ]
        },
      ])
  }

  /// Makes an empty, commented cohort.
  static func make(_ context: PageContext) throws -> PageReply {
    let name = context.field("name")
    guard CohortName.isFit(name) else { throw PageProblem.refused(WorkbenchText.nameUnfit()) }
    let shown = ["name": LocalizedText(verbatim: name)]
    let path = context.workspace.folder + "/" + name
    guard !FileManager.default.fileExists(atPath: path) else {
      throw PageProblem.refused(WorkbenchText.nameTaken(shown))
    }
    try CohortTemplate.write(to: path, language: context.language)
    return context.done(WorkbenchText.cohortMade(shown), goTo: PagePath.of("c", name))
  }

  static func changeLanguage(_ context: PageContext) throws -> PageReply {
    if let language = Language(rawValue: context.field("language")) { context.session.language = language }
    return .seeOther(PagePath.own(context.request.form["back"]))
  }
}

let homeTemplate = """
  {{#hasCohorts}}
  <p>{{w.homeHint}}</p>
  <ul class="cards">
  {{#cohorts}}
  <li><h2><a href="{{path}}"><bdi>{{name}}</bdi></a></h2><p class="hint">{{run}}</p></li>
  {{/cohorts}}
  </ul>
  {{/hasCohorts}}
  {{^hasCohorts}}
  <p>{{w.homeEmpty}}</p>
  {{/hasCohorts}}
  <section aria-labelledby="new-heading">
  <h2 id="new-heading">{{w.newCohort}}</h2>
  <form method="post" action="/cohorts">
  {{> formKeys}}
  <div class="field">
  <label for="name">{{w.newCohortName}}</label>
  <p class="hint" id="name-hint">{{w.newCohortHint}}</p>
  <input type="text" id="name" name="name" required="required" maxlength="60" autocomplete="off" aria-describedby="name-hint"/>
  </div>
  <button>{{w.newCohort}}</button>
  </form>
  </section>
  """
