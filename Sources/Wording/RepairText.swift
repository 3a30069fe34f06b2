// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of a matching that is repaired in the middle of its year.
public enum RepairText: String, TextCatalogue {
  case unclearTable, peopleTable, nameColumns, idTaken, newID, giveNewID
  case bothAre, unknownPerson, onePerson, editCohort, listPeople, unknownNeed, oneNeed
  case left, joined, menteesLeft, menteesJoined, goneDecisions, fixedReason
  case summary, filledMore, filledLess, filledSame, pointsChange
  case movedHeading, filledHeading, unmatchedHeading, goneHeading, retimedHeading, nobodyMoves
  case change, newPair, lostPair, gonePair, retimed
  case mentorLeft, madeRoom, notPossible, forPoints, wasWaiting, menteeJoined, menteeLeft, decided
  case fixedCost, fixedFree, chain
  case frontierHeading, frontierRow, frontierFirst, frontierNote, frontierUnproven, frontierOnly
  case meetings, seatMissing, seatExpected, seatAdvice, nothingToDo

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .unclearTable:
      TextEntry(
        da: "det er ikke til at se, om tabellen er mentorer eller mentees",
        en: "it is not clear whether the table is of mentors or of mentees")
    case .peopleTable:
      TextEntry(
        da: "kolonner som i mentors.csv (id, typer) eller mentees.csv (id, mentorforløb, behov)",
        en: "columns as in mentors.csv (id, types) or mentees.csv (id, programme, needs)")
    case .nameColumns:
      TextEntry(
        da: "Skriv overskrifterne som i årgangens egen fil.", en: "Write the headers as in the cohort's own file.")
    case .idTaken: TextEntry(da: "{id} er allerede i årgangen", en: "{id} is in the cohort already")
    case .newID: TextEntry(da: "et id, som ingen har", en: "an id that nobody has")
    case .giveNewID:
      TextEntry(
        da: "Giv personen et andet id, eller slet rækken.", en: "Give the person another id, or delete the row.")
    case .bothAre: TextEntry(da: "{id} er både mentor og mentee", en: "{id} is both a mentor and a mentee")
    case .unknownPerson:
      TextEntry(da: "{id} er hverken mentor eller mentee her", en: "{id} is neither a mentor nor a mentee here")
    case .onePerson: TextEntry(da: "en mentors eller en mentees id", en: "the id of one mentor or one mentee")
    case .editCohort:
      TextEntry(
        da: "Slet personen i en kopi af årgangen, og giv den med --cohort.",
        en: "Delete the person in a copy of the cohort, and give that by --cohort.")
    case .listPeople:
      TextEntry(
        da: "Se id'erne i mentors.csv og mentees.csv i kørslens mappe cohort.",
        en: "See the ids in mentors.csv and mentees.csv in the run's folder cohort.")
    case .unknownNeed: TextEntry(da: "{id} er intet behov her", en: "{id} is no need here")
    case .oneNeed:
      TextEntry(da: "en mentees id, eller id/mentortype", en: "the id of a mentee, or id/kind of mentor")
    case .left: TextEntry(da: "Stoppet: {who}", en: "Left: {who}")
    case .joined: TextEntry(da: "Nye: {who}", en: "Joined: {who}")
    case .menteesLeft: TextEntry(da: "Mentees, der er stoppet: {who}", en: "Mentees who left: {who}")
    case .menteesJoined: TextEntry(da: "Nye mentees: {who}", en: "Mentees who joined: {who}")
    case .goneDecisions:
      TextEntry(
        da: "Beslutninger, der faldt væk med dem ({n}): {decisions}",
        en: "Decisions that went with them ({n}): {decisions}")
    case .fixedReason:
      TextEntry(da: "ligger fast fra en tidligere kørsel", en: "fixed since an earlier run")
    case .summary:
      TextEntry(
        da: "{kept} af {possible} match, der kunne blive, bliver; ændres: {changes}.",
        en: "{kept} of {possible} pairs that could stay do; changed: {changes}.")
    case .filledMore:
      TextEntry(da: "{filled} behov dækket, {n} flere end før", en: "{filled} needs filled, {n} more than before")
    case .filledLess:
      TextEntry(da: "{filled} behov dækket, {n} færre end før", en: "{filled} needs filled, {n} fewer than before")
    case .filledSame: TextEntry(da: "{filled} behov dækket, som før", en: "{filled} needs filled, as before")
    case .pointsChange: TextEntry(da: "{points} point ({change})", en: "{points} points ({change})")
    case .movedHeading: TextEntry(da: "Får en anden mentor", en: "Have another mentor")
    case .filledHeading: TextEntry(da: "Får en mentor", en: "Get a mentor")
    case .unmatchedHeading: TextEntry(da: "Mister deres mentor", en: "Lose their mentor")
    case .goneHeading: TextEntry(da: "Er der ikke mere", en: "Are gone")
    case .retimedHeading:
      TextEntry(da: "Beholder deres mentor på en anden tid", en: "Keep their mentor at another time")
    case .nobodyMoves: TextEntry(da: "Alle andre beholder deres mentor.", en: "Everybody else keeps their mentor.")
    case .change:
      TextEntry(
        da: "{need}: fra {from} til {to}, {before} → {after} point",
        en: "{need}: from {from} to {to}, {before} → {after} points")
    case .newPair: TextEntry(da: "{need}: {to}, {after} point", en: "{need}: {to}, {after} points")
    case .lostPair: TextEntry(da: "{need}: havde {from}, {before} point", en: "{need}: had {from}, {before} points")
    case .gonePair: TextEntry(da: "{need}: havde {from}", en: "{need}: had {from}")
    case .retimed: TextEntry(da: "{need} med {to}: {old} → {new}", en: "{need} with {to}: {old} → {new}")
    case .mentorLeft: TextEntry(da: "mentoren er stoppet", en: "the mentor left")
    case .madeRoom: TextEntry(da: "giver plads: {chain}", en: "makes room: {chain}")
    case .notPossible:
      TextEntry(da: "matchet er ikke muligt mere ({rules})", en: "the pair is not possible any more ({rules})")
    case .forPoints: TextEntry(da: "passer bedre sammen", en: "fits better")
    case .wasWaiting: TextEntry(da: "stod på ventelisten", en: "was waiting")
    case .menteeJoined: TextEntry(da: "er ny", en: "is new")
    case .menteeLeft: TextEntry(da: "er stoppet", en: "left")
    case .decided: TextEntry(da: "en beslutning kræver det", en: "a decision requires it")
    case .fixedCost:
      TextEntry(
        da:
          "Match, der ligger fast: {fixed}. Hvis de måtte flyttes, ville {more} behov mere være dækket, og {changes} match ændres.",
        en: "Fixed pairs: {fixed}. Letting them move would fill {more} more needs and change {changes} pairs.")
    case .fixedFree:
      TextEntry(
        da: "Match, der ligger fast: {fixed}; det koster ingen dækkede behov.",
        en: "Fixed pairs: {fixed}; that costs no filled need.")
    case .chain: TextEntry(da: "{need} kommer til {mentor}", en: "{need} comes to {mentor}")
    case .frontierHeading:
      TextEntry(
        da: "Point mod ændringer, når {filled} behov er dækket",
        en: "Points against changes, with {filled} needs filled")
    case .frontierFirst:
      TextEntry(da: "{changes} ændrede match  {points} point", en: "{changes} changed pairs  {points} points")
    case .frontierRow:
      TextEntry(
        da: "{changes} ændrede match  {points} point  (+{more} ændret, +{gain} point)",
        en: "{changes} changed pairs  {points} points  (+{more} changed, +{gain} points)")
    case .frontierNote:
      TextEntry(
        da: "Vælg med --changes N: højst N match ændres.", en: "Choose by --changes N: at most N pairs change.")
    case .frontierUnproven:
      TextEntry(
        da: "Rækker med ~ er ikke bevist bedst mulige.", en: "Rows with ~ are not proven optimal.")
    case .frontierOnly:
      TextEntry(
        da: "Flere ændringer giver ikke flere point.", en: "More changes would not give more points.")
    case .meetings:
      TextEntry(
        da: "Møder: {cancelled} aflyst, {added} nye, {changed} ændret.",
        en: "Meetings: {cancelled} cancelled, {added} new, {changed} changed.")
    case .seatMissing:
      TextEntry(
        da: "{mentor} har brug for modulet {module}, og der er ingen plads på det fra {date}",
        en: "{mentor} needs the module {module}, and no seat in it is left from {date}")
    case .seatExpected:
      TextEntry(da: "en plads til alle, hvis match kræver det", en: "a seat for everybody whose pair needs one")
    case .seatAdvice:
      TextEntry(
        da: "Læg en uddannelsesgang til i en kopi af årgangen (--cohort), eller udeluk matchet i dens decisions.csv.",
        en: "Add a session to a copy of the cohort (--cohort), or block the pair in its decisions.csv.")
    case .nothingToDo:
      TextEntry(
        da:
          "Intet er ændret: nævn hvem der er stoppet (--left), hvem der er ny (--joined), eller en rettet årgang (--cohort).",
        en: "Nothing has changed: say who left (--left), who joined (--joined), or give an edited cohort (--cohort).")
    }
  }
}
