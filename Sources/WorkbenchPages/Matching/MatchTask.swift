// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import MakkerKit
import MatchingEngine
import PairingRules
import Wording
import YearRecords

/// A matching that runs in the background: what `makker match` does, recorded.
struct MatchTask: Sendable {
  let workspace: Workspace
  let cohort: String
  let folder: String
  let language: Language
  let seed: Int?
  let timeLimitSeconds: Double?
  let isPrivate: Bool

  /// The name under which a cohort's matching runs: at most one at a time.
  static func jobName(_ cohort: String) -> String { "match " + cohort }

  /// Matches, writes the run beside the cohort, and records it. Whoever stops the job gets the best answer so far, whole:
  /// with its year, its reasons and its proven bound.
  ///
  /// - Returns: where the run is shown.
  func run(_ job: Job) throws -> String {
    let wishes = try workspace.reading(of: cohort).rules.wishes
    let progress = MatchProgress(job, isWithoutLoss: wishes.allSatisfy { $0.points.lowerBound >= 0 })
    var match = MatchJob(folder: folder, language: language, seed: seed, timeLimitSeconds: timeLimitSeconds)
    match.isPrivate = isPrivate
    match.isInterrupted = { job.isStopped }
    match.progress = { progress.tell($0) }
    let finished = try match.run()
    let written = try workspace.book().write(finished, of: folder) { progress.tell(.writing(file: $0)) }
    progress.tellRecording()
    // The pages that come next have it at hand; what is wrong with it, they say.
    _ = try? workspace.reading(ofRun: written.run.number)
    _ = try? workspace.inquiry(ofRun: written.run.number)
    return RunPart.summary.path(of: written.run, query: written.folder == nil ? [("same", "yes")] : [])
  }
}
