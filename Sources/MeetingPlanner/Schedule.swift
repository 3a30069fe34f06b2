// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// The year's dated meetings.
public struct Schedule: Hashable, Sendable {
  /// The pairs that were planned, in the order they were given.
  public let pairs: [PlannedPair]
  /// All meetings, by pair, then by date and minute.
  public let meetings: [Meeting]
  /// The meetings that fell out, by pair, a pair's own before its support talks, then by number.
  public let dropped: [DroppedMeeting]
  /// The positions of the pairs that are planned on no date, because they have no weekly time that they can keep or no
  /// day is left of their programme; ascending.
  public let pairsWithoutTime: [Int]

  /// Makes a schedule.
  public init(pairs: [PlannedPair], meetings: [Meeting], dropped: [DroppedMeeting], pairsWithoutTime: [Int]) {
    self.pairs = pairs
    self.meetings = meetings
    self.dropped = dropped
    self.pairsWithoutTime = pairsWithoutTime
  }
}

/// A month of a year.
public struct CalendarMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int

  /// The month of a date.
  public init(_ date: CalendarDate) {
    let (year, month, _) = date.components
    self.year = year
    self.month = month
  }

  /// The month as `2026-08`.
  public var description: String {
    String(CalendarDate(year: year, month: month, day: 1)?.description.dropLast(3) ?? "")
  }

  /// Whether one month is before another.
  public static func < (left: Self, right: Self) -> Bool { (left.year, left.month) < (right.year, right.month) }
}
