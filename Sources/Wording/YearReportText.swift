// SPDX-License-Identifier: GPL-3.0-or-later

/// What the report and the terminal say of a year.
public enum YearReportText: String, TextCatalogue {
  case planned, changes, tooLarge, fellOut, personTotal, movedNote, untilNote

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .planned:
      TextEntry(
        da: "{meetings} møder planlagt, {moved} flyttet, {dropped} faldt ud; {seats} uddannelsespladser, {waiting} venter",
        en: "{meetings} meetings planned, {moved} moved, {dropped} fell out; {seats} training seats, {waiting} waiting")
    case .fellOut: TextEntry(da: "Faldet ud", en: "Fallen out")
    case .personTotal:
      TextEntry(
        da: "I alt {meetings} møder, {talks} samtaler med koordinatoren, {sessions} uddannelsesgange; {dropped} faldt ud",
        en: "In all {meetings} meetings, {talks} talks with the coordinator, {sessions} training sessions; {dropped} fell out")
    case .movedNote: TextEntry(da: "flyttet fra {date} ({reason})", en: "moved from {date} ({reason})")
    case .untilNote: TextEntry(da: "senest {date}", en: "by {date}")
    case .changes:
      TextEntry(da: "Ændret siden sidste plan: {n}", en: "Changed since the last plan: {n}")
    case .tooLarge:
      TextEntry(
        da: "Så stor en årgangs møder planlægges for sig: makker schedule {path}",
        en: "The meetings of a cohort this large are planned apart: makker schedule {path}")
    }
  }
}
