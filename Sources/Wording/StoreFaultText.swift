// SPDX-License-Identifier: GPL-3.0-or-later

/// Why the store of a coordinator's years could not be opened, read or written.
public enum StoreFaultText: String, TextCatalogue {
  case missing, isFolder, notAStore, newerStore, damaged, readOnly, cannotOpen, busy, diskFull, failed
  case changedMeanwhile, unknownRun, runIsDeleted, badTransition, runIsPublished
  case unknownCohort, unknownVersion, unknownRules, unknownPerson, noDecision, notPublished
  case duplicateFile, fileNotGiven, fileChanged, nullCharacter, negative, stillThere
  case changedByOthers, storeMoved, notAsRecorded, notWritten

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .missing:
      TextEntry(
        da: "{path}: her er intet lager. Angiv filens sti med --store.",
        en: "{path}: there is no store here. Give the file's path with --store.")
    case .isFolder:
      TextEntry(
        da: "{path}: en mappe, hvor lagerets fil var ventet. Angiv en fil i mappen.",
        en: "{path}: a folder, where the store's file was expected. Name a file in the folder.")
    case .notAStore:
      TextEntry(
        da: "{path}: filen er ikke et lager fra Makker. Den er ikke ændret; angiv en anden fil.",
        en: "{path}: the file is not a store of Makker's. It was not changed; name another file.")
    case .newerStore:
      TextEntry(
        da: "{path}: lageret er fra en nyere Makker. Det er ikke ændret; brug den nyere udgave.",
        en: "{path}: the store is a newer Makker's. It was not changed; use the newer version.")
    case .damaged:
      TextEntry(
        da: "{path}: lageret er beskadiget eller ændret udefra. Kør makker audit, eller hent en sikkerhedskopi.",
        en: "{path}: the store is damaged, or was changed by hand. Run makker audit, or fetch a backup.")
    case .readOnly:
      TextEntry(
        da: "{path}: lageret må ikke ændres. Giv skriveadgang, eller brug en kopi.",
        en: "{path}: the store may not be written. Allow writing, or use a copy.")
    case .cannotOpen:
      TextEntry(
        da: "{path}: lageret kan ikke åbnes (fejl {code}). Se efter, om mappen findes og må bruges.",
        en: "{path}: the store cannot be opened (error {code}). See whether the folder exists and may be used.")
    case .busy:
      TextEntry(
        da: "{path}: et andet program bruger lageret. Prøv igen, når det er færdigt.",
        en: "{path}: another program is using the store. Try again when it is done.")
    case .diskFull:
      TextEntry(
        da: "{path}: disken er fuld. Intet er ændret; skaf plads, og prøv igen.",
        en: "{path}: the disk is full. Nothing was changed; make room and try again.")
    case .failed:
      TextEntry(
        da: "{path}: lageret kunne ikke bruges (fejl {code}). Intet er ændret; se efter, om disken fejler.",
        en: "{path}: the store could not be used (error {code}). Nothing was changed; see whether the disk is failing.")
    case .changedMeanwhile:
      TextEntry(
        da: "Der er sket noget siden: lageret er ved hændelse {found}, ikke {expected}. Se på det igen, og prøv så.",
        en: "Something happened meanwhile: the store is at event {found}, not {expected}. Look again, then try.")
    case .unknownRun:
      TextEntry(
        da: "Ingen kørsel har nummer {run}. Se numrene med makker runs list.",
        en: "No run has the number {run}. See the numbers with makker runs list.")
    case .runIsDeleted:
      TextEntry(da: "Filerne fra kørsel {run} er slettet.", en: "The files of run {run} were deleted.")
    case .badTransition:
      TextEntry(
        da: "Kørsel {run} er {from} og kan ikke blive {to}. Herfra kan den blive: {next}.",
        en: "Run {run} is {from} and cannot become {to}. From here it can become: {next}.")
    case .runIsPublished:
      TextEntry(
        da: "Kørsel {run} er offentliggjort og kan ikke slettes. Træk den først tilbage.",
        en: "Run {run} is published and cannot be deleted. Withdraw it first.")
    case .unknownCohort:
      TextEntry(da: "Lageret kender ikke årgangen {cohort}.", en: "The store knows no cohort {cohort}.")
    case .unknownVersion:
      TextEntry(
        da: "Lageret har ingen version {version} af årgangen {cohort}.",
        en: "The store has no version {version} of the cohort {cohort}.")
    case .unknownRules:
      TextEntry(da: "Lageret har ingen version {version} af reglerne.", en: "The store has no rules version {version}.")
    case .unknownPerson:
      TextEntry(
        da: "Lageret kender ingen med id {id} i den rolle. Se efter, om id'et er skrevet rigtigt.",
        en: "The store knows nobody with the id {id} in that role. See whether the id is spelt right.")
    case .noDecision:
      TextEntry(
        da: "Der er ingen beslutning om {mentee} og {mentor}, som kan trækkes tilbage.",
        en: "There is no decision about {mentee} and {mentor} to take back.")
    case .notPublished:
      TextEntry(
        da: "{mentee} og {mentor} er ikke et offentliggjort par, der gælder.",
        en: "{mentee} and {mentor} are no published pair that holds.")
    case .duplicateFile:
      TextEntry(da: "Filen {file} er der to gange.", en: "The file {file} is there twice.")
    case .fileNotGiven:
      TextEntry(
        da: "Filen {file} mangler blandt kørslens filer.", en: "The file {file} is missing among the run's files.")
    case .fileChanged:
      TextEntry(
        da: "{path}: filen er ændret, siden den blev læst. Intet er gemt; prøv igen.",
        en: "{path}: the file has changed since it was read. Nothing was recorded; try again.")
    case .nullCharacter:
      TextEntry(
        da: "Et id eller et navn på en årgang indeholder tegnet NUL. Fjern det.",
        en: "An id or a cohort's name holds the character NUL. Take it out.")
    case .negative:
      TextEntry(
        da: "{number} minutter kan ikke være. Skriv 0 eller mere.",
        en: "{number} minutes cannot be. Write 0 or more.")
    case .stillThere:
      TextEntry(
        da: "Det, der skulle glemmes, står stadig i {n} af de gemte filer eller begrundelser. Ingen er glemt endnu.",
        en: "What was to be forgotten is still in {n} of the stored files or reasons. Nobody was forgotten yet.")
    case .changedByOthers:
      TextEntry(
        da: "{path}: filen er ændret af andre og er ladt i fred. Den følger ikke længere lageret.",
        en: "{path}: others have changed the file, and it was left alone. It no longer follows the store.")
    case .storeMoved:
      TextEntry(
        da: "{path}: filen er ikke skrevet, for lageret er flyttet siden.",
        en: "{path}: the file was not written, because the store has moved since.")
    case .notAsRecorded:
      TextEntry(
        da: "{path}: filen er ikke skrevet, for lageret er ændret udefra. Kør makker audit.",
        en: "{path}: the file was not written, because the store was changed by hand. Run makker audit.")
    case .notWritten:
      TextEntry(
        da: "{path}: filen kunne ikke skrives (fejl {code}). Der prøves igen, næste gang lageret bruges.",
        en: "{path}: the file could not be written (error {code}). It is tried again when the store is used next.")
    }
  }
}
