// SPDX-License-Identifier: GPL-3.0-or-later

/// What was found in a cohort's files that cannot be, or that deserves a second look.
public enum FaultText: String, TextCatalogue {
  // The file as a whole.
  case workbook, pdf, binary, undecodable, damagedUTF16, controlCharacter, emptyFile, missingFile, unknownFile
  case unreadableFile, missingFolder, notAFolder, folderNotEmpty, folderNotWritable, unreadableFolder

  // Rows and columns.
  case quoteNeverClosed, textAfterQuote, quoteInsideCell, wrongCellCount, oneCell, cells, valueWithoutHeader
  case missingColumn, duplicateColumn, unknownColumn, personalNumberColumn, personalNumber, birthDateColumn

  // Cells.
  case emptyCell, notID, unknownType, unknownStage, unknownKind, unknownOutcome, unknownDecision, unknownWeekday
  case unknownRhythm, unknownHolidays
  case unknownCertificate, skillWithoutName, notLevel, tagTwice, notWholeNumber, notHours, notBirthYear, notDate
  case impossibleDate, rangeEndsBeforeStart, notWindow, notTime, windowEndsBeforeStart, overlappingWindows
  case sessionEndsBeforeStart, pairEndsBeforeStart, trainingWithoutModule

  // What the files say of each other.
  case duplicateID, duplicateName, unknownMentor, unknownMentee, unknownProgramme, unknownModule
  case circularPrerequisites, cohortEndsBeforeStart, provisionalBeforeStart, typeNotInProgramme, typeNotNeeded
  case repeatedDecision, contradictingDecision, decisionWords

  // What a person should look at.
  case nobody, noMentorOfType, mentorFitsNoProgramme, noPreviousPairKnown, noBirthYear, commaInList
  case preferredOutsideFreeTimes

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .workbook:
      TextEntry(
        da: "filen er en projektmappe fra et regneark, ikke en tekstfil",
        en: "the file is a spreadsheet's workbook, not a text file")
    case .pdf: TextEntry(da: "filen er en PDF, ikke en tabel", en: "the file is a PDF, not a table")
    case .binary:
      TextEntry(
        da: "filen indeholder nulbytes, som ingen tekst har",
        en: "the file holds zero bytes, which no text has")
    case .undecodable:
      TextEntry(da: "byten {byte} er ikke et tegn i {encoding}", en: "the byte {byte} is no character in {encoding}")
    case .damagedUTF16:
      TextEntry(da: "filen begynder som UTF-16, men er beskadiget", en: "the file begins as UTF-16 but is damaged")
    case .controlCharacter:
      TextEntry(da: "et usynligt styretegn ({code})", en: "an invisible control character ({code})")
    case .emptyFile: TextEntry(da: "filen er tom", en: "the file is empty")
    case .missingFile: TextEntry(da: "filen mangler", en: "the file is missing")
    case .unknownFile: TextEntry(da: "en fil, som Makker ikke kender", en: "a file that Makker does not know")
    case .unreadableFile: TextEntry(da: "filen kan ikke læses", en: "the file cannot be read")
    case .missingFolder: TextEntry(da: "mappen findes ikke", en: "the folder does not exist")
    case .notAFolder: TextEntry(da: "en fil, ikke en mappe", en: "a file, not a folder")
    case .folderNotEmpty:
      TextEntry(da: "mappen findes allerede og er ikke tom", en: "the folder exists already and is not empty")
    case .folderNotWritable: TextEntry(da: "mappen kan ikke laves her", en: "the folder cannot be made here")
    case .unreadableFolder: TextEntry(da: "mappen kan ikke læses", en: "the folder cannot be read")

    case .quoteNeverClosed:
      TextEntry(da: "et anførselstegn, der aldrig lukkes", en: "a quotation mark that is never closed")
    case .textAfterQuote:
      TextEntry(da: "tekst efter det afsluttende anførselstegn", en: "text after the closing quotation mark")
    case .quoteInsideCell:
      TextEntry(
        da: "et anførselstegn inde i en celle, der ikke begynder med et",
        en: "a quotation mark inside a cell that does not begin with one")
    case .wrongCellCount: TextEntry(da: "rækken har {cells}", en: "the row has {cells}")
    case .oneCell: TextEntry(da: "1 celle", en: "1 cell")
    case .cells: TextEntry(da: "{count} celler", en: "{count} cells")
    case .valueWithoutHeader:
      TextEntry(
        da: "en værdi i kolonne {number}, som ingen overskrift har",
        en: "a value in column {number}, which has no header")
    case .missingColumn: TextEntry(da: "ingen kolonne »{column}«", en: "no column “{column}”")
    case .duplicateColumn:
      TextEntry(
        da: "»{value}« er samme kolonne som kolonne {number}",
        en: "“{value}” is the same column as column {number}")
    case .unknownColumn: TextEntry(da: "»{value}« er ikke en kendt kolonne", en: "“{value}” is not a known column")
    case .personalNumberColumn:
      TextEntry(da: "kolonnen »{value}« er til personnumre", en: "the column “{value}” is for personal numbers")
    case .personalNumber: TextEntry(da: "noget, der ligner et CPR-nummer", en: "something that looks like a CPR number")
    case .birthDateColumn:
      TextEntry(
        da: "kolonnen »{value}« ser ud til at holde fødselsdatoer",
        en: "the column “{value}” seems to hold dates of birth")

    case .emptyCell: TextEntry(da: "»{column}« er tom", en: "“{column}” is empty")
    case .notID: TextEntry(da: "»{value}« kan ikke være et id", en: "“{value}” cannot be an id")
    case .unknownType: TextEntry(da: "»{value}« er ikke en mentortype", en: "“{value}” is not a mentor type")
    case .unknownStage: TextEntry(da: "»{value}« er ikke et trin", en: "“{value}” is not a stage")
    case .unknownKind:
      TextEntry(da: "»{value}« er ikke en slags mentorforløb", en: "“{value}” is not a kind of programme")
    case .unknownRhythm:
      TextEntry(da: "»{value}« er ikke en mødehyppighed", en: "“{value}” is not a rhythm of meetings")
    case .unknownHolidays:
      TextEntry(da: "»{value}« er ikke en kendt helligdagskalender", en: "“{value}” is not a known holiday calendar")
    case .unknownOutcome: TextEntry(da: "»{value}« er ikke et udfald", en: "“{value}” is not an outcome")
    case .unknownDecision: TextEntry(da: "»{value}« er ikke en beslutning", en: "“{value}” is not a decision")
    case .unknownWeekday: TextEntry(da: "»{value}« er ikke en ugedag", en: "“{value}” is not a day of the week")
    case .unknownCertificate:
      TextEntry(
        da: "»{value}« er ikke en status for en børneattest",
        en: "“{value}” is not the status of a child certificate")
    case .skillWithoutName: TextEntry(da: "»{value}« nævner ingen færdighed", en: "“{value}” names no skill")
    case .notLevel: TextEntry(da: "»{value}« er ikke et niveau", en: "“{value}” is not a level")
    case .tagTwice: TextEntry(da: "»{value}« står der to gange", en: "“{value}” stands there twice")
    case .notWholeNumber:
      TextEntry(da: "»{value}« er ikke et helt tal i området", en: "“{value}” is not a whole number in the range")
    case .notHours: TextEntry(da: "»{value}« er ikke et antal timer", en: "“{value}” is not a number of hours")
    case .notBirthYear:
      TextEntry(da: "»{value}« er ikke et sandsynligt fødselsår", en: "“{value}” is not a likely year of birth")
    case .notDate: TextEntry(da: "»{value}« er ikke en dato", en: "“{value}” is not a date")
    case .impossibleDate:
      TextEntry(da: "»{value}« findes ikke i kalenderen", en: "“{value}” is not a day of the calendar")
    case .rangeEndsBeforeStart:
      TextEntry(da: "»{value}« slutter, før det begynder", en: "“{value}” ends before it starts")
    case .notWindow:
      TextEntry(da: "»{value}« er ikke et ugentligt tidsrum", en: "“{value}” is not a weekly time window")
    case .notTime: TextEntry(da: "»{value}« er ikke et klokkeslæt", en: "“{value}” is not a time of day")
    case .windowEndsBeforeStart:
      TextEntry(
        da: "»{value}« slutter ikke senere, end det begynder",
        en: "“{value}” does not end later than it starts")
    case .overlappingWindows:
      TextEntry(da: "»{value}« overlapper »{other}« i samme celle", en: "“{value}” overlaps “{other}” in the same cell")
    case .sessionEndsBeforeStart:
      TextEntry(
        da: "sluttiden {value} er ikke senere end starttiden",
        en: "the end {value} is not later than the start")
    case .pairEndsBeforeStart:
      TextEntry(
        da: "matchets sidste dag {value} er før dets første, {start}",
        en: "the pair's last day {value} is before its first, {start}")
    case .trainingWithoutModule: TextEntry(da: "»{value}« nævner intet modul", en: "“{value}” names no module")

    case .duplicateID:
      TextEntry(da: "id'et »{value}« står også i linje {line}", en: "the id “{value}” stands in line {line} too")
    case .duplicateName:
      TextEntry(da: "navnet »{value}« står der to gange", en: "the name “{value}” stands there twice")
    case .unknownMentor: TextEntry(da: "»{value}« er ikke en kendt mentor", en: "“{value}” is not a known mentor")
    case .unknownMentee: TextEntry(da: "»{value}« er ikke en kendt mentee", en: "“{value}” is not a known mentee")
    case .unknownProgramme:
      TextEntry(da: "»{value}« er ikke et kendt mentorforløb", en: "“{value}” is not a known programme")
    case .unknownModule: TextEntry(da: "»{value}« er ikke et kendt modul", en: "“{value}” is not a known module")
    case .circularPrerequisites:
      TextEntry(da: "modulet kræver sig selv: {chain}", en: "the module needs itself: {chain}")
    case .cohortEndsBeforeStart:
      TextEntry(
        da: "sidste dag {end} er før første dag {start}",
        en: "the last day {end} is before the first day {start}")
    case .provisionalBeforeStart:
      TextEntry(
        da: "den aftalte sidste dag {until} er før første dag {start}",
        en: "the agreed last date {until} is before the first day {start}")
    case .typeNotInProgramme:
      TextEntry(
        da: "mentorforløbet »{programme}« har ingen plads til typen {type}",
        en: "the programme “{programme}” has no place for the type {type}")
    case .typeNotNeeded:
      TextEntry(da: "»{mentee}« har ikke brug for typen {type}", en: "“{mentee}” does not need the type {type}")
    case .repeatedDecision:
      TextEntry(
        da: "samme beslutning ({value}) som i linje {line}",
        en: "the same decision ({value}) as in line {line}")
    case .contradictingDecision:
      TextEntry(
        da: "»{decision}« modsiger »{earlier}« i linje {line}",
        en: "“{decision}” contradicts “{earlier}” in line {line}")
    case .decisionWords: TextEntry(da: "{mentee} {mentor} {kind}", en: "{mentee} {mentor} {kind}")

    case .nobody: TextEntry(da: "ingen personer i filen", en: "nobody in the file")
    case .noMentorOfType:
      TextEntry(
        da: "ingen mentor er {type}, men det har mentees brug for: {count}",
        en: "no mentor gives help of the type {type}, but the number of mentees who need it is {count}")
    case .mentorFitsNoProgramme:
      TextEntry(
        da: "ingen af mentorens mentorforløb har plads til mentorens typer",
        en: "none of the mentor's programmes has a place for the mentor's types")
    case .noPreviousPairKnown:
      TextEntry(
        da: "ingen række nævner et par, hvor begge er med i år",
        en: "no row names a pair of whom both are in this cohort")
    case .noBirthYear:
      TextEntry(
        da: "mentees, der kan være børn, uden fødselsår: {count}",
        en: "mentees who may be children, without a year of birth: {count}")
    case .commaInList: TextEntry(da: "»{value}« læses som én ting", en: "“{value}” is read as one item")
    case .preferredOutsideFreeTimes:
      TextEntry(
        da: "»{value}« foretrækkes, men er ikke helt inden for de ledige tider",
        en: "“{value}” is preferred, but does not lie whole within the free times")
    }
  }
}
