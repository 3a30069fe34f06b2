// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Optimization

/// Who has which seat, who waits for one and why, and what is proven of it.
public struct TrainingPlan: Sendable {
  /// The seats, by mentor and then by the time of the session.
  public let seats: [TrainingSeat]
  /// The duties for which not every module can be had in time, in their order.
  public let unmetDuties: [TrainingDuty]
  /// Who would like a seat and has none, in the order in which seats that become free are offered.
  public let waiting: [TrainingWait]
  /// How many seats are taken; one entry a session of the cohort.
  public let seatsUsed: [Int]
  /// The mentors who lack something for a programme that they take part in or owe, in the cohort's order.
  public let progress: [TrainingProgress]

  /// Why the solver stopped: `optimal` where every part of the plan is proven best.
  public let termination: Termination
  /// The plan's worth, by the weights that `TrainingPlanner` states.
  public let value: Int
  /// No plan is worth more.
  public let bound: Int
  /// What the work took, over all parts.
  public let statistics: SolveStatistics

  /// How far the plan may be from the best, as a part of the bound.
  public var gap: Double { Double(bound - value) / Double(max(1, abs(bound))) }
}

/// A seat for a mentor in a session.
public struct TrainingSeat: Hashable, Sendable {
  /// The mentor, by position in the cohort.
  public let mentor: Int
  /// The session, by position in the cohort.
  public let session: Int
  /// Whether a pair rests on it.
  public let isNeeded: Bool
  /// Whether a pair that rests on it starts before the session.
  public let isProvisional: Bool

  /// Makes a seat.
  public init(mentor: Int, session: Int, isNeeded: Bool = false, isProvisional: Bool = false) {
    self.mentor = mentor
    self.session = session
    self.isNeeded = isNeeded
    self.isProvisional = isProvisional
  }
}

/// A mentor without a seat for a module that is missing.
public struct TrainingWait: Hashable, Sendable {
  /// What stands in the way: the first of these that leaves no session.
  public enum Reason: String, Sendable, Codable, CaseIterable {
    /// No session of the module with seats lies in time.
    case noSession = "no_session"
    /// The mentor is away on the day of each.
    case away
    /// Each is at the same time as a meeting of the mentor's, or another session that the mentor has a seat in.
    case clash
    /// Each begins before the mentor has what has to come before the module.
    case prerequisite
    /// Each has no seat left.
    case full
    /// There is a free seat, but the search ended before it was proven who had better have it.
    case notProven = "not_proven"
  }

  /// The mentor, by position in the cohort.
  public let mentor: Int
  /// The module.
  public let module: ModuleID
  /// What stands in the way.
  public let reason: Reason
  /// Whether a pair rests on it.
  public let isNeeded: Bool
  /// How many programmes the mentor lacks nothing else for.
  public let completes: Int

  /// Makes an entry.
  public init(mentor: Int, module: ModuleID, reason: Reason, isNeeded: Bool, completes: Int) {
    self.mentor = mentor
    self.module = module
    self.reason = reason
    self.isNeeded = isNeeded
    self.completes = completes
  }
}

/// What a mentor lacks, before the plan and after it.
public struct TrainingProgress: Hashable, Sendable {
  /// The mentor, by position in the cohort.
  public let mentor: Int
  /// The modules that programmes ask for and the mentor does not hold, in the order of programmes.
  public let before: [ModuleID]
  /// Those of them that the plan has no seat for.
  public let after: [ModuleID]
  /// The programmes for which the mentor lacks nothing any more.
  public let completed: [ProgrammeID]

  /// Makes an entry.
  public init(mentor: Int, before: [ModuleID], after: [ModuleID], completed: [ProgrammeID]) {
    self.mentor = mentor
    self.before = before
    self.after = after
    self.completed = completed
  }
}
