// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A seat that a run claims.
public struct ClaimedSeat: Hashable, Sendable {
  /// The mentor.
  public let mentor: MentorID
  /// The module.
  public let module: ModuleID
  /// The session.
  public let session: SessionID

  /// Makes a claim.
  public init(mentor: MentorID, module: ModuleID, session: SessionID) {
    self.mentor = mentor
    self.module = module
    self.session = session
  }
}

/// A pair that a run claims, as far as training is concerned.
public struct ClaimedPair: Hashable, Sendable {
  /// The mentor.
  public let mentor: MentorID
  /// The programme that they meet in.
  public let programme: ProgrammeID

  /// Makes a claim.
  public init(mentor: MentorID, programme: ProgrammeID) {
    self.mentor = mentor
    self.programme = programme
  }
}

/// Something in a plan of training that is not so.
public enum TrainingFinding: Hashable, Sendable {
  // Seats.

  /// The seat's mentor is not in the cohort.
  case unknownMentor(ClaimedSeat)
  /// The seat's session is not in the cohort.
  case unknownSession(ClaimedSeat)
  /// The seat's module is not in the cohort.
  case unknownModule(ClaimedSeat)
  /// The session teaches another module.
  case wrongModule(ClaimedSeat, actual: ModuleID)
  /// The mentor has the same seat more than once.
  case repeatedSeat(ClaimedSeat)
  /// The mentor has seats in several sessions of the same module.
  case moduleTwice(MentorID, ModuleID)
  /// The session has more mentors than seats.
  case overbooked(SessionID, mentors: Int, seats: Int)
  /// The mentor is away on the day.
  case mentorAway(ClaimedSeat, on: CalendarDate)
  /// The mentor sits in two sessions at once.
  case sessionsAtOnce(MentorID, SessionID, SessionID)
  /// What has to come before the module is not held and not taken.
  case missingPrerequisite(ClaimedSeat, ModuleID)
  /// What has to come before the module is taken in a session that is not over by then.
  case laterPrerequisite(ClaimedSeat, ModuleID, in: SessionID)
  /// The mentor holds the module already, and each programme counts it.
  case moduleHeld(ClaimedSeat)

  // Pairs.

  /// The pair's mentor is not in the cohort.
  case unknownPairMentor(ClaimedPair)
  /// The pair's programme is not in the cohort.
  case unknownProgramme(ClaimedPair)
  /// The mentor does not have the module on the first day, nor a seat in time.
  case untrainedStart(ClaimedPair, ModuleID)
  /// The mentor has the module only after the first day, and the programme allows no such start.
  case provisionalStartNotAllowed(ClaimedPair, ModuleID, completed: CalendarDate)
  /// The mentor has the module only after the agreed last date.
  case provisionalTooLate(ClaimedPair, ModuleID, completed: CalendarDate, until: CalendarDate)
}
