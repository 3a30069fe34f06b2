// SPDX-License-Identifier: GPL-3.0-or-later

/// Meetings that are noted from a table: its faults, the command and the page.
public enum MeetingTableText: String, TextCatalogue {
  case metTwice, metOnce, outsideYear, dayOfTheYear, severalTypes, nameType, noPair
  case fromHelp, menteeHelp, mentorHelp, pairOrFile, noted, known
  case about, columns, count, noneNoted, notInForce, choose, fileHint, note, noFile, tooLarge, nothingNoted
  case fromTable

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .metTwice:
      TextEntry(da: "mødet den dag står også i linje {line}", en: "the meeting of that day stands in line {line} too")
    case .metOnce:
      TextEntry(da: "højst ét møde om dagen for hvert match", en: "one meeting a day of each pair at most")
    case .outsideYear: TextEntry(da: "{value} er uden for kørslens år", en: "{value} is outside the run’s year")
    case .dayOfTheYear: TextEntry(da: "en dag fra {start} til {end}", en: "a day from {start} to {end}")
    case .severalTypes:
      TextEntry(
        da: "{mentee} og {mentor} er et match til flere slags hjælp",
        en: "{mentee} and {mentor} are a pair for several kinds of help")
    case .nameType: TextEntry(da: "Skriv hvilken i kolonnen type.", en: "Write which in the column type.")
    case .noPair:
      TextEntry(
        da: "kørslen har ikke matchet {mentee} med {mentor}", en: "the run has no pair of {mentee} and {mentor}")
    case .fromHelp:
      TextEntry(
        da: "Notér alle møder i en tabel (mentee;mentor;dato, og evt. type, udfald og minutter).",
        en: "Note all meetings of a table (mentee;mentor;date, and maybe type, outcome and minutes).")
    case .menteeHelp: TextEntry(da: "Menteens id; udelades med --from.", en: "The mentee’s id; left out with --from.")
    case .mentorHelp: TextEntry(da: "Mentorens id; udelades med --from.", en: "The mentor’s id; left out with --from.")
    case .pairOrFile:
      TextEntry(
        da: "Skriv enten mentee, mentor og --on DATO, eller kun --from med en tabel.",
        en: "Give either a mentee, a mentor and --on DATE, or --from with a table and nothing else.")
    case .noted: TextEntry(da: "Møder noteret: {n}.", en: "Meetings noted: {n}.")
    case .known: TextEntry(da: "Noteret i forvejen: {n}.", en: "Noted already: {n}.")
    case .about:
      TextEntry(
        da:
          "Her kan du notere årets møder fra et regneark, som du har gemt som CSV. Intet noteres, før hele tabellen er i orden. Et møde, der allerede er noteret, noteres ikke igen.",
        en:
          "Here the year’s meetings are noted from a spreadsheet that you have saved as CSV. Nothing is noted before the whole table is in order. A meeting that is noted already is not noted again."
      )
    case .columns:
      TextEntry(
        da:
          "Kolonner: mentee og mentor (id’er) og dato. Valgfrit: type (slags hjælp), udfald (holdt, mentee udeblev, mentor udeblev eller aflyst; står der intet, blev mødet holdt) og minutter.",
        en:
          "Columns: mentee and mentor (ids) and date. If you like: type (kind of help), outcome (held, no_show_mentee, no_show_mentor or cancelled; where nothing is said, the meeting was held) and minutes."
      )
    case .count: TextEntry(da: "Noteret til nu", en: "Noted so far")
    case .noneNoted: TextEntry(da: "Der er ikke noteret møder endnu.", en: "No meetings have been noted yet.")
    case .notInForce:
      TextEntry(
        da: "Møder noteres, når en kørsel er offentliggjort og gælder.",
        en: "Meetings are noted once a run is published and in force.")
    case .choose: TextEntry(da: "Tabel med møder", en: "Table of meetings")
    case .fileHint:
      TextEntry(
        da: "En fil på højst {most} MB. Danske og engelske overskrifter forstås.",
        en: "A file of {most} MB at most. Danish and English headers are understood.")
    case .note: TextEntry(da: "Notér møderne", en: "Note the meetings")
    case .noFile: TextEntry(da: "Vælg en fil.", en: "Choose a file.")
    case .tooLarge: TextEntry(da: "Filen er større end {most} MB.", en: "The file is larger than {most} MB.")
    case .nothingNoted:
      TextEntry(
        da: "Intet er noteret. Ret tabellen, og vælg den igen.",
        en: "Nothing was noted. Correct the table, and choose it again.")
    case .fromTable:
      TextEntry(da: "Notér mange møder fra en tabel", en: "Note many meetings from a table")
    }
  }
}
