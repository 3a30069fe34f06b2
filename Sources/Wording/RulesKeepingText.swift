// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said where a change of the rules is kept, and where versions of them are kept by name.
public enum RulesKeepingText: String, TextCatalogue {
  case newFile, builtInFile
  case cannotEdit, cannotEditExpected, cannotEditAdvice
  case versionsKind, beforeVersion
  case unfitName, unfitNameExpected, unfitNameAdvice
  case takenName, takenNameExpected, takenNameAdvice
  case unknownVersion, unknownVersionExpected, nearestVersion, unknownVersionAdvice
  case notWritten, notWrittenExpected
  case setAbout, saveAbout, versionsAbout, useAbout, compareAbout
  case changeHelp, nameHelp, dryRunHelp, firstHelp, secondHelp, versionName
  case kept, unchanged, saved, savedAlready, used, usedAlready, presentKept, noVersions, versionNow
  case noDifference, differenceHead, onlyIn, inUse, noChange

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .newFile:
      TextEntry(
        da: "Det, der er anderledes end de indbyggede regler. `makker rules list` viser dem alle.",
        en: "What differs from the built-in rules. `makker rules list` shows them all.")
    case .builtInFile:
      TextEntry(
        da: "De indbyggede regler, som de er. `makker rules list` viser dem alle.",
        en: "The built-in rules as they are. `makker rules list` shows them all.")

    case .cannotEdit:
      TextEntry(
        da: "en rules.yaml, hvor ændringen af »{rule}« ikke kan skrives ind uden at ændre andet",
        en: "a rules.yaml into which the change of “{rule}” cannot be written without changing anything else")
    case .cannotEditExpected:
      TextEntry(
        da: "lister med en regel på hver linje, som i makker rules explain",
        en: "lists with a rule on each line, as in makker rules explain")
    case .cannotEditAdvice:
      TextEntry(da: "Ret filen i et tekstprogram.", en: "Edit the file in a text editor.")

    case .versionsKind:
      TextEntry(da: "To udgaver af reglerne side om side", en: "Two versions of the rules side by side")
    case .beforeVersion: TextEntry(da: "før {name}", en: "before {name}")

    case .unfitName: TextEntry(da: "navnet »{name}«", en: "the name “{name}”")
    case .unfitNameExpected:
      TextEntry(
        da: "1-60 bogstaver, tal, mellemrum, bindestreger og understreger, først et bogstav eller tal",
        en: "1 to 60 letters, digits, spaces, hyphens and underscores, a letter or digit first")
    case .unfitNameAdvice: TextEntry(da: "Vælg et andet navn.", en: "Choose another name.")
    case .takenName:
      TextEntry(da: "navnet »{name}«, som en anden udgave har", en: "the name “{name}”, which another version has")
    case .takenNameExpected:
      TextEntry(da: "et navn, som ingen udgave har endnu", en: "a name that no version has yet")
    case .takenNameAdvice:
      TextEntry(
        da: "Vælg et andet navn, eller slet udgaven først.", en: "Choose another name, or delete the version first.")

    case .unknownVersion: TextEntry(da: "ingen udgave med navnet »{name}«", en: "no version named “{name}”")
    case .unknownVersionExpected: TextEntry(da: "en af udgaverne: {names}", en: "one of the versions: {names}")
    case .nearestVersion: TextEntry(da: "Skriv »{nearest}«.", en: "Write “{nearest}”.")
    case .unknownVersionAdvice: TextEntry(da: "Se `makker rules versions`.", en: "See `makker rules versions`.")

    case .notWritten: TextEntry(da: "en fil, der ikke kan skrives", en: "a file that cannot be written")
    case .notWrittenExpected:
      TextEntry(
        da: "plads på disken og ret til at skrive i mappen", en: "room on the disk and the right to write in the folder"
      )

    case .setAbout:
      TextEntry(
        da: "Gem en ændring af reglerne i rules.yaml; resten af filen bliver, som den er.",
        en: "Keep a change of the rules in rules.yaml; the rest of the file stays as it is.")
    case .saveAbout:
      TextEntry(da: "Gem reglerne, som de er nu, under et navn.", en: "Keep the rules as they are now under a name.")
    case .versionsAbout: TextEntry(da: "List de gemte udgaver af reglerne.", en: "List the versions of the rules.")
    case .useAbout:
      TextEntry(
        da: "Brug en gemt udgave; de nuværende regler gemmes først.",
        en: "Use a kept version; the present rules are kept first.")
    case .compareAbout:
      TextEntry(da: "Sammenlign to udgaver regel for regel.", en: "Compare two versions rule by rule.")
    case .changeHelp:
      TextEntry(
        da: "En anden vægt eller værdi: interests.weight=80.", en: "Another weight or value: interests.weight=80.")
    case .nameHelp: TextEntry(da: "Udgavens navn.", en: "The version's name.")
    case .dryRunHelp: TextEntry(da: "Vis ændringen, men skriv intet.", en: "Show the change, but write nothing.")
    case .firstHelp: TextEntry(da: "Den første udgave.", en: "The first version.")
    case .secondHelp:
      TextEntry(
        da: "Den anden udgave (ellers reglerne, som de er nu).",
        en: "The second version (else the rules as they are now).")
    case .versionName: TextEntry(da: "udgave", en: "version")

    case .kept: TextEntry(da: "{path} er ændret.", en: "{path} was changed.")
    case .unchanged:
      TextEntry(
        da: "Reglerne er sådan i forvejen; intet er ændret.", en: "The rules are so already; nothing was changed.")
    case .saved: TextEntry(da: "Reglerne er gemt som {path}.", en: "The rules are kept as {path}.")
    case .savedAlready:
      TextEntry(da: "Udgaven {name} er allerede sådan.", en: "The version {name} is so already.")
    case .used: TextEntry(da: "Reglerne er nu som i udgaven {name}.", en: "The rules are now as in the version {name}.")
    case .usedAlready:
      TextEntry(da: "Reglerne er allerede som i udgaven {name}.", en: "The rules are as in the version {name} already.")
    case .presentKept:
      TextEntry(
        da: "De hidtidige regler er gemt som udgaven {name}.", en: "The rules until now are kept as the version {name}."
      )
    case .noVersions:
      TextEntry(
        da: "Ingen udgaver endnu. Gem den første med makker rules save.",
        en: "No versions yet. Keep the first with makker rules save.")
    case .versionNow: TextEntry(da: "bruges nu", en: "in use")

    case .noDifference: TextEntry(da: "De to udgaver har de samme regler.", en: "The two versions have the same rules.")
    case .differenceHead: TextEntry(da: "regel|{first}|{second}", en: "rule|{first}|{second}")
    case .onlyIn: TextEntry(da: "–", en: "–")
    case .noChange:
      TextEntry(
        da: "Skriv mindst én ændring, for eksempel interests.weight=80.",
        en: "Give at least one change, for example interests.weight=80.")
    case .inUse: TextEntry(da: "er med", en: "in use")
    }
  }
}
