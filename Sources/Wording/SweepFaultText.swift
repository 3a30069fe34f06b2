// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a sweep cannot be made, or its results cannot be used.
public enum SweepFaultText: String, TextCatalogue {
  case noAxis, noAxes, axis, axisAdvice, noWeights, weights, badRange, range, ruleTwice, ruleOnce, oneAxis
  case points, tooManyPoints, mostPoints, coarserOrPlan, coarser
  case noPlan, plan, planAdvice, badPlan, wholeFile, makePlanAgain, changedInput, sameInput, otherVersion, sameVersion
  case jobNumber, jobRange, jobAdvice
  case missingResult, result, runJob, badResult, otherPlan, otherToday
  case fileExists, ownFile, replaceFile, folderInTheWay, aFile, chooseFile

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .noAxis: TextEntry(da: "noget, der ikke er en vægt og dens værdier", en: "not a weight and its values")
    case .noAxes: TextEntry(da: "ingen vægt at variere", en: "no weight to vary")
    case .axis: TextEntry(da: "REGEL.weight=VÆRDIER", en: "RULE.weight=VALUES")
    case .axisAdvice:
      TextEntry(
        da: "Skriv for eksempel --vary interests.weight=0:100:10 eller --vary skills.weight=50,100,200.",
        en: "Write for example --vary interests.weight=0:100:10 or --vary skills.weight=50,100,200.")
    case .noWeights: TextEntry(da: "værdierne »{values}«", en: "the values “{values}”")
    case .weights:
      TextEntry(
        da: "hele tal med komma imellem, eller første:sidste:skridt",
        en: "whole numbers with commas between, or first:last:step")
    case .badRange: TextEntry(da: "området {values}", en: "the range {values}")
    case .range:
      TextEntry(da: "første højst lig med sidste, og et skridt over 0", en: "first at most last, and a step above 0")
    case .ruleTwice: TextEntry(da: "{rule} for anden gang", en: "{rule} for the second time")
    case .ruleOnce: TextEntry(da: "hver regel én gang", en: "each rule once")
    case .oneAxis: TextEntry(da: "Saml reglens vægte i ét --vary.", en: "Put the rule's weights into one --vary.")
    case .points: TextEntry(da: "{count} punkter", en: "{count} points")
    case .tooManyPoints: TextEntry(da: "flere punkter, end der kan tælles", en: "more points than can be counted")
    case .mostPoints: TextEntry(da: "højst {limit} punkter", en: "at most {limit} points")
    case .coarserOrPlan:
      TextEntry(
        da: "Tag større skridt, eller fordel arbejdet på flere maskiner med --plan MAPPE --jobs ANTAL.",
        en: "Take larger steps, or spread the work over machines with --plan FOLDER --jobs NUMBER.")
    case .coarser: TextEntry(da: "Tag større skridt.", en: "Take larger steps.")

    case .noPlan: TextEntry(da: "ingen plan for en gennemgang", en: "no plan of a sweep")
    case .plan: TextEntry(da: "en mappe, som --plan har skrevet", en: "a folder that --plan has written")
    case .planAdvice: TextEntry(da: "Se efter, om stien er rigtig.", en: "Check the path.")
    case .badPlan:
      TextEntry(da: "en fil, der ikke er hel eller er ændret", en: "a file that is not whole, or was changed")
    case .wholeFile: TextEntry(da: "filen, som --plan skrev den", en: "the file as --plan wrote it")
    case .makePlanAgain: TextEntry(da: "Lav planen igen i en ny mappe.", en: "Make the plan again, in a new folder.")
    case .changedInput:
      TextEntry(da: "{file} er ikke, som den var, da planen blev lavet", en: "{file} is not what it was when planned")
    case .sameInput: TextEntry(da: "årgangen, som planen har den", en: "the cohort as the plan has it")
    case .otherVersion: TextEntry(da: "en plan fra {found}", en: "a plan made by {found}")
    case .sameVersion: TextEntry(da: "en plan fra {expected}", en: "a plan made by {expected}")
    case .jobNumber: TextEntry(da: "job {found}", en: "job {found}")
    case .jobRange: TextEntry(da: "et nummer fra 1 til {jobs}", en: "a number from 1 to {jobs}")
    case .jobAdvice: TextEntry(da: "Vælg et job, som planen har.", en: "Choose a job that the plan has.")

    case .missingResult: TextEntry(da: "intet resultat af job {job}", en: "no result of job {job}")
    case .result: TextEntry(da: "resultatet af hvert job", en: "the result of every job")
    case .runJob:
      TextEntry(
        da: "Kør det: makker sweep --run {path} --job {job}", en: "Run it: makker sweep --run {path} --job {job}")
    case .badResult:
      TextEntry(da: "et resultat, der ikke er helt eller er ændret", en: "a result that is not whole, or was changed")
    case .otherPlan: TextEntry(da: "et resultat af en anden plan", en: "a result of another plan")
    case .otherToday:
      TextEntry(da: "en anden matchning i dag end de andre job har", en: "another matching today than other jobs have")
    case .fileExists:
      TextEntry(da: "en fil, der ikke er skrevet af makker sweep", en: "a file that makker sweep has not written")
    case .ownFile:
      TextEntry(da: "en ny fil, eller en af makker sweeps egne", en: "a new file, or one of makker sweep's own")
    case .replaceFile:
      TextEntry(
        da: "Vælg et andet navn, eller erstat den med --replace.",
        en: "Choose another name, or replace it with --replace.")
    case .folderInTheWay: TextEntry(da: "en mappe, eller ingen fil", en: "a folder, or no file at all")
    case .aFile: TextEntry(da: "en fil", en: "a file")
    case .chooseFile: TextEntry(da: "Vælg et andet navn.", en: "Choose another name.")
    }
  }
}
