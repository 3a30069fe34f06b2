// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Foundation
public import Wording
public import YearRecords

/// The store of a coordinator's years with the folders that it tells of: what is decided goes into the history and into
/// the cohort's files in one step.
///
/// Whatever influences a matching stands in the cohort folder, so that a folder says all without the store: published
/// pairs and refusals are rows of `decisions.csv` there.
public struct YearBook: Sendable {
  /// The history.
  public let store: Store
  /// Where it lies.
  public let location: StoreLocation
  /// The time now, for the history.
  public var now: @Sendable () -> Date = { Date() }
  /// The number of the last event that is known to whoever writes; a write after another one is refused. Nothing means
  /// that any may be.
  public var expectedSeq: Int?

  /// Opens the store; makes one where there is none.
  ///
  /// - Throws: as `Store.init`.
  public init(_ location: StoreLocation, madeIfMissing: Bool = true) throws(StoreError) {
    store = try Store(path: location.path, madeIfMissing: madeIfMissing)
    self.location = location
  }

  /// The day now, where the coordinator is.
  public var today: CalendarDate {
    let seconds = now().timeIntervalSince1970 + Double(TimeZone.current.secondsFromGMT(for: now()))
    return CalendarDate(dayNumber: Int((seconds / 86_400).rounded(.down)))
  }

  /// Files that a crash had kept from being written, or that others have changed since.
  public var warnings: [FileOutcome] { store.recovery.filter { $0.text != nil } }
}

/// Why nothing could be recorded.
public enum YearBookRefusal: Error, Hashable, Sendable {
  /// Which cohort folder the run belongs to cannot be told: none, or several, beside the store have its name.
  case cohortUnknown(run: String, cohort: String)
  /// The run has no such pair; with the mentors whom the mentee has in it.
  case notInRun(pair: PairKey, mentors: [String])
  /// The two are a pair for several kinds of help.
  case severalTypes(pair: PairKey)
  /// The run holds what the store could not keep, or does not hold at all.
  case noRun(String)
  /// The pair is not a row of the cohort's decisions.
  case noDecision(PairKey)
  /// A file of the cohort's folder is neither as the run nor as the runs before it have it.
  case cohortEdited(String)
  /// There is no run to tell of.
  case noYears
  /// What was to be recorded is; but files do not say so yet, and why.
  case filesLeft([LocalizedText])

  /// What happened, and what to do.
  public var text: LocalizedText {
    func pairValues(_ pair: PairKey) -> [String: LocalizedText] {
      ["mentee": LocalizedText(verbatim: pair.mentee.text), "mentor": LocalizedText(verbatim: pair.mentor.text)]
    }
    switch self {
    case .cohortUnknown(let run, let cohort):
      return YearBookText.cohortUnknown([
        "run": LocalizedText(verbatim: run), "cohort": LocalizedText(verbatim: cohort),
      ])
    case .notInRun(let pair, let mentors):
      var values = pairValues(pair)
      values["mentors"] =
        mentors.isEmpty
        ? YearBookText.noMentorInRun(pairValues(pair))
        : YearBookText.mentorsInRun([
          "mentee": LocalizedText(verbatim: pair.mentee.text),
          "mentors": .list(mentors.map { LocalizedText(verbatim: $0) }),
        ])
      return YearBookText.notInRun(values)
    case .severalTypes(let pair): return YearBookText.severalTypes(pairValues(pair))
    case .noRun(let run): return YearBookText.noRun(["run": LocalizedText(verbatim: run)])
    case .noDecision(let pair): return YearBookText.noDecision(pairValues(pair))
    case .cohortEdited(let file): return YearBookText.cohortEdited(["file": LocalizedText(verbatim: file)])
    case .noYears: return YearBookText.noRuns()
    case .filesLeft(let texts): return texts.joined(separator: "\n")
    }
  }
}
