// SPDX-License-Identifier: GPL-3.0-or-later

/// What `makker take` says.
public enum TakeText: String, TextCatalogue {
  case about, filesHelp, versionHelp, taken, same, unknownFile, unknownFileExpected, unknownFileAdvice, filesOrVersion

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Læg nye filer i en årgangs mappe, hvis alt er i orden med dem; de tidligere gemmes i lageret.",
        en: "Put new files into a cohort folder if all is well with them; the earlier ones are kept in the store.")
    case .filesHelp:
      TextEntry(
        da: "Filer, der hedder som årgangens, eller tabeller, som kendes på deres overskrifter.",
        en: "Files named as the cohort's are, or tables that are known by their header.")
    case .versionHelp:
      TextEntry(
        da: "Læg årgangens filer tilbage, som de er i denne udgave i lageret.",
        en: "Put the cohort's files back as they are in this version in the store.")
    case .taken:
      TextEntry(
        da: "{files} er lagt i {path}. Årgangen før er udgave {earlier} i lageret.",
        en: "{files} went into {path}. The cohort before is version {earlier} in the store.")
    case .same: TextEntry(da: "Alt var der allerede.", en: "All of it was there already.")
    case .unknownFile:
      TextEntry(
        da: "det kan ikke ses, hvilken af årgangens filer det er",
        en: "which of the cohort's files this is cannot be told")
    case .unknownFileExpected:
      TextEntry(da: "en fil, der hedder som en af årgangens", en: "a file named as one of the cohort's")
    case .unknownFileAdvice: TextEntry(da: "Omdøb filen.", en: "Rename the file.")
    case .filesOrVersion:
      TextEntry(da: "Angiv filer eller --earlier, og ikke begge dele.", en: "Give files or --earlier, and not both.")
    }
  }
}
