// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of a cohort before they have been checked against each other, in the order they were given.
public struct CohortDraft: Sendable {
  /// What holds for the whole cohort.
  public var frame: CohortFrame
  /// The mentors.
  public var mentors: [Mentor]
  /// The mentees.
  public var mentees: [Mentee]
  /// Training sessions.
  public var trainingSessions: [TrainingSession]
  /// Pairs of earlier years.
  public var previous: [PreviousPair]
  /// The coordinator's pins and blocks.
  public var decisions: [Decision]

  /// Makes a draft.
  public init(
    frame: CohortFrame, mentors: [Mentor] = [], mentees: [Mentee] = [], trainingSessions: [TrainingSession] = [],
    previous: [PreviousPair] = [], decisions: [Decision] = []
  ) {
    self.frame = frame
    self.mentors = mentors
    self.mentees = mentees
    self.trainingSessions = trainingSessions
    self.previous = previous
    self.decisions = decisions
  }

  /// The cohort, or every fault in it.
  ///
  /// - Throws: `CohortFaults` with at least one fault, in the order of the parts.
  /// - Complexity: linear in the number of people, their modules, and the ids in their lists.
  public func validated() throws(CohortFaults) -> Cohort {
    let faults = findFaults()
    guard faults.isEmpty else { throw CohortFaults(faults: faults) }
    return Cohort(
      frame: frame, mentors: mentors, mentees: mentees, trainingSessions: trainingSessions, previous: previous,
      decisions: decisions)
  }
}

/// Every fault of a draft.
public struct CohortFaults: Error, Hashable, Sendable {
  /// The faults, in the order of the parts.
  public let faults: [CohortFault]
}
