// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The mentor takes part in the mentee's programme, and the programme has a place for that kind of mentor.
struct ProgrammeRequirement: Requirement {
  let id: RuleID = "programme"
  var sentence: LocalizedText { RuleText.programme() }

  func allows(_ pair: Pair) -> Bool {
    let programmes = pair.mentor.programmes
    return (programmes.isEmpty || programmes.contains(pair.programme.id))
      && pair.programme.mentorTypes.contains(pair.type)
  }

  func justification(for pair: Pair) -> ProgrammeReason {
    ProgrammeReason(
      programme: pair.programme.id, name: pair.programme.name, mentorProgrammes: pair.mentor.programmes,
      type: pair.type, hasPlaceForType: pair.programme.mentorTypes.contains(pair.type))
  }

  static let description = RuleDescription(
    requirement: "programme", sentence: RuleText.programme(), explanation: RuleHelpText.programme(),
    columns: ["mentees.csv: programme", "mentors.csv: programmes", "cohort.yaml: programmes, mentor_types"],
    remedy: RuleHelpText.programmeRemedy()
  ) { _ in ProgrammeRequirement() }
}

/// The programme, and the programmes that the mentor takes part in.
public struct ProgrammeReason: Justification {
  /// The mentee's programme.
  public let programme: ProgrammeID
  /// The programme's name.
  public let name: String
  /// The mentor's programmes; empty means all of them.
  public let mentorProgrammes: Set<ProgrammeID>
  /// The kind of mentor.
  public let type: MentorType
  /// Whether the programme has a place for that kind of mentor.
  public let hasPlaceForType: Bool

  /// Makes a reason.
  public init(
    programme: ProgrammeID, name: String, mentorProgrammes: Set<ProgrammeID>, type: MentorType, hasPlaceForType: Bool
  ) {
    self.programme = programme
    self.name = name
    self.mentorProgrammes = mentorProgrammes
    self.type = type
    self.hasPlaceForType = hasPlaceForType
  }

  private var takesPart: Bool { mentorProgrammes.isEmpty || mentorProgrammes.contains(programme) }
  private var values: [String: LocalizedText] {
    ["programme": LocalizedText(verbatim: name), "type": type.label]
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    guard takesPart else { return RuleText.programmeBroken(values) }
    return hasPlaceForType ? RuleText.programmeKept(values) : RuleText.programmeWithoutType(values)
  }

  /// To take part in the programme, or to open it.
  public var remedy: LocalizedText? {
    guard takesPart else { return RuleText.programmeRemedy(values) }
    return hasPlaceForType ? nil : RuleText.programmeTypeRemedy(values)
  }
}
