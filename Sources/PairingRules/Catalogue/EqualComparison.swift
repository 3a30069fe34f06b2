// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The two columns say the same; lists are the same when they hold the same words.
struct EqualComparison: FieldComparison {
  static let kind = "equal"

  init(_ reader: RuleReader, _ operands: FieldOperands) {}

  func allows(_ mentee: FieldValue, _ mentor: FieldValue) -> Bool? { mentee.isSame(as: mentor) }

  func sentence(mentee: LocalizedText, mentor: LocalizedText) -> LocalizedText {
    RuleText.equal(["mentee": mentee, "mentor": mentor])
  }

  static let description = RuleDescription(
    kind: EqualComparison.self, parameters: [], sentence: RuleHelpText.equalSentence(),
    explanation: RuleHelpText.equal(),
    example: """
      wishes:
        - kind: equal
          id: same_school
          mentee: school
          mentor: school
          weight: 40
          text:
            da: Mentor og mentee er på samme skole.
            en: Mentor and mentee are at the same school.

      """)
}
