// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// Checks a schedule against the cohort and the pairs, by the rules alone: whoever planned it is not asked.
public struct ScheduleInspection: Sendable {
  let cohort: Cohort
  let seats: [TrainingSeat]
  let pairs: [KnownPair]
  let rows: [KnownRow]
  /// The rows of earlier mentors, at meetings of the pairs that take over.
  let joint: [KnownRow]
  /// The position of each mentor in the cohort.
  let mentorNumbers: [MentorID: Int]
  private(set) var findings: [ScheduleFinding] = []

  /// An agreed pair with what the cohort knows of it.
  struct KnownPair {
    let mentor: Mentor
    let mentee: Mentee
    /// The positions of the two in the cohort.
    let mentorNumber: Int
    let menteeNumber: Int
    let programme: Programme
    let slot: TimeWindow?
    let startsOn: CalendarDate?
    /// The first day on which the pair may meet.
    let first: CalendarDate
    /// The last day on which it may.
    let last: CalendarDate
  }

  /// A row of an agreed pair.
  struct KnownRow {
    let position: Int
    let claim: ClaimedMeeting
    /// The pair's position in `pairs`.
    let pair: Int
    /// The minutes since 1970-01-01 that the row takes from people and rooms.
    let start: Int
    let end: Int

    var isSupport: Bool { claim.kind == .support }
  }

  private struct PairKey: Hashable {
    let need: NeedID
    let mentor: MentorID
  }

  /// Every broken rule of a schedule: the findings on single rows first, then those on people, rooms and pairs, each in
  /// the order of the rows. Of many rows that collide, each is named with one of the others.
  ///
  /// - Parameters:
  ///   - rows: The claimed meetings, in any order.
  ///   - cohort: The cohort.
  ///   - pairs: The pairs of the matching.
  ///   - trainingSeats: The mentors' dated training.
  ///   - earlier: The plans whose rows were kept when dates were planned anew from a day on, in the order of their days.
  ///     Each of their rows is judged by the cohort of its own plan.
  /// - Returns: Nothing where all rules are kept.
  /// - Complexity: O(n log n) in the rows, pairs and seats, times the closed and away days of each.
  public static func findings(
    rows: [ClaimedMeeting], cohort: Cohort, pairs: [AgreedPair], trainingSeats: [TrainingSeat] = [],
    earlier: [EarlierPlan] = []
  ) -> [ScheduleFinding] {
    var inspection = ScheduleInspection(rows, cohort, pairs, trainingSeats)
    inspection.checkRows()
    if let from = earlier.last?.before {
      inspection.findings.removeAll { finding in
        finding.rule != .unknownPair && finding.rows.allSatisfy { rows[$0].date < from }
      }
      inspection.findings += findings(rows: rows, pairs: pairs, of: earlier)
    }
    inspection.checkTraining()
    inspection.checkKinds(from: earlier.last?.before)
    return inspection.findings
  }

  /// Everything but training and the order of kinds.
  mutating func checkRows() {
    checkDays()
    checkTimes()
    checkPeople()
    checkRooms()
    checkCoordinators()
    checkRhythms()
    checkSupportTalks()
    checkWholeDays()
    checkHandOvers()
  }

  init(
    _ claims: [ClaimedMeeting], _ cohort: Cohort, _ agreed: [AgreedPair], _ seats: [TrainingSeat]
  ) {
    self.cohort = cohort
    self.seats = seats
    let needs = Dictionary(cohort.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let mentors = Dictionary(
      cohort.mentors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let mentees = Dictionary(
      cohort.mentees.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs: [KnownPair] = []
    var position: [PairKey: Int] = [:]
    for pair in agreed {
      let key = PairKey(need: NeedID(mentee: pair.mentee, type: pair.type), mentor: pair.mentor)
      guard position[key] == nil, let need = needs[key.need], let mentor = mentors[pair.mentor],
        let mentee = mentees[pair.mentee]
      else { continue }
      let first = pair.startsOn.map { max($0, cohort.frame.firstDay) } ?? cohort.frame.firstDay
      let after = first.adding(months: max(0, need.programme.months))
      position[key] = pairs.count
      pairs.append(
        KnownPair(
          mentor: cohort.mentors[mentor], mentee: need.mentee, mentorNumber: mentor, menteeNumber: mentee,
          programme: need.programme, slot: pair.slot, startsOn: pair.startsOn,
          first: first, last: min(CalendarDate(dayNumber: after.dayNumber - 1), cohort.frame.lastDay)))
    }
    self.pairs = pairs
    mentorNumbers = mentors
    let hasHandOvers = claims.contains { $0.kind == .handover }
    let filled =
      hasHandOvers
      ? Dictionary(
        position.keys.map { ($0.need, $0.mentor) }, uniquingKeysWith: { first, second in min(first, second) }) : [:]
    let handOvers = hasHandOvers ? cohort.handOvers(filled) : [:]
    var rows: [KnownRow] = []
    var joint: [KnownRow] = []
    for (index, claim) in claims.enumerated() {
      let need = NeedID(mentee: claim.mentee, type: claim.type)
      var key = PairKey(need: need, mentor: claim.mentor)
      if claim.kind == .handover {
        // Whoever may hand over is the row's mentor; the pair is the one that takes over.
        guard handOvers[need] == claim.mentor, let mentor = filled[need] else {
          findings.append(ScheduleFinding(.unknownPair, rows: [index]))
          continue
        }
        key = PairKey(need: need, mentor: mentor)
      }
      guard let pair = position[key] else {
        findings.append(ScheduleFinding(.unknownPair, rows: [index]))
        continue
      }
      let midnight = claim.date.dayNumber * 24 * 60
      let start = claim.isWholeDay ? midnight : midnight + claim.startMinute
      let end = claim.isWholeDay ? midnight + 24 * 60 : midnight + claim.endMinute
      let row = KnownRow(position: index, claim: claim, pair: pair, start: start, end: end)
      if claim.kind == .handover { joint.append(row) } else { rows.append(row) }
    }
    self.rows = rows
    self.joint = joint
  }

  /// Adds a finding.
  mutating func report(
    _ rule: ScheduleRule, _ rows: [Int], person: ScheduledPerson? = nil, holiday: PublicHoliday? = nil,
    seat: Int? = nil
  ) {
    findings.append(ScheduleFinding(rule, rows: rows, person: person, holiday: holiday, seat: seat))
  }

  /// The rows of each pair that has any, by date and minute; either the pairs' own meetings or their support talks.
  func rowsOfPairs(support: Bool) -> [[KnownRow]] {
    var groups = [[Int]](repeating: [], count: pairs.count)
    for (index, row) in rows.enumerated() where row.isSupport == support { groups[row.pair].append(index) }
    return groups.filter { !$0.isEmpty }.map { group in
      group.sorted {
        let (left, right) = (rows[$0].claim, rows[$1].claim)
        return (left.date.dayNumber, left.startMinute, $0) < (right.date.dayNumber, right.startMinute, $1)
      }.map { rows[$0] }
    }
  }
}
