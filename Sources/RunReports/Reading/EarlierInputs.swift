// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel

/// The input files of a plan that rows were kept of when dates were planned anew for yet another cohort. Where nothing
/// is kept for a day before the last plan, its rows were planned for the run's own cohort.
public struct EarlierInputs: Sendable {
  /// The first day of the plan's rows.
  public let from: CalendarDate
  /// The first day of the rows of the plan after it.
  public let before: CalendarDate
  /// The files, by name.
  public let files: [InputFile]

  /// The first day of a plan that had no rows before it.
  fileprivate static let ever = CalendarDate(dayNumber: -719_162)

  /// The path that a file of the plan's cohort has within the run: `earlier/2026-11-11..2027-01-15_cohort.yaml`.
  public func path(of name: String) -> String { "\(RunFolder.earlierFolder)/\(from)..\(before)_\(name)" }

  /// Reads the names of files in that folder; those that name no days are left out. Later plans come later.
  static func read(_ files: [InputFile]) -> [EarlierInputs] {
    var ofDays: [String: [InputFile]] = [:]
    for file in files {
      let parts = file.name.split(separator: "_", maxSplits: 1)
      guard parts.count == 2 else { continue }
      ofDays[String(parts[0]), default: []].append(InputFile(name: String(parts[1]), bytes: file.bytes))
    }
    return ofDays.compactMap { days, files in
      let ends = days.split(separator: ".", omittingEmptySubsequences: false)
      guard ends.count == 3, ends[1].isEmpty, let from = CalendarDate(written: String(ends[0])),
        let before = CalendarDate(written: String(ends[2])), from < before
      else { return nil }
      return EarlierInputs(from: from, before: before, files: files)
    }.sorted { ($0.from, $0.before) < ($1.from, $1.before) }
  }

  /// Everything that a run's rows before a day were planned for, the run's own cohort among it; nothing where no day is
  /// given.
  static func all(of run: StoredRun, before end: CalendarDate?) -> [EarlierInputs] {
    guard let end else { return [] }
    var all: [EarlierInputs] = []
    var next = ever
    func add(_ files: [InputFile], from: CalendarDate, before: CalendarDate) {
      guard from < min(before, end) else { return }
      all.append(EarlierInputs(from: from, before: min(before, end), files: files))
      next = min(before, end)
    }
    for earlier in run.earlierInputs {
      if next < earlier.from { add(run.inputs, from: next, before: earlier.from) }
      add(earlier.files, from: earlier.from, before: earlier.before)
    }
    if !run.replannedInputs.isEmpty {
      let last = run.statement?.replannedFrom ?? ever
      if next < last { add(run.inputs, from: next, before: last) }
      add(run.replannedInputs, from: last, before: end)
    } else if next < end {
      add(run.inputs, from: next, before: end)
    }
    return all
  }

  /// What a new plan keeps of a run's plans so far: nothing where it plans the whole year.
  ///
  /// - Parameter from: The first day of the new plan.
  static func kept(of run: StoredRun, from: CalendarDate?) -> [EarlierInputs] {
    guard let from else { return [] }
    var kept = run.earlierInputs
    if !run.replannedInputs.isEmpty {
      let last = run.statement?.replannedFrom ?? ever
      kept.append(EarlierInputs(from: last, before: from, files: run.replannedInputs))
    }
    return kept.filter { $0.from < from }.map {
      EarlierInputs(from: $0.from, before: min($0.before, from), files: $0.files)
    }
  }
}

/// A cohort as it was for a plan that rows were kept of.
public struct EarlierCohort: Sendable {
  /// The plan's rows lie before this day, and not before that of the plan before it.
  public let before: CalendarDate
  /// The cohort.
  public let cohort: Cohort

  /// What the rows before a run's last plan were planned for, in the order of their days: the run's own cohort, and
  /// those of the plans since.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - own: The run's own cohort.
  ///   - cohorts: The cohorts that `earlierInputs` of the run hold, in that order.
  public static func plans(of run: StoredRun, own: Cohort, cohorts: [Cohort]) -> [EarlierCohort] {
    guard let last = run.statement?.replannedFrom else { return [] }
    var plans: [EarlierCohort] = []
    for (inputs, cohort) in zip(run.earlierInputs, cohorts) where inputs.from < last {
      if inputs.from > plans.last?.before ?? EarlierInputs.ever {
        plans.append(EarlierCohort(before: inputs.from, cohort: own))
      }
      plans.append(EarlierCohort(before: min(inputs.before, last), cohort: cohort))
    }
    if plans.last.map({ $0.before < last }) ?? true { plans.append(EarlierCohort(before: last, cohort: own)) }
    return plans
  }
}
