// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import Testing

@testable import CalendarFiles

@Suite struct ZoneOffsetsTests {
  static let zoneNames = ["Europe/Copenhagen", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]

  /// Every half hour of 2024 to 2028, both leap days among them: what the zone's clock shows is first shown when
  /// `resolve` says so, and what it skips becomes what it shows next.
  @Test("every half hour is as the system has it", arguments: zoneNames) func halfHours(zoneName: String) throws {
    let days = try day(2024, 1, 1)...day(2028, 12, 31)
    let zone = try #require(ZoneOffsets(zoneName, covering: days))
    let system = try #require(TimeZone(identifier: zoneName))
    var firstShown: [Int: Int] = [:]
    for unixSeconds in stride(from: seconds(days.lowerBound) - 86_400, to: seconds(days.upperBound) + 172_800, by: 1800)
    {
      let wall = unixSeconds + offset(system, unixSeconds)
      if firstShown[wall] == nil { firstShown[wall] = unixSeconds }
    }
    var skipped = 0
    var wrong: [String] = []
    for wall in stride(from: seconds(days.lowerBound), to: seconds(days.upperBound) + 86_400, by: 1800) {
      var shown = wall
      while firstShown[shown] == nil { shown += 1800 }
      if shown != wall { skipped += 1 }
      let resolved = zone.resolve(time(wall))
      if resolved.unixSeconds != firstShown[shown] || resolved.offsetSeconds != offset(system, resolved.unixSeconds) {
        wrong.append("\(wall): \(resolved)")
      }
    }
    #expect(wrong == [])
    let skippedPerYear = ["Europe/Copenhagen": 2, "America/New_York": 2, "Australia/Lord_Howe": 1]
    #expect(skipped == (skippedPerYear[zoneName] ?? 0) * 5)
  }

  /// The same by Foundation's `Calendar`, which finds times in another way; one that it moves was skipped.
  @Test("Foundation's calendar agrees", arguments: zoneNames) func foundationCalendar(zoneName: String) throws {
    let days = try day(2024, 1, 1)...day(2028, 12, 31)
    let zone = try #require(ZoneOffsets(zoneName, covering: days))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zoneName))
    var wrong: [String] = []
    for number in days.lowerBound.dayNumber...days.upperBound.dayNumber {
      let date = CalendarDate(dayNumber: number)
      let (year, month, day) = date.components
      for minute in stride(from: 0, to: 1440, by: 30) {
        let components = DateComponents(year: year, month: month, day: day, hour: minute / 60, minute: minute % 60)
        guard let found = calendar.date(from: components) else {
          wrong.append("\(date) \(minute): no date")
          continue
        }
        let shown = calendar.dateComponents([.hour, .minute], from: found)
        let isSkipped = shown.hour != minute / 60 || shown.minute != minute % 60
        let expected = isSkipped ? firstAfterGap(before: found, calendar.timeZone) : unixSeconds(found)
        let resolved = zone.resolve(LocalTime(date, minute: minute))
        if resolved.unixSeconds != expected { wrong.append("\(resolved) is not \(expected)") }
      }
    }
    #expect(wrong == [])
  }

  @Test("every zone that the system knows") func allZones() throws {
    let days = try day(2024, 1, 1)...day(2028, 12, 31)
    let names = TimeZone.knownTimeZoneIdentifiers
    var wrong: [String] = []
    for name in names {
      let zone = try #require(ZoneOffsets(name, covering: days), "\(name)")
      let system = try #require(TimeZone(identifier: name))
      for unixSeconds in stride(from: seconds(days.lowerBound), to: seconds(days.upperBound), by: 43_200) {
        let offset = offset(system, unixSeconds)
        let resolved = zone.resolve(time(unixSeconds + offset))
        // A clock that shows a time twice may have shown it before, by at most the three hours of Antarctica/Troll.
        let isTwice = (1...10_800).contains(unixSeconds - resolved.unixSeconds)
        let shows = resolved.unixSeconds + resolved.offsetSeconds == unixSeconds + offset
        let isKnown = resolved.offsetSeconds == self.offset(system, resolved.unixSeconds)
        if !shows || !isKnown || resolved.unixSeconds != unixSeconds && !isTwice { wrong.append("\(name) \(resolved)") }
      }
    }
    #expect(names.count > 300)
    #expect(wrong == [])
  }

  @Test(
    "times as text",
    arguments: [
      ("Europe/Copenhagen", 2026, 9, 1, 990, "2026-09-01T16:30:00+02:00"),
      ("Europe/Copenhagen", 2026, 12, 1, 1440, "2026-12-02T00:00:00+01:00"),
      ("Europe/Copenhagen", 2026, 12, 1, -1, "2026-11-30T23:59:00+01:00"),
      // Skipped: the last Sunday of March.
      ("Europe/Copenhagen", 2026, 3, 29, 119, "2026-03-29T01:59:00+01:00"),
      ("Europe/Copenhagen", 2026, 3, 29, 120, "2026-03-29T03:00:00+02:00"),
      ("Europe/Copenhagen", 2026, 3, 29, 150, "2026-03-29T03:00:00+02:00"),
      ("Europe/Copenhagen", 2026, 3, 29, 180, "2026-03-29T03:00:00+02:00"),
      // Shown twice: the last Sunday of October.
      ("Europe/Copenhagen", 2026, 10, 25, 150, "2026-10-25T02:30:00+02:00"),
      ("Europe/Copenhagen", 2026, 10, 25, 180, "2026-10-25T03:00:00+01:00"),
      ("Europe/Copenhagen", 2028, 2, 29, 600, "2028-02-29T10:00:00+01:00"),
      ("America/New_York", 2026, 7, 4, 720, "2026-07-04T12:00:00-04:00"),
      ("America/St_Johns", 2026, 1, 4, 720, "2026-01-04T12:00:00-03:30"),
      ("Australia/Lord_Howe", 2026, 10, 4, 120, "2026-10-04T02:30:00+11:00"),
      ("Asia/Kolkata", 2026, 7, 4, 0, "2026-07-04T00:00:00+05:30"),
      ("UTC", 2024, 2, 29, 1439, "2024-02-29T23:59:00+00:00"),
      // A day that Samoa never had.
      ("Pacific/Apia", 2011, 12, 30, 720, "2011-12-31T00:00:00+14:00"),
    ]) func text(zoneName: String, year: Int, month: Int, day: Int, minute: Int, expected: String) throws
  {
    let date = try self.day(year, month, day)
    let zone = try #require(ZoneOffsets(zoneName, covering: date...date))
    let resolved = zone.resolve(LocalTime(date, minute: minute))
    #expect(resolved.description == expected)
    #expect(zone.offsetSeconds(at: LocalTime(date, minute: minute)) == resolved.offsetSeconds)
  }

  @Test("an offset with seconds") func oldOffset() {
    let time = ZonedTime(unixSeconds: -4_000_000_000, offsetSeconds: -3020)
    #expect(time.description == "1843-03-31T16:03:00-00:50:20")
    #expect(time.wallClock.second == 57_780)
  }

  @Test("no such zone", arguments: ["", "Europe/Copenhagn", "Nowhere", "Europe/Copenhagen\n", "../UTC"])
  func unknown(zoneName: String) throws {
    let date = try day(2026, 9, 1)
    #expect(ZoneOffsets(zoneName, covering: date...date) == nil)
  }

  @Test("days that no file can hold") func extremeDays() throws {
    let first = CalendarDate(dayNumber: .min)
    let last = CalendarDate(dayNumber: .max)
    let zone = try #require(ZoneOffsets("Asia/Kolkata", covering: last...last))
    #expect(zone.resolve(LocalTime(last, minute: .max)).description == "9999-12-31T18:07:00+05:30")
    #expect(zone.resolve(LocalTime(first, minute: .min)).wallClock.date.description == "0001-01-01")
    #expect(ZoneOffsets("Europe/Copenhagen", covering: first...first) != nil)
    let outside = try #require(try ZoneOffsets("Europe/Copenhagen", covering: day(2026, 7, 1)...day(2026, 7, 2)))
    #expect(outside.offsetSeconds(at: LocalTime(last, minute: 0)) == 7200)
  }

  @Test("a century has all its transitions") func century() throws {
    let zone = try #require(try ZoneOffsets("Europe/Copenhagen", covering: day(2000, 1, 1)...day(2099, 12, 31)))
    #expect(zone.resolve(LocalTime(try day(2099, 7, 1), minute: 0)).offsetSeconds == 7200)
    #expect(zone.resolve(LocalTime(try day(2099, 12, 31), minute: 0)).offsetSeconds == 3600)
    #expect((200...204).contains(zone.stretches.count))
  }

  /// The moment at which the clock was turned forward last, found by halving the time before a moment that follows.
  private func firstAfterGap(before date: Date, _ zone: TimeZone) -> Int {
    let after = unixSeconds(date)
    var low = after - 10_800
    var high = after
    let offsetAfter = offset(zone, after)
    guard offset(zone, low) != offsetAfter else { return after }
    while high - low > 1 {
      let middle = (low + high) / 2
      if offset(zone, middle) == offsetAfter { high = middle } else { low = middle }
    }
    return high
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  private func seconds(_ date: CalendarDate) -> Int { date.dayNumber * 86_400 }

  private func unixSeconds(_ date: Date) -> Int { Int(date.timeIntervalSince1970.rounded()) }

  private func offset(_ zone: TimeZone, _ unixSeconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(unixSeconds)))
  }

  private func time(_ wallSeconds: Int) -> LocalTime {
    let second = (wallSeconds % 86_400 + 86_400) % 86_400
    return LocalTime(CalendarDate(dayNumber: (wallSeconds - second) / 86_400), minute: second / 60)
  }
}
