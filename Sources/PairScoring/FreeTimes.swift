// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The free windows of people as minutes of the week, person after person.
final class FreeTimes: Sendable {
  static let minutesPerDay = 1440

  /// Where each person's windows begin, one entry more than there are people.
  let offsets: Memory<Int32>
  /// The first minute of each window.
  let starts: Memory<Int16>
  /// The first minute on the grid that is not before each window's first; it may lie after the window.
  let gridStarts: Memory<Int16>
  /// The minute after the last of each window.
  let ends: Memory<Int16>

  /// Nothing where a window does not lie within its day.
  init?(_ count: Int, grid: Int, _ availability: (Int) -> Availability) {
    var offsets: [Int32] = [0]
    var starts: [Int16] = []
    var gridStarts: [Int16] = []
    var ends: [Int16] = []
    offsets.reserveCapacity(count + 1)
    for person in 0..<count {
      for window in availability(person).windows {
        guard window.startMinute >= 0, window.startMinute < window.endMinute,
          window.endMinute <= Self.minutesPerDay
        else { return nil }
        let midnight = (window.weekday.rawValue - 1) * Self.minutesPerDay
        starts.append(Int16(midnight + window.startMinute))
        gridStarts.append(Int16(clamping: Self.gridStart(midnight + window.startMinute, grid: grid)))
        ends.append(Int16(midnight + window.endMinute))
      }
      offsets.append(Int32(starts.count))
    }
    self.offsets = Memory(offsets)
    self.starts = Memory(starts)
    self.gridStarts = Memory(gridStarts)
    self.ends = Memory(ends)
  }

  /// A person's windows.
  func windows(of person: Int) -> Range<Int> { Int(offsets[person])..<Int(offsets[person + 1]) }

  /// The first minute on the grid that is not before a minute; the grid begins at midnight.
  private static func gridStart(_ minute: Int, grid: Int) -> Int {
    let ofDay = minute % minutesPerDay
    return minute - ofDay + (ofDay + grid - 1) / grid * grid
  }
}
