// SPDX-License-Identifier: GPL-3.0-or-later

/// A pair of an earlier year, and how it went.
public struct PreviousPair: Hashable, Sendable {
  /// How a pair ended, or that it goes on.
  public enum Outcome: String, CaseIterable, Sendable, Codable {
    case completed
    case ongoing
    case endedEarly = "ended_early"
    case noShow = "no_show"
  }

  /// The mentee.
  public let mentee: MenteeID
  /// The mentor.
  public let mentor: MentorID
  /// What kind of help it was.
  public let type: MentorType
  /// How it went.
  public let outcome: Outcome
  /// The programme it happened in, which this year's cohort need not have.
  public let programme: ProgrammeID?
  /// Where on the red thread the mentee was.
  public let stage: Stage?
  /// The first day of the pair.
  public let from: CalendarDate?
  /// The last day of the pair; of one that goes on, the last day that is told of.
  public let until: CalendarDate?
  /// Why it ended, in the coordinator's words; may be empty.
  public let reason: String

  /// Makes a previous pair.
  public init(
    mentee: MenteeID, mentor: MentorID, type: MentorType, outcome: Outcome, programme: ProgrammeID? = nil,
    stage: Stage? = nil, from: CalendarDate? = nil, until: CalendarDate? = nil, reason: String = ""
  ) {
    self.mentee = mentee
    self.mentor = mentor
    self.type = type
    self.outcome = outcome
    self.programme = programme
    self.stage = stage
    self.from = from
    self.until = until
    self.reason = reason
  }

  /// The last day that is known of the pair; nothing where its row has no dates.
  public var lastKnownDay: CalendarDate? { until ?? from }
}

/// A coordinator's pin or block of one pair.
public struct Decision: Hashable, Sendable {
  /// What was decided.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    /// The pair is made.
    case require
    /// The pair is never made.
    case forbid
  }

  /// The mentee.
  public let mentee: MenteeID
  /// The mentor.
  public let mentor: MentorID
  /// What kind of help; nothing means whichever the mentee needs (a `forbid` of all of them).
  public let type: MentorType?
  /// What was decided.
  public let kind: Kind
  /// Why, in the coordinator's words.
  public let reason: String

  /// Makes a decision.
  public init(mentee: MenteeID, mentor: MentorID, type: MentorType?, kind: Kind, reason: String) {
    self.mentee = mentee
    self.mentor = mentor
    self.type = type
    self.kind = kind
    self.reason = reason
  }
}
