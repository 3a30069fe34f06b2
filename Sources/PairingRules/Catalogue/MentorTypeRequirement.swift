// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The mentor gives the kind of help that is needed.
struct MentorTypeRequirement: Requirement {
  let id: RuleID = "mentor_type"
  var sentence: LocalizedText { RuleText.mentorType() }

  func allows(_ pair: Pair) -> Bool { pair.mentor.types.contains(pair.type) }

  func justification(for pair: Pair) -> MentorTypeReason {
    MentorTypeReason(needed: pair.type, given: pair.mentor.types.sorted())
  }

  static let description = RuleDescription(
    requirement: "mentor_type", sentence: RuleText.mentorType(), explanation: RuleHelpText.mentorType(),
    columns: ["mentees.csv: needs", "mentors.csv: types"], remedy: RuleHelpText.mentorTypeRemedy()
  ) { _ in MentorTypeRequirement() }
}

/// The kind of help needed, and the kinds that the mentor gives.
public struct MentorTypeReason: Justification {
  /// The kind of help needed.
  public let needed: MentorType
  /// The kinds of help that the mentor gives.
  public let given: [MentorType]

  /// Makes a reason.
  public init(needed: MentorType, given: [MentorType]) {
    self.needed = needed
    self.given = given
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    let types = ["needed": needed.label, "given": .list(given.map(\.label))]
    return given.contains(needed) ? RuleText.mentorTypeKept(types) : RuleText.mentorTypeBroken(types)
  }

  /// To take on that kind of help too.
  public var remedy: LocalizedText? {
    given.contains(needed) ? nil : RuleText.mentorTypeRemedy(["needed": needed.label])
  }
}
