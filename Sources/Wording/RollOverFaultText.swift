// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with what a roll-over is told.
public enum RollOverFaultText: String, TextCatalogue {
  case endedTwice, endedOnce, endedBeforeStart, noSuchPair, aPairOfTheRun, lookInPairs
  case unknownMentee, knownMentee, menteeAdvice, nearestMentee
  case firstDayTooEarly, laterFirstDay, dateAdvice, lastDayTooEarly, laterLastDay
  case outInsideRun, outApart, chooseOther, notACohort, onlyCohortFiles, moveFiles

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .endedTwice:
      TextEntry(da: "matchet står også i linje {line}", en: "the pair stands in line {line} too")
    case .endedOnce: TextEntry(da: "hvert match højst én gang", en: "each pair once at most")
    case .endedBeforeStart:
      TextEntry(
        da: "{value} er før årets første dag {start}", en: "{value} is before the year's first day {start}")
    case .noSuchPair:
      TextEntry(
        da: "kørslen har ikke matchet {mentee} med {mentor} ({type})",
        en: "the run has no pair of {mentee} and {mentor} ({type})")
    case .aPairOfTheRun: TextEntry(da: "et match i kørslens pairs.csv", en: "a pair of the run's pairs.csv")
    case .lookInPairs:
      TextEntry(
        da: "Se efter i pairs.csv, og ret id'erne eller slet rækken.",
        en: "Look in pairs.csv, and correct the ids or delete the row.")
    case .unknownMentee: TextEntry(da: "ingen mentee »{id}«", en: "no mentee “{id}”")
    case .knownMentee: TextEntry(da: "en mentee i kørslens årgang", en: "a mentee of the run's cohort")
    case .menteeAdvice: TextEntry(da: "Se id'erne i mentees.csv.", en: "See the ids in mentees.csv.")
    case .nearestMentee: TextEntry(da: "Skriv »{nearest}«, som ligner mest.", en: "Write “{nearest}”, the nearest.")
    case .firstDayTooEarly:
      TextEntry(da: "{found} er ikke efter {start}", en: "{found} is not after {start}")
    case .laterFirstDay:
      TextEntry(da: "en første dag efter den gamle", en: "a first day after the old one")
    case .dateAdvice: TextEntry(da: "Skriv en senere dag.", en: "Write a later day.")
    case .lastDayTooEarly:
      TextEntry(da: "{found} er før første dag {start}", en: "{found} is before the first day {start}")
    case .laterLastDay: TextEntry(da: "en sidste dag efter den første", en: "a last day after the first")
    case .outInsideRun:
      TextEntry(da: "mappen ligger i kørslen, eller kørslen i den", en: "the folder lies in the run, or the run in it")
    case .outApart: TextEntry(da: "en mappe for sig selv", en: "a folder of its own")
    case .chooseOther: TextEntry(da: "Vælg en anden mappe.", en: "Choose another folder.")
    case .notACohort:
      TextEntry(da: "andet end en årgangs filer: {names}", en: "other things than a cohort's files: {names}")
    case .onlyCohortFiles:
      TextEntry(
        da: "en tom mappe, eller en årgang, som må erstattes",
        en: "an empty folder, or a cohort that may be replaced")
    case .moveFiles: TextEntry(da: "Flyt dem, eller vælg en anden mappe.", en: "Move them, or choose another folder.")
    }
  }
}
