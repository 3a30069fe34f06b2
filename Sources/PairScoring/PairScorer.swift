// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import PairingRules

/// Gives the points of eligible pairs on the fly: the same verdict and the same points as the plain rule objects.
package final class PairScorer: Sendable {
  private let cohort: Cohort
  private let rules: RuleSet
  private let context: RuleContext

  /// Makes ready to score the pairs of a cohort. The caller has checked that Σ |weight| fits in 32 bits.
  package init(_ cohort: Cohort, rules: RuleSet, context: RuleContext) {
    self.cohort = cohort
    self.rules = rules
    self.context = context
  }

  /// The points of a pair, or nothing where it is not eligible. By the plain rules.
  package func points(need: Int, mentor: Int) -> Int? {
    let pair = Pair(need: cohort.needs[need], mentor: cohort.mentors[mentor], context: context)
    return rules.allows(pair) ? rules.points(of: pair) : nil
  }

  /// Every eligible mentor of a need, ascending, with points; what stood in `row` is replaced.
  package func row(of need: Int, into row: inout PairRow) {
    row.mentors.removeAll(keepingCapacity: true)
    row.points.removeAll(keepingCapacity: true)
    for mentor in cohort.mentors.indices {
      guard let points = points(need: need, mentor: mentor) else { continue }
      row.mentors.append(Int32(mentor))
      row.points.append(Int32(clamping: points))
    }
  }

  /// How many mentors are eligible for a need.
  package func eligibleCount(of need: Int) -> Int {
    var row = PairRow()
    self.row(of: need, into: &row)
    return row.mentors.count
  }

  /// Makes mentor prices ready for many calls of `best`: one a mentor, 0 to 2^61, or `Int.max` for a mentor who is not
  /// to be had.
  package func prepare(_ prices: [Int]) -> MentorPrices { MentorPrices(prices) }

  /// Appends, for each need of a range in order, the eligible pairs with points - price > floor; at most `limit` a
  /// need: those with the greatest points - price, equal ones by ascending `tieOrder`. Within a need they stand by
  /// ascending mentor. May be called from several threads at the same time.
  ///
  /// - Parameter floors: one entry a need of the range; a need whose floor is `Int.max` gets no pair.
  package func best(
    _ needs: Range<Int>, above prices: MentorPrices, floors: [Int], limit: Int, into rows: inout PairRows
  ) {
    var row = PairRow()
    for (need, floor) in zip(needs, floors) {
      if floor < .max {
        self.row(of: need, into: &row)
        var found: [(value: Int, tie: UInt32, mentor: Int32, points: Int32)] = []
        for (mentor, points) in zip(row.mentors, row.points) where prices.prices[Int(mentor)] < .max {
          let value = Int(points) - prices.prices[Int(mentor)]
          if value > floor { found.append((value, Self.tieOrder(need: need, mentor: Int(mentor)), mentor, points)) }
        }
        found.sort { ($1.value, $0.tie, $0.mentor) < ($0.value, $1.tie, $1.mentor) }
        for pair in found.prefix(limit).sorted(by: { $0.mentor < $1.mentor }) {
          rows.mentors.append(pair.mentor)
          rows.points.append(pair.points)
        }
      }
      rows.ends.append(rows.mentors.count)
    }
  }

  /// The order of mentors that are equally good for a need: fixed, and another for every need, so that alike needs do
  /// not all ask for the same mentors. Mentors of the same order stand by position.
  @inline(__always)
  package static func tieOrder(need: Int, mentor: Int) -> UInt32 {
    // SplitMix64's multipliers; the upper half of a product depends on all lower bits.
    let seed = UInt64(truncatingIfNeeded: need &+ 1) &* 0x9E37_79B9_7F4A_7C15
    let mixed = (UInt64(truncatingIfNeeded: mentor) ^ (seed >> 32) ^ (seed << 32)) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: ((mixed ^ (mixed >> 32)) &* 0x94D0_49BB_1331_11EB) >> 32)
  }
}

/// Mentor prices in the form that `PairScorer.best` looks at fastest.
package struct MentorPrices: Sendable {
  let prices: [Int]

  init(_ prices: [Int]) { self.prices = prices }
}
