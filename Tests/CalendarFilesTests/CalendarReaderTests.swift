// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

@testable import CalendarFiles

@Suite struct CalendarReaderTests {
  @Test("what was written is read", arguments: ZoneOffsetsTests.zoneNames) func roundTrip(zoneName: String) throws {
    let (file, writer) = try SampleCalendars.calendar(zoneName: zoneName)
    let bytes = writer.bytes(for: file)
    let reading = CalendarReader.read(bytes)
    #expect(reading.faults == [])
    #expect(reading.zoneName == zoneName)
    let read = Dictionary(uniqueKeysWithValues: reading.events.map { ($0.uid, $0) })
    #expect(reading.events.count == file.events.count)
    for event in file.events {
      let found = try #require(read[event.uid])
      #expect(found.with(sequence: 0, status: .confirmed).details == event.details)
      guard case .timed(let start, let end) = event.times else {
        #expect(found == event)
        continue
      }
      // A time that the clock skips is read as the one it became.
      let existing = [start, end].map { time in
        let (date, second) = writer.zone.resolve(time).wallClock
        return LocalTime(date, minute: second / 60)
      }
      let expected = CalendarEvent(
        uid: event.uid, sequence: event.sequence, times: .timed(start: existing[0], end: existing[1]),
        summary: event.summary, details: event.details, location: event.location, categories: event.categories,
        status: event.status, isBusy: event.isBusy)
      #expect(found == expected)
    }
    let again = CalendarFile(name: file.name, stamp: file.stamp, events: reading.events)
    #expect(writer.bytes(for: again) == bytes)
  }

  @Test("texts are kept as a file can hold them", arguments: SampleCalendars.awkwardTexts) func text(text: String) {
    let cleaned = CalendarText.cleaned(text)
    #expect(cleaned.unicodeScalars.elementsEqual(SampleCalendars.held(text).unicodeScalars))
    #expect(CalendarText.cleaned(cleaned).unicodeScalars.elementsEqual(cleaned.unicodeScalars))
  }

  @Test("line ends, folds, capitals and quotes of other programs") func otherPrograms() throws {
    let lines = [
      "\u{FEFF}begin:vcalendar", "begin:VEVENT", "uid:a", "  b", "X-OTHER;A=b;C=\"d:e;f\",g:h", "",
      "dtstart;x=y;tzid=\"Europe/Copenhagen\":20260901T163000", "BEGIN:VALARM", "TRIGGER:-PT15M", "UID:alarm",
      "END:VALARM", "SUMMARY;LANGUAGE=da:Mø", "\tde, a;b", "end:vevent", "END:VCALENDAR",
    ]
    let reading = CalendarReader.read(Array(lines.joined(separator: "\n").utf8))
    #expect(reading.faults == [])
    let start = LocalTime(try SampleCalendars.day(2026, 9, 1), minute: 990)
    #expect(
      reading.events == [
        CalendarEvent(uid: "a b", times: .timed(start: start, end: start), summary: "Møde, a;b")
      ])
  }

  @Test("a fold within a character") func foldedCharacter() {
    var bytes = Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:ø\r\nDTSTART;VALUE=DATE:20260901\r\nEND:VEVENT\r\n".utf8)
    bytes += Array("END:VCALENDAR\r\n".utf8)
    guard let index = bytes.firstIndex(of: 0xB8) else { return #expect(Bool(false), "no ø") }
    bytes.insert(contentsOf: Array("\r\n ".utf8), at: index)
    #expect(CalendarReader.read(bytes).events.map(\.uid) == ["ø"])
  }

  @Test(
    "faults name their line, and leave the other events alone",
    arguments: [
      (["UID:a", "UID:b", "DTSTART;VALUE=DATE:20260901"], 9, "the event has UID already"),
      (["DTSTART;VALUE=DATE:20260901"], 9, "the event that ends here has no UID"),
      (["UID:b"], 9, "the event that ends here has no DTSTART"),
      (["UID:b", "DTSTART;VALUE=DATE:20260230"], 9, "DTSTART is \"20260230\"; expected a date like 20260901"),
      (["UID:b", "DTSTART;VALUE=DATE:2026"], 9, "DTSTART is \"2026\""),
      (["UID:b", "DTSTART:20260901T100000"], 9, "DTSTART is \"20260901T100000\"; expected TZID and"),
      (["UID:b", "DTSTART;TZID=X:20260901T100030"], 9, "expected TZID and a whole minute"),
      (["UID:b", "DTSTART;TZID=X:20260901T240000"], 9, "expected TZID and a whole minute"),
      (
        ["UID:b", "DTSTART;TZID=X:20260901T100000", "DTEND;TZID=X:20260901T100000"], 10, "expected a time after DTSTART"
      ),
      (
        ["UID:b", "DTSTART;TZID=X:20260901T100000", "DTEND;TZID=Y:20260901T110000"], 10, "the zone Y, and most are in X"
      ),
      (["UID:b", "DTSTART;VALUE=DATE:20260901", "DTEND;VALUE=DATE:20260901"], 10, "expected a day after DTSTART"),
      (["UID:b", "DTSTART;VALUE=DATE:20260901", "DTEND;TZID=X:20260901T110000"], 10, "expected a day if DTSTART is"),
      (["UID:b", "SEQUENCE:-1"], 9, "SEQUENCE is \"-1\"; expected a whole number"),
      (["UID:b", "SEQUENCE:2147483648"], 9, "SEQUENCE is"),
      (["UID:b", "SEQUENCE:99999999999999999999"], 9, "SEQUENCE is"),
      (["UID:b", "SEQUENCE:"], 9, "SEQUENCE is \"\""),
      (["UID:b", "STATUS:DONE"], 9, "expected CONFIRMED, TENTATIVE, CANCELLED"),
      (["UID:b", "TRANSP:GLASS"], 9, "expected OPAQUE, TRANSPARENT"),
      (["UID:b", "SUMMARY:a\\b"], 9, "SUMMARY is \"a\\b\"; expected a text with"),
      (["UID:b", "CATEGORIES:a,b\\"], 9, "CATEGORIES is"),
      (["UID:b", "RRULE:FREQ=WEEKLY"], 9, "RRULE is not read"),
      (["UID:b", "DURATION:PT1H"], 9, "DURATION is not read"),
      (["UID:b", "no colon"], 9, "\"no colon\" is not a property"),
      (["UID:b", ";A=b:c"], 9, "is not a property"),
      (["UID:b", "X;A=\"b:c"], 9, "is not a property"),
      (["UID:b", "X;A=1;A=2:c"], 9, "is not a property"),
      (["UID:b", "SUMMARY:a\u{7}"], 9, "holds a control character"),
      (["UID:b", "END:VTODO"], 9, "VTODO ends here, but has not begun"),
      (["UID:b", "BEGIN:VALARM"], 9, "VALARM begins here and is never ended"),
      (["UID:b", "BEGIN:VEVENT", "UID:c", "DTSTART;VALUE=DATE:20260901"], 7, "VEVENT begins here and is never ended"),
      (["UID:b", "END:VCALENDAR"], 7, "VEVENT begins here and is never ended"),
    ]) func faults(lines: [String], line: Int, message: String)
  {
    let good = ["BEGIN:VEVENT", "UID:GOOD", "DTSTART;TZID=X:20260901T100000", "END:VEVENT"]
    let all =
      ["BEGIN:VCALENDAR"] + good + ["X-A:b", "BEGIN:VEVENT"] + lines + ["END:VEVENT"] + good + ["END:VCALENDAR"]
    let reading = CalendarReader.read(Array(all.joined(separator: "\r\n").utf8))
    #expect(reading.events.map(\.uid).filter { $0 == "GOOD" }.count == 2)
    #expect(reading.zoneName == "X")
    #expect(
      reading.faults.contains { abs($0.line - line) <= 1 && $0.description.contains(message) }, "\(reading.faults)")
  }

  @Test("an event in another zone than most") func otherZone() {
    let zones = ["A", "B", "B"]
    let events = zones.enumerated().map { index, zone in
      "BEGIN:VEVENT\nUID:\(index)\nDTSTART;TZID=\(zone):20260901T100000\nEND:VEVENT\n"
    }
    let reading = CalendarReader.read(Array("BEGIN:VCALENDAR\n\(events.joined())END:VCALENDAR\n".utf8))
    #expect(reading.events.map(\.uid) == ["1", "2"])
    #expect(reading.zoneName == "B")
    #expect(reading.faults == [CalendarFault(line: 4, problem: .otherZone(found: "A", expected: "B"))])
  }

  @Test(
    "files that are no calendars",
    arguments: [
      ("", 1, CalendarFault.Problem.notACalendar), ("\r\n\r\n", 1, .notACalendar), ("id;name\r\n", 1, .notACalendar),
      ("BEGIN:VEVENT\r\n", 1, .notACalendar), ("BEGIN:VCALENDAR", 1, .unfinished(component: "VCALENDAR")),
      ("BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:A\n", count: 100), 17, .nestedTooDeep),
    ]) func noCalendar(text: String, line: Int, problem: CalendarFault.Problem)
  {
    let reading = CalendarReader.read(Array(text.utf8))
    #expect(reading.events == [])
    #expect(reading.faults.contains(CalendarFault(line: line, problem: problem)), "\(reading.faults)")
  }

  @Test("bytes that are no text") func noText() {
    let reading = CalendarReader.read(
      Array("BEGIN:VCALENDAR\r\nX:".utf8) + [0xC3, 0x0D, 0x0A] + Array("END:VCALENDAR".utf8))
    #expect(reading.faults == [CalendarFault(line: 2, problem: .notText)])
  }
}
