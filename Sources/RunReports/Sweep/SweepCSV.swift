// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import MatchingQuestions

extension SweepReport {
  /// The columns behind those of the weights; in every language the same.
  static let columns = ["filled", "points", "points_today", "worst", "changed", "proven", "frontier", "interval"]

  /// The table for spreadsheets and other programs: a row a point, in the order of the grid.
  ///
  /// - Complexity: O(points).
  public var csv: [UInt8] {
    var table = CSVWriter(header: outcome.grid.axes.map(\.name) + Self.columns)
    for row in outcome.rows {
      let point = row.point
      let numbers = [point.filled, point.points, point.pointsToday].map { String($0) }
      table.append(
        point.weights.map { String($0) } + numbers
          + [
            point.worst.map { String($0) } ?? "", String(point.changed), point.isProven ? "yes" : "no",
            row.isOnFrontier ? "yes" : "no", String(row.interval),
          ])
    }
    return table.bytes
  }
}
