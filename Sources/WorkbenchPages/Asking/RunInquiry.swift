// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import MatchingQuestions
import RunReports

/// How long an answer may take while somebody waits for a page; what takes longer goes on in the background.
struct AnswerLimits: Sendable {
  /// The most seconds of each matching behind an answer.
  var secondsEach = 3.0
  /// The most seconds of a whole answer.
  var secondsInAll = 6.0
}

/// A run's matching, ready to be asked.
struct RunInquiry: Sendable {
  /// What answers.
  let inquiry: Inquiry
  /// What people are called.
  let names: AnswerNames
  /// How long an answer may take while somebody waits.
  let limits: AnswerLimits

  /// The same with the limits of a page that somebody waits for.
  var limited: Inquiry {
    let end = Date(timeIntervalSinceNow: limits.secondsInAll)
    return inquiry.limited(toSeconds: limits.secondsEach) { Date() > end }
  }

  /// Asks within the limits of a page.
  ///
  /// - Returns: the answer, and whether the limits may have kept it from being exact.
  /// - Throws: what the question throws; `MatchingError.interrupted` where the time was too short.
  func ask<Answer>(_ question: (Inquiry) throws -> Answer) throws -> (answer: Answer, mayBeCut: Bool) {
    let start = Date()
    let answer = try question(limited)
    // No matching behind it can have come to its limit.
    return (answer, Date().timeIntervalSince(start) >= limits.secondsEach)
  }
}

extension Workspace {
  /// How long answers may take while somebody waits for them.
  var answerLimits: AnswerLimits { shelf.value("answer limits") { AnswerLimits() } }

  /// A recorded run, ready to be asked; kept for the next question.
  ///
  /// - Throws: as `matching(ofRun:)`.
  func inquiry(ofRun number: Int) throws -> RunInquiry {
    let kept = shelf.value("inquiries") { Memory<Int, RunInquiry>(most: 3) }
    return try kept.value(of: number, stamp: forgotten()) {
      let inquiry = try matching(ofRun: number).inquiry().readyForWhyNot()
      return RunInquiry(inquiry: inquiry, names: AnswerNames(inquiry.cohort), limits: answerLimits)
    }
  }
}
