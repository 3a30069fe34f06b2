// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// Why a meeting cannot be when it should be.
public enum Obstacle: Hashable, Comparable, Sendable {
  /// The day is a public holiday.
  case publicHoliday(PublicHoliday)
  /// The day is one of the cohort's holidays or in a closed week.
  case closedDay
  /// The mentor is away on that day.
  case mentorAway
  /// The mentee is away on that day.
  case menteeAway
  /// The mentor has another meeting or training at that time, or too near it to travel.
  case mentorBusy
  /// The mentee has another meeting at that time, or too near it to travel.
  case menteeBusy
  /// No room has a seat at that time.
  case roomFull
  /// The coordinator has other talks.
  case coordinatorBusy
  /// The mentor's stated free times do not hold a talk.
  case noFreeTime
  /// The mentor who hands the mentee over cannot come then, but at another time of the same week.
  case earlierMentor

  /// The word that files and figures use; a holiday's own name is not part of it.
  public var name: String {
    switch self {
    case .publicHoliday: "public-holiday"
    case .closedDay: "closed-day"
    case .mentorAway: "mentor-away"
    case .menteeAway: "mentee-away"
    case .mentorBusy: "mentor-busy"
    case .menteeBusy: "mentee-busy"
    case .roomFull: "room-full"
    case .coordinatorBusy: "coordinator-busy"
    case .noFreeTime: "no-free-time"
    case .earlierMentor: "earlier-mentor"
    }
  }

  /// How far a time was from being possible: the greater, the nearer.
  var rank: Int {
    switch self {
    case .noFreeTime: 0
    case .publicHoliday: 1
    case .closedDay: 2
    case .mentorAway: 3
    case .menteeAway: 4
    case .mentorBusy: 5
    case .menteeBusy: 6
    case .roomFull: 7
    case .coordinatorBusy: 8
    case .earlierMentor: 9
    }
  }

  /// The order of reports: by kind, holidays in the order of their cases.
  public static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  private var place: (Int, Int) {
    guard case .publicHoliday(let holiday) = self else { return (rank, 0) }
    return (rank, PublicHoliday.allCases.firstIndex(of: holiday) ?? 0)
  }
}

extension Obstacle {
  /// The obstacle that a closed day is.
  init(_ closure: Closure) {
    switch closure {
    case .publicHoliday(let holiday): self = .publicHoliday(holiday)
    case .closedDay, .outsideYear: self = .closedDay
    }
  }
}
