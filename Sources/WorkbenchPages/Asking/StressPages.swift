// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
import MatchingQuestions
import RunReports
import Wording
import YearRecords

/// How a run stands up to mentors who leave: worked out in the background when somebody asks for it.
enum StressPages {
  static let routes: [Route] = [
    .get("c/:cohort/runs/:run/stress", show), .post("c/:cohort/runs/:run/stress", start),
  ]

  private static func path(_ run: RunSummary, _ trial: StressTrial) -> String {
    RunPart.stress.path(of: run, query: trial.fields)
  }

  static func show(_ context: PageContext) throws -> PageReply {
    let (run, asked) = (try context.run, try context.inquiry(ofRun: try context.run.number))
    let trial = StressTrial(context.request.query) ?? .offered(for: asked.inquiry.cohort)
    let question = asked.question(about: trial)
    let progress = AnswerProgress(context, question, path: path(run, trial))
    let out = Markup()
    out.element("p", context(StressPageText.hint()))
    if case .stress(let answer) = context.workspace.answers[question]?.answer {
      StressView(answer, trial, asked, context).write(to: out)
      try out.section(context(StressPageText.otherHeading()), id: "again") { out in
        try writeForm(trial, asked, run, context, to: out)
      }
    } else if let running = progress.running {
      try progress.write(running, to: out)
    } else {
      progress.writeProblem(to: out)
      try writeForm(trial, asked, run, context, to: out)
    }
    return try RunFrame(context).page(.stress, body: out.string, refreshSeconds: progress.running == nil ? nil : 3)
  }

  static func start(_ context: PageContext) throws -> PageReply {
    let (run, asked) = (try context.run, try context.workspace.inquiry(ofRun: try context.run.number))
    guard let trial = StressTrial(context.request.form) else { return try refuse(asked, run, context) }
    let question = asked.question(about: trial)
    let path = path(run, trial)
    if context.workspace.answers[question] == nil {
      context.workspace.work(on: question, of: asked, shownAt: path)
    }
    return .seeOther(path)
  }

  /// Shows the form again with what was typed and what is wrong with it.
  private static func refuse(_ asked: RunInquiry, _ run: RunSummary, _ context: PageContext) throws -> PageReply {
    let dropout = context.field("dropout")
    // Nobody types a chance: one that is not offered is no page of ours.
    guard StressTrial.dropouts.map({ "\($0)" }).contains(dropout) else { throw PageProblem.nothingHere }
    let out = Markup()
    out.element("p", context(StressPageText.hint()))
    try writeForm(
      typed: (context.field("trials"), dropout),
      fault: StressPageText.badTrials(["most": .number(StressTrial.mostTrials)]), asked, run, context, to: out)
    return try RunFrame(context).page(.stress, body: out.string, status: 422)
  }

  private static func writeForm(
    _ trial: StressTrial, _ asked: RunInquiry, _ run: RunSummary, _ context: PageContext, to out: Markup
  ) throws {
    try writeForm(
      typed: ("\(trial.trials)", "\(trial.dropoutThousandths)"), fault: nil, asked, run, context, to: out)
  }

  private static func writeForm(
    typed: (trials: String, dropout: String), fault: LocalizedText?, _ asked: RunInquiry, _ run: RunSummary,
    _ context: PageContext, to out: Markup
  ) throws {
    let busy = Set(asked.inquiry.matching.mentorOfNeed.filter { $0 >= 0 }).count
    try out.form(to: RunPart.stress.path(of: run), context) { out in
      let most = LocalizedText.number(StressTrial.mostTrials)
      out.choice(
        context(StressPageText.dropout()), id: "dropout", name: "dropout",
        options: StressTrial.dropouts.map { ("\($0)", context(StressFigures.percent($0))) }, chosen: typed.dropout
      )
      .textField(
        context(StressPageText.trials()), id: "trials", name: "trials", value: typed.trials, type: "number",
        hint: context(StressPageText.trialsHint(["most": most])), fault: fault.map { context($0) },
        extra: " required=\"required\" min=\"1\" max=\"\(StressTrial.mostTrials)\""
      )
      .element("p", context(StressPageText.howMany(["n": .number(busy)])), class: "hint")
      .raw("<button>").text(context(StressPageText.start())).raw("</button>\n")
    }
  }
}
