// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
import Foundation
public import MatchingEngine
import MatchingQuestions
import Optimization
public import RunReports
public import Wording

/// A run repaired in the middle of its year: some people have left or joined, and the pairs that can stay do, as many as
/// the filled needs allow.
public struct RematchJob: Sendable {
  /// The run folder's path; not looked at where `stored` is given.
  public var folder: String
  /// The run, where it has been read already: one that a store holds, say, and no folder may any more.
  public var stored: StoredMatching?
  /// The language of the report and of tables that are written anew.
  public var language: Language
  /// The ids of those who left.
  public var left: [String] = []
  /// The ids of mentees who left, where a mentor may have the same.
  public var leftMentees: [String] = []
  /// The paths of tables of those who joined.
  public var joined: [String] = []
  /// The folder of the cohort as it is now, in place of the run's own.
  public var cohort: String?
  /// A `decisions.csv` in place of that of the cohort, such as the present one of a run that was published since; rows
  /// about people who are not there are passed over.
  public var decisions: [UInt8]?
  /// The mentees or needs whose required pair is one no longer.
  public var released: [String] = []
  /// Whether no pair is required any more.
  public var releasesAll = false
  /// The mentees or needs whose pair must not move.
  public var fixed: [String] = []
  /// Whether all of them must not, but for those that are released.
  public var fixesAll = false
  /// The most pairs that may change, for more points; nothing means the fewest that can be.
  public var mostChanges: Int?
  /// Whether points against changes are found.
  public var findsFrontier = false
  /// The first day that is planned anew; what lies before it stays as it is.
  public var from: CalendarDate?
  /// The seed of the lottery between equal answers; nothing means by the cohort's name.
  public var seed: Int?
  /// The most seconds that each solve may take.
  public var timeLimitSeconds: Double?
  /// Which solver finds the matching.
  public var solver = SolverChoice.auto
  /// Whether the year is planned too, where there are at most `MatchJob.plannedPeople` people.
  public var plansYear = true
  /// Whether calendars call people by their ids alone.
  public var isPrivate = false
  /// Asked from time to time; when it answers true, the job ends.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Told from time to time how far the job has come.
  public var progress: @Sendable (MatchJob.Phase) -> Void = { _ in }

  /// Makes a job.
  public init(folder: String, language: Language) {
    self.folder = folder
    self.language = language
  }

  /// Reads the run and proves it, changes its cohort, matches, and makes the new run in memory; writes nothing.
  ///
  /// - Throws: `FileFaults` for a run, a cohort or tables that cannot be used; `ChangeFaults` for people who are not
  ///   there; `StoredMatching.Refusal` for a run that does not hold; `MatchingError`.
  public func run() throws -> FinishedRematch {
    progress(.reading)
    let stored = try stored ?? StoredMatching.read(folder, isInterrupted: isInterrupted)
    let base = try decided(try cohort.map { try CohortReader.read(folder: $0) } ?? stored.reading)
    let changed = try base.changed(by: change(stored), language: language) { draft in
      Self.keepSeats(of: stored.run, from: from, in: &draft)
    }
    let reading = changed.reading
    let people = reading.cohort.mentors.count + reading.cohort.mentees.count
    let plansYear = plansYear && people <= MatchJob.plannedPeople
    if plansYear { _ = try YearPlanning.zone(of: reading.cohort) }
    var options = MatchingOptions(
      seed: seed, timeLimitSeconds: timeLimitSeconds, isInterrupted: isInterrupted,
      progress: { [progress] in progress(.matching($0)) })
    let rule = mostChanges.map { KeptPairs.Rule.atMost(changes: $0) } ?? .fewestChanges
    options.kept = stored.matching.kept(rule)
    options.keptPrices = stored.matching.earlierPrices
    let matching = try reading.match(solver: solver, options: options)
    if isInterrupted(), matching.proof.termination == .interrupted { throw MatchingError.interrupted }
    var summary = RepairSummary(
      repair: Repair(stored.sides, of: Set(stored.reading.cohort.needs.map(\.id)), matching),
      before: stored.reading.cohort, after: reading.cohort)
    summary.goneDecisions = changed.goneDecisions
    summary.fixedCost = try fixedCost(stored, reading, matching, options)
    if findsFrontier {
      summary.frontier = try RepairFrontier.find(
        reading.cohort, rules: reading.rules, keeping: stored.matching.kept(), prices: stored.matching.earlierPrices,
        solver: searchSolver(reading), options: plain(options))
    }
    let (year, history) = plansYear ? try planned(stored, matching, reading) : (nil, nil)
    if let year {
      summary.meetings = RepairSummary.Meetings(
        from: stored.run.yearPlan(zone: try YearPlanning.zone(of: reading.cohort)), to: year)
    }
    progress(.reporting)
    var runOptions = RunOptions(
      language: language, versions: Version.all, timeLimitSeconds: timeLimitSeconds, isPrivate: isPrivate)
    runOptions.repaired = RepairedRun(record: stored.run.recordHash, summary)
    let warnings = changed.warnings + reading.warnings
    let run = try RunFolder(
      matching, inputs: reading.inputs, warnings: warnings, year: year, history: history, options: runOptions)
    return FinishedRematch(
      matching: matching, year: year, run: run, warnings: warnings, summary: summary,
      isTooLargeToPlan: people > MatchJob.plannedPeople)
  }

  /// The cohort with the decisions that were handed in.
  private func decided(_ base: CohortReading) throws(FileFaults) -> CohortReading {
    guard let decisions else { return base }
    let mentees = Set(base.cohort.mentees.map(\.id))
    let mentors = Set(base.cohort.mentors.map(\.id))
    var files = Dictionary(base.inputs.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    files[DecisionsFile.name] = try DecisionsFile(decisions).changed(adding: [], language: language) {
      !mentees.contains($0.mentee) || !mentors.contains($0.mentor)
    }
    return try CohortReader.read(files: files)
  }

  private func change(_ stored: StoredMatching) throws -> MidYearChange {
    var change = MidYearChange()
    change.left = left
    change.leftMentees = leftMentees
    change.kept = fixed
    change.keepsAll = fixesAll
    change.pairs = stored.matching.pairs
    change.joined = try joined.map { try Self.read($0) }
    change.released = released
    change.releasesAll = releasesAll
    change.fixedReason = RepairText.fixedReason()[language]
    return change
  }

  /// Options for matchings that are only asked about.
  private func plain(_ options: MatchingOptions) -> MatchingOptions {
    var options = options
    options.kept = nil
    options.keptPrices = nil
    return options
  }

  private func searchSolver(_ reading: CohortReading) -> any Solver {
    solver == .auto ? QuestionSolver() : solver.solver(needs: reading.cohort.needs.count)
  }

  /// What letting required pairs of the run move would bring, where some are required.
  private func fixedCost(
    _ stored: StoredMatching, _ reading: CohortReading, _ matching: Matching, _ options: MatchingOptions
  ) throws -> RepairSummary.FixedCost? {
    let pairs = stored.matching.pairs
    var draft = CohortDraft(reading.cohort)
    let required = draft.decisions.filter { decision in
      decision.kind == .require
        && pairs.contains { need, mentor in
          need.mentee == decision.mentee && mentor == decision.mentor && (decision.type ?? need.type) == need.type
        }
    }
    guard !required.isEmpty else { return nil }
    let released = Set(required)
    draft.decisions.removeAll { released.contains($0) }
    let loose: Cohort
    do {
      loose = try draft.validated()
    } catch {
      throw MatchingError.unsound("\(error)")
    }
    let other = try SettledMatching.repaired(
      loose, rules: reading.rules, keeping: stored.matching.kept(), prices: stored.matching.earlierPrices,
      solver: searchSolver(reading), options: plain(options))
    return RepairSummary.FixedCost(
      fixed: required.count, filled: other.tally.filled - matching.pairs.count,
      changes: other.count(of: stored.matching.kept()).changes)
  }

  /// The year from a day on, merged with what was planned before, and what is kept of that.
  private func planned(
    _ stored: StoredMatching, _ matching: Matching, _ reading: CohortReading
  ) throws -> (YearPlan?, RunHistory?) {
    progress(.planning)
    let zone = try YearPlanning.zone(of: reading.cohort)
    let old = stored.run.yearPlan(zone: zone)
    let pairs = matching.pairs.map { YearPlanning.Pair(need: $0.need, mentor: $0.mentor, slot: $0.slot) }
    let planned = try YearPlanning(
      cohort: try Replanning(cohort: reading.cohort, old: old, from: from).cohort, pairs: pairs,
      solver: SolverChoice.glpk.solver(needs: pairs.count)
    ).plan()
    if let missing = planned.training.first(where: { $0.status == .waiting && $0.isNeeded }) {
      let start = from ?? reading.cohort.frame.firstDay
      throw FileFaults([
        FileFault(
          file: "training_sessions.csv",
          found: RepairText.seatMissing([
            "mentor": LocalizedText(verbatim: missing.mentor.text),
            "module": LocalizedText(verbatim: missing.module.text), "date": LocalizedText(verbatim: "\(start)"),
          ]), expected: RepairText.seatExpected(), advice: RepairText.seatAdvice())
      ])
    }
    let plan = old.map { YearMerge(old: $0, new: planned, from: from).plan } ?? planned
    let people = try VerifyJob.plannedCohort(of: stored.run) ?? stored.reading.cohort
    let history = RunHistory(
      of: stored.run, from: old == nil ? nil : from, plan: plan,
      pairs: Dictionary(uniqueKeysWithValues: matching.pairs.map { ($0.need.id, $0.mentor.id) }), people: people)
    return (plan, history)
  }

  /// Leaves of the sessions before a day the seats that were taken by those who are still there: nobody can be sent back.
  private static func keepSeats(of run: StoredRun, from: CalendarDate?, in draft: inout CohortDraft) {
    guard let from, draft.trainingSessions.contains(where: { $0.date < from }) else { return }
    let mentors = Set(draft.mentors.map(\.id))
    let taken = run.takenSeats.filter { mentors.contains($0.mentor) }
    draft.trainingSessions = draft.trainingSessions.map { session in
      let seats = taken.count { $0.session == session.id }
      guard session.date < from, session.seats > seats else { return session }
      return TrainingSession(
        id: session.id, module: session.module, date: session.date, startMinute: session.startMinute,
        endMinute: session.endMinute, seats: seats, place: session.place)
    }
  }

  private static func read(_ path: String) throws(FileFaults) -> InputFile {
    let name = URL(fileURLWithPath: path).lastPathComponent
    // Anything but a regular file might never end.
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let kind = try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
    guard kind == .typeRegular, let bytes = FileBytes.read(resolved) else {
      throw FileFaults([
        FileFault(
          file: name, found: ComparisonCommandText.unreadableFile(), expected: ComparisonCommandText.readableFile(),
          advice: ComparisonCommandText.checkFile())
      ])
    }
    return InputFile(name: name, bytes: bytes)
  }
}

/// A repaired run, not yet written.
public struct FinishedRematch: Sendable {
  /// The matching.
  public let matching: Matching
  /// The year's plan, if it was made.
  public let year: YearPlan?
  /// The run folder's files.
  public let run: RunFolder
  /// What a person should look at in the files.
  public let warnings: [FileFault]
  /// What is told of it.
  public let summary: RepairSummary
  /// Whether the cohort has so many people that the year is planned by `makker schedule` alone.
  public let isTooLargeToPlan: Bool
}

extension StoredMatching {
  /// The run's pairs.
  fileprivate var sides: [NeedID: Repair.Side] {
    Dictionary(
      (run.claim?.pairs ?? []).map { ($0.need, Repair.Side(mentor: $0.mentor, points: $0.points, time: $0.slot)) },
      uniquingKeysWith: { first, _ in first })
  }
}
