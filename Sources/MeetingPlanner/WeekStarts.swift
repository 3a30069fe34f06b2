// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The minutes at which a pair's meeting can start on each day of the week, by what both state to be free.
struct WeekStarts {
  /// Seven lists from Monday, each by nearness to the pair's weekly time, the earlier first.
  private var starts: [[Int]] = Array(repeating: [], count: Weekday.allCases.count)

  /// Where one of the two states nothing, only the weekly time itself is known to suit.
  init(_ facts: PairFacts, gridMinutes: Int) {
    guard !facts.mentor.availability.isEmpty, !facts.mentee.availability.isEmpty else {
      starts[facts.weekday.rawValue - 1] = [facts.startMinute]
      return
    }
    for window in facts.mentor.availability.intersection(facts.mentee.availability) {
      starts[window.weekday.rawValue - 1] += Self.starts(
        in: window, minutes: facts.minutes, gridMinutes: gridMinutes)
    }
    let wanted = facts.startMinute
    for index in starts.indices { starts[index].sort { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) } }
  }

  /// The starts on a day, which is given as a day number.
  subscript(day: Int) -> [Int] { starts[Self.daysAfterMonday(day)] }

  /// How many days after a Monday a day number is.
  static func daysAfterMonday(_ day: Int) -> Int {
    // Day 0, 1 January 1970, was a Thursday.
    ((day + 3) % 7 + 7) % 7
  }

  /// The minutes on the grid at which something that long can start within a window, in order.
  static func starts(in window: TimeWindow, minutes: Int, gridMinutes: Int) -> StrideThrough<Int> {
    let first = (window.startMinute + gridMinutes - 1) / gridMinutes * gridMinutes
    return stride(from: first, through: window.endMinute - minutes, by: gridMinutes)
  }
}
