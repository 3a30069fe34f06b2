// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import MatchingEngine
import Wording

/// A pair of an earlier run that a repaired run no longer has, whose meetings stand in its year all the same: those that
/// have been, and those that are cancelled.
public struct FormerPair: Hashable, Sendable {
  /// The need.
  public let need: NeedID
  /// The mentor.
  public let mentor: MentorID
  /// The weekly time that they had.
  public let slot: TimeWindow?

  /// Makes a pair.
  public init(need: NeedID, mentor: MentorID, slot: TimeWindow?) {
    self.need = need
    self.mentor = mentor
    self.slot = slot
  }
}

/// What a repaired run keeps of the runs before it.
public struct RunHistory: Sendable {
  /// The first day of the repaired year, where something before it stays.
  public var from: CalendarDate?
  /// The pairs that the run no longer has.
  public var former: [FormerPair]
  /// What the rows before that day were planned for.
  public var earlier: [EarlierInputs]
  /// The people as they were called then.
  public var people: Cohort

  /// Makes a history.
  public init(from: CalendarDate?, former: [FormerPair], earlier: [EarlierInputs], people: Cohort) {
    self.from = from
    self.former = former
    self.earlier = earlier
    self.people = people
  }
}

extension RunHistory {
  /// What a repaired run keeps of the run that it repairs: all inputs that rows before a day were planned for, and the
  /// pairs of the plan that are not among its own.
  ///
  /// - Parameters:
  ///   - run: the earlier run.
  ///   - plan: the repaired run's plan.
  ///   - pairs: the repaired run's pairs.
  ///   - people: the cohort that the earlier run's year was planned for.
  public init(
    of run: StoredRun, from: CalendarDate?, plan: YearPlan, pairs: [NeedID: MentorID], people: Cohort
  ) {
    var slots: [NeedID: [MentorID: TimeWindow]] = [:]
    for pair in run.formerPairs { slots[pair.need, default: [:]][pair.mentor] = pair.slot }
    for pair in run.claim?.pairs ?? [] { slots[pair.need, default: [:]][pair.mentor] = pair.slot }
    var former: Set<FormerPair> = []
    for meeting in plan.meetings {
      let need = NeedID(mentee: meeting.mentee, type: meeting.type)
      guard pairs[need] != meeting.mentor else { continue }
      former.insert(FormerPair(need: need, mentor: meeting.mentor, slot: slots[need]?[meeting.mentor]))
    }
    self.init(
      from: from, former: former.sorted { ($0.need, $0.mentor) < ($1.need, $1.mentor) },
      earlier: EarlierInputs.all(of: run, before: from), people: people)
  }
}
