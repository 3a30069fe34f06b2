// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingQuestions
import Mustache
public import Wording

/// A sweep as a page that needs nothing else: charts, and tables with the same numbers.
public struct SweepPage: Sendable {
  private let report: SweepReport
  private let language: Language

  /// Says in the page what wrote it, so that it may be written anew.
  static let generator = "<meta name=\"generator\" content=\"makker sweep\"/>"

  /// Makes the page.
  public init(_ report: SweepReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// The page's bytes.
  ///
  /// - Throws: never in practice: where a template is not well-formed, which the tests rule out.
  public func html() throws -> [UInt8] {
    MustacheContentTypes.register(MarkupEscaping(), named: MarkupEscaping.name)
    var library = MustacheLibrary()
    let sources = ["page": sweepPageTemplate, "style": styleSheet, "sweepStyle": sweepStyle]
    for (name, source) in sources {
      try library.register("{{% CONTENT_TYPE: \(MarkupEscaping.name)}}" + source, named: name)
    }
    let view = SweepPageView(report, language: language)
    return Array((library.render(Reflected(view), withTemplate: "page") ?? "").utf8)
  }
}

/// What the template shows.
struct SweepPageView: ViewPart {
  let language: String
  let t: [String: String]
  let skip: String
  let generator = SweepPage.generator
  let title: String
  let size: String
  let tiles: [Tile]
  let statements: [Statement]
  let charts: String
  let hasIntervals: Bool
  let changesNote: String
  let intervals: String
  let note: [String]
  let rows: String
  let filesCaption: String
  let files: [ReportView.Fact]
  let makkerVersion: String

  init(_ report: SweepReport, language: Language) {
    let words = Words(language)
    let outcome = report.outcome
    self.language = language.rawValue
    skip = words(ReportText.skip())
    t = Dictionary(SweepText.allCases.map { ($0.rawValue, words($0())) }, uniquingKeysWith: { first, _ in first })
    title = words(
      SweepText.title([
        "cohort": LocalizedText(verbatim: report.cohort), "axes": LocalizedText(verbatim: report.axes),
      ]))
    let counts: [String: LocalizedText] = [
      "points": .number(outcome.rows.count), "all": .number(outcome.grid.count), "needs": .number(report.needs),
    ]
    size = words(SweepText.summary(counts))
    let best = outcome.rows.count { $0.isOnFrontier }
    let filled = ReportSentence.filledOf(["filled": .number(outcome.today.filled), "needs": .number(report.needs)])
    let figures: [(LocalizedText, SweepText)] = [
      (filled, .needsTile), (.number(outcome.rows.count), .pointsTile),
      (.number(outcome.matchingCount), .matchingsTile),
      (.number(best), .frontierTile),
    ]
    tiles = figures.map { Tile(figure: words($0.0), label: words($0.1())) }
    let tables = SweepPageTables(report, words)
    statements = tables.statements
    charts = tables.charts
    hasIntervals = !outcome.intervals.isEmpty
    changesNote = words(tables.changesNote)
    intervals = tables.intervals
    let shown = HTMLReport.mostRows
    note =
      outcome.rows.count > shown
      ? [words(SweepText.firstRows(["shown": .number(shown), "all": .number(outcome.rows.count)]))] : []
    rows = tables.rows
    filesCaption = words(ReportText.filesCaption())
    files = report.inputs.sorted { $0.key < $1.key }.map { ReportView.Fact(name: $0.key, fact: $0.value) }
    makkerVersion = report.versions["makker"] ?? ""
  }
}
