// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The two columns share words: enough of them for a requirement, the more the better for a wish.
struct OverlapComparison: FieldComparison {
  static let kind = "overlap"
  private let atLeast: Int

  init(_ reader: RuleReader, _ operands: FieldOperands) throws(RuleFault) {
    atLeast = try reader.integer("at_least")
  }

  func allows(_ mentee: FieldValue, _ mentor: FieldValue) -> Bool? {
    guard mentee.wordCount > 0, mentor.wordCount > 0 else { return nil }
    return mentee.sharedCount(with: mentor) >= atLeast
  }

  /// The part of the shorter list that is shared.
  func degree(_ mentee: FieldValue, _ mentor: FieldValue) -> Degree? {
    guard mentee.wordCount > 0, mentor.wordCount > 0 else { return nil }
    return degree(mentee.sharedCount(with: mentor), mentee.wordCount, mentor.wordCount)
  }

  private func degree(_ shared: Int, _ menteeCount: Int, _ mentorCount: Int) -> Degree {
    shared < atLeast ? .none : Degree(shared, of: min(menteeCount, mentorCount))
  }

  var sharing: WordSharing? { WordSharing(needed: { _ in atLeast }, wish: .countedWish(degree)) }

  func sentence(mentee: LocalizedText, mentor: LocalizedText) -> LocalizedText {
    let values: [String: LocalizedText] = ["mentee": mentee, "mentor": mentor, "count": .count(atLeast)]
    return atLeast == 1 ? RuleText.overlap(values) : RuleText.overlapMany(values)
  }

  static let description = RuleDescription(
    kind: OverlapComparison.self,
    parameters: [
      RuleParameter("at_least", .integer(1...100), standard: .integer(1), meaning: RuleHelpText.atLeastParameter())
    ],
    sentence: RuleHelpText.overlapSentence(), explanation: RuleHelpText.overlap(),
    example: """
      wishes:
        - kind: overlap
          id: line_of_work
          mentee: dream_jobs
          mentor: line_of_work
          weight: 60

      """)
}
