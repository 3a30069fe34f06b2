// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
public import CohortModel
public import RedThread
import RunReports

/// A mentee's way along the red thread, by a run and, where they are kept, the runs of the years before it.
public struct JourneyJob: Sendable {
  /// The mentee's id.
  public var mentee: String
  /// The run folders' paths, oldest first; the last is this year's.
  public var runs: [String]
  /// The store that knows the years, in place of run folders.
  public var book: YearBook?

  /// Makes a job.
  public init(mentee: String, runs: [String], book: YearBook? = nil) {
    self.mentee = mentee
    self.runs = runs
    self.book = book
  }

  /// What was drawn up.
  public struct Outcome: Sendable {
    /// The journey; nothing where no run knows the mentee.
    public let journey: Journey?
    /// The cohort of the last run, whose people and programmes the journey names.
    public let cohort: Cohort
    /// Everybody the runs know as a mentee, for a message.
    public let known: [MenteeID]
  }

  /// Reads the runs and draws the journey up.
  ///
  /// - Throws: `FileFaults` for a run that cannot be used; `StoreError`.
  public func run() throws -> Outcome {
    var years = try book?.years() ?? []
    for folder in runs {
      let stored: StoredRun
      do {
        stored = try StoredRun.read(folder)
      } catch {
        throw FileFaults([error])
      }
      guard stored.findings.isEmpty, let claim = stored.claim else { throw FileFaults(stored.findings) }
      let inputs = stored.replannedInputs.isEmpty ? stored.inputs : stored.replannedInputs
      years.append(try PairedYear(stored, claim: claim, cohort: CohortReader.read(inputs).cohort))
    }
    guard let last = years.last else { throw YearBookRefusal.noYears }
    let known = years.flatMap { $0.cohort.mentees.map(\.id) + $0.cohort.previous.map(\.mentee) }
    return Outcome(
      journey: Journey(of: MenteeID(mentee), years: years), cohort: last.cohort, known: Set(known).sorted())
  }
}

extension YearBook {
  /// The years that the store knows, oldest first: of each cohort the run that holds, else the newest that was not taken
  /// back, with how its pairs ended.
  ///
  /// - Parameter name: a cohort that is left out.
  /// - Throws: `StoreError`; `FileFaults` for a cohort that cannot be read any more.
  func years(but name: String? = nil) throws -> [PairedYear] {
    let runs = try store.runs().filter { !$0.isDeleted && $0.state != .withdrawn && $0.cohort.name != name }
    let ofCohort = Dictionary(grouping: runs, by: \.cohort.name)
    let chosen = ofCohort.values.compactMap { runs in
      runs.first(where: \.isInForce) ?? runs.max { $0.number < $1.number }
    }
    return try chosen.map { try year(ofRun: $0.number) }
      .sorted { $0.cohort.frame.firstDay < $1.cohort.frame.firstDay }
  }

  /// A run's year, with how its pairs ended.
  private func year(ofRun number: Int) throws -> PairedYear {
    let stored = try storedRun(number)
    guard let claim = stored.claim else { throw FileFaults(stored.findings) }
    let inputs = stored.replannedInputs.isEmpty ? stored.inputs : stored.replannedInputs
    return try PairedYear(
      stored, claim: claim, cohort: CohortReader.read(inputs).cohort, endings: endings(forRun: number))
  }

  /// The years up to a run's, oldest first; the run's own is the last of them.
  ///
  /// - Throws: `StoreError`; `FileFaults` for a cohort that cannot be read any more.
  /// - Complexity: reads a run of each cohort that the store knows.
  public func years(upTo number: Int) throws -> [PairedYear] {
    let name = try store.run(number).cohort.name
    let own = try year(ofRun: number)
    return try years(but: name).filter { $0.cohort.frame.firstDay < own.cohort.frame.firstDay } + [own]
  }
}
