// SPDX-License-Identifier: GPL-3.0-or-later

/// What `CalendarReader` has read.
public struct CalendarReading: Hashable, Sendable {
  /// The events that are understood, in the order of the file. A fault elsewhere takes none of them away.
  public let events: [CalendarEvent]
  /// The zone of the events' times; nothing if all of them are whole days. An event in another zone than most is not
  /// among `events`, and has a fault.
  public let zoneName: String?
  /// Everything that is wrong, in the order of the lines.
  public let faults: [CalendarFault]
}

/// Reads the iCalendar files that `CalendarWriter` has written.
///
/// Reads no more of RFC 5545 than that, and says so with a fault where a file has more: an event that repeats, or one
/// with a duration, is not understood by half. Any bytes are read, and give events or faults. Linear.
public struct CalendarReader {
  private var events: [(event: CalendarEvent, zone: EventDraft.Zone?)] = []
  private var faults: [CalendarFault] = []
  /// The components that have begun and not ended, VEVENT excepted.
  private var open: [(name: String, line: Int)] = []
  private var event: EventDraft?
  /// How many of `open` lie around the event.
  private var depthOfEvent = 0

  /// Reads a file.
  public static func read(_ bytes: [UInt8]) -> CalendarReading {
    var reader = CalendarReader()
    reader.readLines(of: bytes)
    let zoneName = reader.keepOneZone()
    return CalendarReading(
      events: reader.events.map(\.event), zoneName: zoneName,
      faults: reader.faults.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        .map(\.element))
  }

  private mutating func readLines(of bytes: [UInt8]) {
    var isFirst = true
    for (number, bytes) in UnfoldedLines(bytes) {
      defer { isFirst = false }
      do throws(CalendarFault.Problem) {
        let line = try ContentLine(bytes)
        if isFirst, line.name != "BEGIN" || line.value.uppercased() != "VCALENDAR" {
          report(number, .notACalendar)
        }
        switch line.name {
        case "BEGIN": try begin(line.value.uppercased(), at: number)
        case "END": end(line.value.uppercased(), at: number)
        default: if event != nil, open.count == depthOfEvent { try event?.add(line, at: number) }
        }
      } catch {
        report(number, isFirst ? .notACalendar : error)
        if error == .nestedTooDeep { return }
        // A line of an event that is not understood: neither is the event.
        if open.count == depthOfEvent { event?.isBroken = true }
      }
    }
    if isFirst { report(1, .notACalendar) }
    dropEvent()
    close(downTo: 0)
  }

  private mutating func begin(_ component: String, at line: Int) throws(CalendarFault.Problem) {
    guard component == "VEVENT" else {
      guard open.count < Self.greatestDepth else { throw .nestedTooDeep }
      open.append((component, line))
      return
    }
    // An event lies in the calendar and in nothing else, so whatever is open has lost its end.
    dropEvent()
    close(downTo: min(1, open.count))
    depthOfEvent = open.count
    event = EventDraft(line: line)
  }

  private mutating func end(_ component: String, at line: Int) {
    if component == "VEVENT" {
      guard var draft = event else { return report(line, .unexpectedEnd(component: component)) }
      // Lines of the event may have been taken for those of a component in it.
      draft.isBroken = draft.isBroken || open.count > depthOfEvent
      close(downTo: depthOfEvent)
      finish(draft, at: line)
      return
    }
    // A component of an event ends within it.
    let lowest = event == nil ? 0 : depthOfEvent
    if let place = open[lowest...].lastIndex(where: { $0.name == component }) {
      close(downTo: place + 1)
      open.removeLast()
    } else if event != nil, let place = open.lastIndex(where: { $0.name == component }) {
      dropEvent()
      close(downTo: place + 1)
      open.removeLast()
    } else {
      report(line, .unexpectedEnd(component: component.cut))
    }
  }

  private mutating func finish(_ draft: EventDraft, at line: Int) {
    event = nil
    guard !draft.isBroken else { return }
    do throws(CalendarFault) {
      events.append(try draft.finished(at: line))
    } catch {
      faults.append(error)
    }
  }

  /// Takes away the events in another zone than most, and says which zone most are in: the first of them, if several
  /// zones have as many.
  private mutating func keepOneZone() -> String? {
    var counts: [String: Int] = [:]
    for case let zone? in events.map(\.zone) { counts[zone.name, default: 0] += 1 }
    let greatest = counts.values.max()
    guard let kept = events.lazy.compactMap(\.zone?.name).first(where: { counts[$0] == greatest }) else { return nil }
    for case let zone? in events.map(\.zone) where zone.name != kept {
      report(zone.line, .otherZone(found: zone.name.cut, expected: kept.cut))
    }
    events.removeAll { $0.zone.map { $0.name != kept } ?? false }
    return kept
  }

  /// Gives up the event that has begun, if there is one.
  private mutating func dropEvent() {
    guard let draft = event else { return }
    close(downTo: depthOfEvent)
    report(draft.line, .unfinished(component: "VEVENT"))
    event = nil
  }

  /// Gives up the components that have begun but for so many.
  private mutating func close(downTo depth: Int) {
    while open.count > depth, let component = open.popLast() {
      report(component.line, .unfinished(component: component.name.cut))
    }
  }

  private mutating func report(_ line: Int, _ problem: CalendarFault.Problem) {
    faults.append(CalendarFault(line: line, problem: problem))
  }

  private static let greatestDepth = 16
}
