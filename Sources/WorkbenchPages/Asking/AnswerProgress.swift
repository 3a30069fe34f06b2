// SPDX-License-Identifier: GPL-3.0-or-later

import RunReports
import Wording
import YearRecords

/// What a page shows of an answer that is worked out in the background.
struct AnswerProgress {
  let context: PageContext
  let question: Question
  /// Where the answer is shown.
  let path: String
  /// The job, if it was at work when the page was begun: what a page says of it must not change under its hands.
  let running: Job?
  private let problem: ToldProblem?

  /// - Parameter path: where the answer is shown.
  init(_ context: PageContext, _ question: Question, path: String) {
    self.context = context
    self.question = question
    self.path = path
    let job = context.workspace.jobs.job(question.job)
    let status = job?.status
    running = status?.isOver == false ? job : nil
    problem = status?.makesWay == true ? nil : status?.problem
  }

  /// Adds how far it is, or why it came to nothing, and the button that starts it.
  func write(start label: String, to out: Markup) throws {
    if let running { return try write(running, to: out) }
    writeProblem(to: out)
    try form("ask", label: label, classes: nil, to: out)
  }

  /// Adds why it came to nothing, where it did.
  func writeProblem(to out: Markup) {
    if let problem { out.element("p", context(AskingText.notDone()) + " " + context(problem.text)) }
  }

  /// Adds how far a job is, and the button that stops it.
  func write(_ job: Job, to out: Markup) throws {
    writeLive(context(AskingText.calculating()), job: job, to: out)
    try form("ask/stop", label: context(AskingText.stop()), classes: "quiet", to: out)
  }

  /// Adds that it waits for its turn.
  func writeWaiting(to out: Markup) { writeLive(context(AskingText.waiting()), job: nil, to: out) }

  /// The part that is fetched anew until the answer is there. What counts up is not said aloud each time that it does.
  private func writeLive(_ text: String, job: Job?, to out: Markup) {
    let status = job?.status
    out.raw("<p role=\"status\">").text(text).raw("</p>\n<div").attribute("data-live", path)
      .attribute("data-phase", job == nil ? "waiting" : "working").raw(">\n")
    if let job {
      let phase = status?.part == nil ? "" : context(status?.phase ?? "") + " · "
      out.element("p", phase + context(AskingText.seconds(["n": .number(Int(job.seconds))])), class: "hint")
    }
    out.raw("<progress").attribute("aria-label", text)
      .attribute("value", status?.part.map { "\(Int($0 * 1000))" })
      .attribute("max", status?.part == nil ? nil : "1000").raw("></progress>\n</div>\n")
  }

  private func form(_ action: String, label: String, classes: String?, to out: Markup) throws {
    let base = PagePath.of("c", try context.cohort, "runs", "\(question.run)") + "/" + action
    try out.form(to: base, context) { out in
      out.hidden("question", question.kind.rawValue)
      if let need = question.need { out.hidden("need", "\(need)") }
      if let mentor = question.mentor { out.hidden("with", "\(mentor)") }
      if let trial = question.trial {
        out.hidden("trials", "\(trial.trials)").hidden("dropout", "\(trial.dropoutThousandths)")
      }
      out.hidden("back", path).raw("<button").attribute("class", classes).raw(">").text(label).raw("</button>\n")
    }
  }
}

/// The part of a page that is an answer: at first what is known without matching again, and the whole of it once it is
/// worked out. Where a script runs, the one takes the other's place without the page being loaded anew.
struct AnswerPart {
  let progress: AnswerProgress
  let standing: AnswerBoard.Standing

  /// Asks.
  ///
  /// - Parameter path: the page's own address.
  init(_ question: Question, of asked: RunInquiry, _ context: PageContext, path: String) {
    standing = context.workspace.standing(of: question, of: asked, shownAt: path)
    progress = AnswerProgress(context, question, path: path)
  }

  /// The answer, once it is there.
  var answer: LongAnswer? { if case .there(let kept) = standing { kept.answer } else { nil } }

  /// Whether it comes by itself.
  var isComing: Bool {
    switch standing {
    case .there, .ended: false
    case .working, .waiting: true
    }
  }

  /// Whether the page has to be loaded again to show what is being worked out.
  var isLive: Bool { isComing || progress.running != nil }

  /// Adds the part.
  ///
  /// - Parameter content: adds what is known of the answer; it is handed what adds how the work on the answer stands.
  func write(to out: Markup, _ content: (_ writeStanding: () throws -> Void) throws -> Void) throws {
    let there = progress.context(AskingText.there())
    out.raw("<p class=\"unseen\" role=\"status\" id=\"answer-told\"").attribute("data-told", there)
    out.raw("></p>\n<div id=\"answer\" data-answer=\"answer-told\" tabindex=\"-1\">\n")
    try content { try writeStanding(to: out) }
    out.raw("</div>\n")
  }

  /// Adds that the answer is being worked out, or came to nothing, or that more time may make it better.
  private func writeStanding(to out: Markup) throws {
    let context = progress.context
    let start = context(AskingText.calculate())
    switch standing {
    case .there(let kept):
      guard kept.isCut else { return }
      var text = AskingText.cut()
      if case .notFound = kept.answer { text = AskingText.notFound() }
      out.element("p", context(text), class: "hint")
      try progress.write(start: start, to: out)
    case .ended:
      try out.section(context(AskingText.takesLong()), id: "long") { out in
        try progress.write(start: start, to: out)
      }
    case .working, .waiting:
      try out.section(context(AskingText.takesLong()), id: "long") { out in
        out.element("p", context(AskingText.takesLongHint()), class: "hint")
        if case .working(let job) = standing {
          try progress.write(job, to: out)
        } else {
          progress.writeWaiting(to: out)
        }
      }
    }
  }
}
