// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// The two have the same workplace, or the same function there, so that tacit knowledge passes on.
struct SameAttributeWish: Wish {
  let id: RuleID
  let attribute: Tag
  let sentence: LocalizedText

  func degree(of pair: Pair) -> Degree {
    guard let mentee = pair.mentee.attributes[attribute], let mentor = pair.mentor.attributes[attribute] else {
      return .none
    }
    return FieldValue(mentee).isSame(as: FieldValue(mentor)) == true ? .full : .none
  }

  func justification(for pair: Pair) -> FieldReason {
    let mentee = FieldValue(pair.mentee.attributes[attribute])
    let mentor = FieldValue(pair.mentor.attributes[attribute])
    let isSame = mentee.isSame(as: mentor)
    return FieldReason(
      mentee: .init(column: attribute.label, value: mentee.described),
      mentor: .init(column: attribute.label, value: mentor.described),
      isKept: isSame == true, isComparable: isSame != nil)
  }

  static let workplaceDescription = RuleDescription(
    wish: "workplace", weight: 40, sentence: RuleText.workplace(), explanation: RuleHelpText.workplace(),
    columns: ["mentees.csv: workplace", "mentors.csv: workplace"]
  ) { _ in SameAttributeWish(id: "workplace", attribute: "workplace", sentence: RuleText.workplace()) }

  static let functionDescription = RuleDescription(
    wish: "function", weight: 40, sentence: RuleText.function(), explanation: RuleHelpText.function(),
    columns: ["mentees.csv: function", "mentors.csv: function"]
  ) { _ in SameAttributeWish(id: "function", attribute: "function", sentence: RuleText.function()) }
}
