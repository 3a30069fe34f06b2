// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import ParallelWork

/// Which mentors can begin a meeting when: a bit a mentor for each possible start and length of meeting.
///
/// Two people share a window that holds a meeting from a start on the grid just when both have a window that holds it
/// from there. The first start on the grid of what two windows share is the first one of one of the two, so that no
/// other starts than the first ones of the windows that are compared have to be looked at.
final class MeetingStarts: Sendable {
  /// Starts beyond this many, over all lengths, would take too much memory.
  private static let limit = 2_048

  /// The minutes of the week that some window has as its first start on the grid, ascending.
  let minutes: [Int16]
  /// The lengths of meetings.
  let lengths: [Int]
  /// Rows of bits: a row a start, length after length.
  let rows: Memory<UInt64>
  /// The mentors whose free times are not stated.
  let unstated: Memory<UInt64>
  /// The number of each need's length in `lengths`.
  let needLengths: Memory<Int32>

  /// Nothing where a length is not positive, or there are too many starts.
  ///
  /// - Parameters:
  ///   - windows: those that are compared, of either side.
  ///   - mentorTimes: the mentors' windows that have to hold a meeting, in the order of the tree.
  init?(needs: [Need], comparing windows: [FreeTimes], mentorTimes: FreeTimes) {
    var isStart = [Bool](repeating: false, count: 8 * FreeTimes.minutesPerDay)
    for times in windows {
      for window in 0..<times.starts.count {
        let start = times.gridStarts[window]
        if start < times.ends[window] { isStart[Int(start)] = true }
      }
    }
    minutes = isStart.indices.filter { isStart[$0] }.map { Int16($0) }
    var numbers: [Int: Int32] = [:]
    var lengths: [Int] = []
    let needLengths = Memory<Int32>(zeros: needs.count)
    for (index, need) in needs.enumerated() {
      let length = need.programme.minutesPerMeeting
      guard length > 0 else { return nil }
      if let number = numbers[length] {
        needLengths.start[index] = number
      } else {
        needLengths.start[index] = Int32(lengths.count)
        numbers[length] = Int32(lengths.count)
        lengths.append(length)
      }
    }
    self.lengths = lengths
    self.needLengths = needLengths
    guard lengths.count * minutes.count <= Self.limit else { return nil }

    let mentorCount = mentorTimes.offsets.count - 1
    let words = Block.padded(mentorCount) / 64
    rows = Memory(zeros: words * lengths.count * minutes.count)
    unstated = Memory(zeros: words)
    let (minutes, meetings, allRows, allUnstated) = (minutes, lengths, rows, unstated)
    // Safe: a stretch is whole words of 64 mentors, and no two threads look at the same one.
    _ = Parallel.map(Stretch.count(mentorCount)) { number in
      for position in Stretch.range(number, of: mentorCount) {
        let (rows, unstated) = (allRows.start, allUnstated.start)
        let bit: UInt64 = 1 << UInt64(position & 63)
        let windows = mentorTimes.windows(of: position)
        if windows.isEmpty { unstated[position >> 6] |= bit }
        for window in windows {
          let first = Self.lowerBound(minutes, mentorTimes.starts[window])
          for (number, length) in meetings.enumerated() {
            var start = first
            while start < minutes.count, Int(minutes[start]) + length <= Int(mentorTimes.ends[window]) {
              rows[(number * minutes.count + start) * words + position >> 6] |= bit
              start += 1
            }
          }
        }
      }
    }
  }

  /// Calls `body` with the number of the row of each start at which a need's mentee can begin a meeting.
  func forEachRow(of need: Int, _ windows: Range<Int>, _ times: FreeTimes, _ body: (Int) -> Void) {
    let number = Int(needLengths.start[need])
    let length = lengths[number]
    minutes.withUnsafeBufferPointer { minutes in
      for window in windows {
        var start = Self.lowerBound(self.minutes, times.starts.start[window])
        while start < minutes.count, Int(minutes[start]) + length <= Int(times.ends.start[window]) {
          body(number * minutes.count + start)
          start += 1
        }
      }
    }
  }

  /// The first of ascending minutes that is not before a minute.
  static func lowerBound(_ minutes: [Int16], _ minute: Int16) -> Int {
    var low = 0
    var high = minutes.count
    while low < high {
      let middle = (low + high) / 2
      if minutes[middle] < minute { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
