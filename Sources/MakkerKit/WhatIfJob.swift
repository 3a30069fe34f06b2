// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import CohortModel
import Foundation
import MatchingEngine
import MatchingQuestions
import PairingRules
import RunReports
import Wording

/// A cohort matched as it is, and once more after some changes, with ties going to the pairs of today.
public struct WhatIfJob: Sendable {
  /// The cohort folder's path.
  public var folder: String
  /// Changes to the rules.
  public var rules = TypedRuleChanges()
  /// Changes to the cohort.
  public var cohort = TypedCohortChanges()
  /// The path of another `rules.yaml`, in place of the cohort's.
  public var rulesFile: String?
  /// The seed of today's lottery; nothing means by the cohort's name.
  public var seed: Int?
  /// The most seconds that each solve may take.
  public var timeLimitSeconds: Double?
  /// Which solver finds the matchings.
  public var solver = SolverChoice.auto
  /// Asked from time to time; when it answers true, the job ends.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Told from time to time how far the job has come.
  public var progress: @Sendable (MatchJob.Phase) -> Void = { _ in }

  /// Makes a job.
  public init(folder: String) {
    self.folder = folder
  }

  /// Whether anything is to be changed.
  public var hasChanges: Bool {
    rules != TypedRuleChanges() || cohort != TypedCohortChanges() || rulesFile != nil
  }

  /// Reads, matches twice and compares.
  ///
  /// - Throws: `FileFaults` for data that cannot be used; `ChangeFaults` for changes that cannot be made or that no
  ///   matching can follow; `MatchingError`.
  public func run() throws -> FinishedComparison {
    progress(.reading)
    let reading = try CohortReader.read(folder: folder)
    let file = try rulesFile.map { try reading.rules(in: Self.read($0)) }
    let given = file?.rules ?? reading.rules
    let ruleChanges = try reading.changes(rules, to: given)
    let cohortChanges = try reading.changes(cohort)
    let changedRules = try given.applying(ruleChanges)
    let changedCohort = try reading.cohort(with: cohortChanges)
    let options = MatchingOptions(
      seed: seed, timeLimitSeconds: timeLimitSeconds, isInterrupted: isInterrupted,
      progress: { [progress] in progress(.matching($0)) })
    let solver = solver.solver(needs: reading.cohort.needs.count)
    let today: SettledMatching
    do {
      today = try SettledMatching.drawn(reading.cohort, rules: reading.rules, solver: solver, options: options)
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      throw FileFaults(refusal.faults.map { reading.fault(for: $0) })
    }
    // Half of a comparison says nothing.
    if isInterrupted() { throw MatchingError.interrupted }
    let changed: SettledMatching
    do {
      changed = try SettledMatching.solve(
        changedCohort, rules: changedRules, keeping: today.pairs, solver: solver, options: options)
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      throw Self.faults(refusal, of: changedCohort, reading)
    }
    if isInterrupted() { throw MatchingError.interrupted }
    let tried =
      (rulesFile.map { [TriedChange(rulesFile: URL(fileURLWithPath: $0).lastPathComponent)] } ?? [])
      + ruleChanges.map { TriedChange(typed: $0.typed, label: $0.label) } + cohortChanges.map { TriedChange($0) }
    return FinishedComparison(
      comparison: MatchingComparison(today, changed), subject: .changes(tried), warnings: file?.warnings ?? [])
  }

  /// What no matching can follow once the changes are made, each by the decision that it comes from.
  private static func faults(
    _ refusal: MatchingRefusal, of cohort: Cohort, _ reading: CohortReading
  ) -> ChangeFaults {
    let given = Set(reading.cohort.decisions)
    return ChangeFaults(
      refusal.faults.map { fault in
        let tried = fault.decisions.map { cohort.decisions[$0] }.first { !given.contains($0) }
        let place = tried.map { decision in
          let change: CohortChange =
            decision.kind == .require
            ? .require(decision.mentee, decision.mentor, decision.type)
            : .forbid(decision.mentee, decision.mentor, decision.type)
          return change.description
        }
        return FileFault(
          file: place ?? "decisions.csv", found: fault.found, expected: fault.expected, advice: fault.advice)
      })
  }

  private static func read(_ path: String) throws(FileFaults) -> InputFile {
    if let file = InputFile.read(path) { return file }
    throw FileFaults([
      FileFault(
        file: URL(fileURLWithPath: path).lastPathComponent, found: ComparisonCommandText.unreadableFile(),
        expected: ComparisonCommandText.readableFile(), advice: ComparisonCommandText.checkFile())
    ])
  }
}
