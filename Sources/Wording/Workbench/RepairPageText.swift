// SPDX-License-Identifier: GPL-3.0-or-later

/// What the pages of a repair say.
public enum RepairPageText: String, TextCatalogue {
  case about, whoLeft, searchWho, pairsNow, oneOnly, showOne, peopleCaption, from, fromHint, more, takeFolder
  case release, frontier, changes, changesHint, showPreview, unknownDate, unknownChanges, nobodyChosen, previewTitle
  case working, seconds, reading, matching, planning, reporting, stop, stopped, tryAgain, chooseOthers
  case workedOutAnew, done, plannedFrom, filledTile, pointsTile, movedPeopleTile, keptTile, cancelledTile, newTile
  case movedTile, tooLarge, doHint, doIt, changesCaption, who, before, after, time, timeBefore, points, why
  case fixedHeading, showReleased, frontierHeading, frontierAbout, findFrontier, frontierCaption, changedPairs
  case proven, choose, isProven, isNotProven, chooseThis

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da:
          "Sæt kryds ved dem, der er stoppet. Så viser Makker, hvem der får en anden mentor, og hvorfor; alle andre beholder deres, så vidt det kan lade sig gøre. Intet ændres, før du siger ja.",
        en:
          "Tick those who have left. Makker then shows who has another mentor, and why; everybody else keeps theirs, as far as possible. Nothing changes before you say so."
      )
    case .whoLeft: TextEntry(da: "Hvem er stoppet?", en: "Who has left?")
    case .searchWho:
      TextEntry(da: "Find en mentor eller mentee (navn eller id)", en: "Find a mentor or a mentee (name or id)")
    case .pairsNow: TextEntry(da: "Match nu", en: "Pairs now")
    case .oneOnly: TextEntry(da: "Kun denne", en: "Only this one")
    case .showOne: TextEntry(da: "Vis reparation", en: "Show repair")
    case .peopleCaption: TextEntry(da: "Personer i kørslen: {n}", en: "People of the run: {n}")
    case .from: TextEntry(da: "Læg datoer om fra", en: "Plan dates anew from")
    case .fromHint: TextEntry(da: "Møder før denne dag bliver stående.", en: "Meetings before this day stay.")
    case .more: TextEntry(da: "Flere muligheder", en: "More options")
    case .takeFolder:
      TextEntry(
        da: "Brug årgangens filer, som de er nu (også dem, der er kommet til)",
        en: "Use the cohort’s files as they are now (also those who have joined)")
    case .release:
      TextEntry(
        da: "Lad aftalte match flytte, hvis flere så får en mentor",
        en: "Let pairs that are agreed on move, if more get a mentor that way")
    case .frontier:
      TextEntry(da: "Vis, hvor mange point flere ændringer giver", en: "Show how many points more changes give")
    case .changes: TextEntry(da: "Højst så mange ændrede match", en: "At most so many changed pairs")
    case .changesHint: TextEntry(da: "Tomt betyder så få som muligt.", en: "Empty means as few as possible.")
    case .showPreview: TextEntry(da: "Vis, hvad der sker", en: "Show what happens")
    case .unknownDate:
      TextEntry(
        da: "{found} er ikke en dag. Skriv den som 2026-11-26.",
        en: "{found} is not a day. Write it as 2026-11-26.")
    case .unknownChanges:
      TextEntry(
        da: "{found} er ikke et antal. Skriv et helt tal fra 0.",
        en: "{found} is not a number of pairs. Write a whole number from 0.")
    case .nobodyChosen:
      TextEntry(
        da: "Sæt kryds ved mindst én, eller vælg en af mulighederne herunder.",
        en: "Tick at least one, or choose one of the options below.")
    case .previewTitle: TextEntry(da: "Det ville der ske", en: "What would happen")
    case .working: TextEntry(da: "Makker regner:", en: "Makker is working it out:")
    case .seconds: TextEntry(da: "Sekunder indtil nu: {n}", en: "Seconds so far: {n}")
    case .reading: TextEntry(da: "læser kørslen", en: "reading the run")
    case .matching: TextEntry(da: "finder nye match", en: "finding new pairs")
    case .planning: TextEntry(da: "lægger datoer", en: "planning dates")
    case .reporting: TextEntry(da: "gør siden klar", en: "preparing the page")
    case .stop: TextEntry(da: "Stop", en: "Stop")
    case .stopped: TextEntry(da: "Stoppet. Intet er ændret.", en: "Stopped. Nothing was changed.")
    case .tryAgain: TextEntry(da: "Prøv igen", en: "Try again")
    case .chooseOthers: TextEntry(da: "Vælg om", en: "Choose differently")
    case .workedOutAnew:
      TextEntry(
        da: "Makker er startet igen siden, så det er regnet ud på ny. Se på det, og gør det så.",
        en: "Makker was started anew since, so this was worked out once more. Look at it, and then do it.")
    case .done:
      TextEntry(
        da: "Kørsel {n} er lavet som udkast. Se på den, og godkend den.",
        en: "Run {n} was made as a draft. Look at it, and approve it.")
    case .plannedFrom: TextEntry(da: "Datoer lægges om fra {date}.", en: "Dates are planned anew from {date}.")
    case .filledTile: TextEntry(da: "behov dækket ({change})", en: "needs filled ({change})")
    case .pointsTile: TextEntry(da: "point ({change})", en: "points ({change})")
    case .movedPeopleTile: TextEntry(da: "får en anden mentor", en: "have another mentor")
    case .keptTile: TextEntry(da: "match bliver, af {possible} mulige", en: "pairs stay, of {possible} that can")
    case .cancelledTile: TextEntry(da: "møder aflyses", en: "meetings are cancelled")
    case .newTile: TextEntry(da: "nye møder", en: "new meetings")
    case .movedTile: TextEntry(da: "møder flyttes eller ændres", en: "meetings move or change")
    case .tooLarge:
      TextEntry(
        da: "Så stor en årgangs møder planlægges for sig bagefter.",
        en: "The meetings of a cohort of this size are planned separately afterwards.")
    case .doHint:
      TextEntry(
        da:
          "Det bliver en ny kørsel (udkast) ved siden af den gamle. Først når den er godkendt og offentliggjort, gælder den.",
        en: "It becomes a new run (a draft) beside the old one. It holds only when it is approved and published.")
    case .doIt: TextEntry(da: "Gør det", en: "Do it")
    case .changesCaption: TextEntry(da: "Antal: {n}", en: "Number: {n}")
    case .who: TextEntry(da: "Hvem", en: "Who")
    case .before: TextEntry(da: "Før", en: "Before")
    case .after: TextEntry(da: "Nu", en: "Now")
    case .time: TextEntry(da: "Ugentlig tid", en: "Weekly time")
    case .timeBefore: TextEntry(da: "Tid før", en: "Time before")
    case .points: TextEntry(da: "Point", en: "Points")
    case .why: TextEntry(da: "Hvorfor", en: "Why")
    case .fixedHeading: TextEntry(da: "Match, der ligger fast", en: "Fixed pairs")
    case .showReleased:
      TextEntry(da: "Vis, hvad der sker, hvis de må flytte", en: "Show what happens if they may move")
    case .frontierHeading: TextEntry(da: "Flere point mod flere ændringer", en: "More points for more changes")
    case .frontierAbout:
      TextEntry(
        da: "Reparationen ændrer så få match som muligt. Flere ændringer kan give match, der passer bedre.",
        en: "The repair changes as few pairs as possible. More changes may give pairs that fit better.")
    case .findFrontier: TextEntry(da: "Vis mulighederne", en: "Show the choices")
    case .frontierCaption:
      TextEntry(da: "Det bedste for hvert antal ændringer", en: "The best for each number of changes")
    case .changedPairs: TextEntry(da: "Ændrede match", en: "Changed pairs")
    case .proven: TextEntry(da: "Bevis", en: "Proof")
    case .choose: TextEntry(da: "Vælg", en: "Choose")
    case .isProven: TextEntry(da: "bevist bedst", en: "proven best")
    case .isNotProven: TextEntry(da: "ikke bevist", en: "not proven")
    case .chooseThis: TextEntry(da: "Vælg højst {n}", en: "Choose at most {n}")
    }
  }
}
