// SPDX-License-Identifier: GPL-3.0-or-later

/// What a sweep has found, put in order: the same whoever found which part.
public struct SweepOutcome: Hashable, Sendable {
  /// Weights one after the other at which the same pairs are best.
  public struct Interval: Hashable, Sendable {
    /// The first weight, and the last, at which it was matched so.
    public let weights: ClosedRange<Int>
    /// The matching at the first weight.
    public let point: SweepPoint
  }

  /// A point of the grid.
  public struct Row: Hashable, Sendable {
    /// The matching.
    public let point: SweepPoint
    /// Whether no other point is as good in everything and better in something.
    public let isOnFrontier: Bool
    /// With one wish, the number of the interval that it lies in; with several, the number of its pairs, in the order in
    /// which they first come up. From 1.
    public let interval: Int
  }

  /// The weights.
  public let grid: SweepGrid
  /// Today's matching, by today's weights.
  public let today: SweepPoint
  /// The points that were matched, in the order of the grid; all of them unless it was interrupted.
  public let rows: [Row]
  /// With one wish, where the matching changes, by weight; with several, nothing.
  public let intervals: [Interval]
  /// Whether no weight lies between intervals that was not looked at.
  public let isExact: Bool

  /// Puts points in order.
  ///
  /// - Parameters:
  ///   - points: points of the grid, in any order.
  ///   - between: what lies between them, in any order, the same point perhaps twice.
  /// - Complexity: O(n log n), and that of the frontier.
  public init(grid: SweepGrid, today: SweepPoint, points: [SweepPoint], between: [SweepPoint]) {
    self.grid = grid
    self.today = today
    let points = points.sorted { $0.weights.lexicographicallyPrecedes($1.weights) }
    let onFrontier = SweepFrontier.contains(points)
    guard grid.axes.count == 1 else {
      var numbers: [PairsPrint: Int] = [:]
      rows = zip(points, onFrontier).map { point, isOnFrontier in
        let number = numbers[point.pairs] ?? numbers.count + 1
        numbers[point.pairs] = number
        return Row(point: point, isOnFrontier: isOnFrontier, interval: number)
      }
      intervals = []
      isExact = false
      return
    }
    let all = Dictionary((points + between).map { ($0.weights[0], $0) }, uniquingKeysWith: { first, _ in first })
      .sorted { $0.key < $1.key }
    var intervals: [Interval] = []
    var numbers: [Int: Int] = [:]
    for (weight, point) in all {
      if let last = intervals.last, last.point.pairs == point.pairs {
        intervals[intervals.count - 1] = Interval(weights: last.weights.lowerBound...weight, point: last.point)
      } else {
        intervals.append(Interval(weights: weight...weight, point: point))
      }
      numbers[weight] = intervals.count
    }
    self.intervals = intervals
    isExact = zip(intervals, intervals.dropFirst()).allSatisfy { $0.weights.upperBound + 1 == $1.weights.lowerBound }
    rows = zip(points, onFrontier).map { point, isOnFrontier in
      Row(point: point, isOnFrontier: isOnFrontier, interval: numbers[point.weights[0]] ?? 0)
    }
  }

  /// How many different matchings there are.
  public var matchingCount: Int {
    Set(rows.map(\.point.pairs) + intervals.map(\.point.pairs)).count
  }

  /// Whether every point of the grid was matched.
  public var isComplete: Bool { rows.count == grid.count }
}
