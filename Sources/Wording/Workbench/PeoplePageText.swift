// SPDX-License-Identifier: GPL-3.0-or-later

/// The pages of a cohort's files.
public enum PeoplePageText: String, TextCatalogue {
  case title, files, file, state, rows, faults, warnings, download, what, allFiles
  case frameFile, mentorsFile, menteesFile, sessionsFile, previousFile, decisionsFile, rulesFile, expectationsFile
  case inDraft, inFolder, missingFile, noFile
  case add, addHint, chooseFiles, chooseHint, addThem, dropHere, notTaken, noFilesChosen, taken
  case unnamed, unnamedHint, choose, leaveOut, takeThem, twoForOne
  case tooLargeFound, tooLargeExpected, tooLargeAdvice, fileTooLarge, draftsTooLarge, draftChanged
  case draft, draftHint, faultsFirst, folderChanged, folderChangedHint, folderSeen
  case keepLook, keepTitle, keepHint, keep, changes, notCompared, fileAdded, fileReplaced, joined, left, changedPeople
  case more, rulesChanged, kept, keptHint, putBack, wasPutBack, nothingToPutBack
  case discard, discardTitle, discardHint, discardNow, discarded
  case damagedFound, damagedExpected, damagedAdvice, faultsLeft, noFaultsLeft, nothingChanged, cellsSaved, textSaved
  case rowSaved, rowAdded, rowDeleted, columnsSaved, correctionTakenBack
  case toMend, fault, warning, expected, place, placeColumn, moreFaults, onlyFaulty, search, show, caption, noRows,
    pages
  case line, column, headerOf, cellLabel, rawLine, fillRow, editLine, newRow, deleteRow, editColumns, columnsHint
  case deleteColumn, newColumn, saveDraft, textOf, textHint

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .title: TextEntry(da: "Deltagere", en: "People")
    case .files: TextEntry(da: "Årgangens filer", en: "The cohort's files")
    case .file: TextEntry(da: "Fil", en: "File")
    case .state: TextEntry(da: "Tilstand", en: "State")
    case .rows: TextEntry(da: "Rækker", en: "Rows")
    case .faults: TextEntry(da: "Fejl", en: "Faults")
    case .warnings: TextEntry(da: "Advarsler", en: "Warnings")
    case .download: TextEntry(da: "Hent", en: "Download")
    case .what: TextEntry(da: "Indhold", en: "Content")
    case .allFiles: TextEntry(da: "Alle filer", en: "All files")
    case .frameFile: TextEntry(da: "Årgangens ramme", en: "The cohort's frame")
    case .mentorsFile: TextEntry(da: "Mentorer", en: "Mentors")
    case .menteesFile: TextEntry(da: "Mentees", en: "Mentees")
    case .sessionsFile: TextEntry(da: "Uddannelsesgange", en: "Training sessions")
    case .previousFile: TextEntry(da: "Tidligere match", en: "Earlier pairs")
    case .decisionsFile: TextEntry(da: "Beslutninger", en: "Decisions")
    case .rulesFile: TextEntry(da: "Regler", en: "Rules")
    case .expectationsFile: TextEntry(da: "Forventninger", en: "Expectations")
    case .inDraft: TextEntry(da: "i kladden, ikke gemt endnu", en: "in the draft, not kept yet")
    case .inFolder: TextEntry(da: "gemt i årgangens mappe", en: "kept in the cohort's folder")
    case .missingFile: TextEntry(da: "mangler", en: "missing")
    case .noFile: TextEntry(da: "ikke brugt", en: "not used")
    case .add: TextEntry(da: "Tilføj eller udskift filer", en: "Add or replace files")
    case .addHint:
      TextEntry(
        da:
          "Filerne kommer først i en kladde, hvor du kan se og rette fejl. Intet gemmes, før alt er i orden, og du siger ja.",
        en:
          "The files go into a draft first, where you can see and mend faults. Nothing is kept before all is well and you say so."
      )
    case .chooseFiles: TextEntry(da: "Vælg en eller flere filer", en: "Choose one or more files")
    case .chooseHint:
      TextEntry(
        da:
          "CSV-filer fra et regneark, eller årgangens yaml-filer. Navnet er lige meget: Makker kender tabellen på dens overskrifter.",
        en:
          "CSV files from a spreadsheet, or the cohort's yaml files. Any name will do: Makker knows a table by its header."
      )
    case .addThem: TextEntry(da: "Læg i kladden", en: "Put into the draft")
    case .dropHere: TextEntry(da: "Slip filerne her", en: "Drop the files here")
    case .notTaken: TextEntry(da: "Disse filer blev ikke taget med", en: "These files were not taken")
    case .noFilesChosen:
      TextEntry(da: "Der er ikke valgt nogen fil. Vælg mindst en.", en: "No file was chosen. Choose at least one.")
    case .taken: TextEntry(da: "{files} er lagt i kladden.", en: "{files} went into the draft.")
    case .unnamed: TextEntry(da: "Hvilke filer er det?", en: "Which files are these?")
    case .unnamedHint:
      TextEntry(
        da: "Navnet siger ikke, hvad der er i filen. Se, om forslaget passer, eller vælg selv.",
        en: "The name does not say what is in the file. See whether the suggestion fits, or choose.")
    case .choose: TextEntry(da: "Vælg …", en: "Choose …")
    case .leaveOut: TextEntry(da: "Lad filen ude", en: "Leave the file out")
    case .takeThem: TextEntry(da: "Læg i kladden", en: "Put into the draft")
    case .twoForOne:
      TextEntry(
        da: "To filer kan ikke være den samme. Vælg en anden fil, eller lad en af dem ude.",
        en: "Two files cannot be the same one. Choose another file, or leave one of them out.")
    case .tooLargeFound: TextEntry(da: "Filen er for stor.", en: "The file is too large.")
    case .tooLargeExpected: TextEntry(da: "højst {most} MiB", en: "at most {most} MiB")
    case .tooLargeAdvice:
      TextEntry(da: "Se, om det er den rigtige fil.", en: "See whether it is the right file.")
    case .fileTooLarge:
      TextEntry(da: "{file} er for stor: højst {most} MiB.", en: "{file} is too large: at most {most} MiB.")
    case .draftsTooLarge:
      TextEntry(
        da: "Kladderne fylder for meget tilsammen: højst {most} MiB. Gem eller kassér en kladde først.",
        en: "The drafts are too large together: at most {most} MiB. Keep or discard a draft first.")
    case .draftChanged:
      TextEntry(
        da: "Intet er gemt. Kladden er ændret i et andet vindue, siden siden blev vist; se på den, og prøv igen.",
        en:
          "Nothing was saved. The draft was changed in another window since the page was shown; look at it, and try again."
      )
    case .draft: TextEntry(da: "Kladden", en: "The draft")
    case .draftHint:
      TextEntry(
        da:
          "Kladden ligger kun i computerens hukommelse. Den overlever, at siden lukkes, men ikke at Makker lukkes. Et CPR-nummer i den kommer aldrig på disken.",
        en:
          "The draft is in the computer's memory only. It lasts when the page is closed, but not when Makker is. A CPR number in it never gets to the disk."
      )
    case .faultsFirst:
      TextEntry(
        da: "Ret fejlene, så kan kladden gemmes.", en: "Mend the faults, and the draft can be kept.")
    case .folderChanged:
      TextEntry(
        da: "Andre har ændret filer i årgangens mappe, siden kladden begyndte:",
        en: "Others changed files in the cohort's folder since the draft began:")
    case .folderChangedHint:
      TextEntry(
        da:
          "Filer, der ikke er i kladden, vises, som de er nu. En fil, der er i kladden, vil tage pladsen for den, der er ændret.",
        en:
          "Files that are not in the draft are shown as they are now. A file that is in the draft would take the place of the one that changed."
      )
    case .folderSeen: TextEntry(da: "Jeg har set det; gå videre", en: "I have seen it; go on")
    case .keepLook: TextEntry(da: "Se ændringerne, og gem", en: "See the changes, and keep")
    case .keepTitle: TextEntry(da: "Gem kladden", en: "Keep the draft")
    case .keepHint:
      TextEntry(
        da: "Alt er i orden. Filerne skrives i årgangens mappe på en gang, og de tidligere gemmes i historikken.",
        en:
          "All is well. The files are written to the cohort's folder in one go, and the earlier ones are kept in the history."
      )
    case .keep: TextEntry(da: "Gem disse filer", en: "Keep these files")
    case .changes: TextEntry(da: "Det ændres", en: "What changes")
    case .notCompared:
      TextEntry(
        da: "Årgangen kunne ikke læses før, så deltagerne kan ikke sammenlignes.",
        en: "The cohort could not be read before, so its people cannot be compared.")
    case .fileAdded: TextEntry(da: "ny fil", en: "new file")
    case .fileReplaced: TextEntry(da: "udskiftes", en: "is replaced")
    case .joined: TextEntry(da: "Kommer til", en: "Join")
    case .left: TextEntry(da: "Falder fra", en: "Leave")
    case .changedPeople: TextEntry(da: "Ændres", en: "Change")
    case .more: TextEntry(da: "og {n} flere", en: "and {n} more")
    case .rulesChanged:
      TextEntry(
        da: "Reglerne ændres; match årgangen igen bagefter.", en: "The rules change; match the cohort again afterwards."
      )
    case .kept: TextEntry(da: "Gemt: {files}.", en: "Kept: {files}.")
    case .keptHint:
      TextEntry(
        da: "Den seneste kladde er gemt, og intet er ændret siden.",
        en: "The latest draft was kept, and nothing has changed since.")
    case .putBack: TextEntry(da: "Læg de tidligere filer tilbage", en: "Put the earlier files back")
    case .wasPutBack: TextEntry(da: "De tidligere filer er lagt tilbage.", en: "The earlier files were put back.")
    case .nothingToPutBack:
      TextEntry(da: "Der er ikke noget at lægge tilbage.", en: "There is nothing to put back.")
    case .discard: TextEntry(da: "Kassér kladden …", en: "Discard the draft …")
    case .discardTitle: TextEntry(da: "Kassér kladden?", en: "Discard the draft?")
    case .discardHint:
      TextEntry(
        da: "Rettelser i disse filer går tabt. Filerne i årgangens mappe bliver, som de er.",
        en: "Corrections in these files are lost. The files in the cohort's folder stay as they are.")
    case .discardNow: TextEntry(da: "Kassér kladden", en: "Discard the draft")
    case .discarded: TextEntry(da: "Kladden er kasseret.", en: "The draft was discarded.")
    case .damagedFound:
      TextEntry(da: "Et tegn kunne ikke læses; her står �.", en: "A character could not be read; � stands here.")
    case .damagedExpected: TextEntry(da: "et bogstav eller et andet tegn", en: "a letter or another character")
    case .damagedAdvice:
      TextEntry(da: "Skriv det tegn, der skal stå der.", en: "Type the character that belongs there.")
    case .faultsLeft: TextEntry(da: "Fejl tilbage: {n}.", en: "Faults left: {n}.")
    case .noFaultsLeft: TextEntry(da: "Der er ingen fejl tilbage.", en: "No faults are left.")
    case .nothingChanged: TextEntry(da: "Der var ikke ændret noget.", en: "Nothing had been changed.")
    case .cellsSaved: TextEntry(da: "Rettede felter i kladden: {n}.", en: "Cells corrected in the draft: {n}.")
    case .textSaved: TextEntry(da: "Teksten er gemt i kladden.", en: "The text is saved in the draft.")
    case .rowSaved: TextEntry(da: "Rækken er gemt i kladden.", en: "The row is saved in the draft.")
    case .rowAdded: TextEntry(da: "Rækken er tilføjet i kladden.", en: "The row was added in the draft.")
    case .rowDeleted: TextEntry(da: "Linje {n} er slettet i kladden.", en: "Line {n} was deleted in the draft.")
    case .columnsSaved: TextEntry(da: "Kolonnerne er rettet i kladden.", en: "The columns were changed in the draft.")
    case .correctionTakenBack:
      TextEntry(da: "Rettelsen er fortrudt.", en: "The correction was taken back.")
    case .toMend: TextEntry(da: "Det skal du se på", en: "What to look at")
    case .fault: TextEntry(da: "Fejl:", en: "Fault:")
    case .warning: TextEntry(da: "Advarsel:", en: "Warning:")
    case .expected: TextEntry(da: "Forventet:", en: "Expected:")
    case .place: TextEntry(da: "Linje {n}, tegn {column}", en: "Line {n}, character {column}")
    case .placeColumn: TextEntry(da: "Linje {n}, {column}", en: "Line {n}, {column}")
    case .moreFaults: TextEntry(da: "Og {n} flere.", en: "And {n} more.")
    case .onlyFaulty: TextEntry(da: "Vis kun rækker med fejl", en: "Show only rows with faults")
    case .search: TextEntry(da: "Søg i rækkerne", en: "Search the rows")
    case .show: TextEntry(da: "Vis", en: "Show")
    case .caption: TextEntry(da: "{file}: række {from}-{to} af {all}", en: "{file}: rows {from} to {to} of {all}")
    case .noRows: TextEntry(da: "Ingen rækker passer.", en: "No rows fit.")
    case .pages: TextEntry(da: "Sider", en: "Pages")
    case .line: TextEntry(da: "Linje", en: "Line")
    case .column: TextEntry(da: "Kolonne {n}", en: "Column {n}")
    case .headerOf: TextEntry(da: "Overskrift på kolonne {n}", en: "Header of column {n}")
    case .cellLabel: TextEntry(da: "{column}, linje {n}", en: "{column}, line {n}")
    case .rawLine:
      TextEntry(
        da: "Linje {n}, som den står i filen", en: "Line {n} as it stands in the file")
    case .fillRow:
      TextEntry(da: "De manglende felter er tomme", en: "The missing cells are empty")
    case .editLine: TextEntry(da: "Ret linje {n}", en: "Edit line {n}")
    case .newRow: TextEntry(da: "Tilføj en række", en: "Add a row")
    case .deleteRow: TextEntry(da: "Slet rækken", en: "Delete the row")
    case .editColumns: TextEntry(da: "Ret, tilføj eller slet kolonner", en: "Edit, add or delete columns")
    case .columnsHint:
      TextEntry(
        da: "Ret en overskrift, sæt hak ved en kolonne, der skal slettes, eller skriv navnet på en ny.",
        en: "Correct a header, tick a column that is to be deleted, or type the name of a new one.")
    case .deleteColumn:
      TextEntry(da: "Slet kolonnen {column} i alle rækker", en: "Delete the column {column} in all rows")
    case .newColumn: TextEntry(da: "Ny kolonne", en: "New column")
    case .saveDraft: TextEntry(da: "Gem i kladden", en: "Save in the draft")
    case .textOf: TextEntry(da: "Indholdet af", en: "The content of")
    case .textHint:
      TextEntry(
        da: "Indrykning betyder noget: ret med mellemrum, ikke med tabulator.",
        en: "Indentation matters: correct it with spaces, not with tabs.")
    }
  }
}
