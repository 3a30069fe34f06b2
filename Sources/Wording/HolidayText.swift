// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of public holidays, as they stand in a sentence.
public enum HolidayText: String, TextCatalogue {
  case newYearsDay, maundyThursday, goodFriday, easterSunday, easterMonday, generalPrayerDay, ascensionDay, whitSunday
  case whitMonday, christmasDay, secondChristmasDay, constitutionDay, christmasEve, newYearsEve

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .newYearsDay: TextEntry(da: "nytårsdag", en: "New Year’s Day")
    case .maundyThursday: TextEntry(da: "skærtorsdag", en: "Maundy Thursday")
    case .goodFriday: TextEntry(da: "langfredag", en: "Good Friday")
    case .easterSunday: TextEntry(da: "påskedag", en: "Easter Sunday")
    case .easterMonday: TextEntry(da: "2. påskedag", en: "Easter Monday")
    case .generalPrayerDay: TextEntry(da: "store bededag", en: "General Prayer Day")
    case .ascensionDay: TextEntry(da: "Kristi himmelfartsdag", en: "Ascension Day")
    case .whitSunday: TextEntry(da: "pinsedag", en: "Whit Sunday")
    case .whitMonday: TextEntry(da: "2. pinsedag", en: "Whit Monday")
    case .christmasDay: TextEntry(da: "juledag", en: "Christmas Day")
    case .secondChristmasDay: TextEntry(da: "2. juledag", en: "Boxing Day")
    case .constitutionDay: TextEntry(da: "grundlovsdag", en: "Constitution Day")
    case .christmasEve: TextEntry(da: "juleaften", en: "Christmas Eve")
    case .newYearsEve: TextEntry(da: "nytårsaften", en: "New Year’s Eve")
    }
  }
}
