// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import MatchingEngine
public import MatchingQuestions
public import RunReports

/// A range of weights, or a grid of several, on this machine: each point matched and proven, on all cores.
public struct SweepJob: Sendable {
  /// The cohort folder's path.
  public var folder: String
  /// The wishes and their weights.
  public var axes: [WeightAxis]
  /// How it is done.
  public var settings = SweepSettings()
  /// How many points are matched at a time; the outcome is the same for any.
  public var workers = Self.standardWorkers
  /// Asked from time to time; when it answers true, the job ends with the points that are matched.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Told how much of the work is done, and of how much, from any thread, one call at a time.
  public var progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }

  /// The most workers.
  public static let mostWorkers = 1_024

  /// As many workers as the machine has cores.
  public static var standardWorkers: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Makes a job.
  public init(folder: String, axes: [WeightAxis]) {
    self.folder = folder
    self.axes = axes
  }

  /// Reads the cohort, and matches at every point.
  ///
  /// - Returns: the report; after an interruption, with the points that were matched.
  /// - Throws: `SweepFault` for weights that cannot be; `FileFaults`; `MatchingError`.
  public func run() throws -> SweepReport {
    let grid = try SweepGrid(axes)
    let reading = try CohortReader.read(folder: folder)
    let sweep = try reading.sweep(grid, settings, isInterrupted: isInterrupted)
    let meter = SweepMeter(total: sweep.workCount(0..<grid.count), progress: progress)
    let pieces = try reading.naming { try sweep.run(workers: workers, progress: meter.add) }
    return try SweepReport(
      SweepOutcome(
        grid: grid, today: sweep.today, points: pieces.flatMap(\.points), between: pieces.flatMap(\.between)),
      cohort: reading.cohort, inputs: reading.inputs, versions: Version.all)
  }
}

/// How a sweep is done, here or elsewhere.
public struct SweepSettings: Hashable, Sendable {
  /// The seed of the draw between equally good matchings; nothing means by the cohort's name.
  public var seed: Int?
  /// The most seconds that each solve may take; where they run out, results may differ from run to run.
  public var timeLimitSeconds: Double?
  /// Whether the weights between the points are looked at, where they are not too many.
  public var looksBetween = true

  /// Makes settings; the standard ones.
  public init() {}
}

extension CohortReading {
  /// A sweep of the cohort, with today's matching made.
  ///
  /// - Throws: `SweepFault`, `FileFaults`, `MatchingError`.
  func sweep(
    _ grid: SweepGrid, _ settings: SweepSettings, isInterrupted: @escaping @Sendable () -> Bool
  ) throws -> Sweep {
    try grid.check(rules)
    return try naming {
      try Sweep(
        cohort, rules: rules, grid: grid, looksBetween: settings.looksBetween, seed: settings.seed,
        solver: SolverChoice.auto.solver(needs: cohort.needs.count),
        options: MatchingOptions(timeLimitSeconds: settings.timeLimitSeconds, isInterrupted: isInterrupted))
    }
  }

  /// Does work; a decision that no matching can follow is a fault of `decisions.csv`.
  func naming<Outcome>(_ work: () throws -> Outcome) throws -> Outcome {
    do {
      return try work()
    } catch MatchingError.refused(let refusal) {
      throw FileFaults(refusal.faults.map { fault(for: $0) })
    }
  }
}
