// SPDX-License-Identifier: GPL-3.0-or-later

/// What the pages of a run say.
public enum RunPageText: String, TextCatalogue {
  case tabs, summary, pairs, unmatched, mentors, week, training, report, files
  case pages, previousPage, nextPage, pageOf, filter, search, sort, shown
  case allTypes, allProgrammes, byMentee, byMentor, byFewest, byMost, askWhy, askWhyNot
  case sameAsBefore
  case whyOpen, openByCause, openReport, year, yearNotPlanned, facts, recorded, seed
  case compare, compareHint, compareWith, doCompare, notReadableHint, forgotten
  case needsHeading, waitingOrder, byOrder, everyCause, tryChange, tryChangeHint, allFilled
  case freeOnly, anyLoad, free, full, idle, freePlaces, freeInAll, byName, byFree, byLoad, mentorsCaption, noPairsYet
  case weekHint, whoMeets, withoutTime, noTimes, weekPairs
  case trainingHint, noTraining, sessionsHeading, sessionsCaption, seatsFree, seatsFull, whoHasSeats, waitingCaption
  case noneWaits, module, session, when, place, seats, waits, reason, mayStartBefore, restsOnIt, isWish, pairRests
  case filesHint, downloadAll, searchFiles, zipTooLarge, privacy

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .tabs: TextEntry(da: "Kørslens sider", en: "Pages of the run")
    case .summary: TextEntry(da: "Overblik", en: "Summary")
    case .pairs: TextEntry(da: "Match", en: "Pairs")
    case .unmatched: TextEntry(da: "Uden mentor", en: "Without a mentor")
    case .mentors: TextEntry(da: "Mentorer", en: "Mentors")
    case .week: TextEntry(da: "Ugen", en: "The week")
    case .training: TextEntry(da: "Uddannelse", en: "Training")
    case .report: TextEntry(da: "Rapport", en: "Report")
    case .files: TextEntry(da: "Filer", en: "Files")
    case .pages: TextEntry(da: "Listens sider", en: "Pages of the list")
    case .previousPage: TextEntry(da: "Forrige", en: "Previous")
    case .nextPage: TextEntry(da: "Næste", en: "Next")
    case .pageOf: TextEntry(da: "Side {n} af {all}", en: "Page {n} of {all}")
    case .filter: TextEntry(da: "Vis", en: "Show")
    case .search: TextEntry(da: "Søg efter navn eller id", en: "Search for a name or id")
    case .sort: TextEntry(da: "Rækkefølge", en: "Order")
    case .shown: TextEntry(da: "{n} af {all} passer på valget.", en: "{n} of {all} fit the choice.")
    case .allTypes: TextEntry(da: "Alle typer", en: "All kinds")
    case .allProgrammes: TextEntry(da: "Alle forløb", en: "All programmes")
    case .byMentee: TextEntry(da: "Efter mentee", en: "By mentee")
    case .byMentor: TextEntry(da: "Efter mentor", en: "By mentor")
    case .byFewest: TextEntry(da: "Færrest point først", en: "Fewest points first")
    case .byMost: TextEntry(da: "Flest point først", en: "Most points first")
    case .askWhy: TextEntry(da: "Hvorfor netop de to?", en: "Why these two?")
    case .askWhyNot: TextEntry(da: "Hvorfor ikke en bestemt mentor?", en: "Why not a certain mentor?")
    case .sameAsBefore:
      TextEntry(
        da: """
          Matchningen gav nøjagtigt det samme som denne kørsel: deltagere, regler og svar er ens. Derfor er der ikke \
          gemt noget nyt.
          """,
        en: """
          The matching came to exactly the same as this run: people, rules and answer are equal. So nothing new was \
          saved.
          """)
    case .whyOpen: TextEntry(da: "Hvorfor behov står uden mentor", en: "Why needs are without a mentor")
    case .openByCause:
      TextEntry(da: "Se hvert behov, og hvad der ville hjælpe", en: "See each need, and what would help")
    case .openReport: TextEntry(da: "Åbn rapporten til udskrift", en: "Open the report for printing")
    case .year: TextEntry(da: "Året", en: "The year")
    case .yearNotPlanned:
      TextEntry(da: "Årets møder er ikke planlagt i denne kørsel.", en: "This run has no plan of the year's meetings.")
    case .facts: TextEntry(da: "Om kørslen", en: "About the run")
    case .recorded: TextEntry(da: "Gemt", en: "Recorded")
    case .seed: TextEntry(da: "Lodtrækningens frø", en: "Seed of the lottery")
    case .compare: TextEntry(da: "Sammenlign", en: "Compare")
    case .compareHint:
      TextEntry(
        da: "Se side om side, hvem der får en anden mentor, og hvad det betyder for point og dækning.",
        en: "See side by side who gets another mentor, and what that means for points and filled needs.")
    case .compareWith: TextEntry(da: "Med kørsel", en: "With run")
    case .doCompare: TextEntry(da: "Sammenlign", en: "Compare")
    case .notReadableHint:
      TextEntry(
        da: "Kørslens tal og filer er her stadig, men den kan ikke regnes efter:",
        en: "The run's figures and files are still here, but it cannot be worked out again:")
    case .forgotten:
      TextEntry(
        da: "Personer i kørslen er glemt, siden den blev lavet (i alt {n}). Den kan derfor ikke regnes efter, og den "
          + "svarer ikke på spørgsmål om match. Tallene, rapporten og filerne er her stadig, uden de glemtes navne. Vil "
          + "du spørge om match, så match årgangen igen.",
        en: "People in the run were forgotten since it was made ({n} in all). So it cannot be worked out again, and it "
          + "answers no questions about pairs. Its figures, its report and its files are still here, without the names "
          + "of those forgotten. To ask about pairs, match the cohort anew.")
    case .needsHeading: TextEntry(da: "Ventelisten", en: "The waiting list")
    case .waitingOrder:
      TextEntry(
        da: "Den øverste får først en mentor, når der bliver en plads, som passer.",
        en: "Whoever stands first gets a mentor first when a fitting place opens.")
    case .byOrder: TextEntry(da: "Årsag", en: "Cause")
    case .everyCause: TextEntry(da: "Alle årsager", en: "All causes")
    case .tryChange: TextEntry(da: "Prøv ændringen af", en: "Try the change out")
    case .tryChangeHint:
      TextEntry(
        da: "Der matches på ny med ændringen; kørslen bliver, som den er.",
        en: "This matches anew with the change; the run stays as it is.")
    case .allFilled: TextEntry(da: "Alle behov har en mentor.", en: "Every need has a mentor.")
    case .freeOnly: TextEntry(da: "Pladser", en: "Places")
    case .anyLoad: TextEntry(da: "Alle mentorer", en: "All mentors")
    case .free: TextEntry(da: "Med ledige pladser", en: "With free places")
    case .full: TextEntry(da: "Fyldt op", en: "Full")
    case .idle: TextEntry(da: "Uden match", en: "Without a pair")
    case .freePlaces: TextEntry(da: "{n} ledige", en: "{n} free")
    case .freeInAll: TextEntry(da: "I alt er der {places} ledige.", en: "In all, {places} are free.")
    case .byName: TextEntry(da: "Efter id", en: "By id")
    case .byFree: TextEntry(da: "Flest ledige pladser først", en: "Most free places first")
    case .byLoad: TextEntry(da: "Flest minutter først", en: "Most minutes first")
    case .mentorsCaption:
      TextEntry(
        da: "Hver mentors pladser, minutter om måneden og match med ugentlig tid",
        en: "Each mentor's places, minutes a month, and pairs with their weekly times")
    case .noPairsYet: TextEntry(da: "ingen", en: "none")
    case .weekHint:
      TextEntry(
        da: "Tallet er, hvor mange par der begynder i timen. Vælg et tal for at se hvem.",
        en: "The number is how many pairs start in the hour. Choose a number to see who.")
    case .whoMeets: TextEntry(da: "Hvem mødes {day} {hours}", en: "Who meets {day} {hours}")
    case .withoutTime:
      TextEntry(da: "{pairs} har ingen fast ugentlig tid.", en: "{pairs} without a set weekly time.")
    case .noTimes: TextEntry(da: "Ingen par har en fast ugentlig tid.", en: "No pair has a set weekly time.")
    case .weekPairs: TextEntry(da: "{pairs} {day} {hours}", en: "{pairs} {day} {hours}")
    case .trainingHint:
      TextEntry(
        da: "{seats} pladser er givet, {free} er ledige, og {waiting} venter på en plads.",
        en: "{seats} seats are given, {free} are free, and {waiting} wait for a seat.")
    case .noTraining:
      TextEntry(da: "Årgangen har ingen uddannelsesgange.", en: "The cohort has no training sessions.")
    case .sessionsHeading: TextEntry(da: "Uddannelsesgange", en: "Training sessions")
    case .sessionsCaption: TextEntry(da: "Pladserne gang for gang", en: "The seats, session by session")
    case .seatsFree: TextEntry(da: "{n} ledige", en: "{n} free")
    case .seatsFull: TextEntry(da: "fyldt", en: "full")
    case .whoHasSeats: TextEntry(da: "Hvem har plads ({n})", en: "Who has a seat ({n})")
    case .waitingCaption: TextEntry(da: "Mentorer, der venter på en plads", en: "Mentors who wait for a seat")
    case .noneWaits: TextEntry(da: "Ingen venter på en plads.", en: "Nobody waits for a seat.")
    case .module: TextEntry(da: "Modul", en: "Module")
    case .session: TextEntry(da: "Gang", en: "Session")
    case .when: TextEntry(da: "Hvornår", en: "When")
    case .place: TextEntry(da: "Sted", en: "Place")
    case .seats: TextEntry(da: "Pladser", en: "Seats")
    case .waits: TextEntry(da: "Venter", en: "Waits")
    case .reason: TextEntry(da: "Hvorfor", en: "Why")
    case .mayStartBefore: TextEntry(da: "begynder før, senest {date}", en: "begins before it, by {date}")
    case .restsOnIt: TextEntry(da: "et match hviler på den", en: "a pair rests on it")
    case .isWish: TextEntry(da: "ønsket", en: "wished for")
    case .pairRests: TextEntry(da: "Behov", en: "Need")
    case .filesHint:
      TextEntry(
        da: "Filerne er dem, kommandoen makker match skriver. De indeholder personoplysninger.",
        en: "The files are those that the command makker match writes. They hold personal data.")
    case .downloadAll: TextEntry(da: "Hent alle som én zip-fil", en: "Download all as one zip file")
    case .searchFiles: TextEntry(da: "Søg i filernes navne", en: "Search in the names of the files")
    case .zipTooLarge:
      TextEntry(
        da: "Kørslen er for stor til én zip-fil. Hent filerne hver for sig, eller kopiér mappen.",
        en: "The run is too large for one zip file. Save the files one by one, or copy the folder.")
    case .privacy:
      TextEntry(
        da: "Opbevar dem, så kun de rette kan se dem, og slet dem, når de ikke bruges mere.",
        en: "Keep them where only those who need them can see them, and delete them when they are no longer used.")
    }
  }
}
