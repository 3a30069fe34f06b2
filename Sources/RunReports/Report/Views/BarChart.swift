// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import Wording

/// A chart with a lying bar for each sort of need: what is filled, out of what there is.
struct BarChart: ViewPart {
  let chartTitle: String
  let chartSummary: String
  let chartHeight: Int
  let legendY: Int
  let legendTextY: Int
  let bars: [Bar]

  /// One bar with its words above it; lengths in units of the drawing, which is 400 wide.
  struct Bar: ViewPart {
    let label: String
    let fullLabel: String
    let figure: String
    let textY: Int
    let barY: Int
    let width: String
  }

  /// The charts by kind of mentor, by stage where stages are stated, and by programme where there are several.
  static func all(of matching: Matching, _ words: Words) -> [BarChart] {
    let types = FilledCount.by(\.type, in: matching)
    let stages = FilledCount.by(\.mentee.stage, in: matching)
    let programmes = FilledCount.by(\.programme.id, in: matching)
    let byType = MentorType.allCases.compactMap { type in types[type].map { (type.label, $0) } }
    let byStage = Stage.allCases.compactMap { stage in stages[stage].map { (stage.label, $0) } }
    let byProgramme = matching.cohort.frame.programmes.compactMap { programme in
      programmes[programme.id].map { (LocalizedText(verbatim: programme.name), $0) }
    }
    var charts: [BarChart] = []
    if !byType.isEmpty { charts.append(BarChart(ReportText.byType(), byType, words)) }
    if !byStage.isEmpty { charts.append(BarChart(ReportText.byStage(), byStage, words)) }
    if byProgramme.count > 1 || (byStage.isEmpty && !byProgramme.isEmpty) {
      charts.append(BarChart(ReportText.byProgramme(), byProgramme, words))
    }
    return charts
  }

  /// Lays out a chart.
  init(_ title: LocalizedText, _ rows: [(label: LocalizedText, count: FilledCount)], _ words: Words) {
    chartTitle = words(title)
    bars = rows.enumerated().map { index, row in
      let label = words(row.label).capitalizedFirst
      let filled = ReportSentence.filledOf([
        "filled": .number(row.count.filled), "needs": .number(row.count.needs),
      ])
      return Bar(
        label: label.count > 40 ? label.prefix(39) + "…" : label, fullLabel: label, figure: words(filled),
        textY: 14 + index * 44, barY: 21 + index * 44,
        width: Drawing.decimal(400 * row.count.filled, over: max(1, row.count.needs)))
    }
    legendY = rows.count * 44 + 8
    legendTextY = legendY + 10
    chartHeight = legendY + 16
    let sentences = rows.map { row in
      ReportSentence.chartRow([
        "label": row.label, "filled": .number(row.count.filled), "needs": .number(row.count.needs),
      ])
    }
    chartSummary = words(title + ". " + sentences.joined(separator: "; "))
  }
}

/// Numbers as drawings hold them: with a point in every language.
enum Drawing {
  /// A quotient with at most two decimals, rounded down; both numbers 0 or more.
  static func decimal(_ number: Int, over divisor: Int) -> String {
    let hundredths = number * 100 / divisor
    let text = LocalizedText.number(hundredths % 100, decimals: 2).english.dropFirst(1)
    return "\(hundredths / 100)" + (hundredths % 100 == 0 ? "" : text)
  }
}
