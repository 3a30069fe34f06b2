// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
package import MatchingQuestions
import PairingRules
package import Wording

/// Why a need does not have a certain mentor, in sentences: the same ones on a terminal and on a page.
package struct WhyNotSentences: Sendable {
  /// A requirement that stands against the pair.
  package struct Obstacle: Sendable {
    /// The requirement's id.
    package let rule: String
    /// The facts.
    package let text: LocalizedText
    /// What can be done about it, if anything.
    package let remedy: LocalizedText?
  }

  /// The need and the mentor.
  package let heading: LocalizedText
  /// What settles it in one sentence: a pair already, decided otherwise, no place; nothing where it has a cost, or none
  /// was sought.
  package let verdict: LocalizedText?
  /// The requirements that stand against it.
  package let obstacles: [Obstacle]
  /// The points of the pair, beside those of the present one.
  package let points: LocalizedText?
  /// The wishes by which the two differ, and by how much.
  package let differences: [(rule: String, points: Int)]
  /// What the best matching with the pair is beside the one that there is.
  package let effect: LocalizedText?
  /// That this is not proven; nothing where it is.
  package let note: LocalizedText?
  /// When they would meet.
  package let time: LocalizedText?
  /// Who moves then.
  package let moves: [Move]

  /// Puts an answer into words.
  package init(_ answer: WhyNotAnswer, _ names: AnswerNames) {
    heading = QuestionText.pairHeading([
      "mentee": names[answer.need.mentee.id], "type": answer.need.type.label, "mentor": names[answer.mentor.id],
    ])
    var verdict: LocalizedText?
    var obstacles: [Obstacle] = []
    var (points, effect, time): (LocalizedText?, LocalizedText?, LocalizedText?)
    var differences: [(rule: String, points: Int)] = []
    var other: Alternative?
    switch answer.verdict {
    case .paired: verdict = QuestionText.alreadyPaired()
    case .decided(let mentor): verdict = QuestionText.decidedElsewhere(["mentor": names[mentor]])
    case .noPlace: verdict = QuestionText.noPlace()
    case .broken(let found, let waived):
      obstacles = found.map { Obstacle(rule: $0.rule.text, text: $0.sentence, remedy: $0.remedy) }
      other = waived
      effect = waived.map { QuestionText.ifWaived(["effect": $0.effect]) }
    case .costs(let alternative, let window):
      points = Self.points(answer, names)
      differences = Self.differences(answer)
      other = alternative
      effect = QuestionText.bestWith(["effect": alternative.effect])
      time = window.map { QuestionText.atTime(["time": $0.label]) }
    case .notSought:
      points = Self.points(answer, names)
      differences = Self.differences(answer)
    }
    self.verdict = verdict
    self.obstacles = obstacles
    self.points = points
    self.differences = differences
    self.effect = effect
    self.time = time
    note = other.flatMap { $0.isExact ? nil : QuestionText.notExact() }
    moves = other?.moves ?? []
  }

  /// What a weight that would give the pair is; or that none was found.
  package static func sentence(of change: WeightChange?) -> LocalizedText {
    guard let change else { return QuestionText.noWeightChange() }
    return QuestionText.weightChange([
      "rule": LocalizedText(verbatim: change.rule.text), "from": .number(change.from), "to": .number(change.to),
    ])
  }

  private static func points(_ answer: WhyNotAnswer, _ names: AnswerNames) -> LocalizedText {
    guard let present = answer.present else {
      return QuestionText.wouldHave(["points": CountText.points(answer.points)])
    }
    return QuestionText.wouldHaveBeside([
      "points": CountText.points(answer.points), "mentor": names[present.mentor.id],
      "present": CountText.points(present.points),
    ])
  }

  private static func differences(_ answer: WhyNotAnswer) -> [(rule: String, points: Int)] {
    guard let present = answer.present else { return [] }
    return zip(answer.scores, present.scores).compactMap { new, old in
      new.points == old.points ? nil : (new.rule.text, new.points - old.points)
    }
  }
}
