// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairScoring
import PairingRules
import ParallelWork

/// Everybody judged once, for rule sets that differ in the weights of some wishes alone: requirements, hours and who may
/// be paired with whom stay, and only points are reckoned anew.
package struct JudgedPairs: Sendable {
  let context: RuleContext
  let required: [RequiredPair]
  /// Compiled from the first rules: its verdicts hold by all, its points do not, and nothing here asks for them again.
  let scorer: PairScorer
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
    scorer = problem.scorer
    let rows = OpenRows(cohort, scorer: scorer, requiredMentors: problem.requiredMentors, limits: problem.limits)
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
