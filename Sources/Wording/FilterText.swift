// SPDX-License-Identifier: GPL-3.0-or-later

/// How people are picked by what their columns say, in a few words.
public enum FilterText: String, TextCatalogue {
  case condition, not, or, under, over, atLeast, atMost, between, yes, no, age, childCertificate

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .condition: TextEntry(da: "{column}: {value}", en: "{column}: {value}")
    case .not: TextEntry(da: "ikke {value}", en: "not {value}")
    case .or: TextEntry(da: "{first} eller {last}", en: "{first} or {last}")
    case .under: TextEntry(da: "under {value}", en: "under {value}")
    case .over: TextEntry(da: "over {value}", en: "over {value}")
    case .atLeast: TextEntry(da: "mindst {value}", en: "at least {value}")
    case .atMost: TextEntry(da: "højst {value}", en: "at most {value}")
    case .between: TextEntry(da: "{low} til {high}", en: "{low} to {high}")
    case .yes: TextEntry(da: "ja", en: "yes")
    case .no: TextEntry(da: "nej", en: "no")
    case .age: TextEntry(da: "alder", en: "age")
    case .childCertificate: TextEntry(da: "børneattest", en: "child certificate")
    }
  }
}
