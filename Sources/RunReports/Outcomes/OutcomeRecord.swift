// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import Outcomes

extension OutcomeReport {
  /// The tables for other programs: keys in order, a line feed at the end. What is hidden is left out, and a small number
  /// is the text `<5`.
  ///
  /// - `years`, `level`, `fewest_pairs`, `comparisons` (how many differences were looked at).
  /// - `all`: `pairs`, `ended_early`, `share`, `low`, `high`, `too_few`; `left_out` (ongoing, or not noted).
  /// - `factors`: `factor`, `subject`, `not_known`, and `groups`: as `all`, with `group` and, where it is compared,
  ///   `comparison`: `with` (a group, or `rest`), `difference`, `low`, `high`, `chance`, `corrected_chance`, `says`
  ///   (`too_few`, `none`, `perhaps`, `seen`).
  ///
  /// - Throws: never in practice; the encoder's own errors.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return try Array(encoder.encode(Content(self))) + [UInt8(ascii: "\n")]
  }
}

/// The content, with its keys in camel case.
private struct Content: Encodable {
  let years: [String]
  let level = OutcomeTables.level
  let fewestPairs = OutcomeTables.fewestPairs
  let comparisons: Int
  let all: Group
  let leftOut: Count
  let unreadableRuns: Int
  let factors: [Entry]

  init(_ report: OutcomeReport) {
    years = report.years
    comparisons = report.tables.comparisons
    let all = report.tables.all
    self.all = Group(nil, pairs: report.showsAll ? Count(all.known) : .few, report.showsAll ? all : nil)
    let left = report.tables.ongoing
    leftOut = report.hidesFew && (1..<FactorTable.fewestShown).contains(left) ? .few : Count(left)
    unreadableRuns = report.unreadableRuns
    factors = report.passed.map(Entry.init)
  }

  /// A number, or that it is small.
  enum Count: Encodable {
    case exact(Int)
    case few

    init(_ count: Int) { self = .exact(count) }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .exact(let count): try container.encode(count)
      case .few: try container.encode("<\(FactorTable.fewestShown)")
      }
    }
  }

  struct Entry: Encodable {
    let factor: String
    let subject: String?
    let notKnown: Int?
    let groups: [Group]

    init(_ passed: OutcomeReport.Passed) {
      let code = passed.table.factor.code
      factor = code.name
      subject = code.subject.isEmpty ? nil : code.subject
      notKnown = passed.notKnown
      groups = passed.table.rows.enumerated().map { index, row in
        let isShown = passed.disclosures[index] == .shown
        let pairs: Count? = isShown ? Count(row.share.known) : passed.disclosures[index] == .few ? .few : nil
        var group = Group(row.group.code, pairs: pairs, isShown ? row.share : nil)
        if passed.showsComparison[index] { group.comparison = row.comparison.map(Comparison.init) }
        return group
      }
    }
  }

  struct Group: Encodable {
    let group: String?
    let pairs: Count?
    let endedEarly: Int?
    let share: Double?
    let low: Double?
    let high: Double?
    let tooFew: Bool?
    var comparison: Comparison?

    init(_ group: String?, pairs: Count?, _ share: Share?) {
      self.group = group
      self.pairs = pairs
      endedEarly = share?.count
      self.share = share?.fraction.rounded3
      low = share?.interval.low.rounded3
      high = share?.interval.high.rounded3
      tooFew = share?.isTooFew
    }
  }

  struct Comparison: Encodable {
    let with: String
    let difference: Double
    let low: Double
    let high: Double
    let chance: Double
    let correctedChance: Double
    let says: String

    init(_ comparison: ShareComparison) {
      with = comparison.other?.code ?? "rest"
      difference = comparison.difference.rounded3
      low = comparison.interval.low.rounded3
      high = comparison.interval.high.rounded3
      chance = comparison.chance.rounded3
      correctedChance = comparison.correctedChance.rounded3
      says = comparison.standing.rawValue
    }
  }
}

extension Double {
  /// To three decimals, so that the last bits of a root never make two records differ.
  fileprivate var rounded3: Double { Double(thousandths) / 1000 }
}
