// SPDX-License-Identifier: GPL-3.0-or-later

/// What is asked of a matching besides being best by its weights: needs filled by priority, the points of all pairs and
/// of the worst-off one by today's rules, and few changes.
struct SweepMerit: Hashable {
  let levels: [SweepPoint.Level]
  let points: Int
  let worst: Int
  let changed: Int

  init(_ point: SweepPoint) {
    levels = point.levels
    points = point.pointsToday
    worst = point.worst ?? .min
    changed = point.changed
  }

  /// Whether another one is as good in everything and better in something.
  func isBeaten(by other: SweepMerit) -> Bool {
    self != other && !coverage(isBelow: levels, of: other.levels) && other.points >= points && other.worst >= worst
      && other.changed <= changed
  }

  /// Whether the needs of greater priority that are filled are fewer.
  private func coverage(isBelow levels: [SweepPoint.Level], of other: [SweepPoint.Level]) -> Bool {
    SweepMerit.compare(other, levels) < 0
  }

  /// -1, 0 or 1: which of two fills more needs of the greatest priority at which they differ.
  static func compare(_ left: [SweepPoint.Level], _ right: [SweepPoint.Level]) -> Int {
    var (first, second) = (left[...], right[...])
    while let priority = [first.first?.priority, second.first?.priority].compactMap(\.self).max() {
      let counts = [first, second].map { $0.first?.priority == priority ? $0.first?.filled ?? 0 : 0 }
      if counts[0] != counts[1] { return counts[0] < counts[1] ? -1 : 1 }
      if first.first?.priority == priority { first.removeFirst() }
      if second.first?.priority == priority { second.removeFirst() }
    }
    return 0
  }
}

/// The points that no other point beats in everything: the Pareto frontier.
enum SweepFrontier {
  /// Whether each of some points is on the frontier; points of equal merit all are, or none.
  ///
  /// - Complexity: O(n log n + n · f), with f merits on the frontier.
  static func contains(_ points: [SweepPoint]) -> [Bool] {
    let merits = points.map(SweepMerit.init)
    // Sorted so that nobody is beaten by one that comes later.
    let distinct = Set(merits).sorted { left, right in
      let coverage = SweepMerit.compare(left.levels, right.levels)
      if coverage != 0 { return coverage > 0 }
      return (right.points, right.worst, left.changed) < (left.points, left.worst, right.changed)
    }
    var frontier: [SweepMerit] = []
    for merit in distinct where !frontier.contains(where: { merit.isBeaten(by: $0) }) { frontier.append(merit) }
    let best = Set(frontier)
    return merits.map { best.contains($0) }
  }
}
