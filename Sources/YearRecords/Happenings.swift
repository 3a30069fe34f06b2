// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// Who did not want a pair.
public enum RefusingSide: String, CaseIterable, Sendable, Codable {
  case mentee, mentor
}

/// A pair that one side did not want; it is not proposed again.
public struct Refusal: Hashable, Sendable {
  /// The cohort in which it was proposed.
  public let cohort: String
  /// The pair.
  public let pair: PairKey
  /// Who did not want it.
  public let side: RefusingSide
  /// Why, as it was told; empty after somebody in the pair was forgotten.
  public let reason: String

  /// Makes a refusal.
  public init(cohort: String, pair: PairKey, side: RefusingSide, reason: String) {
    self.cohort = cohort
    self.pair = pair
    self.side = side
    self.reason = reason
  }
}

/// A meeting that was held, or was to be.
public struct MeetingRecord: Hashable, Sendable {
  /// The cohort.
  public let cohort: String
  /// The pair.
  public let pair: PairKey
  /// The day.
  public let date: CalendarDate
  /// Whether it took place.
  public let outcome: MeetingOutcome
  /// How long it took, in minutes.
  public let minutes: Int

  /// Makes a record of a meeting.
  public init(cohort: String, pair: PairKey, date: CalendarDate, outcome: MeetingOutcome, minutes: Int) {
    self.cohort = cohort
    self.pair = pair
    self.date = date
    self.outcome = outcome
    self.minutes = minutes
  }
}

/// How a pair ended.
public struct Ending: Hashable, Sendable {
  /// The cohort.
  public let cohort: String
  /// The pair.
  public let pair: PairKey
  /// How it went.
  public let outcome: PreviousPair.Outcome
  /// The last day.
  public let date: CalendarDate
  /// Why, as it was told; empty after somebody in the pair was forgotten.
  public let reason: String

  /// Makes an ending.
  public init(cohort: String, pair: PairKey, outcome: PreviousPair.Outcome, date: CalendarDate, reason: String) {
    self.cohort = cohort
    self.pair = pair
    self.outcome = outcome
    self.date = date
    self.reason = reason
  }
}

/// What kind of thing the history holds.
public enum EventKind: String, CaseIterable, Sendable, Codable {
  /// A cohort's folder was kept.
  case cohortRecorded = "cohort_recorded"
  /// A version of the rules was kept.
  case rulesRecorded = "rules_recorded"
  /// A run was kept.
  case runRecorded = "run_recorded"
  /// A run went from one state to another.
  case runStateChanged = "run_state_changed"
  /// A run's files were deleted.
  case runDeleted = "run_deleted"
  /// A run's files were written out again.
  case exported
  /// A pair was required or forbidden, or that was withdrawn.
  case decided
  /// A side did not want a pair.
  case refused
  /// A published pair was let go.
  case released
  /// A pair met, or was to.
  case met
  /// A pair ended.
  case ended
  /// That a pair ended is taken back, with the publishing that had noted it.
  case endingWithdrawn = "ending_withdrawn"
  /// Somebody was forgotten.
  case forgotten
  /// A file outside the store is to be written with what was recorded.
  case fileQueued = "file_queued"
}
