// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingQuestions
import RunReports
import Synchronization
import Wording
import YearRecords

/// A question of which the answer may take longer than anybody waits for a page.
struct Question: Hashable, Sendable {
  /// What is asked.
  enum Kind: String, Sendable {
    case why, whyNot = "why-not", weights, advice
  }

  let kind: Kind
  let run: Int
  /// The positions of the need and the mentor, where it is about them.
  var need: Int?
  var mentor: Int?

  /// What its job is called.
  var job: String { "ask \(kind.rawValue) \(run) \(need ?? -1) \(mentor ?? -1)" }
}

/// An answer that was worked out in the background.
enum LongAnswer: Sendable {
  case why(PairReasons)
  case whyNot(WhyNotAnswer)
  case weights(WeightChange?)
  case advice(AdviceList?)
}

/// The answers that were worked out in the background, for as long as the program runs; the oldest make room.
final class AnswerBoard: Sendable {
  private static let most = 64
  private let answers = Mutex<[(question: Question, answer: LongAnswer)]>([])

  /// The answer to a question, if it was worked out.
  subscript(question: Question) -> LongAnswer? {
    answers.withLock { $0.first { $0.question == question }?.answer }
  }

  /// Keeps an answer.
  func keep(_ answer: LongAnswer, to question: Question) {
    answers.withLock { answers in
      answers.removeAll { $0.question == question }
      answers.append((question, answer))
      if answers.count > Self.most { answers.removeFirst() }
    }
  }
}

extension Workspace {
  /// The answers worked out in the background.
  var answers: AnswerBoard { shelf.value("answers") { AnswerBoard() } }

  /// Works an answer out in the background, without a limit but for a stop.
  ///
  /// - Parameter path: where the answer is shown.
  func work(on question: Question, of asked: RunInquiry, shownAt path: String) {
    let answers = answers
    jobs.start(question.job) { job in
      job.tell { $0.phase = AskingText.calculating() }
      let inquiry = asked.inquiry.limited(toSeconds: nil) { job.isStopped }
      let need = question.need ?? 0
      let mentor = question.mentor ?? 0
      let answer: LongAnswer =
        switch question.kind {
        case .why: .why(try inquiry.reasons(of: need))
        case .whyNot: .whyNot(try inquiry.whyNot(need, mentor))
        case .weights: .weights(try inquiry.weightChange(for: need, mentor))
        case .advice: .advice(try inquiry.advice())
        }
      answers.keep(answer, to: question)
      return path
    }
  }
}

/// What a page shows of an answer that is worked out in the background.
struct AnswerProgress {
  let context: PageContext
  let run: Int
  let question: Question
  /// Where the answer is shown.
  let path: String

  /// The job, while it is at work.
  var running: Job? { context.workspace.jobs.job(question.job).flatMap { $0.status.isOver ? nil : $0 } }

  /// Adds how far it is, or why it came to nothing, and the button that starts it.
  func write(start label: String, to out: Markup) throws {
    if let job = running {
      out.raw("<div role=\"status\"").attribute("data-live", path).raw(">\n")
        .element(
          "p", context(AskingText.calculating()) + " " + context(AskingText.seconds(["n": .number(Int(job.seconds))]))
        )
        .raw("<progress").attribute("aria-label", context(AskingText.calculating())).raw("></progress>\n</div>\n")
      try form("ask/stop", label: context(AskingText.stop()), classes: "quiet", to: out)
      return
    }
    if let problem = context.workspace.jobs.job(question.job)?.status.problem {
      out.element("p", context(AskingText.notDone()) + " " + context(problem.text))
    }
    try form("ask", label: label, classes: nil, to: out)
  }

  private func form(_ action: String, label: String, classes: String?, to out: Markup) throws {
    let parts = action.split(separator: "/").map(String.init)
    let base = PagePath.of("c", try context.cohort, "runs", "\(run)") + "/" + parts.joined(separator: "/")
    try out.form(to: base, context) { out in
      out.hidden("question", question.kind.rawValue)
      if let need = question.need { out.hidden("need", "\(need)") }
      if let mentor = question.mentor { out.hidden("with", "\(mentor)") }
      out.hidden("back", path).raw("<button").attribute("class", classes).raw(">").text(label).raw("</button>\n")
    }
  }
}

/// The forms that start and stop what is worked out in the background.
enum AnswerPages {
  static let routes: [Route] = [
    .post("c/:cohort/runs/:run/ask", start), .post("c/:cohort/runs/:run/ask/stop", stop),
  ]

  static func start(_ context: PageContext) throws -> PageReply {
    let run = try context.run.number
    let asked = try context.workspace.inquiry(ofRun: run)
    let question = try question(context, run: run, asked)
    let back = PagePath.own(context.request.form["back"])
    context.workspace.work(on: question, of: asked, shownAt: back)
    return .seeOther(back)
  }

  static func stop(_ context: PageContext) throws -> PageReply {
    let run = try context.run.number
    let question = try question(context, run: run, try context.workspace.inquiry(ofRun: run))
    context.workspace.jobs.job(question.job)?.stop()
    return .seeOther(PagePath.own(context.request.form["back"]))
  }

  /// The question of a form.
  ///
  /// - Throws: `PageProblem.nothingHere` where it names what the run does not have.
  private static func question(_ context: PageContext, run: Int, _ asked: RunInquiry) throws -> Question {
    guard let kind = Question.Kind(rawValue: context.field("question")) else { throw PageProblem.nothingHere }
    var question = Question(kind: kind, run: run)
    guard kind != .advice else { return question }
    guard let need = Int(context.field("need")), asked.inquiry.cohort.needs.indices.contains(need) else {
      throw PageProblem.nothingHere
    }
    question.need = need
    guard kind != .why else { return question }
    guard let mentor = Int(context.field("with")), asked.inquiry.cohort.mentors.indices.contains(mentor) else {
      throw PageProblem.nothingHere
    }
    question.mentor = mentor
    return question
  }
}
