// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import Foundation
import Hashing
public import MatchingQuestions
import RunReports

/// A sweep laid out in a folder as independent jobs, which any machine with the same version of Makker can run, in any
/// order:
///
///     plan.json            the weights, the settings, the input's hashes and the versions
///     cohort/              a copy of the input
///     jobs/job-0001.json   which steps of the grid the job matches
///     results/             a file a job, put there whole when the job is done
///     slurm.sh             a job array for Slurm
///
/// Every file names the plan by the hash of `plan.json`, so that no result of another plan is ever merged.
public struct SweepPlan: Sendable {
  /// The folder's path.
  public let folder: String
  /// The weights.
  public let grid: SweepGrid
  /// How it is done.
  public let settings: SweepSettings
  /// The steps of each job.
  public let jobs: [Range<Int>]
  /// The cohort and its rules, from the plan's own copy.
  public let reading: CohortReading
  /// The hash that names the plan.
  let hash: String

  /// The most jobs: Slurm's own standard limit of a job array is 1,001.
  public static let mostJobs = 1_000
  static let recordName = "plan.json"
  static let cohortFolder = "cohort"

  /// What `plan.json` says.
  struct Record: Codable {
    static let format = "makker-sweep-1"

    let format: String
    let axes: [Axis]
    let jobs: Int
    let seed: Int?
    let timeLimitSeconds: Double?
    let looksBetween: Bool
    let inputs: [String: String]
    let versions: [String: String]

    enum CodingKeys: String, CodingKey {
      case format, axes, jobs, seed
      case timeLimitSeconds = "time_limit_seconds"
      case looksBetween = "looks_between"
      case inputs, versions
    }

    struct Axis: Codable {
      let rule: String
      let weights: [Int]
    }
  }

  /// What a job's file says.
  struct JobRecord: Codable, Hashable {
    let plan: String
    let job: Int
    let first: Int
    let count: Int
  }

  /// Says whether a plan could be written to a folder, before anything is read; writing asks again.
  ///
  /// - Throws: `FileFaults` where something other than an empty folder has the path.
  public static func check(_ folder: String) throws(FileFaults) {
    try NewFolder.check(folder)
  }

  /// Writes a plan.
  ///
  /// - Parameters:
  ///   - folder: where it goes; nothing has the path, or an empty folder has.
  ///   - cohort: the cohort folder.
  ///   - jobs: how many, 1 to `mostJobs`; no more are made than there are points.
  /// - Returns: how many jobs there are, and of how many points.
  /// - Throws: `SweepFault`; `FileFaults` for a cohort with faults, or a folder that cannot be made.
  public static func write(
    to folder: String, cohort: String, axes: [WeightAxis], jobs: Int, settings: SweepSettings = SweepSettings()
  ) throws -> (jobs: Int, points: Int) {
    try check(folder)
    let grid = try SweepGrid(axes, limit: SweepGrid.mostPlannedPoints)
    let reading = try CohortReader.read(folder: cohort)
    try grid.check(reading.rules)
    let pieces = SweepGrid.pieces(of: 0..<grid.count, jobs)
    let hashes = try reading.inputs.map { ($0.name, try SHA256.hex(of: $0.bytes)) }
    let record = try SweepCoding.bytes(
      Record(
        format: Record.format, axes: axes.map { Record.Axis(rule: $0.rule.text, weights: $0.weights) },
        jobs: pieces.count, seed: settings.seed, timeLimitSeconds: settings.timeLimitSeconds,
        looksBetween: settings.looksBetween,
        inputs: Dictionary(hashes, uniquingKeysWith: { first, _ in first }), versions: Version.all))
    let hash = try SHA256.hex(of: record)
    try NewFolder.write(to: folder) { place in
      for name in [cohortFolder, "jobs", "results"] {
        try FileManager.default.createDirectory(
          at: place.appendingPathComponent(name), withIntermediateDirectories: true)
      }
      func put(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: place.appendingPathComponent(name))
      }
      try put(record, recordName)
      for input in reading.inputs { try put(input.bytes, "\(cohortFolder)/\(input.name)") }
      for (job, steps) in pieces.enumerated() {
        let item = JobRecord(plan: hash, job: job + 1, first: steps.lowerBound, count: steps.count)
        try put(SweepCoding.bytes(item), jobName(job + 1))
      }
      let script = place.appendingPathComponent(SlurmScript.name)
      try Data(SlurmScript.text(jobs: pieces.count).utf8).write(to: script)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
      return true
    }
    return (pieces.count, grid.count)
  }

  /// The file of a job, by its path in the folder.
  static func jobName(_ job: Int) -> String { "jobs/\(fileName(job))" }

  /// The file of a job's result, by its path in the folder.
  static func resultName(_ job: Int) -> String { "results/\(fileName(job))" }

  private static func fileName(_ job: Int) -> String { "job-\(String(10_000 + job).dropFirst()).json" }
}

/// JSON whose bytes depend on the value alone.
enum SweepCoding {
  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
