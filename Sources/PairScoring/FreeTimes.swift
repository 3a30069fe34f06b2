// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The free windows of people as minutes of the week, person after person.
struct FreeTimes: Sendable {
  static let minutesPerDay = 1440

  /// Where each person's windows begin, one entry more than there are people.
  let offsets: Memory<Int32>
  /// The first minute of each window.
  let starts: Memory<Int16>
  /// The minute after the last of each window.
  let ends: Memory<Int16>

  /// Nothing where a window does not lie within its day.
  init?(_ count: Int, _ availability: (Int) -> Availability) {
    var offsets: [Int32] = [0]
    var starts: [Int16] = []
    var ends: [Int16] = []
    offsets.reserveCapacity(count + 1)
    for person in 0..<count {
      for window in availability(person).windows {
        guard window.startMinute >= 0, window.startMinute < window.endMinute,
          window.endMinute <= Self.minutesPerDay
        else { return nil }
        let midnight = (window.weekday.rawValue - 1) * Self.minutesPerDay
        starts.append(Int16(midnight + window.startMinute))
        ends.append(Int16(midnight + window.endMinute))
      }
      offsets.append(Int32(starts.count))
    }
    self.offsets = Memory(offsets)
    self.starts = Memory(starts)
    self.ends = Memory(ends)
  }

  /// A person's windows.
  func windows(of person: Int) -> Range<Int> { Int(offsets[person])..<Int(offsets[person + 1]) }

  /// The first minute on the grid that is not before a minute; the grid begins at midnight.
  @inline(__always)
  static func gridStart(_ minute: Int, grid: Int) -> Int {
    let ofDay = minute % minutesPerDay
    return minute - ofDay + (ofDay + grid - 1) / grid * grid
  }

  /// The minutes that two people share in windows that hold a meeting, each from its first start on the grid, counted
  /// no further than `limit`.
  func sharedMinutes(
    _ person: Int, with others: FreeTimes, _ other: Int, meeting: Int, grid: Int, limit: Int
  ) -> Int {
    var left = Int(offsets.start[person])
    let leftEnd = Int(offsets.start[person + 1])
    var right = Int(others.offsets.start[other])
    let rightEnd = Int(others.offsets.start[other + 1])
    var sum = 0
    while left < leftEnd, right < rightEnd {
      let start = Int(max(starts.start[left], others.starts.start[right]))
      let end = Int(min(ends.start[left], others.ends.start[right]))
      if start < end {
        let minutes = max(0, end - Self.gridStart(start, grid: grid))
        if minutes >= meeting { sum += minutes }
        if sum >= limit { return limit }
      }
      if ends.start[left] <= others.ends.start[right] { left += 1 } else { right += 1 }
    }
    return min(limit, sum)
  }
}
