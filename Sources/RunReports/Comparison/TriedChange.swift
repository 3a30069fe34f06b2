// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import PairingRules
public import Wording

/// A change that somebody tries, as they typed it and in a few words.
public struct TriedChange: Hashable, Sendable {
  /// The option with its value, the same in every language.
  public let typed: String
  /// The change in a few words.
  public let label: LocalizedText

  /// Makes a change.
  public init(typed: String, label: LocalizedText) {
    self.typed = typed
    self.label = label
  }

  /// Other rules as a whole.
  public init(rulesFile name: String) {
    self.init(
      typed: "--rules \(name)", label: RuleChangeText.otherRules(["file": LocalizedText(verbatim: name)]))
  }

  /// A change to the cohort.
  public init(_ change: CohortChange) {
    self.init(typed: change.description, label: change.label)
  }
}

extension CohortChange {
  fileprivate var label: LocalizedText {
    switch self {
    case .require(let mentee, let mentor, let type):
      RuleChangeText.made(["need": Self.need(mentee, type), "mentor": LocalizedText(verbatim: mentor.text)])
    case .forbid(let mentee, let mentor, let type):
      RuleChangeText.notMade(["need": Self.need(mentee, type), "mentor": LocalizedText(verbatim: mentor.text)])
    case .leaveOut(let mentor): RuleChangeText.gone(["mentor": LocalizedText(verbatim: mentor.text)])
    case .places(let mentor, let places):
      RuleChangeText.placesNow([
        "mentor": LocalizedText(verbatim: mentor.text), "places": CountText.places(places),
      ])
    }
  }

  private static func need(_ mentee: MenteeID, _ type: MentorType?) -> LocalizedText {
    let name = LocalizedText(verbatim: mentee.text)
    return type.map { RuleChangeText.needOfType(["mentee": name, "type": $0.label]) } ?? name
  }
}
