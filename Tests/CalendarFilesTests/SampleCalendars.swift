// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

@testable import CalendarFiles

/// Calendars with all that is awkward about calendars.
enum SampleCalendars {
  /// Texts that a writer may get wrong.
  static let awkwardTexts = [
    "", " ", "Møde", "a;b,c\\d", "\\n is no line end, \\\\ nor is this", "ends with a backslash\\", "\\;\\,\\N\\n",
    "two\nlines", "a\r\nb\rc\nd", "\n", "\n\n starts with two", "tab\there", " a space at both ends ",
    "\"quoted\": so; it, is", "BEGIN:VEVENT\nEND:VEVENT\nUID:other", "a\u{0}b\u{1B}[31mc\u{7F}",
    "next\u{85}line\u{2028}and\u{2029}paragraph", "é as e\u{301}", "👩🏽‍🏫 teaches 👨‍👩‍👧‍👦 🇩🇰", "שלום, مرحبا; 你好",
    String(repeating: "Blåbærgrød på Ærø, ", count: 11), String(repeating: "ø", count: 200),
    String(repeating: "👩‍🏫", count: 40), String(repeating: "\\", count: 160), String(repeating: ",\n", count: 90),
    String(repeating: "x", count: 67), String(repeating: "x", count: 68), String(repeating: " ", count: 180),
    String(repeating: "a", count: 66) + "ø", String(repeating: "a", count: 65) + "€€",
  ]

  /// A calendar of a zone: each awkward text as title, place, description and label, cancelled and perhaps; every
  /// half hour around each time that the clocks are turned; leap days; whole days; an event that spans a turn.
  static func calendar(zoneName: String) throws -> (file: CalendarFile, writer: CalendarWriter) {
    let days = try day(2024, 1, 1)...day(2028, 12, 31)
    let zone = try #require(ZoneOffsets(zoneName, covering: days))
    var events: [CalendarEvent] = []
    func add(_ times: CalendarEvent.Times, text: String = "Mentormøde", status: CalendarEvent.Status = .confirmed) {
      let ordinal = events.count
      events.append(
        CalendarEvent(
          uid: StableUID.meeting(
            cohort: zoneName, mentee: "T-\(ordinal % 7)", mentor: "M-1", type: "social", ordinal: ordinal),
          sequence: ordinal % 5, times: times, summary: text, details: text + text, location: text,
          categories: ["Ærø, \(ordinal)", text], status: status, isBusy: ordinal % 3 != 0))
    }
    for (index, text) in awkwardTexts.enumerated() {
      let start = LocalTime(try day(2026, 9, 1), minute: index * LocalTime.minutesPerDay + 990)
      add(
        .timed(start: start, end: LocalTime(start.date, minute: 1050)), text: text,
        status: CalendarEvent.Status.allCases[index % 3])
    }
    for stretch in zone.stretches.dropFirst() {
      let date = stretch.start.wallClock.date
      guard days.contains(date) else { continue }
      for minute in stride(from: -120, to: 360, by: 30) {
        add(.timed(start: LocalTime(date, minute: minute), end: LocalTime(date, minute: minute + 45)))
      }
      add(.timed(start: LocalTime(date, minute: -60), end: LocalTime(date, minute: 600)))
    }
    for year in [2024, 2028] {
      let leapDay = try day(year, 2, 29)
      add(.days(leapDay...leapDay))
      add(.timed(start: LocalTime(leapDay, minute: 1380), end: LocalTime(leapDay, minute: 1440)))
      add(.days(CalendarDate(dayNumber: leapDay.dayNumber - 1)...CalendarDate(dayNumber: leapDay.dayNumber + 1)))
    }
    add(.days(days), text: "All of it")
    add(.timed(start: LocalTime(days.lowerBound, minute: 0), end: LocalTime(days.lowerBound, minute: 0)))
    add(.timed(start: LocalTime(days.upperBound, minute: 1380), end: LocalTime(days.upperBound, minute: 1440)))
    let name = "Kalender, \(zoneName); 👩🏽‍🏫"
    return (CalendarFile(name: name, stamp: days.lowerBound, events: events), CalendarWriter(zone: zone))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  /// The text as a file can hold it, found without the code under test.
  static func held(_ text: String) -> String {
    var result = text
    for (from, to) in [("\r\n", "\n"), ("\r", "\n"), ("\u{85}", "\n"), ("\u{2028}", "\n"), ("\u{2029}", "\n")] {
      result = result.unicodeScalars.split(separator: from.unicodeScalars, omittingEmptySubsequences: false)
        .map { String($0) }.joined(separator: to)
    }
    let scalars = result.unicodeScalars.map { scalar in
      scalar.value < 32 && scalar != "\n" && scalar != "\t" || scalar.value == 127 ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
