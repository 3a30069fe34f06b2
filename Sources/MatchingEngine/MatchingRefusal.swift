// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// Decisions that no matching can follow, or fairness settings that none can keep: all of them at once.
public struct MatchingRefusal: Error, Hashable, Sendable {
  /// The faults, by the first decision that each concerns.
  public let faults: [DecisionFault]

  /// The fairness settings that no matching can keep, in their order.
  public let fairness: [FairnessFault]

  /// Makes a refusal.
  package init(faults: [DecisionFault] = [], fairness: [FairnessFault] = []) {
    self.faults = faults
    self.fairness = fairness
  }
}

/// One decision, or several that contradict each other, that no matching can follow.
public struct DecisionFault: Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The required pair breaks requirements.
    case breaksRequirements([Obstacle])
    /// The same need is required to have different mentors.
    case differentMentors(NeedID)
    /// More pairs are required of the mentor than there are places.
    case tooManyForPlaces(MentorID, required: Int, places: Int)
    /// More minutes a month are required of the mentor than there are.
    case tooManyForHours(MentorID, requiredMinutes: Int, minutes: Int)
    /// The same pair is required and forbidden.
    case requiredAndForbidden(NeedID, MentorID)
    /// The mentee has several needs that the mentor could fill, and the decision does not say which.
    case ambiguousType(MenteeID, MentorID, [MentorType])
    /// The mentee is not in the cohort, or has no such need.
    case noSuchNeed(MenteeID, MentorType?)
    /// The mentor is not in the cohort.
    case noSuchMentor(MentorID)
  }

  /// The decisions concerned, by their positions in `Cohort.decisions`, ascending; at least one.
  public let decisions: [Int]
  /// What is wrong.
  public let problem: Problem
  /// What was found.
  public let found: LocalizedText
  /// What was expected.
  public let expected: LocalizedText
  /// What to do.
  public let advice: LocalizedText

  /// Makes a fault.
  package init(
    decisions: [Int], problem: Problem, found: LocalizedText, expected: LocalizedText, advice: LocalizedText
  ) {
    self.decisions = decisions
    self.problem = problem
    self.found = found
    self.expected = expected
    self.advice = advice
  }
}
