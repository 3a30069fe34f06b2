// SPDX-License-Identifier: GPL-3.0-or-later

/// What `makker workbench` says itself; all else is said by the program that it becomes.
public enum WorkbenchCommandText: String, TextCatalogue {
  case about, argumentsHelp, argumentsName, notBuilt, cannotStart

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Arbejd med årgangene i browseren, på denne computer.",
        en: "Work with the cohorts in the browser, on this computer.")
    case .argumentsHelp:
      TextEntry(
        da: "Mappen med årgange, og hvad makker-workbench ellers tager; se makker workbench --help.",
        en: "The folder of cohorts, and what else makker-workbench takes; see makker workbench --help.")
    case .argumentsName: TextEntry(da: "mappe", en: "folder")
    case .notBuilt:
      TextEntry(
        da: """
          Programmet makker-workbench ligger ikke i {folder}. Byg det:
            swift build -c release --product makker-workbench
          """,
        en: """
          The program makker-workbench is not in {folder}. Build it:
            swift build -c release --product makker-workbench
          """)
    case .cannotStart:
      TextEntry(
        da: "Programmet {path} kan ikke startes: {reason}.", en: "The program {path} cannot be started: {reason}.")
    }
  }
}
