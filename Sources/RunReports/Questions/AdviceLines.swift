// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
public import MatchingQuestions
import PairingRules
public import Wording

/// What would make a matching better, as lines for a terminal.
public struct AdviceLines: Sendable {
  private let inquiry: Inquiry
  private let advice: AdviceList?

  /// Takes what was found; nothing where the cohort is too large to try anything.
  public init(_ inquiry: Inquiry, _ advice: AdviceList?) {
    self.inquiry = inquiry
    self.advice = advice
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language, showsAll: Bool = false) -> String {
    var out = AnswerLines(inquiry.cohort, language: language, showsAll: showsAll)
    guard let advice else {
      out.add(StressText.tooLarge())
      return out.text
    }
    add(advice.places, under: .placesHeading, to: &out)
    if !advice.places.isEmpty {
      out.add(
        (advice.arePlacesProven ? StressText.placesProven : .placesTried)(["n": .number(advice.placesTried)]), indent: 2
      )
    }
    add(advice.recruits, under: .recruitsHeading, to: &out)
    add(advice.preparations, under: .preparationsHeading, to: &out)
    add(advice.rules, under: .rulesHeading, to: &out)
    if !advice.rules.isEmpty { out.add(StressText.rulesNote(), indent: 2) }
    if out.lines.isEmpty { out.add(StressText.adviceNothing()) }
    if !advice.isExact { out.add(QuestionText.notExact()) }
    return out.text
  }

  private func add(_ advice: [Advice], under heading: StressText, to out: inout AnswerLines) {
    guard !advice.isEmpty else { return }
    out.addBlank()
    out.add(heading())
    for item in advice {
      out.add(sentence(item, out.names), indent: 2)
      if out.showsAll { out.add(moves: item.alternative.moves, indent: 4) }
    }
  }

  private func sentence(_ advice: Advice, _ names: PeopleNames) -> LocalizedText {
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
          LocalizedText(verbatim: inquiry.cohort.frame.modules.first { $0.id == id }?.name ?? id.text)
        })
      return wording(["mentor": names[mentor], "modules": taught, "effect": effect])
    }
  }

  private func label(_ profile: MentorProfile) -> LocalizedText {
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
