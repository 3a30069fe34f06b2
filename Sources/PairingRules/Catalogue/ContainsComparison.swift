// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The mentor's column holds every word of the mentee's.
struct ContainsComparison: FieldComparison {
  static let kind = "contains"

  init(_ reader: RuleReader, _ operands: FieldOperands) {}

  func allows(_ mentee: FieldValue, _ mentor: FieldValue) -> Bool? {
    guard mentee.wordCount > 0, mentor.wordCount > 0 else { return nil }
    return mentee.sharedCount(with: mentor) == mentee.wordCount
  }

  /// The part of the mentee's words that the mentor's column holds.
  func degree(_ mentee: FieldValue, _ mentor: FieldValue) -> Degree? {
    guard mentee.wordCount > 0, mentor.wordCount > 0 else { return nil }
    return Degree(mentee.sharedCount(with: mentor), of: mentee.wordCount)
  }

  var sharing: WordSharing? { WordSharing(needed: { $0 }, wish: .wish { Degree($0, of: $1) }) }

  func sentence(mentee: LocalizedText, mentor: LocalizedText) -> LocalizedText {
    RuleText.contains(["mentee": mentee, "mentor": mentor])
  }

  static let description = RuleDescription(
    kind: ContainsComparison.self, parameters: [], sentence: RuleHelpText.containsSentence(),
    explanation: RuleHelpText.contains(),
    example: """
      requirements:
        - kind: contains
          id: speaks_danish
          mentor: languages
          value: Danish
          when_missing: allow
          text:
            da: Mentoren taler dansk.
            en: The mentor speaks Danish.

      """)
}
