// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
public import RedThread
import RunReports

/// A mentee's way along the red thread, by a run and, where they are kept, the runs of the years before it.
public struct JourneyJob: Sendable {
  /// The mentee's id.
  public var mentee: String
  /// The run folders' paths, oldest first; the last is this year's.
  public var runs: [String]

  /// Makes a job.
  public init(mentee: String, runs: [String]) {
    self.mentee = mentee
    self.runs = runs
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
  /// - Throws: `FileFaults` for a run that cannot be used.
  public func run() throws(FileFaults) -> Outcome {
    var years: [PairedYear] = []
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
    guard let last = years.last else { throw FileFaults([]) }
    let known = years.flatMap { $0.cohort.mentees.map(\.id) + $0.cohort.previous.map(\.mentee) }
    return Outcome(
      journey: Journey(of: MenteeID(mentee), years: years), cohort: last.cohort, known: Set(known).sorted())
  }
}
