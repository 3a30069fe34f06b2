// SPDX-License-Identifier: GPL-3.0-or-later

/// What all pages of the workbench share.
public enum WorkbenchText: String, TextCatalogue {
  case skip, menu, otherLanguage, logOut, undo, back, save, cancel, stays
  case overview, people, matching, rules, year, history
  case home, homeEmpty, homeHint, newCohort, newCohortHint, newCohortName, nameTaken, nameUnfit, cohortMade
  case mentors, mentees, needs, programmes, faultsFound, faultsHint, warnings, runs, noRuns, run, state, recorded
  case filled, points, origin, comingHeading, readingRun, inForce, originMatch, originRematch, originSchedule, goPeople,
    goMatching, goRun
  case historyEmpty, historyHint, when, what, earlier
  case nothingHere, nothingHereAdvice, changedMeanwhile, changedMeanwhileAdvice, fileChangedAdvice, notDone, cannotUse
  case cannotUseAdvice, interrupted, ourFault, ourFaultAdvice, workspaceExpected

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .skip: TextEntry(da: "Gå til indholdet", en: "Skip to the content")
    case .menu: TextEntry(da: "Årgangens sider", en: "The cohort's pages")
    case .otherLanguage: TextEntry(da: "English", en: "Dansk")
    case .logOut: TextEntry(da: "Log ud", en: "Log out")
    case .undo: TextEntry(da: "Fortryd", en: "Undo")
    case .back: TextEntry(da: "Tilbage", en: "Back")
    case .save: TextEntry(da: "Gem", en: "Save")
    case .cancel: TextEntry(da: "Annuller", en: "Cancel")
    case .stays:
      TextEntry(
        da: "Alt bliver på denne computer: siden henter intet og sender intet andre steder hen.",
        en: "Everything stays on this computer: the page loads nothing and sends nothing anywhere else.")
    case .overview: TextEntry(da: "Overblik", en: "Overview")
    case .people: TextEntry(da: "Deltagere", en: "People")
    case .matching: TextEntry(da: "Matchning", en: "Matching")
    case .rules: TextEntry(da: "Regler", en: "Rules")
    case .year: TextEntry(da: "Året", en: "The year")
    case .history: TextEntry(da: "Historik", en: "History")
    case .home: TextEntry(da: "Årgange", en: "Cohorts")
    case .homeEmpty:
      TextEntry(
        da: "Mappen har ingen årgange endnu. Begynd med en ny.",
        en: "The folder has no cohorts yet. Begin with a new one.")
    case .homeHint: TextEntry(da: "Vælg den årgang, du arbejder med.", en: "Choose the cohort that you work with.")
    case .newCohort: TextEntry(da: "Ny årgang", en: "New cohort")
    case .newCohortHint:
      TextEntry(
        da: "Et kort navn til mappen: bogstaver, tal, bindestreg og understreg.",
        en: "A short name for the folder: letters, digits, hyphens and underscores.")
    case .newCohortName: TextEntry(da: "Mappens navn", en: "Name of the folder")
    case .nameTaken:
      TextEntry(
        da: "Der er allerede en mappe med navnet {name}. Vælg et andet navn.",
        en: "There is a folder named {name} already. Choose another name.")
    case .nameUnfit:
      TextEntry(
        da: "Navnet kan ikke bruges. Brug 1-60 bogstaver, tal, bindestreger og understreger.",
        en: "The name cannot be used. Use 1 to 60 letters, digits, hyphens and underscores.")
    case .cohortMade: TextEntry(da: "Årgangen {name} er oprettet.", en: "The cohort {name} was made.")
    case .mentors: TextEntry(da: "mentorer", en: "mentors")
    case .mentees: TextEntry(da: "mentees", en: "mentees")
    case .needs: TextEntry(da: "behov", en: "needs")
    case .programmes: TextEntry(da: "mentorforløb", en: "programmes")
    case .faultsFound:
      TextEntry(da: "Årgangens filer kan ikke bruges endnu", en: "The cohort's files cannot be used yet")
    case .faultsHint:
      TextEntry(
        da: "Ret fejlene under Deltagere, eller i filerne selv.", en: "Mend the faults under People, or in the files.")
    case .warnings: TextEntry(da: "Se også på", en: "Look at this too")
    case .runs: TextEntry(da: "Kørsler", en: "Runs")
    case .noRuns: TextEntry(da: "Årgangen er ikke matchet endnu.", en: "The cohort has not been matched yet.")
    case .run: TextEntry(da: "Kørsel {n}", en: "Run {n}")
    case .comingHeading: TextEntry(da: "Et øjeblik", en: "One moment")
    case .readingRun:
      TextEntry(
        da: "Kørsel {n} læses og efterprøves. Siden kommer af sig selv.",
        en: "Run {n} is being read and checked. The page comes by itself.")
    case .state: TextEntry(da: "Tilstand", en: "State")
    case .recorded: TextEntry(da: "Gemt", en: "Recorded")
    case .filled: TextEntry(da: "Dækket", en: "Filled")
    case .points: TextEntry(da: "Point", en: "Points")
    case .origin: TextEntry(da: "Fra", en: "From")
    case .inForce: TextEntry(da: "gælder nu", en: "in force")
    case .originMatch: TextEntry(da: "matchning", en: "matching")
    case .originRematch: TextEntry(da: "reparation af {n}", en: "repair of {n}")
    case .originSchedule: TextEntry(da: "ny plan for {n}", en: "new plan for {n}")
    case .goPeople: TextEntry(da: "Se og ret deltagerne", en: "See and mend the people")
    case .goMatching: TextEntry(da: "Match årgangen", en: "Match the cohort")
    case .goRun: TextEntry(da: "Se den nyeste kørsel", en: "See the newest run")
    case .historyEmpty: TextEntry(da: "Der er ikke sket noget endnu.", en: "Nothing has happened yet.")
    case .historyHint:
      TextEntry(
        da: "Alt, hvad der er besluttet og sket, det nyeste først. Intet heri kan ændres.",
        en: "Everything that was decided and that happened, the newest first. Nothing in it can be changed.")
    case .when: TextEntry(da: "Hvornår", en: "When")
    case .what: TextEntry(da: "Hvad", en: "What")
    case .earlier: TextEntry(da: "Vis tidligere", en: "Show earlier")
    case .nothingHere: TextEntry(da: "Her er ikke noget", en: "There is nothing here")
    case .nothingHereAdvice:
      TextEntry(
        da: "Siden findes ikke, eller den findes ikke mere. Begynd fra årgangene.",
        en: "There is no such page, or there is none any more. Begin with the cohorts.")
    case .changedMeanwhile:
      TextEntry(da: "Andre har ændret noget imens", en: "Others changed something meanwhile")
    case .changedMeanwhileAdvice:
      TextEntry(
        da: "Intet er gemt. Siden var vist, før dette skete; gå tilbage, se på det, og prøv igen.",
        en: "Nothing was saved. The page was shown before this happened; go back, look at it, and try again.")
    case .fileChangedAdvice:
      TextEntry(
        da: "Intet er gemt. {file} er ændret, siden siden blev vist; gå tilbage, se på den, og prøv igen.",
        en: "Nothing was saved. {file} has changed since the page was shown; go back, look at it, and try again.")
    case .notDone: TextEntry(da: "Det blev ikke gjort", en: "That was not done")
    case .cannotUse: TextEntry(da: "Det kan ikke bruges", en: "That cannot be used")
    case .cannotUseAdvice:
      TextEntry(da: "Intet er gemt. Ret dette, og prøv igen.", en: "Nothing was saved. Mend this, and try again.")
    case .interrupted:
      TextEntry(da: "Det blev stoppet, før der var et svar.", en: "It was stopped before there was an answer.")
    case .ourFault: TextEntry(da: "Makker lavede en fejl", en: "Makker made a mistake")
    case .ourFaultAdvice:
      TextEntry(
        da: "Intet er gemt. Fejlen ({kind}) er Makkers egen; meld den gerne.",
        en: "Nothing was saved. The mistake ({kind}) is Makker's own; please report it.")
    case .workspaceExpected:
      TextEntry(da: "en mappe med årgange", en: "a folder of cohorts")
    }
  }
}
