// SPDX-License-Identifier: GPL-3.0-or-later

/// What was expected where a cohort's files hold something else.
public enum ExpectedText: String, TextCatalogue {
  case table, encoding, visibleText, headerRow, requiredFiles, fileName, readableFile, cohortFolder, newFolder
  case quotedCell, closingQuote, cellCount, headerForValues, columns, eachColumnOnce, knownOrOwnColumn
  case noPersonalNumber, birthYearOnly, filledCell, id, level, skill, eachOnce, wholeNumber, hours, birthYear, date
  case existingDate, dateRange, endAfterStart, dayAfterStart, window, time, separateWindows, training, slotMinutes
  case timeZone, eachIDOnce, eachNameOnce, knownID, noCircle, typeOfProgramme, typeOfMentee, eachDecisionOnce
  case decisionsAgree, somebody, mentorOfType, fittingProgramme, previousPairs, birthYears, barInList
  case preferredWithinFreeTimes

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .table: TextEntry(da: "en tabel gemt som CSV", en: "a table saved as CSV")
    case .encoding:
      TextEntry(da: "tekst i UTF-8, UTF-16 eller Windows-1252", en: "text in UTF-8, UTF-16 or Windows-1252")
    case .visibleText: TextEntry(da: "kun synlig tekst", en: "visible text only")
    case .headerRow: TextEntry(da: "en overskriftsrække med mindst {names}", en: "a header row with at least {names}")
    case .requiredFiles:
      TextEntry(
        da: "cohort.yaml, mentors.csv og mentees.csv i mappen",
        en: "cohort.yaml, mentors.csv and mentees.csv in the folder")
    case .fileName: TextEntry(da: "{nearest}", en: "{nearest}")
    case .readableFile: TextEntry(da: "en almindelig fil, som du må læse", en: "an ordinary file that you may read")
    case .cohortFolder:
      TextEntry(
        da: "en mappe med cohort.yaml, mentors.csv og mentees.csv",
        en: "a folder with cohort.yaml, mentors.csv and mentees.csv")
    case .newFolder: TextEntry(da: "en ny eller tom mappe", en: "a new or an empty folder")
    case .quotedCell:
      TextEntry(
        da: "anførselstegn om hele cellen, og to for hvert inde i den",
        en: "quotation marks round the whole cell, and two for each one inside it")
    case .closingQuote:
      TextEntry(da: "et anførselstegn mere, hvor cellen slutter", en: "one more quotation mark where the cell ends")
    case .cellCount: TextEntry(da: "{cells} som i overskriften", en: "{cells}, as in the header")
    case .headerForValues:
      TextEntry(da: "en overskrift over hver kolonne med værdier", en: "a header above each column with values")
    case .columns: TextEntry(da: "mindst {names}", en: "at least {names}")
    case .eachColumnOnce: TextEntry(da: "hver kolonne én gang", en: "each column once")
    case .knownOrOwnColumn:
      TextEntry(
        da: "»{nearest}« eller et navn, der ligner det mindre",
        en: "“{nearest}”, or a name that is less like it")
    case .noPersonalNumber: TextEntry(da: "ingen personnumre nogen steder", en: "no personal numbers anywhere")
    case .birthYearOnly:
      TextEntry(
        da: "højst fødselsåret, i kolonnen »fødselsår«",
        en: "the year of birth at most, in the column “birth_year”")
    case .filledCell: TextEntry(da: "en værdi i hver række", en: "a value in every row")
    case .id:
      TextEntry(
        da: "et kort id uden lodret streg, snabel-a eller linjeskift",
        en: "a short id without a vertical bar, an at sign or a line break")
    case .level: TextEntry(da: "et helt tal fra 1 til 5", en: "a whole number from 1 to 5")
    case .skill:
      TextEntry(
        da: "en færdighed, eventuelt med et niveau: matematik:4",
        en: "a skill, with a level if you like: maths:4")
    case .eachOnce: TextEntry(da: "hver ting én gang", en: "each item once")
    case .wholeNumber: TextEntry(da: "et helt tal fra {low} til {high}", en: "a whole number from {low} to {high}")
    case .hours:
      TextEntry(
        da: "timer fra 0 til {high}, eventuelt med decimaler",
        en: "hours from 0 to {high}, with decimals if you like")
    case .birthYear: TextEntry(da: "et årstal fra {low} til {high}", en: "a year from {low} to {high}")
    case .date: TextEntry(da: "en dato som 2026-08-12 eller 12-08-2026", en: "a date such as 2026-08-12 or 12-08-2026")
    case .existingDate: TextEntry(da: "en dag, der findes", en: "a day that exists")
    case .dateRange:
      TextEntry(da: "en dato, en uge som 2026-W42 eller fra..til", en: "a date, a week such as 2026-W42, or from..to")
    case .endAfterStart: TextEntry(da: "en slutning, der ligger efter begyndelsen", en: "an end after the start")
    case .dayAfterStart:
      TextEntry(
        da: "en dag, hvor uddannelse, der er i gang ved starten, er færdig",
        en: "a day by which training under way at the start is completed")
    case .window: TextEntry(da: "en dag og to klokkeslæt: man 16:00-18:00", en: "a day and two times: mon 16:00-18:00")
    case .time: TextEntry(da: "et klokkeslæt fra 0:00 til 24:00", en: "a time from 0:00 to 24:00")
    case .separateWindows: TextEntry(da: "tidsrum, der ikke overlapper", en: "windows that do not overlap")
    case .training:
      TextEntry(
        da: "et modul, eventuelt med en dato: basis@2026-03-01",
        en: "a module, with a date if you like: basic@2026-03-01")
    case .slotMinutes:
      TextEntry(da: "et antal minutter, der går op i et døgn", en: "minutes that a day divides into without a rest")
    case .timeZone: TextEntry(da: "et IANA-navn på en tidszone", en: "an IANA name of a time zone")
    case .eachIDOnce: TextEntry(da: "hvert id én gang", en: "each id once")
    case .eachNameOnce: TextEntry(da: "hvert navn én gang", en: "each name once")
    case .knownID: TextEntry(da: "et id fra {file}", en: "an id from {file}")
    case .noCircle:
      TextEntry(da: "forudsætninger, der ikke går i ring", en: "prerequisites that do not go round in a circle")
    case .typeOfProgramme: TextEntry(da: "en type, som mentorforløbet har", en: "a type that the programme has")
    case .typeOfMentee: TextEntry(da: "en type, som den unge har behov for", en: "a type that the mentee needs")
    case .eachDecisionOnce: TextEntry(da: "hver beslutning én gang", en: "each decision once")
    case .decisionsAgree:
      TextEntry(da: "beslutninger, der kan følges sammen", en: "decisions that can be followed together")
    case .somebody: TextEntry(da: "mindst én række under overskriften", en: "at least one row below the header")
    case .mentorOfType: TextEntry(da: "mindst én mentor af typen", en: "at least one mentor of the type")
    case .fittingProgramme:
      TextEntry(da: "et mentorforløb med en af mentorens typer", en: "a programme with one of the mentor's types")
    case .previousPairs: TextEntry(da: "de samme id'er som i år", en: "the same ids as this year")
    case .birthYears:
      TextEntry(
        da: "et fødselsår, så det vides, hvem der er under 15",
        en: "a year of birth, so that it is known who is under 15")
    case .barInList:
      TextEntry(da: "lodret streg mellem flere: skak|fodbold", en: "a vertical bar between several: chess|football")
    case .preferredWithinFreeTimes:
      TextEntry(da: "foretrukne tider, hvor personen er ledig", en: "preferred times at which the person is free")
    }
  }
}
