// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said about a run folder that is not as it was written.
public enum RunFileText: String, TextCatalogue {
  case quoted, nothing, endOfFile
  case badString, numberOutOfRange, duplicateName, tooDeep
  case jsonValue, jsonString, jsonNumber, jsonOnce, jsonShallow
  case missingKey, theKey
  case anObject, aList, aText, aWholeNumber, aNumber, yesOrNo
  case oneOf
  case notUTF8, utf8, unreadable, readable
  case noHeader, header, cells, openQuote, closingQuote, strayQuote, separator, emptyCell, anID, aTime, position
  case aDate, aClock, aMoment, aLaterTime, hours
  case hash, hashRecorded, missingFile, recordedFile, extraFile, noOtherFile
  case restoreRun, restoreFile, removeFile
  case rules, rulesOfCohort, cohortName, noRecord

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .quoted: TextEntry(da: "»{found}«", en: "“{found}”")
    case .nothing: TextEntry(da: "ingenting", en: "nothing")
    case .endOfFile: TextEntry(da: "filen slutter", en: "the file ends")
    case .badString:
      TextEntry(da: "en tekst med tegn, der ikke er tilladt", en: "a text with characters that are not allowed")
    case .numberOutOfRange: TextEntry(da: "tallet {found}", en: "the number {found}")
    case .duplicateName: TextEntry(da: "nøglen »{found}« for anden gang", en: "the key “{found}” for the second time")
    case .tooDeep: TextEntry(da: "alt for mange lister i hinanden", en: "far too many lists inside each other")
    case .jsonValue: TextEntry(da: "gyldig JSON", en: "valid JSON")
    case .jsonString: TextEntry(da: "en tekst i UTF-8 efter JSON's regler", en: "a text in UTF-8 by the rules of JSON")
    case .jsonNumber: TextEntry(da: "et tal, der fylder højst 64 bit", en: "a number of at most 64 bits")
    case .jsonOnce: TextEntry(da: "hver nøgle én gang", en: "each key once")
    case .jsonShallow: TextEntry(da: "en kørsels run.json", en: "the run.json of a run")
    case .missingKey: TextEntry(da: "ingen nøgle »{key}«", en: "no key “{key}”")
    case .theKey: TextEntry(da: "nøglen »{key}«", en: "the key “{key}”")
    case .anObject: TextEntry(da: "nøgler med værdier", en: "keys with values")
    case .aList: TextEntry(da: "en liste", en: "a list")
    case .aText: TextEntry(da: "en tekst", en: "a text")
    case .aWholeNumber: TextEntry(da: "et helt tal", en: "a whole number")
    case .aNumber: TextEntry(da: "et tal", en: "a number")
    case .yesOrNo: TextEntry(da: "sand eller falsk", en: "true or false")
    case .oneOf: TextEntry(da: "et af ordene {words}", en: "one of the words {words}")
    case .notUTF8: TextEntry(da: "bytes, der ikke er UTF-8", en: "bytes that are not UTF-8")
    case .utf8: TextEntry(da: "en tekst i UTF-8", en: "a text in UTF-8")
    case .unreadable: TextEntry(da: "en fil, der ikke kan læses: {reason}", en: "a file that cannot be read: {reason}")
    case .readable: TextEntry(da: "en fil, der kan læses", en: "a file that can be read")
    case .noHeader: TextEntry(da: "overskrifterne {found}", en: "the headers {found}")
    case .header:
      TextEntry(da: "overskrifterne {columns}, og hver kun én gang", en: "the headers {columns}, each only once")
    case .cells: TextEntry(da: "{n} celler", en: "{n} cells")
    case .openQuote: TextEntry(da: "et anførselstegn, der ikke lukkes", en: "a quotation mark that is not closed")
    case .closingQuote: TextEntry(da: "et afsluttende anførselstegn", en: "a closing quotation mark")
    case .strayQuote:
      TextEntry(da: "tekst efter et afsluttende anførselstegn", en: "text after a closing quotation mark")
    case .separator: TextEntry(da: "et semikolon eller en ny linje", en: "a semicolon or a new line")
    case .emptyCell: TextEntry(da: "en tom celle", en: "an empty cell")
    case .anID: TextEntry(da: "et id", en: "an id")
    case .aTime: TextEntry(da: "en ugentlig tid som »mon 16:00-17:00«", en: "a weekly time such as “mon 16:00-17:00”")
    case .aDate: TextEntry(da: "en dato som »2026-09-01«", en: "a date such as “2026-09-01”")
    case .aClock: TextEntry(da: "et klokkeslæt som »16:30«", en: "a time such as “16:30”")
    case .aMoment:
      TextEntry(
        da: "en tid som »2026-09-01T16:30:00+02:00«", en: "a time such as “2026-09-01T16:30:00+02:00”")
    case .aLaterTime: TextEntry(da: "en tid efter starten, samme dag", en: "a time after the start, on the same day")
    case .hours: TextEntry(da: "mødetiden som »08:00-15:00«", en: "when to be there, such as “08:00-15:00”")
    case .position: TextEntry(da: "nummer {n} på listen", en: "number {n} in the list")
    case .hash: TextEntry(da: "SHA-256 {hash}", en: "SHA-256 {hash}")
    case .hashRecorded: TextEntry(da: "{hash}, som run.json angiver", en: "{hash}, as run.json states")
    case .missingFile: TextEntry(da: "filen mangler", en: "the file is missing")
    case .recordedFile: TextEntry(da: "en fil, som run.json angiver", en: "a file that run.json states")
    case .extraFile: TextEntry(da: "en fil, som run.json ikke kender", en: "a file that run.json does not know")
    case .noOtherFile: TextEntry(da: "kun de filer, der blev læst", en: "only the files that were read")
    case .restoreRun:
      TextEntry(
        da: "Brug kørslens mappe, som Makker skrev den, eller match igen.",
        en: "Use the run folder as Makker wrote it, or match again.")
    case .restoreFile:
      TextEntry(
        da: "Filen er ændret efter kørslen: sæt den oprindelige tilbage, eller match igen.",
        en: "The file was changed after the run: put the original back, or match again.")
    case .removeFile:
      TextEntry(
        da: "Fjern filen, eller match igen, hvis den skal tælle med.",
        en: "Remove the file, or match again if it is to count.")
    case .rules: TextEntry(da: "reglerne {rules}", en: "the rules {rules}")
    case .rulesOfCohort: TextEntry(da: "årgangens egne regler: {rules}", en: "the cohort's own rules: {rules}")
    case .cohortName: TextEntry(da: "navnet i cohort.yaml: »{name}«", en: "the name in cohort.yaml: “{name}”")
    case .noRecord:
      TextEntry(
        da: "en mappe med run.json, skrevet af makker match", en: "a folder with run.json, written by makker match")
    }
  }
}
