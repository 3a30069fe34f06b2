// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a year cannot be planned, or is not shown.
public enum YearFaultText: String, TextCatalogue {
  case unknownZone, knownZone, installZones, plannedRun, planFirst

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .unknownZone:
      TextEntry(da: "tidszonen {zone}, som denne maskine ikke kender", en: "the time zone {zone}, unknown to this machine")
    case .knownZone: TextEntry(da: "en kendt tidszone som Europe/Copenhagen", en: "a known zone such as Europe/Copenhagen")
    case .plannedRun: TextEntry(da: "en kørsel, hvis år er planlagt", en: "a run whose year is planned")
    case .planFirst: TextEntry(da: "Planlæg året: makker schedule {path}", en: "Plan the year: makker schedule {path}")
    case .installZones:
      TextEntry(
        da: "Installer tidszonerne (på Debian pakken tzdata), eller match med --no-plan.",
        en: "Install the time zones (on Debian the package tzdata), or match with --no-plan.")
    }
  }
}
