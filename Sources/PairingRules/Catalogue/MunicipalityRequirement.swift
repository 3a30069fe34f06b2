// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The two belong to the same municipality, or to two that lie near each other. Not in the standard set.
struct MunicipalityRequirement: Requirement {
  let id: RuleID = "municipality_required"
  /// How far apart two municipalities may lie, in metres; nothing means that they must be the same.
  let metresLimit: Int?
  /// Whether a pair of whom one is nowhere is allowed.
  let allowsMissing: Bool
  let arguments: RuleArguments

  init(_ reader: RuleReader) throws(RuleFault) {
    metresLimit = try reader.decimal("at_most_km")
    allowsMissing = try reader.text("when_missing") == "allow"
    arguments = reader.specification.arguments
  }

  var sentence: LocalizedText {
    metresLimit.map { RuleText.municipalityNear(["km": .number(thousandths: $0)]) } ?? RuleText.municipalitySame()
  }

  func allows(_ pair: Pair) -> Bool {
    guard let mentee = pair.mentee.municipality, let mentor = pair.mentor.municipality else { return allowsMissing }
    if mentee == mentor { return true }
    guard let metresLimit else { return false }
    return pair.context.metres(from: mentee, to: mentor).map { $0 <= metresLimit } ?? allowsMissing
  }

  func justification(for pair: Pair) -> MunicipalityReason {
    MunicipalityReason(pair, metresLimit: metresLimit, isKept: allows(pair))
  }

  static let description = RuleDescription(
    requirement: "municipality_required",
    parameters: [
      RuleParameter(
        "at_most_km", .decimal(thousandths: 0...20_100_000), meaning: RuleHelpText.atMostKilometresParameter()),
      RuleParameter(
        "when_missing", .choice(["allow", "refuse"]), standard: .text("refuse"),
        meaning: RuleHelpText.whenMissingParameter()),
    ],
    sentence: RuleText.municipalitySame(), explanation: RuleHelpText.municipalityRequired(),
    columns: ["mentees.csv: municipality", "mentors.csv: municipality", "cohort.yaml: places"],
    remedy: RuleHelpText.municipalityRemedy(),
    example: "requirements:\n  - id: municipality_required\n    at_most_km: 30\n"
  ) { (reader: RuleReader) throws(RuleFault) in try MunicipalityRequirement(reader) }
}

/// Where the two belong, and how far apart that is.
public struct MunicipalityReason: Justification {
  /// The mentee's municipality, where it is stated.
  public let mentee: Tag?
  /// The mentor's municipality, where it is stated.
  public let mentor: Tag?
  /// The metres between them, where both lie in different municipalities with known coordinates.
  public let metres: Int?
  /// The most metres that count.
  public let metresLimit: Int?
  /// Whether the rule is kept.
  public let isKept: Bool

  /// Makes a reason.
  public init(mentee: Tag?, mentor: Tag?, metres: Int? = nil, metresLimit: Int? = nil, isKept: Bool) {
    self.mentee = mentee
    self.mentor = mentor
    self.metres = metres
    self.metresLimit = metresLimit
    self.isKept = isKept
  }

  init(_ pair: Pair, metresLimit: Int?, isKept: Bool) {
    let mentee = pair.mentee.municipality
    let mentor = pair.mentor.municipality
    var metres: Int?
    if metresLimit != nil, let mentee, let mentor, mentee != mentor {
      metres = pair.context.metres(from: mentee, to: mentor)
    }
    self.init(mentee: mentee, mentor: mentor, metres: metres, metresLimit: metresLimit, isKept: isKept)
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    guard let mentee, let mentor else { return RuleText.municipalityNotStated() }
    if mentee == mentor { return RuleText.municipalityShared(["place": .words([mentee])]) }
    var values: [String: LocalizedText] = ["mentee": .words([mentee]), "mentor": .words([mentor])]
    guard let metres else { return RuleText.municipalityDiffers(values) }
    values["km"] = .number(thousandths: (metres + 50) / 100 * 100)
    return RuleText.municipalityApart(values)
  }

  /// To state what is missing.
  public var remedy: LocalizedText? {
    guard !isKept else { return nil }
    guard let mentee, let mentor else { return RuleText.municipalityStateRemedy() }
    guard metresLimit != nil, metres == nil else { return nil }
    return RuleText.municipalityPlacesRemedy(["mentee": .words([mentee]), "mentor": .words([mentor])])
  }
}
