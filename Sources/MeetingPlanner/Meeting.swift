// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// From where a meeting moved, and why.
public struct MeetingMove: Hashable, Sendable {
  /// The date that the rhythm gives the meeting. It may be the meeting's own date, where only the hour changed.
  public let originalDate: CalendarDate
  /// What stood in the way there.
  public let obstacle: Obstacle

  /// Makes a move.
  public init(originalDate: CalendarDate, obstacle: Obstacle) {
    self.originalDate = originalDate
    self.obstacle = obstacle
  }
}

/// A dated meeting, in the local time of the cohort's time zone.
public struct Meeting: Hashable, Sendable {
  /// The pair, by its position among the planned pairs.
  public let pair: Int
  /// The how-manieth the meeting is by its rhythm, from 1; support talks are counted apart. A meeting that moves keeps
  /// its number, and so does one after a meeting that was dropped.
  public let ordinal: Int
  /// What the meeting is for.
  public let kind: MeetingKind
  /// The day.
  public let date: CalendarDate
  /// Minutes after midnight.
  public let startMinute: Int
  /// Minutes after midnight, greater than `startMinute`, at most 1440.
  public let endMinute: Int
  /// Whether the meeting takes the whole day; its minutes then say when to be there.
  public let isWholeDay: Bool
  /// The room's name, else the mentee's municipality, else nothing; nothing for a support talk.
  public let place: String
  /// From where the meeting moved, if it did. A support talk has a week and not a day: it moved when it is in the week
  /// after its own.
  public let move: MeetingMove?

  /// Makes a meeting.
  public init(
    pair: Int, ordinal: Int, kind: MeetingKind, date: CalendarDate, startMinute: Int, endMinute: Int,
    isWholeDay: Bool = false, place: String = "", move: MeetingMove? = nil
  ) {
    self.pair = pair
    self.ordinal = ordinal
    self.kind = kind
    self.date = date
    self.startMinute = startMinute
    self.endMinute = endMinute
    self.isWholeDay = isWholeDay
    self.place = place
    self.move = move
  }
}

/// A meeting of the rhythm for which no time was left in its period.
public struct DroppedMeeting: Hashable, Sendable {
  /// The pair, by its position among the planned pairs.
  public let pair: Int
  /// The how-manieth the meeting is by its rhythm, from 1; support talks are counted apart.
  public let ordinal: Int
  /// Whether it is a support talk.
  public let isSupport: Bool
  /// The date that the rhythm gives the meeting.
  public let originalDate: CalendarDate
  /// What stood in the way there; of a support talk, what stood in the way at the best time of its two weeks.
  public let obstacle: Obstacle

  /// Makes a dropped meeting.
  public init(pair: Int, ordinal: Int, isSupport: Bool, originalDate: CalendarDate, obstacle: Obstacle) {
    self.pair = pair
    self.ordinal = ordinal
    self.isSupport = isSupport
    self.originalDate = originalDate
    self.obstacle = obstacle
  }
}
