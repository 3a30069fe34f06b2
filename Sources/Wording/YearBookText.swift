// SPDX-License-Identifier: GPL-3.0-or-later

/// What the commands about the store of the years say.
public enum YearBookText: String, TextCatalogue {
  case publishedRow, refusedRow, mentee, mentor
  case cohortEdited, replacedBy
  case cohortUnknown, notInRun, mentorsInRun, noMentorInRun, severalTypes, noRun, noDecision
  case storeHelp, runOrNumberHelp, numberHelp, reasonHelp, typeHelp, byHelp, undoHelp, dateHelp, minutesHelp
  case meetingHelp, outcomeHelp, limitHelp, personHelp, exportHelp, expectHelp, cohortFolderHelp, yesHelp
  case runsAbout, listAbout, showAbout, diffAbout, exportAbout, deleteAbout, addAbout
  case decideAbout, requireAbout, forbidAbout, withdrawAbout
  case reviewAbout, publishAbout, refuseAbout, releaseAbout, metAbout, endedAbout, logAbout, auditAbout
  case noRuns, listHeading, inForce, deleted, rematchOf, scheduleOf, match
  case recorded, reviewed, reopened, published, publishedRefused, publishedPast, withdrawn, stillEdited, refused,
    released, decided
  case decisionGone
  case noted, exported, deletedNow, deleteAsks, whole, faulty, end, emptyLog, rulesVersion, heldPairs, badWord

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .publishedRow: TextEntry(da: "offentliggjort {day}, kørsel {run}", en: "published {day}, run {run}")
    case .refusedRow: TextEntry(da: "afvist af {side}: {reason}", en: "refused by the {side}: {reason}")
    case .cohortEdited:
      TextEntry(
        da:
          "{file} i årgangens mappe er rettet siden og passer ikke til kørslen. Før ændringerne sammen, og kør makker rematch med --cohort.",
        en:
          "{file} in the cohort folder was edited since and does not fit the run. Bring the changes together, and run makker rematch with --cohort."
      )
    case .replacedBy: TextEntry(da: "ikke med i kørsel {run}", en: "not in run {run}")
    case .mentee: TextEntry(da: "mentee", en: "mentee")
    case .mentor: TextEntry(da: "mentor", en: "mentor")
    case .cohortUnknown:
      TextEntry(
        da: "{run}: ved siden af lageret ligger ikke præcis én årgang, der hedder {cohort}. Sig hvilken med --cohort.",
        en: "{run}: beside the store there is not exactly one cohort called {cohort}. Say which with --cohort.")
    case .notInRun:
      TextEntry(
        da: "{mentee} og {mentor} er ikke et match i kørslen. {mentors}",
        en: "{mentee} and {mentor} are no pair of the run. {mentors}")
    case .mentorsInRun: TextEntry(da: "{mentee} har {mentors}.", en: "{mentee} has {mentors}.")
    case .noMentorInRun: TextEntry(da: "{mentee} har ingen mentor i den.", en: "{mentee} has no mentor in it.")
    case .severalTypes:
      TextEntry(
        da: "{mentee} og {mentor} er et match til flere slags hjælp. Sig hvilken med --type.",
        en: "{mentee} and {mentor} are a pair for several kinds of help. Say which with --type.")
    case .noRun: TextEntry(da: "{run} er ikke en kørsel.", en: "{run} is no run.")
    case .noDecision:
      TextEntry(
        da: "Der er ingen beslutning om {mentee} og {mentor} i decisions.csv.",
        en: "There is no decision about {mentee} and {mentor} in decisions.csv.")
    case .storeHelp:
      TextEntry(
        da: "Lagerets fil (ellers makker.db ved siden af årgangen eller kørslen).",
        en: "The store's file (else makker.db beside the cohort or run).")
    case .runOrNumberHelp:
      TextEntry(da: "En kørsels mappe, eller dens nummer i lageret.", en: "A run folder, or its number in the store.")
    case .numberHelp: TextEntry(da: "Kørslens nummer i lageret.", en: "The run's number in the store.")
    case .reasonHelp: TextEntry(da: "Hvorfor, med dine egne ord.", en: "Why, in your own words.")
    case .typeHelp: TextEntry(da: "Slags hjælp, hvor der er flere.", en: "The kind of help, where there are several.")
    case .byHelp: TextEntry(da: "Hvem der ikke ønsker det.", en: "Who does not want it.")
    case .undoHelp: TextEntry(da: "Tag det tilbage.", en: "Take it back.")
    case .dateHelp: TextEntry(da: "Dagen, som 2026-11-26.", en: "The day, as 2026-11-26.")
    case .minutesHelp: TextEntry(da: "Hvor længe det varede, i minutter.", en: "How long it took, in minutes.")
    case .meetingHelp: TextEntry(da: "Om mødet blev holdt.", en: "Whether the meeting was held.")
    case .outcomeHelp: TextEntry(da: "Hvordan det gik.", en: "How it went.")
    case .limitHelp: TextEntry(da: "Vis højst så mange hændelser.", en: "Show no more events than this.")
    case .personHelp: TextEntry(da: "Kun det, der handler om denne mentee.", en: "Only what is about this mentee.")
    case .exportHelp: TextEntry(da: "En ny mappe.", en: "A new folder.")
    case .expectHelp:
      TextEntry(
        da: "Historiens ende, som en tidligere audit viste den: NUMMER:HASH.",
        en: "The end of the history as an earlier audit showed it: NUMBER:HASH.")
    case .cohortFolderHelp:
      TextEntry(da: "Årgangens mappe ved siden af lageret.", en: "The cohort folder beside the store.")
    case .yesHelp: TextEntry(da: "Gør det uden at spørge.", en: "Do it without asking.")
    case .runsAbout: TextEntry(da: "Kørslerne i lageret.", en: "The runs in the store.")
    case .listAbout: TextEntry(da: "Vis alle kørsler.", en: "Show all runs.")
    case .showAbout: TextEntry(da: "Vis en kørsel.", en: "Show one run.")
    case .diffAbout: TextEntry(da: "Sammenlign to kørsler i lageret.", en: "Compare two runs of the store.")
    case .exportAbout:
      TextEntry(da: "Skriv en kørsels filer til en ny mappe.", en: "Write a run's files to a new folder.")
    case .deleteAbout:
      TextEntry(
        da: "Slet en kørsels filer i lageret; tallene beholdes.",
        en: "Delete a run's files in the store; its figures stay.")
    case .addAbout: TextEntry(da: "Gem en kørsels mappe i lageret.", en: "Record a run folder in the store.")
    case .decideAbout: TextEntry(da: "Beslut noget om et match.", en: "Decide about a pair.")
    case .requireAbout: TextEntry(da: "Matchet skal laves.", en: "The pair is made.")
    case .forbidAbout: TextEntry(da: "Matchet må ikke laves.", en: "The pair is never made.")
    case .withdrawAbout: TextEntry(da: "Tag en beslutning tilbage.", en: "Take a decision back.")
    case .reviewAbout: TextEntry(da: "Sig, at en kørsel er gennemgået.", en: "Say that a run has been reviewed.")
    case .publishAbout:
      TextEntry(
        da: "Offentliggør en kørsel, der er gennemgået eller trukket tilbage: dens match ligger fast, til de frigives.",
        en: "Publish a run that was reviewed or taken back: its pairs stay fixed until they are released.")
    case .refuseAbout:
      TextEntry(
        da: "En af de to ønsker ikke matchet; det foreslås ikke igen.",
        en: "One of the two does not want the pair; it is not proposed again.")
    case .releaseAbout: TextEntry(da: "Frigiv et offentliggjort match.", en: "Release a published pair.")
    case .metAbout: TextEntry(da: "Notér et møde.", en: "Note a meeting.")
    case .endedAbout: TextEntry(da: "Notér, hvordan et match sluttede.", en: "Note how a pair ended.")
    case .logAbout: TextEntry(da: "Hvad der er sket, det nyeste først.", en: "What has happened, newest first.")
    case .auditAbout:
      TextEntry(da: "Efterprøv hele historien i lageret.", en: "Check the whole history in the store.")
    case .noRuns: TextEntry(da: "Lageret har ingen kørsler.", en: "The store has no runs.")
    case .listHeading:
      TextEntry(
        da: "nr|årgang|gemt|tilstand|dækket|point|fra", en: "no|cohort|recorded|state|filled|points|from")
    case .inForce: TextEntry(da: "{state}, gælder", en: "{state}, holds")
    case .deleted: TextEntry(da: "{state}, filer slettet", en: "{state}, files deleted")
    case .rematchOf: TextEntry(da: "rettelse af {run}", en: "repair of {run}")
    case .scheduleOf: TextEntry(da: "nye datoer til {run}", en: "new dates for {run}")
    case .match: TextEntry(da: "matchning", en: "matching")
    case .recorded: TextEntry(da: "Gemt som kørsel {run} i {path}", en: "Recorded as run {run} in {path}")
    case .reviewed: TextEntry(da: "Kørsel {run} er gennemgået.", en: "Run {run} is reviewed.")
    case .reopened: TextEntry(da: "Kørsel {run} er et udkast igen.", en: "Run {run} is a draft again.")
    case .published:
      TextEntry(
        da: "Kørsel {run} er offentliggjort; {pairs} ligger fast.", en: "Run {run} is published; {pairs} stay fixed.")
    case .publishedRefused:
      TextEntry(da: "{n} afviste match er ikke med.", en: "{n} refused pairs are left out.")
    case .publishedPast:
      TextEntry(
        da: "{n} match, som siden er sluttet eller frigivet, er ikke med.",
        en: "{n} pairs that have ended or were released since are left out.")
    case .withdrawn: TextEntry(da: "Kørsel {run} er trukket tilbage.", en: "Run {run} is withdrawn.")
    case .stillEdited:
      TextEntry(
        da: "{file} i årgangens mappe er rettet siden og bliver stående, som den er.",
        en: "{file} in the cohort folder was edited since and stays as it is.")
    case .refused:
      TextEntry(
        da: "{mentee} og {mentor} foreslås ikke igen.", en: "{mentee} and {mentor} are not proposed again.")
    case .released: TextEntry(da: "{mentee} og {mentor} er frigivet.", en: "{mentee} and {mentor} are released.")
    case .decided:
      TextEntry(da: "Beslutningen står i {path} og i lageret.", en: "The decision is in {path} and in the store.")
    case .decisionGone:
      TextEntry(da: "Beslutningen er taget tilbage.", en: "The decision is taken back.")
    case .noted: TextEntry(da: "Noteret.", en: "Noted.")
    case .exported: TextEntry(da: "Kørsel {run} ligger i {path}.", en: "Run {run} is in {path}.")
    case .deletedNow: TextEntry(da: "Filerne fra kørsel {run} er slettet.", en: "The files of run {run} are deleted.")
    case .deleteAsks:
      TextEntry(
        da: "Filerne fra kørsel {run} kan ikke hentes igen. Gentag med --yes for at slette dem.",
        en: "The files of run {run} cannot be had back. Repeat with --yes to delete them.")
    case .whole:
      TextEntry(
        da: "Historien er hel: {n} hændelser, og alt gemt er, som de siger.",
        en: "The history is whole: {n} events, and all that is kept is as they say.")
    case .faulty:
      TextEntry(
        da: "Lageret er ikke, som det skal være: {n} fund.", en: "The store is not as it should be: {n} findings.")
    case .end:
      TextEntry(
        da: "Ende: {end} (gem den et andet sted; makker audit --expect {end} opdager, om noget er klippet af).",
        en: "End: {end} (keep it elsewhere; makker audit --expect {end} finds whether anything was cut off).")
    case .emptyLog: TextEntry(da: "Intet er sket endnu.", en: "Nothing has happened yet.")
    case .rulesVersion: TextEntry(da: "regler, version {n}", en: "rules, version {n}")
    case .heldPairs: TextEntry(da: "{pairs} gælder", en: "{pairs} hold")
    case .badWord:
      TextEntry(da: "{found} kendes ikke. Skriv {words}.", en: "{found} is not known. Write {words}.")
    }
  }
}
