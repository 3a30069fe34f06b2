// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// The two belong to the same municipality; with coordinates, the nearer the better.
struct MunicipalityWish: Wish {
  let id: RuleID = "municipality"
  /// From this distance on, nearness counts for nothing.
  let metresLimit: Int
  let arguments: RuleArguments

  static let standardKilometres = 50

  init(_ reader: RuleReader) throws(RuleFault) {
    metresLimit = try reader.integer("none_from_km") * 1000
    arguments = reader.specification.arguments
  }

  var sentence: LocalizedText { RuleText.municipalityWish() }

  func degree(of pair: Pair) -> Degree {
    guard let mentee = pair.mentee.municipality, let mentor = pair.mentor.municipality else { return .none }
    if mentee == mentor { return .full }
    guard let metres = pair.context.metres(from: mentee, to: mentor), metres < metresLimit else { return .none }
    return Degree(metresLimit - metres, of: metresLimit)
  }

  func justification(for pair: Pair) -> MunicipalityReason {
    MunicipalityReason(pair, metresLimit: metresLimit, isKept: true)
  }

  static let description = RuleDescription(
    wish: "municipality", weight: 30,
    parameters: [
      RuleParameter(
        "none_from_km", .integer(1...20_000), standard: .integer(standardKilometres),
        meaning: RuleHelpText.noneFromKilometresParameter())
    ],
    sentence: RuleText.municipalityWish(), explanation: RuleHelpText.municipality(),
    columns: ["mentees.csv: municipality", "mentors.csv: municipality", "cohort.yaml: places"],
    example: "wishes:\n  - id: municipality\n    weight: 30\n    none_from_km: 25\n"
  ) { (reader: RuleReader) throws(RuleFault) in try MunicipalityWish(reader) }
}
