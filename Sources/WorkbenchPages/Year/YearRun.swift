// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import MakkerKit
import MatchingEngine
import RunReports
import Synchronization
import YearRecords

/// The run that the pages of the year tell of, read back.
struct YearRun: Sendable {
  /// The run as the store lists it.
  let summary: RunSummary
  /// Its files.
  let run: StoredRun
  /// The cohort that its year is planned for.
  let cohort: Cohort
  /// The year; nothing where it is not planned.
  let year: StoredYear?

  /// The pairs; none where the files are too damaged to tell.
  var pairs: [MatchingClaim.ClaimedPair] { run.claim?.pairs ?? [] }

  /// The run that a page asks for by `run`, else the one in force, else the newest that was not taken back; nothing where
  /// the cohort has none.
  ///
  /// - Throws: `PageProblem.nothingHere` for a run that is not the cohort's; `StoreError`, `FileFaults`.
  /// - Parameter isFile: whether a file is asked for, which comes late rather than not.
  static func of(_ context: PageContext, isFile: Bool = false) throws -> YearRun? {
    guard let summary = try summary(context) else { return nil }
    return try YearMemory.of(context.workspace).run(summary, context.workspace) {
      if !isFile { try context.awaitRun(summary.number) }
    }
  }

  /// The same as the store lists it.
  static func summary(_ context: PageContext) throws -> RunSummary? {
    let name = try context.cohort
    if let asked = context.request.query["run"] ?? context.request.form["run"], !asked.isEmpty {
      return try context.workspace.run(asked, of: name)
    }
    let runs = try context.workspace.runs(of: name)
    return runs.first(where: \.isInForce) ?? runs.first { $0.state != .withdrawn } ?? runs.first
  }

  fileprivate static func read(_ summary: RunSummary, _ workspace: Workspace) throws -> YearRun {
    do {
      // The run's own pages have read and proven it, most likely.
      let reading = try workspace.reading(ofRun: summary.number)
      return YearRun(
        summary: summary, run: reading.stored.run, cohort: reading.year?.cohort ?? reading.stored.reading.cohort,
        year: reading.year)
    } catch is StoredMatching.Refusal {
      return try unproven(summary, workspace.book())
    }
  }

  /// A run that does not hold any more, because somebody in it was forgotten: what its tables say.
  private static func unproven(_ summary: RunSummary, _ book: YearBook) throws -> YearRun {
    let run = try book.storedRun(summary.number)
    let name = String(summary.number)
    do {
      let year = try StoredYear.of(run, named: name)
      return YearRun(summary: summary, run: run, cohort: year.cohort, year: year)
    } catch {
      // A year that is not planned is none to show; a run that is damaged says so where its cohort cannot be read.
      let inputs = run.replannedInputs.isEmpty ? run.inputs : run.replannedInputs
      let files = Dictionary(inputs.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      return YearRun(summary: summary, run: run, cohort: try CohortReader.read(files: files).cohort, year: nil)
    }
  }
}

/// What the pages of the year keep of runs and years, so that the next page need not read them again.
final class YearMemory: Sendable {
  private let runs = Memory<Int, YearRun>(most: 3)
  private let years = Memory<Int, [PairedYear]>(most: 2)
  private let waiting = Memory<Int, WaitingList>(most: 3)
  private let outcomes = Memory<String, OutcomeReport>(most: 1)
  private let calendars = Memory<String, YearCalendars>(most: 4)

  /// The memory of a workspace.
  static func of(_ workspace: Workspace) -> YearMemory { workspace.shelf.value("year") { YearMemory() } }

  /// A run read back.
  ///
  /// - Parameter awaiting: called where it has to be read first.
  func run(_ summary: RunSummary, _ workspace: Workspace, awaiting: () throws -> Void) throws -> YearRun {
    let kept = try runs.value(of: summary.number, stamp: workspace.forgotten()) {
      try awaiting()
      return try YearRun.read(summary, workspace)
    }
    // Its state may be another one by now.
    return YearRun(summary: summary, run: kept.run, cohort: kept.cohort, year: kept.year)
  }

  /// The years up to a run's, oldest first.
  func years(upTo number: Int, _ workspace: Workspace) throws -> [PairedYear] {
    let book = try workspace.book()
    return try years.value(of: number, stamp: "\(workspace.head())") { try book.years(upTo: number) }
  }

  /// The waiting list of a run.
  func waiting(_ run: YearRun, _ workspace: Workspace) throws -> WaitingList {
    try waiting.value(of: run.summary.number, stamp: workspace.forgotten()) { try WaitingList(run, workspace) }
  }

  /// Everybody's calendars of a run whose year is planned, with names.
  func calendars(_ run: YearRun, _ year: StoredYear, _ context: PageContext) throws -> YearCalendars {
    let key = "\(run.summary.number) \(context.language.rawValue)"
    return try calendars.value(of: key, stamp: context.workspace.forgotten()) {
      year.calendars(language: context.language, isPrivate: false)
    }
  }

  /// How pairs ended, by all that the store knows.
  func outcomes(_ workspace: Workspace) throws -> OutcomeReport {
    let path = workspace.location.path
    return try outcomes.value(of: path, stamp: "\(workspace.head())") {
      try OutcomesJob(folders: [], store: path).run()
    }
  }
}

/// The day now, where the coordinator is.
enum Today {
  /// Today, or the nearest day of a year that has not begun or is over.
  static func within(_ frame: CohortFrame) -> CalendarDate { min(max(date, frame.firstDay), frame.lastDay) }

  static var date: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDate(dayNumber: 0)
  }
}
