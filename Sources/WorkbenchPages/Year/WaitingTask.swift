// SPDX-License-Identifier: GPL-3.0-or-later

import MakkerKit
import PairingRules
import RunReports
import Wording

/// Something that waits to be done, with the page that does it.
struct WaitingTask {
  let text: LocalizedText
  let label: LocalizedText
  let path: String

  /// People who should have been forgotten, of the cohort and of those beside it.
  static func overdue(_ context: PageContext) throws -> [WaitingTask] {
    let name = try context.cohort
    return ForgetPlan.Deadline.overdue(beside: try context.workspace.folder(of: name), on: Today.date).map { deadline in
      WaitingTask(
        text: YearPageText.overdue(["cohort": LocalizedText(verbatim: deadline.cohort), "date": deadline.day.label]),
        label: YearPageText.forget(), path: YearPart.forget.path(of: name, query: [("due", "yes")]))
    }
  }

  /// Adds the list of them, or says that nothing waits.
  static func write(_ tasks: [WaitingTask], _ context: PageContext, to out: Markup) {
    out.section(context(YearPageText.tasks()), id: "tasks-heading") { out in
      guard !tasks.isEmpty else {
        out.paragraph(context(YearPageText.noTasks()))
        return
      }
      out.raw("<ul class=\"tasks\">\n")
      for task in tasks {
        out.raw("<li><span>").text(context(task.text)).raw("</span> ").link(context(task.label), to: task.path)
          .raw("</li>\n")
      }
      out.raw("</ul>\n")
    }
  }
}
