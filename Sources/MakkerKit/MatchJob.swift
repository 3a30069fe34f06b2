// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import MatchingEngine
public import RunReports
public import Wording

/// The yearly matching, from a cohort folder to a run folder that is ready to be written.
public struct MatchJob: Sendable {
  /// How far the job has come.
  public enum Phase: Hashable, Sendable {
    /// The cohort's files are read.
    case reading
    /// The cohort is matched.
    case matching(MatchingProgress)
    /// The year is planned.
    case planning
    /// The run is prepared for writing.
    case reporting
    /// A file of the run is made and written.
    case writing(file: String)
  }

  /// The cohort folder's path.
  public var folder: String
  /// The language of the report and of the sentences in the tables.
  public var language: Language
  /// The seed of the lottery between equal answers; nothing means by the cohort's name.
  public var seed: Int?
  /// The most seconds that solving may take.
  public var timeLimitSeconds: Double?
  /// Which solver finds the matching.
  public var solver = SolverChoice.auto
  /// Whether the year is planned too, where there are at most `plannedPeople` people.
  public var plansYear = true
  /// Whether calendars call people by their ids alone.
  public var isPrivate = false
  /// Asked from time to time; when it answers true, the job goes on with the best answer so far.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Told from time to time how far the job has come.
  public var progress: @Sendable (Phase) -> Void = { _ in }

  /// The most mentors and mentees whose year is planned with the matching; of more, `ScheduleJob` plans it when asked.
  public static let plannedPeople = 10_000

  /// Makes a job.
  public init(folder: String, language: Language, seed: Int? = nil, timeLimitSeconds: Double? = nil) {
    self.folder = folder
    self.language = language
    self.seed = seed
    self.timeLimitSeconds = timeLimitSeconds
  }

  /// Reads, matches and makes the run folder in memory; writes nothing.
  ///
  /// - Throws: `FileFaults` for data that cannot be used, also for decisions that no matching can follow,
  ///   and fairness settings that none can keep;
  ///   `MatchingError` where there is no answer for another reason.
  public func run() throws -> FinishedMatch {
    progress(.reading)
    let reading = try CohortReader.read(folder: folder)
    let options = MatchingOptions(
      seed: seed, timeLimitSeconds: timeLimitSeconds, isInterrupted: isInterrupted,
      progress: { [progress] in progress(.matching($0)) })
    let people = reading.cohort.mentors.count + reading.cohort.mentees.count
    let plansYear = plansYear && people <= Self.plannedPeople
    // A zone that the system does not know is said before the work and not after it.
    if plansYear { _ = try YearPlanning.zone(of: reading.cohort) }
    let matching = try reading.match(solver: solver, options: options)
    let year = plansYear ? try plan(matching) : nil
    progress(.reporting)
    let run = try RunFolder(
      matching, inputs: reading.inputs, warnings: reading.warnings, year: year,
      options: RunOptions(
        language: language, versions: Version.all, timeLimitSeconds: timeLimitSeconds, isPrivate: isPrivate))
    return FinishedMatch(
      matching: matching, year: year, run: run, warnings: reading.warnings,
      isTooLargeToPlan: people > Self.plannedPeople)
  }

  private func plan(_ matching: Matching) throws -> YearPlan {
    progress(.planning)
    let pairs = matching.pairs.map { YearPlanning.Pair(need: $0.need, mentor: $0.mentor, slot: $0.slot) }
    // The seats are few beside the pairs, and their rows ask for a search, which is the same solver's in every run.
    return try YearPlanning(
      cohort: matching.cohort, pairs: pairs, solver: SolverChoice.glpk.solver(needs: pairs.count)
    ).plan()
  }
}

/// A matching and its run folder, not yet written.
public struct FinishedMatch: Sendable {
  /// The matching.
  public let matching: Matching
  /// The year's plan, if it was made.
  public let year: YearPlan?
  /// The run folder's files.
  public let run: RunFolder
  /// What a person should look at in the cohort's files.
  public let warnings: [FileFault]
  /// Whether the cohort has so many people that the year is planned by `makker schedule` alone.
  public let isTooLargeToPlan: Bool
}
