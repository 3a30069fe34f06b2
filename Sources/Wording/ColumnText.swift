// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns that rules read, as they are called in a sentence.
public enum ColumnText: String, TextCatalogue {
  case birthYear = "birth_year"
  case stage, programme, programmes, needs, type, types, background, skills, interests, languages, municipality
  case priority, capacity, workplace, function
  case hoursPerMonth = "hours_per_month"

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .birthYear: TextEntry(da: "fødselsår", en: "birth year")
    case .stage: TextEntry(da: "trin", en: "stage")
    case .programme: TextEntry(da: "mentorforløb", en: "programme")
    case .programmes: TextEntry(da: "mentorforløb", en: "programmes")
    case .needs: TextEntry(da: "behov", en: "needs")
    case .type: TextEntry(da: "mentortype", en: "type of mentor")
    case .types: TextEntry(da: "typer", en: "types")
    case .background: TextEntry(da: "baggrund", en: "background")
    case .skills: TextEntry(da: "færdigheder", en: "skills")
    case .interests: TextEntry(da: "interesser", en: "interests")
    case .languages: TextEntry(da: "sprog", en: "languages")
    case .municipality: TextEntry(da: "kommune", en: "municipality")
    case .priority: TextEntry(da: "prioritet", en: "priority")
    case .capacity: TextEntry(da: "antal pladser", en: "capacity")
    case .workplace: TextEntry(da: "arbejdsplads", en: "workplace")
    case .function: TextEntry(da: "funktion", en: "function")
    case .hoursPerMonth: TextEntry(da: "timer pr. måned", en: "hours per month")
    }
  }

  /// What a column is called; one of the user's own as in its header.
  public static func label(_ column: String) -> LocalizedText {
    ColumnText(rawValue: column.lowercased()).map { $0() } ?? LocalizedText(verbatim: column)
  }
}
