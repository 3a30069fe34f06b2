// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import Hashing
import MatchingQuestions
import PairingRules
import RunReports
import Wording

extension SweepPlan {
  /// Reads a plan, and checks that its cohort and this program are those that it was made with.
  ///
  /// - Throws: `FileFaults` with everything that is not so.
  public static func read(_ folder: String) throws -> SweepPlan {
    let url = URL(fileURLWithPath: folder)
    func fault(_ file: String, _ found: LocalizedText, _ expected: SweepFaultText, _ advice: SweepFaultText)
      -> FileFault
    {
      FileFault(file: file, found: found, expected: expected(), advice: advice())
    }
    guard let bytes = FileBytes.read(url.appendingPathComponent(recordName).path) else {
      throw FileFaults([fault(folder, SweepFaultText.noPlan(), .plan, .planAdvice)])
    }
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)), record.format == Record.format,
      (1...mostJobs).contains(record.jobs),
      let grid = try? SweepGrid(
        record.axes.map { WeightAxis(rule: RuleID($0.rule), weights: $0.weights) }, limit: SweepGrid.mostPlannedPoints)
    else {
      throw FileFaults([fault(recordName, SweepFaultText.badPlan(), .wholeFile, .makePlanAgain)])
    }
    guard record.versions == Version.all else {
      let found = SweepFaultText.otherVersion(["found": versions(record.versions)])
      throw FileFaults([
        FileFault(
          file: recordName, found: found, expected: SweepFaultText.sameVersion(["expected": versions(Version.all)]),
          advice: SweepFaultText.makePlanAgain())
      ])
    }
    let reading = try CohortReader.read(folder: url.appendingPathComponent(cohortFolder).path)
    let hashes = Dictionary(
      try reading.inputs.map { ($0.name, try SHA256.hex(of: $0.bytes)) }, uniquingKeysWith: { first, _ in first })
    let changed = Set(hashes.keys).union(record.inputs.keys).filter { hashes[$0] != record.inputs[$0] }.sorted()
    guard changed.isEmpty else {
      throw FileFaults(
        changed.map { name in
          let found = SweepFaultText.changedInput(["file": LocalizedText(verbatim: name)])
          return fault("\(cohortFolder)/\(name)", found, .sameInput, .makePlanAgain)
        })
    }
    var settings = SweepSettings()
    settings.seed = record.seed
    settings.timeLimitSeconds = record.timeLimitSeconds
    settings.looksBetween = record.looksBetween
    return SweepPlan(
      folder: folder, grid: grid, settings: settings, jobs: SweepGrid.pieces(of: 0..<grid.count, record.jobs),
      reading: reading, hash: try SHA256.hex(of: bytes))
  }

  private static func versions(_ versions: [String: String]) -> LocalizedText {
    LocalizedText(verbatim: versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }

  /// The path of a file of the plan.
  func path(_ name: String) -> String { URL(fileURLWithPath: folder).appendingPathComponent(name).relativePath }
}
