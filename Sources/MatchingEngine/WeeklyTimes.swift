// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import PairingRules

/// A requirement that some pair need not keep.
package protocol PairWaiver: Requirement {
  /// Whether a pair need not keep it.
  func waives(_ need: NeedID, _ mentor: MentorID) -> Bool
}

/// When the pairs of a cohort can have their weekly time, and which two times exclude each other. Needs and mentors are
/// named by position in the cohort.
///
/// A pair has to have a time where the rules ask for a shared one, both have said when they are free, and pairs are few
/// enough to be stored. Others have one where one is left. A class, because each plan of times holds it.
final class WeeklyTimes: Sendable {
  /// A week's minutes of the day, seven days one after the other.
  static let minutesPerDay = 1440

  let cohort: Cohort
  /// The grid that meetings start on, in minutes.
  let gridMinutes: Int
  /// How many pairs all rooms hold at once; nothing where the cohort names no rooms.
  let roomPlaces: Int?
  /// Where each need's meetings take place, numbered; -1 where it is not known.
  private let localities: [Int32]
  /// The needs of each need's mentee, which follow each other.
  private let needsOfMentee: [Range<Int32>]
  private let travelMinutes: Int
  /// What times take away from the pairs' points.
  let losses: TimeLosses
  /// Whether times decide who can be paired.
  let areAsked: Bool
  /// Whether the rules ask for a shared time of every pair that has stated any.
  let areAskedOfAll: Bool
  /// Which pairs the shared time is waived for, where it is for any.
  private let waiver: (any PairWaiver)?
  /// The fewest points of a pair, where its time has a part in them.
  private let least: LeastPoints?

  /// O(needs).
  ///
  /// - Parameter least: the fewest points that a pair may have at its time.
  init(_ cohort: Cohort, rules: RuleSet, context: RuleContext, areStored: Bool, least: LeastPoints? = nil) {
    self.cohort = cohort
    let losses = TimeLosses(cohort, rules: rules, context: context)
    self.losses = losses
    self.least = losses.isAny ? least : nil
    waiver = rules.requirements.lazy.compactMap { $0 as? any PairWaiver }
      .first { $0.id == RuleSet.sharedTimeRequirement }
    areAskedOfAll = areStored && Self.areAsked(by: rules)
    areAsked = areAskedOfAll || self.least != nil
    gridMinutes = max(1, cohort.frame.slotMinutes)
    travelMinutes = max(0, cohort.frame.travelMinutes)
    roomPlaces = cohort.frame.rooms.isEmpty ? nil : cohort.frame.rooms.reduce(0) { $0 + $1.pairs }
    var numbers: [Tag: Int32] = [:]
    localities = cohort.needs.map { need in
      need.mentee.municipality.map { place in
        if let number = numbers[place] { return number }
        let number = Int32(numbers.count)
        numbers[place] = number
        return number
      } ?? -1
    }
    var ranges: [Range<Int32>] = []
    ranges.reserveCapacity(cohort.needs.count)
    while ranges.count < cohort.needs.count {
      let start = ranges.count
      let mentee = cohort.needs[start].mentee
      var end = start + 1
      while end < cohort.needs.count, cohort.needs[end].mentee === mentee { end += 1 }
      let range = Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: end)
      for _ in start..<end { ranges.append(range) }
    }
    needsOfMentee = ranges
  }

  /// Whether the rules ask for a shared time.
  static func areAsked(by rules: RuleSet) -> Bool {
    rules.requirements.contains { $0.id == RuleSet.sharedTimeRequirement }
  }

  /// The needs of a need's mentee, itself among them.
  func siblings(of need: Int) -> Range<Int> {
    Int(needsOfMentee[need].lowerBound)..<Int(needsOfMentee[need].upperBound)
  }

  /// Whether a pair has to have a time: by the rules, or for its points.
  func isAsked(_ need: Int, _ mentor: Int) -> Bool {
    areAsked && !cohort.needs[need].mentee.availability.isEmpty && !cohort.mentors[mentor].availability.isEmpty
      && (areAskedOfAll || least.map { !$0.allows(need, mentor, at: nil, in: cohort) } ?? false)
      && !(waiver?.waives(cohort.needs[need].id, cohort.mentors[mentor].id) ?? false)
  }

  /// Whether a pair has to have a time for its points.
  func hasToMeet(_ need: Int, _ mentor: Int) -> Bool { least != nil && isAsked(need, mentor) }

  /// Whether any time suits both.
  func canMeet(_ need: Int, _ mentor: Int) -> Bool {
    var canMeet = false
    forEachTime(need, mentor) { _ in
      canMeet = true
      return false
    }
    return canMeet
  }

  /// The most meetings of a length that fit into a window, one after the other from its first start on the grid.
  func meetings(of minutes: Int, within window: TimeWindow) -> Int {
    guard minutes > 0, minutes <= window.minutes else { return 0 }
    var count = 0
    var start = (window.startMinute + gridMinutes - 1) / gridMinutes * gridMinutes
    while start + minutes <= window.endMinute {
      count += 1
      start = (start + minutes + gridMinutes - 1) / gridMinutes * gridMinutes
    }
    return count
  }

  /// Whether a need's meetings are held in one of the cohort's rooms.
  func needsRoom(_ need: Int) -> Bool { roomPlaces != nil && cohort.needs[need].programme.kind.meetsInRooms }

  /// Calls a function with each time that suits both, on the grid and in the order of the week, until it returns false;
  /// of those at which the pair has points enough.
  func forEachTime(_ need: Int, _ mentor: Int, _ body: (TimeWindow) -> Bool) {
    if let least {
      return cohort.needs[need].mentee.availability.forEachMeeting(
        with: cohort.mentors[mentor].availability, minutes: cohort.needs[need].programme.minutesPerMeeting,
        gridMinutes: gridMinutes
      ) { !least.allows(need, mentor, at: $0, in: cohort) || body($0) }
    }
    cohort.needs[need].mentee.availability.forEachMeeting(
      with: cohort.mentors[mentor].availability, minutes: cohort.needs[need].programme.minutesPerMeeting,
      gridMinutes: gridMinutes, body)
  }

  /// The times that suit both.
  func times(_ need: Int, _ mentor: Int) -> [TimeWindow] {
    var times: [TimeWindow] = []
    forEachTime(need, mentor) {
      times.append($0)
      return true
    }
    return times
  }

  /// Whether one person cannot keep both times: they overlap, or the way between two municipalities is too long for the
  /// time between them.
  func exclude(_ first: TimeWindow, of need: Int, _ second: TimeWindow, of other: Int) -> Bool {
    exclude(Choice(time: first, locality: localities[need]), Choice(time: second, locality: localities[other]))
  }

  /// The same for times and where they take place.
  func exclude(_ first: Choice, _ second: Choice) -> Bool {
    guard first.time.weekday == second.time.weekday else { return false }
    let isKnown = first.locality >= 0 && second.locality >= 0
    let way = isKnown && first.locality != second.locality ? travelMinutes : 0
    return first.time.startMinute < second.time.endMinute + way && second.time.startMinute < first.time.endMinute + way
  }

  /// A time of a need, with where it takes place as far as that matters.
  func choice(_ time: TimeWindow, of need: Int) -> Choice {
    Choice(time: time, locality: travelMinutes == 0 ? -1 : localities[need])
  }

  /// A weekly time at a place.
  struct Choice: Hashable, Comparable, Sendable {
    let time: TimeWindow
    /// The number of the municipality; -1 where it is not known.
    let locality: Int32

    /// Day, start, end and municipality as one number.
    private var order: Int {
      ((time.weekday.rawValue << 11 | time.startMinute) << 11 | time.endMinute) << 32 | (Int(locality) + 1)
    }

    /// The order of the week.
    static func < (left: Self, right: Self) -> Bool {
      left.order < right.order
    }
  }

  /// The starts on the grid that a time holds, numbered through the week. As many pairs meet at once at some start as
  /// anywhere, so that room at every start is room always.
  func gridStarts(of time: TimeWindow) -> Range<Int> {
    let perDay = (Self.minutesPerDay + gridMinutes - 1) / gridMinutes
    let day = (time.weekday.rawValue - 1) * perDay
    return day + time.startMinute / gridMinutes..<day + (time.endMinute + gridMinutes - 1) / gridMinutes
  }

  /// How many starts on the grid a week has.
  var gridStartCount: Int { 7 * ((Self.minutesPerDay + gridMinutes - 1) / gridMinutes) }
}
