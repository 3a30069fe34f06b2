// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import Foundation

/// A time that exists in a zone, with the zone's offset at that time.
public struct ZonedTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let unixSeconds: Int
  /// Seconds by which the zone's clock is ahead of UTC; negative west of Greenwich.
  public let offsetSeconds: Int

  /// What the zone's clock shows: the day, and the seconds after midnight, 0 to 86,399.
  public var wallClock: (date: CalendarDate, second: Int) {
    wallClock(offsetSeconds: offsetSeconds)
  }

  /// The time by ISO 8601: `2026-09-01T16:30:00+02:00`. An offset with seconds, which zones had before about 1930,
  /// is written with them.
  public var description: String {
    var bytes: [UInt8] = []
    let (date, second) = wallClock
    bytes.append(date, separator: UInt8(ascii: "-"))
    bytes.append(UInt8(ascii: "T"))
    bytes.append(secondOfDay: second, separator: UInt8(ascii: ":"))
    bytes.append(offsetSeconds: offsetSeconds, separator: UInt8(ascii: ":"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether one moment is before another, wherever they are.
  public static func < (left: Self, right: Self) -> Bool {
    (left.unixSeconds, left.offsetSeconds) < (right.unixSeconds, right.offsetSeconds)
  }

  /// What a clock with another offset shows at this moment.
  func wallClock(offsetSeconds: Int) -> (date: CalendarDate, second: Int) {
    let seconds = unixSeconds + offsetSeconds
    let second = (seconds % secondsPerDay + secondsPerDay) % secondsPerDay
    return (CalendarDate(dayNumber: (seconds - second) / secondsPerDay), second)
  }
}

/// The offsets of a time zone over a range of days: asked of the system once, then looked up without it.
///
///     let zone = ZoneOffsets("Europe/Copenhagen", covering: firstDay...lastDay)
///     zone?.resolve(LocalTime(date, minute: 990)).description   // 2026-09-01T16:30:00+02:00
public struct ZoneOffsets: Sendable {
  /// The zone's name in the IANA time zone database, as given.
  public let zoneName: String
  /// The days whose offsets are known.
  public let days: ClosedRange<CalendarDate>
  /// Stretches of one offset, in order. The first has no beginning, and the last no end.
  let stretches: [Stretch]
  /// What the clock shows at the end of each stretch but the last, as seconds since 1970-01-01.
  private let wallEnds: [Int]

  /// A time during which the offset stays the same.
  struct Stretch: Sendable {
    /// The moment it begins. The first stretch's is a moment within it.
    let start: ZonedTime
    /// Whether the clock shows summer time.
    let isSummerTime: Bool
  }

  /// Asks the system for a zone's offsets. Nothing if it knows no such zone.
  ///
  /// Linear in the number of times that the clocks were turned in those days. Days outside the years 1 to 9999 count
  /// as the nearest day inside.
  public init?(_ zoneName: String, covering days: ClosedRange<CalendarDate>) {
    guard let zone = TimeZone(identifier: zoneName) else { return nil }
    let days = days.lowerBound.clampedToFiles...days.upperBound.clampedToFiles
    // More than a year before, so that the last time the clocks were turned is known too; and two days after, so that
    // the last day is whole at any offset.
    var moment = (days.lowerBound.dayNumber - Self.daysBefore) * secondsPerDay
    let end = (days.upperBound.dayNumber + 2) * secondsPerDay
    var stretches = [Self.stretch(of: zone, at: moment)]
    var wallEnds: [Int] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: Self.date(moment)) {
      let nextMoment = Int(next.timeIntervalSince1970.rounded())
      // A system that answers with the same moment again has no more to say.
      guard nextMoment > moment, nextMoment <= end else { break }
      moment = nextMoment
      let stretch = Self.stretch(of: zone, at: moment)
      guard let last = stretches.last, last.start.offsetSeconds != stretch.start.offsetSeconds else { continue }
      wallEnds.append(moment + last.start.offsetSeconds)
      stretches.append(stretch)
    }
    self.zoneName = zoneName
    self.days = days
    self.stretches = stretches
    self.wallEnds = wallEnds
  }

  /// The moment when the zone's clock shows a time.
  ///
  /// A time that the clock skips, when it is turned forward, becomes the first that exists after it; one that it shows
  /// twice is the first of the two. Outside `days`, the offset is that of the nearest day inside. Logarithmic in the
  /// number of times that the clocks were turned; asks nothing of the system.
  public func resolve(_ time: LocalTime) -> ZonedTime {
    let wallSeconds = time.wallSeconds
    var low = 0
    var high = wallEnds.count
    while low < high {
      let middle = (low + high) / 2
      if wallEnds[middle] <= wallSeconds { low = middle + 1 } else { high = middle }
    }
    let start = stretches[low].start
    let unixSeconds = wallSeconds - start.offsetSeconds
    return ZonedTime(
      unixSeconds: low == 0 ? unixSeconds : max(unixSeconds, start.unixSeconds), offsetSeconds: start.offsetSeconds)
  }

  /// Seconds by which the zone's clock is ahead of UTC when it shows a time, found as by `resolve`.
  public func offsetSeconds(at time: LocalTime) -> Int { resolve(time).offsetSeconds }

  private static let daysBefore = 400

  private static func date(_ unixSeconds: Int) -> Date { Date(timeIntervalSince1970: Double(unixSeconds)) }

  private static func stretch(of zone: TimeZone, at unixSeconds: Int) -> Stretch {
    let moment = date(unixSeconds)
    return Stretch(
      start: ZonedTime(unixSeconds: unixSeconds, offsetSeconds: zone.secondsFromGMT(for: moment)),
      isSummerTime: zone.isDaylightSavingTime(for: moment))
  }
}

let secondsPerDay = 86_400
