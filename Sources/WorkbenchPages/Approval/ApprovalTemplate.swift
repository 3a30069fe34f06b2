// SPDX-License-Identifier: GPL-3.0-or-later

import Wording
import YearRecords

/// How far a run has come, and what can be done with it next, for the template `approval` on the run's page.
enum ApprovalView {
  /// The values of the template, under the name `approval`.
  ///
  /// - Throws: `PageProblem.nothingHere` where the cohort is gone.
  static func values(_ run: RunSummary, _ context: PageContext) throws -> [String: Any] {
    let path = PagePath.of("c", try context.cohort, "runs", "\(run.number)")
    var forms: [[String: Any]] = []
    var links: [[String: Any]] = []
    func form(_ action: String, _ label: ApprovalText, quiet: Bool = false) {
      forms.append(["action": path + "/" + action, "label": context(label()), "isQuiet": quiet])
    }
    switch run.state {
    case .draft: form("review", .review)
    case .reviewed:
      links.append(["path": path + "/publish", "label": context(ApprovalText.publish()), "isQuiet": false])
      form("reopen", .reopen, quiet: true)
    case .published:
      links.append(["path": path + "/unpublish", "label": context(ApprovalText.unpublish()), "isQuiet": true])
    case .withdrawn:
      if !run.isDeleted {
        links.append(["path": path + "/publish", "label": context(ApprovalText.publishAgain()), "isQuiet": true])
      }
    }
    return [
      "heading": context(ApprovalText.heading()), "steps": steps(run, context), "forms": forms, "links": links,
    ]
  }

  private static func steps(_ run: RunSummary, _ context: PageContext) -> [[String: Any]] {
    var steps: [(state: RunState, name: ApprovalText, hint: ApprovalText)] = [
      (.draft, .draft, .draftHint), (.reviewed, .reviewed, .reviewedHint),
      (.published, .published, run.state == .published && !run.isInForce ? .publishedOldHint : .publishedHint),
    ]
    if run.state == .withdrawn { steps.append((.withdrawn, .withdrawn, .withdrawnHint)) }
    let here = steps.firstIndex { $0.state == run.state } ?? 0
    return steps.enumerated().map { index, step in
      var values: [String: Any] = [
        "name": context(step.name()), "hint": context(step.hint()), "isNow": index == here,
        "place": index < here ? "past" : index == here ? "now" : "next",
      ]
      if index <= here { values["mark"] = context(index == here ? ApprovalText.now() : ApprovalText.past()) }
      return values
    }
  }
}

/// A run's approval: the steps, and the buttons to the next one.
let approvalTemplate = """
  {{#approval}}
  <section aria-labelledby="approval-heading">
  <h2 id="approval-heading">{{heading}}</h2>
  <ol class="steps approval">
  {{#steps}}
  <li class="{{place}}"{{#isNow}} aria-current="step"{{/isNow}}><strong>{{name}}</strong>{{#mark}} <span class="chip">{{.}}</span>{{/mark}} <span class="meta">{{hint}}</span></li>
  {{/steps}}
  </ol>
  <div class="buttons">
  {{#links}}<a class="button{{#isQuiet}} quiet{{/isQuiet}}" href="{{path}}">{{label}}</a>{{/links}}
  {{#forms}}<form method="post" action="{{action}}">{{> formKeys}}<button{{#isQuiet}} class="quiet"{{/isQuiet}}>{{label}}</button></form>{{/forms}}
  </div>
  </section>
  {{/approval}}
  """
