// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// Plans the year's meetings of a cohort's pairs, in the local time of its time zone: dates and minutes of the day, so
/// that a meeting stays at its hour when summer time begins or ends.
///
/// Every meeting of a pair's rhythm (`Rhythm` in the source says which those are) is put on its own day and hour where
/// that is possible; only when all pairs have those do the others look for a new time, so that nobody's regular meeting
/// gives way to a moved one. A meeting moves within its period only: first to the same hour of a day at most six days
/// away, then to the nearest day and on it to the nearest hour that both are free by their stated availability. What
/// finds no time is dropped. Where a mentor hands a mentee over and cannot come to a meeting of the first weeks, it moves
/// to a time of that week that all three share, if there is one. The talks with the coordinator come last, each in the
/// earliest time of its week or of the next; where the coordinators cannot see all, who has had fewest talks comes first.
///
/// Nobody is in two places at once, a person has the cohort's travelling time between mentees of different
/// municipalities, a whole day leaves room for nothing else, and no room holds more pairs than it can.
public struct YearPlanner: Sendable {
  /// What holds for the cohort.
  public let frame: CohortFrame

  /// Makes a planner for a checked cohort's frame.
  public init(_ frame: CohortFrame) {
    self.frame = frame
  }

  /// The dated meetings of pairs; people with one id are one person. Deterministic: the earlier pair comes first.
  ///
  /// - Parameters:
  ///   - pairs: The pairs, each of whose needs is met in one of the cohort's programmes.
  ///   - busy: When mentors have training; their meetings keep clear of it.
  /// - Complexity: O(p log p + m log c) for p pairs, m meetings and c meetings of the busiest person, and for a meeting
  ///   that moves as many tries as its period has times that are free for both.
  public func plan(_ pairs: [PlannedPair], busy: [BusyTime] = []) -> Schedule {
    var planning = Planning(frame, pairs, busy)
    planning.placeRegular()
    planning.moveRest()
    planning.placeHandOvers()
    planning.placeSupport()
    return planning.schedule(of: pairs)
  }
}

/// A meeting of a rhythm on its way to a date.
struct Appointment {
  let wanted: RhythmMeeting
  /// What stood in the way on the day and at the hour that the rhythm gives.
  private(set) var obstacle: Obstacle?
  /// Where the meeting found its time, if it did.
  var placement: Placement?

  init(wanted: RhythmMeeting, obstacle: Obstacle?, placement: Placement? = nil) {
    self.wanted = wanted
    self.obstacle = obstacle
    self.placement = placement
  }

  /// Moves a meeting that has a time; what stood in the way of its own time before is still the reason.
  mutating func move(to other: Placement, because obstacle: Obstacle) {
    placement = other
    self.obstacle = self.obstacle ?? obstacle
  }
}

/// A schedule in the making.
struct Planning {
  let frame: CohortFrame
  let gridMinutes: Int
  /// The facts of the pairs that can be planned, in their order.
  let facts: [PairFacts]
  /// The positions of all other pairs.
  let withoutTime: [Int]
  var occupation: Occupation
  /// For each entry of `facts` its meetings and its support talks.
  var appointments: [[Appointment]] = []
  var talks: [[SupportTalk]]
  /// For each entry of `facts` the meetings, by their positions, that an earlier mentor comes to.
  var joint: [[Int]]

  init(_ frame: CohortFrame, _ pairs: [PlannedPair], _ busy: [BusyTime]) {
    self.frame = frame
    gridMinutes = max(1, frame.slotMinutes)
    var reader = PairReader(frame)
    var facts: [PairFacts] = []
    facts.reserveCapacity(pairs.count)
    var withoutTime: [Int] = []
    for (index, pair) in pairs.enumerated() {
      if let known = reader.facts(index, pair) { facts.append(known) } else { withoutTime.append(index) }
    }
    var ranges = [[Range<Int>]](repeating: [], count: reader.mentors.count)
    for time in busy where time.startMinute < time.endMinute {
      guard let mentor = reader.mentors[time.mentor] else { continue }
      let midnight = (time.date.dayNumber - frame.firstDay.dayNumber) * 24 * 60
      ranges[mentor].append(midnight + time.startMinute..<midnight + time.endMinute)
    }
    self.facts = facts
    self.withoutTime = withoutTime
    occupation = Occupation(frame, reader, pairs: pairs.count, busy: ranges)
    talks = Array(repeating: [], count: facts.count)
    joint = Array(repeating: [], count: facts.count)
  }

  /// Puts every meeting on its own day and hour where that is possible.
  mutating func placeRegular() {
    appointments.reserveCapacity(facts.count)
    for pair in facts {
      let rhythm = Rhythm(programme: pair.programme, weekday: pair.weekday, days: pair.days)
      appointments.append(rhythm.meetings().map { place($0, pair) })
    }
  }

  private mutating func place(_ wanted: RhythmMeeting, _ pair: PairFacts) -> Appointment {
    if let obstacle = occupation.obstacle(pair, onDay: wanted.day) {
      return Appointment(wanted: wanted, obstacle: obstacle)
    }
    switch occupation.book(pair, day: wanted.day, startMinute: pair.startMinute) {
    case .success(let placement): return Appointment(wanted: wanted, obstacle: nil, placement: placement)
    case .failure(let obstacle): return Appointment(wanted: wanted, obstacle: obstacle)
    }
  }
}
