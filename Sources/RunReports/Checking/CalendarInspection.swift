// SPDX-License-Identifier: GPL-3.0-or-later

import CalendarFiles
import CohortModel
import MatchingEngine
import PairingRules
import Wording

extension YearInspection {
  /// Whether there is a calendar for everybody who has something in the year, and for nobody else, and whether each holds
  /// just what the tables say: no event more, none less, none at another time. Titles are not looked at.
  func calendarFindings(_ files: [String: [UInt8]]) -> [YearFinding] {
    let calendars = YearCalendars(
      plan, cohort: cohort, language: language, isPrivate: true, former: former == nil ? nil : cohort)
    let owners = calendars.owners(pairs: pairs.map { ($0.mentee, $0.mentor) })
    var findings: [YearFinding] = []
    for (path, owner) in owners {
      guard let bytes = files[path] else {
        findings.append(YearFinding(path, YearFindingText.missingCalendar()))
        continue
      }
      findings += Self.findings(path, bytes, calendars.events(for: owner), zone: plan.zone.zoneName)
    }
    let known = Set(owners.map(\.path))
    for path in files.keys.sorted() where !known.contains(path) {
      findings.append(YearFinding(path, YearFindingText.strangeCalendar()))
    }
    return findings
  }

  private static func findings(
    _ path: String, _ bytes: [UInt8], _ expected: [CalendarEvent], zone: String
  ) -> [YearFinding] {
    let reading = CalendarReader.read(bytes)
    var findings = reading.faults.map { fault in
      YearFinding(
        path, line: fault.line, YearFindingText.calendarFault(["fault": .init(verbatim: "\(fault.problem)")]))
    }
    if let name = reading.zoneName, name != zone {
      findings.append(YearFinding(path, YearFindingText.calendarZone(["zone": .init(verbatim: name)])))
    }
    var left = Dictionary(expected.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    for event in reading.events {
      let title = LocalizedText(verbatim: event.summary)
      let values = ["title": title, "time": event.times.label]
      guard let own = left.removeValue(forKey: event.uid) else {
        findings.append(YearFinding(path, YearFindingText.strangeEvent(values)))
        continue
      }
      if own.times != event.times || own.sequence != event.sequence || own.status != event.status
        || own.location != event.location
      {
        findings.append(YearFinding(path, YearFindingText.changedEvent(values)))
      }
    }
    findings += left.values.sorted { $0.uid < $1.uid }.map { event in
      YearFinding(path, YearFindingText.missingEvent(["time": event.times.label]))
    }
    return findings
  }
}

extension CalendarEvent.Times {
  /// The time as people write it.
  var label: LocalizedText {
    switch self {
    case .days(let days): days.lowerBound.label
    case .timed(let start, let end):
      start.date.label + " "
        + .hours(start.minute, end.date > start.date ? end.minute + 24 * 60 : end.minute)
    }
  }
}
