// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import Outcomes
import Wording

/// How pairs ended, ready to be shown.
public struct OutcomeReport: Sendable {
  /// The tables.
  public let tables: OutcomeTables
  /// The years that they tell of, each once, the first first.
  public let years: [String]
  /// How many runs of a store could not be read.
  public let unreadableRuns: Int
  /// Whether groups of few pairs are hidden in what may be passed on: the table for spreadsheets, the page and the
  /// record. The terminal shows them, to somebody who has all pairs before them anyway.
  public let hidesFew: Bool

  /// Takes what is shown.
  public init(_ tables: OutcomeTables, years: [String], unreadableRuns: Int = 0, hidesFew: Bool = true) {
    self.tables = tables
    self.years = years
    self.unreadableRuns = unreadableRuns
    self.hidesFew = hidesFew
  }

  /// A table as it may be passed on.
  struct Passed {
    let table: FactorTable
    /// What of each row is shown.
    let disclosures: [Disclosure]
    /// Whether each row's comparison is shown.
    let showsComparison: [Bool]

    /// How many known pairs are in no group; not shown beside hidden rows, nor where it is small itself.
    let notKnown: Int?

    init(_ table: FactorTable, hidesFew: Bool) {
      self.table = table
      guard hidesFew else {
        disclosures = table.rows.map { _ in .shown }
        showsComparison = table.rows.map { $0.comparison != nil }
        notKnown = table.notKnown
        return
      }
      disclosures = table.disclosures
      showsComparison = table.rows.indices.map { table.showsComparison(ofRow: $0) }
      let isShown = disclosures.allSatisfy { $0 == .shown } && table.notKnown >= FactorTable.fewestShown
      notKnown = isShown || table.notKnown == 0 ? table.notKnown : nil
    }

    /// A row's pairs: the number, that it is small, or nothing.
    func pairs(_ row: Int) -> String? {
      switch disclosures[row] {
      case .shown: String(table.rows[row].share.known)
      case .few: "<\(FactorTable.fewestShown)"
      case .withheld: nil
      }
    }
  }

  /// The tables as they may be passed on.
  var passed: [Passed] { tables.factors.map { Passed($0, hidesFew: hidesFew) } }

  /// Whether the numbers of all pairs may be passed on.
  var showsAll: Bool { !hidesFew || tables.all.known >= FactorTable.fewestShown || tables.all.known == 0 }

  /// A number that may be passed on: as it is, or that it is small.
  func passed(_ count: Int) -> String {
    hidesFew && (1..<FactorTable.fewestShown).contains(count) ? "<\(FactorTable.fewestShown)" : String(count)
  }
}
