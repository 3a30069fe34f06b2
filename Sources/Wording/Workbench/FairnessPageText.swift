// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of the rules says of fairness settings.
public enum FairnessPageText: String, TextCatalogue {
  case about, weakest, weakestNone, weakestHighest, weakestHighestHint, weakestPoints, weakestPointsHint, points
  case floorOf, shareOf, applies, offHint, floorLevel, floorHint, shareLevel, shareHint
  case add, who, whoHint, whatHolds, sortFloor, sortShare, level, levelHint
  case badPoints, choosePoints, badFloor, badShare, noGroup, sameGroup, refused
  case noFloorNow, levelChange, added
  case effect, setting, weakestPair, noPairs, filledOf, filledOfAll, kept, notKept

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Krav og ønsker ser på ét match ad gangen. Her siger du, hvad der skal gælde for alle match tilsammen.",
        en: "Requirements and wishes look at one pair at a time. Here you say what is to hold for all pairs together.")
    case .weakest: TextEntry(da: "Det svageste match", en: "The weakest pair")
    case .weakestNone: TextEntry(da: "Ingen nedre grænse", en: "No lower limit")
    case .weakestHighest: TextEntry(da: "Så stærkt, som det kan blive", en: "As strong as it can be")
    case .weakestHighestHint:
      TextEntry(
        da: """
          Først dækkes så mange behov som muligt, så løftes det svageste match, og først derefter tæller pointene i alt.
          """,
        en: """
          First as many needs as possible are filled, then the weakest pair is lifted, and only then do the points in \
          all count.
          """)
    case .weakestPoints: TextEntry(da: "Mindst så mange point", en: "At least so many points")
    case .weakestPointsHint:
      TextEntry(
        da: "Et match med færre point laves kun, hvis en beslutning kræver det. Så kan nogen stå uden mentor.",
        en: "A pair with fewer points is made only where a decision requires it. Somebody may have no mentor then.")
    case .points: TextEntry(da: "Point, et match mindst skal have", en: "Points that a pair must have at least")

    case .floorOf: TextEntry(da: "Behov, der mindst skal dækkes ({group})", en: "Needs to fill at least ({group})")
    case .shareOf: TextEntry(da: "Andel af alle dækkede behov ({group})", en: "Share of all filled needs ({group})")
    case .applies: TextEntry(da: "Gælder", en: "Applies")
    case .offHint:
      TextEntry(
        da: "Slås den fra, bliver den stående som en kommentar i filen.",
        en: "Turned off, it stays in the file as a comment.")
    case .floorLevel: TextEntry(da: "Mindst", en: "At least")
    case .floorHint:
      TextEntry(
        da: "En del af gruppens behov, som 95 %, eller et antal behov, som 12.",
        en: "A part of the group’s needs, such as 95%, or a number of needs, such as 12.")
    case .shareLevel: TextEntry(da: "Mindst", en: "At least")
    case .shareHint:
      TextEntry(da: "En del af alle dækkede behov, som 20 %.", en: "A part of all filled needs, such as 20%.")

    case .add: TextEntry(da: "Tilføj en gruppe", en: "Add a group")
    case .who: TextEntry(da: "Hvem det gælder", en: "Whom it is for")
    case .whoHint:
      TextEntry(
        da: "Sætter du flere kryds i samme boks, er ét af dem nok. Sætter du kryds i flere bokse, skal alle passe.",
        en: "Of several ticks in one box, any is enough. With ticks in several boxes, all boxes have to fit.")
    case .whatHolds: TextEntry(da: "Hvad der skal gælde", en: "What is to hold")
    case .sortFloor:
      TextEntry(
        da: "Mindst så mange af gruppens behov skal dækkes", en: "At least so many of the group’s needs are filled")
    case .sortShare:
      TextEntry(
        da: "Mindst så stor en del af alle dækkede behov skal være gruppens",
        en: "At least this part of all filled needs is the group’s")
    case .level: TextEntry(da: "Mindst", en: "At least")
    case .levelHint:
      TextEntry(
        da: "En procentdel, som 95 %. Af gruppens egne behov kan det også være et antal, som 12.",
        en: "A percentage, such as 95%. Of the group’s own needs it can be a number too, such as 12.")

    case .badPoints: TextEntry(da: "Skriv et helt tal, som 150.", en: "Write a whole number, such as 150.")
    case .choosePoints:
      TextEntry(
        da: "Vælg »Mindst så mange point«, eller slet tallet.",
        en: "Choose “At least so many points”, or clear the number.")
    case .badFloor:
      TextEntry(
        da: "Skriv en procentdel over 0 og højst 100, som 95 %, eller et antal behov, som 12.",
        en: "Write a percentage above 0 and at most 100, such as 95%, or a number of needs, such as 12.")
    case .badShare:
      TextEntry(
        da: "Skriv en procentdel over 0 og højst 100, som 20 %.",
        en: "Write a percentage above 0 and at most 100, such as 20%.")
    case .noGroup: TextEntry(da: "Sæt mindst ét kryds.", en: "Tick at least one box.")
    case .sameGroup:
      TextEntry(
        da: "Gruppen er her allerede. Ret tallet dér i stedet.",
        en: "The group is here already. Change its number there instead.")
    case .refused:
      TextEntry(da: "Det kan ikke overholdes. {advice}", en: "This cannot be kept. {advice}")

    case .noFloorNow:
      TextEntry(da: "ingen nedre grænse for det svageste match", en: "no lower limit for the weakest pair")
    case .levelChange: TextEntry(da: "{sentence}, før {before}", en: "{sentence}, before {before}")
    case .added: TextEntry(da: "tilføjet: {sentence}", en: "added: {sentence}")

    case .effect: TextEntry(da: "Fordelingen", en: "How it falls out")
    case .setting: TextEntry(da: "Hvad der skal gælde", en: "What is to hold")
    case .weakestPair: TextEntry(da: "det svageste match", en: "the weakest pair")
    case .noPairs: TextEntry(da: "ingen match", en: "no pairs")
    case .filledOf: TextEntry(da: "{filled} af {needs} dækket", en: "{filled} of {needs} filled")
    case .filledOfAll: TextEntry(da: "{filled} af de {all} dækkede", en: "{filled} of the {all} filled")
    case .kept: TextEntry(da: "holder", en: "holds")
    case .notKept: TextEntry(da: "mangler {n}", en: "{n} short")
    }
  }
}
