// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import PairingRules

/// What expectations may know of a matching: who is with whom, for how many points, and whether it is proven best.
public struct MatchingFacts: Sendable {
  /// A need with its mentor.
  public struct FilledNeed: Sendable {
    /// The need.
    public let need: Need
    /// Who fills it.
    public let mentor: Mentor
    /// The points of the pair.
    public let points: Int

    /// Makes a filled need.
    public init(need: Need, mentor: Mentor, points: Int) {
      self.need = need
      self.mentor = mentor
      self.points = points
    }
  }

  /// The cohort that was matched.
  public let cohort: Cohort
  /// The needs with their mentors, each need once at most.
  public let pairs: [FilledNeed]
  /// Whether no other matching is better.
  public let isProven: Bool
  /// How far the matching may be from the best, as a part of it.
  public let gap: Double
  let context: RuleContext
  /// The positions of the pairs by need.
  let pairOfNeed: [NeedID: Int]

  /// Makes the facts of a matching. Linear in the size of the cohort.
  public init(cohort: Cohort, pairs: [FilledNeed], isProven: Bool, gap: Double) {
    self.cohort = cohort
    self.pairs = pairs
    self.isProven = isProven
    self.gap = gap
    context = RuleContext(cohort)
    pairOfNeed = Dictionary(
      pairs.enumerated().map { ($1.need.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the group has a pair.
  func holds(_ pair: FilledNeed, in group: Expectation.Group) -> Bool {
    group.mentee.matches(pair.need, in: context) && group.mentor.matches(pair.mentor, in: context)
  }

  /// The needs that a filter picks, in the order of the cohort.
  func needs(_ filter: PersonFilter) -> [Need] {
    cohort.needs.filter { filter.matches($0, in: context) }
  }

  /// The mentors that a filter picks, in the order of the cohort.
  func mentors(_ filter: PersonFilter) -> [Mentor] {
    cohort.mentors.filter { filter.matches($0, in: context) }
  }
}
