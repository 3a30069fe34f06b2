// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// What an iCalendar file holds, in no particular order. The zone of its times is that of the `CalendarWriter`.
public struct CalendarFile: Hashable, Sendable {
  /// What programs call the calendar.
  public let name: String
  /// The day that the file gives as the day it was made (`DTSTAMP`), at midnight UTC. RFC 5545 wants one; it is given
  /// and not read from a clock, so that the same events give the same bytes.
  public let stamp: CalendarDate
  /// The events; no two have the same `uid`.
  public let events: [CalendarEvent]
  /// The program that wrote the file (`PRODID`).
  public let producer: String

  /// Makes a file. Linear in the name.
  public init(
    name: String, stamp: CalendarDate, events: [CalendarEvent], producer: String = "-//Makker//Makker//EN"
  ) {
    self.name = CalendarText.cleaned(name)
    self.stamp = stamp
    self.events = events
    self.producer = CalendarText.cleaned(producer)
  }
}
