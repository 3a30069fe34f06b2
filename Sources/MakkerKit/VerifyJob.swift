// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import CohortModel
public import MatchingEngine
public import PairingRules
public import RunReports

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
    /// What is not so in the year's meetings, training and calendars.
    public let yearFindings: [YearFinding]
    /// How many meetings and seats were checked; nothing where the run has no plan of the year.
    public let year: (meetings: Int, seats: Int)?

    /// What the run's rules ask for beside the pairs; nothing is asked where the files are too damaged to tell.
    public var fairness = Fairness()
    /// The floors and shares of groups that the run says it misses, by id.
    public var missedTargets: [String] = []

    /// How many people of the run were forgotten since it was made; where there are any, nothing was worked out again.
    public var forgotten = 0
    /// How many needs the run says that its cohort has.
    public var needs = 0

    /// Whether everything holds.
    public var holds: Bool { fileFindings.isEmpty && report?.isRight == true && yearFindings.isEmpty }
    /// How many things are wrong.
    public var findingCount: Int { fileFindings.count + (report?.findings.count ?? 0) + yearFindings.count }
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
    if stored.forgottenPeople > 0 {
      var outcome = Outcome(pairs: pairs, fileFindings: stored.findings, report: nil, yearFindings: [], year: nil)
      outcome.forgotten = stored.forgottenPeople
      outcome.needs = stored.claim?.needs ?? 0
      return outcome
    }
    let reading: CohortReading
    do {
      reading = try CohortReader.read(stored.inputs)
    } catch {
      let findings = stored.findings + error.faults.map { $0.at(RunFolder.inputFolder + "/" + $0.file) }
      return Outcome(pairs: pairs, fileFindings: findings, report: nil, yearFindings: [], year: nil)
    }
    var findings = stored.findings + stored.findings(cohort: reading.cohort, rules: reading.rules)
    var yearFindings: [YearFinding] = []
    do {
      let planned = try Self.plannedCohort(of: stored) ?? reading.cohort
      let earlier = try Self.earlierCohorts(of: stored, own: reading.cohort)
      yearFindings = stored.yearFindings(cohort: planned, earlier: earlier)
    } catch {
      findings += error.faults
    }
    let year = stored.hasYear ? (meetings: stored.meetingCount, seats: stored.seatCount) : nil
    guard let claim = stored.claim else {
      return Outcome(pairs: pairs, fileFindings: findings, report: nil, yearFindings: yearFindings, year: year)
    }
    let options = MatchingOptions(isInterrupted: isInterrupted)
    let report = try Verification.check(claim, cohort: reading.cohort, rules: reading.rules, options: options)
    var outcome = Outcome(
      pairs: pairs, fileFindings: findings, report: report, yearFindings: yearFindings, year: year)
    outcome.fairness = reading.rules.fairness
    outcome.missedTargets = (claim.fairness?.levels ?? []).filter { $0.missing > 0 }.map(\.id)
    return outcome
  }

  /// The cohort that a later plan was made for; nothing where there is none.
  static func plannedCohort(of stored: StoredRun) throws(FileFaults) -> Cohort? {
    guard !stored.replannedInputs.isEmpty else { return nil }
    do {
      return try CohortReader.read(stored.replannedInputs).cohort
    } catch {
      throw FileFaults(error.faults.map { $0.at(RunFolder.replannedFolder + "/" + $0.file) })
    }
  }

  /// What the rows before the last plan were planned for.
  private static func earlierCohorts(of stored: StoredRun, own: Cohort) throws(FileFaults) -> [EarlierCohort] {
    var cohorts: [Cohort] = []
    for inputs in stored.earlierInputs {
      do {
        cohorts.append(try CohortReader.read(inputs.files).cohort)
      } catch {
        throw FileFaults(error.faults.map { $0.at(inputs.path(of: $0.file)) })
      }
    }
    return EarlierCohort.plans(of: stored, own: own, cohorts: cohorts)
  }
}

extension CohortReader {
  /// Reads a cohort from the files that a run holds.
  static func read(_ inputs: [InputFile]) throws(FileFaults) -> CohortReading {
    let files = inputs.map { ($0.name, $0.bytes) }
    return try read(files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
  }
}

extension FileFault {
  /// The fault of a cohort's file where that file has another path within a run.
  func at(_ path: String) -> FileFault {
    FileFault(
      severity, file: path, line: line, column: column, found: found, expected: expected,
      advice: advice)
  }
}
