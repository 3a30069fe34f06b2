// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance
import Testing

@testable import CalendarFiles

/// Whatever the bytes: events or faults, and never a crash. Damage to one event leaves the others.
@Suite struct CalendarMutationTests {
  @Test("2,500 damaged files are read or refused", arguments: 0..<25 as Range<UInt64>) func anywhere(seed: UInt64)
    throws
  {
    var random = SeededGenerator(seed: seed)
    let original = try bytes()
    for _ in 0..<100 {
      var damaged = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged = mutated(damaged, within: 0..<damaged.count, &random)
      }
      let reading = CalendarReader.read(damaged)
      let lines = damaged.count { $0 == UInt8(ascii: "\n") } + 1
      #expect(reading.faults.allSatisfy { (1...lines).contains($0.line) && !$0.description.isEmpty }, "seed \(seed)")
      // What is read can be written and read again.
      let copy = try file(of: reading.events)
      #expect(Set(CalendarReader.read(copy).events) == Set(reading.events), "seed \(seed)")
    }
  }

  @Test("2,500 damaged events leave the others", arguments: 25..<50 as Range<UInt64>) func oneEvent(seed: UInt64) throws
  {
    var random = SeededGenerator(seed: seed)
    let original = try bytes()
    let events = CalendarReader.read(original).events
    let ranges = inner(original)
    #expect(ranges.count == events.count)
    for _ in 0..<100 {
      let place = Int.random(in: 0..<ranges.count, using: &random)
      var range = ranges[place]
      var damaged = original
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let before = damaged.count
        damaged = mutated(damaged, within: range, &random)
        range = range.lowerBound..<max(range.lowerBound + 1, range.upperBound + damaged.count - before)
      }
      let reading = CalendarReader.read(damaged)
      var others = events
      others.remove(at: place)
      let read = reading.events.filter { others.contains($0) }
      #expect(read == others, "seed \(seed), event \(place)")
      // Nothing is lost without a word.
      #expect(reading.events.count == events.count || !reading.faults.isEmpty, "seed \(seed), event \(place)")
    }
  }

  @Test("noise is refused", arguments: 50..<60 as Range<UInt64>) func noise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "BEGIN:", "END:", "VCALENDAR", "VEVENT", "\r\n", "\n", " ", ";", ":", "=", "\"", "\\", "UID", "DTSTART", "Ø",
    ]
    for _ in 0..<100 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        bytes +=
          random.chance(percent: 80)
          ? Array((words.randomElement(using: &random) ?? "").utf8) : [UInt8.random(in: 0...255, using: &random)]
      }
      let reading = CalendarReader.read(bytes)
      #expect(!reading.faults.isEmpty, "seed \(seed): \(bytes)")
    }
  }

  private func bytes() throws -> [UInt8] {
    let day = try SampleCalendars.day(2026, 9, 1)
    let texts = ["Møde", "a;b,c\\d\ne", String(repeating: "Blåbær 👩🏽‍🏫 ", count: 8), "", "Rådhuset, lokale 2"]
    return try file(
      of: texts.enumerated().map { index, text in
        let start = LocalTime(day, minute: index * 1500)
        return CalendarEvent(
          uid: StableUID.of(["\(index)"]), sequence: index,
          times: index == 3
            ? .days(day...day) : .timed(start: start, end: LocalTime(start.date, minute: start.minute + 60)),
          summary: text, details: text, location: text, categories: [text, "b"],
          status: index == 1 ? .cancelled : .confirmed)
      })
  }

  private func file(of events: [CalendarEvent]) throws -> [UInt8] {
    CalendarWriter(zone: try zone()).bytes(
      for: CalendarFile(name: "Fuzz", stamp: try SampleCalendars.day(2026, 9, 1), events: events))
  }

  private func zone() throws -> ZoneOffsets {
    try #require(
      try ZoneOffsets("Asia/Kolkata", covering: SampleCalendars.day(2026, 9, 1)...SampleCalendars.day(2026, 9, 30)))
  }

  /// Where the properties of each event lie.
  private func inner(_ bytes: [UInt8]) -> [Range<Int>] {
    let begin = Array("BEGIN:VEVENT\r\n".utf8)
    let end = Array("END:VEVENT\r\n".utf8)
    var ranges: [Range<Int>] = []
    for index in bytes.indices where bytes[index...].starts(with: begin) {
      let start = index + begin.count
      if let stop = (start..<bytes.count).first(where: { bytes[$0...].starts(with: end) }) {
        ranges.append(start..<stop)
      }
    }
    return ranges
  }

  private func mutated(_ bytes: [UInt8], within range: Range<Int>, _ random: inout SeededGenerator) -> [UInt8] {
    guard range.upperBound <= bytes.count, let index = range.randomElement(using: &random) else { return bytes }
    var bytes = bytes
    let structural = Array(";,\"\\:@-.=\n\r\t 0TZBE".utf8) + [0x00, 0x7F, 0x80, 0xC3, 0xE6, 0xFF, 0xFE]
    let end = min(range.upperBound, index + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(structural.randomElement(using: &random) ?? 0, at: index)
    case 3: bytes[index] = structural.randomElement(using: &random) ?? 0
    case 4: bytes.removeSubrange(index..<end)
    default: bytes.insert(contentsOf: bytes[index..<end], at: range.randomElement(using: &random) ?? index)
    }
    return bytes
  }
}
