// SPDX-License-Identifier: GPL-3.0-or-later

/// The months, as they stand in a date in a sentence; in the order of the year.
public enum MonthText: String, TextCatalogue {
  case january, february, march, april, may, june, july, august, september, october, november, december

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .january: TextEntry(da: "januar", en: "January")
    case .february: TextEntry(da: "februar", en: "February")
    case .march: TextEntry(da: "marts", en: "March")
    case .april: TextEntry(da: "april", en: "April")
    case .may: TextEntry(da: "maj", en: "May")
    case .june: TextEntry(da: "juni", en: "June")
    case .july: TextEntry(da: "juli", en: "July")
    case .august: TextEntry(da: "august", en: "August")
    case .september: TextEntry(da: "september", en: "September")
    case .october: TextEntry(da: "oktober", en: "October")
    case .november: TextEntry(da: "november", en: "November")
    case .december: TextEntry(da: "december", en: "December")
    }
  }
}
