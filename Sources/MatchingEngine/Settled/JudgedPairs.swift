// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairScoring
import PairingRules
import ParallelWork

/// Everybody judged once, for rule sets that differ in the weights of some wishes alone: requirements, hours and who may
/// be paired with whom stay, and only points are reckoned anew.
package struct JudgedPairs: Sendable {
  let context: RuleContext
  let required: [RequiredPair]
  /// Compiled from the first rules: its verdicts hold by all, its points do not, and nothing here asks for them again.
  let scorer: LaterScorer
  let demand: [[Int: Int]]
  /// The pairs that are left to decide, with their points.
  let edges: OpenEdges
  /// The wishes whose weights may change, with the thousandths that each gives each pair.
  private let varied: [Varied]
  /// What all other wishes give each pair.
  private let rest: [Int32]

  private struct Varied: Sendable {
    let rule: RuleID
    let isTimed: Bool
    let thousandths: [Int16]

    /// The points of a pair, as `WeightedWish.points` gives them where the time is open.
    func points(_ edge: Int, weight: Int) -> Int {
      isTimed && weight < 0 ? 0 : Degree(thousandths: Int(thousandths[edge])).points(weight: weight)
    }
  }

  /// Judges every pair.
  ///
  /// - Parameter varied: the wishes whose weights will change.
  /// - Returns: nothing where pairs are too many to be stored.
  /// - Throws: `refused`, `interrupted`, `numbersTooLarge`.
  /// - Complexity: that of `MatchingProblem`, and O(pairs · varied wishes) on all cores; 2 bytes a pair and varied wish.
  init?(
    _ cohort: Cohort, rules: RuleSet, varied: Set<RuleID>, options: MatchingOptions
  ) throws(MatchingError) {
    let problem = try MatchingProblem(cohort, rules: rules, options: options)
    guard case .stored = problem.open else { return nil }
    context = problem.context
    required = problem.required
    scorer = LaterScorer(problem.scorer)
    let rows = OpenRows(
      cohort, scorer: problem.scorer, requiredMentors: problem.requiredMentors, limits: problem.limits)
    demand = rows.demand()
    let edges = try OpenEdges(rows, options: options)
    self.edges = edges
    let wishes = rules.wishes.filter { varied.contains($0.wish.id) }
    let context = context
    self.varied = wishes.map { wish in
      let pieces = Parallel.map(cohort.needs.count) { need in
        edges.mentors[edges.offsets[need]..<edges.offsets[need + 1]].map { mentor in
          let pair = Pair(need: cohort.needs[need], mentor: cohort.mentors[Int(mentor)], context: context)
          return Int16(wish.wish.degree(of: pair).thousandths)
        }
      }
      return Varied(rule: wish.wish.id, isTimed: wish.wish is any TimedWish, thousandths: Array(pieces.joined()))
    }
    let weights = wishes.map(\.weight)
    let columns = self.varied
    rest = edges.points.indices.map { edge in
      zip(columns, weights).reduce(edges.points[edge]) {
        $0 - Int32(truncatingIfNeeded: $1.0.points(edge, weight: $1.1))
      }
    }
  }

  /// The pairs of a cohort that differs in one mentor, whose pairs alone are judged. O(pairs).
  ///
  /// - Parameters:
  ///   - problem: the problem of the other cohort, by the same rules, with its pairs stored and without pairs to keep.
  ///   - positions: where each mentor stands there; nothing for the one who differs.
  /// - Throws: `refused`.
  init?(_ problem: MatchingProblem, changedTo cohort: Cohort, positions: [Int?]) throws(MatchingError) {
    guard case .stored(let open) = problem.open else { return nil }
    let context = RuleContext(cohort)
    do {
      required = try RequiredPairs(cohort, rules: problem.rules, context: context).pairs
    } catch {
      throw .refused(error)
    }
    self.context = context
    let rules = problem.rules
    scorer = LaterScorer { PairScorer(cohort, rules: rules, context: context) }
    let limits = MentorLimits(cohort, required: required)
    let isRequired = Set(required.map(\.need))
    var places = [Int32](repeating: -1, count: problem.cohort.mentors.count)
    for (mentor, old) in positions.enumerated() {
      if let old { places[old] = Int32(truncatingIfNeeded: mentor) }
    }
    let changed = cohort.mentors.indices.filter { positions[$0] == nil }
    var edges = OpenEdges()
    for (need, item) in cohort.needs.enumerated() where !isRequired.contains(need) {
      let bonus = problem.objective.bonus(priority: item.mentee.priority) ?? 0
      let old = open.edges(of: need).lazy.map { (places[Int(open.agents[$0])], Int32(open.weights[$0] - bonus)) }
      let new = changed.lazy.filter { limits.hasHours(mentor: $0, for: item.programme.minutesPerMonth) }.compactMap {
        mentor -> (Int32, Int32)? in
        let pair = Pair(need: item, mentor: cohort.mentors[mentor], context: context)
        guard problem.rules.allows(pair) else { return nil }
        return (Int32(truncatingIfNeeded: mentor), Int32(clamping: problem.rules.points(of: pair)))
      }
      edges.append(old.filter { $0.0 >= 0 } + new, need)
    }
    edges.end(cohort.needs.count)
    self.edges = edges
    demand = edges.demand(cohort, limits)
    varied = []
    rest = []
  }

  private init(_ other: JudgedPairs, edges: OpenEdges) {
    context = other.context
    required = other.required
    scorer = other.scorer
    demand = other.demand
    varied = other.varied
    rest = other.rest
    self.edges = edges
  }

  /// The same pairs by other weights. O(pairs · varied wishes).
  ///
  /// - Parameter rules: the first rules with other weights for the varied wishes.
  func by(_ rules: RuleSet) -> JudgedPairs {
    let weights = varied.map { column in rules.wishes.first { $0.wish.id == column.rule }?.weight ?? 0 }
    var points = rest
    for (column, weight) in zip(varied, weights) {
      for edge in points.indices { points[edge] += Int32(truncatingIfNeeded: column.points(edge, weight: weight)) }
    }
    return JudgedPairs(self, edges: edges.with(points: points))
  }

  /// Whether the points of every pair change evenly with the weight of a wish, without rounding.
  func isEven(_ rule: RuleID) -> Bool {
    varied.allSatisfy { column in
      column.rule != rule || (!column.isTimed && column.thousandths.allSatisfy { $0 % 1000 == 0 })
    }
  }
}
