// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import ParallelWork

/// Which mentors a need can meet at times that both prefer, or that either does: bits by the starts of meetings.
///
/// A time that one side prefers counts only where it is free; so each side has its free windows, and the parts of them
/// that it prefers.
final class PreferredStarts: Sendable {
  /// The points where both prefer some time, and where only one does at any time; 0 or more.
  let points: (both: Int, one: Int)
  /// The needs' mentees' free windows, and what they prefer of them.
  private let needs: (free: FreeTimes, preferred: FreeTimes)
  /// The mentors who can begin a meeting in their free windows, and in what they prefer of them.
  private let mentors: (free: MeetingStarts, preferred: MeetingStarts)

  /// Whether wishes of these weights give anything at all.
  ///
  /// - Parameter weights: those of the wishes for preferred times; one below 0 gives nothing where the time is open.
  static func matter(_ weights: [Int], _ people: People) -> Bool {
    weights.contains { $0 > 0 }
      && (people.needs.contains { !$0.mentee.preferredTimes.isEmpty }
        || people.mentors.contains { !$0.preferredTimes.isEmpty })
  }

  /// Nothing where starts cannot be told apart by bits.
  ///
  /// - Parameters:
  ///   - free: the free times of the needs' mentees, and of the mentors in the order of the tree.
  ///   - order: the mentor at each position of the tree.
  init?(
    _ weights: [Int], _ people: People, free: (needs: FreeTimes, mentors: FreeTimes), order: Memory<Int32>, grid: Int
  ) {
    let preferred = Parallel.map(2) { side in
      side == 0
        ? FreeTimes(people.needs.count, grid: grid) { need in
          let mentee = people.needs[need].mentee
          return mentee.preferredTimes.within(mentee.availability)
        }
        : FreeTimes(order.count, grid: grid) { position in
          let mentor = people.mentors[Int(order[position])]
          return mentor.preferredTimes.within(mentor.availability)
        }
    }
    guard let ofNeeds = preferred[0], let ofMentors = preferred[1] else { return nil }
    let windows = [free.needs, free.mentors, ofNeeds, ofMentors]
    guard let freeStarts = MeetingStarts(needs: people.needs, comparing: windows, mentorTimes: free.mentors),
      let preferredStarts = MeetingStarts(needs: people.needs, comparing: windows, mentorTimes: ofMentors)
    else { return nil }
    needs = (free.needs, ofNeeds)
    mentors = (freeStarts, preferredStarts)
    let gains = weights.filter { $0 > 0 }
    points = (
      gains.reduce(0) { $0 + Degree.full.points(weight: $1) }, gains.reduce(0) { $0 + Degree.half.points(weight: $1) }
    )
  }

  /// Appends the rows of bits of the mentors whom a need can meet at a time that both prefer.
  func appendRowsOfBoth(_ need: Int, wordCount: Int, to rows: inout [UnsafePointer<UInt64>]) {
    append(mentors.preferred, needs.preferred, need, wordCount, &rows)
  }

  /// Appends those where the mentee prefers the time, or the mentor.
  func appendRowsOfOne(_ need: Int, wordCount: Int, to rows: inout [UnsafePointer<UInt64>]) {
    append(mentors.free, needs.preferred, need, wordCount, &rows)
    append(mentors.preferred, needs.free, need, wordCount, &rows)
  }

  private func append(
    _ starts: MeetingStarts, _ times: FreeTimes, _ need: Int, _ wordCount: Int, _ rows: inout [UnsafePointer<UInt64>]
  ) {
    starts.forEachRow(of: need, times.windows(of: need), times) {
      rows.append(UnsafePointer(starts.rows.start) + $0 * wordCount)
    }
  }
}

extension Availability {
  /// What of it lies within another.
  fileprivate func within(_ other: Availability) -> Availability {
    isEmpty ? self : Availability(intersection(other))
  }
}

extension NeedScan {
  /// Notes in the scratch, for some words of the block, whom the need can meet at a preferred time.
  func markPreferred(_ first: Int, _ last: Int) {
    let offset = block * Block.words
    plan.unionRows.withUnsafeBufferPointer { rows in
      for (part, bits) in [
        (plan.preferredByBoth, scratch.preferredByBoth.start), (plan.preferredByOne, scratch.preferredByOne.start),
      ] {
        for word in first..<last { bits[word] = 0 }
        for row in part {
          for word in first..<last { bits[word] |= rows[row][offset + word] }
        }
      }
    }
  }

  /// The points for preferred times at a lane of the block.
  func preferredPoints(_ lane: Int) -> Int {
    let (word, bit) = (lane >> 6, 1 &<< UInt64(lane & 63) as UInt64)
    if scratch.preferredByBoth.start[word] & bit != 0 { return preferredPoints.both }
    return scratch.preferredByOne.start[word] & bit != 0 ? preferredPoints.one : 0
  }
}
