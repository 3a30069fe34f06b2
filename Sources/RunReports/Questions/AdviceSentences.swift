// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
import MatchingEngine
package import MatchingQuestions
import PairingRules
package import Wording

/// What would make a matching better, in sentences: the same ones on a terminal and on a page.
package struct AdviceSentences: Sendable {
  /// Advice of one kind, best first.
  package struct Group: Sendable {
    /// What kind it is.
    package let heading: LocalizedText
    /// What to do and what comes of it, with who moves then.
    package let steps: [(text: LocalizedText, moves: [Move])]
    /// What should be known about all of them.
    package let note: LocalizedText?
  }

  /// The kinds that there is advice of.
  package let groups: [Group]
  /// That nothing helps, and that it is not proven, where it is so.
  package let notes: [LocalizedText]

  /// Puts advice into words.
  package init(_ advice: AdviceList, of cohort: Cohort, _ names: AnswerNames) {
    func group(_ kind: [Advice], _ heading: StressText, _ note: LocalizedText? = nil) -> Group? {
      guard !kind.isEmpty else { return nil }
      return Group(
        heading: heading(), steps: kind.map { (Self.sentence($0, cohort, names), $0.alternative.moves) }, note: note)
    }
    groups = [
      group(
        advice.places, .placesHeading,
        (advice.arePlacesProven ? StressText.placesProven : .placesTried)(["n": .number(advice.placesTried)])),
      group(advice.recruits, .recruitsHeading), group(advice.preparations, .preparationsHeading),
      group(advice.rules, .rulesHeading, StressText.rulesNote()),
    ].compactMap(\.self)
    notes = [
      groups.isEmpty ? StressText.adviceNothing() : nil, advice.isExact ? nil : QuestionText.notExact(),
    ].compactMap(\.self)
  }

  private static func sentence(_ advice: Advice, _ cohort: Cohort, _ names: AnswerNames) -> LocalizedText {
    let effect = advice.alternative.effect
    switch advice.step {
    case .place(let mentor): return StressText.place(["mentor": names[mentor], "effect": effect])
    case .recruit(let profile): return StressText.recruit(["profile": label(profile), "effect": effect])
    case .drop(let rule): return StressText.rule(["rule": LocalizedText(verbatim: rule.text), "effect": effect])
    case .prepare(let mentor, let modules, let certificate):
      let wording: StressText =
        modules.isEmpty ? .prepareCertificate : certificate ? .prepareBoth : .prepareModules
      let taught = LocalizedText.list(
        modules.map { id in
          LocalizedText(verbatim: cohort.frame.modules.first { $0.id == id }?.name ?? id.text)
        })
      return wording(["mentor": names[mentor], "modules": taught, "effect": effect])
    }
  }

  private static func label(_ profile: MentorProfile) -> LocalizedText {
    var parts = [profile.type.label + " " + StressText.recruitPlaces(["places": CountText.places(profile.places)])]
    func list(_ tags: [Tag]) -> LocalizedText { .list(tags.map { LocalizedText(verbatim: $0.label) }) }
    if let place = profile.municipality {
      parts[0] = parts[0] + " " + StressText.recruitPlace(["place": LocalizedText(verbatim: place.label)])
    }
    if !profile.windows.isEmpty {
      parts.append(StressText.recruitTime(["times": .list(profile.windows.map(\.label))]))
    }
    if !profile.skills.isEmpty { parts.append(StressText.recruitSkills(["skills": list(profile.skills)])) }
    if !profile.languages.isEmpty {
      parts.append(StressText.recruitLanguages(["languages": list(profile.languages)]))
    }
    return parts.joined()
  }
}
