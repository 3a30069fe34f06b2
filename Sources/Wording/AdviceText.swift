// SPDX-License-Identifier: GPL-3.0-or-later

/// What to do about a fault in a cohort's files.
public enum AdviceText: String, TextCatalogue {
  case saveAsCSV, saveFileAs, removeCharacter, addHeader, addFile, renameFile, checkAccess, checkPath
  case chooseNewFolder, chooseWritableFolder, nameFolder, quoteWholeCell, closeQuote, tooManyCells, tooFewCells
  case nameColumn, addColumn, deleteColumn, deleteOrRenameColumn, deleteRow, deleteValue, fillCell, shortenID
  case writeNearest, writeOneOfThese, writeSeveralOfThese, writeSkill, writeTraining, writeWholeNumber, writeHours
  case writeYearOnly, writeDate, writeDateRange, correctDate, correctOrDeleteDate, swapEnds
  case writeWindow, writeTime, correctTimes, mergeWindows, writeSlotMinutes, writeTimeZone, changeID
  case writeNearestID, correctOrAddID, breakCircle, changeNeedOrProgramme, correctDecision, keepOne, fillFile
  case findMentors, correctProgrammes, checkPreviousIDs, addBirthYears, useBar
  case correctPreferredTime

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .saveAsCSV:
      TextEntry(
        da: "Åbn filen i regnearket, og gem den som CSV UTF-8.",
        en: "Open the file in the spreadsheet and save it as CSV UTF-8.")
    case .saveFileAs:
      TextEntry(da: "Gem den som CSV UTF-8 med navnet {nearest}.", en: "Save it as CSV UTF-8 with the name {nearest}.")
    case .removeCharacter: TextEntry(da: "Slet tegnet.", en: "Delete the character.")
    case .addHeader:
      TextEntry(da: "Skriv kolonnernes navne i første linje.", en: "Write the names of the columns in the first line.")
    case .addFile:
      TextEntry(
        da: "Læg filen i mappen; `makker new` laver en tom.",
        en: "Put the file into the folder; `makker new` makes an empty one.")
    case .renameFile: TextEntry(da: "Omdøb filen til {nearest}.", en: "Rename the file to {nearest}.")
    case .checkAccess:
      TextEntry(
        da: "Se efter, at du må læse den, og at den er lukket i andre programmer.",
        en: "See that you may read it and that no other program has it open.")
    case .checkPath:
      TextEntry(
        da: "Se efter, om stien er rigtig, eller lav mappen med `makker new`.",
        en: "See whether the path is right, or make the folder with `makker new`.")
    case .chooseNewFolder:
      TextEntry(da: "Vælg et andet navn; intet bliver overskrevet.", en: "Choose another name; nothing is overwritten.")
    case .chooseWritableFolder:
      TextEntry(da: "Vælg et sted, hvor du må skrive.", en: "Choose a place that you may write to.")
    case .nameFolder: TextEntry(da: "Angiv mappen, som filerne ligger i.", en: "Give the folder that the files are in.")
    case .quoteWholeCell:
      TextEntry(
        da: "Sæt anførselstegn om hele cellen, og skriv to for hvert inde i den.",
        en: "Put quotation marks round the whole cell, and write two for each one inside it.")
    case .closeQuote:
      TextEntry(da: "Luk anførselstegnet, eller slet det.", en: "Close the quotation mark, or delete it.")
    case .tooManyCells:
      TextEntry(
        da: "Slet det overflødige skilletegn, eller sæt anførselstegn om cellen, der indeholder det.",
        en: "Delete the separator that is too many, or put quotation marks round the cell that holds it.")
    case .tooFewCells:
      TextEntry(
        da: "Tilføj de skilletegn, der mangler; en tom celle har også et.",
        en: "Add the separators that are missing; an empty cell has one too.")
    case .nameColumn:
      TextEntry(
        da: "Giv kolonnen en overskrift, eller slet værdien.",
        en: "Give the column a header, or delete the value.")
    case .addColumn: TextEntry(da: "Tilføj kolonnen »{column}«.", en: "Add the column “{column}”.")
    case .deleteColumn: TextEntry(da: "Slet kolonnen.", en: "Delete the column.")
    case .deleteOrRenameColumn:
      TextEntry(da: "Slet den ene, eller giv den et andet navn.", en: "Delete one of the two, or give it another name.")
    case .deleteRow: TextEntry(da: "Slet den ene af de to rækker.", en: "Delete one of the two rows.")
    case .deleteValue:
      TextEntry(da: "Slet nummeret; Makker må ikke have det.", en: "Delete the number; Makker must not have it.")
    case .fillCell: TextEntry(da: "Udfyld »{column}«, eller slet rækken.", en: "Fill in “{column}”, or delete the row.")
    case .shortenID:
      TextEntry(da: "Brug et id med bogstaver, tal og bindestreger.", en: "Use an id of letters, digits and hyphens.")
    case .writeNearest: TextEntry(da: "Skriv »{nearest}«, som ligner mest.", en: "Write “{nearest}”, the nearest.")
    case .writeOneOfThese: TextEntry(da: "Skriv et af disse ord.", en: "Write one of these words.")
    case .writeSeveralOfThese:
      TextEntry(
        da: "Skriv et af disse ord, og sæt lodret streg (|) mellem flere.",
        en: "Write one of these words, and a vertical bar (|) between several.")
    case .writeSkill:
      TextEntry(
        da: "Skriv færdigheden, et kolon og et niveau fra 1 til 5.",
        en: "Write the skill, a colon and a level from 1 to 5.")
    case .writeTraining:
      TextEntry(
        da: "Skriv modulets id, og efter @ den dag, det blev gennemført.",
        en: "Write the module's id, and after @ the day it was completed.")
    case .writeWholeNumber: TextEntry(da: "Skriv et helt tal i området.", en: "Write a whole number in the range.")
    case .writeHours: TextEntry(da: "Skriv timerne som et tal: 2,5.", en: "Write the hours as a number: 2.5.")
    case .writeYearOnly:
      TextEntry(da: "Skriv kun årstallet med fire cifre: 2011.", en: "Write the year only, with four digits: 2011.")
    case .writeDate:
      TextEntry(da: "Skriv datoen som 2026-08-12 eller 12-08-2026.", en: "Write the date as 2026-08-12 or 12-08-2026.")
    case .writeDateRange:
      TextEntry(
        da: "Skriv 2026-10-12, 2026-W42 eller 2026-10-12..2026-10-16.",
        en: "Write 2026-10-12, 2026-W42 or 2026-10-12..2026-10-16.")
    case .correctDate: TextEntry(da: "Ret datoen.", en: "Correct the date.")
    case .correctOrDeleteDate:
      TextEntry(
        da: "Ret datoen, eller slet den, hvis ingen må begynde, før uddannelsen er færdig.",
        en: "Correct the date, or delete it if nobody may start before the training is completed.")
    case .swapEnds:
      TextEntry(da: "Byt om på de to datoer, eller ret den ene.", en: "Swap the two dates, or correct one of them.")
    case .writeWindow:
      TextEntry(da: "Skriv dagen og tidsrummet: man 16:00-18:00.", en: "Write the day and the window: mon 16:00-18:00.")
    case .writeTime:
      TextEntry(da: "Skriv klokkeslættet som 16:00, 16.00 eller 16.", en: "Write the time as 16:00, 16.00 or 16.")
    case .correctTimes: TextEntry(da: "Ret et af klokkeslættene.", en: "Correct one of the times.")
    case .mergeWindows:
      TextEntry(
        da: "Skriv dem som ét tidsrum, eller ret det ene.",
        en: "Write them as one window, or correct one of them.")
    case .writeSlotMinutes: TextEntry(da: "Skriv for eksempel 15, 30 eller 60.", en: "Write 15, 30 or 60, for example.")
    case .writeTimeZone:
      TextEntry(da: "Skriv for eksempel Europe/Copenhagen.", en: "Write Europe/Copenhagen, for example.")
    case .changeID:
      TextEntry(da: "Giv den ene et andet id, eller slet den.", en: "Give one of the two another id, or delete it.")
    case .writeNearestID:
      TextEntry(
        da: "Skriv »{nearest}«, som ligner mest, eller tilføj id'et.",
        en: "Write “{nearest}”, the nearest, or add the id.")
    case .correctOrAddID:
      TextEntry(da: "Ret id'et, eller tilføj det i filen.", en: "Correct the id, or add it to the file.")
    case .breakCircle: TextEntry(da: "Slet en af forudsætningerne.", en: "Delete one of the prerequisites.")
    case .changeNeedOrProgramme:
      TextEntry(
        da: "Ret behovet, eller tilføj typen under mentorforløbet i cohort.yaml.",
        en: "Correct the need, or add the type to the programme in cohort.yaml.")
    case .correctDecision:
      TextEntry(da: "Ret typen, eller slet beslutningen.", en: "Correct the type, or delete the decision.")
    case .keepOne: TextEntry(da: "Behold den ene af de to.", en: "Keep one of the two.")
    case .fillFile: TextEntry(da: "Udfyld filen, inden der matches.", en: "Fill in the file before you match.")
    case .findMentors:
      TextEntry(
        da: "Find mentorer af typen, eller ret deres typer i mentors.csv.",
        en: "Find mentors of the type, or correct their types in mentors.csv.")
    case .correctProgrammes:
      TextEntry(da: "Ret mentorens typer eller mentorforløb.", en: "Correct the mentor's types or programmes.")
    case .checkPreviousIDs:
      TextEntry(da: "Se efter, om id'erne er de samme som i år.", en: "See whether the ids are those of this year.")
    case .addBirthYears:
      TextEntry(
        da: "Udfyld »fødselsår«; indtil da kræves børneattest af deres mentorer.",
        en: "Fill in “birth_year”; until then their mentors need a child certificate.")
    case .useBar:
      TextEntry(
        da: "Sæt lodret streg (|) mellem dem, hvis der er flere.",
        en: "Put a vertical bar (|) between them if they are several.")
    case .correctPreferredTime:
      TextEntry(
        da: "Ret tiden, eller føj den til »ledige tider«; møder lægges kun i ledige tider.",
        en: "Correct the time, or add it to “availability”; meetings are only planned in free times.")
    }
  }
}
