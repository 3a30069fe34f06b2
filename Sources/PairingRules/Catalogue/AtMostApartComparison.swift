// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Two numbers, or two days, are no further apart than a distance.
struct AtMostApartComparison: FieldComparison {
  static let kind = "at_most_apart"
  /// The greatest distance that counts, in thousandths.
  private let distance: Int
  /// Up to this distance a wish fits in full, in thousandths.
  private let fullWithin: Int

  init(_ reader: RuleReader, _ operands: FieldOperands) throws(RuleFault) {
    guard let distance = try reader.decimal("distance"), distance >= 0 else { throw reader.unusable("distance") }
    self.distance = distance
    fullWithin = try reader.decimal("full_within") ?? distance
    guard (0...distance).contains(fullWithin) else { throw reader.unusable("full_within") }
  }

  func allows(_ mentee: FieldValue, _ mentor: FieldValue) -> Bool? {
    mentee.difference(from: mentor).map { $0.magnitude <= distance.magnitude }
  }

  /// In full up to `full_within`, then falling evenly to none at the distance.
  func degree(_ mentee: FieldValue, _ mentor: FieldValue) -> Degree? {
    guard let apart = mentee.difference(from: mentor)?.magnitude else { return nil }
    if apart <= fullWithin.magnitude { return .full }
    if apart >= distance.magnitude { return Degree.none }
    // The quotient is taken of parts of 1/1000 at most, so that nothing overflows.
    let whole = distance - fullWithin
    let part = distance - Int(apart)
    return whole > Int.max / 1000 ? Degree(part / 1000, of: whole / 1000) : Degree(part, of: whole)
  }

  func sentence(mentee: LocalizedText, mentor: LocalizedText) -> LocalizedText {
    RuleText.atMostApart(["mentee": mentee, "mentor": mentor, "distance": .number(thousandths: distance)])
  }

  static let description = RuleDescription(
    kind: AtMostApartComparison.self,
    parameters: [
      RuleParameter(
        "distance", .decimal(thousandths: 0...1_000_000_000), meaning: RuleHelpText.distanceParameter()),
      RuleParameter(
        "full_within", .decimal(thousandths: 0...1_000_000_000), meaning: RuleHelpText.fullWithinParameter()),
    ],
    sentence: RuleHelpText.atMostApartSentence(), explanation: RuleHelpText.atMostApart(),
    example: """
      wishes:
        - kind: at_most_apart
          id: level
          mentee: level
          mentor: level
          distance: 2
          weight: 60

      """)
}
