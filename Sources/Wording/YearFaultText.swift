// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a year cannot be planned, or is not shown.
public enum YearFaultText: String, TextCatalogue {
  case unknownZone, knownZone, installZones, plannedRun, planFirst
  case keepName, mentorGone, needGone, everyPair, matchAgain

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .unknownZone:
      TextEntry(
        da: "tidszonen {zone}, som denne maskine ikke kender", en: "the time zone {zone}, unknown to this machine")
    case .knownZone:
      TextEntry(da: "en kendt tidszone som Europe/Copenhagen", en: "a known zone such as Europe/Copenhagen")
    case .keepName:
      TextEntry(
        da: "Behold årgangens navn: kalendernes møder kendes på det.",
        en: "Keep the cohort's name: calendars know their meetings by it.")
    case .mentorGone:
      TextEntry(
        da: "mentoren {mentor}, matchet med {mentee}, er ikke i årgangen",
        en: "the mentor {mentor}, paired with {mentee}, is not in the cohort")
    case .needGone:
      TextEntry(
        da: "{mentee}, matchet med {mentor}, har ikke længere det behov i årgangen",
        en: "{mentee}, paired with {mentor}, does not have that need in the cohort any more")
    case .everyPair: TextEntry(da: "alle i kørslens match", en: "everybody in the run's pairs")
    case .matchAgain:
      TextEntry(
        da: "Sæt personen ind igen, eller match igen, så andre får et match.",
        en: "Put the person back, or match again, so that others are paired.")
    case .plannedRun: TextEntry(da: "en kørsel, hvis år er planlagt", en: "a run whose year is planned")
    case .planFirst: TextEntry(da: "Planlæg året: makker schedule {path}", en: "Plan the year: makker schedule {path}")
    case .installZones:
      TextEntry(
        da: "Installer tidszonerne (på Debian pakken tzdata), eller match med --no-plan.",
        en: "Install the time zones (on Debian the package tzdata), or match with --no-plan.")
    }
  }
}
