// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import MatchingEngine
import Mustache
import Wording

/// The report for people: one page of HTML that needs nothing else, on a screen of any width and on paper.
///
/// Every word that somebody typed goes through the templates' escaping; the page's security policy forbids scripts and
/// addresses outside it, should anything ever get past that.
enum HTMLReport {
  /// The page.
  ///
  /// - Throws: Where a template is not well-formed, which the tests rule out.
  /// - Complexity: Linear in the size of the matching.
  static func page(
    _ matching: Matching, inputs: [String: String], warnings: [FileFault], options: RunOptions
  ) throws -> String {
    let view = ReportView(matching, inputs: inputs, warnings: warnings, options: options)
    return try ReportTemplates.library().render(Reflected(view), withTemplate: "page") ?? ""
  }
}
