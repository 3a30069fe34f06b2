// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import PairingRules
import Synchronization

/// Gives the points of eligible pairs on the fly: the same verdict and the same points as the plain rule objects.
package final class PairScorer: Sendable {
  private let model: ScoringModel
  private let pool = Mutex<[Scratch]>([])

  /// Makes ready to score the pairs of a cohort. The caller has checked that Σ |weight| fits in 32 bits.
  ///
  /// - Complexity: linear in the number of people and their words, times that of the rules; memory is linear in the
  ///   number of people.
  /// - Parameter limits: where one way of compiling a rule gives way to another; the standard ones if left out.
  package init(_ cohort: Cohort, rules: RuleSet, context: RuleContext, limits: ScoringLimits? = nil) {
    model = ScoringModel(
      cohort, rules: rules, context: context, limits: limits ?? ScoringLimits(mentorCount: cohort.mentors.count))
  }

  /// What no pair's points are more than.
  package var mostPoints: Int { model.rules.wishes.reduce(0) { $0 + abs($1.weight) } }

  /// The points of a pair, or nothing where it is not eligible. By the plain rules.
  package func points(need: Int, mentor: Int) -> Int? {
    let pair = model.people.pair(need, mentor)
    return model.rules.allows(pair) ? model.rules.points(of: pair) : nil
  }

  /// Every eligible mentor of a need, ascending, with points; what stood in `row` is replaced.
  package func row(of need: Int, into row: inout PairRow) {
    row.mentors.removeAll(keepingCapacity: true)
    row.points.removeAll(keepingCapacity: true)
    withScratch { scratch in
      var scan = NeedScan(model, scratch, .row)
      if scan.hasToBeJudgedPlainly(need) {
        for mentor in model.people.mentors.indices {
          guard let points = points(need: need, mentor: mentor) else { continue }
          row.mentors.append(Int32(mentor))
          row.points.append(Int32(clamping: points))
        }
        return
      }
      scan.scan(need)
      row.mentors.reserveCapacity(scan.count)
      row.points.reserveCapacity(scan.count)
      for word in 0..<scratch.rowBits.count {
        var bits = scratch.rowBits.start[word]
        if bits == 0 { continue }
        scratch.rowBits.start[word] = 0
        while bits != 0 {
          let mentor = word * 64 + bits.trailingZeroBitCount
          bits &= bits &- 1
          row.mentors.append(Int32(truncatingIfNeeded: mentor))
          row.points.append(scratch.rowPoints.start[mentor])
        }
      }
    }
  }

  /// Every eligible mentor of a need, ascending.
  package func mentors(of need: Int) -> [Int32] {
    withScratch { scratch in
      var scan = NeedScan(model, scratch, .mentors)
      scan.scan(need)
      var mentors: [Int32] = []
      mentors.reserveCapacity(scan.count)
      for word in 0..<scratch.rowBits.count {
        var bits = scratch.rowBits.start[word]
        if bits == 0 { continue }
        scratch.rowBits.start[word] = 0
        while bits != 0 {
          mentors.append(Int32(truncatingIfNeeded: word * 64 + bits.trailingZeroBitCount))
          bits &= bits &- 1
        }
      }
      return mentors
    }
  }

  /// How many mentors are eligible for a need.
  package func eligibleCount(of need: Int) -> Int {
    withScratch { scratch in
      var scan = NeedScan(model, scratch, .count)
      scan.scan(need)
      return scan.count
    }
  }

  /// Makes mentor prices ready for many calls of `best`: one a mentor, 0 to 2^61, or `Int.max` for a mentor who is not
  /// to be had.
  package func prepare(_ prices: [Int]) -> MentorPrices {
    MentorPrices(prices, order: model.tree.order, scale: model.scale, topBound: model.topBound)
  }

  /// Appends, for each need of a range in order, the eligible pairs with points - price > floor; at most `limit` a
  /// need: those with the greatest points - price, equal ones by ascending `tieOrder`. Within a need they stand by
  /// ascending mentor. May be called from several threads at the same time.
  ///
  /// - Parameter floors: one entry a need of the range; a need whose floor is `Int.max` gets no pair.
  package func best(
    _ needs: Range<Int>, above prices: MentorPrices, floors: [Int], limit: Int, into rows: inout PairRows
  ) {
    // No pair has a lower value than this, so that a lower floor means the same.
    let reach = mostPoints
    let lowest = -prices.greatest - reach - 1
    withScratch { scratch in
      var scan = NeedScan(model, scratch, .best(prices))
      for (need, floor) in zip(needs, floors) {
        if floor < reach, limit > 0 {
          scan.top.begin(limit: limit, floor: max(floor, lowest))
          if scan.hasToBeJudgedPlainly(need) {
            for mentor in model.people.mentors.indices {
              if let points = points(need: need, mentor: mentor) { scan.offerPlain(need, mentor, points, prices) }
            }
          } else {
            scan.scan(need)
          }
          scan.top.append(to: &rows)
        }
        rows.ends.append(rows.mentors.count)
      }
    }
  }

  /// Appends, for each need of a range in order, some eligible pairs: at most
  /// `limit` a need, those with the greatest points - price among about `effort` mentors. Within a need they stand by
  /// ascending mentor. May be called from several threads at the same time.
  ///
  /// Needs begin at different mentors, so that alike needs do not all find the same ones.
  ///
  /// - Parameter isAsked: whether a need gets pairs.
  package func some(
    _ needs: Range<Int>, at prices: MentorPrices, limit: Int, effort: Int, into rows: inout PairRows,
    isAsked: (Int) -> Bool
  ) {
    let lowest = -prices.greatest - mostPoints - 1
    let mentorCount = model.people.mentors.count
    withScratch { scratch in
      var scan = NeedScan(model, scratch, .best(prices))
      for need in needs {
        if isAsked(need), limit > 0 {
          scan.top.begin(limit: limit, floor: lowest)
          if scan.hasToBeJudgedPlainly(need) {
            let start = Int(Self.tieOrder(need: need, mentor: 0))
            for step in 0..<min(effort, mentorCount) {
              let mentor = (start + step) % mentorCount
              if let points = points(need: need, mentor: mentor) { scan.offerPlain(need, mentor, points, prices) }
            }
          } else {
            scan.scan(need, effort: effort)
          }
          scan.top.append(to: &rows)
        }
        rows.ends.append(rows.mentors.count)
      }
    }
  }

  private func withScratch<Result>(_ body: (Scratch) -> Result) -> Result {
    let scratch = pool.withLock { $0.popLast() } ?? Scratch(model)
    defer { pool.withLock { $0.append(scratch) } }
    return body(scratch)
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
