// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The two columns do not say the same. A missing value differs from everything, unless `when_missing` says otherwise.
struct DifferentComparison: FieldComparison {
  static let kind = "different"
  static var allowsMissing: Bool { true }

  init(_ reader: RuleReader, _ operands: FieldOperands) {}

  func allows(_ mentee: FieldValue, _ mentor: FieldValue) -> Bool? { mentee.isSame(as: mentor).map { !$0 } }

  func sentence(mentee: LocalizedText, mentor: LocalizedText) -> LocalizedText {
    RuleText.different(["mentee": mentee, "mentor": mentor])
  }

  static let description = RuleDescription(
    kind: DifferentComparison.self, parameters: [], sentence: RuleHelpText.differentSentence(),
    explanation: RuleHelpText.different(),
    example: """
      requirements:
        - kind: different
          id: not_own_manager
          mentee: manager
          mentor: initials
          text:
            da: Mentoren er ikke menteens egen leder.
            en: The mentor is not the mentee's own manager.

      """)
}
