// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the week; the week begins on Monday.
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The three letters that the files use: `mon`, `tue`, …
  public var abbreviation: String {
    switch self {
    case .monday: "mon"
    case .tuesday: "tue"
    case .wednesday: "wed"
    case .thursday: "thu"
    case .friday: "fri"
    case .saturday: "sat"
    case .sunday: "sun"
    }
  }

  /// Whether one day comes earlier in the week than another.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A stretch of one day of every week, from its start up to but not including its end.
public struct TimeWindow: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The day of the week.
  public let weekday: Weekday
  /// Minutes after midnight, 0 to 1439.
  public let startMinute: Int
  /// Minutes after midnight, greater than `startMinute`, at most 1440.
  public let endMinute: Int

  /// Makes a window. The caller has checked that it starts before it ends.
  public init(_ weekday: Weekday, startMinute: Int, endMinute: Int) {
    self.weekday = weekday
    self.startMinute = startMinute
    self.endMinute = endMinute
  }

  /// The window's length.
  public var minutes: Int { endMinute - startMinute }

  /// The part that two windows share, if any.
  public func intersection(_ other: TimeWindow) -> TimeWindow? {
    guard weekday == other.weekday else { return nil }
    let start = max(startMinute, other.startMinute)
    let end = min(endMinute, other.endMinute)
    return start < end ? TimeWindow(weekday, startMinute: start, endMinute: end) : nil
  }

  /// The window as the files write it: `mon 16:00-18:00`.
  public var description: String {
    "\(weekday.abbreviation) \(Self.clock(startMinute))-\(Self.clock(endMinute))"
  }

  /// Minutes after midnight as `16:05`.
  public static func clock(_ minute: Int) -> String {
    let hours = minute / 60
    let minutes = minute % 60
    return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
  }

  /// The order of the week.
  public static func < (left: Self, right: Self) -> Bool {
    (left.weekday.rawValue, left.startMinute, left.endMinute)
      < (right.weekday.rawValue, right.startMinute, right.endMinute)
  }
}

/// When a person can meet, week after week.
public struct Availability: Hashable, Sendable {
  /// The free windows in the order of the week; none overlaps another, and windows that touch are one window.
  public let windows: [TimeWindow]

  /// Makes an availability from windows in any order; windows that overlap or touch are merged.
  public init(_ windows: [TimeWindow] = []) {
    var merged: [TimeWindow] = []
    for window in windows.sorted() {
      if let last = merged.last, last.weekday == window.weekday, window.startMinute <= last.endMinute {
        merged[merged.count - 1] = TimeWindow(
          last.weekday, startMinute: last.startMinute, endMinute: max(last.endMinute, window.endMinute))
      } else {
        merged.append(window)
      }
    }
    self.windows = merged
  }

  /// Whether no window is stated at all.
  public var isEmpty: Bool { windows.isEmpty }

  /// All free minutes of a week.
  public var minutesPerWeek: Int { windows.reduce(0) { $0 + $1.minutes } }

  /// Calls `body` with each stretch that two availabilities share, in the order of the week, until it returns
  /// false. Linear in the number of windows, and allocates nothing.
  public func forEachShared(with other: Availability, _ body: (TimeWindow) -> Bool) {
    var left = 0
    var right = 0
    while left < windows.count, right < other.windows.count {
      let first = windows[left]
      let second = other.windows[right]
      if let shared = first.intersection(second), !body(shared) { return }
      if (first.weekday.rawValue, first.endMinute) <= (second.weekday.rawValue, second.endMinute) {
        left += 1
      } else {
        right += 1
      }
    }
  }

  /// Calls `body` with each meeting that two availabilities both hold, from starts on a grid that begins at midnight,
  /// in the order of the week, until it returns false. Allocates nothing.
  ///
  /// - Parameters:
  ///   - minutes: how long a meeting lasts; where that is nothing, there is none.
  ///   - gridMinutes: at least 1.
  public func forEachMeeting(
    with other: Availability, minutes: Int, gridMinutes: Int, _ body: (TimeWindow) -> Bool
  ) {
    guard minutes > 0 else { return }
    forEachShared(with: other) { window in
      var start = (window.startMinute + gridMinutes - 1) / gridMinutes * gridMinutes
      while start <= window.endMinute - minutes {
        if !body(TimeWindow(window.weekday, startMinute: start, endMinute: start + minutes)) { return false }
        start += gridMinutes
      }
      return true
    }
  }

  /// Whether a time lies whole within one of the windows. Linear in their number, and allocates nothing.
  public func holds(_ time: TimeWindow) -> Bool {
    windows.contains {
      $0.weekday == time.weekday && $0.startMinute <= time.startMinute && $0.endMinute >= time.endMinute
    }
  }

  /// The stretches that two availabilities share, in the order of the week.
  public func intersection(_ other: Availability) -> [TimeWindow] {
    var shared: [TimeWindow] = []
    forEachShared(with: other) {
      shared.append($0)
      return true
    }
    return shared
  }

  /// Whether two availabilities share a stretch of at least so many minutes.
  public func shares(minutes: Int, with other: Availability) -> Bool {
    var found = false
    forEachShared(with: other) {
      found = $0.minutes >= minutes
      return !found
    }
    return found
  }
}
