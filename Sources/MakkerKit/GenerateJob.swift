// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortGenerator

/// Writes a generated cohort folder.
public struct GenerateJob: Sendable {
  /// The folder's path.
  public var folder: String
  /// Which cohort.
  public var request: CohortRequest
  /// Asked from time to time; when it answers true, the job stops and nothing is left.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Told from time to time how many people are written, and of how many.
  public var progress: @Sendable (_ written: Int, _ all: Int) -> Void = { _, _ in }

  /// Makes a job.
  public init(folder: String, request: CohortRequest) {
    self.folder = folder
    self.request = request
  }

  /// Says whether the folder could be written.
  ///
  /// - Throws: `FileFaults` where something other than an empty folder has the path.
  public func check() throws(FileFaults) {
    try CohortGenerator.check(folder)
  }

  /// Writes the folder: all of it, or nothing.
  ///
  /// - Returns: Whether it was written; not where `isInterrupted` said so.
  /// - Throws: `FileFaults` where the folder cannot be made or filled.
  public func run() throws(FileFaults) -> Bool {
    var generator = CohortGenerator(request)
    generator.isInterrupted = isInterrupted
    generator.progress = progress
    return try generator.write(to: folder)
  }
}
