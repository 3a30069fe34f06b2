// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

@testable import CalendarFiles

@Suite struct CalendarWriterTests {
  @Test("a whole file") func wholeFile() throws {
    let day = try SampleCalendars.day(2026, 10, 26)
    let zone = try #require(
      try ZoneOffsets(
        "Europe/Copenhagen", covering: SampleCalendars.day(2026, 9, 1)...SampleCalendars.day(2026, 12, 31)))
    let events = [
      CalendarEvent(
        uid: "b@makker", sequence: 2, times: .days(day...day), summary: "Efterårsferie", status: .cancelled,
        isBusy: false),
      CalendarEvent(
        uid: "a@makker", times: .timed(start: LocalTime(day, minute: 990), end: LocalTime(day, minute: 1050)),
        summary: "Mentormøde: T-01, M-34", details: "Medbring:\n- matematik; dansk", location: "Rådhuset, lokale 2",
        categories: ["mentor", "a,b"], status: .tentative),
    ]
    let file = CalendarFile(name: "Makker, 2026/27", stamp: try SampleCalendars.day(2026, 8, 12), events: events)
    let expected = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Makker//Makker//EN
      CALSCALE:GREGORIAN
      METHOD:PUBLISH
      NAME:Makker\\, 2026/27
      X-WR-CALNAME:Makker\\, 2026/27
      BEGIN:VTIMEZONE
      TZID:Europe/Copenhagen
      BEGIN:DAYLIGHT
      DTSTART:20260329T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:DAYLIGHT
      BEGIN:STANDARD
      DTSTART:20261025T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:b@makker
      DTSTAMP:20260812T000000Z
      DTSTART;VALUE=DATE:20261026
      DTEND;VALUE=DATE:20261027
      SEQUENCE:2
      STATUS:CANCELLED
      SUMMARY:Efterårsferie
      TRANSP:TRANSPARENT
      END:VEVENT
      BEGIN:VEVENT
      UID:a@makker
      DTSTAMP:20260812T000000Z
      DTSTART;TZID=Europe/Copenhagen:20261026T163000
      DTEND;TZID=Europe/Copenhagen:20261026T173000
      SEQUENCE:0
      STATUS:TENTATIVE
      SUMMARY:Mentormøde: T-01\\, M-34
      DESCRIPTION:Medbring:\\n- matematik\\; dansk
      LOCATION:Rådhuset\\, lokale 2
      CATEGORIES:mentor,a\\,b
      TRANSP:OPAQUE
      END:VEVENT
      END:VCALENDAR

      """
    let written = CalendarWriter(zone: zone).bytes(for: file)
    #expect(
      String(decoding: written, as: UTF8.self)
        == expected.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n"))
  }

  @Test("a zone whose name needs quotes") func quotedZone() throws {
    let day = try SampleCalendars.day(2026, 9, 1)
    guard let zone = ZoneOffsets("GMT+02:00", covering: day...day) else { return }
    let event = CalendarEvent(
      uid: "a", times: .timed(start: LocalTime(day, minute: 0), end: LocalTime(day, minute: 60)), summary: "")
    let bytes = CalendarWriter(zone: zone).bytes(for: CalendarFile(name: "", stamp: day, events: [event]))
    let reading = CalendarReader.read(bytes)
    #expect(reading.events == [event])
    #expect(reading.zoneName == "GMT+02:00")
    #expect(reading.faults == [])
  }

  @Test(
    "the observances that cover the days and no others",
    arguments: [
      ("UTC", 2026, 2026, ["STANDARD 19700101T000000 +0000 +0000"]),
      ("Asia/Kolkata", 2026, 2027, ["STANDARD 19700101T000000 +0530 +0530"]),
      ("Asia/Kolkata", 1965, 1965, ["STANDARD 19641231T000000 +0530 +0530"]),
      (
        "Australia/Lord_Howe", 2026, 2026,
        [
          "DAYLIGHT 20251005T020000 +1030 +1100", "STANDARD 20260405T020000 +1100 +1030",
          "DAYLIGHT 20261004T020000 +1030 +1100",
        ]
      ),
      (
        "America/New_York", 2028, 2028,
        [
          "STANDARD 20271107T020000 -0400 -0500", "DAYLIGHT 20280312T020000 -0500 -0400",
          "STANDARD 20281105T020000 -0400 -0500",
        ]
      ),
    ]) func observances(zoneName: String, firstYear: Int, lastYear: Int, expected: [String]) throws
  {
    let days = try SampleCalendars.day(firstYear, 1, 1)...SampleCalendars.day(lastYear, 12, 31)
    let zone = try #require(ZoneOffsets(zoneName, covering: days))
    let text = String(decoding: TimeZoneComponent.bytes(for: zone), as: UTF8.self)
    let values = text.split(separator: "\r\n").map { $0.split(separator: ":").last ?? "" }
    let observances = stride(from: 2, to: values.count - 1, by: 5).map { values[$0..<$0 + 4] }
    #expect(observances.map { $0.joined(separator: " ") } == expected)
    #expect(values[1] == zoneName)
  }

  @Test("the order of the events changes nothing, nor what was there before") func order() throws {
    let (file, writer) = try SampleCalendars.calendar(zoneName: "Europe/Copenhagen")
    let bytes = writer.bytes(for: file)
    let reversed = CalendarFile(name: file.name, stamp: file.stamp, events: file.events.reversed())
    #expect(writer.bytes(for: reversed) == bytes)
    var both = bytes
    writer.append(reversed, to: &both)
    #expect(both == bytes + bytes)
  }

  @Test("two events of one uid are in one order") func sameUID() throws {
    let day = try SampleCalendars.day(2026, 9, 1)
    let zone = try #require(ZoneOffsets("UTC", covering: day...day))
    let events = ["b", "a", "c"].map { CalendarEvent(uid: "u", times: .days(day...day), summary: $0) }
    let writer = CalendarWriter(zone: zone)
    let files = [events, events.reversed()].map { CalendarFile(name: "", stamp: day, events: $0) }
    #expect(writer.bytes(for: files[0]) == writer.bytes(for: files[1]))
    #expect(CalendarReader.read(writer.bytes(for: files[0])).events.map(\.summary) == ["a", "b", "c"])
  }

  @Test("an event keeps its uid when it is cancelled") func cancelled() throws {
    let day = try SampleCalendars.day(2026, 9, 1)
    let event = CalendarEvent(uid: "u", sequence: 4, times: .days(day...day), summary: "Møde", isBusy: false)
    let cancelled = event.with(sequence: event.sequence + 1, status: .cancelled)
    #expect(cancelled.uid == "u")
    #expect(cancelled.sequence == 5)
    #expect(cancelled.status == .cancelled)
    #expect(cancelled.with(sequence: 4, status: .confirmed) == event)
    #expect(event.with(sequence: .max, status: .confirmed).sequence == 2_147_483_647)
    #expect(event.with(sequence: -1, status: .confirmed).sequence == 0)
  }

  @Test("days that no file can hold") func extremeDays() throws {
    let last = CalendarDate(dayNumber: .max)
    let zone = try #require(ZoneOffsets("Europe/Copenhagen", covering: last...last))
    let events = [
      CalendarEvent(uid: "a", times: .days(CalendarDate(dayNumber: .min)...last), summary: ""),
      CalendarEvent(uid: "b", times: .days(last...last), summary: ""),
      CalendarEvent(
        uid: "c", times: .timed(start: LocalTime(last, minute: 0), end: LocalTime(last, minute: 1440)), summary: ""),
    ]
    let reading = CalendarReader.read(
      CalendarWriter(zone: zone).bytes(for: CalendarFile(name: "", stamp: last, events: events)))
    #expect(reading.faults == [])
    #expect(reading.events.map(\.uid) == ["a", "b", "c"])
  }
}
