// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import Foundation
import MatchingQuestions
public import RunReports
import Wording

/// The results of all jobs of a planned sweep, merged: the very report that one machine would have made.
public struct SweepCollection: Sendable {
  /// Results that are missing or cannot be used, all of them.
  public struct Incomplete: Error, Hashable, Sendable {
    /// What is wrong, a job each.
    public let faults: FileFaults
    /// The numbers of the jobs to run, ascending.
    public let jobs: [Int]
  }

  /// The plan's folder.
  public var folder: String

  /// Makes a collection.
  public init(folder: String) {
    self.folder = folder
  }

  /// Reads and checks every result, and merges them. Solves nothing.
  ///
  /// - Throws: `FileFaults` where the plan cannot be used; `Incomplete`.
  public func run() throws -> SweepReport {
    let plan = try SweepPlan.read(folder)
    var faults: [(job: Int, fault: FileFault)] = []
    var contents: [SweepResultFile.Content] = []
    for job in 1...plan.jobs.count {
      do {
        let content = try content(of: job, plan)
        if let first = contents.first, first.today != content.today { throw Fault(found: .otherToday) }
        contents.append(content)
      } catch let fault as Fault {
        faults.append((job, fault.fault(job: job, folder: folder)))
      }
    }
    guard faults.isEmpty, let today = contents.first?.today else {
      throw Incomplete(faults: FileFaults(faults.map(\.fault)), jobs: faults.map(\.job))
    }
    return try SweepReport(
      SweepOutcome(
        grid: plan.grid, today: today, points: contents.flatMap(\.points), between: contents.flatMap(\.between)),
      cohort: plan.reading.cohort, inputs: plan.reading.inputs, versions: Version.all)
  }

  private struct Fault: Error {
    let found: SweepFaultText

    func fault(job: Int, folder: String) -> FileFault {
      let values: [String: LocalizedText] = ["job": "\(job)", "path": LocalizedText(verbatim: folder)]
      return FileFault(
        file: SweepPlan.resultName(job), found: found(values), expected: SweepFaultText.result(),
        advice: SweepFaultText.runJob(values))
    }
  }

  /// What a job has found, if it is all there and of this plan.
  private func content(of job: Int, _ plan: SweepPlan) throws -> SweepResultFile.Content {
    guard let bytes = FileBytes.read(plan.path(SweepPlan.resultName(job))) else { throw Fault(found: .missingResult) }
    guard let content = try SweepResultFile.content(bytes) else { throw Fault(found: .badResult) }
    guard content.plan == plan.hash, content.job == job else { throw Fault(found: .otherPlan) }
    let weights = plan.jobs[job - 1].map { plan.grid.weights(at: plan.grid.index(atStep: $0)) }
    guard content.points.map(\.weights) == weights,
      content.between.allSatisfy({ $0.weights.count == plan.grid.axes.count })
    else { throw Fault(found: .badResult) }
    return content
  }
}
