// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import PairingRules
public import Wording

/// A need without a mentor, and what would help.
public struct UnmatchedNeed: Sendable {
  /// Why a need has no mentor.
  public enum Cause: Hashable, Sendable {
    /// No mentor keeps every requirement.
    case noEligibleMentor
    /// Mentors are eligible, but this need and others compete for too few places.
    case tooFewPlaces(Competition)
    /// Mentors are eligible, but their hours do not reach for all the needs that only they can fill; with one need
    /// in the group, not even for that one.
    case tooFewHours(Competition)
    /// So many mentors could fill the need, all of them are full, and the matching is proven best: none that gives one
    /// of their places to this need is better. Said in very large cohorts, where the needs that compete are not sought.
    case mentorsFull(count: Int)
    /// So many mentors could fill the need, but the hours they share with the mentee are taken by other pairs, and the
    /// matching with its weekly times is proven best.
    case noFreeTime(count: Int)
    /// So many mentors could fill the need and have room, but lack training, and the seats that they could still take
    /// are others'; the matching with its seats is proven best.
    case noSeat(count: Int)
    /// So many mentors could fill the need and have the hours, but not one of the pairs would have the points that the
    /// fairness settings ask for.
    case tooFewPoints(count: Int)
    /// With all that are filled, one more such need would break these floors and shares of groups, by their ids: it is
    /// held open for their sake.
    case heldBack([String])
    /// The search ended before it was known whether the need can be filled.
    case notProven

    /// The cause's stable name in files: `no_eligible_mentor`, `too_few_places`, `too_few_hours`, `mentors_full`,
    /// `no_free_time`, `no_training_seat`, `too_few_points`, `held_back`, `not_proven`.
    public var code: String {
      switch self {
      case .noEligibleMentor: "no_eligible_mentor"
      case .tooFewPlaces: "too_few_places"
      case .tooFewHours: "too_few_hours"
      case .mentorsFull: "mentors_full"
      case .noFreeTime: "no_free_time"
      case .noSeat: "no_training_seat"
      case .tooFewPoints: "too_few_points"
      case .heldBack: "held_back"
      case .notProven: "not_proven"
      }
    }
  }

  /// The need.
  public let need: Need
  /// Why it has no mentor.
  public let cause: Cause
  /// The mentors that each requirement removed, one after the other, in the order of the rule set; requirements
  /// that removed nobody are left out.
  public let eliminations: [Elimination]
  /// How many mentors keep every requirement.
  public let eligibleMentors: Int
  /// The smallest change that would fill the need without emptying another one, if there is one.
  public let change: Change?
  /// Whether the eliminations were counted and a change sought; in very large cohorts that is so only for the needs
  /// that would be filled first, and after an interruption for none.
  public let isDetailed: Bool

  /// Makes an unmatched need.
  package init(
    need: Need, cause: Cause, eliminations: [Elimination], eligibleMentors: Int, change: Change?,
    isDetailed: Bool = true
  ) {
    self.need = need
    self.cause = cause
    self.eliminations = eliminations
    self.eligibleMentors = eligibleMentors
    self.change = change
    self.isDetailed = isDetailed
  }
}

/// A group of needs that only the same mentors can fill, and that is larger than their places, or asks for more
/// than their hours.
public struct Competition: Hashable, Sendable {
  /// What told the needs that won from the one that lost; needs that a decision gave their mentor aside.
  public enum Decider: String, Hashable, Sendable {
    /// Every other need that won has a greater priority.
    case priority
    /// Any answer with this need instead of one of its priority has fewer points.
    case points
    /// An answer with this need would be as good: the draw decided.
    case draw
  }

  /// The needs, in order; needs that a decision has pinned to one of the mentors among them.
  public let needs: [NeedID]
  /// The mentors, in order.
  public let mentors: [MentorID]
  /// The mentors' places together.
  public let places: Int
  /// What decided against the need; nothing where that is not known exactly, or where decisions hold every place.
  public let decider: Decider?

  /// Makes a group.
  package init(needs: [NeedID], mentors: [MentorID], places: Int, decider: Decider? = nil) {
    self.needs = needs
    self.mentors = mentors
    self.places = places
    self.decider = decider
  }
}

/// How many mentors one requirement removed from those that the requirements before it had left.
public struct Elimination: Hashable, Sendable {
  /// The requirement.
  public let rule: RuleID
  /// How many mentors it removed.
  public let removed: Int
  /// How many were left after it.
  public let left: Int

  /// Makes an elimination.
  package init(rule: RuleID, removed: Int, left: Int) {
    self.rule = rule
    self.removed = removed
    self.left = left
  }
}

/// A change that would fill one more need, with every need that is filled now still filled.
public enum Change: Hashable, Sendable {
  /// The mentor would be eligible if these requirements were kept: each with the facts and what to do.
  case relax(mentor: MentorID, obstacles: [Obstacle])
  /// One more place, and the hours for it, with any one of these mentors.
  case addPlace(mentors: [MentorID])
  /// The mentor would have to keep these requirements and have one more place, and the hours for it.
  case relaxAndAddPlace(mentor: MentorID, obstacles: [Obstacle])
}

/// One requirement that stands between a need and a mentor.
public struct Obstacle: Hashable, Sendable {
  /// The requirement.
  public let rule: RuleID
  /// The facts, as a sentence.
  public let sentence: LocalizedText
  /// What the people can do about it, if anything.
  public let remedy: LocalizedText?

  /// Makes an obstacle.
  package init(rule: RuleID, sentence: LocalizedText, remedy: LocalizedText?) {
    self.rule = rule
    self.sentence = sentence
    self.remedy = remedy
  }
}
