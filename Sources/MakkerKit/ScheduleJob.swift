// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
import MatchingEngine
public import RunReports
import Wording

/// Plans the year of a run anew without matching again: for its own cohort, or for one whose closed weeks, absences,
/// rooms or sessions have changed.
public struct ScheduleJob: Sendable {
  /// The run folder's path.
  public var folder: String
  /// The folder of the edited cohort; nothing means the cohort that the run's year is planned for now.
  public var cohort: String?
  /// The first day to plan; what lies before it stays as it is.
  public var from: CalendarDate?
  /// Whether calendars call people by their ids alone.
  public var isPrivate = false

  /// What was planned.
  public struct Outcome: Sendable {
    /// The new plan.
    public let plan: YearPlan
    /// What a person should look at in the cohort's files.
    public let warnings: [FileFault]
    /// How many meetings and seats are not as they were; nothing where the year was not planned before.
    public let changes: Int?
  }

  /// Makes a job.
  public init(folder: String) {
    self.folder = folder
  }

  /// Plans, and puts the run with its new plan in the old one's place.
  ///
  /// - Throws: `FileFaults` for a run or a cohort that cannot be used; `RunFolderError`, with the run as it was;
  ///   `MatchingError` where there is no plan.
  public func run() throws -> Outcome {
    let stored: StoredRun
    do {
      stored = try StoredRun.read(folder)
    } catch {
      throw FileFaults([error])
    }
    guard stored.findings.isEmpty, let claim = stored.claim else { throw FileFaults(stored.findings) }
    let original = try CohortReader.read(stored.inputs)
    let reading = try edited(stored) ?? original
    let (pairs, faults) = Self.pairs(claim.pairs, in: reading.cohort, named: original.cohort.frame.name)
    guard faults.isEmpty else { throw FileFaults(faults) }
    let zone = try YearPlanning.zone(of: reading.cohort)
    let old = stored.yearPlan(zone: zone)
    let planned = try YearPlanning(
      cohort: try Replanning(cohort: reading.cohort, old: old, from: from).cohort, pairs: pairs,
      solver: SolverChoice.glpk.solver(needs: pairs.count)
    ).plan()
    let plan = old.map { YearMerge(old: $0, new: planned, from: from).plan } ?? planned
    let isEdited = cohort != nil || !stored.replannedInputs.isEmpty
    try RunRewrite(
      folder, run: stored, plan: plan, cohort: reading.cohort, replannedInputs: isEdited ? reading.inputs : [],
      from: from, isPrivate: isPrivate
    ).write(to: folder)
    return Outcome(plan: plan, warnings: reading.warnings, changes: old.map { plan.changes(since: $0) })
  }

  /// The cohort to plan for, where it is not the run's own.
  private func edited(_ stored: StoredRun) throws(FileFaults) -> CohortReading? {
    if let cohort { return try CohortReader.read(folder: cohort) }
    return stored.replannedInputs.isEmpty ? nil : try CohortReader.read(stored.replannedInputs)
  }

  /// The run's pairs with the people that a cohort has, and a fault for each that it lacks.
  private static func pairs(
    _ claims: [MatchingClaim.ClaimedPair], in cohort: Cohort, named name: String
  ) -> (pairs: [YearPlanning.Pair], faults: [FileFault]) {
    let needs = Dictionary(cohort.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let mentors = Dictionary(cohort.mentors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs: [YearPlanning.Pair] = []
    var faults: [FileFault] = []
    if cohort.frame.name != name {
      faults.append(
        FileFault(
          file: "cohort.yaml", found: RunFileText.quoted(["found": LocalizedText(verbatim: cohort.frame.name)]),
          expected: RunFileText.cohortName(["name": LocalizedText(verbatim: name)]),
          advice: YearFaultText.keepName()))
    }
    for claim in claims {
      let mentee = LocalizedText(verbatim: claim.mentee.text)
      let mentor = LocalizedText(verbatim: claim.mentor.text)
      let values = ["mentee": mentee, "mentor": mentor]
      let need = needs[NeedID(mentee: claim.mentee, type: claim.type)]
      if let need, need.programme.id == claim.programme, let person = mentors[claim.mentor] {
        pairs.append(YearPlanning.Pair(need: need, mentor: person, slot: claim.slot))
      } else {
        let isMentor = mentors[claim.mentor] == nil
        faults.append(
          FileFault(
            file: isMentor ? "mentors.csv" : "mentees.csv",
            found: isMentor ? YearFaultText.mentorGone(values) : YearFaultText.needGone(values),
            expected: YearFaultText.everyPair(), advice: YearFaultText.matchAgain()))
      }
    }
    return (pairs, faults)
  }
}
