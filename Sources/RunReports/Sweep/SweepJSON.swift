// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MatchingQuestions

extension SweepReport {
  /// The whole result for other programs; keys in order, a line feed at the end.
  ///
  /// - Throws: never in practice; the encoder's own errors.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(Record(self))) + [UInt8(ascii: "\n")]
  }

  private struct Record: Encodable {
    let cohort: String
    let needs: Int
    let axes: [Axis]
    let today: Point
    let points: [Point]
    let intervals: [Interval]
    let exact: Bool
    let complete: Bool
    let matchings: Int
    let inputs: [String: String]
    let versions: [String: String]

    init(_ report: SweepReport) {
      let outcome = report.outcome
      cohort = report.cohort
      needs = report.needs
      axes = outcome.grid.axes.map { Axis(rule: $0.rule.text, weights: $0.weights) }
      today = Point(outcome.today)
      points = outcome.rows.map { Point($0.point, frontier: $0.isOnFrontier, interval: $0.interval) }
      intervals = outcome.intervals.map {
        Interval(first: $0.weights.lowerBound, last: $0.weights.upperBound, point: Point($0.point))
      }
      exact = outcome.isExact
      complete = outcome.isComplete
      matchings = outcome.matchingCount
      inputs = report.inputs
      versions = report.versions
    }
  }

  private struct Axis: Encodable {
    let rule: String
    let weights: [Int]
  }

  private struct Interval: Encodable {
    let first: Int
    let last: Int
    let point: Point
  }

  private struct Point: Encodable {
    let weights: [Int]
    let filled: Int
    let levels: [SweepPoint.Level]
    let points: Int
    let pointsToday: Int
    let worst: Int?
    let changed: Int
    let proven: Bool
    let frontier: Bool?
    let interval: Int?
    let pairs: String

    enum CodingKeys: String, CodingKey {
      case weights, filled, levels, points
      case pointsToday = "points_today"
      case worst, changed, proven, frontier, interval, pairs
    }

    init(_ point: SweepPoint, frontier: Bool? = nil, interval: Int? = nil) {
      weights = point.weights
      filled = point.filled
      levels = point.levels
      points = point.points
      pointsToday = point.pointsToday
      worst = point.worst
      changed = point.changed
      proven = point.isProven
      self.frontier = frontier
      self.interval = interval
      pairs = point.pairs.description
    }
  }
}
