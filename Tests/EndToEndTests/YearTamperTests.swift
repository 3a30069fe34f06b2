// SPDX-License-Identifier: GPL-3.0-or-later

import CalendarFiles
import CohortModel
import Foundation
import MakkerKit
import Testing
import Wording

@testable import RunReports

/// A run's year that somebody has changed, with hashes that say it is as it was: the rules find it all the same.
@Suite struct YearTamperTests {
  private static let run = Result { try MatchJob(folder: Sample.haderslev.path, language: .english).run() }

  @Test func theUntouchedYearHolds() throws {
    #expect(try findings(Self.files()).isEmpty)
  }

  @Test("a meeting moved onto a holiday")
  func holiday() throws {
    var files = try Self.files()
    try edit("schedule.csv", of: &files) { rows in
      let index = try #require(rows.firstIndex { $0[6] == "regular" && $0[3].contains("T16:30:00+02:00") })
      rows[index][3] = "2027-05-17T16:30:00+02:00"
      rows[index][4] = "2027-05-17T17:30:00+02:00"
    }
    let facts = try findings(files).map(\.fact.english)
    #expect(facts.contains("the meeting is on a public holiday: Whit Monday"))
    #expect(facts.contains("the row is not in the order of time"))
    #expect(facts.contains { $0.hasPrefix("“Meeting with ") && $0.hasSuffix("is not as the tables say") })
  }

  @Test("two meetings of one mentor at once")
  func doubleBooking() throws {
    var files = try Self.files()
    try edit("schedule.csv", of: &files) { rows in
      let own = rows.indices.filter { rows[$0][6] == "regular" && !rows[$0][3].isEmpty }
      func other(_ first: Int) -> Int? {
        own.first { rows[$0][1] == rows[first][1] && rows[$0][0] != rows[first][0] && $0 > first }
      }
      let first = try #require(own.first { other($0) != nil })
      let other = try #require(other(first))
      rows[other][3] = rows[first][3]
      rows[other][4] = rows[first][4]
    }
    let facts = try findings(files).map(\.fact.english)
    #expect(facts.contains { $0.hasPrefix("mentor M-") && $0.contains("another meeting at the same time (line") })
  }

  @Test("a session with one mentor too many")
  func overbooked() throws {
    var files = try Self.files()
    let cohort = try Self.run.get().matching.cohort
    let session = try #require(cohort.trainingSessions.first)
    try edit("training_plan.csv", of: &files) { rows in
      let holders = Set(rows.filter { $0[2] == session.id.text }.map { $0[0] })
      let others = cohort.mentors.map(\.id.text).filter { !holders.contains($0) }
      for mentor in others.prefix(session.seats + 1) {
        rows.append([
          mentor, session.module.text, session.id.text, session.date.description,
          TimeWindow.clock(session.startMinute), TimeWindow.clock(session.endMinute), session.place, "no", "", "seat",
          "", "made-up@makker", "0",
        ])
      }
    }
    let facts = try findings(files).map(\.fact.english)
    #expect(facts.contains { $0.hasPrefix("\(session.id.text) has ") && $0.hasSuffix("only \(session.seats) seats") })
  }

  @Test("a mentor who starts untrained")
  func untrained() throws {
    var files = try Self.files()
    try edit("training_plan.csv", of: &files) { rows in rows.removeAll { $0[7] == "yes" } }
    let needed = try Self.run.get().year?.training.contains { $0.isNeeded && $0.status == .seat } ?? false
    let facts = try findings(files).map(\.fact.english)
    #expect(needed == facts.contains { $0.contains("nor a seat in time") })
  }

  @Test("a mentor without the seats that a provisional start rests on")
  func provisional() throws {
    let scratch = try Scratch()
    let folder = scratch.path("cohort")
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: folder)
    let file = URL(fileURLWithPath: folder + "/cohort.yaml")
    let asked = "    required_modules: [{module: basis, valid_months: 60}, kommunikation]\n"
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing(asked, with: asked + "    provisional_until: 2026-12-31\n").utf8).write(to: file)
    let run = try MatchJob(folder: folder, language: .english).run()
    let cohort = run.matching.cohort
    let needed = try #require(run.year).training.filter(\.isNeeded)
    #expect(!needed.isEmpty)
    var files = try run.run.files()
    #expect(StoredRun(files: files).yearFindings(cohort: cohort).isEmpty)
    try edit("training_plan.csv", of: &files) { rows in rows.removeAll { $0[7] == "yes" } }
    let facts = StoredRun(files: files).yearFindings(cohort: cohort).map(\.fact.english)
    for mentor in Set(needed.map(\.mentor.text)) {
      #expect(facts.contains { $0.hasPrefix("\(mentor) has a pair in ") && $0.contains("nor a seat in time") })
    }
  }

  @Test("all rows of a pair taken out, of its calendars too")
  func removedPair() throws {
    var files = try Self.files()
    var pair: [String] = []
    try edit("schedule.csv", of: &files) { rows in
      pair = Array(try #require(rows.first).prefix(3))
      rows.removeAll { Array($0.prefix(3)) == pair }
    }
    let facts = try findings(files).map(\.fact.english)
    #expect(facts.contains("\(pair[0]) and \(pair[1]) have a weekly time, but no meetings"))
  }

  @Test("a meeting that is no talk any more is cancelled in the coordinator's calendar alone")
  func noTalkAnyMore() throws {
    let finished = try Self.run.get()
    let year = try #require(finished.year)
    let index = try #require(year.meetings.firstIndex { $0.kind == .halfway && $0.takesPlace })
    var changed = year.meetings
    changed[index].kind = .regular
    changed[index].sequence += 1
    let calendars = YearCalendars(
      YearPlan(zone: year.zone, meetings: changed, training: year.training), cohort: finished.matching.cohort,
      language: .english, isPrivate: true)
    func status(_ owner: CalendarOwner) -> String? {
      calendars.events(for: owner).first { $0.uid == changed[index].uid }.map { "\($0.status)" }
    }
    #expect(status(.coordinator) == "cancelled")
    #expect(status(.mentor(changed[index].mentor)) == "confirmed")
    #expect(status(.mentee(changed[index].mentee)) == "confirmed")
  }

  @Test("a calendar that says another hour, one event more, one less")
  func calendar() throws {
    let text = String(decoding: try #require(Self.files()["calendar/M-03.ics"]), as: UTF8.self)
    for (old, new, fact) in [
      ("20260824T163000", "20260824T153000", "is not as the tables say"), ("SEQUENCE:0", "SEQUENCE:1", "is not as"),
      ("UID:1", "UID:2", "is not in the tables"), ("UID:1", "UID:2", "something is missing"),
      ("BEGIN:VEVENT", "BEGIN:VEVEN", "cannot be read"), ("TZID=Europe/C", "TZID=Europe/K", "cannot be read"),
    ] {
      var files = try Self.files()
      let range = try #require(text.firstRange(of: old))
      files["calendar/M-03.ics"] = Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8)
      let found = try findings(files)
      #expect(found.contains { $0.file == "calendar/M-03.ics" && $0.fact.english.contains(fact) }, "\(new)")
    }
    var files = try Self.files()
    files["calendar/M-03.ics"] = nil
    files["calendar/nobody.ics"] = Array(text.utf8)
    #expect(
      try findings(files).map { "\($0.file) \($0.fact.english)" } == [
        "calendar/M-03.ics the calendar is missing",
        "calendar/nobody.ics the calendar is of nobody who has anything in it",
      ])
  }

  @Test("a row taken out", arguments: ["planned", "moved", "dropped"])
  func removedRow(status: String) throws {
    var files = try Self.files()
    var pair: [String] = []
    try edit("schedule.csv", of: &files) { rows in
      let index = try #require(rows.firstIndex { $0[7] == status })
      pair = Array(rows.remove(at: index).prefix(3))
    }
    #expect(!pair.isEmpty)
    #expect(try findings(files).contains { $0.fact.english.contains("another row of the pair is missing") })
  }

  @Test("a time with another zone's offset")
  func offset() throws {
    var files = try Self.files()
    try edit("schedule.csv", of: &files) { rows in rows[0][3] = rows[0][3].replacing("+02:00", with: "+01:00") }
    #expect(try findings(files).first?.sentence.english.hasPrefix("schedule.csv, line 2: the time is not") ?? false)
  }

  @Test(
    "a damaged table is explained by line and column",
    arguments: [
      ("schedule.csv", 3, "2026-08-24 14:30", "a time such as “2026-09-01T16:30:00+02:00”"),
      ("schedule.csv", 4, "2026-08-24T14:00:00+02:00", "a time after the start, on the same day"),
      ("schedule.csv", 6, "party", "one of the words “first”"), ("schedule.csv", 7, "moved", "a text"),
      ("schedule.csv", 9, "rain", "one of the words “public-holiday:new-years-day”"),
      ("schedule.csv", 10, "", "a text"), ("schedule.csv", 11, "-1", "a whole number"),
      ("schedule.csv", 12, "08:00-15:00", "an empty cell"), ("training_plan.csv", 3, "26-09-2026", "a date such as"),
      ("training_plan.csv", 4, "9:00", "a time such as “16:30”"),
      ("training_plan.csv", 5, "08:00", "a time after the start, on the same day"),
      ("training_plan.csv", 7, "maybe", "one of the words “yes”, “no”"),
      ("training_plan.csv", 9, "waiting", "an empty cell"),
    ])
  func damagedCell(name: String, column: Int, value: String, expected: String) throws {
    var files = try Self.files()
    try edit(name, of: &files) { rows in rows[0][column] = value }
    let stored = StoredRun(files: files)
    #expect(!stored.hasYear)
    let fault = try #require(stored.findings.first { $0.file == name && $0.line != nil })
    #expect(fault.line == 2)
    #expect(fault.expected.english.hasPrefix(expected))
  }

  @Test("the program names what was changed, in both languages, and exits 1", arguments: ["da", "en"])
  func program(language: String) throws {
    let scratch = try Scratch()
    _ = try Program.run(["match", Sample.workplace.path, "--out", scratch.path("run")])
    let file = URL(fileURLWithPath: scratch.path("run/calendar/coordinator.ics"))
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try Data(text.replacing("SEQUENCE:0", with: "SEQUENCE:7", maxReplacements: 1).utf8).write(to: file)
    let verify = try Program.run(["verify", scratch.path("run"), "--lang", language])
    #expect(verify.exitCode == 1)
    #expect(verify.output.contains("calendar/coordinator.ics"))
    #expect(verify.output.contains(language == "da" ? "er ikke, som tabellerne siger" : "is not as the tables say"))
  }

  private static func files() throws -> [String: [UInt8]] { try run.get().run.files() }

  private func findings(_ files: [String: [UInt8]]) throws -> [YearFinding] {
    StoredRun(files: files).yearFindings(cohort: try Self.run.get().matching.cohort)
  }

  /// Changes the rows of a table behind its header.
  private func edit(
    _ name: String, of files: inout [String: [UInt8]], _ change: (inout [[String]]) throws -> Void
  ) throws {
    var lines = String(decoding: try #require(files[name]), as: UTF8.self).components(separatedBy: "\r\n")
    let header = lines.removeFirst()
    var rows = lines.filter { !$0.isEmpty }.map { $0.components(separatedBy: ";") }
    try change(&rows)
    files[name] = Array(([header] + rows.map { $0.joined(separator: ";") }).map { $0 + "\r\n" }.joined().utf8)
  }
}
