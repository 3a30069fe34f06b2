// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import PairingRules
public import Wording

/// The rules of a set as lines for a terminal, and what more there is to choose from.
public struct RuleListing: Sendable {
  private let rules: RuleSet

  /// Makes the list of a rule set.
  public init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// The list in one language, without a line break at its end.
  public func text(in language: Language) -> String {
    let used = Set(rules.ids)
    let others = RuleCatalogue.all.filter { !$0.isGeneric && !used.contains($0.name) }
    let sections: [(heading: RuleListingText, rows: [Row])] = [
      (.requirements, rules.requirements.map { Row(name: $0.id.text, weight: "", sentence: $0.sentence[language]) }),
      (
        .wishes,
        rules.wishes.map {
          Row(name: $0.wish.id.text, weight: "\($0.weight)", sentence: $0.wish.sentence[language])
        }
      ),
      (.available, others.map { Row(name: $0.name, weight: "", sentence: $0.sentence[language]) }),
      (
        .generic,
        RuleCatalogue.all.filter(\.isGeneric).map { Row(name: $0.name, weight: "", sentence: $0.sentence[language]) }
      ),
    ]
    let rows = sections.flatMap(\.rows)
    let names = rows.map(\.name.displayWidth).max() ?? 0
    let weights = rows.map(\.weight.displayWidth).max() ?? 0
    let blocks = sections.filter { !$0.rows.isEmpty }.map { section in
      ([section.heading()[language]]
        + section.rows.map {
          "  " + $0.name.padded(to: names) + "  " + $0.weight.aligned(to: weights) + "  " + $0.sentence
        }).joined(separator: "\n")
    }
    return (blocks + [RuleListingText.hint()[language]]).joined(separator: "\n\n")
  }

  private struct Row {
    let name: String
    let weight: String
    let sentence: String
  }
}
