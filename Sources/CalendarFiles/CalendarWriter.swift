// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Writes iCalendar files (RFC 5545) whose times are those of one zone.
///
///     let writer = CalendarWriter(zone: zone)
///     for person in people { save(writer.bytes(for: CalendarFile(name: person.name, stamp: day, events: events))) }
///
/// What the files share, the zone's definition above all, is made once. Same file, same bytes, in whatever order the
/// events are given.
public struct CalendarWriter: Sendable {
  /// The zone of every time, and the days whose offsets the files define.
  public let zone: ZoneOffsets
  private let zoneBytes: [UInt8]
  private let startName: String
  private let endName: String

  /// Makes a writer. Events should lie within `zone.days`: the files define no offset for other days, so that a
  /// program has to know the zone by its name to place them. Linear in the times that the clocks were turned.
  public init(zone: ZoneOffsets) {
    self.zone = zone
    zoneBytes = TimeZoneComponent.bytes(for: zone)
    let parameter = ContentLines.parameter("TZID", zone.zoneName)
    startName = "DTSTART" + parameter
    endName = "DTEND" + parameter
  }

  /// The file's bytes: UTF-8, lines of at most 75 octets that end with CRLF, events by their start and then by `uid`.
  ///
  /// Linear in the file but for the sorting of its events.
  public func bytes(for file: CalendarFile) -> [UInt8] {
    var bytes: [UInt8] = []
    append(file, to: &bytes)
    return bytes
  }

  /// Adds the bytes of `bytes(for:)` behind others.
  public func append(_ file: CalendarFile, to bytes: inout [UInt8]) {
    var lines = ContentLines(behind: bytes)
    // Given up, so that adding to the lines does not copy what was there.
    bytes = []
    lines.append(line: "BEGIN:VCALENDAR")
    lines.append(line: "VERSION:2.0")
    lines.append("PRODID", text: file.producer)
    lines.append(line: "CALSCALE:GREGORIAN")
    lines.append(line: "METHOD:PUBLISH")
    // The name by RFC 7986, section 5.1, and as programs read it that are older.
    lines.append("NAME", text: file.name)
    lines.append("X-WR-CALNAME", text: file.name)
    lines.append(lines: zoneBytes)
    for index in order(of: file.events) {
      append(file.events[index], stamp: file.stamp, to: &lines)
    }
    lines.append(line: "END:VCALENDAR")
    bytes = lines.bytes
  }

  private func append(_ event: CalendarEvent, stamp: CalendarDate, to lines: inout ContentLines) {
    lines.append(line: "BEGIN:VEVENT")
    lines.append("UID", text: event.uid)
    lines.append("DTSTAMP") { bytes in
      bytes.append((stamp, 0))
      bytes.append(UInt8(ascii: "Z"))
    }
    append(event.times, to: &lines)
    lines.append("SEQUENCE") { $0 += String(event.sequence).utf8 }
    lines.append("STATUS", text: event.status.rawValue)
    lines.append("SUMMARY", text: event.summary)
    if !event.details.isEmpty { lines.append("DESCRIPTION", text: event.details) }
    if !event.location.isEmpty { lines.append("LOCATION", text: event.location) }
    if !event.categories.isEmpty { lines.append("CATEGORIES", texts: event.categories) }
    lines.append(line: event.isBusy ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT")
    lines.append(line: "END:VEVENT")
  }

  private func append(_ times: CalendarEvent.Times, to lines: inout ContentLines) {
    // An end has to be later than the start; an event without one has no length, or is one day long.
    switch times {
    case .timed(let start, let end):
      let start = zone.resolve(start)
      let end = zone.resolve(end)
      lines.append(startName) { $0.append(start.wallClock) }
      if end > start { lines.append(endName) { $0.append(end.wallClock) } }
    case .days(let days):
      let start = days.lowerBound.clampedToFiles
      // The file names the day after the last.
      let end = LocalTime(days.upperBound.clampedToFiles, minute: LocalTime.minutesPerDay).date
      lines.append("DTSTART;VALUE=DATE") { $0.append(start) }
      if end > start { lines.append("DTEND;VALUE=DATE") { $0.append(end) } }
    }
  }

  /// The places of the events, by start, then by `uid`, and for those of one `uid` by all that is written.
  private func order(of events: [CalendarEvent]) -> [Int] {
    let starts = events.map { event in
      switch event.times {
      case .timed(let start, _): zone.resolve(start).unixSeconds
      case .days(let days): zone.resolve(LocalTime(days.lowerBound, minute: 0)).unixSeconds
      }
    }
    return events.indices.sorted { left, right in
      if starts[left] != starts[right] { return starts[left] < starts[right] }
      let (leftID, rightID) = (events[left].uid.utf8, events[right].uid.utf8)
      if !leftID.elementsEqual(rightID) { return leftID.lexicographicallyPrecedes(rightID) }
      return written(events[left]).lexicographicallyPrecedes(written(events[right]))
    }
  }

  private func written(_ event: CalendarEvent) -> [UInt8] {
    var lines = ContentLines()
    append(event, stamp: CalendarDate(dayNumber: 0), to: &lines)
    return lines.bytes
  }
}
