// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
public import MatchingQuestions
import PairingRules
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
      add(answer, weights, to: &out)
    }
    return out.text
  }

  private func add(_ answer: WhyNotAnswer, _ weights: WeightChange??, to out: inout AnswerLines) {
    out.add(
      QuestionText.pairHeading([
        "mentee": out.mentee(answer.need.mentee.id), "type": answer.need.type.label,
        "mentor": out.names[answer.mentor.id],
      ]))
    switch answer.verdict {
    case .paired:
      out.add(QuestionText.alreadyPaired(), indent: 2)
    case .decided(let mentor):
      out.add(QuestionText.decidedElsewhere(["mentor": out.names[mentor]]), indent: 2)
    case .noPlace:
      out.add(QuestionText.noPlace(), indent: 2)
    case .broken(let obstacles, let waived):
      out.add(QuestionText.brokenHeading(), indent: 2)
      for obstacle in obstacles {
        out.add(LocalizedText(verbatim: obstacle.rule.text) + ": " + obstacle.sentence, indent: 4)
        if let remedy = obstacle.remedy { out.add(remedy, indent: 6) }
      }
      guard let waived else { return }
      out.add(QuestionText.ifWaived(["effect": waived.effect]), indent: 2)
      if !waived.isExact { out.add(QuestionText.notExact(), indent: 2) }
      out.add(moves: waived.moves)
    case .costs(let alternative, let time):
      addPoints(answer, to: &out)
      out.add(QuestionText.bestWith(["effect": alternative.effect]), indent: 2)
      if !alternative.isExact { out.add(QuestionText.notExact(), indent: 2) }
      if let time { out.add(QuestionText.atTime(["time": time.label]), indent: 2) }
      out.add(moves: alternative.moves)
    }
    switch weights {
    case .some(.some(let change)):
      out.add(
        QuestionText.weightChange([
          "rule": LocalizedText(verbatim: change.rule.text), "from": .number(change.from), "to": .number(change.to),
        ]), indent: 2)
    case .some(.none):
      out.add(QuestionText.noWeightChange(), indent: 2)
    case .none: break
    }
  }

  /// The points of the pair beside those of the present one, and the rules that they differ by.
  private func addPoints(_ answer: WhyNotAnswer, to out: inout AnswerLines) {
    guard let present = answer.present else {
      out.add(QuestionText.wouldHave(["points": CountText.points(answer.points)]), indent: 2)
      return
    }
    out.add(
      QuestionText.wouldHaveBeside([
        "points": CountText.points(answer.points), "mentor": out.names[present.mentor.id],
        "present": CountText.points(present.points),
      ]), indent: 2)
    let differences = zip(answer.scores, present.scores).compactMap { new, old -> LocalizedText? in
      new.points == old.points
        ? nil
        : QuestionText.ruleDifference([
          "rule": LocalizedText(verbatim: new.rule.text), "points": (new.points - old.points).signed,
        ])
    }
    if !differences.isEmpty { out.add(differences.joined(), indent: 4) }
  }
}
