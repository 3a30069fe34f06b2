// SPDX-License-Identifier: GPL-3.0-or-later

/// What `makker test` says.
public enum ExpectationCommandText: String, TextCatalogue {
  case about, runHelp, junitHelp, jsonHelp, allHelp, fileName, emptyPath
  case passed, failed, summary, none, more, testsNobody, gap
  case missingExpected, missingAdvice, notJUnit, noFolder, cannotWrite, runIsMatched, interrupted

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Prøv, om en matchning er, som expectations.yaml forventer.",
        en: "Test whether a matching is as expectations.yaml expects.")
    case .runHelp:
      TextEntry(
        da: "Prøv en kørsel, der er gemt, i stedet for at matche på ny.",
        en: "Test a run that is kept, instead of matching anew.")
    case .junitHelp:
      TextEntry(da: "Skriv også resultatet som JUnit XML.", en: "Write the result as JUnit XML too.")
    case .jsonHelp:
      TextEntry(da: "Skriv resultatet som JSON på skærmen i stedet.", en: "Print the result as JSON instead.")
    case .allHelp:
      TextEntry(
        da: "Vis alle, som en forventning ikke holder for, også i lange lister.",
        en: "Show everybody for whom an expectation fails, also in long lists.")
    case .fileName: TextEntry(da: "fil", en: "file")
    case .emptyPath: TextEntry(da: "--junit er tom. Skriv filens navn.", en: "--junit is empty. Write the file's name.")
    case .passed: TextEntry(da: "holder", en: "passed")
    case .failed: TextEntry(da: "HOLDER IKKE", en: "FAILED")
    case .summary: TextEntry(da: "{passed} holder, {failed} holder ikke", en: "{passed} passed, {failed} failed")
    case .none:
      TextEntry(
        da: "Der står ingen forventninger i expectations.yaml endnu.",
        en: "There are no expectations in expectations.yaml yet.")
    case .more: TextEntry(da: "… og {n} mere (vis dem med --all)", en: "… and {n} more (show them with --all)")
    case .testsNobody:
      TextEntry(
        da: "Ingen passer på den, så den prøver ingenting.", en: "It is about nobody, and so tests nothing.")
    case .gap:
      TextEntry(
        da: "Matchningen er ikke bevist bedst (højst {gap} fra): det, der ikke holder, holder måske i en bedre.",
        en: "The matching is not proven best (at most {gap} from it): what failed may hold in a better one.")
    case .missingExpected:
      TextEntry(da: "forventninger til matchningen", en: "what is expected of the matching")
    case .missingAdvice:
      TextEntry(
        da: "Skriv expectations.yaml i årgangens mappe; `makker new` laver en mappe med en, der forklarer sig selv.",
        en: "Write expectations.yaml in the cohort folder; `makker new` makes a folder with one that explains itself.")
    case .notJUnit:
      TextEntry(
        da: "{path} er ikke JUnit XML og bliver ikke overskrevet. Vælg et andet navn med --junit.",
        en: "{path} is not JUnit XML and is left alone. Choose another name with --junit.")
    case .noFolder:
      TextEntry(
        da: "Mappen, som {path} skulle ligge i, findes ikke. Lav den, eller vælg et andet sted med --junit.",
        en: "The folder that {path} would lie in is not there. Make it, or choose another place with --junit.")
    case .runIsMatched:
      TextEntry(
        da: "--run prøver en matchning, der er gjort: --seed og --time-limit kan ikke bruges sammen med den.",
        en: "--run tests a matching that is made: --seed and --time-limit cannot be used with it.")
    case .cannotWrite:
      TextEntry(da: "{path} kunne ikke skrives: {reason}.", en: "{path} could not be written: {reason}.")
    case .interrupted:
      TextEntry(
        da: "Afbrudt: det bedste svar indtil nu er prøvet.", en: "Interrupted: the best answer so far was tested.")
    }
  }
}
