// SPDX-License-Identifier: GPL-3.0-or-later

import MakkerKit
import MatchingEngine
import MatchingQuestions

/// A question of which the answer may take longer than anybody waits for a page.
struct Question: Hashable, Sendable {
  /// What is asked.
  enum Kind: String, Sendable {
    case why, whyNot = "why-not", weights, advice, stress
  }

  let kind: Kind
  let run: Int
  /// Whom the run's people were known as when it was asked: an answer names them, and none outlives a deletion.
  let people: String
  /// The positions of the need and the mentor, where it is about them.
  var need: Int?
  var mentor: Int?
  /// What is tried, where it is about mentors who leave.
  var trial: StressTrial?

  /// What its job is called.
  var job: String {
    let trial = trial.map { " \($0.trials) \($0.dropoutThousandths)" } ?? ""
    return "ask \(kind.rawValue) \(run) \(need ?? -1) \(mentor ?? -1)\(trial) \(people)"
  }
}

/// An answer that was worked out.
enum LongAnswer: Sendable {
  case why(PairReasons)
  case unmatched([UnmatchedAnswer])
  case whyNot(WhyNotAnswer)
  case weights(WeightChange?)
  case advice(AdviceList?)
  case stress(StressAnswer)
  /// Nothing was found before a limit ended the search, which is not to say that there is nothing.
  case notFound

  /// Works it out.
  ///
  /// - Parameter progress: told how many matchings are done, and of how many, where that is known.
  /// - Throws: as the questions of `Inquiry`.
  init(
    to question: Question, by inquiry: Inquiry,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws {
    let (need, mentor) = (question.need ?? 0, question.mentor ?? 0)
    self =
      switch question.kind {
      case .why where inquiry.matching.mentorOfNeed[need] >= 0: .why(try inquiry.reasons(of: need))
      case .why: .unmatched(try inquiry.unmatchedNeeds(among: [need]))
      case .whyNot: .whyNot(try inquiry.whyNot(need, mentor))
      case .weights: .weights(try inquiry.weightChange(for: need, mentor))
      case .advice: .advice(try inquiry.advice())
      case .stress:
        .stress(try inquiry.stress((question.trial ?? .standard).options(for: inquiry.cohort, progress: progress)))
      }
  }

  /// Whether it says that there is none of something, which only who had time to look can say.
  var isNegative: Bool {
    switch self {
    case .why, .weights, .advice, .stress, .notFound: false
    case .unmatched(let answers): answers.contains { $0.tried != nil && !$0.isVerified }
    case .whyNot(let answer):
      switch answer.verdict {
      case .noPlace, .broken(_, waived: nil): true
      case .paired, .decided, .broken, .costs, .notSought: false
      }
    }
  }

  /// Whether all that is compared in it is proven, so that more time would change nothing.
  var isExact: Bool {
    switch self {
    case .why(let reasons):
      (reasons.better.compactMap(\.alternative) + [reasons.without].compactMap(\.self)).allSatisfy(\.isExact)
    case .unmatched(let answers): answers.compactMap(\.tried).allSatisfy(\.isExact)
    case .whyNot(let answer): answer.alternative.map(\.isExact) ?? !isNegative
    case .weights, .advice: true
    case .stress(let answer): answer.isExact
    case .notFound: false
    }
  }
}

extension WhyNotAnswer {
  /// The best matching with the pair, where there is one.
  var alternative: Alternative? {
    switch verdict {
    case .broken(_, let waived): waived
    case .costs(let alternative, _): alternative
    case .paired, .decided, .noPlace, .notSought: nil
    }
  }

  /// Whether nothing about it is left to be sought.
  var isSettled: Bool {
    switch verdict {
    case .paired, .decided: true
    case .broken, .costs, .noPlace, .notSought: false
    }
  }
}
