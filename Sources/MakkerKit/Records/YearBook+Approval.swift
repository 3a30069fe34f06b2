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
  /// repaired run: who left and who joined.
  ///
  /// - Returns: how many pairs hold, and how many are refused.
  /// - Throws: `FileFaults` where the cohort cannot be read with the rows; `YearBookRefusal`, `StoreError`.
  @discardableResult
  public func publish(run number: Int, language: Language) throws -> (pairs: Int, refused: Int) {
    let summary = try store.run(number)
    let name = summary.cohort.name
    let folder = location.cohortFolder(name)
    guard FileManager.default.fileExists(atPath: folder) else {
      throw YearBookRefusal.cohortUnknown(run: String(number), cohort: name)
    }
    let refusals = try store.refusals(inCohort: name).map(\.pair)
    let all = try storedRun(number).claim?.pairs ?? []
    let pairs = all.map(\.key).filter { pair in !refusals.contains { $0.means(pair) } }
    let held = Set(pairs)
    let gone = try published(inCohort: name).subtracting(held)
    let followed = try followed(run: number, in: folder)
    let day = today
    let reason = YearBookText.publishedRow(["run": "\(number)", "day": LocalizedText(verbatim: "\(day)")])
    let present = try DecisionsFile(FileBytes.read(folder + "/" + DecisionsFile.name)).decisions
    let rows = pairs.filter { pair in !present.contains { $0.covers(pair) } }.map { pair in
      Decision(mentee: pair.mentee, mentor: pair.mentor, type: pair.type, kind: .require, reason: reason[language])
    }
    let people = try storedRun(number).people
    var changes = try decisionsChange(
      in: folder, adding: rows, language: language, beside: followed.mapValues(\.new)
    ) { decision in
      // Also what is decided about people who are there no more.
      decision.kind == .require && gone.contains { $0.means(decision.pair) }
        || !followed.isEmpty && !people.holds(decision.pair)
    }
    changes += followed.map { name, file in
      FileChange(path: folder + "/" + name, from: file.old, to: file.new)
    }.sorted { $0.path < $1.path }
    let replaced = YearBookText.replacedBy(["run": "\(number)"])[language]
    try write(changes) { year throws(StoreError) in
      for pair in gone.sorted(by: PairKey.comesBefore) {
        try year.record(
          Ending(cohort: name, pair: pair, outcome: .endedEarly, date: day, reason: replaced))
      }
      try year.publish(run: number, pairs: pairs)
    }
    return (pairs.count, all.count - pairs.count)
  }

  /// Takes a published run back: its pairs no longer hold, and those of the run published before it hold again.
  ///
  /// - Throws: `FileFaults`, `StoreError`.
  public func unpublish(run number: Int, language: Language) throws {
    let name = try store.run(number).cohort.name
    let gone = try published(inCohort: name)
    let change = try decisionsChange(in: location.cohortFolder(name), adding: [], language: language) {
      $0.kind == .require && gone.contains($0.pair)
    }
    try write(change) { year throws(StoreError) in try year.withdraw(run: number) }
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

  /// Notes a meeting of a pair of a run, in the place of what was noted of the same day.
  ///
  /// - Throws: `YearBookRefusal`, `StoreError`.
  public func met(
    _ pair: PairKey, inRun number: Int, on date: CalendarDate, outcome: MeetingOutcome, minutes: Int
  ) throws {
    let (name, pair) = try found(pair, inRun: number)
    _ = try store.write(at: now(), expectedSeq: expectedSeq) { year throws(StoreError) in
      try year.record(MeetingRecord(cohort: name, pair: pair, date: date, outcome: outcome, minutes: minutes))
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
  private func found(_ pair: PairKey, inRun number: Int) throws -> (cohort: String, pair: PairKey) {
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

extension MatchingClaim.ClaimedPair {
  /// The pair with its kind of help.
  var key: PairKey { PairKey(mentee: mentee, mentor: mentor, type: type) }
}

/// Who is in a cohort.
struct PeopleOfCohort {
  let mentees: Set<MenteeID>
  let mentors: Set<MentorID>

  /// Whether both of a pair are there.
  func holds(_ pair: PairKey) -> Bool { mentees.contains(pair.mentee) && mentors.contains(pair.mentor) }
}

extension StoredRun {
  /// Who is in the run's cohort.
  fileprivate var people: PeopleOfCohort {
    get throws(FileFaults) {
      let cohort = try CohortReader.read(inputs).cohort
      return PeopleOfCohort(mentees: Set(cohort.mentees.map(\.id)), mentors: Set(cohort.mentors.map(\.id)))
    }
  }
}

extension PairKey {
  fileprivate static func comesBefore(_ left: PairKey, _ right: PairKey) -> Bool {
    (left.mentee.text, left.mentor.text, left.type?.rawValue ?? "")
      < (right.mentee.text, right.mentor.text, right.type?.rawValue ?? "")
  }
}

extension Decision {
  /// Whether it requires a pair already, though for any kind of help.
  fileprivate func covers(_ other: PairKey) -> Bool { kind == .require && pair.means(other) }
}
