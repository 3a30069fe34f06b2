// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import Wording

/// A pair as the report shows it.
struct PairView: ViewPart {
  let menteeName: String
  let menteeID: String
  let mentorName: String
  let mentorID: String
  let type: String
  let programme: String
  let time: String
  let points: String
  let note: String
  let decision: [String]
  let scores: [ScoreView]

  /// What one wish gave.
  struct ScoreView: ViewPart {
    let rule: String
    let scorePoints: String
    let weight: String
    let isLoss: Bool
    let isNil: Bool
    let sentence: String
  }

  /// The pairs in the order of the needs.
  static func all(of matching: Matching, _ words: Words) -> [PairView] {
    let weights = Dictionary(
      matching.rules.wishes.map { ($0.wish.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    return matching.pairs.map { PairView($0, weights: weights, words) }
  }

  private init(_ pair: MatchedPair, weights: [RuleID: Int], _ words: Words) {
    (menteeName, menteeID) = Person.shown(name: pair.need.mentee.name, id: pair.need.mentee.id.text)
    (mentorName, mentorID) = Person.shown(name: pair.mentor.name, id: pair.mentor.id.text)
    type = words(pair.need.type.label)
    programme = pair.need.programme.name
    time = words(pair.slot?.label ?? ReportText.noTime())
    points = words.number(pair.points)
    note = words(pair.decision == nil ? pair.standing?.sentence ?? "" : ReportText.decided())
    decision =
      pair.decision.map {
        [
          $0.reason.isEmpty
            ? words(ReportText.decided())
            : words(ReportSentence.decidedWithReason(["reason": LocalizedText(verbatim: $0.reason)]))
        ]
      } ?? []
    scores = pair.scores.map { score in
      ScoreView(
        rule: score.rule.text, scorePoints: words.number(score.points), weight: words.number(weights[score.rule] ?? 0),
        isLoss: score.points < 0, isNil: score.points == 0, sentence: words(score.sentence))
    }
  }
}

extension Standing {
  /// How the mentor stands, in words.
  fileprivate var sentence: LocalizedText {
    eligibleMentors == 1
      ? ReportSentence.onlyEligible()
      : ReportSentence.rank(["rank": .number(rank), "n": .number(eligibleMentors)])
  }
}

/// How people are shown.
enum Person {
  /// The name and the id beside it; the id alone stands for a name that is not kept.
  static func shown(name: String, id: String) -> (name: String, id: String) {
    name.isEmpty || name == id ? (id, "") : (name, id)
  }
}
