// SPDX-License-Identifier: GPL-3.0-or-later

/// What the pages of the year say.
public enum YearPageText: String, TextCatalogue {
  case menu, overview, repair, repairHint, waiting, waitingHint, journeys, journeysHint, calendars, calendarsHint
  case meetings, meetingsHint
  case outcomes, outcomesHint, replan, replanHint, rollOver, rollOverHint, forget, forgetHint, report, reportHint
  case noRun, tellsOfForce, tellsOfNewest, tellsOfOther, showRun, tasks, noTasks, newerRun, refusedSince, openNeeds
  case overdue, comingMeetings, noMeetings, notPlanned, meetingsCaption, firstRows, doSomething, day, time, what
  case place, note, search, searchMentee, searchPerson, nobodyFound, person
  case role, mentor, mentee, menteeColumn, coordinator, position, help, priority, waited, why, whatHelps, ask, whyNot
  case firstTime
  case nobodyWaits, waitingOrder, notExplained, waitingCaption, stage, programme, mentorsNow, earlierPairs
  case journeysAbout, journeysCaption, journeyOf, allJourneys, theirYear, theirJourney, calendarsAbout
  case calendarsCaption, file, privateFile, download, downloadPrivate, yearOf, yearCaption, fellOutCaption
  case outcomesAbout, replanAbout, replanNote, replanDo, replanSame, replanDone, rollOverAbout, newFolder
  case newFolderHint, newName, newNameHint, firstDay, lastDay, stay, stayHint, unknownStay, firstTooEarly
  case lastTooEarly, showNext, nextHeading, makeNext, nextMade, forgetAbout, forgetWho, forgetWhoHint, anyRole
  case forgetShow, forgetDue, forgetChanges, forgetNoWay, forgetConfirm, forgetWrong, forgetDo, forgetNobody
  case forgetNearest, forgetSeveral, forgetBoth, forgetPending
  case nextComing, replanWorking, rollOverWorking, alreadyWorking, mayLeave, seeProgress, backToForm

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .menu: TextEntry(da: "Årets sider", en: "The pages of the year")
    case .overview: TextEntry(da: "Året", en: "The year")
    case .repair: TextEntry(da: "Nogen er stoppet", en: "Somebody has left")
    case .repairHint:
      TextEntry(
        da: "Find nye mentorer, når en mentor eller mentee stopper midt i året.",
        en: "Find new mentors when a mentor or a mentee leaves in the middle of the year.")
    case .waiting: TextEntry(da: "Venteliste", en: "Waiting list")
    case .waitingHint:
      TextEntry(da: "Hvem der venter, hvorfor, og hvad der skulle til.", en: "Who waits, why, and what would help.")
    case .journeys: TextEntry(da: "Den røde tråd", en: "The red thread")
    case .journeysHint:
      TextEntry(
        da: "Hver mentees vej: med hvem før, med hvem nu, og hvad der kommer.",
        en: "Each mentee’s way: with whom before, with whom now, and what comes.")
    case .calendars: TextEntry(da: "Kalendere", en: "Calendars")
    case .calendarsHint:
      TextEntry(
        da: "Hver deltagers møder og uddannelse, til at se og til at hente.",
        en: "Everybody’s meetings and training, to look at and to download.")
    case .meetings: TextEntry(da: "Afholdte møder", en: "Meetings held")
    case .meetingsHint:
      TextEntry(
        da: "Notér mange møder på én gang fra et regneark.", en: "Note many meetings at once from a spreadsheet.")
    case .outcomes: TextEntry(da: "Hvordan match endte", en: "How pairs ended")
    case .outcomesHint:
      TextEntry(
        da: "Hvad der er sket med tidligere match, i tal uden navne.",
        en: "What became of earlier pairs, in numbers without names.")
    case .replan: TextEntry(da: "Læg datoer om", en: "Plan dates anew")
    case .replanHint:
      TextEntry(
        da: "Samme match med andre datoer, når lukkeuger eller fravær er ændret.",
        en: "The same pairs with other dates, when closed weeks or absences have changed.")
    case .rollOver: TextEntry(da: "Næste år", en: "Next year")
    case .rollOverHint: TextEntry(da: "Lav næste års årgang af denne.", en: "Make next year’s cohort of this one.")
    case .forget: TextEntry(da: "Glem personer", en: "Forget people")
    case .forgetHint:
      TextEntry(
        da: "Fjern navne og id’er, når de ikke må gemmes længere.",
        en: "Remove names and ids that may be kept no longer.")
    case .report: TextEntry(da: "Rapport", en: "Report")
    case .reportHint:
      TextEntry(
        da: "Hele kørslen på én side, som kan gemmes og printes. Vælg Udskriv i browseren.",
        en: "The whole run on one page to keep or print. Choose Print in the browser.")
    case .noRun:
      TextEntry(
        da: "Årgangen er ikke matchet endnu. Året begynder med en kørsel.",
        en: "The cohort has not been matched yet. The year begins with a run.")
    case .tellsOfForce:
      TextEntry(
        da: "Siden bygger på kørsel {n}, som gælder nu.",
        en: "This page tells of run {n}, which is in force.")
    case .tellsOfNewest:
      TextEntry(
        da: "Ingen kørsel gælder endnu. Siden bygger på den nyeste, kørsel {n} ({state}).",
        en: "No run is in force yet. This page tells of the newest, run {n} ({state}).")
    case .tellsOfOther:
      TextEntry(
        da: "Siden bygger på kørsel {n} ({state}), som ikke er den, der gælder.",
        en: "This page tells of run {n} ({state}), which is not the one in force.")
    case .showRun: TextEntry(da: "Se kørslen", en: "See the run")
    case .tasks: TextEntry(da: "Det venter på dig", en: "What waits for you")
    case .noTasks: TextEntry(da: "Intet venter.", en: "Nothing waits.")
    case .newerRun:
      TextEntry(da: "Kørsel {n} er nyere og venter ({state}).", en: "Run {n} is newer and waits ({state}).")
    case .refusedSince: TextEntry(da: "Afvist siden kørslen: {pairs}.", en: "Refused since the run: {pairs}.")
    case .openNeeds: TextEntry(da: "{needs} uden mentor.", en: "{needs} without a mentor.")
    case .overdue:
      TextEntry(
        da: "Fristen for at gemme oplysninger i {cohort} udløb {date}.",
        en: "The deadline for keeping people’s data in {cohort} passed on {date}.")
    case .comingMeetings: TextEntry(da: "De næste {n} dage", en: "The next {n} days")
    case .noMeetings: TextEntry(da: "Her er ingen møder.", en: "There are no meetings here.")
    case .notPlanned:
      TextEntry(
        da: "Kørslens år er ikke planlagt, så der er ingen datoer at vise.",
        en: "The run’s year is not planned, so there are no dates to show.")
    case .meetingsCaption: TextEntry(da: "Møder og uddannelse: {n}", en: "Meetings and training: {n}")
    case .firstRows: TextEntry(da: "Her vises de første {n}.", en: "The first {n} are shown.")
    case .doSomething: TextEntry(da: "Hvad vil du?", en: "What do you want to do?")
    case .day: TextEntry(da: "Dag", en: "Day")
    case .time: TextEntry(da: "Tid", en: "Time")
    case .what: TextEntry(da: "Hvad", en: "What")
    case .place: TextEntry(da: "Sted", en: "Place")
    case .note: TextEntry(da: "Bemærk", en: "Note")
    case .search: TextEntry(da: "Søg", en: "Search")
    case .searchMentee: TextEntry(da: "Find en mentee (navn eller id)", en: "Find a mentee (name or id)")
    case .searchPerson: TextEntry(da: "Find en person (navn eller id)", en: "Find a person (name or id)")
    case .nobodyFound: TextEntry(da: "Ingen passer til søgningen.", en: "Nobody fits the search.")
    case .person: TextEntry(da: "Person", en: "Person")
    case .role: TextEntry(da: "Rolle", en: "Role")
    case .mentor: TextEntry(da: "mentor", en: "mentor")
    case .mentee: TextEntry(da: "mentee", en: "mentee")
    case .menteeColumn: TextEntry(da: "Mentee", en: "Mentee")
    case .coordinator: TextEntry(da: "koordinator", en: "coordinator")
    case .position: TextEntry(da: "Nr.", en: "No.")
    case .help: TextEntry(da: "Hjælp", en: "Help")
    case .priority: TextEntry(da: "Prioritet", en: "Priority")
    case .waited: TextEntry(da: "Ventet", en: "Waited")
    case .why: TextEntry(da: "Hvorfor", en: "Why")
    case .whatHelps: TextEntry(da: "Hvad der skulle til", en: "What would help")
    case .ask: TextEntry(da: "Spørg", en: "Ask")
    case .whyNot: TextEntry(da: "Hvorfor ikke?", en: "Why not?")
    case .firstTime: TextEntry(da: "første gang", en: "for the first time")
    case .nobodyWaits: TextEntry(da: "Ingen venter: alle behov er dækket.", en: "Nobody waits: every need is filled.")
    case .waitingOrder:
      TextEntry(
        da:
          "Rækkefølgen, når en plads bliver ledig: højeste prioritet først, så hvem der oftest er gået uden match, så hvem der har ventet længst.",
        en:
          "The order when a place opens: the highest priority first, then who was left out most often, then who has waited longest."
      )
    case .notExplained:
      TextEntry(
        da: "Personer i kørslen er glemt siden, så grundene kan ikke regnes ud igen.",
        en: "People of the run were forgotten since, so the reasons cannot be worked out again.")
    case .waitingCaption: TextEntry(da: "Behov uden mentor: {n}", en: "Needs without a mentor: {n}")
    case .stage: TextEntry(da: "Trin", en: "Stage")
    case .programme: TextEntry(da: "Mentorforløb", en: "Programme")
    case .mentorsNow: TextEntry(da: "Mentorer nu", en: "Mentors now")
    case .earlierPairs: TextEntry(da: "Tidligere match", en: "Earlier pairs")
    case .journeysAbout:
      TextEntry(
        da: "Vælg en mentee for at se vejen fra skole til job: mentorerne indtil nu, og hvad der kommer.",
        en: "Choose a mentee to see the way from school to job: the mentors so far, and what comes.")
    case .journeysCaption: TextEntry(da: "Mentees: {n}", en: "Mentees: {n}")
    case .journeyOf: TextEntry(da: "Den røde tråd: {mentee}", en: "The red thread: {mentee}")
    case .allJourneys: TextEntry(da: "Alle mentees", en: "All mentees")
    case .theirYear: TextEntry(da: "Se årets møder", en: "See the year’s meetings")
    case .theirJourney: TextEntry(da: "Se den røde tråd", en: "See the red thread")
    case .calendarsAbout:
      TextEntry(
        da:
          "En kalenderfil kan åbnes i Outlook, Google Kalender eller telefonen. Filen uden navne bruger kun id’er. Send hver deltager sin egen.",
        en:
          "A calendar file opens in Outlook, Google Calendar or a telephone. The file without names has ids only. Send everybody their own."
      )
    case .calendarsCaption: TextEntry(da: "Kalendere: {n}", en: "Calendars: {n}")
    case .file: TextEntry(da: "Kalenderfil", en: "Calendar file")
    case .privateFile: TextEntry(da: "Uden navne", en: "Without names")
    case .download: TextEntry(da: "Hent kalender", en: "Download calendar")
    case .downloadPrivate: TextEntry(da: "Hent uden navne", en: "Download without names")
    case .yearOf: TextEntry(da: "Året: {who}", en: "The year: {who}")
    case .yearCaption: TextEntry(da: "Møder og uddannelse i året: {n}", en: "Meetings and training of the year: {n}")
    case .fellOutCaption: TextEntry(da: "Møder, der ikke holdes: {n}", en: "Meetings that are not held: {n}")
    case .outcomesAbout:
      TextEntry(
        da: "Tallene dækker alle årgange i mappen. Små grupper vises ikke, så ingen kan genkendes.",
        en:
          "The numbers are of all cohorts in the folder. Small groups are not shown, so that nobody can be recognised.")
    case .replanAbout:
      TextEntry(
        da:
          "Ret først lukkeuger, fravær, lokaler eller uddannelsesgange i årgangen. Planen lægges så om fra den dag, du vælger; det, der ligger før, bliver stående. Alle beholder deres mentor.",
        en:
          "First change closed weeks, absences, rooms or training sessions in the cohort. The plan is then made anew from the day that you choose; what lies before stays. Everybody keeps their mentor."
      )
    case .replanNote:
      TextEntry(
        da: "Det bliver en ny kørsel (udkast), som skal godkendes. Den nuværende ændres ikke.",
        en: "It becomes a new run (a draft), to be approved. The present one does not change.")
    case .replanDo: TextEntry(da: "Læg planen om", en: "Plan anew")
    case .replanSame:
      TextEntry(
        da: "Planen bliver den samme; der er ikke lavet en ny kørsel.",
        en: "The plan stays the same; no new run was made.")
    case .replanDone: TextEntry(da: "Planen er lagt om som kørsel {n}.", en: "The plan was made anew as run {n}.")
    case .replanWorking:
      TextEntry(
        da: "Datoerne lægges om. Det kan tage lidt tid.", en: "The dates are being planned anew. It may take a while.")
    case .rollOverWorking:
      TextEntry(
        da: "Næste års årgang laves. Det kan tage lidt tid.",
        en: "Next year’s cohort is being made. It may take a while.")
    case .nextComing: TextEntry(da: "Næste års årgang regnes ud.", en: "Next year’s cohort is being worked out.")
    case .alreadyWorking:
      TextEntry(
        da: "Det er allerede i gang, så der er ikke begyndt forfra.",
        en: "This is going on already, so nothing was begun anew.")
    case .mayLeave:
      TextEntry(
        da: "Du kan roligt lave andet imens. Intet ændres, før det hele er færdigt.",
        en: "You may well do something else meanwhile. Nothing changes before all of it is done.")
    case .seeProgress: TextEntry(da: "Se, hvordan det går", en: "See how it goes")
    case .backToForm: TextEntry(da: "Prøv igen", en: "Try again")
    case .rollOverAbout:
      TextEntry(
        da:
          "Næste års årgang får deltagerne med sig: mentees rykker til næste trin, hvor forløbet er gennemført, mentorer beholder det, de har lært, og årets match bliver til historik. Denne årgang ændres ikke.",
        en:
          "Next year’s cohort takes the people along: mentees move to the next stage where their pairs were completed, mentors keep what they have learnt, and this year’s pairs become history. This cohort does not change."
      )
    case .newFolder: TextEntry(da: "Navn på den nye mappe", en: "Name of the new folder")
    case .newFolderHint:
      TextEntry(
        da: "Bogstaver, tal, bindestreg og understreg. En mappe, der findes, bliver aldrig overskrevet.",
        en: "Letters, digits, hyphens and underscores. A folder that is there is never overwritten.")
    case .newName: TextEntry(da: "Den nye årgangs navn", en: "Name of the new cohort")
    case .newNameHint: TextEntry(da: "Som det står øverst i rapporten.", en: "As it stands at the top of the report.")
    case .firstDay: TextEntry(da: "Første dag", en: "First day")
    case .lastDay: TextEntry(da: "Sidste dag", en: "Last day")
    case .stay: TextEntry(da: "Mentees, der bliver på deres trin", en: "Mentees who stay at their stage")
    case .stayHint:
      TextEntry(
        da: "Id’er med komma imellem. Lad feltet stå tomt, hvis alle rykker som normalt.",
        en: "Ids with commas between. Leave it empty where all move as usual.")
    case .unknownStay:
      TextEntry(
        da: "Ingen mentee i årgangen har id’et {ids}. Ret det, eller slet det.",
        en: "No mentee in the cohort has the id {ids}. Correct it, or delete it.")
    case .firstTooEarly:
      TextEntry(da: "Den nye første dag skal ligge efter {date}.", en: "The new first day has to be after {date}.")
    case .lastTooEarly:
      TextEntry(da: "Den sidste dag skal ligge efter den første.", en: "The last day has to be after the first.")
    case .showNext: TextEntry(da: "Vis, hvad der sker", en: "Show what happens")
    case .nextHeading: TextEntry(da: "Det sker", en: "What happens")
    case .makeNext: TextEntry(da: "Lav årgangen {folder}", en: "Make the cohort {folder}")
    case .nextMade:
      TextEntry(
        da: "Årgangen {folder} er lavet. Ret den til, og match den.",
        en: "The cohort {folder} was made. Adjust it, and match it.")
    case .forgetAbout:
      TextEntry(
        da:
          "Navn og id forsvinder fra alle årgange og kørsler i mappen og fra historikken; tallene bliver. Se først, hvad der ændres.",
        en:
          "Name and id go from all cohorts and runs in the folder and from the history; the counts stay. First look at what changes."
      )
    case .forgetWho: TextEntry(da: "Hvem skal glemmes?", en: "Who is to be forgotten?")
    case .forgetWhoHint:
      TextEntry(da: "Id’et, eller navnet, hvis kun én har det.", en: "The id, or the name, where only one has it.")
    case .anyRole: TextEntry(da: "mentor eller mentee", en: "mentor or mentee")
    case .forgetShow: TextEntry(da: "Vis, hvad der ændres", en: "Show what changes")
    case .forgetDue: TextEntry(da: "Vis alle, hvis frist er udløbet", en: "Show everybody whose deadline has passed")
    case .forgetChanges: TextEntry(da: "Det ændres", en: "What changes")
    case .forgetNoWay: TextEntry(da: "Det kan ikke fortrydes.", en: "This cannot be undone.")
    case .forgetConfirm: TextEntry(da: "Skriv {word} for at bekræfte", en: "Type {word} to confirm")
    case .forgetWrong:
      TextEntry(da: "Der stod ikke {word}. Intet er ændret.", en: "That was not {word}. Nothing was changed.")
    case .forgetDo: TextEntry(da: "Glem {people}", en: "Forget {people}")
    case .forgetNobody:
      TextEntry(
        da: "Ingen i mappen hedder {person}. Skriv et id eller et navn.",
        en: "Nobody in the folder is called {person}. Type an id or a name.")
    case .forgetNearest:
      TextEntry(
        da: "Ingen i mappen hedder {person}. Mente du {nearest}?",
        en: "Nobody in the folder is called {person}. Did you mean {nearest}?")
    case .forgetSeveral:
      TextEntry(
        da: "Flere hedder {person}: {ids}. Skriv id’et i stedet.",
        en: "Several are called {person}: {ids}. Type the id instead.")
    case .forgetBoth:
      TextEntry(
        da: "Både en mentor og en mentee har id’et {person}. Vælg rollen.",
        en: "A mentor and a mentee have the id {person}. Choose the role.")
    case .forgetPending:
      TextEntry(
        da: "En tidligere glemsel blev afbrudt. Glem først {ids}.",
        en: "An earlier forgetting was cut short. Forget {ids} first.")
    }
  }
}
