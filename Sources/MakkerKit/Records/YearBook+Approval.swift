// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
public import CohortModel
import Foundation
import MatchingEngine
import RunReports
public import Wording
public import YearRecords

extension YearBook {
  /// Notes that a run was looked at and found good; or, to undo, makes it a draft again.
  ///
  /// - Throws: `StoreError`.
  public func review(run number: Int, undo: Bool = false) throws(StoreError) {
    _ = try store.write(at: now(), expectedSeq: expectedSeq) { year throws(StoreError) in
      if undo { try year.reopen(run: number) } else { try year.review(run: number) }
    }
  }

  /// Publishes a run: all its pairs but those that a side refused hold from now on, as rows that require them in the
  /// cohort's decisions. Pairs published before that it does not have are noted as ended. The cohort's folder follows a
  /// repaired run: who left and who joined. A run that was taken back is published again without the pairs that were let
  /// go or ended.
  ///
  /// - Returns: what it came to.
  /// - Throws: `FileFaults` where the cohort cannot be read with the rows; `YearBookRefusal`, `StoreError`.
  @discardableResult
  public func publish(run number: Int, language: Language) throws -> Publication {
    let publication = try publication(ofRun: number, language: language)
    let folder = try FolderVersions(of: publication, in: location.cohortFolder(publication.cohort))
    let replaced = YearBookText.replacedBy(["run": "\(number)"])[language]
    try write(publication.changes) { year throws(StoreError) in
      try year.publish(
        run: number, pairs: publication.pairs, rows: publication.rows,
        ending: publication.ended.map {
          Ending(cohort: publication.cohort, pair: $0, outcome: .endedEarly, date: publication.day, reason: replaced)
        },
        folder: try folder?.recorded(in: year))
    }
    return publication
  }

  /// Notes that a side does not want a pair of a run: it is not proposed again, and no longer holds.
  ///
  /// - Throws: `YearBookRefusal`, `FileFaults`, `StoreError`.
  public func refuse(
    _ pair: PairKey, inRun number: Int, by side: RefusingSide, reason: String, language: Language
  ) throws {
    let (name, pair) = try found(pair, inRun: number)
    let isPublished = try published(inCohort: name).contains(pair)
    let why = YearBookText.refusedRow([
      "side": side == .mentee ? YearBookText.mentee() : YearBookText.mentor(),
      "reason": LocalizedText(verbatim: reason),
    ])
    let forbid = Decision(
      mentee: pair.mentee, mentor: pair.mentor, type: pair.type, kind: .forbid, reason: why[language])
    let change = try decisionsChange(in: location.cohortFolder(name), adding: [forbid], language: language) {
      $0.pair.means(pair)
    }
    try write(change) { year throws(StoreError) in
      if isPublished { try year.release(pair, in: name, reason: reason) }
      try year.refuse(Refusal(cohort: name, pair: pair, side: side, reason: reason))
    }
  }

  /// Lets a published pair go, so that the next matching may do otherwise.
  ///
  /// - Throws: `YearBookRefusal`, `FileFaults`, `StoreError`.
  public func release(_ pair: PairKey, inRun number: Int, reason: String, language: Language) throws {
    let (name, pair) = try found(pair, inRun: number)
    let change = try decisionsChange(in: location.cohortFolder(name), adding: [], language: language) {
      $0.kind == .require && $0.pair.means(pair)
    }
    try write(change) { year throws(StoreError) in
      try year.release(pair, in: name, reason: reason)
    }
  }

  /// Notes how a pair of a run ended. It no longer holds then, unless it is said to go on.
  ///
  /// - Throws: `YearBookRefusal`, `FileFaults`, `StoreError`.
  public func ended(
    _ pair: PairKey, inRun number: Int, outcome: PreviousPair.Outcome, on date: CalendarDate, reason: String,
    language: Language
  ) throws {
    let (name, pair) = try found(pair, inRun: number)
    let isPublished = try published(inCohort: name).contains(pair)
    var changes: [FileChange] = []
    if isPublished, outcome != .ongoing {
      changes = try decisionsChange(in: location.cohortFolder(name), adding: [], language: language) {
        $0.kind == .require && $0.pair.means(pair)
      }
    }
    try write(changes) { year throws(StoreError) in
      try year.record(Ending(cohort: name, pair: pair, outcome: outcome, date: date, reason: reason))
    }
  }

  /// The pairs that hold for a cohort.
  public func published(inCohort name: String) throws(StoreError) -> Set<PairKey> {
    Set(try store.publishedPairs(inCohort: name))
  }

  /// The cohort of a run, and the pair in it with its kind of help.
  func found(_ pair: PairKey, inRun number: Int) throws -> (cohort: String, pair: PairKey) {
    let name = try store.run(number).cohort.name
    let pairs = try storedRun(number).claim?.pairs.map(\.key) ?? []
    let meant = pairs.filter { $0.means(pair) }
    guard let first = meant.first else {
      let mentors = pairs.filter { $0.mentee == pair.mentee }.map(\.mentor.text)
      throw YearBookRefusal.notInRun(pair: pair, mentors: mentors)
    }
    guard meant.count == 1 else { throw YearBookRefusal.severalTypes(pair: pair) }
    return (name, first)
  }
}
