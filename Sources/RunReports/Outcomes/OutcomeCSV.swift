// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Outcomes
import Wording

extension OutcomeReport {
  /// The columns of the table; in every language the same.
  static let columns = [
    "factor", "subject", "group", "pairs", "ended_early", "share", "low", "high", "compared_with", "difference",
    "difference_low", "difference_high", "chance", "corrected_chance", "says",
  ]

  /// The tables for spreadsheets and other programs: a row a group, after one for all pairs. Shares and differences are
  /// parts of one to three decimals; empty cells are what is hidden, or not looked at.
  ///
  /// - Complexity: linear in the number of groups.
  public var csv: [UInt8] {
    var table = CSVWriter(header: Self.columns)
    let none = [String](repeating: "", count: 6)
    let says = tables.isTooFew ? ShareComparison.Standing.tooFew.rawValue : ""
    let all = showsAll ? Self.cells(tables.all) : [passed(tables.all.known)] + [String](repeating: "", count: 4)
    table.append(["all", "", ""] + all + none + [says])
    for passed in passed {
      let code = passed.table.factor.code
      for (index, row) in passed.table.rows.enumerated() {
        let isShown = passed.disclosures[index] == .shown
        let share =
          isShown ? Self.cells(row.share) : [passed.pairs(index) ?? ""] + [String](repeating: "", count: 4)
        let comparison = passed.showsComparison[index] ? row.comparison : nil
        let standing = isShown && row.share.isTooFew ? ShareComparison.Standing.tooFew.rawValue : ""
        table.append(
          [code.name, code.subject, row.group.code] + share + (comparison.map(Self.cells) ?? none)
            + [comparison?.standing.rawValue ?? standing])
      }
      if let notKnown = passed.notKnown, notKnown > 0 {
        table.append(
          [code.name, code.subject, "not_known", String(notKnown)] + [String](repeating: "", count: 4) + none + [""])
      }
    }
    return table.bytes
  }

  private static func cells(_ share: Share) -> [String] {
    [
      String(share.known), String(share.count), decimal(share.fraction), decimal(share.interval.low),
      decimal(share.interval.high),
    ]
  }

  private static func cells(_ comparison: ShareComparison) -> [String] {
    [
      comparison.other?.code ?? "rest", decimal(comparison.difference), decimal(comparison.interval.low),
      decimal(comparison.interval.high), decimal(comparison.chance), decimal(comparison.correctedChance),
    ]
  }

  /// A number to three decimals, with a point in every language.
  private static func decimal(_ number: Double) -> String {
    LocalizedText.number(number.thousandths, decimals: 3).english
  }
}

extension Double {
  /// A part of one in whole thousandths, to the nearest.
  var thousandths: Int { Int((self * 1000).rounded()) }
}
