// SPDX-License-Identifier: GPL-3.0-or-later

/// The pages that tell why, and why not.
public enum AskingText: String, TextCatalogue {
  case chooseNeed, backToRun, grid, whyHeading, rulesHeading, rule, facts, points, ofWeight, noPoints
  case betterHeading, morePointsHeading, worthHeading, backupsHeading, noBackup, otherMentors, otherMentorsHint,
    allMentors
  case mentor, show, hasNobody, hasNobodyHeading, followUp, published
  case whyNotHeading, whyNotChoose, whyNotChooseHint, search, searchHint, find, foundNone, standing, eligible,
    noteEligible,
    notEligible
  case present, pointsOfPair, shownOf, earlierPage, nextPage, pages
  case againstHeading, costHeading, needsTile, pointsTile, before, after, movesHeading, movesCaption, movesWithout,
    need, moveFrom, moveTo
  case noMoves, differencesHeading, weightsHeading, weightsHint, weightsSeek, seePair
  case takesLong, takesLongHint, calculate, calculating, waiting, there, stop, seconds, notDone, cut, notFound
  case decideHeading, decideLater, makePair, makePairHint, makeUnknownHint, keepPair, keepPairHint, forbidPair,
    forbidPairHint, forbidPresentHint
  case forbidAgainHint
  case reason, reasonHint, reasonMissing, reasonLong, cannotMake, decidedElsewhere
  case decidedRequire, decidedForbid, seeDecisions, since, sinceOne, sinceHint
  case gridHint, gridCaption, legendPresent, legendNot, ineligibleCell, presentCell, menteeSearch, mentorSearch
  case needsPage, mentorsPage, gridEmpty, gridLabel, gridType, allTypes
  case advice, adviceHint, adviceStart, adviceDuration, whoMoves, unknownHeading, menteeMissing,
    unknownType

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .chooseNeed: TextEntry(da: "Vælg behovet", en: "Choose the need")
    case .backToRun: TextEntry(da: "Til kørsel {n}", en: "To run {n}")
    case .grid: TextEntry(da: "Alle par", en: "All pairs")
    case .whyHeading: TextEntry(da: "Derfor dette match", en: "Why this pair")
    case .rulesHeading: TextEntry(da: "Point, regel for regel", en: "Points, rule by rule")
    case .rule: TextEntry(da: "Ønske", en: "Wish")
    case .facts: TextEntry(da: "Hvorfor", en: "Why")
    case .points: TextEntry(da: "Point", en: "Points")
    case .ofWeight: TextEntry(da: "af {weight}", en: "of {weight}")
    case .noPoints: TextEntry(da: "Reglerne har ingen ønsker.", en: "The rules hold no wishes.")
    case .betterHeading:
      TextEntry(
        da: "Flere point her, men ikke bedre for årgangen som helhed",
        en: "More points here, but no better for the cohort as a whole")
    case .morePointsHeading: TextEntry(da: "Flere point her", en: "More points here")
    case .worthHeading: TextEntry(da: "Hvad matchet er værd", en: "What the pair is worth")
    case .backupsHeading: TextEntry(da: "Kan træde til, som det er nu", en: "Could step in as things stand")
    case .noBackup:
      TextEntry(
        da: "Ingen kan træde til, uden at andre flytter.", en: "Nobody could step in without others moving.")
    case .otherMentors: TextEntry(da: "Hvorfor ikke en anden?", en: "Why not somebody else?")
    case .otherMentorsHint:
      TextEntry(
        da: "Skriv en mentors navn eller id, eller se dem alle. Du får kravet, der står imod, eller den præcise pris.",
        en: "Type a mentor's name or id, or see them all. You get the requirement against it, or the exact cost.")
    case .allMentors: TextEntry(da: "Se alle mentorer for behovet", en: "See all mentors for the need")
    case .mentor: TextEntry(da: "Mentor", en: "Mentor")
    case .show: TextEntry(da: "Vis", en: "Show")
    case .hasNobodyHeading: TextEntry(da: "Derfor ingen mentor", en: "Why no mentor")
    case .hasNobody: TextEntry(da: "Behovet har ingen mentor.", en: "The need has no mentor.")
    case .followUp: TextEntry(da: "Møder, afslag og afslutning", en: "Meetings, refusal and ending")
    case .published: TextEntry(da: "Matchet er offentliggjort og gælder.", en: "The pair is published and holds.")
    case .whyNotHeading:
      TextEntry(da: "Hvorfor ikke {mentor} til {mentee} ({type})?", en: "Why not {mentor} for {mentee} ({type})?")
    case .whyNotChoose: TextEntry(da: "Mentorer for {need}", en: "Mentors for {need}")
    case .whyNotChooseHint:
      TextEntry(
        da: "De mentorer, der opfylder alle krav, står først, flest point øverst. Vælg en for at se den præcise pris.",
        en: "Mentors who meet every requirement come first, most points on top. Choose one to see the exact cost.")
    case .search: TextEntry(da: "Søg", en: "Search")
    case .searchHint: TextEntry(da: "En del af et navn eller id.", en: "A part of a name or id.")
    case .find: TextEntry(da: "Find", en: "Find")
    case .foundNone: TextEntry(da: "Ingen passer til søgningen.", en: "Nobody fits the search.")
    case .standing: TextEntry(da: "Opfylder kravene", en: "Meets the requirements")
    case .eligible: TextEntry(da: "Ja", en: "Yes")
    case .noteEligible:
      TextEntry(da: "{n} af {all} mentorer opfylder alle krav.", en: "{n} of {all} mentors meet every requirement.")
    case .notEligible: TextEntry(da: "Nej: {rules}", en: "No: {rules}")
    case .present: TextEntry(da: "match nu", en: "pair now")
    case .pointsOfPair: TextEntry(da: "Point for matchet", en: "Points of the pair")
    case .shownOf: TextEntry(da: "{from}–{to} af {all}", en: "{from}–{to} of {all}")
    case .earlierPage: TextEntry(da: "Forrige", en: "Previous")
    case .nextPage: TextEntry(da: "Næste", en: "Next")
    case .pages: TextEntry(da: "Sider", en: "Pages")
    case .againstHeading: TextEntry(da: "Det står imod", en: "What stands against it")
    case .costHeading: TextEntry(da: "Hvad matchet koster", en: "What the pair costs")
    case .needsTile: TextEntry(da: "dækkede behov, nu → med matchet", en: "needs filled, now → with the pair")
    case .pointsTile: TextEntry(da: "point i alt, nu → med matchet", en: "points in all, now → with the pair")
    case .before: TextEntry(da: "Point før", en: "Points before")
    case .after: TextEntry(da: "Point efter", en: "Points after")
    case .movesHeading: TextEntry(da: "Hvem flytter", en: "Who moves")
    case .movesCaption:
      TextEntry(
        da: "Behov, som får en anden mentor i den bedste matchning med matchet: {n}.",
        en: "Needs that get another mentor in the best matching with the pair: {n}.")
    case .movesWithout:
      TextEntry(
        da: "Behov, som får en anden mentor i den bedste matchning uden matchet: {n}.",
        en: "Needs that get another mentor in the best matching without the pair: {n}.")
    case .need: TextEntry(da: "Behov", en: "Need")
    case .moveFrom: TextEntry(da: "Fra", en: "From")
    case .moveTo: TextEntry(da: "Til", en: "To")
    case .noMoves: TextEntry(da: "Ingen andre flytter.", en: "Nobody else moves.")
    case .differencesHeading:
      TextEntry(da: "Forskel til matchet nu, ønske for ønske", en: "Difference from the pair now, wish by wish")
    case .weightsHeading: TextEntry(da: "Den mindste ændring af en vægt", en: "The smallest change of a weight")
    case .weightsHint:
      TextEntry(
        da: "Hvor meget skulle et enkelt ønske tælle, for at matchet blev lavet? Det kan tage lidt tid at finde.",
        en: "How much would a single wish have to count for the pair to be made? Finding out may take a little while.")
    case .weightsSeek: TextEntry(da: "Find ændringen", en: "Find the change")
    case .seePair: TextEntry(da: "Se hvorfor", en: "See why")
    case .takesLong: TextEntry(da: "Svaret tager tid", en: "The answer takes a while")
    case .takesLongHint:
      TextEntry(
        da: "Her står, hvad der vides uden at matche igen. Resten kommer af sig selv, når det er regnet ud.",
        en: "This is what is known without matching again. The rest comes by itself once it is worked out.")
    case .calculate: TextEntry(da: "Regn det ud", en: "Work it out")
    case .calculating: TextEntry(da: "Regner …", en: "Working it out …")
    case .waiting:
      TextEntry(
        da: "Venter på, at et andet svar bliver færdigt …", en: "Waiting for another answer to be finished …")
    case .there: TextEntry(da: "Svaret er der nu.", en: "The answer is there now.")
    case .stop: TextEntry(da: "Stop", en: "Stop")
    case .seconds: TextEntry(da: "{n} sekunder", en: "{n} seconds")
    case .notDone: TextEntry(da: "Det blev ikke regnet færdigt.", en: "It was not finished.")
    case .cut:
      TextEntry(
        da: "Tiden slap op, før svaret var bevist. Regnes det ud uden tidsgrænse, kan det blive bedre.",
        en: "Time ran out before the answer was proven. Worked out without a limit, it may become better.")
    case .notFound:
      TextEntry(
        da: "Der blev ikke fundet noget svar, før tiden slap op; det kan findes uden tidsgrænse.",
        en: "No answer was found before time ran out; without a limit there may be one.")
    case .decideHeading: TextEntry(da: "Beslut", en: "Decide")
    case .decideLater:
      TextEntry(
        da: "Du kan beslutte, når svaret er der, eller når du stopper beregningen.",
        en: "You can decide when the answer is there, or when you stop the work on it.")
    case .makePair: TextEntry(da: "Lav dette match", en: "Make this pair")
    case .makePairHint:
      TextEntry(
        da: "Matchet skal laves i den næste matchning; prisen står ovenfor.",
        en: "The pair must be made in the next matching; its cost is above.")
    case .makeUnknownHint:
      TextEntry(
        da: "Matchet skal laves i den næste matchning; hvad det koster, er ikke regnet ud.",
        en: "The pair must be made in the next matching; what it costs is not worked out.")
    case .keepPair: TextEntry(da: "Behold dette match", en: "Keep this pair")
    case .keepPairHint:
      TextEntry(
        da: "Matchet skal laves i hver matchning herefter. Det koster intet i denne kørsel.",
        en: "The pair must be made in every matching from now on. It costs nothing in this run.")
    case .forbidPair: TextEntry(da: "Forbyd dette match", en: "Forbid this pair")
    case .forbidPairHint:
      TextEntry(
        da: "Matchet laves aldrig. Det ændrer intet i denne kørsel.",
        en: "The pair is never made. It changes nothing in this run.")
    case .forbidPresentHint:
      TextEntry(
        da: "Matchet laves ikke igen; hvad det er værd, står ovenfor.",
        en: "The pair is not made again; what it is worth is above.")
    case .forbidAgainHint: TextEntry(da: "Matchet laves ikke igen.", en: "The pair is not made again.")
    case .reason: TextEntry(da: "Begrundelse", en: "Reason")
    case .reasonHint:
      TextEntry(
        da: "Med dine egne ord. Den gemmes i historikken og i decisions.csv, så skriv intet følsomt.",
        en: "In your own words. It is kept in the history and in decisions.csv, so write nothing sensitive.")
    case .reasonMissing: TextEntry(da: "Skriv hvorfor.", en: "Write why.")
    case .reasonLong: TextEntry(da: "Skriv højst {n} tegn.", en: "Write at most {n} characters.")
    case .cannotMake:
      TextEntry(
        da: "Matchet kan ikke besluttes, så længe det står imod: den næste matchning ville afvise beslutningen. "
          + "Ret oplysningerne eller reglerne først.",
        en: "The pair cannot be decided while this stands against it: the next matching would refuse the decision. "
          + "Mend the facts or the rules first.")
    case .decidedElsewhere:
      TextEntry(
        da: "Tag først den anden beslutning tilbage.", en: "Take the other decision back first.")
    case .decidedRequire:
      TextEntry(da: "Besluttet nu: matchet skal laves. {reason}", en: "Decided now: the pair must be made. {reason}")
    case .decidedForbid:
      TextEntry(da: "Besluttet nu: matchet må ikke laves. {reason}", en: "Decided now: the pair is forbidden. {reason}")
    case .seeDecisions: TextEntry(da: "Se beslutningerne", en: "See the decisions")
    case .since:
      TextEntry(
        da: "{n} beslutninger er ikke fulgt i denne kørsel", en: "{n} decisions are not followed by this run")
    case .sinceOne:
      TextEntry(da: "1 beslutning er ikke fulgt i denne kørsel", en: "1 decision is not followed by this run")
    case .sinceHint:
      TextEntry(
        da: "De er taget efter kørslen. Svarene her gælder kørslen; match igen for at følge beslutningerne.",
        en: "They were made after it. The answers here are about the run; match again to follow the decisions.")
    case .gridHint:
      TextEntry(
        da: "Hver række er et behov, hver kolonne en mentor. Vælg et felt for at se hvorfor, eller hvorfor ikke.",
        en: "Each row is a need, each column a mentor. Choose a cell to see why, or why not.")
    case .gridCaption:
      TextEntry(
        da: "Behov {rows}, mentorer {columns}. Tallet er point for matchet.",
        en: "Needs {rows}, mentors {columns}. The number is the points of the pair.")
    case .legendPresent: TextEntry(da: "✓ er matchet i kørslen", en: "✓ is the pair in the run")
    case .legendNot: TextEntry(da: "– opfylder ikke kravene", en: "– does not meet the requirements")
    case .ineligibleCell: TextEntry(da: "opfylder ikke kravene", en: "does not meet the requirements")
    case .presentCell: TextEntry(da: "match i kørslen", en: "pair in the run")
    case .menteeSearch: TextEntry(da: "Mentee", en: "Mentee")
    case .mentorSearch: TextEntry(da: "Mentor", en: "Mentor")
    case .needsPage: TextEntry(da: "Behov", en: "Needs")
    case .mentorsPage: TextEntry(da: "Mentorer", en: "Mentors")
    case .gridEmpty: TextEntry(da: "Intet passer til søgningen.", en: "Nothing fits the search.")
    case .gridLabel: TextEntry(da: "Tabel over par, kan rulles", en: "Table of pairs, scrolls")
    case .gridType: TextEntry(da: "Slags mentor", en: "Kind of mentor")
    case .allTypes: TextEntry(da: "alle slags", en: "all kinds")
    case .advice: TextEntry(da: "Hvad ville hjælpe?", en: "What would help?")
    case .adviceHint:
      TextEntry(
        da: "Makker prøver pladser, nye mentorer, uddannelse og krav ét for ét og matcher igen hver gang. "
          + "Intet ændres.",
        en: "Makker tries places, new mentors, training and requirements one by one and matches anew each time. "
          + "Nothing is changed.")
    case .adviceStart: TextEntry(da: "Prøv, hvad der ville hjælpe", en: "Try what would help")
    case .adviceDuration:
      TextEntry(
        da: "Det tager fra et øjeblik til nogle minutter, alt efter hvor stor årgangen er.",
        en: "It takes from a moment to some minutes, depending on the size of the cohort.")
    case .whoMoves: TextEntry(da: "Hvem får en anden mentor: {n}", en: "Who gets another mentor: {n}")
    case .unknownHeading: TextEntry(da: "Det er ikke i kørslen", en: "That is not in the run")
    case .menteeMissing: TextEntry(da: "Vælg en mentee i tabellen.", en: "Choose a mentee in the table.")
    case .unknownType:
      TextEntry(
        da: "»{found}« er ikke en slags mentor. Brug business, social eller education.",
        en: "“{found}” is no kind of mentor. Use business, social or education.")
    }
  }
}
