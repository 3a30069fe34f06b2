// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import MatchingQuestions

/// Everything that is told of a repaired run.
public struct RepairSummary: Sendable {
  /// What letting the fixed pairs move would bring.
  public struct FixedCost: Hashable, Sendable {
    /// How many pairs are fixed.
    public let fixed: Int
    /// How many more needs would be filled.
    public let filled: Int
    /// How many pairs would change.
    public let changes: Int

    /// Makes a cost.
    public init(fixed: Int, filled: Int, changes: Int) {
      self.fixed = fixed
      self.filled = filled
      self.changes = changes
    }
  }

  /// What becomes of meetings.
  public struct Meetings: Hashable, Sendable {
    /// Cancelled now.
    public let cancelled: Int
    /// New ones.
    public let added: Int
    /// Those with another date, time, place or kind.
    public let changed: Int

    /// Makes counts.
    public init(cancelled: Int, added: Int, changed: Int) {
      self.cancelled = cancelled
      self.added = added
      self.changed = changed
    }
  }

  /// Who moves and why.
  public var repair: Repair
  /// Who left, by ids: whoever is in the cohort no longer, however that came about.
  public let leftMentors: [MentorID]
  /// The mentees who did.
  public let leftMentees: [MenteeID]
  /// Who came, in the order of the cohort: whoever was not in it.
  public let joinedMentors: [MentorID]
  /// The mentees who did.
  public let joinedMentees: [MenteeID]
  /// The decisions that went with people.
  public var goneDecisions: [Decision] = []
  /// What fixed pairs cost, where some are fixed.
  public var fixedCost: FixedCost?
  /// Points against changes, where that was asked for.
  public var frontier: RepairFrontier?
  /// What becomes of meetings, where the year is planned.
  public var meetings: Meetings?
  /// The cohort as it was, for names.
  public let before: Cohort
  /// The cohort as it is.
  public let after: Cohort

  /// Makes a summary.
  public init(repair: Repair, before: Cohort, after: Cohort) {
    self.repair = repair
    self.before = before
    self.after = after
    let (mentors, mentees) = (before.mentors.map(\.id), before.mentees.map(\.id))
    let (mentorsNow, menteesNow) = (after.mentors.map(\.id), after.mentees.map(\.id))
    leftMentors = Set(mentors).subtracting(mentorsNow).sorted()
    leftMentees = Set(mentees).subtracting(menteesNow).sorted()
    let (knownMentors, knownMentees) = (Set(mentors), Set(mentees))
    joinedMentors = mentorsNow.filter { !knownMentors.contains($0) }
    joinedMentees = menteesNow.filter { !knownMentees.contains($0) }
  }
}

extension RepairSummary.Meetings {
  /// Counts what differs between two plans.
  public init(from old: YearPlan?, to new: YearPlan) {
    let known = Dictionary((old?.meetings ?? []).map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    var (cancelled, added, changed) = (0, 0, 0)
    for meeting in new.meetings {
      guard let before = known[meeting.uid] else {
        if meeting.takesPlace { added += 1 }
        continue
      }
      if before.takesPlace, meeting.status == .cancelled {
        cancelled += 1
      } else if meeting.takesPlace, meeting != before {
        changed += 1
      }
    }
    self.init(cancelled: cancelled, added: added, changed: changed)
  }
}
