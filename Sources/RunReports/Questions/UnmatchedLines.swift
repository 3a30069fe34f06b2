// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
public import MatchingQuestions
import PairingRules
public import Wording

/// Why needs have no mentor, and what would help, as lines for a terminal.
public struct UnmatchedLines: Sendable {
  private let inquiry: Inquiry
  private let answers: [UnmatchedAnswer]

  /// Takes what was found.
  public init(_ inquiry: Inquiry, _ answers: [UnmatchedAnswer]) {
    self.inquiry = inquiry
    self.answers = answers
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language, showsAll: Bool = false) -> String {
    var out = AnswerLines(inquiry.cohort, language: language, showsAll: showsAll)
    if answers.isEmpty {
      let isAny = inquiry.tally.filled < inquiry.cohort.needs.count
      out.add(isAny ? QuestionText.thatIsFilled() : QuestionText.everyNeedFilled())
    }
    let sentences = UnmatchedSentences(inquiry.cohort)
    for answer in answers {
      let unmatched = answer.unmatched
      out.addBlank()
      out.add(
        QuestionText.heading([
          "mentee": out.mentee(unmatched.need.mentee.id), "type": unmatched.need.type.label,
          "programme": LocalizedText(verbatim: unmatched.need.programme.name),
        ]))
      if let wait = unmatched.need.mentee.waitLabel { out.add(wait.map(\.capitalizedFirst) + ".", indent: 2) }
      out.add(sentences.explanation(of: unmatched), indent: 2)
      if !unmatched.eliminations.isEmpty {
        out.add(
          QuestionText.eliminations(["mentors": CountText.mentors(inquiry.cohort.mentors.count)]), indent: 2)
        for elimination in unmatched.eliminations {
          out.add(
            QuestionText.elimination([
              "rule": LocalizedText(verbatim: elimination.rule.text), "removed": .number(elimination.removed),
              "left": .number(elimination.left),
            ]), indent: 4)
        }
      }
      guard let change = sentences.change(of: unmatched) else {
        if unmatched.isDetailed { out.add(UnmatchedText.noChange(), indent: 2) }
        continue
      }
      out.add(change, indent: 2)
      guard unmatched.isDetailed else { continue }
      guard let tried = answer.tried else {
        out.add(QuestionText.changeNotTried(), indent: 2)
        continue
      }
      out.add(
        (answer.isVerified ? QuestionText.triedChange : .changeFails)(["effect": tried.effect]), indent: 2)
      if showsAll { out.add(moves: tried.moves) }
    }
    return out.text
  }
}
