// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingQuestions
import RunReports
import Wording
import YearRecords

/// What would make a run's matching better: worked out in the background when somebody asks for it.
enum AdvicePages {
  static let routes: [Route] = [.get("c/:cohort/runs/:run/advice", show)]

  static func show(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let run = try context.run.number
    let asked = try context.inquiry(ofRun: run)
    let question = asked.question(.advice)
    let path = PagePath.of("c", cohort, "runs", "\(run)", "advice")
    let progress = AnswerProgress(context, question, path: path)
    let out = Markup()
    out.element("p", context(AskingText.adviceHint()))
    if case .advice(let advice) = context.workspace.answers[question]?.answer {
      try write(advice, asked, context, to: out)
    } else {
      out.element("p", context(AskingText.adviceDuration()), class: "hint")
      try progress.write(start: context(AskingText.adviceStart()), to: out)
    }
    return try RunFrame(context).page(.advice, body: out.string, refreshSeconds: progress.running == nil ? nil : 3)
  }

  private static func write(
    _ advice: AdviceList?, _ asked: RunInquiry, _ context: PageContext, to out: Markup
  ) throws {
    guard let advice else {
      out.element("p", context(StressText.tooLarge()))
      return
    }
    let said = AdviceSentences(advice, of: asked.inquiry.cohort, asked.names)
    for (number, group) in said.groups.enumerated() {
      out.section(context(group.heading), id: "advice-\(number)") { out in
        out.raw("<ul class=\"answers\">\n")
        for step in group.steps {
          out.raw("<li><bdi>").text(context(step.text)).raw("</bdi>")
          if !step.moves.isEmpty {
            out.raw("<details><summary>")
              .text(context(AskingText.whoMoves(["n": .number(step.moves.count)]))).raw("</summary><ul>\n")
            for move in step.moves { out.element("li", context(asked.names.sentence(of: move))) }
            out.raw("</ul></details>")
          }
          out.raw("</li>\n")
        }
        out.raw("</ul>\n")
        if let note = group.note { out.element("p", context(note), class: "hint") }
      }
    }
    for note in said.notes { out.element("p", context(note)) }
  }
}
