// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// What weekly times take away from the points that pairs have at best, which a matching without times counts.
///
/// Needs and mentors are named by position in the cohort. The wishes themselves judge; nothing is compiled.
final class TimeLosses: Sendable {
  private let cohort: Cohort
  private let context: RuleContext
  /// The wishes that ask when these people meet.
  private let wishes: [WeightedWish]

  /// Whether any pair can have fewer points at one time than at another.
  var isAny: Bool { !wishes.isEmpty }

  /// No pair loses more.
  let most: Int

  /// O(people).
  init(_ cohort: Cohort, rules: RuleSet, context: RuleContext) {
    self.cohort = cohort
    self.context = context
    wishes = rules.wishes.filter { wish in
      guard wish.weight != 0, let timed = wish.wish as? any TimedWish else { return false }
      return timed.isConcerned(by: cohort.needs, cohort.mentors)
    }
    most = wishes.reduce(0) { $0 + $1.points.upperBound - $1.points.lowerBound }
  }

  /// The points that a pair has less at a time, or without one, than at best; 0 or more. O(times of the pair).
  func loss(_ need: Int, _ mentor: Int, at time: TimeWindow?) -> Int {
    isAny ? of(need, mentor).loss(at: time) : 0
  }

  /// Those of all pairs together.
  ///
  /// - Parameters:
  ///   - mentorOfNeed: the mentor of each need, or -1.
  ///   - times: the weekly time of each need, where it has one.
  func sum(over mentorOfNeed: [Int32], at times: [TimeWindow?]) -> Int {
    guard isAny else { return 0 }
    return mentorOfNeed.indices.reduce(0) { sum, need in
      mentorOfNeed[need] < 0 ? sum : sum + loss(need, Int(mentorOfNeed[need]), at: times[need])
    }
  }

  /// Those of one pair.
  func of(_ need: Int, _ mentor: Int) -> OfPair {
    OfPair(need: cohort.needs[need], mentor: cohort.mentors[mentor], context: context, wishes: wishes)
  }

  /// What one pair loses at its times.
  struct OfPair {
    private let need: Need
    private let mentor: Mentor
    private let context: RuleContext
    private let wishes: [WeightedWish]
    /// The points at best.
    private let best: Int

    fileprivate init(need: Need, mentor: Mentor, context: RuleContext, wishes: [WeightedWish]) {
      self.need = need
      self.mentor = mentor
      self.context = context
      self.wishes = wishes
      best = Self.points(Pair(need: need, mentor: mentor, context: context), wishes)
    }

    /// The points less than at best at a time, or without one.
    func loss(at time: TimeWindow?) -> Int {
      wishes.isEmpty
        ? 0 : best - Self.points(Pair(need: need, mentor: mentor, context: context, time: .decided(time)), wishes)
    }

    private static func points(_ pair: Pair, _ wishes: [WeightedWish]) -> Int {
      wishes.reduce(0) { $0 + $1.points(of: pair) }
    }
  }
}
