// SPDX-License-Identifier: GPL-3.0-or-later

import Wording
import YearRecords

/// How far a run has come, for the template `approval`.
enum ApprovalPart {
  /// What the template shows.
  static func values(_ run: RunSummary, _ context: PageContext) -> [String: Any] {
    let text: RunPageText =
      switch run.state {
      case .draft: .approvalDraft
      case .reviewed: .approvalReviewed
      case .published: .approvalPublished
      case .withdrawn: .approvalWithdrawn
      }
    return ["heading": context(RunPageText.approval()), "state": context(text())]
  }
}

let approvalTemplate = """
  {{#approval}}
  <section class="approval" aria-labelledby="approval-heading">
  <h2 id="approval-heading">{{heading}}</h2>
  <p>{{state}}</p>
  </section>
  {{/approval}}
  """
