// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A programme that a mentor must be trained for in time, because of a pair.
public struct TrainingDuty: Hashable, Comparable, Sendable {
  /// The mentor, by position in the cohort.
  public let mentor: Int
  /// The programme.
  public let programme: ProgrammeID

  /// Makes a duty.
  public init(mentor: Int, programme: ProgrammeID) {
    self.mentor = mentor
    self.programme = programme
  }

  /// The order of mentors, then of programmes' ids.
  public static func < (left: Self, right: Self) -> Bool {
    (left.mentor, left.programme) < (right.mentor, right.programme)
  }
}

/// A time when a mentor is taken up otherwise, so that no session that touches it can be attended: a meeting, commonly.
public struct BusyTime: Hashable, Sendable {
  /// When it is.
  public enum Occasion: Hashable, Sendable {
    /// Every week between two days, both included.
    case weekly(TimeWindow, during: ClosedRange<CalendarDate>)
    /// Once; in minutes after midnight, the end not included.
    case once(CalendarDate, startMinute: Int, endMinute: Int)
  }

  /// The mentor, by position in the cohort.
  public let mentor: Int
  /// When it is.
  public let occasion: Occasion

  /// Makes a time.
  public init(mentor: Int, _ occasion: Occasion) {
    self.mentor = mentor
    self.occasion = occasion
  }

  /// Whether the mentor cannot attend a session because of it.
  public func prevents(_ session: TrainingSession) -> Bool {
    switch occasion {
    case .weekly(let window, let days):
      days.contains(session.date) && window.weekday == session.date.weekday
        && window.startMinute < session.endMinute && session.startMinute < window.endMinute
    case .once(let date, let startMinute, let endMinute):
      date == session.date && startMinute < session.endMinute && session.startMinute < endMinute
    }
  }
}
