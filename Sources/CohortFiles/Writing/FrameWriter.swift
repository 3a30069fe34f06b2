// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Writes `cohort.yaml`.
enum FrameWriter {
  static func yaml(_ frame: CohortFrame, _ language: Language) -> String {
    let cells = CellWriter(language: language)
    var lines = [
      "name: \(quoted(frame.name))",
      "time_zone: \(quoted(frame.timeZone))",
      "first_day: \(frame.firstDay)",
      "last_day: \(frame.lastDay)",
      "slot_minutes: \(frame.slotMinutes)",
      "travel_minutes: \(frame.travelMinutes)",
      "coordinators: \(frame.coordinators)",
      "public_holidays: \(cells.word(frame.publicHolidays, Words.holidays))",
      "holidays: \(list(frame.closed.map { CellWriter.dateRange($0) }))",
    ]
    switch frame.retention {
    case nil: break
    case .until(let day): lines.append("forget_after: \(day)")
    case .months(let months): lines.append("keep_months: \(months)")
    }
    lines += section("modules", frame.modules.map { module($0) })
    lines += section("programmes", frame.programmes.map { programme($0, cells) })
    lines += section(
      "rooms",
      frame.rooms.map { room in
        ["name: \(quoted(room.name))", "pairs: \(room.pairs)"]
          + (room.municipality.map { ["municipality: \(quoted($0.label))"] } ?? [])
      })
    lines += section(
      "places",
      frame.places.map { place in
        [
          "name: \(quoted(place.name.label))", "latitude: \(degrees(place.latitudeMicrodegrees))",
          "longitude: \(degrees(place.longitudeMicrodegrees))",
        ]
      })
    return lines.joined(separator: "\n") + "\n"
  }

  private static func module(_ module: TrainingModule) -> [String] {
    [
      "id: \(quoted(module.id.text))",
      "name: \(quoted(module.name))",
      "hours: \(DecimalNumber(thousandths: (module.minutes * 1000 + 30) / 60).written(in: .english))",
      "prerequisites: \(list(module.prerequisites.map { quoted($0.text) }))",
      "covered_by: \(list(module.coveredBy.tags.map(\.label).sorted().map(quoted)))",
    ]
  }

  private static func programme(_ programme: Programme, _ cells: CellWriter) -> [String] {
    let modules = programme.requiredModules.map { required in
      let id = quoted(required.module.text)
      return required.validMonths.map { "{module: \(id), valid_months: \($0)}" } ?? id
    }
    return [
      "id: \(quoted(programme.id.text))",
      "name: \(quoted(programme.name))",
      "kind: \(cells.word(programme.kind, Words.kinds))",
      "mentor_types: \(list(programme.mentorTypes.sorted().map { cells.word($0, Words.mentorTypes) }))",
      "required_modules: \(list(modules))",
      "child_certificate: \(programme.childCertificate)",
      "meetings_per_month: \(programme.meetingsPerMonth)",
      "minutes_per_meeting: \(programme.minutesPerMeeting)",
      "months: \(programme.months)",
      "rhythm: \(cells.word(programme.rhythm, Words.rhythms))",
      "support_every_weeks: \(programme.supportWeeks)",
    ] + (programme.provisionalUntil.map { ["provisional_until: \($0)"] } ?? [])
      + (programme.handoverWeeks > 0 ? ["handover_weeks: \(programme.handoverWeeks)"] : [])
  }

  private static func section(_ key: String, _ entries: [[String]]) -> [String] {
    guard !entries.isEmpty else { return ["\(key): []"] }
    return ["\(key):"]
      + entries.flatMap { lines in
        lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
      }
  }

  private static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }

  /// Micro-degrees as degrees.
  private static func degrees(_ microdegrees: Int) -> String {
    YAMLNode.decimalText(microdegrees, scale: 1_000_000)
  }

  /// A text in double quotes, in which nothing has a meaning of its own (YAML 1.2, 7.3.1).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        result += "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
