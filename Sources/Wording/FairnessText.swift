// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of fairness settings: what they ask, what is wrong with them, and what of a run does not hold.
public enum FairnessText: String, TextCatalogue {
  case floorOfNeeds, floorOfGroup, share, highest, leastPoints, stage, type, programme, municipality, priority,
    condition, worstOffExpected, worstOffAdvice, targetAdvice, noGroup, noGroupExpected, noGroupAdvice, duplicateID,
    duplicateIDExpected, floorExpected, floorAdvice, shareExpected, shareAdvice, columnExpected, valueExpected,
    valueAdvice, unreachableFloor, atMost, atMostBeside, lowerFloor, unreachableShare, atMostShare,
    atMostShareBeside, lowerShare, emptyShare, emptyShareExpected, emptyShareAdvice, tooLarge, tooLargeExpected,
    tooLargeAdvice, refused, groupOwner, missingFairness, unfoundedFairness, malformedFairness, wrongLeastPoints,
    tooFewPoints, wrongExemptions, wrongLevel, levelNumbers, unkeptLevel, wrongFillingPrices, wrongHigherPrices, none

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .floorOfNeeds: TextEntry(da: "mindst {needs} dækket ({group})", en: "at least {needs} filled ({group})")
    case .floorOfGroup:
      TextEntry(
        da: "mindst {part} af gruppens behov dækket ({group})",
        en: "at least {part} of the group’s needs filled ({group})")
    case .share:
      TextEntry(
        da: "mindst {part} af alle dækkede behov er gruppens ({group})",
        en: "at least {part} of all filled needs are the group’s ({group})")
    case .highest:
      TextEntry(
        da: "så mange behov dækket som muligt, dernæst det svageste match så stærkt som muligt",
        en: "as many needs filled as possible, then the weakest pair as strong as possible")
    case .leastPoints: TextEntry(da: "intet match med færre end {points}", en: "no pair with fewer than {points}")
    case .stage: TextEntry(da: "trin", en: "stage")
    case .type: TextEntry(da: "mentortype", en: "type")
    case .programme: TextEntry(da: "mentorforløb", en: "programme")
    case .municipality: TextEntry(da: "kommune", en: "municipality")
    case .priority: TextEntry(da: "prioritet", en: "priority")
    case .condition: TextEntry(da: "{name}: {values}", en: "{name}: {values}")

    case .worstOffExpected:
      TextEntry(da: "highest, eller et helt antal point", en: "highest, or a whole number of points")
    case .worstOffAdvice:
      TextEntry(
        da: "Skriv »worst_off: highest« eller for eksempel »worst_off: 150«.",
        en: "Write “worst_off: highest”, or “worst_off: 150”, for instance.")
    case .targetAdvice:
      TextEntry(
        da: "Skriv for eksempel »- {id: praktik, stage: internship, filled: 95%}«.",
        en: "Write “- {id: internship, stage: internship, filled: 95%}”, for instance.")
    case .noGroup: TextEntry(da: "ingen gruppe", en: "no group")
    case .noGroupExpected:
      TextEntry(
        da: "stage, type, programme, municipality, priority eller en egen kolonne i mentees.csv",
        en: "stage, type, programme, municipality, priority, or a column of your own in mentees.csv")
    case .noGroupAdvice:
      TextEntry(
        da: "Skriv, hvem det gælder, for eksempel »stage: internship«.",
        en: "Write whom it is for, “stage: internship”, for instance.")
    case .duplicateID: TextEntry(da: "id'et »{id}«, som allerede er brugt", en: "the id “{id}”, which is used already")
    case .duplicateIDExpected:
      TextEntry(
        da: "et id til hver indstilling under floors og shares",
        en: "an id of its own for each setting of floors and shares")
    case .floorExpected:
      TextEntry(
        da: "en procentdel over 0 og højst 100, som 95%, eller et antal behov, som 12",
        en: "a percentage above 0 and at most 100, such as 95%, or a number of needs, such as 12")
    case .floorAdvice:
      TextEntry(
        da: "Skriv for eksempel »filled: 95%« eller »filled: 12«.",
        en: "Write “filled: 95%” or “filled: 12”, for instance.")
    case .shareExpected:
      TextEntry(
        da: "en procentdel over 0 og højst 100, som 20%",
        en: "a percentage above 0 and at most 100, such as 20%")
    case .shareAdvice:
      TextEntry(
        da: "Skriv for eksempel »filled: 20%«; et antal behov hører til under floors.",
        en: "Write “filled: 20%”, for instance; a number of needs belongs under floors.")
    case .columnExpected:
      TextEntry(
        da: "id, filled og det, gruppen kendes på: {columns}",
        en: "id, filled, and what tells the group: {columns}")
    case .valueExpected:
      TextEntry(
        da: "en værdi, som en mentee har i {column}: {values}",
        en: "a value that some mentee has in {column}: {values}")
    case .valueAdvice: TextEntry(da: "Ret værdien, eller fjern den.", en: "Correct the value, or remove it.")

    case .unreachableFloor:
      TextEntry(
        da: "mindstekravet »{id}«: {wanted} af gruppens {needs} behov skal dækkes",
        en: "the floor “{id}”: {wanted} of the group’s {needs} needs are to be filled")
    case .atMost:
      TextEntry(
        da: "højst {needs}: flere kan ikke dækkes efter reglerne",
        en: "at most {needs}: the rules let no more be filled")
    case .atMostBeside:
      TextEntry(
        da: "højst {needs}: flere kan ikke dækkes sammen med {others}",
        en: "at most {needs}: no more can be filled together with {others}")
    case .lowerFloor:
      TextEntry(
        da: "Sænk mindstekravet til {most} eller derunder, eller find flere mentorer til gruppen.",
        en: "Lower the floor to {most} or less, or find more mentors for the group.")
    case .unreachableShare: TextEntry(da: "andelen »{id}«: {sentence}", en: "the share “{id}”: {sentence}")
    case .atMostShare:
      TextEntry(
        da: "noget, der kan nås: det nærmeste er {reached} af {filled} dækkede behov",
        en: "what can be reached: the nearest is {reached} of {filled} filled needs")
    case .atMostShareBeside:
      TextEntry(
        da: "noget, der kan nås sammen med {others}: det nærmeste er {reached} af {filled} dækkede behov",
        en: "what can be reached together with {others}: the nearest is {reached} of {filled} filled needs")
    case .lowerShare: TextEntry(da: "Sænk andelen, eller fjern den.", en: "Lower the share, or remove it.")
    case .emptyShare:
      TextEntry(
        da: "andelen »{id}« af en gruppe med {needs}, hvoraf ingen kan få en mentor",
        en: "the share “{id}” of a group with {needs}, none of which can have a mentor")
    case .emptyShareExpected:
      TextEntry(
        da: "en gruppe, hvor mindst ét behov kan dækkes; ellers måtte ingen få en mentor",
        en: "a group with a need that can be filled; else nobody could have a mentor")
    case .emptyShareAdvice:
      TextEntry(da: "Ret gruppen, eller fjern andelen.", en: "Correct the group, or remove the share.")
    case .tooLarge:
      TextEntry(
        da: "indstillinger under fairness i en årgang med meget mange mulige match",
        en: "fairness settings in a cohort with very many possible pairs")
    case .tooLargeExpected:
      TextEntry(da: "højst {pairs} match, der opfylder kravene", en: "at most {pairs} pairs that keep the requirements")
    case .tooLargeAdvice:
      TextEntry(
        da: "Fjern fairness fra rules.yaml, eller del årgangen op.",
        en: "Remove fairness from rules.yaml, or divide the cohort.")

    case .refused:
      TextEntry(
        da: "Årgangens indstillinger under fairness kan ikke overholdes: {fault}.",
        en: "The cohort’s fairness settings cannot be kept: {fault}.")
    case .groupOwner: TextEntry(da: "gruppen {id}", en: "the group {id}")
    case .missingFairness:
      TextEntry(
        da: "Reglerne har indstillinger under fairness, men kørslen siger intet om dem.",
        en: "The rules have fairness settings, but the run states nothing of them.")
    case .unfoundedFairness:
      TextEntry(
        da: "Kørslen nævner indstillinger under fairness, som reglerne ikke har.",
        en: "The run states fairness settings that the rules do not have.")
    case .malformedFairness:
      TextEntry(
        da: "Det, kørslen siger om fairness, passer ikke til reglernes indstillinger.",
        en: "What the run states of fairness does not fit the settings of the rules.")
    case .wrongLeastPoints:
      TextEntry(
        da: "Det laveste tilladte pointtal er angivet til {claimed}, men reglerne siger {actual}.",
        en: "The fewest points that a pair may have are stated as {claimed}, but the rules say {actual}.")
    case .tooFewPoints:
      TextEntry(
        da: "{need} med {mentor} giver {points} point, men mindst {least} kræves, og ingen beslutning kræver matchet.",
        en: """
          {need} with {mentor} has {points} points, but at least {least} are asked for, and no decision requires the \
          pair.
          """)
    case .wrongExemptions:
      TextEntry(
        da: """
          Antallet af match under mindstekravet, som beslutninger kræver, er angivet til {claimed}, men er {actual}.
          """,
        en: "The number of pairs below the floor that decisions require is stated as {claimed}, but is {actual}.")
    case .wrongLevel:
      TextEntry(
        da: "Gruppen {id} er angivet med {claimed}, men har {actual}.",
        en: "The group {id} is stated with {claimed}, but has {actual}.")
    case .levelNumbers:
      TextEntry(
        da: "{filled} af {needs} dækket, {wanted} krævet, {missing} mangler",
        en: "{filled} of {needs} filled, {wanted} asked for, {missing} missing")
    case .unkeptLevel:
      TextEntry(
        da: "Gruppen {id} har {filled} dækkede behov, men {wanted} kræves, og beviset siger intet om det.",
        en: "The group {id} has {filled} needs filled, but {wanted} are asked for, and the proof says nothing of it.")
    case .wrongFillingPrices:
      TextEntry(
        da: "Priserne beviser ikke, at ingen fordeling dækker flere behov.",
        en: "The prices do not prove that no matching fills more needs.")
    case .wrongHigherPrices:
      TextEntry(
        da: "Priserne beviser ikke, at match over det laveste pointtal dækker færre behov.",
        en: "The prices do not prove that pairs above the fewest points fill fewer needs.")
    case .none: TextEntry(da: "intet", en: "none")
    }
  }
}
