// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// A meeting by a pair's rhythm: the day it should be on, and its period, within which it may move. The periods of a
/// pair are in the order of its meetings and do not overlap, so that a meeting that moves keeps its place among them.
struct RhythmMeeting {
  /// The day, as a day number.
  let day: Int
  /// The first and the last day of the period.
  let first: Int
  let last: Int
}

/// The days on which a pair should meet, holidays or not.
///
/// - weekly: the slot's weekday in every week; the period is the week, Monday to Sunday.
/// - fortnightly: every second week from the pair's first; the period is the six days before and the seven days after.
/// - monthly and whole days: of the days of a calendar month that fall on the slot's weekday, as many as the programme
///   has meetings a month, as evenly spread as they can be and beginning with the first; fewer where the month has
///   fewer. A month that belongs to the programme only in part has the same share of the meetings, rounded. There are
///   never more than the programme's months times its meetings a month, and at least one if the weekday occurs. The
///   period reaches half-way to the meetings before and after in the same month, and to the ends of the month.
struct Rhythm {
  let programme: Programme
  let weekday: Weekday
  /// The pair's days, as day numbers.
  let days: ClosedRange<Int>

  /// The meetings in order. Linear in their number and in the months.
  func meetings() -> [RhythmMeeting] {
    switch programme.rhythm {
    case .weekly: everyWeek(of: 1)
    case .fortnightly: everyWeek(of: 2)
    case .monthly, .wholeDays: monthly()
    }
  }

  /// The first day from a given one on that falls on the slot's weekday.
  private func firstWeekday(from day: Int) -> Int {
    let own = CalendarDate(dayNumber: day).weekday.rawValue
    return day + (weekday.rawValue - own + 7) % 7
  }

  private func period(_ day: Int, _ first: Int, _ last: Int) -> RhythmMeeting {
    RhythmMeeting(day: day, first: max(first, days.lowerBound), last: min(last, days.upperBound))
  }

  /// The first day of a day's month, with the year and the month.
  private static func month(of day: Int) -> (start: Int, year: Int, month: Int) {
    let (year, month, dayOfMonth) = CalendarDate(dayNumber: day).components
    return (day - (dayOfMonth - 1), year, month)
  }

  private func everyWeek(of weeks: Int) -> [RhythmMeeting] {
    stride(from: firstWeekday(from: days.lowerBound), through: days.upperBound, by: 7 * weeks).map { day in
      let monday = day - (weekday.rawValue - 1)
      return weeks == 1 ? period(day, monday, monday + 6) : period(day, day - 6, day + 7)
    }
  }

  private func monthly() -> [RhythmMeeting] {
    let limit = programme.meetingsPerMonth * programme.months
    guard programme.meetingsPerMonth > 0, limit > 0 else { return [] }
    var meetings: [RhythmMeeting] = []
    var (start, year, month) = Self.month(of: days.lowerBound)
    while start <= days.upperBound, meetings.count < limit {
      let end = start + CalendarDate.days(inMonth: month, ofYear: year) - 1
      let inMonth = (end - firstWeekday(from: start)) / 7 + 1
      let first = firstWeekday(from: max(start, days.lowerBound))
      let last = min(end, days.upperBound)
      let here = first <= last ? (last - first) / 7 + 1 : 0
      let wanted = min(inMonth, programme.meetingsPerMonth)
      let count = min((2 * wanted * here + inMonth) / (2 * inMonth), limit - meetings.count)
      let chosen = (0..<count).map { first + 7 * ($0 * here / count) }
      for (index, day) in chosen.enumerated() {
        // Between two meetings the days up to the middle belong to the earlier one.
        let from = index == 0 ? start : (chosen[index - 1] + day) / 2 + 1
        let through = index == count - 1 ? end : (day + chosen[index + 1]) / 2
        meetings.append(period(day, from, through))
      }
      start = end + 1
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    let only = firstWeekday(from: days.lowerBound)
    if meetings.isEmpty, only <= days.upperBound {
      let (start, year, month) = Self.month(of: only)
      meetings.append(period(only, start, start + CalendarDate.days(inMonth: month, ofYear: year) - 1))
    }
    return meetings
  }
}
