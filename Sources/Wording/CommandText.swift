// SPDX-License-Identifier: GPL-3.0-or-later

/// What the command line says: help screens, closing lines, refusals.
public enum CommandText: String, TextCatalogue {
  case about, aboutDetails
  case checkAbout, matchAbout, verifyAbout, rulesAbout, rulesListAbout, rulesExplainAbout, newAbout, solveAbout
  case cohortHelp, runHelp, outHelp, dryRunHelp, jsonHelp, langHelp, quietHelp, seedHelp, replaceHelp, timeLimitHelp,
    matchTimeLimitHelp, solverHelp,
    secondsName
  case ruleHelp, rulesCohortHelp, newFolderHelp, problemHelp
  case checkPassed, cohortSummary
  case runWritten, dryRun, openReport
  case runExists, outsideSeed, timeLimitRange, outIsCohort, replacedNotARun, holdsOtherFiles, cannotWrite
  case scheduleAbout, editedCohortHelp, fromHelp, dateName, unknownDate
  case calendarAbout, personHelp, icsHelp, unknownPerson, nearestPerson
  case noPlanHelp, privateHelp, phasePlanning
  case verified, verifiedYear, verifiedOptimum, verifiedDraw, verifyFailed
  case newWritten
  case unknownRule, nearestRule
  case unknownLanguage
  case phaseReading, phaseScoring, phaseSolving, phaseChecking, phaseTies, phaseExplaining, phaseWriting
  case phaseGreedy, phasePrices, phaseColumns
  case progressBound, interruptedKept, secondsLeft
  case internalFault, outputFailed, emptyPath, oldRunLeft, interruptedEmpty, numbersTooLarge, memoryLimit

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Match mentorer og mentees, bevisligt bedst muligt.",
        en: "Match mentors and mentees, provably as well as can be.")
    case .aboutDetails:
      TextEntry(
        da: """
          En årgang er en mappe med cohort.yaml, mentors.csv og mentees.csv. Begynd med en tom:
            makker new min-aargang
          Udfyld mentorer og mentees i et regneark, se efter fejl, match og efterprøv:
            makker check min-aargang
            makker match min-aargang --out min-koersel
            makker verify min-koersel
          """,
        en: """
          A cohort is a folder with cohort.yaml, mentors.csv and mentees.csv. Start with an empty one:
            makker new my-cohort
          Fill in mentors and mentees in a spreadsheet, look for faults, match and verify:
            makker check my-cohort
            makker match my-cohort --out my-run
            makker verify my-run
          """)
    case .checkAbout:
      TextEntry(da: "Find alle fejl i en årgangs filer.", en: "Find every fault in a cohort's files.")
    case .matchAbout:
      TextEntry(
        da: "Match en årgang, og skriv kørslens mappe med beviset.",
        en: "Match a cohort, and write the run folder with the proof.")
    case .verifyAbout:
      TextEntry(
        da: "Efterprøv en kørsel fra bunden uden at løse den igen.",
        en: "Check a run from the ground up, without any solver.")
    case .rulesAbout: TextEntry(da: "Vis reglerne, der matches efter.", en: "Show the rules that matching goes by.")
    case .rulesListAbout:
      TextEntry(da: "List krav og ønsker med vægte.", en: "List requirements and wishes with their weights.")
    case .rulesExplainAbout: TextEntry(da: "Forklar én regel.", en: "Explain one rule.")
    case .newAbout:
      TextEntry(da: "Skriv en tom årgang med forklaringer.", en: "Write an empty cohort with comments.")
    case .solveAbout:
      TextEntry(
        da: "Løs et tildelingsproblem fra en fil (OR-Library, DIMACS).",
        en: "Solve an assignment problem from a file (OR-Library, DIMACS).")
    case .cohortHelp: TextEntry(da: "Årgangens mappe.", en: "The cohort folder.")
    case .runHelp: TextEntry(da: "Kørslens mappe.", en: "The run folder.")
    case .outHelp:
      TextEntry(
        da: "Hvor kørslen skrives (ellers ÅRGANG-run i denne mappe).",
        en: "Where to write the run (else COHORT-run in this folder).")
    case .dryRunHelp: TextEntry(da: "Match, men skriv intet.", en: "Match, but write nothing.")
    case .jsonHelp:
      TextEntry(da: "Skriv run.json på skærmen i stedet for tabellen.", en: "Print run.json instead of the table.")
    case .langHelp:
      TextEntry(
        da: "Sprog: da eller en (ellers som i omgivelserne).", en: "Language: da or en (else as the environment says).")
    case .quietHelp: TextEntry(da: "Skriv kun fejl på skærmen.", en: "Print faults only.")
    case .seedHelp:
      TextEntry(
        da: "Frø til lodtrækning mellem lige gode svar (ellers ud fra årgangens navn).",
        en: "Seed of the lottery between equally good answers (else from the cohort's name).")
    case .replaceHelp:
      TextEntry(da: "Erstat en kørsel, der ligger der i forvejen.", en: "Replace a run that is there already.")
    case .matchTimeLimitHelp:
      TextEntry(
        da:
          "Stop efter så mange sekunder med det bedste svar og dets bevis (ellers kun hvor mentorernes timer kræver en søgning: efter {seconds}).",
        en:
          "Stop after so many seconds, with the best answer and what is proven of it (else only where mentors' hours call for a search: after {seconds})."
      )
    case .solverHelp:
      TextEntry(
        da:
          "Hvem der finder matchningen: glpk (netværksmetode, bekræftet af GLPK), network (netværksmetode, bevist alene af priser), greedy (et godt svar straks, med bevist afstand); auto er glpk op til {needs} behov, derefter network.",
        en:
          "Who finds the matching: glpk (network method, confirmed by GLPK), network (network method, proven by prices alone), greedy (a good answer at once, with a proven gap); auto is glpk up to {needs} needs, then network."
      )
    case .timeLimitHelp:
      TextEntry(
        da: "Stop efter så mange sekunder med det bedste svar og dets bevis.",
        en: "Stop after so many seconds, with the best answer and what is proven of it.")
    case .secondsName: TextEntry(da: "sekunder", en: "seconds")
    case .ruleHelp: TextEntry(da: "Reglens id, for eksempel skills.", en: "The rule's id, for example skills.")
    case .rulesCohortHelp:
      TextEntry(da: "En årgang, hvis rules.yaml gælder.", en: "A cohort whose rules.yaml applies.")
    case .newFolderHelp: TextEntry(da: "Mappen, der skal skrives.", en: "The folder to write.")
    case .problemHelp:
      TextEntry(
        da: "Filen: OR-Library assign, DIMACS .asn eller .min, Makkers egen semi.",
        en: "The file: OR-Library assign, DIMACS .asn or .min, Makker's own semi."
      )
    case .checkPassed: TextEntry(da: "Ingen fejl.", en: "No faults.")
    case .cohortSummary:
      TextEntry(
        da: "{name}: {mentors} mentorer, {mentees} mentees, {needs} behov, {programmes} mentorforløb",
        en: "{name}: {mentors} mentors, {mentees} mentees, {needs} needs, {programmes} programmes")
    case .runWritten: TextEntry(da: "Kørsel: {path}", en: "Run: {path}")
    case .dryRun: TextEntry(da: "Prøvekørsel: intet er skrevet.", en: "Dry run: nothing was written.")
    case .openReport: TextEntry(da: "Rapport: {path}", en: "Report: {path}")
    case .runExists:
      TextEntry(
        da: "{path} findes allerede og røres ikke. Vælg en anden mappe med --out, eller erstat den med --replace.",
        en: "{path} exists already and is left alone. Choose another folder with --out, or replace it with --replace.")
    case .outsideSeed:
      TextEntry(
        da: "--seed er {found}; et helt tal fra 0 til {largest} ventes.",
        en: "--seed is {found}; a whole number from 0 to {largest} is expected.")
    case .timeLimitRange:
      TextEntry(
        da: "--time-limit er {found}; et antal sekunder over 0 ventes.",
        en: "--time-limit is {found}; a number of seconds above 0 is expected.")
    case .outIsCohort:
      TextEntry(
        da: "{path} ligger i årgangens egen mappe eller omvendt. Vælg en mappe ved siden af med --out.",
        en: "{path} lies within the cohort's own folder, or the other way round. Choose a folder beside it with --out.")
    case .replacedNotARun:
      TextEntry(
        da:
          "{path} er ikke en kørsel (der er ingen run.json), så --replace rører den ikke. Vælg en anden mappe med --out.",
        en:
          "{path} is not a run (there is no run.json in it), so --replace leaves it alone. Choose another folder with --out."
      )
    case .holdsOtherFiles:
      TextEntry(
        da:
          "{path} rummer også andre filer end kørslens, så --replace rører den ikke: {names}. Flyt dem, eller vælg en anden mappe med --out.",
        en:
          "{path} holds other files than the run's, so --replace leaves it alone: {names}. Move them, or choose another folder with --out."
      )
    case .cannotWrite:
      TextEntry(
        da: "{path} kunne ikke skrives: {reason}. Intet er ændret.",
        en: "{path} could not be written: {reason}. Nothing was changed.")
    case .verified:
      TextEntry(
        da: "Efterprøvet: {pairs}. Hvert krav, hvert point og hver plads er regnet efter, og alt stemmer.",
        en: "Verified: {pairs}. Every requirement, point and place was computed again, and all is right.")
    case .verifiedYear:
      TextEntry(
        da: "{meetings} møder, {seats} uddannelsespladser og alle kalendere holder årgangens regler.",
        en: "{meetings} meetings, {seats} training seats and all calendars keep the cohort's rules.")
    case .scheduleAbout:
      TextEntry(
        da: "Planlæg en kørsels møder og uddannelse om; matchene bliver.",
        en: "Plan a run's meetings and training anew; the pairs stay.")
    case .editedCohortHelp:
      TextEntry(
        da: "En rettet årgang, fx med andre lukkedage, fravær eller lokaler (ellers kørslens egen).",
        en: "An edited cohort, say with other closed weeks, absences or rooms (else the run's own).")
    case .fromHelp:
      TextEntry(
        da: "Første dag, der planlægges om, fx 2026-11-01; det før bliver, som det er.",
        en: "The first day to plan anew, such as 2026-11-01; what is before stays as it is.")
    case .dateName: TextEntry(da: "dato", en: "date")
    case .unknownDate:
      TextEntry(
        da: "--from er {found}; en dato som 2026-11-01 ventes.",
        en: "--from is {found}; a date such as 2026-11-01 is expected.")
    case .calendarAbout: TextEntry(da: "Vis én persons år fra en kørsel.", en: "Show one person's year from a run.")
    case .personHelp:
      TextEntry(da: "En mentors eller mentees id, eller coordinator.", en: "A mentor's or mentee's id, or coordinator.")
    case .icsHelp: TextEntry(da: "Skriv kalenderen som iCalendar.", en: "Print the calendar as iCalendar.")
    case .unknownPerson:
      TextEntry(da: "Der er ingen med id {found} i kørslen.", en: "There is nobody with the id {found} in the run.")
    case .nearestPerson:
      TextEntry(
        da: "Der er ingen med id {found} i kørslen. Mente du {nearest}?",
        en: "There is nobody with the id {found} in the run. Did you mean {nearest}?")
    case .noPlanHelp:
      TextEntry(
        da: "Planlæg ikke møder og uddannelse.", en: "Leave out the plan of meetings and training.")
    case .privateHelp:
      TextEntry(
        da: "Skriv id'er i stedet for navne i kalenderne.", en: "Write ids instead of names in the calendars.")
    case .phasePlanning: TextEntry(da: "planlægger året", en: "planning the year")
    case .verifiedOptimum:
      TextEntry(
        da: "Priserne beviser, at ingen anden matchning er bedre.",
        en: "The prices prove that no other matching is better.")
    case .verifiedDraw:
      TextEntry(
        da: "Kun lodtrækningen har valgt mellem lige gode matchninger.",
        en: "The lottery alone chose between equally good matchings.")
    case .verifyFailed: TextEntry(da: "Kørslen holder ikke: {findings}.", en: "The run does not hold: {findings}.")
    case .newWritten:
      TextEntry(
        da: "{path} er klar. Udfyld mentors.csv og mentees.csv i et regneark, og skriv så: makker check {path}",
        en: "{path} is ready. Fill in mentors.csv and mentees.csv in a spreadsheet, then type: makker check {path}")
    case .unknownRule:
      TextEntry(
        da: "Der er ingen regel med navnet {found}. makker rules list viser dem, der er.",
        en: "There is no rule called {found}. makker rules list shows those there are.")
    case .nearestRule:
      TextEntry(
        da: "Der er ingen regel med navnet {found}. Mente du {nearest}? makker rules list viser dem alle.",
        en: "There is no rule called {found}. Did you mean {nearest}? makker rules list shows them all.")
    case .unknownLanguage:
      TextEntry(da: "--lang er {found}; da eller en ventes.", en: "--lang is {found}; da or en is expected.")
    case .phaseReading: TextEntry(da: "læser", en: "reading")
    case .phaseScoring: TextEntry(da: "giver point", en: "scoring")
    case .phaseSolving: TextEntry(da: "matcher", en: "matching")
    case .phaseGreedy: TextEntry(da: "matcher, første svar", en: "matching, first answer")
    case .phasePrices: TextEntry(da: "matcher, priser", en: "matching, prices")
    case .phaseColumns: TextEntry(da: "matcher, bevis", en: "matching, proof")
    case .phaseChecking: TextEntry(da: "efterprøver beviset", en: "checking the proof")
    case .phaseTies: TextEntry(da: "trækker lod", en: "drawing lots")
    case .phaseExplaining: TextEntry(da: "forklarer", en: "explaining")
    case .phaseWriting: TextEntry(da: "skriver", en: "writing")
    case .progressBound:
      TextEntry(da: "runde {round}, {columns} kanter, afstand {gap}", en: "round {round}, {columns} edges, gap {gap}")
    case .interruptedKept:
      TextEntry(
        da: "Afbrudt: det bedste svar indtil nu er gemt, højst {gap} fra det bedst mulige.",
        en: "Interrupted: the best answer so far is kept, at most {gap} from the best there can be.")
    case .secondsLeft: TextEntry(da: "omkring {seconds} s endnu", en: "about {seconds} s left")
    case .outputFailed:
      TextEntry(
        da: "Der kunne ikke skrives mere på standard output; er disken fuld?",
        en: "Nothing more could be written to standard output; is the disk full?")
    case .emptyPath: TextEntry(da: "--out er tom. Skriv mappens navn.", en: "--out is empty. Write the folder's name.")
    case .oldRunLeft:
      TextEntry(
        da: "Kørslen er skrevet, men den gamle kunne ikke fjernes og ligger i {path}: {reason}.",
        en: "The run is written, but the old one could not be removed and lies in {path}: {reason}.")
    case .interruptedEmpty:
      TextEntry(
        da: "Afbrudt, før der var noget svar. Intet er skrevet.",
        en: "Interrupted before there was any answer. Nothing was written.")
    case .numbersTooLarge:
      TextEntry(
        da: "Tallene er for store til at regne nøjagtigt med: {number}. Brug mindre vægte eller færre prioriteter.",
        en: "The numbers are too large to compute with exactly: {number}. Use smaller weights or fewer priorities.")
    case .memoryLimit:
      TextEntry(
        da: "Hukommelsen slap op ved {limit} MiB, før der var noget svar. Intet er skrevet.",
        en: "Memory ran out at {limit} MiB before there was any answer. Nothing was written.")
    case .internalFault:
      TextEntry(
        da: "Makker fejlede: {reason}. Intet er ændret. Meld det gerne med kommandoen og teksten her.",
        en: "Makker failed: {reason}. Nothing was changed. Please report it with the command and this text.")
    }
  }
}
