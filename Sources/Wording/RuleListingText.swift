// SPDX-License-Identifier: GPL-3.0-or-later

/// What the lists and explanations of rules say around the rules' own sentences.
public enum RuleListingText: String, TextCatalogue {
  case requirements, wishes, available, generic, hint
  case asRequirement, asWish, asEither
  case standard, notStandard, genericUse
  case weight, parameters, valueInUse, reads, remedy, example, inThisCohort, notInThisCohort

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .requirements:
      TextEntry(
        da: "Krav: et match, der bryder et af dem, kan ikke lade sig gøre",
        en: "Requirements: a pair that breaks one cannot be made")
    case .wishes: TextEntry(da: "Ønsker: hele point, vægt gange grad", en: "Wishes: whole points, weight times degree")
    case .available:
      TextEntry(da: "Kan tages med i rules.yaml", en: "Can be taken in by rules.yaml")
    case .generic:
      TextEntry(
        da: "Slags, der kan bruges på enhver kolonne, som krav eller ønske",
        en: "Kinds that work on any column, as a requirement or a wish")
    case .hint:
      TextEntry(
        da: "makker rules explain REGEL forklarer en af dem.", en: "makker rules explain RULE explains one of them.")
    case .asRequirement: TextEntry(da: "krav", en: "requirement")
    case .asWish: TextEntry(da: "ønske", en: "wish")
    case .asEither: TextEntry(da: "krav eller ønske", en: "requirement or wish")
    case .standard: TextEntry(da: "med i de indbyggede regler", en: "in the built-in rules")
    case .notStandard:
      TextEntry(da: "ikke med, før rules.yaml tager den med", en: "not in use until rules.yaml takes it in")
    case .genericUse:
      TextEntry(da: "bruges i rules.yaml, så ofte det skal være", en: "used in rules.yaml, as often as wanted")
    case .weight: TextEntry(da: "vægt", en: "weight")
    case .parameters: TextEntry(da: "Kan indstilles", en: "Can be set")
    case .valueInUse: TextEntry(da: "{meaning} (her: {value})", en: "{meaning} (here: {value})")
    case .reads: TextEntry(da: "Læser", en: "Reads")
    case .remedy: TextEntry(da: "Hvis det brydes", en: "Where it is broken")
    case .example: TextEntry(da: "I rules.yaml", en: "In rules.yaml")
    case .inThisCohort: TextEntry(da: "gælder for {cohort}", en: "applies to {cohort}")
    case .notInThisCohort: TextEntry(da: "gælder ikke for {cohort}", en: "does not apply to {cohort}")
    }
  }
}
