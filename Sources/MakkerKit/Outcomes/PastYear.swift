// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import MatchingEngine
import Outcomes
import PairingRules

/// A pair: two people and the kind of help.
struct PairID: Hashable {
  let mentee: MenteeID
  let mentor: MentorID
  let type: MentorType
}

/// How a pair is said to have ended.
struct ToldEnding: Hashable {
  let pair: PairID
  let outcome: PreviousPair.Outcome
  /// The last day, where it is told.
  let date: CalendarDate?

  init(pair: PairID, outcome: PreviousPair.Outcome, date: CalendarDate?) {
    self.pair = pair
    self.outcome = outcome
    self.date = date
  }

  /// A row of `previous.csv`.
  init(_ row: PreviousPair) {
    self.init(
      pair: PairID(mentee: row.mentee, mentor: row.mentor, type: row.type), outcome: row.outcome, date: row.until)
  }
}

/// A run that was made for a year: its pairs, and what it was made from.
struct PastRun {
  let reading: CohortReading
  /// The wishes that points are told by.
  let rules: [RuleID]
  let pairs: [MatchingClaim.ClaimedPair]
  /// The first day of pairs that no earlier run of the year has.
  let start: CalendarDate
  /// The weight of each wish.
  let weights: [RuleID: Int]
  /// The mentees, by id.
  let mentees: [MenteeID: Mentee]
  /// The mentors, by id.
  let mentors: [MentorID: Mentor]

  init?(_ claim: MatchingClaim?, _ reading: CohortReading, start: CalendarDate? = nil) {
    guard let claim else { return nil }
    self.reading = reading
    rules = claim.rules
    pairs = claim.pairs
    self.start = max(start ?? reading.cohort.frame.firstDay, reading.cohort.frame.firstDay)
    weights = Dictionary(reading.rules.wishes.map { ($0.wish.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    mentees = Dictionary(reading.cohort.mentees.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    mentors = Dictionary(reading.cohort.mentors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A year with all that is known of it.
struct PastYear {
  /// The runs whose pairs came to be, the first first; a later one repairs the one before.
  var runs: [PastRun]
  /// How its pairs ended, as far as the store knows.
  var endings: [PairID: ToldEnding] = [:]
  /// The meetings that were noted.
  var meetings: [PairID: [FirstMeetings.Noted]] = [:]

  init(_ runs: [PastRun]) { self.runs = runs }

  var frame: CohortFrame? { runs.first?.reading.cohort.frame }

  /// A pair as its last run has it, from the day on which the first has it.
  struct Entry {
    let run: PastRun
    let claim: MatchingClaim.ClaimedPair
    let start: CalendarDate
  }

  /// All pairs, by mentee, type and mentor.
  var entries: [(pair: PairID, entry: Entry)] {
    var entries: [PairID: Entry] = [:]
    for run in runs {
      for claim in run.pairs {
        let pair = PairID(mentee: claim.mentee, mentor: claim.mentor, type: claim.type)
        entries[pair] = Entry(run: run, claim: claim, start: entries[pair]?.start ?? run.start)
      }
    }
    return entries.map { ($0.key, $0.value) }.sorted { left, right in
      let (first, second) = (left.pair, right.pair)
      if first.mentee != second.mentee { return first.mentee < second.mentee }
      return first.type == second.type ? first.mentor < second.mentor : first.type < second.type
    }
  }
}

/// A table of how earlier pairs went, and before which day they were.
struct ToldTable {
  /// The first day of the cohort that it belongs to; nothing where it belongs to none.
  let before: CalendarDate?
  let endings: [ToldEnding]
}
