// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a year cannot be planned, or is not shown.
public enum YearFaultText: String, TextCatalogue {
  case unknownZone, knownZone, installZones

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .unknownZone:
      TextEntry(da: "tidszonen {zone}, som denne maskine ikke kender", en: "the time zone {zone}, unknown to this machine")
    case .knownZone: TextEntry(da: "en kendt tidszone som Europe/Copenhagen", en: "a known zone such as Europe/Copenhagen")
    case .installZones:
      TextEntry(
        da: "Installer tidszonerne (på Debian pakken tzdata), eller match med --no-plan.",
        en: "Install the time zones (on Debian the package tzdata), or match with --no-plan.")
    }
  }
}
