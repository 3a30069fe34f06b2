// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RunReports
public import YearRecords

extension YearBook {
  /// Where a matching went.
  public struct RecordedMatch: Hashable, Sendable {
    /// The run; of a cohort with another folder where that one has the same files and was matched before.
    public let run: RunSummary
    /// The folder that was written; nothing where the very same run is recorded already and nothing was written.
    public let folder: String?
  }

  /// Writes a matching as a run folder beside its cohort, under the first name that is free, and records it.
  ///
  /// The folder is there whole or not at all. A run that is recorded already in all its bytes is not written again.
  ///
  /// - Parameters:
  ///   - cohortFolder: the cohort's folder, beside the store.
  ///   - progress: told each file before it is made.
  /// - Throws: `RunFolderError`, `StoreError`; what `record(run:of:origin:)` throws.
  public func write(
    _ match: FinishedMatch, of cohortFolder: String, progress: (String) -> Void = { _ in }
  ) throws -> RecordedMatch {
    if let known = try store.runNumber(ofRecordBytes: try match.run.record()) {
      return RecordedMatch(run: try store.run(known), folder: nil)
    }
    let folder = Self.freeRunFolder(beside: cohortFolder)
    try RunFolder.check(folder, apartFrom: cohortFolder)
    try match.run.write(to: folder, progress: progress)
    return RecordedMatch(run: try store.run(try record(run: folder, of: cohortFolder)), folder: folder)
  }

  /// The first of `COHORT-run`, `COHORT-run-2`, … beside a cohort that nothing has the name of.
  public static func freeRunFolder(beside cohortFolder: String) -> String {
    let cohort = URL(fileURLWithPath: cohortFolder).standardizedFileURL.resolvingSymlinksInPath()
    let name = cohort.lastPathComponent + "-run"
    let names = (1...).lazy.map { $0 == 1 ? name : "\(name)-\($0)" }
    let parent = cohort.deletingLastPathComponent()
    let free = names.first { candidate in
      // A link that leads nowhere has the name too.
      (try? FileManager.default.attributesOfItem(atPath: parent.appendingPathComponent(candidate).path)) == nil
    }
    return parent.appendingPathComponent(free ?? name).path
  }
}
