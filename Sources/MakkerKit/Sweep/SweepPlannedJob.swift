// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import Hashing
import MatchingEngine
import MatchingQuestions
import RunReports
import Wording

/// One job of a planned sweep: matches at its steps, and puts its result into the plan's folder.
public struct SweepPlannedJob: Sendable {
  /// The plan's folder.
  public var folder: String
  /// The job's number, from 1.
  public var job: Int
  /// How many points are matched at a time; the result is the same for any.
  public var workers = 1
  /// Asked from time to time; when it answers true, the job ends without a result.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Told how much of the work is done, and of how much, from any thread, one call at a time.
  public var progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }

  /// Makes a job.
  public init(folder: String, job: Int) {
    self.folder = folder
    self.job = job
  }

  /// Does the job. A second time gives the same bytes.
  ///
  /// - Returns: the result's path.
  /// - Throws: `SweepFault` where the plan has no such job; `FileFaults`; `MatchingError`; `RunFolderError`.
  public func run() throws -> String {
    let plan = try SweepPlan.read(folder)
    guard plan.jobs.indices.contains(job - 1) else {
      throw SweepFault(
        folder, found: SweepFaultText.jobNumber(["found": "\(job)"]),
        expected: SweepFaultText.jobRange(["jobs": "\(plan.jobs.count)"]), advice: SweepFaultText.jobAdvice())
    }
    let steps = plan.jobs[job - 1]
    let stated = FileBytes.read(plan.path(SweepPlan.jobName(job))).flatMap {
      try? JSONDecoder().decode(SweepPlan.JobRecord.self, from: Data($0))
    }
    guard stated == SweepPlan.JobRecord(plan: plan.hash, job: job, first: steps.lowerBound, count: steps.count) else {
      throw FileFaults([
        FileFault(
          file: SweepPlan.jobName(job), found: SweepFaultText.badPlan(), expected: SweepFaultText.wholeFile(),
          advice: SweepFaultText.makePlanAgain())
      ])
    }
    let sweep = try plan.reading.sweep(plan.grid, plan.settings, isInterrupted: isInterrupted)
    let meter = SweepMeter(total: sweep.workCount(steps), progress: progress)
    let pieces = try plan.reading.naming { try sweep.run(steps, workers: workers, progress: meter.add) }
    let points = pieces.flatMap(\.points)
    guard points.count == steps.count, !isInterrupted() else { throw MatchingError.interrupted }
    let path = plan.path(SweepPlan.resultName(job))
    let result = SweepResultFile.Content(
      plan: plan.hash, job: job, today: sweep.today, points: points, between: pieces.flatMap(\.between))
    try FileManager.default.createDirectory(
      atPath: plan.path("results"), withIntermediateDirectories: true)
    try SweepFile.write(SweepResultFile(result).bytes(), to: path)
    return path
  }
}

/// The file of a job's result: what it found, and the hash of that, so that nothing half or changed is merged.
struct SweepResultFile: Codable {
  let content: Content
  let sha256: String

  struct Content: Codable {
    let plan: String
    let job: Int
    let today: SweepPoint
    let points: [SweepPoint]
    let between: [SweepPoint]
  }

  init(_ content: Content) throws {
    self.content = content
    sha256 = try SHA256.hex(of: SweepCoding.bytes(content))
  }

  func bytes() throws -> [UInt8] { try SweepCoding.bytes(self) }

  /// What a file holds, if it is whole.
  static func content(_ bytes: [UInt8]) throws -> Content? {
    guard let file = try? JSONDecoder().decode(SweepResultFile.self, from: Data(bytes)),
      try SHA256.hex(of: SweepCoding.bytes(file.content)) == file.sha256
    else { return nil }
    return file.content
  }
}
