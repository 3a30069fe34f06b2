// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// How many meetings a month has.
public struct MonthFigures: Hashable, Sendable {
  /// The month.
  public let month: CalendarMonth
  /// The pairs' own meetings.
  public let meetings: Int
  /// The mentors' talks with the coordinator.
  public let supportTalks: Int

  /// Makes figures.
  public init(month: CalendarMonth, meetings: Int, supportTalks: Int) {
    self.month = month
    self.meetings = meetings
    self.supportTalks = supportTalks
  }
}

/// What a mentor gives in a month.
public struct MentorMonth: Hashable, Sendable {
  /// The mentor.
  public let mentor: Mentor
  /// The month.
  public let month: CalendarMonth
  /// The minutes of the mentor's meetings with mentees; support talks do not count.
  public let minutes: Int

  /// Makes an entry.
  public init(mentor: Mentor, month: CalendarMonth, minutes: Int) {
    self.mentor = mentor
    self.month = month
    self.minutes = minutes
  }

  /// Whether the meetings take longer than the mentor gives a month.
  public var isOverLimit: Bool { mentor.minutesPerMonth.map { minutes > $0 } ?? false }
}

/// How many meetings met an obstacle.
public struct ObstacleCount: Hashable, Sendable {
  /// The obstacle.
  public let obstacle: Obstacle
  /// The number of meetings.
  public let count: Int

  /// Makes a count.
  public init(obstacle: Obstacle, count: Int) {
    self.obstacle = obstacle
    self.count = count
  }
}

extension Schedule {
  /// The meetings of each month that has any, in the order of the calendar. Linear.
  public var months: [MonthFigures] {
    var counts: [CalendarMonth: (meetings: Int, supportTalks: Int)] = [:]
    for meeting in meetings where meeting.kind != .handover {
      if meeting.kind == .support {
        counts[CalendarMonth(meeting.date), default: (0, 0)].supportTalks += 1
      } else {
        counts[CalendarMonth(meeting.date), default: (0, 0)].meetings += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map {
      MonthFigures(month: $0.key, meetings: $0.value.meetings, supportTalks: $0.value.supportTalks)
    }
  }

  /// The minutes of each mentor in each month with a meeting, by mentor's id, then by month. A whole day counts as many
  /// minutes as the programme says. O(n log n).
  public var mentorMonths: [MentorMonth] {
    struct Key: Hashable {
      let mentor: MentorID
      let month: CalendarMonth
    }
    var minutes: [Key: (mentor: Mentor, minutes: Int)] = [:]
    for meeting in meetings where meeting.kind != .support {
      let pair = pairs[meeting.pair]
      let mentor = meeting.kind == .handover ? pair.earlier ?? pair.mentor : pair.mentor
      let key = Key(mentor: mentor.id, month: CalendarMonth(meeting.date))
      minutes[key, default: (mentor, 0)].minutes += meeting.endMinute - meeting.startMinute
    }
    return minutes.sorted { ($0.key.mentor, $0.key.month) < ($1.key.mentor, $1.key.month) }.map {
      MentorMonth(mentor: $0.value.mentor, month: $0.key.month, minutes: $0.value.minutes)
    }
  }

  /// How many of the pairs' own meetings start in each hour of each day of the week: seven rows from Monday, each of 24
  /// hours. Linear.
  public var weekGrid: [[Int]] {
    var grid = [[Int]](repeating: Array(repeating: 0, count: 24), count: Weekday.allCases.count)
    for meeting in meetings where meeting.kind != .support && meeting.kind != .handover {
      grid[meeting.date.weekday.rawValue - 1][meeting.startMinute / 60] += 1
    }
    return grid
  }

  /// How many meetings moved, support talks included, by what stood in their way. Linear.
  public var movedByObstacle: [ObstacleCount] { Self.counts(meetings.lazy.compactMap { $0.move?.obstacle }) }

  /// How many meetings fell out, support talks included, by what stood in their way. Linear.
  public var droppedByObstacle: [ObstacleCount] { Self.counts(dropped.lazy.map(\.obstacle)) }

  private static func counts(_ obstacles: some Sequence<Obstacle>) -> [ObstacleCount] {
    var counts: [Obstacle: Int] = [:]
    for obstacle in obstacles { counts[obstacle, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { ObstacleCount(obstacle: $0.key, count: $0.value) }
  }
}
