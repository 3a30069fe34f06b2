// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// An event while its lines are read.
struct EventDraft {
  /// The line that it begins on.
  let line: Int
  /// Whether a line of it was not understood.
  var isBroken = false

  private var uid: String?
  private var sequence: Int?
  private var status: CalendarEvent.Status?
  private var summary: String?
  private var details: String?
  private var location: String?
  private var categories: [String]?
  private var isBusy: Bool?
  private var start: WrittenTime?
  private var end: WrittenTime?
  private var startLine = 0
  private var endLine = 0

  init(line: Int) {
    self.line = line
  }

  /// Reads a property. Those that say nothing about the event itself are passed over.
  mutating func add(_ line: ContentLine, at number: Int) throws(CalendarFault.Problem) {
    switch line.name {
    case "UID": try keep(\.uid, Self.text(of: line), line)
    case "SEQUENCE": try keep(\.sequence, Self.number(of: line), line)
    case "STATUS":
      guard let status = CalendarEvent.Status(rawValue: line.value.uppercased()) else {
        throw Self.unknown(line, CalendarEvent.Status.allCases.map(\.rawValue).joined(separator: ", "))
      }
      try keep(\.status, status, line)
    case "SUMMARY": try keep(\.summary, Self.text(of: line), line)
    case "DESCRIPTION": try keep(\.details, Self.text(of: line), line)
    case "LOCATION": try keep(\.location, Self.text(of: line), line)
    case "CATEGORIES":
      guard let texts = line.texts else { throw Self.unknown(line, Self.textAdvice) }
      try keep(\.categories, texts, line)
    case "TRANSP":
      let value = line.value.uppercased()
      guard value == "OPAQUE" || value == "TRANSPARENT" else { throw Self.unknown(line, "OPAQUE, TRANSPARENT") }
      try keep(\.isBusy, value == "OPAQUE", line)
    case "DTSTART":
      try keep(\.start, WrittenTime(line), line)
      startLine = number
    case "DTEND":
      try keep(\.end, WrittenTime(line), line)
      endLine = number
    case "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID": throw .unsupported(property: line.name)
    default: break
    }
  }

  /// The zone of an event's times, and the line that says so.
  struct Zone {
    let name: String
    let line: Int
  }

  /// The event, and the zone of its times; a fault if something is missing, or if the end does not go with the start.
  func finished(at number: Int) throws(CalendarFault) -> (event: CalendarEvent, zone: Zone?) {
    guard let uid else { throw CalendarFault(line: number, problem: .missing(property: "UID")) }
    guard let start else { throw CalendarFault(line: number, problem: .missing(property: "DTSTART")) }
    let times: CalendarEvent.Times
    var zone: Zone?
    switch (start, end) {
    case (.day(let first), nil): times = .days(first...first)
    case (.day(let first), .day(let after)):
      guard after > first else { throw badEnd("a day after DTSTART") }
      times = .days(first...CalendarDate(dayNumber: after.dayNumber - 1))
    case (.time(let time, let name), nil):
      times = .timed(start: time, end: time)
      zone = Zone(name: name, line: startLine)
    case (.time(let time, let name), .time(let endTime, let endName)):
      guard endTime > time else { throw badEnd("a time after DTSTART") }
      guard endName == name else {
        throw CalendarFault(line: endLine, problem: .otherZone(found: endName.cut, expected: name.cut))
      }
      times = .timed(start: time, end: endTime)
      zone = Zone(name: name, line: startLine)
    default: throw badEnd("a day if DTSTART is a day, and a time if it is a time")
    }
    let event = CalendarEvent(
      uid: uid, sequence: sequence ?? 0, times: times, summary: summary ?? "", details: details ?? "",
      location: location ?? "", categories: categories ?? [], status: status ?? .confirmed, isBusy: isBusy ?? true)
    return (event, zone)
  }

  private mutating func keep<Value>(
    _ place: WritableKeyPath<EventDraft, Value?>, _ value: Value, _ line: ContentLine
  ) throws(CalendarFault.Problem) {
    guard self[keyPath: place] == nil else { throw .repeated(property: line.name) }
    self[keyPath: place] = value
  }

  private func badEnd(_ expected: String) -> CalendarFault {
    CalendarFault(
      line: endLine, problem: .unknownValue(property: "DTEND", found: end?.description ?? "", expected: expected))
  }

  private static func text(of line: ContentLine) throws(CalendarFault.Problem) -> String {
    guard let text = line.text else { throw unknown(line, textAdvice) }
    return text
  }

  private static func number(of line: ContentLine) throws(CalendarFault.Problem) -> Int {
    guard line.value.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(line.value), number <= CalendarEvent.greatestSequence
    else { throw unknown(line, "a whole number from 0 to \(CalendarEvent.greatestSequence)") }
    return number
  }

  private static func unknown(_ line: ContentLine, _ expected: String) -> CalendarFault.Problem {
    .unknownValue(property: line.name, found: line.value.cut, expected: expected)
  }

  private static let textAdvice = #"a text with \n, \\, \; or \, at each backslash"#
}
