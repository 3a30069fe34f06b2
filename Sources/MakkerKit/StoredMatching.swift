// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import MatchingEngine
import MatchingQuestions
public import RunReports
import Wording

/// A run folder that holds, read back so that questions can be asked of its matching.
public struct StoredMatching: Sendable {
  /// Why a run answers no questions.
  public enum Refusal: Error, Sendable {
    /// So many things in it are not so; `makker verify` says which.
    case doesNotHold(path: String, findings: Int)
    /// So many people of it were forgotten since it was made, and nothing of it can be worked out again.
    case forgotten(path: String, people: Int)
  }

  /// The run as it lies in the folder.
  public let run: StoredRun
  /// Its own copy of the cohort and the rules.
  public let reading: CohortReading
  private let claim: MatchingClaim
  /// The matching.
  package let matching: SettledMatching

  /// Reads a run and verifies it.
  ///
  /// - Throws: `FileFaults` where there is no run, or its cohort cannot be read; `Refusal` where it does not hold;
  ///   `MatchingError.interrupted` or `.unsound`.
  public static func read(
    _ folder: String, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws -> StoredMatching {
    let run: StoredRun
    do {
      run = try StoredRun.read(folder)
    } catch {
      throw FileFaults([error])
    }
    return try read(run, named: folder, isInterrupted: isInterrupted)
  }

  /// Verifies a run that has been read.
  ///
  /// - Parameter name: what it is called where it does not hold.
  /// - Throws: as `read(_:isInterrupted:)`.
  static func read(
    _ run: StoredRun, named name: String, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws -> StoredMatching {
    guard run.forgottenPeople == 0 else { throw Refusal.forgotten(path: name, people: run.forgottenPeople) }
    let reading: CohortReading
    do {
      reading = try CohortReader.read(run.inputs)
    } catch {
      throw FileFaults(run.findings + error.faults.map { $0.at(RunFolder.inputFolder + "/" + $0.file) })
    }
    let findings = run.findings + run.findings(cohort: reading.cohort, rules: reading.rules)
    guard findings.isEmpty, let claim = run.claim else {
      throw Refusal.doesNotHold(path: name, findings: max(1, findings.count))
    }
    let (matching, report) = try SettledMatching.verified(
      claim, cohort: reading.cohort, rules: reading.rules, options: MatchingOptions(isInterrupted: isInterrupted))
    guard let matching else { throw Refusal.doesNotHold(path: name, findings: report.findings.count) }
    return StoredMatching(run: run, reading: reading, claim: claim, matching: matching)
  }

  /// The matching with its reasons, causes and loads, as it was when it was matched; nothing is solved again.
  ///
  /// What fairness settings cost stands in the run's report alone.
  ///
  /// - Complexity: O(explained needs · mentors · requirements) on all cores.
  public func explained() -> Matching { matching.explained(claim) }

  /// This run and another one side by side, under the names of both.
  public func compared(with other: StoredMatching, named names: (own: String, other: String)) -> FinishedComparison {
    FinishedComparison(
      comparison: MatchingComparison(matching, other.matching),
      subject: .runs(first: names.own, second: names.other))
  }
}
