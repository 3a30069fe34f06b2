// SPDX-License-Identifier: GPL-3.0-or-later

/// What the report and the terminal say of fairness: what was reached, what it costs, and how the matching falls out.
public enum FairnessReportText: String, TextCatalogue {
  case floorReached, floorMissed, shareReached, shareMissed, least, highestReached, highestFound, highestOpen,
    exemptPairs, floorCosts, shareCosts, allCosts, line, named, unknownPrice, nothing, points, pointsGained,
    ofPriority, instead, both, gapTooLarge, gapInterrupted, gapNotProven, gapMissed, pricing, heading,
    settingsCaption, setting, asked, reached, cost, noSettings, proofOfHighest, noProofOfHighest, boundByRows,
    byStage, byType, byMunicipality, byProgramme, notStated, others, needs, filled, percent, averagePoints,
    leastPoints, lottery, seed, drawnAgainst, drawnAgainstNobody, notDrawn, verifiedHighest, notVerifiedHighest,
    verifiedMissed, notVerified

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .floorReached:
      TextEntry(
        da: "{filled} af {needs} dækket (mindst {wanted})",
        en: "{filled} of {needs} filled (at least {wanted})")
    case .floorMissed:
      TextEntry(
        da: "{filled} af {needs} dækket; {wanted} var ønsket, men en fordeling, der når det, blev ikke fundet",
        en: "{filled} of {needs} filled; {wanted} were asked for, but no matching that reaches that was found")
    case .shareReached:
      TextEntry(
        da: "{filled} af {all} dækkede behov, {percent} (mindst {part})",
        en: "{filled} of {all} filled needs, {percent} (at least {part})")
    case .shareMissed:
      TextEntry(
        da: """
          {filled} af {all} dækkede behov, {percent}; mindst {part} var ønsket, men en fordeling, der når det, blev \
          ikke fundet
          """,
        en: """
          {filled} of {all} filled needs, {percent}; at least {part} was asked for, but no matching that reaches \
          that was found
          """)
    case .least: TextEntry(da: "intet match med færre end {points}", en: "no pair with fewer than {points}")
    case .highestReached:
      TextEntry(
        da: "det svageste match har {points}, det højeste mulige",
        en: "the weakest pair has {points}, the highest possible")
    case .highestFound:
      TextEntry(
        da: "det svageste match har {points}; om mere er muligt, blev ikke afgjort",
        en: "the weakest pair has {points}; whether more is possible was not settled")
    case .highestOpen:
      TextEntry(
        da: "det højeste mindste pointtal blev ikke fundet i tide",
        en: "the highest floor under the points was not found in time")
    case .exemptPairs:
      TextEntry(
        da: "{reached}; {pairs} med færre er krævet af beslutninger",
        en: "{reached}; {pairs} with fewer are required by decisions")

    case .floorCosts: TextEntry(da: "dette mindstekrav koster {price}", en: "this floor costs {price}")
    case .shareCosts: TextEntry(da: "denne andel koster {price}", en: "this share costs {price}")
    case .allCosts:
      TextEntry(
        da: "Alle indstillinger under fairness tilsammen koster {price}.",
        en: "All fairness settings together cost {price}.")
    case .line: TextEntry(da: "{reached}; {cost}", en: "{reached}; {cost}")
    case .named: TextEntry(da: "{id}: {reached}", en: "{id}: {reached}")
    case .unknownPrice: TextEntry(da: "ikke afgjort", en: "not settled")
    case .nothing: TextEntry(da: "intet", en: "nothing")
    case .points: TextEntry(da: "{points}, {percent}", en: "{points}, {percent}")
    case .pointsGained: TextEntry(da: "men giver {points} mere", en: "but brings {points} more")
    case .ofPriority: TextEntry(da: "{needs} af prioritet {priority}", en: "{needs} of priority {priority}")
    case .instead: TextEntry(da: "{lost} (i stedet dækkes {gained})", en: "{lost} ({gained} are filled instead)")
    case .both: TextEntry(da: "{first} og {second}", en: "{first} and {second}")
    case .gapTooLarge:
      TextEntry(
        da: "Hvad indstillingerne koster, er ikke regnet ud: årgangen er for stor.",
        en: "What the settings cost was not worked out: the cohort is too large.")
    case .gapInterrupted:
      TextEntry(
        da: "Hvad indstillingerne koster, er ikke regnet ud: kørslen blev afbrudt.",
        en: "What the settings cost was not worked out: the run was interrupted.")
    case .gapNotProven:
      TextEntry(
        da: """
          Hvad en indstilling koster, siges kun, hvor begge fordelinger er bevist bedst mulige; det er de ikke alle.
          """,
        en: "What a setting costs is only said where both matchings are proven optimal, and not all of them are.")
    case .gapMissed:
      TextEntry(
        da: "Hvad indstillingerne koster, er ikke regnet ud: en af dem er ikke nået.",
        en: "What the settings cost was not worked out: one of them is missed.")

    case .pricing:
      TextEntry(
        da: "Regner ud, hvad indstillingerne under fairness koster",
        en: "Working out what the fairness settings cost")
    case .heading: TextEntry(da: "Retfærdig fordeling", en: "Fairness")
    case .settingsCaption:
      TextEntry(
        da: """
          Hvad rules.yaml beder om, hvad der blev nået, og hvad det koster i forhold til den bedste fordeling uden \
          indstillingen
          """,
        en: "What rules.yaml asks for, what was reached, and what it costs beside the best matching without it")
    case .setting: TextEntry(da: "Indstilling", en: "Setting")
    case .asked: TextEntry(da: "Krav", en: "Asked for")
    case .reached: TextEntry(da: "Nået", en: "Reached")
    case .cost: TextEntry(da: "Pris", en: "Cost")
    case .noSettings:
      TextEntry(
        da: "rules.yaml beder ikke om noget under fairness; tabellerne viser, hvordan fordelingen falder ud.",
        en: "rules.yaml asks for nothing under fairness; the tables show how the matching falls out.")
    case .proofOfHighest:
      TextEntry(
        da: "At intet højere mindste pointtal dækker lige så mange behov, kan efterprøves med priserne i run.json.",
        en: "That no higher floor under the points fills as many needs can be checked by the prices in run.json.")
    case .noProofOfHighest:
      TextEntry(
        da: """
          At intet højere mindste pointtal dækker lige så mange behov, er fundet ved at søge og kan kun efterprøves \
          ved at søge igen.
          """,
        en: """
          That no higher floor under the points fills as many needs was found by searching, and can only be checked \
          by searching again.
          """)
    case .boundByRows:
      TextEntry(
        da: "Mindstekrav og andele er med i beviset; mellem lige gode svar afgjorde rækkefølgen af id’er.",
        en: "Floors and shares are part of the proof; between equally good answers the order of the ids decided.")
    case .byStage: TextEntry(da: "Efter trin", en: "By stage")
    case .byType: TextEntry(da: "Efter mentortype", en: "By type")
    case .byMunicipality: TextEntry(da: "Efter kommune", en: "By municipality")
    case .byProgramme: TextEntry(da: "Efter mentorforløb", en: "By programme")
    case .notStated: TextEntry(da: "ikke oplyst", en: "not stated")
    case .others: TextEntry(da: "andre, {n} i alt", en: "others, {n} in all")
    case .needs: TextEntry(da: "Behov", en: "Needs")
    case .filled: TextEntry(da: "Dækket", en: "Filled")
    case .percent: TextEntry(da: "Procent", en: "Per cent")
    case .averagePoints: TextEntry(da: "Point i snit", en: "Average points")
    case .leastPoints: TextEntry(da: "Færrest point", en: "Least points")
    case .lottery: TextEntry(da: "Lodtrækning", en: "Lottery")
    case .seed:
      TextEntry(
        da: """
          Lodtrækningens frø er {seed}. Med årgangens filer og frøet trækker enhver de samme lodder: makker match \
          --seed {seed}.
          """,
        en: """
          The seed of the lottery is {seed}. With the cohort’s files and the seed, anyone draws the same lots: \
          makker match --seed {seed}.
          """)
    case .drawnAgainst:
      TextEntry(
        da: "Loddet afgjorde, at {needs} blev uden mentor, fordi et andet svar var lige så godt.",
        en: "Lots decided that {needs} went without a mentor, where another answer was as good.")
    case .drawnAgainstNobody:
      TextEntry(
        da: "Ingen står uden mentor på grund af loddet alene; det valgte kun mellem lige gode måder at danne match på.",
        en: "Nobody is without a mentor because of lots alone; they only chose between equally good ways to pair.")
    case .notDrawn:
      TextEntry(
        da: "Der er ikke trukket lod: mellem lige gode svar afgjorde rækkefølgen af id’er.",
        en: "No lots were drawn: between equally good answers the order of the ids decided.")
    case .verifiedHighest:
      TextEntry(
        da: "Ingen fordeling med et højere mindste pointtal dækker lige så mange behov; priserne beviser det.",
        en: "No matching with a higher floor under the points fills as many needs; the prices prove it.")
    case .notVerifiedHighest:
      TextEntry(
        da: """
          Priserne beviser ikke, at intet højere mindste pointtal dækker lige så mange behov; det kan kun en ny \
          søgning afgøre.
          """,
        en: """
          The prices do not prove that no higher floor under the points fills as many needs; only searching again \
          can tell.
          """)
    case .verifiedMissed:
      TextEntry(da: "Kørslen siger selv, at den ikke når: {ids}.", en: "The run itself says that it misses: {ids}.")
    case .notVerified:
      TextEntry(
        da: "Hvad indstillingerne under fairness koster, kan kun efterprøves ved at danne match igen uden dem.",
        en: "What the fairness settings cost can only be checked by matching again without them.")
    }
  }
}
