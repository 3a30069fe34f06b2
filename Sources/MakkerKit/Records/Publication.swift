// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
public import CohortModel
import Foundation
import MatchingEngine
import RunReports
public import Wording
public import YearRecords

/// What publishing a run comes to, before it is done.
public struct Publication: Sendable {
  /// The cohort's name.
  public let cohort: String
  /// The day that it happens on.
  public let day: CalendarDate
  /// The pairs that hold from then on.
  public let pairs: [PairKey]
  /// The pairs of the run that a side refused; they are left out.
  public let refused: [PairKey]
  /// Of a run that is published again, the pairs that were let go or ended since it first was; they are left out too.
  public let past: [PairKey]
  /// The pairs that hold now and that the run does not have; they end.
  public let ended: [PairKey]
  /// The rows that come into `decisions.csv`.
  public let added: [Decision]
  /// The files of the cohort's folder that change, by name.
  public var files: [String] { changes.map { URL(fileURLWithPath: $0.path).lastPathComponent } }
  /// The pairs whose rows there are not the coordinator's own: those added now, and those that the run in force has.
  let rows: [PairKey]
  /// How they change.
  let changes: [FileChange]
}

extension YearBook {
  /// What publishing a run comes to; nothing is changed.
  ///
  /// - Throws: as `publish(run:language:)`, but for what only writing comes to.
  public func publication(ofRun number: Int, language: Language) throws -> Publication {
    let summary = try store.run(number)
    let name = summary.cohort.name
    let folder = location.cohortFolder(name)
    guard FileManager.default.fileExists(atPath: folder) else {
      throw YearBookRefusal.cohortUnknown(run: String(number), cohort: name)
    }
    let refusals = try store.refusals(inCohort: name).map(\.pair)
    let run = try storedRun(number)
    let all = (run.claim?.pairs ?? []).map(\.key)
    let wanted = all.filter { pair in !refusals.contains { $0.means(pair) } }
    let asked = Set(wanted)
    let going = summary.state == .withdrawn ? Set(try store.heldPairs(ofRun: number)) : asked
    let pairs = wanted.filter(going.contains)
    let held = Set(pairs)
    let gone = try published(inCohort: name).subtracting(held)
    let followed = try followed(run: number, in: folder)
    let day = today
    let reason = YearBookText.publishedRow(["run": "\(number)", "day": LocalizedText(verbatim: "\(day)")])
    let present = try DecisionsFile(FileBytes.read(folder + "/" + DecisionsFile.name)).decisions
    let rows = pairs.filter { pair in !present.contains { $0.covers(pair) } }.map { pair in
      Decision(mentee: pair.mentee, mentor: pair.mentor, type: pair.type, kind: .require, reason: reason[language])
    }
    let inForce = try store.runInForce(inCohort: name).map { try store.publishedRows(ofRun: $0) } ?? []
    let kept = Set(inForce).intersection(present.lazy.filter { $0.kind == .require }.map(\.pair))
    let people = try run.people
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
    return Publication(
      cohort: name, day: day, pairs: pairs, refused: all.filter { !asked.contains($0) },
      past: wanted.filter { !held.contains($0) }, ended: gone.sorted(by: PairKey.comesBefore), added: rows,
      rows: rows.map(\.pair) + pairs.filter(kept.contains), changes: changes)
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
