// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The two have a language in common; where either's languages are not stated, that is no obstacle.
struct LanguageRequirement: Requirement {
  let id: RuleID = "language"
  var sentence: LocalizedText { RuleText.language() }

  func allows(_ pair: Pair) -> Bool {
    let mentee = pair.mentee.languages
    let mentor = pair.mentor.languages
    return mentee.isEmpty || mentor.isEmpty || mentee.intersects(mentor)
  }

  func justification(for pair: Pair) -> LanguageReason {
    LanguageReason(mentee: pair.mentee.languages, mentor: pair.mentor.languages)
  }

  static let description = RuleDescription(
    requirement: "language", sentence: RuleText.language(), explanation: RuleHelpText.language(),
    columns: ["mentees.csv: languages", "mentors.csv: languages"]
  ) { _ in LanguageRequirement() }
}

/// The languages of both.
public struct LanguageReason: Justification {
  /// The mentee's languages; empty means not stated.
  public let mentee: TagSet
  /// The mentor's languages; empty means not stated.
  public let mentor: TagSet

  /// Makes a reason.
  public init(mentee: TagSet, mentor: TagSet) {
    self.mentee = mentee
    self.mentor = mentor
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    if mentee.isEmpty || mentor.isEmpty { return RuleText.languageNotStated() }
    let shared = mentee.intersection(mentor)
    guard shared.isEmpty else { return RuleText.languageShared(["languages": .words(shared)]) }
    func sorted(_ set: TagSet) -> LocalizedText { .words(set.tags.sorted { $0.key < $1.key }) }
    return RuleText.languageNone(["mentee": sorted(mentee), "mentor": sorted(mentor)])
  }
}
