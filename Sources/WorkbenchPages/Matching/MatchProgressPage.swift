// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import MatchingEngine
import Wording

/// How far a matching has come.
enum MatchProgressPage {
  /// Where the page is.
  static func path(of cohort: String) -> String { PagePath.of("c", cohort, "matching", "progress") }

  /// Shows the matching that goes on; goes to its run when there is one, and tells why where there is none.
  static func show(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    guard let job = context.workspace.jobs.job(MatchTask.jobName(name)) else {
      return .seeOther(MatchingPages.path(of: name))
    }
    let status = job.status
    if let result = status.result { return .seeOther(result) }
    if let problem = status.problem {
      var values = context.values(of: problem)
      values["back"] = MatchingPages.path(of: name)
      return try context.page(
        MatchingPageText.failed(), in: .matching, template: "matchFailed",
        values: values.merging(["t": PageTexts(MatchingPageText.self, context.language)]) { own, _ in own })
    }
    var values = self.values(
      of: job, status, needs: try? context.workspace.reading(of: name).cohort.needs.count, context)
    values["t"] = PageTexts(MatchingPageText.self, context.language)
    values["path"] = path(of: name)
    values["stopPath"] = PagePath.of("c", name, "matching", "stop")
    return try context.page(
      MatchingPageText.progress(["name": LocalizedText(verbatim: name)]), in: .matching, template: "matchProgress",
      values: values, refreshSeconds: 2)
  }

  /// Asks a matching to end with the best answer that it has.
  static func stop(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    context.workspace.jobs.job(MatchTask.jobName(name))?.stop()
    return .seeOther(path(of: name))
  }

  private static func values(
    of job: Job, _ status: Job.Status, needs: Int?, _ context: PageContext
  ) -> [String: Any] {
    var rows: [(MatchingPageText, LocalizedText)] = []
    if let filled = status.filled, let needs {
      rows.append((.filled, MatchingPageText.filledOf(["filled": .number(filled), "needs": .number(needs)])))
    }
    if let room = status.room { rows.append((.room, room)) }
    rows.append((.elapsed, time(job.seconds)))
    if let limit = job.timeLimitSeconds {
      let used = status.limitedSince.map { Date().timeIntervalSince($0) } ?? 0
      rows.append((.left, MatchingPageText.leftAtMost(["time": time(max(0, limit - used))])))
    } else {
      rows.append((.left, MatchingPageText.noLimit()))
    }
    return [
      "phase": context(status.isStopping ? MatchingPageText.stopping() : status.phase),
      "part": status.part.map { ["\(Int($0 * 100))"] } ?? [], "isStopping": status.isStopping,
      "rows": rows.map { ["name": context($0.0()), "fact": context($0.1)] },
    ]
  }

  /// Seconds as people say them.
  private static func time(_ seconds: Double) -> LocalizedText {
    let whole = Int(seconds.rounded())
    return whole < 60
      ? MatchingPageText.seconds(["n": .number(whole)])
      : MatchingPageText.minutesSeconds(["m": .number(whole / 60), "n": .number(whole % 60)])
  }
}
