// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import CohortModel
public import Expectations
import MatchingEngine
import Wording

/// Tests a matching of a cohort by the cohort's `expectations.yaml`: matched anew, or as a run has it.
public struct ExpectationJob: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// What holds and what does not.
    public let report: ExpectationReport
    /// What a person should look at in the cohort's files.
    public let warnings: [FileFault]
    /// Whether the search was interrupted, so that the best answer so far was tested.
    public let isInterrupted: Bool
  }

  /// The cohort folder's path.
  public var folder: String
  /// The path of a run whose matching is tested; nothing means that the cohort is matched anew.
  public var runFolder: String?
  /// The seed of the lottery between equal answers; nothing means by the cohort's name.
  public var seed: Int?
  /// The most seconds that solving may take.
  public var timeLimitSeconds: Double?
  /// Which solver finds the matching.
  public var solver = SolverChoice.auto
  /// Asked from time to time; when it answers true, the best answer so far is tested.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Told from time to time how far the job has come.
  public var progress: @Sendable (MatchJob.Phase) -> Void = { _ in }

  /// Makes a job.
  public init(folder: String) {
    self.folder = folder
  }

  /// Reads the cohort, matches it or reads the run, and tests; writes nothing.
  ///
  /// - Throws: `FileFaults` for data that cannot be used, also where there is no `expectations.yaml`; `MatchingError`
  ///   where there is no answer for another reason.
  public func run() throws -> Outcome {
    progress(.reading)
    let reading = try CohortReader.read(folder: folder)
    guard let expectations = reading.expectations else {
      throw FileFaults([
        FileFault(
          file: "expectations.yaml", found: FaultText.missingFile(),
          expected: ExpectationCommandText.missingExpected(), advice: ExpectationCommandText.missingAdvice())
      ])
    }
    if let runFolder {
      let facts = try MatchingFacts(run: runFolder)
      return Outcome(
        report: ExpectationReport(expectations, facts: facts), warnings: reading.warnings, isInterrupted: false)
    }
    let options = MatchingOptions(
      seed: seed, timeLimitSeconds: timeLimitSeconds, isInterrupted: isInterrupted,
      progress: { [progress] in progress(.matching($0)) })
    let matching = try reading.match(solver: solver, options: options)
    return Outcome(
      report: ExpectationReport(expectations, facts: MatchingFacts(matching)), warnings: reading.warnings,
      isInterrupted: matching.proof.termination == .interrupted)
  }
}
