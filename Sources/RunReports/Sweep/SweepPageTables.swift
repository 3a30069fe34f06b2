// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingQuestions
import Wording

/// The page's charts and tables, as markup.
struct SweepPageTables {
  private let report: SweepReport
  private let words: Words

  init(_ report: SweepReport, _ words: Words) {
    self.report = report
    self.words = words
  }

  private var outcome: SweepOutcome { report.outcome }

  /// What is proven of the points.
  var statements: [Statement] {
    let unproven = outcome.rows.count { !$0.point.isProven }
    guard unproven > 0 else { return [] }
    return [Statement(tone: "open", sentence: words(SweepText.unprovenNote(["count": .number(unproven)])))]
  }

  /// A chart for each figure of one weight or two; else a sentence.
  var charts: String {
    let out = Markup()
    for (number, measure) in SweepMeasure.all.enumerated() {
      switch outcome.grid.axes.count {
      case 1: SweepLineChart(outcome: outcome, measure: measure, words: words, number: number + 1).write(to: out)
      case 2 where outcome.grid.count <= SweepHeatMap.mostCells:
        SweepHeatMap(outcome: outcome, measure: measure, words: words, number: number + 1).write(to: out)
      default: break
      }
    }
    if out.bytes.isEmpty { out.raw("<p>").text(words(SweepText.noChart())).raw("</p>") }
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// How exactly it is known where the matching changes.
  var changesNote: LocalizedText {
    guard let first = outcome.intervals.first, let last = outcome.intervals.last else { return "" }
    let values: [String: LocalizedText] = [
      "first": .number(first.weights.lowerBound), "last": .number(last.weights.upperBound),
      "count": .number(outcome.intervals.count),
    ]
    if outcome.intervals.count == 1 { return SweepText.neverChanges(values) }
    return (outcome.isExact ? SweepText.changesExact : .changesToStep)(values)
  }

  /// The intervals of one weight.
  var intervals: String {
    let out = Markup()
    out.raw("<table>\n<caption>").text(words(SweepText.intervalsCaption())).raw("</caption>\n<thead><tr>")
    head(words(SweepText.interval()), to: out)
    head(outcome.grid.axes.first?.name ?? "", to: out)
    for text in [SweepText.filled, .pointsToday, .worst, .changed] { head(words(text()), to: out) }
    out.raw("</tr></thead>\n<tbody>\n")
    for (number, interval) in outcome.intervals.prefix(HTMLReport.mostRows).enumerated() {
      let point = interval.point
      out.raw("<tr><th scope=\"row\" class=\"number\">\(number + 1)</th>")
      cell(words(SweepTable.name(interval)), to: out)
      for figure in [point.filled, point.pointsToday, point.worst, point.changed] { cell(figure, to: out) }
      out.raw("</tr>\n")
    }
    out.raw("</tbody>\n</table>")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// The points, as many as somebody can look through.
  var rows: String {
    let out = Markup()
    out.raw("<table>\n<caption>").text(words(SweepText.tableCaption())).raw("</caption>\n<thead><tr>")
    for axis in outcome.grid.axes { head(axis.name, to: out) }
    let last: SweepText = outcome.grid.axes.count == 1 ? .interval : .matching
    for text in [SweepText.filled, .points, .pointsToday, .worst, .changed, .proven, .frontier, last] {
      head(words(text()), to: out)
    }
    out.raw("</tr></thead>\n<tbody>\n")
    for row in outcome.rows.prefix(HTMLReport.mostRows) { write(row, to: out) }
    out.raw("</tbody>\n</table>")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private func write(_ row: SweepOutcome.Row, to out: Markup) {
    let point = row.point
    out.raw(row.isOnFrontier ? "<tr class=\"best\">" : "<tr>")
    for (place, weight) in point.weights.enumerated() {
      if place == 0 {
        out.raw("<th scope=\"row\" class=\"number\">").text(words.number(weight)).raw("</th>")
      } else {
        cell(weight, to: out)
      }
    }
    for figure in [point.filled, point.points, point.pointsToday, point.worst, point.changed] { cell(figure, to: out) }
    for isSo in [point.isProven, row.isOnFrontier] { cell(words((isSo ? SweepText.yes : .no)()), to: out) }
    cell(row.interval, to: out)
    out.raw("</tr>\n")
  }

  private func head(_ text: String, to out: Markup) {
    out.raw("<th scope=\"col\" class=\"number\">").text(text).raw("</th>")
  }

  private func cell(_ number: Int?, to out: Markup) { cell(number.map { words.number($0) } ?? "–", to: out) }

  private func cell(_ text: String, to out: Markup) { out.raw("<td class=\"number\">").text(text).raw("</td>") }
}
