// SPDX-License-Identifier: GPL-3.0-or-later

/// A day that is closed in a whole country. Where two fall on one date, the earlier case gives it its name.
public enum PublicHoliday: String, CaseIterable, Hashable, Sendable, Codable {
  /// 1 January.
  case newYearsDay = "new-years-day"
  /// The Thursday before Easter.
  case maundyThursday = "maundy-thursday"
  /// The Friday before Easter.
  case goodFriday = "good-friday"
  /// Easter Sunday.
  case easterSunday = "easter-sunday"
  /// The day after Easter.
  case easterMonday = "easter-monday"
  /// Store bededag, the fourth Friday after Easter, up to 2023.
  case generalPrayerDay = "general-prayer-day"
  /// The sixth Thursday after Easter.
  case ascensionDay = "ascension-day"
  /// The seventh Sunday after Easter.
  case whitSunday = "whit-sunday"
  /// The day after Whit Sunday.
  case whitMonday = "whit-monday"
  /// 25 December.
  case christmasDay = "christmas-day"
  /// 26 December.
  case secondChristmasDay = "second-christmas-day"
  /// 5 June; not a holiday by law, but schools and municipalities are closed.
  case constitutionDay = "constitution-day"
  /// 24 December; not a holiday by law, but schools and municipalities are closed.
  case christmasEve = "christmas-eve"
  /// 31 December; not a holiday by law, but schools and municipalities are closed.
  case newYearsEve = "new-years-eve"
}

/// A holiday and its date.
public struct DatedHoliday: Hashable, Sendable {
  /// Which holiday.
  public let holiday: PublicHoliday
  /// Its date.
  public let date: CalendarDate

  /// Makes a dated holiday.
  public init(holiday: PublicHoliday, date: CalendarDate) {
    self.holiday = holiday
    self.date = date
  }
}

/// The days of a year on which Denmark is closed, for the years 1 to 9999 of the Gregorian calendar.
///
/// These are the holidays of the Danish Church and 1 January, and three days that close schools and municipalities
/// without being holidays by law: 5 June, 24 December and 31 December. Store bededag is one of them up to 2023; it was
/// abolished from 1 January 2024 on ("lov om konsekvenser ved afskaffelsen af store bededag som helligdag", passed in
/// 2023). For all other days the law of today is taken for every year.
public enum DanishHolidays {
  /// The last year with store bededag.
  private static let lastYearOfPrayerDay = 2023

  /// Holidays that move with Easter, and by how many days.
  private static let movable: [(holiday: PublicHoliday, daysAfterEaster: Int)] = [
    (.maundyThursday, -3), (.goodFriday, -2), (.easterSunday, 0), (.easterMonday, 1), (.generalPrayerDay, 26),
    (.ascensionDay, 39), (.whitSunday, 49), (.whitMonday, 50),
  ]

  private static let fixed: [(holiday: PublicHoliday, month: Int, day: Int)] = [
    (.newYearsDay, 1, 1), (.christmasDay, 12, 25), (.secondChristmasDay, 12, 26), (.constitutionDay, 6, 5),
    (.christmasEve, 12, 24), (.newYearsEve, 12, 31),
  ]

  /// Easter Sunday; nothing for a year that is not 1 to 9999.
  ///
  /// The anonymous Gregorian algorithm of Nature, 20 April 1876, as given by Jean Meeus, "Astronomical Algorithms",
  /// 2nd edition (1998), chapter 8. O(1).
  public static func easterSunday(ofYear year: Int) -> CalendarDate? {
    guard (1...9999).contains(year) else { return nil }
    let golden = year % 19
    let century = year / 100
    let yearOfCentury = year % 100
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * sunday) / 451
    let count = epact + sunday - 7 * late + 114
    return CalendarDate(year: year, month: count / 31, day: count % 31 + 1)
  }

  /// All closed days of a year in the order of their dates, those of one date in the order of the cases; none for a
  /// year that is not 1 to 9999. O(1).
  public static func holidays(ofYear year: Int) -> [DatedHoliday] {
    guard let easter = easterSunday(ofYear: year) else { return [] }
    var found: [DatedHoliday] = []
    for entry in movable where entry.holiday != .generalPrayerDay || year <= lastYearOfPrayerDay {
      found.append(
        DatedHoliday(
          holiday: entry.holiday, date: CalendarDate(dayNumber: easter.dayNumber + entry.daysAfterEaster)))
    }
    for entry in fixed {
      guard let date = CalendarDate(year: year, month: entry.month, day: entry.day) else { continue }
      found.append(DatedHoliday(holiday: entry.holiday, date: date))
    }
    // Sorting is not stable by contract, and a church holiday comes before 5 June on the same date.
    return found.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// The holiday that a date is, if any. O(1).
  public static func holiday(on date: CalendarDate) -> PublicHoliday? {
    holidays(ofYear: date.components.year).first { $0.date == date }?.holiday
  }
}

extension HolidayCalendar {
  /// The public holidays of a year in the order of their dates. O(1).
  public func holidays(ofYear year: Int) -> [DatedHoliday] {
    switch self {
    case .none: []
    case .denmark: DanishHolidays.holidays(ofYear: year)
    }
  }
}
