// SPDX-License-Identifier: GPL-3.0-or-later

import PairingRules

/// A wish for shared free minutes, as inner loops look at it: the points are in memory that the scoring model keeps.
struct MinuteWish: BitwiseCopyable {
  /// More minutes than this give nothing more.
  var limit: Int
  /// The points of each number of minutes, 0 to `limit`.
  var points: UnsafePointer<Int32>
}

/// The wishes for shared free minutes.
struct MinuteWishes: Sendable {
  private(set) var count = 0
  /// No wishes together give more points than this.
  private(set) var most = 0
  /// The weights' absolute values together.
  private(set) var spread = 0
  private(set) var wishes = Memory<MinuteWish>([])
  private var points: [Memory<Int32>] = []

  var isEmpty: Bool { count == 0 }

  mutating func append(fullMinutes: Int, weight: Int) {
    // Nobody shares more than a week.
    let limit = max(0, min(fullMinutes, 7 * FreeTimes.minutesPerDay))
    let points = Memory((0...limit).map { Int32(clamping: Degree($0, of: fullMinutes).points(weight: weight)) })
    self.points.append(points)
    let present = (0..<count).map { wishes[$0] }
    wishes = Memory(present + [MinuteWish(limit: limit, points: UnsafePointer(points.start))])
    count += 1
    most += max(0, weight)
    spread += abs(weight)
  }
}

/// Counts the minutes that one person shares with others; copied into inner loops, which then look at nothing else.
struct SharedMinutes {
  private let starts: UnsafePointer<Int16>
  private let gridStarts: UnsafePointer<Int16>
  private let ends: UnsafePointer<Int16>
  private let otherOffsets: UnsafePointer<Int32>
  private let otherStarts: UnsafePointer<Int16>
  private let otherGridStarts: UnsafePointer<Int16>
  private let otherEnds: UnsafePointer<Int16>
  /// The person's windows.
  private let windows: Range<Int>
  /// How long a meeting lasts.
  private let meeting: Int

  /// All pointers are into memory that the scoring model keeps.
  init(_ person: Int, _ times: FreeTimes, others: FreeTimes, meeting: Int) {
    starts = UnsafePointer(times.starts.start)
    gridStarts = UnsafePointer(times.gridStarts.start)
    ends = UnsafePointer(times.ends.start)
    otherOffsets = UnsafePointer(others.offsets.start)
    otherStarts = UnsafePointer(others.starts.start)
    otherGridStarts = UnsafePointer(others.gridStarts.start)
    otherEnds = UnsafePointer(others.ends.start)
    windows = times.windows(of: person)
    self.meeting = meeting
  }

  /// The points that wishes give the person with another.
  @inline(__always)
  func points(of wishes: UnsafePointer<MinuteWish>, _ count: Int, with other: Int) -> Int {
    var sum = 0
    for wish in 0..<count {
      sum &+= Int(wishes[wish].points[self.count(with: other, limit: wishes[wish].limit)])
    }
    return sum
  }

  /// The minutes shared with another person in windows that hold a meeting, each from its first start on the grid,
  /// counted no further than `limit`.
  @inline(__always)
  private func count(with other: Int, limit: Int) -> Int {
    var left = windows.lowerBound
    var right = Int(otherOffsets[other])
    let rightEnd = Int(otherOffsets[other &+ 1])
    var sum = 0
    while left < windows.upperBound, right < rightEnd {
      let (leftEnds, rightEnds) = (ends[left], otherEnds[right])
      let end = min(leftEnds, rightEnds)
      // The first start on the grid that is not before either is the later of their first starts.
      let minutes = Int(end) &- Int(max(gridStarts[left], otherGridStarts[right]))
      if minutes > 0, minutes >= meeting, max(starts[left], otherStarts[right]) < end {
        sum &+= minutes
        if sum >= limit { return limit }
      }
      if leftEnds <= rightEnds { left &+= 1 } else { right &+= 1 }
    }
    return min(limit, sum)
  }
}
