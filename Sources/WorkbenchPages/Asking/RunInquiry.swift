// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import MatchingQuestions
import RunReports

/// A run's matching, ready to be asked.
struct RunInquiry: Sendable {
  /// The run's number.
  let run: Int
  /// What answers.
  let inquiry: Inquiry
  /// What people are called.
  let names: AnswerNames
  /// Whom people were known as when the run was read.
  let people: String

  /// A question about the run, or about a need in it, or a need and a mentor, by their positions.
  func question(_ kind: Question.Kind, need: Int? = nil, mentor: Int? = nil) -> Question {
    Question(kind: kind, run: run, people: people, need: need, mentor: mentor)
  }

  /// The question what mentors who leave do to the run.
  func question(about trial: StressTrial) -> Question {
    Question(kind: .stress, run: run, people: people, trial: trial)
  }
}

extension Workspace {
  /// The runs that are ready to be asked.
  var inquiries: Memory<Int, RunInquiry> { shelf.value("inquiries") { Memory(most: 3) } }

  /// A recorded run, ready to be asked; kept for the next question.
  ///
  /// - Throws: as `matching(ofRun:)`.
  func inquiry(ofRun number: Int) throws -> RunInquiry {
    let people = try forgotten()
    return try inquiries.value(of: number, stamp: people) {
      let inquiry = try matching(ofRun: number).inquiry().readyForWhyNot()
      return RunInquiry(run: number, inquiry: inquiry, names: AnswerNames(inquiry.cohort), people: people)
    }
  }
}
