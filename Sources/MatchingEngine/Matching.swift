// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import PairingRules
public import Wording

/// What was decided for every need, why, and what is proven of the whole.
public struct Matching: Sendable {
  /// The cohort that was matched.
  public let cohort: Cohort
  /// The rules it was matched by.
  public let rules: RuleSet
  /// The needs with their mentors, in the order of the needs.
  public let pairs: [MatchedPair]
  /// The needs without a mentor, in the order of the needs.
  public let unmatched: [UnmatchedNeed]
  /// How much each mentor has to do, in the order of the mentors.
  public let loads: [MentorLoad]
  /// Why the solver stopped, and what is proven.
  public let proof: MatchingProof
  /// What became of the fairness settings; nothing where there are none.
  public let fairness: FairnessOutcome?

  /// Makes a matching of parts that fit each other.
  package init(
    cohort: Cohort, rules: RuleSet, pairs: [MatchedPair], unmatched: [UnmatchedNeed], loads: [MentorLoad],
    proof: MatchingProof, fairness: FairnessOutcome? = nil
  ) {
    self.cohort = cohort
    self.rules = rules
    self.pairs = pairs
    self.unmatched = unmatched
    self.loads = loads
    self.proof = proof
    self.fairness = fairness
  }

  /// The points of all pairs together.
  public var points: Int { pairs.reduce(0) { $0 + $1.points } }

  /// How many pairs have no weekly time, though the rules ask for a shared one and both have said when they are free.
  public var pairsWithoutTime: Int {
    guard rules.requirements.contains(where: { $0.id == RuleSet.sharedTimeRequirement }) else { return 0 }
    return pairs.count {
      $0.slot == nil && !$0.need.mentee.availability.isEmpty && !$0.mentor.availability.isEmpty
    }
  }

  /// The unmatched needs in the order that they would be filled in: by priority, greatest first, then by id.
  public var waitingList: [UnmatchedNeed] {
    WaitingOrder.positions(unmatched.count) { unmatched[$0].need.mentee }.map { unmatched[$0] }
  }
}

/// A need with its mentor.
public struct MatchedPair: Sendable {
  /// The need.
  public let need: Need
  /// The mentor who fills it.
  public let mentor: Mentor
  /// The points of the pair over all wishes, at its weekly time.
  public let points: Int
  /// A weekly time that suits both and that neither has in another pair, if there is one left.
  public let slot: TimeWindow?
  /// The decision that made the pair, where a coordinator did.
  public let decision: Decision?
  /// How this mentor stands among the eligible ones; in very large cohorts only the first pairs have it.
  public let standing: Standing?
  private let breakdown: Breakdown

  /// Where the scores come from: a million pairs do not keep ten million sentences.
  private enum Breakdown: Sendable {
    case judged(PairJudge)
    case stated([RuleScore])
  }

  /// Makes a pair whose scores are worked out when they are asked for.
  package init(
    need: Need, mentor: Mentor, points: Int, judge: PairJudge, slot: TimeWindow? = nil, decision: Decision? = nil,
    standing: Standing? = Standing(rank: 1, eligibleMentors: 1)
  ) {
    self.init(need, mentor, points, .judged(judge), slot, decision, standing)
  }

  /// Makes a pair with scores that are stated.
  package init(
    need: Need, mentor: Mentor, points: Int, scores: [RuleScore], slot: TimeWindow? = nil, decision: Decision? = nil,
    standing: Standing? = Standing(rank: 1, eligibleMentors: 1)
  ) {
    self.init(need, mentor, points, .stated(scores), slot, decision, standing)
  }

  private init(
    _ need: Need, _ mentor: Mentor, _ points: Int, _ breakdown: Breakdown, _ slot: TimeWindow?, _ decision: Decision?,
    _ standing: Standing?
  ) {
    self.need = need
    self.mentor = mentor
    self.points = points
    self.breakdown = breakdown
    self.slot = slot
    self.decision = decision
    self.standing = standing
  }

  /// What each wish gave, with its sentence, in the order of the rule set.
  ///
  /// - Complexity: every call judges the pair by every wish anew.
  public var scores: [RuleScore] {
    switch breakdown {
    case .judged(let judge): judge.scores(need, mentor, at: slot)
    case .stated(let scores): scores
    }
  }

  /// The points that each wish gave, in the order of the rule set; much cheaper than `scores`.
  ///
  /// - Complexity: every call judges the pair by every wish anew.
  public var pointsByWish: [Int] {
    switch breakdown {
    case .judged(let judge): judge.points(need, mentor, at: slot)
    case .stated(let scores): scores.map(\.points)
    }
  }
}

/// How a pair's mentor stands among all who could fill the need.
public struct Standing: Hashable, Sendable {
  /// The place of the mentor among the eligible ones by points, each at the best time, from 1; mentors with equal
  /// points share it.
  public let rank: Int
  /// How many mentors were eligible for the need.
  public let eligibleMentors: Int

  /// Makes a standing.
  package init(rank: Int, eligibleMentors: Int) {
    self.rank = rank
    self.eligibleMentors = eligibleMentors
  }
}

/// The rules and what they know of the cohort, kept once for all pairs of a matching.
package final class PairJudge: Sendable {
  private let rules: RuleSet
  private let context: RuleContext

  /// Makes a judge.
  package init(rules: RuleSet, context: RuleContext) {
    self.rules = rules
    self.context = context
  }

  /// What each wish gives a pair at its weekly time, with its sentence.
  func scores(_ need: Need, _ mentor: Mentor, at slot: TimeWindow?) -> [RuleScore] {
    RuleScore.scores(of: Pair(need: need, mentor: mentor, context: context, time: .decided(slot)), rules: rules)
  }

  /// The points that each wish gives a pair at its weekly time.
  func points(_ need: Need, _ mentor: Mentor, at slot: TimeWindow?) -> [Int] {
    let pair = Pair(need: need, mentor: mentor, context: context, time: .decided(slot))
    return rules.wishes.map { $0.points(of: pair) }
  }
}

/// What one wish gave one pair.
public struct RuleScore: Hashable, Sendable {
  /// The wish.
  public let rule: RuleID
  /// How well the pair fits.
  public let degree: Degree
  /// The points.
  public let points: Int
  /// The facts, as a sentence.
  public let sentence: LocalizedText

  /// Makes a score.
  package init(rule: RuleID, degree: Degree, points: Int, sentence: LocalizedText) {
    self.rule = rule
    self.degree = degree
    self.points = points
    self.sentence = sentence
  }
}

/// How much one mentor has to do.
public struct MentorLoad: Sendable {
  /// The mentor.
  public let mentor: Mentor
  /// How many needs the mentor fills.
  public let pairs: Int
  /// How many the mentor could fill by places and hours: with different programmes, by the shortest.
  public let places: Int
  /// The minutes of meetings a month that the pairs ask for.
  public let minutesPerMonth: Int

  /// Makes a load.
  package init(mentor: Mentor, pairs: Int, places: Int, minutesPerMonth: Int) {
    self.mentor = mentor
    self.pairs = pairs
    self.places = places
    self.minutesPerMonth = minutesPerMonth
  }
}
