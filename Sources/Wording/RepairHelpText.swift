// SPDX-License-Identifier: GPL-3.0-or-later

/// The help of the command that repairs a run in the middle of its year.
public enum RepairHelpText: String, TextCatalogue {
  case about, left, leftMentee, joined, fileName, cohort, fixAll, fixed, release, releaseAll, needName, changes,
    frontier
  case out, outNeeded, negativeChanges, json

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Reparerer en kørsel midt i året: så få match som muligt ændres.",
        en: "Repairs a run in the middle of its year: as few pairs change as can be.")
    case .left:
      TextEntry(
        da: "En mentor eller mentee, der er stoppet. Kan gentages.", en: "A mentor or mentee who left. May be repeated."
      )
    case .leftMentee: TextEntry(da: "Det samme for en mentee.", en: "The same for a mentee.")
    case .joined:
      TextEntry(
        da: "En tabel med nye mentorer eller mentees, som mentors.csv eller mentees.csv. Kan gentages.",
        en: "A table of new mentors or mentees, as mentors.csv or mentees.csv. May be repeated.")
    case .fileName: TextEntry(da: "fil", en: "file")
    case .cohort:
      TextEntry(
        da: "Årgangen, som den er nu, i stedet for kørslens egen.",
        en: "The cohort as it is now, in place of the run's own.")
    case .fixAll:
      TextEntry(
        da: "Ingen af kørslens match må flyttes, undtagen dem, der løsnes.",
        en: "None of the run's pairs may move, but for those that are released.")
    case .fixed:
      TextEntry(
        da: "Et behov, hvis match ikke må flyttes. Kan gentages.",
        en: "A need whose pair must not move. May be repeated.")
    case .release:
      TextEntry(
        da: "Et behov, hvis match ikke længere ligger fast. Kan gentages.",
        en: "A need whose pair is no longer fixed. May be repeated.")
    case .releaseAll: TextEntry(da: "Ingen match ligger længere fast.", en: "No pair is fixed any longer.")
    case .needName: TextEntry(da: "mentee[/type]", en: "mentee[/type]")
    case .changes:
      TextEntry(
        da: "Højst så mange match ændres, for flere point; ellers så få som muligt.",
        en: "At most so many pairs change, for more points; else as few as can be.")
    case .frontier:
      TextEntry(da: "Vis point mod antal ændrede match.", en: "Show points against the number of changed pairs.")
    case .out: TextEntry(da: "Mappen til den nye kørsel.", en: "The folder of the new run.")
    case .outNeeded:
      TextEntry(
        da: "Nævn mappen til den nye kørsel med --out, eller prøv med --dry-run.",
        en: "Name the new run's folder by --out, or try with --dry-run.")
    case .negativeChanges:
      TextEntry(da: "--changes er {found}; mindst 0 ventes.", en: "--changes is {found}; 0 at least is expected.")
    case .json: TextEntry(da: "Skriv, hvad der sker, som JSON.", en: "Print what happens as JSON.")
    }
  }
}
