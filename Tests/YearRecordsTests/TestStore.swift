// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import GRDB
import YearRecords

/// A folder of a test's own with a store in it, removed when the test is done with it.
final class TestStore: Sendable {
  let folder: URL
  let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("makker-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("makker.db").path
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Opens the store, which is made where there is none.
  func open() throws -> Store { try Store(path: path, madeIfMissing: true) }

  /// A path in the folder.
  func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// The content of every file in the folder, by name.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      contents[name] = FileManager.default.contents(atPath: file(name))
    }
    return contents
  }

  /// Does by SQL what the store itself never does.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      // The disk need not be waited for.
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF")
      try db.execute(sql: sql)
    }
    try queue.close()
  }
}

/// Days and people that tests use. All of them are made up.
enum Sample {
  static let start = Date(timeIntervalSince1970: 1_790_000_000)
  static let cohort = "haderslev-2026"
  static let facts = RunFacts(
    needs: 3, filled: 2, points: 120, value: 2_000_120, bound: 2_000_120, gap: 0, termination: "optimal", seed: 7)
  static let day = CalendarDate(dayNumber: 20_700)

  static func pair(_ mentee: String, _ mentor: String, _ type: MentorType? = .social) -> PairKey {
    PairKey(mentee: MenteeID(mentee), mentor: MentorID(mentor), type: type)
  }

  static func file(_ name: String, _ text: String) -> StoredFile { StoredFile(name: name, bytes: Array(text.utf8)) }

  static let cohortFiles = [
    file("cohort.yaml", "name: Haderslev\n"),
    file("mentors.csv", "id;name\nM-1;Torben Ellegaard\nM-2;Amina Farah\n"),
    file("mentees.csv", "id;name\nU-1;Sofie Nørby\nU-2;Emil Aabenraa\n"),
  ]

  static func runFiles(_ number: Int) -> [StoredFile] {
    [
      file("run.json", "{\"seed\": \(number)}\n"),
      file("pairs.csv", "mentee;mentor;type\nU-1;M-1;social\nU-2;M-2;social\n"),
      file("calendar/M-1.ics", "SUMMARY:Torben Ellegaard\n"),
      file("cohort/mentors.csv", "id;name\nM-1;Torben Ellegaard\nM-2;Amina Farah\n"),
    ]
  }

  /// A store in which everything has happened that can happen, with a row in every table but that of pending files.
  static func year(_ store: Store) throws {
    try store.write(at: start) { year throws(StoreError) in
      let cohort = try year.recordCohort(named: cohort, files: cohortFiles)
      let rules = try year.recordRules(Array("wishes: []\n".utf8), label: "the first")
      let run = try year.recordRun(of: cohort, rules: rules, facts: facts, files: runFiles(1))
      try year.review(run: run)
      try year.publish(run: run, pairs: [pair("U-1", "M-1"), pair("U-2", "M-2")])
    }
    try store.write(at: start + 60) { year throws(StoreError) in
      try year.refuse(Refusal(cohort: cohort, pair: pair("U-2", "M-2"), side: .mentee, reason: "knows Amina's family"))
      try year.release(pair("U-2", "M-2"), in: cohort, reason: "Emil refused")
      try year.decide(
        Decision(mentee: "U-2", mentor: "M-2", type: nil, kind: .forbid, reason: "Emil refused Amina"), in: cohort)
      try year.decide(
        Decision(mentee: "U-1", mentor: "M-1", type: .social, kind: .require, reason: "it goes well"), in: cohort)
      try year.record(
        MeetingRecord(cohort: cohort, pair: pair("U-1", "M-1"), date: day, outcome: .held, minutes: 60))
      try year.record(
        MeetingRecord(
          cohort: cohort, pair: pair("U-1", "M-1"), date: CalendarDate(dayNumber: 20_707), outcome: .noShowMentee,
          minutes: 0))
      let second = try year.recordRun(
        of: CohortVersion(name: cohort, version: 1), origin: .rematch(of: 1), facts: facts, files: runFiles(2))
      try year.recordExport(ofRun: second)
      try year.delete(run: second)
      try year.record(
        Ending(cohort: cohort, pair: pair("U-1", "M-1"), outcome: .completed, date: day, reason: "Sofie has a job"))
    }
  }
}
