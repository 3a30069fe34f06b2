// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// What the mentors can still take when the required pairs are made.
struct MentorLimits: Sendable {
  /// The places left, one entry a mentor; never more than there are needs.
  private(set) var places: [Int]
  /// The minutes a month left, one entry a mentor; nothing means that hours do not limit the mentor.
  private(set) var minutes: [Int?]
  /// How many required pairs each mentor has.
  private(set) var required: [Int]

  init(_ cohort: Cohort, required pairs: [RequiredPair]) {
    places = cohort.mentors.map { min($0.capacity ?? .max, cohort.needs.count) }
    minutes = cohort.mentors.map(\.minutesPerMonth)
    required = Array(repeating: 0, count: cohort.mentors.count)
    for pair in pairs {
      required[pair.mentor] += 1
      // A mentor's places are cut off at the number of needs, which the required pairs are part of.
      places[pair.mentor] -= 1
      if let left = minutes[pair.mentor] {
        minutes[pair.mentor] = left - cohort.needs[pair.need].programme.minutesPerMonth
      }
    }
  }

  /// Whether a mentor without any pair but the required ones has the hours for a need.
  func hasHours(mentor: Int, for minutesPerMonth: Int) -> Bool {
    minutes[mentor].map { minutesPerMonth <= $0 } ?? true
  }
}

/// What hours make of a mentor's places, given the minutes a month that each eligible need would take.
enum HoursLimit: Hashable, Sendable {
  /// Places alone say it all: so many.
  case places(Int)
  /// Needs of different length compete for the hours: at most so many of the shortest.
  case budget(places: Int)

  /// The places of the mentor; with a budget, an upper bound on them.
  var places: Int {
    switch self {
    case .places(let places), .budget(let places): places
    }
  }

  /// - Parameters:
  ///   - demand: how many needs ask for how many minutes a month; minutes at least 0, counts at least 1.
  ///   - places: the places left.
  ///   - minutes: the minutes left; nothing where hours do not limit the mentor.
  init(demand: [Int: Int], places: Int, minutes: Int?) {
    guard let minutes, let shortest = demand.keys.min() else {
      self = .places(places)
      return
    }
    if demand.count == 1 {
      self = .places(shortest > 0 ? min(places, minutes / shortest) : places)
      return
    }
    let ascending = demand.sorted { $0.key < $1.key }
    let fitting = Self.count(of: ascending, atMost: places, within: minutes)
    // The longest ones fit together: then any do.
    let all = min(places, demand.values.reduce(0, +))
    if Self.count(of: ascending.reversed(), atMost: places, within: minutes) == all {
      self = .places(places)
    } else {
      self = .budget(places: fitting)
    }
  }

  /// How many of the needs, taken in the order given, fit before one does not.
  private static func count(
    of demand: [(key: Int, value: Int)], atMost places: Int, within minutes: Int
  ) -> Int {
    var taken = 0
    var left = minutes
    for (length, count) in demand {
      let wanted = min(count, places - taken)
      let fitting = length > 0 ? min(wanted, left / length) : wanted
      taken += fitting
      left -= fitting * length
      if fitting < wanted { break }
    }
    return taken
  }
}
