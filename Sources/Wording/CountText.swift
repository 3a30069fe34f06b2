// SPDX-License-Identifier: GPL-3.0-or-later

/// A number of things, with the noun in the right form: `1 plads`, `2 pladser`.
public enum CountText: String, TextCatalogue {
  case oneMentor, mentors, oneMentee, mentees, oneNeed, needs, onePlace, places, onePair, pairs, onePoint, points
  case oneFinding, findings

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .oneMentor: TextEntry(da: "{n} mentor", en: "{n} mentor")
    case .mentors: TextEntry(da: "{n} mentorer", en: "{n} mentors")
    case .oneMentee: TextEntry(da: "{n} mentee", en: "{n} mentee")
    case .mentees: TextEntry(da: "{n} mentees", en: "{n} mentees")
    case .oneNeed: TextEntry(da: "{n} behov", en: "{n} need")
    case .needs: TextEntry(da: "{n} behov", en: "{n} needs")
    case .onePlace: TextEntry(da: "{n} plads", en: "{n} place")
    case .places: TextEntry(da: "{n} pladser", en: "{n} places")
    case .onePair: TextEntry(da: "{n} match", en: "{n} pair")
    case .pairs: TextEntry(da: "{n} match", en: "{n} pairs")
    case .onePoint: TextEntry(da: "{n} point", en: "{n} point")
    case .points: TextEntry(da: "{n} point", en: "{n} points")
    case .oneFinding: TextEntry(da: "{n} fejl", en: "{n} finding")
    case .findings: TextEntry(da: "{n} fejl", en: "{n} findings")
    }
  }

  /// So many mentors.
  public static func mentors(_ count: Int) -> LocalizedText { text(count, .oneMentor, .mentors) }
  /// So many mentees.
  public static func mentees(_ count: Int) -> LocalizedText { text(count, .oneMentee, .mentees) }
  /// So many needs.
  public static func needs(_ count: Int) -> LocalizedText { text(count, .oneNeed, .needs) }
  /// So many places.
  public static func places(_ count: Int) -> LocalizedText { text(count, .onePlace, .places) }
  /// So many pairs.
  public static func pairs(_ count: Int) -> LocalizedText { text(count, .onePair, .pairs) }
  /// So many points.
  public static func points(_ count: Int) -> LocalizedText { text(count, .onePoint, .points) }
  /// So many findings.
  public static func findings(_ count: Int) -> LocalizedText { text(count, .oneFinding, .findings) }

  private static func text(_ count: Int, _ one: Self, _ several: Self) -> LocalizedText {
    (count == 1 ? one : several)(["n": .number(count)])
  }
}
