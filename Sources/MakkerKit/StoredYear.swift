// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
public import RunReports
public import Wording

/// The year of a run folder, read back to be shown.
public struct StoredYear: Sendable {
  /// The run.
  public let run: StoredRun
  /// The plan.
  public let plan: YearPlan
  /// The cohort that it was made for.
  public let cohort: Cohort

  /// Reads a run's year.
  ///
  /// - Throws: `FileFaults` where there is no run, where its files are damaged, or where its year is not planned.
  public static func read(_ folder: String) throws(FileFaults) -> StoredYear {
    let run: StoredRun
    do {
      run = try StoredRun.read(folder)
    } catch {
      throw FileFaults([error])
    }
    return try of(run, named: folder)
  }

  /// The year of a run that has been read.
  ///
  /// - Parameter name: what the run is called where its year is not planned.
  /// - Throws: `FileFaults` where its files are damaged, or where its year is not planned.
  public static func of(_ run: StoredRun, named name: String) throws(FileFaults) -> StoredYear {
    guard run.findings.isEmpty else { throw FileFaults(run.findings) }
    let cohort: Cohort
    if let planned = try VerifyJob.plannedCohort(of: run) {
      cohort = planned
    } else {
      cohort = try CohortReader.read(run.inputs).cohort
    }
    let zone = try YearPlanning.zone(of: cohort)
    guard let plan = run.yearPlan(zone: zone) else {
      throw FileFaults([
        FileFault(
          file: "schedule.csv", found: RunFileText.missingFile(), expected: YearFaultText.plannedRun(),
          advice: YearFaultText.planFirst(["path": LocalizedText(verbatim: name)]))
      ])
    }
    return StoredYear(run: run, plan: plan, cohort: cohort)
  }

  /// Everybody's calendars.
  public func calendars(language: Language, isPrivate: Bool) -> YearCalendars {
    YearCalendars(
      plan, cohort: cohort, language: language, isPrivate: isPrivate, former: run.isRepaired ? cohort : nil)
  }
}
