// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
public import MatchingQuestions
public import Wording

/// Why needs do not have a certain mentor, as lines for a terminal.
public struct WhyNotLines: Sendable {
  private let inquiry: Inquiry
  private let answers: [(answer: WhyNotAnswer, weights: WeightChange??)]

  /// Takes what was found.
  ///
  /// - Parameter answers: each with the weight that would give the pair: nothing inside where none was found, nothing at all
  ///   where none was sought.
  public init(_ inquiry: Inquiry, _ answers: [(answer: WhyNotAnswer, weights: WeightChange??)]) {
    self.inquiry = inquiry
    self.answers = answers
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language, showsAll: Bool = false) -> String {
    var out = AnswerLines(inquiry.cohort, language: language, showsAll: showsAll)
    for (answer, weights) in answers {
      out.addBlank()
      add(WhyNotSentences(answer, out.names), weights, to: &out)
    }
    return out.text
  }

  private func add(_ said: WhyNotSentences, _ weights: WeightChange??, to out: inout AnswerLines) {
    out.add(said.heading)
    if let verdict = said.verdict { out.add(verdict, indent: 2) }
    if !said.obstacles.isEmpty { out.add(QuestionText.brokenHeading(), indent: 2) }
    for obstacle in said.obstacles {
      out.add(LocalizedText(verbatim: obstacle.rule) + ": " + obstacle.text, indent: 4)
      if let remedy = obstacle.remedy { out.add(remedy, indent: 6) }
    }
    if let points = said.points { out.add(points, indent: 2) }
    if !said.differences.isEmpty {
      out.add(
        said.differences.map { difference in
          QuestionText.ruleDifference([
            "rule": LocalizedText(verbatim: difference.rule), "points": difference.points.signed,
          ])
        }.joined(), indent: 4)
    }
    if let effect = said.effect { out.add(effect, indent: 2) }
    if let note = said.note { out.add(note, indent: 2) }
    if let time = said.time { out.add(time, indent: 2) }
    out.add(moves: said.moves)
    if let weights { out.add(WhyNotSentences.sentence(of: weights), indent: 2) }
  }
}
