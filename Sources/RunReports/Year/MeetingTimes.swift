// SPDX-License-Identifier: GPL-3.0-or-later

import CalendarFiles
import CohortModel
package import Wording

extension ScheduledMeeting.Time {
  /// The time as calendars hold it.
  var calendarTimes: CalendarEvent.Times {
    if isWholeDay { return .days(date...date) }
    return .timed(start: LocalTime(date, minute: startMinute), end: LocalTime(date, minute: endMinute))
  }

  /// The minutes as people write them: `16.00–17.00`, `16:00–17:00`.
  package var hoursLabel: LocalizedText { .hours(startMinute, endMinute) }
}

extension LocalizedText {
  /// A stretch of a day as people write it: `16.00–17.00`, `16:00–17:00`.
  package static func hours(_ startMinute: Int, _ endMinute: Int) -> LocalizedText {
    let text = "\(TimeWindow.clock(startMinute))–\(TimeWindow.clock(endMinute))"
    return LocalizedText(danish: text.map { $0 == ":" ? "." : String($0) }.joined(), english: text)
  }
}
