// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The VTIMEZONE of a file: RFC 5545, section 3.6.5.
///
/// Each time that the clocks were turned has an observance of its own, with the moment it really began and no rule:
/// rules that a parliament changes would be wrong for some of the days. No names of zones (`TZNAME`): they depend on
/// the language of the machine.
enum TimeZoneComponent {
  /// The component for the days that offsets are known for.
  static func bytes(for zone: ZoneOffsets) -> [UInt8] {
    var lines = ContentLines()
    lines.append(line: "BEGIN:VTIMEZONE")
    lines.append("TZID", text: CalendarText.cleaned(zone.zoneName))
    // The observance that the first day begins in is needed, and none before it. A day's margin covers any offset.
    let firstMoment = (zone.days.lowerBound.dayNumber - 1) * secondsPerDay
    let first = zone.stretches.indices.last { $0 > 0 && zone.stretches[$0].start.unixSeconds <= firstMoment } ?? 0
    for index in first..<zone.stretches.count {
      let stretch = zone.stretches[index]
      let component = stretch.isSummerTime ? "DAYLIGHT" : "STANDARD"
      let offset = stretch.start.offsetSeconds
      let offsetBefore = index > 0 ? zone.stretches[index - 1].start.offsetSeconds : offset
      lines.append(line: "BEGIN:\(component)")
      lines.append("DTSTART") { bytes in
        // By the clock as it was before it was turned. An observance that began too long ago begins in 1970, or on the
        // day before the first.
        bytes.append(
          index > 0
            ? stretch.start.wallClock(offsetSeconds: offsetBefore)
            : (CalendarDate(dayNumber: min(0, zone.days.lowerBound.dayNumber - 1)), 0))
      }
      lines.append("TZOFFSETFROM") { $0.append(offsetSeconds: offsetBefore) }
      lines.append("TZOFFSETTO") { $0.append(offsetSeconds: offset) }
      lines.append(line: "END:\(component)")
    }
    lines.append(line: "END:VTIMEZONE")
    return lines.bytes
  }
}
