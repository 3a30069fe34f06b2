// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import PairingRules
import Wording

/// A rule with its place or its weight.
struct RuleView: ViewPart {
  let number: String
  let rule: String
  let sentence: String

  /// The requirements, numbered in the order they are applied in.
  static func requirements(of rules: RuleSet, _ words: Words) -> [RuleView] {
    rules.requirements.enumerated().map { index, rule in
      RuleView(number: String(index + 1), rule: rule.id.text, sentence: words(rule.sentence))
    }
  }

  /// The wishes with their weights.
  static func wishes(of rules: RuleSet, _ words: Words) -> [RuleView] {
    rules.wishes.map {
      RuleView(number: words.number($0.weight), rule: $0.wish.id.text, sentence: words($0.wish.sentence))
    }
  }
}

/// Something in the files to look at.
struct WarningView: ViewPart {
  let place: String
  let found: String
  let expected: String
  let advice: String

  init(_ fault: FileFault, _ words: Words) {
    place = ([fault.file] + [fault.line, fault.column].compactMap { $0.map(String.init) }).joined(separator: ":")
    found = words(fault.found)
    expected = words(fault.expected)
    advice = words(fault.advice)
  }
}
