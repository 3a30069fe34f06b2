// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// One event of a calendar: RFC 5545, section 3.6.1.
///
/// Texts are kept as a file can hold them: every line ends with `\n`, and a space stands for each control character.
/// So an event that has been written and read again equals itself.
public struct CalendarEvent: Hashable, Sendable {
  /// Names the event for ever: programs replace an event by a later one of the same `uid`. See `StableUID`.
  public let uid: String
  /// How many times the event has been changed since it was first sent, 0 to 2,147,483,647. A program ignores an event
  /// whose number is less than the one it has.
  public let sequence: Int
  /// When it is.
  public let times: Times
  /// Its title.
  public let summary: String
  /// More about it; empty if there is nothing more.
  public let details: String
  /// Where it is; empty if that is not known.
  public let location: String
  /// Labels to sort it by; none of them is empty.
  public let categories: [String]
  /// Whether it takes place.
  public let status: Status
  /// Whether it takes up the time, so that nobody else books it.
  public let isBusy: Bool

  /// When an event is.
  public enum Times: Hashable, Sendable {
    /// From a time of the zone's clock up to but not including another. Where the end is not later, the event has no
    /// length.
    case timed(start: LocalTime, end: LocalTime)
    /// Whole days, the last included.
    case days(ClosedRange<CalendarDate>)
  }

  /// Whether an event takes place.
  public enum Status: String, CaseIterable, Sendable {
    /// It does.
    case confirmed = "CONFIRMED"
    /// Perhaps.
    case tentative = "TENTATIVE"
    /// It does not: programs take it away, if its `sequence` is greater than the one they have.
    case cancelled = "CANCELLED"
  }

  /// Makes an event. Linear in its texts.
  public init(
    uid: String, sequence: Int = 0, times: Times, summary: String, details: String = "", location: String = "",
    categories: [String] = [], status: Status = .confirmed, isBusy: Bool = true
  ) {
    self.uid = CalendarText.cleaned(uid)
    self.sequence = min(max(sequence, 0), Self.greatestSequence)
    self.times = times
    self.summary = CalendarText.cleaned(summary)
    self.details = CalendarText.cleaned(details)
    self.location = CalendarText.cleaned(location)
    self.categories = categories.filter { !$0.isEmpty }.map(CalendarText.cleaned)
    self.status = status
    self.isBusy = isBusy
  }

  /// The same event with another number and status.
  public func with(sequence: Int, status: Status) -> CalendarEvent {
    CalendarEvent(
      uid: uid, sequence: sequence, times: times, summary: summary, details: details, location: location,
      categories: categories, status: status, isBusy: isBusy)
  }

  /// The greatest INTEGER of RFC 5545, section 3.3.8.
  static let greatestSequence = 2_147_483_647
}
