// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import MatchingEngine
import RunReports

/// Checks a run folder from the ground up: its files by their hashes, its points by the rules, its pairs by every
/// requirement, and its proof by adding up. No solver takes part. `Verification` says which pairs are judged by the
/// rules themselves, and which by what is compiled from them.
public struct VerifyJob: Sendable {
  /// What was found.
  public struct Outcome: Sendable {
    /// How many pairs the run has.
    public let pairs: Int
    /// Files that are damaged, changed, missing or not what they say.
    public let fileFindings: [FileFault]
    /// What the recomputation says of the matching; nothing where the files were too damaged to recompute anything.
    public let report: VerificationReport?

    /// Whether everything holds.
    public var holds: Bool { fileFindings.isEmpty && report?.isRight == true }
    /// How many things are wrong.
    public var findingCount: Int { fileFindings.count + (report?.findings.count ?? 0) }
  }

  /// The run folder's path.
  public var folder: String
  /// Asked from time to time; when it answers true, the job stops.
  public var isInterrupted: @Sendable () -> Bool = { false }

  /// Makes a job.
  public init(folder: String) {
    self.folder = folder
  }

  /// Reads the run and recomputes it; writes nothing.
  ///
  /// - Throws: `FileFaults` where there is no run in the folder; `MatchingError.interrupted`; `MatchingError.unsound`
  ///   where the compiled rules judge a pair otherwise than the rules, which is Makker's own fault.
  public func run() throws -> Outcome {
    let stored: StoredRun
    do {
      stored = try StoredRun.read(folder)
    } catch {
      throw FileFaults([error])
    }
    let pairs = stored.claim?.pairs.count ?? 0
    let reading: CohortReading
    do {
      let inputs = stored.inputs.map { ($0.name, $0.bytes) }
      reading = try CohortReader.read(files: Dictionary(inputs, uniquingKeysWith: { first, _ in first }))
    } catch {
      let findings = stored.findings + error.faults.map(\.withinRun)
      return Outcome(pairs: pairs, fileFindings: findings, report: nil)
    }
    let findings = stored.findings + stored.findings(cohort: reading.cohort, rules: reading.rules)
    guard let claim = stored.claim else { return Outcome(pairs: pairs, fileFindings: findings, report: nil) }
    let options = MatchingOptions(isInterrupted: isInterrupted)
    let report = try Verification.check(claim, cohort: reading.cohort, rules: reading.rules, options: options)
    return Outcome(pairs: pairs, fileFindings: findings, report: report)
  }
}

extension FileFault {
  /// The fault of a cohort's file where that file lies in a run folder.
  fileprivate var withinRun: FileFault {
    FileFault(
      severity, file: RunFolder.inputFolder + "/" + file, line: line, column: column, found: found,
      expected: expected, advice: advice)
  }
}
