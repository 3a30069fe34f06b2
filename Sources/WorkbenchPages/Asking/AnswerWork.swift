// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MatchingQuestions
import Wording

/// How answers are worked out that a page shows.
struct AnswerSettings: Sendable {
  /// How long a page waits for an answer before it shows what is known without: most answers are there by then.
  var patienceSeconds = 0.15
  /// The most seconds of each matching behind an answer that a page began the work on.
  var secondsEach = 20.0
  /// Called in the job before its work; a test holds the work up here.
  var begins: @Sendable (Question, Job) throws -> Void = { _, _ in }
}

extension Workspace {
  /// The answers that were worked out.
  var answers: AnswerBoard { shelf.value("answers") { AnswerBoard() } }

  private var answerSettings: AnswerSettings { shelf.value("answer settings") { AnswerSettings() } }

  /// How far an answer is that a page shows. Work on it begins in the background, if it has not; it is waited for a moment.
  ///
  /// - Parameter path: where the answer is shown.
  func standing(of question: Question, of asked: RunInquiry, shownAt path: String) -> AnswerBoard.Standing {
    let settings = answerSettings
    let end = Date(timeIntervalSinceNow: settings.patienceSeconds)
    while true {
      let standing = answers.look(at: question, jobs) {
        begin(question, of: asked, secondsEach: settings.secondsEach, shownAt: path)
      }
      switch standing {
      case .there, .ended: return standing
      case .working, .waiting: if Date() >= end { return standing }
      }
      Thread.sleep(forTimeInterval: 0.004)
    }
  }

  /// Works an answer out in the background because somebody says so, without a limit but for a stop.
  ///
  /// - Parameter path: where the answer is shown.
  func work(on question: Question, of asked: RunInquiry, shownAt path: String) {
    answers.beginByHand(question) { begin(question, of: asked, secondsEach: nil, shownAt: path) }
  }

  @discardableResult
  private func begin(_ question: Question, of asked: RunInquiry, secondsEach: Double?, shownAt path: String) -> Job {
    let (answers, settings) = (answers, answerSettings)
    return jobs.start(question.job) { job in
      try settings.begins(question, job)
      let started = Date()
      let inquiry = asked.inquiry.limited(toSeconds: secondsEach) { job.isStopped }
      var answer = try LongAnswer(to: question, by: inquiry) { done, all in
        job.tell { status in
          // Told from several threads, and not in the order of the counting.
          let part = Double(done) / Double(max(1, all))
          guard part > status.part ?? 0 else { return }
          status.part = part
          status.phase = StressText.progress(["done": .number(done), "all": .number(all)])
        }
      }
      // No matching behind it can have come to its limit in less time.
      let isCut = secondsEach.map { Date().timeIntervalSince(started) >= $0 } ?? false
      if isCut, answer.isNegative { answer = .notFound }
      answers.keep(AnswerBoard.Kept(answer: answer, isCut: isCut && !answer.isExact), to: question)
      return path
    }.job
  }
}
