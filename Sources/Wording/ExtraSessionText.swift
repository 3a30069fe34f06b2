// SPDX-License-Identifier: GPL-3.0-or-later

/// What one more training session would bring.
public enum ExtraSessionText: String, TextCatalogue {
  case about, moduleHelp, moduleName, base, noModules, brings, bringsNothing, notProven, unknownModule, nearestModule
  case progress

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Viser, hvad én uddannelsesgang mere af hvert modul ville give.",
        en: "Shows what one more session of each training module would bring.")
    case .moduleHelp: TextEntry(da: "Kun dette modul.", en: "This module only.")
    case .moduleName: TextEntry(da: "modul", en: "module")
    case .base:
      TextEntry(
        da: "Som det er: {filled} af {needs} behov dækket, {points}.",
        en: "As it is: {filled} of {needs} needs filled, {points}.")
    case .noModules: TextEntry(da: "Årgangen har ingen moduler.", en: "The cohort has no training modules.")
    case .brings:
      TextEntry(
        da: "{module} ({date}, pladser: {seats}): dækker {needs} mere, {points}",
        en: "{module} ({date}, seats: {seats}): fills {needs} more, {points}")
    case .bringsNothing:
      TextEntry(
        da: "{module} ({date}, pladser: {seats}): ændrer intet",
        en: "{module} ({date}, seats: {seats}): changes nothing")
    case .notProven:
      TextEntry(
        da: "Ikke alle svar er bevist bedst; tallene kan være lidt større eller mindre.",
        en: "Not all answers are proven best; the figures may be somewhat greater or smaller.")
    case .unknownModule: TextEntry(da: "Årgangen har intet modul {found}.", en: "The cohort has no module {found}.")
    case .nearestModule:
      TextEntry(
        da: "Årgangen har intet modul {found}. Mente du {nearest}?",
        en: "The cohort has no module {found}. Did you mean {nearest}?")
    case .progress: TextEntry(da: "prøver {done} af {all}", en: "trying {done} of {all}")
    }
  }
}
