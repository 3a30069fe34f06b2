// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// What was done to make next year's cohort: numbers, and ids where a person should look.
public struct RollOverNotes: Hashable, Sendable {
  /// A module that no longer counts for a mentor on the new first day, though some programme of the mentor's asks for it.
  public struct Expired: Hashable, Sendable {
    /// The mentor.
    public let mentor: MentorID
    /// The module.
    public let module: ModuleID
  }

  /// The new name.
  public internal(set) var name = ""
  /// The new first day.
  public internal(set) var firstDay = CalendarDate(dayNumber: 0)
  /// The new last day.
  public internal(set) var lastDay = CalendarDate(dayNumber: 0)
  /// How many closed days and weeks could be moved.
  public internal(set) var closedMoved = 0
  /// Closed days that no rule moves, by their old dates.
  public internal(set) var closedLeftOut: [ClosedRange<CalendarDate>] = []
  /// How many pairs went into the history.
  public internal(set) var pairs = 0
  /// How they went.
  public internal(set) var outcomes: [PreviousPair.Outcome: Int] = [:]
  /// How many mentees are at each stage now who were at the one before.
  public internal(set) var movedOn: [Stage: Int] = [:]
  /// How many mentees stay at their stage.
  public internal(set) var stayed = 0
  /// How many mentees have no stage, and stay in their programme.
  public internal(set) var withoutStage = 0
  /// Mentees who have come to the end of the red thread.
  public internal(set) var left: [MenteeID] = []
  /// Mentees who moved on, and of whom the cohort does not show which programme comes next.
  public internal(set) var unclearProgramme: [MenteeID] = []
  /// Mentees whose new programme has no place for some kind of mentor they needed.
  public internal(set) var changedNeeds: [MenteeID] = []
  /// Mentees who had a need without a mentor.
  public internal(set) var leftOut: [MenteeID] = []
  /// How many modules mentors completed in the year.
  public internal(set) var modulesLearnt = 0
  /// Modules that have expired, by mentor and module.
  public internal(set) var expired: [Expired] = []
  /// How many training sessions lie in the past.
  public internal(set) var sessionsDropped = 0
  /// How many blocks were carried over.
  public internal(set) var blocksKept = 0
  /// How many pins were not.
  public internal(set) var pinsDropped = 0

  /// Nothing done yet.
  public init() {}
}
