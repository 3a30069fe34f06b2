// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules

extension Objective {
  /// The bonuses that make one sum of "fill the needs by priority, then count the points".
  ///
  /// A step is more than the points of two answers can differ by. On a network, the sets of needs that can be filled
  /// together are the independent sets of a transversal matroid (Edmonds and Fulkerson 1965,
  /// DOI 10.6028/jres.069B.016), whose heaviest base depends on the order of the weights alone: so the ranks
  /// 1, 2, 3, … times the step put the greater priority first, without any exponential bonus. Hours budgets break the
  /// matroid; then each bonus is worth more than all needs of lesser priority together.
  ///
  /// - Parameters:
  ///   - mostLoss: what a weekly time can take from the points of a pair, required ones among them.
  /// - Throws: `numbersTooLarge` where the sum over all needs passes 62 bits.
  ///   - leastStep: a step for a network that is larger than it need be.
  ///   - keptCount: how many pairs of an earlier matching have a bonus for staying.
  ///   - like: the objective of another cohort, which is taken where rows stand beside the network and it is enough.
  ///   - isRoomy: whether it is to be enough for other cohorts too: twice the spread, and all needs open.
  init(
    _ cohort: Cohort, edges: OpenEdges, mostLoss: Int, isNetwork: Bool, leastStep: Int = 0, keptCount: Int = 0,
    like: Objective? = nil, isRoomy: Bool = false
  ) throws(MatchingError) {
    var counts: [Int: NeedCounts] = [:]
    var spread = 0
    for (need, item) in cohort.needs.enumerated() {
      let points = edges.points[edges.offsets[need]..<edges.offsets[need + 1]]
      counts[item.mentee.priority, default: NeedCounts()].all += 1
      if !points.isEmpty { counts[item.mentee.priority, default: NeedCounts()].open += 1 }
      // At most 2^32 a need, so that the sum fits whatever the number of needs.
      spread += max(0, Int(points.max() ?? 0)) - min(0, Int(points.min() ?? 0)) + mostLoss
    }
    if isRoomy {
      spread *= 2
      counts = counts.mapValues { NeedCounts(all: $0.all, open: $0.all) }
    }
    if let like, !isNetwork, keptCount == 0, like.isEnough(for: counts, spread: spread) {
      self = like
      return
    }
    try self.init(
      counts, spread: isNetwork ? max(spread, leastStep - 1) : spread, keptCount: keptCount, isNetwork: isNetwork)
  }

  /// The same for a network whose pairs are not stored: no need's points lie outside what the wishes can give.
  ///
  /// - Parameter hasTimeLosses: whether anything is given for weekly times.
  init(_ cohort: Cohort, rules: RuleSet, hasTimeLosses: Bool, keptCount: Int = 0) throws(MatchingError) {
    var counts: [Int: NeedCounts] = [:]
    for need in cohort.needs {
      counts[need.mentee.priority, default: NeedCounts()].all += 1
      counts[need.mentee.priority, default: NeedCounts()].open += 1
    }
    // At most 2^33 a need.
    let wishes = rules.wishes.filter { hasTimeLosses || !($0.wish is any TimedWish) }
    let (most, least) = wishes.reduce((0, 0)) { ($0.0 + $1.points.upperBound, $0.1 + $1.points.lowerBound) }
    let spread = cohort.needs.count * (max(0, most) - min(0, least))
    try self.init(counts, spread: spread, keptCount: keptCount, isNetwork: true)
  }

  /// Whether each bonus is worth more than all needs of lesser priority and all points together. Its own sum fits, for it
  /// was made for as many needs.
  private func isEnough(for counts: [Int: NeedCounts], spread: Int) -> Bool {
    guard kept == nil, step > spread, bonuses.map(\.priority) == counts.keys.sorted() else { return false }
    var lesser = ExactSum()
    for item in bonuses {
      guard !lesser.overflows, item.bonus >= step, item.bonus - step >= lesser.value else { return false }
      lesser.add(item.bonus, times: counts[item.priority]?.open ?? 0)
    }
    return true
  }

  /// How many needs of one priority there are, and how many of them some mentor could fill.
  private struct NeedCounts {
    var all = 0
    var open = 0
  }

  private init(
    _ counts: [Int: NeedCounts], spread: Int, keptCount: Int, isNetwork: Bool
  ) throws(MatchingError) {
    // A pair that stays is worth more than all points can differ by; a filled need, more than all that stay and these.
    let kept = 1 + spread
    var whole = ExactSum()
    whole.add(kept, times: 1 + keptCount)
    guard !whole.overflows else {
      throw .bonusesTooLarge(priorities: counts.count, needs: counts.values.reduce(0) { $0 + $1.all })
    }
    let step = whole.value
    var bonuses: [Bonus] = []
    var lesser = ExactSum()
    var total = ExactSum()
    total.add(kept, times: keptCount)
    for (rank, (priority, count)) in counts.sorted(by: { $0.key < $1.key }).enumerated() {
      var bonus = ExactSum()
      bonus.add(step, times: isNetwork ? rank + 1 : 1)
      if !isNetwork { bonus.add(lesser.value, times: 1) }
      bonuses.append(Bonus(priority: priority, bonus: bonus.value))
      lesser.add(bonus.value, times: count.open)
      total.add(bonus.value, times: count.all)
      // Room for the points of required pairs, whatever they are.
      total.add(Int(Int32.max), times: count.all)
      guard !bonus.overflows, !total.overflows else {
        throw .bonusesTooLarge(priorities: counts.count, needs: counts.values.reduce(0) { $0 + $1.all })
      }
    }
    self.init(step: step, bonuses: bonuses, kept: keptCount > 0 ? kept : nil)
  }
}

extension MatchingError {
  /// So many priorities, for so many needs whose hours differ, that no sum holds their bonuses.
  static func bonusesTooLarge(priorities: Int, needs: Int) -> MatchingError {
    .numbersTooLarge("Σ bonus (priority: \(priorities), need: \(needs))")
  }
}

/// A sum that knows when it has passed 62 bits.
private struct ExactSum {
  private(set) var value = 0
  private(set) var overflows = false

  mutating func add(_ term: Int, times count: Int) {
    let (product, first) = term.multipliedReportingOverflow(by: count)
    let (sum, second) = value.addingReportingOverflow(product)
    overflows = overflows || first || second || sum > 1 << 62
    value = overflows ? 0 : sum
  }
}
