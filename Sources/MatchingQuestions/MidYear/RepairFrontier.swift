// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import MatchingEngine
package import Optimization
package import PairingRules

/// Points against changes: what each further pair that changes would bring, while as many needs are filled, by priority,
/// as can be.
///
/// Every matching that no other beats by fewer changes with as many points is in it, also those that no weight for a kept
/// pair would find: between the fewest changes and the most points, the best matching of "at most k changes" is found for
/// each k that matters, with a row beside the network.
public struct RepairFrontier: Hashable, Sendable {
  /// A matching that no other beats.
  public struct Point: Hashable, Sendable {
    /// How many pairs that could have stayed do not.
    public let changes: Int
    /// The points of all pairs.
    public let points: Int
    /// Whether it is proven that so many changes cannot bring more points.
    public let isProven: Bool

    /// Makes a point.
    public init(changes: Int, points: Int, isProven: Bool) {
      self.changes = changes
      self.points = points
      self.isProven = isProven
    }
  }

  /// The matchings, by changes, and so by points.
  public let points: [Point]
  /// How many needs each of them fills.
  public let filled: Int

  /// Makes a frontier.
  package init(points: [Point], filled: Int) {
    self.points = points
    self.filled = filled
  }

  /// Finds all of it.
  ///
  /// - Parameters:
  ///   - fewest: the matching with the fewest changes, where it is known.
  ///   - report: told after each matching how many numbers of changes are settled, and of how many.
  /// - Throws: as `Matcher.match`.
  /// - Complexity: one matching a point, and one for each number of changes whose best matching is not proven.
  package static func find(
    _ cohort: Cohort, rules: RuleSet, keeping kept: KeptPairs, prices: EarlierPrices? = nil,
    fewest: SettledMatching? = nil, solver: any Solver, options: MatchingOptions,
    report: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(MatchingError) -> RepairFrontier {
    func keeping(_ rule: KeptPairs.Rule) -> KeptPairs { KeptPairs(pairs: kept.pairs, times: kept.times, rule: rule) }
    func solved(_ rule: KeptPairs.Rule) throws(MatchingError) -> SettledMatching {
      try .repaired(
        cohort, rules: rules, keeping: keeping(rule), prices: prices, solver: solver, options: options)
    }
    let first = if let fewest { fewest } else { try solved(.fewestChanges) }
    let least = Point(first, first.count(of: kept).changes)
    let last = try SettledMatching.solve(
      cohort, rules: rules, keeping: kept.pairs, solver: solver, options: options)
    let most = Point(last, last.count(of: kept).changes)
    var found = [least, most]
    let total = max(0, most.changes - least.changes)
    var changes = most.changes - 1
    while changes > least.changes {
      report(most.changes - changes, total)
      let matching = try solved(.atMost(changes: changes))
      let count = matching.count(of: kept).changes
      // Times that nobody finds may break the limit; then nothing is known of so many changes.
      guard count <= changes, matching.tally.levels == first.tally.levels else {
        changes -= 1
        continue
      }
      found.append(Point(matching, count))
      changes = count - 1
    }
    report(total, total)
    return RepairFrontier(points: undominated(found), filled: first.tally.filled)
  }

  /// Those of some points that no other beats, by changes.
  private static func undominated(_ points: [Point]) -> [Point] {
    var kept: [Point] = []
    for point in points.sorted(by: { ($0.changes, $1.points) < ($1.changes, $0.points) })
    where point.points > kept.last?.points ?? .min {
      kept.append(point)
    }
    return kept
  }
}

extension RepairFrontier.Point {
  fileprivate init(_ matching: SettledMatching, _ changes: Int) {
    self.init(changes: changes, points: matching.tally.points, isProven: matching.isProven)
  }
}
