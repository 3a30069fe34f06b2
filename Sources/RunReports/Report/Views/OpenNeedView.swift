// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import Wording

/// A need without a mentor as the report shows it.
struct OpenNeedView: ViewPart {
  let menteeName: String
  let menteeID: String
  let type: String
  let programme: String
  let priority: String
  let eligible: String
  let explanation: String
  let group: [String]
  let funnel: [FunnelStep]
  let hasFunnel: Bool
  let change: [String]
}

/// How many mentors were left after a requirement.
struct FunnelStep: ViewPart {
  let rule: [String]
  let label: String
  let removed: String
  let left: String
  let width: String
}

/// Needs that compete for the same mentors; shown once, however many needs it leaves open.
struct GroupView: ViewPart {
  let number: String
  let needs: [String]
  let needCount: String
  let mentors: [String]
  let mentorCount: String
  let placeCount: String
}

/// The needs without a mentor and the groups they compete in.
struct OpenNeeds {
  /// The needs, in order.
  private(set) var needs: [OpenNeedView] = []
  /// The groups, in the order they come up.
  private(set) var groups: [GroupView] = []
  private let words: Words
  private let names: PeopleNames
  private let sentences: UnmatchedSentences
  private let ruleSentences: [RuleID: LocalizedText]
  private let mentorCount: Int

  /// Puts the engine's explanations into words. Linear in the number of needs and in the size of the groups.
  init(_ matching: Matching, _ words: Words) {
    self.words = words
    names = PeopleNames(matching.cohort)
    sentences = UnmatchedSentences(matching.cohort)
    ruleSentences = Dictionary(
      matching.rules.requirements.map { ($0.id, $0.sentence) }, uniquingKeysWith: { first, _ in first })
    mentorCount = matching.cohort.mentors.count
    var numbers: [GroupKey: Int] = [:]
    for need in matching.unmatched {
      var group: [String] = []
      if let competition = need.cause.competition, competition.needs.count > 1 {
        let key = GroupKey(needs: competition.needs, mentors: competition.mentors)
        let number = numbers[key] ?? groups.count + 1
        if numbers.updateValue(number, forKey: key) == nil {
          groups.append(view(of: competition, number: number))
        }
        group = [String(number)]
      }
      needs.append(view(of: need, group: group))
    }
  }

  private struct GroupKey: Hashable {
    let needs: [NeedID]
    let mentors: [MentorID]
  }

  private func view(of unmatched: UnmatchedNeed, group: [String]) -> OpenNeedView {
    let (name, id) = Person.shown(name: unmatched.need.mentee.name, id: unmatched.need.mentee.id.text)
    let eligible = unmatched.eligibleMentors == 1 ? ReportSentence.oneEligible : .eligible
    let funnel = funnel(of: unmatched)
    return OpenNeedView(
      menteeName: name, menteeID: id, type: words(unmatched.need.type.label),
      programme: unmatched.need.programme.name, priority: String(unmatched.need.mentee.priority),
      eligible: words(eligible(["n": .number(unmatched.eligibleMentors)])),
      explanation: words(sentences.explanation(of: unmatched)), group: group, funnel: funnel,
      hasFunnel: !funnel.isEmpty, change: change(of: unmatched))
  }

  /// The smallest change, or that there is none; nothing where time ran out before it was known.
  private func change(of unmatched: UnmatchedNeed) -> [String] {
    if let change = sentences.change(of: unmatched) { return [words(change)] }
    return unmatched.cause == .notProven ? [] : [words(UnmatchedText.noChange())]
  }

  private func funnel(of unmatched: UnmatchedNeed) -> [FunnelStep] {
    guard !unmatched.eliminations.isEmpty else { return [] }
    func step(_ rule: RuleID?, _ label: LocalizedText, removed: Int?, left: Int) -> FunnelStep {
      FunnelStep(
        rule: rule.map { [$0.text] } ?? [], label: words(label), removed: removed.map(words.number) ?? "",
        left: words.number(left), width: Drawing.decimal(100 * left, over: max(1, mentorCount)))
    }
    return [step(nil, ReportText.allMentors(), removed: nil, left: mentorCount)]
      + unmatched.eliminations.map {
        step($0.rule, ruleSentences[$0.rule] ?? "", removed: $0.removed, left: $0.left)
      }
  }

  private func view(of competition: Competition, number: Int) -> GroupView {
    GroupView(
      number: String(number),
      needs: competition.needs.map { words(LocalizedText(verbatim: "\($0.mentee) · ") + $0.type.label) },
      needCount: words.number(competition.needs.count), mentors: competition.mentors.map { words(names[$0]) },
      mentorCount: words.number(competition.mentors.count), placeCount: words.number(competition.places))
  }
}

extension UnmatchedNeed.Cause {
  /// The needs and mentors that compete, if any do.
  var competition: Competition? {
    switch self {
    case .tooFewPlaces(let competition), .tooFewHours(let competition): competition
    case .noEligibleMentor, .notProven: nil
    }
  }
}
