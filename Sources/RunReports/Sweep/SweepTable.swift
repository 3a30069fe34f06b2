// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingQuestions
public import Wording

/// A sweep on a terminal: the points, where the matching changes, the frontier.
public struct SweepTable: Sendable {
  private let report: SweepReport
  private let language: Language
  /// The most rows of each part.
  private let mostRows: Int

  /// How many rows of each part are shown where not all are asked for.
  public static let standardRows = 30
  /// How many columns of the terminal the table takes at most.
  static let width = 80

  /// Makes the table; with all rows of each part, or as many as a screen holds.
  public init(_ report: SweepReport, language: Language, showsAll: Bool = false) {
    self.report = report
    self.language = language
    mostRows = showsAll ? .max : Self.standardRows
  }

  /// The lines, without a line feed at the end.
  public var text: String {
    (heading + [""] + table + [""] + changes + frontier).joined(separator: "\n")
  }

  private var outcome: SweepOutcome { report.outcome }

  private func words(_ text: SweepText, _ values: [String: LocalizedText] = [:]) -> String { text(values)[language] }

  private func number(_ number: Int) -> String { LocalizedText.number(number)[language] }

  private var heading: [String] {
    [
      "\(report.cohort): \(report.axes)".clipped(to: Self.width),
      words(
        .summary,
        [
          "points": .number(outcome.rows.count), "all": .number(outcome.grid.count), "needs": .number(report.needs),
        ]),
    ]
  }

  private var table: [String] {
    let names = outcome.grid.axes.map(\.rule.text)
    let short: [SweepText] = [
      .filledShort, .pointsShort, .pointsTodayShort, .worstShort, .changedShort, .frontierShort, .intervalShort,
    ]
    var rows = [names + short.map { words($0) }]
    rows.append(cells(outcome.today, frontier: "", interval: words(.today)))
    rows += outcome.rows.prefix(mostRows).map {
      cells($0.point, frontier: $0.isOnFrontier ? "*" : "", interval: number($0.interval))
    }
    func widths() -> [Int] {
      rows[0].indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    }
    // The wishes' names share what the figures leave.
    let room = (Self.width - widths().dropFirst(names.count).reduce(0) { $0 + $1 + 2 }) / names.count - 2
    for (column, name) in names.enumerated() { rows[0][column] = name.clipped(to: max(6, room)) }
    let wide = widths()
    var lines = rows.map { row in
      zip(row, wide).map { $0.aligned(to: $1) }.joined(separator: "  ")
    }
    if outcome.rows.count > mostRows {
      lines.append(words(.moreRows, ["count": .number(outcome.rows.count - mostRows)]))
    }
    lines.append(words(.legend))
    let unproven = outcome.rows.count { !$0.point.isProven }
    if unproven > 0 { lines.append(words(.unprovenNote, ["count": .number(unproven)])) }
    return lines
  }

  private func cells(_ point: SweepPoint, frontier: String, interval: String) -> [String] {
    point.weights.map { number($0) } + [
      number(point.filled), number(point.points) + (point.isProven ? "" : "?"), number(point.pointsToday),
      point.worst.map { number($0) } ?? words(.none), number(point.changed), frontier, interval,
    ]
  }

  private var changes: [String] {
    guard outcome.grid.axes.count == 1 else {
      return [words(.matchings, ["count": .number(outcome.matchingCount)])]
    }
    guard let first = outcome.intervals.first, let last = outcome.intervals.last else { return [] }
    let ends: [String: LocalizedText] = [
      "first": .number(first.weights.lowerBound), "last": .number(last.weights.upperBound),
      "count": .number(outcome.intervals.count),
    ]
    guard outcome.intervals.count > 1 else { return [words(.neverChanges, ends)] }
    var lines = [words(.changesHeading), words(outcome.isExact ? .changesExact : .changesToStep, ends)]
    let names = outcome.intervals.prefix(mostRows).map { Self.name($0)[language] }
    let width = names.map(\.displayWidth).max() ?? 0
    for (name, interval) in zip(names, outcome.intervals) {
      let point = interval.point
      let figures = words(
        .intervalRow,
        [
          "filled": .number(point.filled), "points": .number(point.pointsToday),
          "worst": point.worst.map { .number($0) } ?? SweepText.none(), "changed": .number(point.changed),
        ])
      lines.append("  " + name.padded(to: width) + "  " + figures)
    }
    if outcome.intervals.count > mostRows {
      lines.append(words(.moreRows, ["count": .number(outcome.intervals.count - mostRows)]))
    }
    return lines + [""]
  }

  /// The weights of an interval in words.
  static func name(_ interval: SweepOutcome.Interval) -> LocalizedText {
    let (first, last) = (interval.weights.lowerBound, interval.weights.upperBound)
    return (first == last ? SweepText.oneWeight : .weights)(["first": .number(first), "last": .number(last)])
  }

  private var frontier: [String] {
    [
      words(
        .frontierCount,
        ["count": .number(outcome.rows.count { $0.isOnFrontier }), "all": .number(outcome.rows.count)])
    ]
  }
}
