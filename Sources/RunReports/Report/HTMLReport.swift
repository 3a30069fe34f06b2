// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import MatchingEngine
import Mustache
import Wording

/// The report for people: one page of HTML that needs nothing else, on a screen of any width and on paper.
///
/// Every word that somebody typed goes through the templates' escaping; the page's security policy forbids scripts and
/// addresses outside it, should anything ever get past that.
///
/// The page shows no more rows of anything than somebody can look through; of what is left out it says where it stands.
struct HTMLReport {
  /// The most rows of each part.
  static let mostRows = 2000
  /// The most people who are named in the list of one group.
  static let mostChips = 200

  private let matching: Matching
  private let words: Words
  private let view: ReportView
  private let pairs: ArraySlice<MatchedPair>
  private let needs: ArraySlice<UnmatchedNeed>
  private let loads: ArraySlice<MentorLoad>
  private let groups: OpenNeedGroups
  private let year: YearReport?

  /// Takes what the page shows.
  ///
  /// - Complexity: Linear in the size of the matching.
  init(
    _ matching: Matching, inputs: [String: String], warnings: [FileFault], year: YearPlan? = nil, options: RunOptions
  ) {
    let yearReport = year.map { plan in
      YearReport(
        plan, cohort: matching.cohort, slots: matching.pairs.compactMap(\.slot), language: options.language)
    }
    self.year = yearReport
    self.matching = matching
    words = Words(options.language)
    pairs = matching.pairs.prefix(Self.mostRows)
    // Of many, those that come up first when a place opens.
    needs =
      matching.unmatched.count <= Self.mostRows
      ? matching.unmatched[...] : matching.waitingList.prefix(Self.mostRows)
    loads = matching.loads.prefix(Self.mostRows)
    groups = OpenNeedGroups(of: needs, PeopleNames(matching.cohort), words)
    view = ReportView(
      matching, groups: groups.views, inputs: inputs, warnings: warnings, yearLink: yearReport?.link ?? "",
      options: options)
  }

  /// Writes the page. The templates hold a mark where rows go; each row is made when it is written.
  ///
  /// - Throws: What the sink throws, and where a template is not well-formed, which the tests rule out.
  func write(to sink: FileSink) throws {
    let page = try ReportTemplates.library().render(Reflected(view), withTemplate: "page") ?? ""
    try ReportTemplates.write(page, to: sink) { rows in
      switch rows {
      case .pairs: try PairRows(matching.rules, words).write(pairs, to: sink)
      case .needs: try OpenNeedRows(matching, groups, words).write(needs, to: sink)
      case .loads: try LoadRows(matching, of: loads, words).write(loads, to: sink)
      case .year: try year?.write(to: sink)
      case .changes, .hours: break
      }
    }
  }
}
