// SPDX-License-Identifier: GPL-3.0-or-later

/// How a mentor stands with a module that a programme asks for, on the cohort's first day.
public enum ModuleStanding: Hashable, Sendable {
  /// It counts on the first day: completed and still valid, or covered by the mentor's background.
  case met
  /// It has not been completed.
  case notTaken
  /// It counted up to and including this day, which lies before the first day.
  case expired(CalendarDate)
  /// It was completed on a day that is not stated, and counts for a time only.
  case undated
  /// It is completed after the first day: the mentor has a place on a course already.
  case tooLate(CalendarDate)
}

/// A module that a programme asks for and that a mentor lacks on the first day.
public struct TrainingGap: Hashable, Sendable {
  /// The module.
  public let module: ModuleID
  /// What is wrong with it; never `met`.
  public let standing: ModuleStanding
  /// Modules that the mentor has to take before it, first things first.
  public let prerequisites: [ModuleID]

  /// Makes a gap.
  public init(module: ModuleID, standing: ModuleStanding, prerequisites: [ModuleID] = []) {
    self.module = module
    self.standing = standing
    self.prerequisites = prerequisites
  }
}

/// Whether a mentor may take part in a programme, by training alone.
public enum TrainingStanding: Hashable, Sendable {
  /// Every module that the programme asks for counts on the first day.
  case trained
  /// What is missing can still be taken in time, if there are seats: along this path or another.
  case trainable(TrainingPath)
  /// What is missing cannot be taken in time, even if every seat were the mentor's.
  case untrained

  /// Whether the mentor is trained, or can be.
  public var mayTakePart: Bool { self != .untrained }
}

/// One way to take in time what a mentor lacks for a programme.
public struct TrainingPath: Hashable, Sendable {
  /// A module with a session of it.
  public struct Step: Hashable, Sendable {
    /// The module.
    public let module: ModuleID
    /// The session, by its position among the cohort's.
    public let session: Int

    /// Makes a step.
    public init(module: ModuleID, session: Int) {
      self.module = module
      self.session = session
    }
  }

  /// The modules to take, each after its prerequisites. Empty where the mentor has a place on every course already and
  /// completes the last of them after the first day.
  public let steps: [Step]
  /// The last day on which a session counts: the first day, or the programme's agreed last date.
  public let deadline: CalendarDate
  /// Whether some module cannot be held on the first day, so that the mentor starts while the training is under way.
  public let isProvisional: Bool

  /// Makes a path.
  public init(steps: [Step], deadline: CalendarDate, isProvisional: Bool) {
    self.steps = steps
    self.deadline = deadline
    self.isProvisional = isProvisional
  }
}
