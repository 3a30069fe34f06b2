// SPDX-License-Identifier: GPL-3.0-or-later

/// What the commands that compare matchings say of themselves.
public enum ComparisonCommandText: String, TextCatalogue {
  case compareAbout, whatIfAbout, firstRunHelp, secondRunHelp
  case setHelp, withoutHelp, withHelp, rulesHelp, requireHelp, forbidHelp, leaveOutHelp, placesHelp
  case htmlHelp, allHelp, jsonHelp, replaceHelp, seedHelp
  case ruleName, fileName, mentorName
  case noChange, emptyPath, refused, pageWritten
  case notAPage, notAFile, cannotWrite
  case doesNotHold, forgotten, unreadableFile, readableFile, checkFile

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .compareAbout:
      TextEntry(
        da: "Sammenlign to kørsler: hvem vinder, hvem mister, og hvorfor.",
        en: "Compare two runs: who gains, who loses, and why.")
    case .whatIfAbout:
      TextEntry(
        da: "Prøv andre regler: hvem vinder, hvem mister, og hvorfor.",
        en: "Try other rules: who gains, who loses, and why.")
    case .firstRunHelp: TextEntry(da: "Den første kørsels mappe.", en: "The first run folder.")
    case .secondRunHelp: TextEntry(da: "Den anden kørsels mappe.", en: "The second run folder.")
    case .setHelp:
      TextEntry(
        da: "En anden vægt eller værdi: interests.weight=80. Kan gentages, som alle ændringer.",
        en: "Another weight or value: interests.weight=80. May be repeated, as all changes may.")
    case .withoutHelp: TextEntry(da: "Udelad en regel.", en: "Leave out a rule.")
    case .withHelp: TextEntry(da: "Tag en indbygget regel med.", en: "Add a built-in rule.")
    case .rulesHelp:
      TextEntry(da: "En anden rules.yaml i stedet for årgangens.", en: "Another rules.yaml in place of the cohort's.")
    case .requireHelp: TextEntry(da: "Kræv et match.", en: "Require a pair.")
    case .forbidHelp: TextEntry(da: "Forbyd et match.", en: "Forbid a pair.")
    case .leaveOutHelp: TextEntry(da: "En mentor, der ikke er med.", en: "A mentor who is not there.")
    case .placesHelp:
      TextEntry(da: "Et andet antal pladser hos en mentor.", en: "Another number of places of a mentor.")
    case .htmlHelp:
      TextEntry(
        da: "Skriv de to side om side til en fil, der åbner uden net.",
        en: "Write the two side by side to a file that opens offline.")
    case .allHelp: TextEntry(da: "Vis lange lister i deres helhed.", en: "Show long lists as a whole.")
    case .jsonHelp: TextEntry(da: "Skriv sammenligningen som JSON.", en: "Print the comparison as JSON.")
    case .replaceHelp:
      TextEntry(
        da: "Lad --html erstatte en fil, der ikke er sådan en side.",
        en: "Let --html replace a file that is no such page.")
    case .seedHelp:
      TextEntry(
        da: "Frø til dagens lodtrækning (ellers ud fra årgangens navn).",
        en: "Seed of today's lottery (else from the cohort's name).")
    case .ruleName: TextEntry(da: "regel", en: "rule")
    case .fileName: TextEntry(da: "fil", en: "file")
    case .mentorName: TextEntry(da: "mentor", en: "mentor")
    case .noChange:
      TextEntry(
        da: "Skriv mindst én ændring, for eksempel --set interests.weight=80.",
        en: "Give at least one change, for example --set interests.weight=80.")
    case .emptyPath: TextEntry(da: "--html er tom. Skriv filens navn.", en: "--html is empty. Write the file's name.")
    case .refused: TextEntry(da: "årgangen med ændringerne", en: "the changed cohort")
    case .pageWritten: TextEntry(da: "Side om side: {path}", en: "Side by side: {path}")
    case .notAPage:
      TextEntry(
        da:
          "{path} findes allerede og er ikke sådan en side, så den røres ikke. Vælg en anden fil, eller erstat den med --replace.",
        en:
          "{path} exists already and is no such page, so it is left alone. Choose another file, or replace it with --replace."
      )
    case .notAFile:
      TextEntry(
        da: "{path} er en mappe eller slet ingen fil. Vælg en anden.",
        en: "{path} is a folder, or no file at all. Choose another.")
    case .cannotWrite:
      TextEntry(
        da: "{path} kunne ikke skrives: {reason}. Intet er ændret.",
        en: "{path} could not be written: {reason}. Nothing was changed.")
    case .doesNotHold:
      TextEntry(
        da: "{path} holder ikke ({findings}). Se hvad der er galt: makker verify {path}",
        en: "{path} does not hold ({findings}). See what is wrong: makker verify {path}")
    case .forgotten:
      TextEntry(
        da:
          "{path} kan ikke regnes efter: personer i kørslen er glemt, siden den blev lavet (i alt {n}). Tabellerne og rapporten er der stadig. Match årgangen igen for at spørge om match.",
        en:
          "{path} cannot be worked out again: people in the run were forgotten since it was made ({n} in all). Its tables and its report are still there. Match the cohort anew to ask about pairs."
      )
    case .unreadableFile: TextEntry(da: "ingen læsbar fil", en: "no readable file")
    case .readableFile: TextEntry(da: "en fil med regler", en: "a file with rules")
    case .checkFile: TextEntry(da: "Ret stien, eller ret adgangen.", en: "Correct the path, or the access.")
    }
  }
}
