// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import Wording

/// Neither is on the other's list of people to avoid.
struct AvoidRequirement: Requirement {
  let id: RuleID = "avoid"
  var sentence: LocalizedText { RuleText.avoid() }

  func allows(_ pair: Pair) -> Bool {
    !pair.mentee.avoid.contains(pair.mentor.id) && !pair.mentor.avoid.contains(pair.mentee.id)
  }

  func justification(for pair: Pair) -> AvoidReason {
    AvoidReason(
      menteeAvoids: pair.mentee.avoid.contains(pair.mentor.id),
      mentorAvoids: pair.mentor.avoid.contains(pair.mentee.id))
  }

  static let description = RuleDescription(
    requirement: "avoid", sentence: RuleText.avoid(), explanation: RuleHelpText.avoid(),
    columns: ["mentees.csv: avoid", "mentors.csv: avoid"]
  ) { _ in AvoidRequirement() }
}

/// Who is on whose list of people to avoid.
public struct AvoidReason: Justification {
  /// The mentor is on the mentee's list.
  public let menteeAvoids: Bool
  /// The mentee is on the mentor's list.
  public let mentorAvoids: Bool

  /// Makes a reason.
  public init(menteeAvoids: Bool, mentorAvoids: Bool) {
    self.menteeAvoids = menteeAvoids
    self.mentorAvoids = mentorAvoids
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    switch (menteeAvoids, mentorAvoids) {
    case (false, false): RuleText.avoidNeither()
    case (true, false): RuleText.avoidMentor()
    case (false, true): RuleText.avoidMentee()
    case (true, true): RuleText.avoidBoth()
    }
  }
}
