// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Outcomes
public import Wording

/// How pairs ended, for a terminal of 80 columns.
public struct OutcomeTable: Sendable {
  private let report: OutcomeReport
  private let language: Language
  private let showsAll: Bool
  private static let width = 80
  private static let widths = (name: 36, pairs: 6, ended: 12, share: 7, interval: 10)

  /// Makes the table.
  ///
  /// - Parameter showsAll: Whether tables are shown in which no two groups can be compared.
  public init(_ report: OutcomeReport, language: Language, showsAll: Bool = false) {
    self.report = report
    self.language = language
    self.showsAll = showsAll
  }

  /// The lines, without a line feed at the end.
  ///
  /// - Complexity: linear in the number of groups.
  public var text: String {
    var lines = [heading.clipped(to: Self.width), ""]
    lines += wrapped(report.sentences(isPassedOn: false).joined(separator: " "))
    if report.tables.isTooFew { lines += [""] + wrapped(OutcomeText.allTooFew()) }
    let silent = report.tables.factors.filter { !showsAll && Self.saysNothing($0) }
    for table in report.tables.factors where !silent.contains(table) { lines += [""] + self.lines(table) }
    if !silent.isEmpty {
      let factors = silent.map(\.factor.label).joined()
      lines += [""] + wrapped(OutcomeText.tooFewIn(["factors": factors]))
    }
    guard report.tables.all.known > 0 else { return lines.joined(separator: "\n") }
    return (lines + [""] + report.cautions.flatMap { wrapped($0) }).joined(separator: "\n")
  }

  private var heading: String {
    let years = report.years.joined(separator: ", ")
    return OutcomeText.heading()[language] + (years.isEmpty ? "" : ": " + years)
  }

  private static func saysNothing(_ table: FactorTable) -> Bool {
    table.rows.allSatisfy { $0.comparison.map { $0.standing == .tooFew } ?? true }
  }

  private func lines(_ table: FactorTable) -> [String] {
    let titles = [OutcomeText.pairs, .ended, .share, .interval].map { $0()[language] }
    let label = table.factor.label[language].capitalizedFirst
    let isLong = label.displayWidth > Self.widths.name
    var lines = isLong ? [label.clipped(to: Self.width)] : []
    lines.append(line(isLong ? "" : label, titles, indent: 0))
    for row in table.rows {
      let share = row.share
      let cells = ["\(share.known)", "\(share.count)", share.percent[language], share.range[language]]
      let mark = share.isTooFew ? "  " + OutcomeText.fewPairs()[language] : ""
      lines.append(line(row.group.label[language], cells, indent: 2) + mark)
    }
    if table.notKnown > 0 {
      lines.append(line(OutcomeText.notKnown()[language], ["\(table.notKnown)"], indent: 2))
    }
    for row in table.rows {
      // A group that is marked as too small says so already.
      guard let comparison = row.comparison, showsAll || !row.share.isTooFew else { continue }
      let values = [
        "groups": row.group.label.map { "“\($0)” " } + comparison.besides, "difference": comparison.words,
        "standing": comparison.standing.text,
      ]
      lines += wrapped(OutcomeText.says(values), indent: 2)
    }
    return lines
  }

  private func line(_ name: String, _ cells: [String], indent: Int) -> String {
    let widths = [Self.widths.pairs, Self.widths.ended, Self.widths.share, Self.widths.interval]
    let room = Self.widths.name - indent
    return String(repeating: " ", count: indent) + name.clipped(to: room).padded(to: room)
      + zip(cells, widths).map { $0.aligned(to: $1) }.joined()
  }

  private func wrapped(_ text: LocalizedText, indent: Int = 0) -> [String] {
    text[language].wrapped(to: Self.width, indent: indent)
  }
}
