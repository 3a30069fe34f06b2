// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

@testable import CalendarFiles

/// What was put into a file is what two programs of others get out of it.
@Suite struct OtherParserTests {
  static let zoneNames =
    ZoneOffsetsTests.zoneNames + ["Africa/Casablanca", "Antarctica/Troll", "Europe/Dublin", "America/St_Johns"]

  @Test("every field of every event, in every zone") func everyField() throws {
    var files: [String: [UInt8]] = [:]
    var expected: [String: OtherParsers.Event] = [:]
    for zoneName in Self.zoneNames {
      let (file, writer) = try SampleCalendars.calendar(zoneName: zoneName)
      let fileName = zoneName.split(separator: "/").joined(separator: "-")
      files[fileName] = writer.bytes(for: file)
      for event in file.events {
        for parser in ["icalendar", "vobject"] {
          expected["\(fileName) \(parser) \(event.uid)"] = self.expected(event, file, fileName, parser, writer.zone)
        }
      }
    }
    let events = try OtherParsers.events(in: files)
    #expect(events.count == expected.count)
    #expect(events.count > 2000)
    for event in events {
      let wanted = expected.removeValue(forKey: "\(event.file) \(event.parser) \(event.uid)")
      if event != wanted { Issue.record("read \(event)\nwant \(String(describing: wanted))" as Comment) }
    }
    #expect(expected.isEmpty)
  }

  private func expected(
    _ event: CalendarEvent, _ file: CalendarFile, _ fileName: String, _ parser: String, _ zone: ZoneOffsets
  ) -> OtherParsers.Event {
    let (start, end): (String, String)
    switch event.times {
    case .days(let days):
      start = days.lowerBound.description
      end = CalendarDate(dayNumber: days.upperBound.dayNumber + 1).description
    case .timed(let from, let to):
      (start, end) = (inUTC(zone.resolve(from)), inUTC(zone.resolve(to)))
    }
    return OtherParsers.Event(
      file: fileName, parser: parser, calendar: [file.name, file.name, "PUBLISH", "2.0"], uid: event.uid,
      stamp: "\(file.stamp)T00:00:00Z", sequence: event.sequence, status: event.status.rawValue, start: start, end: end,
      summary: SampleCalendars.held(event.summary), details: SampleCalendars.held(event.details),
      location: SampleCalendars.held(event.location), categories: event.categories.map(SampleCalendars.held),
      transparency: event.isBusy ? "OPAQUE" : "TRANSPARENT")
  }

  private func inUTC(_ time: ZonedTime) -> String {
    let (date, second) = time.wallClock(offsetSeconds: 0)
    return "\(date)T\(TimeWindow.clock(second / 60)):00Z"
  }
}
