// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// A mentor's talk with the coordinator about one pair.
struct SupportTalk {
  /// From 1.
  let ordinal: Int
  /// The first day of the talk's week, as a day number.
  let week: Int
  /// The day and the minute, where a time was found.
  let found: (day: Int, startMinute: Int)?
  /// What stood in the way in the talk's own week, or in both where no time was found.
  let obstacle: Obstacle?
}

extension Planning {
  /// The coordinator's hours on weekdays for mentors who do not say when they are free.
  private static let officeHours = Weekday.allCases.filter { $0 <= .friday }.map {
    TimeWindow($0, startMinute: 9 * 60, endMinute: 16 * 60)
  }

  /// Places the talks, week by week; of those whose weeks begin on one day, first the pairs with fewest talks so far.
  mutating func placeSupport() {
    struct Wanted {
      let week: Int
      let index: Int
      let ordinal: Int
    }
    var wanted: [Wanted] = []
    for (index, pair) in facts.enumerated() where pair.programme.supportWeeks > 0 {
      let interval = pair.programme.supportWeeks * 7
      let weeks = stride(from: pair.days.lowerBound + interval, through: pair.days.upperBound, by: interval)
      for (number, week) in weeks.enumerated() { wanted.append(Wanted(week: week, index: index, ordinal: number + 1)) }
    }
    wanted.sort { ($0.week, $0.index) < ($1.week, $1.index) }
    var held = [Int](repeating: 0, count: facts.count)
    var next = 0
    while next < wanted.count {
      let end = wanted[next...].firstIndex { $0.week != wanted[next].week } ?? wanted.count
      for talk in wanted[next..<end].sorted(by: { (held[$0.index], $0.index) < (held[$1.index], $1.index) }) {
        let placed = placeTalk(facts[talk.index], ordinal: talk.ordinal, week: talk.week)
        if placed.found != nil { held[talk.index] += 1 }
        talks[talk.index].append(placed)
      }
      next = end
    }
  }

  /// The earliest possible time of the fourteen days from the beginning of the talk's week.
  private mutating func placeTalk(_ pair: PairFacts, ordinal: Int, week: Int) -> SupportTalk {
    let windows = pair.mentor.availability.isEmpty ? Self.officeHours : pair.mentor.availability.windows
    var nearest = Obstacle.noFreeTime
    var inOwnWeek = nearest
    for day in week...min(week + 13, pair.days.upperBound) {
      if day == week + 7 { inOwnWeek = nearest }
      let weekday = WeekStarts.daysAfterMonday(day) + 1
      for window in windows where window.weekday.rawValue == weekday {
        for start in WeekStarts.starts(
          in: window, minutes: Occupation.supportMinutes, gridMinutes: gridMinutes)
        {
          guard let obstacle = talkObstacle(pair, day: day, startMinute: start) else {
            let obstacle = day < week + 7 ? nil : inOwnWeek
            return SupportTalk(ordinal: ordinal, week: week, found: (day, start), obstacle: obstacle)
          }
          if obstacle.rank > nearest.rank { nearest = obstacle }
        }
      }
    }
    return SupportTalk(ordinal: ordinal, week: week, found: nil, obstacle: nearest)
  }

  private mutating func talkObstacle(_ pair: PairFacts, day: Int, startMinute: Int) -> Obstacle? {
    if let closure = occupation.open.closure(onDayNumber: day) { return Obstacle(closure) }
    if pair.mentor.isAway(onDay: day) { return .mentorAway }
    return occupation.bookSupport(pair, day: day, startMinute: startMinute)
  }
}
