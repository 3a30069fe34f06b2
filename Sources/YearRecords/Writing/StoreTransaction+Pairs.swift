// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import GRDB

extension StoreTransaction {
  /// Keeps a coordinator's pin or block of a pair; it takes the place of an earlier one about the same pair.
  ///
  /// - Throws: What any writing may come to.
  public func decide(_ decision: Decision, in cohort: String) throws(StoreError) {
    try typed {
      let pair = try keyed(PairKey(mentee: decision.mentee, mentor: decision.mentor, type: decision.type))
      try append(
        .decided(
          Decided(
            cohort: cohort, pair: pair, outcome: decision.kind == .require ? .require : .forbid,
            reason: try content(decision.reason))))
    }
  }

  /// Takes a decision back.
  ///
  /// - Throws: ``StoreError/noDecision(_:)`` where none about this very pair and kind of help is in force.
  public func withdrawDecision(about pair: PairKey, in cohort: String, reason: String) throws(StoreError) {
    try typed {
      let key = try keyed(pair)
      let found = try Cells.first(
        db, "SELECT 1 FROM decision WHERE cohort = ? AND mentee = ? AND mentor = ? AND type = ?",
        [cohort, key.mentee, key.mentor, key.typeCell])
      guard found != nil else { throw StoreError.noDecision(pair) }
      try append(.decided(Decided(cohort: cohort, pair: key, outcome: .withdrawn, reason: try content(reason))))
    }
  }

  /// Notes that a side did not want a pair.
  ///
  /// - Throws: What any writing may come to.
  public func refuse(_ refusal: Refusal) throws(StoreError) {
    try typed {
      try append(
        .refused(
          Refused(
            cohort: refusal.cohort, pair: try keyed(refusal.pair), side: refusal.side,
            reason: try content(refusal.reason))))
    }
  }

  /// Lets a published pair go, so that the next matching may do otherwise.
  ///
  /// - Throws: ``StoreError/notPublished(_:)`` where the pair does not hold in the cohort.
  public func release(_ pair: PairKey, in cohort: String, reason: String) throws(StoreError) {
    try typed {
      let key = try keyed(pair)
      guard let run = try RunTable.inForce(db, cohort: cohort),
        try PairTable.holds(db, key, run: run, cohort: cohort)
      else { throw StoreError.notPublished(pair) }
      try append(.released(Released(run: run, pair: key, reason: try content(reason))))
    }
  }

  /// Notes a meeting, in the place of what was noted of the same pair on the same day.
  ///
  /// - Throws: ``StoreError/negative(_:)`` for the minutes.
  public func record(_ meeting: MeetingRecord) throws(StoreError) {
    try typed {
      guard meeting.minutes >= 0 else { throw StoreError.negative(meeting.minutes) }
      try append(
        .met(
          Met(
            cohort: meeting.cohort, pair: try keyed(meeting.pair), date: meeting.date.description,
            outcome: meeting.outcome, minutes: meeting.minutes)))
    }
  }

  /// Notes how a pair ended, in the place of what was noted of it before. A published pair that ended no longer holds,
  /// unless it is said to be ongoing.
  ///
  /// - Throws: What any writing may come to.
  public func record(_ ending: Ending) throws(StoreError) { try typed { _ = try note(ending) } }

  /// Notes how a pair ended.
  ///
  /// - Returns: The event's number.
  func note(_ ending: Ending) throws -> Int {
    try append(
      .ended(
        Ended(
          cohort: ending.cohort, pair: try keyed(ending.pair), outcome: ending.outcome, date: ending.date.description,
          reason: try content(ending.reason))))
  }
}
