// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Mustache
import Outcomes
public import Wording

/// How pairs ended, as a page that needs nothing else.
public struct OutcomePage: Sendable {
  private let report: OutcomeReport
  private let language: Language
  private let version: String

  /// Says in the page what wrote it, so that it may be written anew.
  static let generator = "<meta name=\"generator\" content=\"makker outcomes\"/>"

  /// Makes the page.
  ///
  /// - Parameter version: Makker's, for the foot of the page.
  public init(_ report: OutcomeReport, language: Language, version: String) {
    self.report = report
    self.language = language
    self.version = version
  }

  /// The page's bytes.
  ///
  /// - Throws: never in practice: where a template is not well-formed, which the tests rule out.
  public func html() throws -> [UInt8] {
    Array(try render("page").utf8)
  }

  /// The tables with what is said of them alone, as markup for a page that has the report's styles and `outcomeStyle`.
  ///
  /// - Throws: as `html()`.
  package func content() throws -> String { try render("content") }

  private func render(_ template: String) throws -> String {
    let library = try ReportTemplates.library([
      "page": outcomePageTemplate, "content": outcomeContentTemplate, "style": styleSheet,
      "outcomeStyle": outcomeStyle,
    ])
    let view = OutcomePageView(report, language: language, version: version)
    return library.render(Reflected(view), withTemplate: template) ?? ""
  }
}

/// What the template shows.
private struct OutcomePageView: ViewPart {
  let language: String
  let t: [String: String]
  let skip: String
  let generator = OutcomePage.generator
  let title: String
  let years: String
  let tiles: [Tile]
  let warnings: [String]
  let sentences: [String]
  let cautions: [String]
  let tables: String
  let method: [String]
  let makkerVersion: String

  init(_ report: OutcomeReport, language: Language, version: String) {
    let words = Words(language)
    self.language = language.rawValue
    t = Dictionary(
      OutcomeCommandText.allCases.map { ($0.rawValue, words($0())) }, uniquingKeysWith: { first, _ in first })
    skip = words(ReportText.skip())
    title = words(OutcomeText.heading())
    years = report.years.joined(separator: ", ")
    makkerVersion = version
    let all = report.tables.all
    var figures: [(LocalizedText, LocalizedText)] = [
      (LocalizedText(verbatim: report.passed(all.known)), OutcomeCommandText.pairsTile())
    ]
    if report.showsAll, all.known > 0 {
      figures.append((.number(all.count), OutcomeCommandText.endedTile()))
      figures.append((all.percent, OutcomeCommandText.shareTile(["interval": all.range])))
    }
    figures.append((LocalizedText(verbatim: report.passed(report.tables.ongoing)), OutcomeCommandText.leftTile()))
    tiles = figures.map { Tile(figure: words($0.0), label: words($0.1)) }
    warnings = report.tables.isTooFew ? [words(OutcomeText.allTooFew())] : []
    sentences = report.sentences(isPassedOn: true).map { words($0) }
    cautions = report.cautions.map { words($0) }
    tables = OutcomePageTables(report, words).markup
    let few = ["n": LocalizedText.number(FactorTable.fewestShown)]
    method =
      [
        OutcomeCommandText.howShares([
          "least": .number(OutcomeTables.fewestPairs), "widest": .number(OutcomeTables.widestInterval.wholePercent),
        ]),
        OutcomeCommandText.howDifferences(["seen": OutcomeText.seen()]), OutcomeCommandText.howGroups(),
      ].map { words($0) } + (report.hidesFew ? [words(OutcomeText.hiddenNote(few))] : [])
  }
}

/// The page's tables, as markup.
private struct OutcomePageTables {
  private let report: OutcomeReport
  private let words: Words

  init(_ report: OutcomeReport, _ words: Words) {
    self.report = report
    self.words = words
  }

  /// A table for each factor.
  var markup: String {
    let out = Markup()
    for passed in report.passed { write(passed, to: out) }
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private func write(_ passed: OutcomeReport.Passed, to out: Markup) {
    let label = passed.table.factor.label.map(\.capitalizedFirst)
    let caption = words(OutcomeCommandText.caption(["factor": label]))
    out.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"").text(caption)
      .raw("\">\n<table class=\"outcomes\">\n<caption>").text(caption).raw("</caption>\n<thead><tr>")
    out.raw("<th scope=\"col\">").text(words(OutcomeText.group())).raw("</th>")
    for heading in [OutcomeText.pairs(), OutcomeText.ended(), OutcomeText.share(), OutcomeText.interval()] {
      out.raw("<th scope=\"col\" class=\"number\">").text(words(heading)).raw("</th>")
    }
    for heading in [OutcomeCommandText.comparison(), OutcomeCommandText.verdict()] {
      out.raw("<th scope=\"col\">").text(words(heading)).raw("</th>")
    }
    out.raw("</tr></thead>\n<tbody>\n")
    for index in passed.table.rows.indices { write(passed, index, to: out) }
    if let notKnown = passed.notKnown, notKnown > 0 {
      out.raw("<tr class=\"none\">")
      head(words(OutcomeText.notKnown()), to: out)
      number(words.number(notKnown), to: out)
      for _ in 0..<3 { number("", to: out) }
      out.raw("<td></td><td></td></tr>\n")
    }
    out.raw("</tbody>\n</table>\n</div>\n")
  }

  private func write(_ passed: OutcomeReport.Passed, _ index: Int, to out: Markup) {
    let row = passed.table.rows[index]
    let comparison = passed.showsComparison[index] ? row.comparison : nil
    out.raw(comparison?.standing == .seen ? "<tr class=\"seen\">" : "<tr>")
    head(words(row.group.label), to: out)
    if passed.disclosures[index] == .shown {
      number(words.number(row.share.known), to: out)
      number(words.number(row.share.count), to: out)
      number(words(row.share.percent), to: out)
      number(words(row.share.range), to: out)
    } else {
      number(passed.pairs(index) ?? "–", to: out)
      for _ in 0..<3 { number("–", to: out) }
    }
    out.raw("<td>")
    if let comparison { out.text(words(comparison.words + " " + comparison.besides)) }
    out.raw("</td><td>")
    if let comparison {
      out.text(words(comparison.standing.text))
    } else if passed.disclosures[index] != .shown || row.share.isTooFew {
      out.text(words(OutcomeText.tooFew()))
    }
    out.raw("</td></tr>\n")
  }

  private func head(_ text: String, to out: Markup) {
    out.raw("<th scope=\"row\"><bdi>").text(text).raw("</bdi></th>")
  }

  private func number(_ text: String, to out: Markup) {
    out.raw("<td class=\"number\">").text(text).raw("</td>")
  }
}
