// SPDX-License-Identifier: GPL-3.0-or-later

import MakkerKit
import RunReports
import Wording

/// How pairs ended, over all years that the store knows.
enum OutcomePages {
  static let routes: [Route] = [.get("c/:cohort/year/outcomes", show)]

  static func show(_ context: PageContext) throws -> PageReply {
    guard try YearRun.summary(context) != nil else { return try context.yearPageWithoutRun(.outcomes) }
    let report = try YearMemory.of(context.workspace).outcomes(context.workspace)
    let out = Markup()
    out.paragraph(context(YearPageText.outcomesAbout()))
    out.raw(try OutcomePage(report, language: context.language, version: Version.current).content())
    return try context.yearPage(YearPageText.outcomes(), .outcomes, out)
  }
}
