// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A run whose year is planned anew.
@Suite struct ScheduleTests {
  private struct Row {
    let cells: [String]
    var start: String { cells[3] }
    var status: String { cells[7] }
    var uid: String { cells[10] }
    var sequence: Int { Int(cells[11]) ?? -1 }
  }

  @Test("the same cohort gives the same bytes, and a run without a plan gets it")
  func nothingChanged() throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    let bare = scratch.path("bare")
    #expect(try Program.run(["match", Sample.schoolAndLeisure.path, "--out", run]).exitCode == 0)
    #expect(try Program.run(["match", Sample.schoolAndLeisure.path, "--out", bare, "--no-plan"]).exitCode == 0)
    let before = try Scratch.files(below: run)
    #expect(try Scratch.files(below: bare)["schedule.csv"] == nil)
    let missing = try Program.run(["calendar", bare, "coordinator"])
    #expect(missing.exitCode == 65)
    #expect(missing.errors.contains("makker schedule"))
    for folder in [run, bare] {
      let schedule = try Program.run(["schedule", folder])
      #expect(schedule.exitCode == 0, "\(schedule.errors)")
      #expect(try Program.run(["verify", folder]).exitCode == 0)
    }
    #expect(try Scratch.files(below: run) == before)
    #expect(try Scratch.files(below: bare)["schedule.csv"] == before["schedule.csv"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == ["bare", "run"])
  }

  @Test(
    "what was before the day stays, uids stay, and what changed has a greater number", arguments: [nil, "2026-11-11"])
  func editedCohort(from: String?) throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", run]).exitCode == 0)
    let before = try rows(run)
    let pairs = try Scratch.files(below: run)["pairs.csv"]
    let edited = try editedHaderslev(scratch) {
      $0.replacing("- 2026-W42 ", with: "- 2026-W41..2026-W42\n  - 2026-W48 ")
    }
    let schedule = try Program.run(["schedule", run, "--cohort", edited] + (from.map { ["--from", $0] } ?? []))
    #expect(schedule.exitCode == 0, "\(schedule.errors)")
    let verify = try Program.run(["verify", run])
    #expect(verify.exitCode == 0, "\(verify.output)")
    let after = try rows(run)
    #expect(Set(after.keys) == Set(before.keys))
    var cancelled = 0
    for (uid, old) in before {
      let new = try #require(after[uid])
      if let from, !old.start.isEmpty, old.start < from {
        #expect(new.cells == old.cells)
      } else if old.status != "dropped" || new.status != "dropped" {
        #expect((new.cells == old.cells) == (new.sequence == old.sequence), "\(old.cells) \(new.cells)")
        #expect(new.sequence - old.sequence <= 1)
      }
      if new.status == "cancelled" {
        cancelled += 1
        #expect(new.start == old.start)
      } else {
        #expect(!new.start.hasPrefix("2026-11-25"), "\(new.cells)")
      }
    }
    #expect(cancelled > 0)
    let files = try Scratch.files(below: run)
    #expect(files["pairs.csv"] == pairs)
    #expect(files["replanned/cohort.yaml"] != nil)
    let calendars = files.filter { $0.key.hasPrefix("calendar/") }.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(calendars.contains { $0.contains("SEQUENCE:1\r\nSTATUS:CANCELLED") })
    // Back again: what was cancelled takes place once more, with a greater number still.
    #expect(try Program.run(["schedule", run, "--cohort", Sample.haderslev.path]).exitCode == 0)
    #expect(try Program.run(["verify", run]).exitCode == 0)
    let back = try rows(run)
    #expect(after.values.allSatisfy { $0.status != "cancelled" || back[$0.uid]?.status != "cancelled" })
    #expect(back.values.contains { $0.sequence == 2 })
  }

  @Test("a cohort without one of the run's people, or with another name, is refused and changes nothing")
  func refused() throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", run]).exitCode == 0)
    let before = try Scratch.files(below: run)
    let other = try Program.run(["schedule", run, "--cohort", Sample.workplace.path])
    #expect(other.exitCode == 65)
    #expect(other.errors.contains("is not in the cohort"))
    #expect(other.errors.contains("Keep the cohort's name"))
    #expect(try Program.run(["schedule", run, "--from", "11-11-2026"]).exitCode == 64)
    #expect(try Program.run(["schedule", scratch.path("nothing")]).exitCode == 65)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: run + "/calendar/notes.txt"))
    let notes = try Program.run(["schedule", run])
    #expect(notes.exitCode != 0)
    var after = try Scratch.files(below: run)
    #expect(after.removeValue(forKey: "calendar/notes.txt") == Data("mine".utf8))
    #expect(after == before)
  }

  @Test("no name stands in a private calendar")
  func privacy() throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", run, "--private"]).exitCode == 0)
    func names() throws -> Int {
      try Scratch.files(below: run).filter { $0.key.hasPrefix("calendar/") }.values.count {
        let text = String(decoding: $0, as: UTF8.self)
        return text.contains("Tobias V.") || text.contains("Brian P.")
      }
    }
    #expect(try names() == 0)
    let shown = try Program.run(["calendar", run, "M-03", "--private"])
    #expect(!shown.output.contains("Brian") && shown.output.contains("U-"))
    #expect(try Program.run(["schedule", run, "--private"]).exitCode == 0)
    #expect(try names() == 0)
    #expect(try Program.run(["schedule", run]).exitCode == 0)
    #expect(try names() > 0)
  }

  @Test("verify judges each row by the cohort that it was planned for, however often the rest was planned anew")
  func rowsOfEarlierPlans() throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", run]).exitCode == 0)
    let november = try editedHaderslev(scratch, "november") { $0.replacing("- 2026-W42 ", with: "- 2026-W48 ") }
    let february = try editedHaderslev(scratch, "february") {
      $0.replacing("- 2026-W42 ", with: "- 2026-W40..2026-W50 ")
    }
    for (edited, from) in [(november, "2026-11-11"), (february, "2027-02-01"), (Sample.haderslev.path, "2027-03-01")] {
      #expect(try Program.run(["schedule", run, "--cohort", edited, "--from", from]).exitCode == 0)
      let verify = try Program.run(["verify", run])
      #expect(verify.exitCode == 0, "\(verify.output)")
    }
    let files = try Scratch.files(below: run)
    let kept = try Data(contentsOf: URL(fileURLWithPath: november + "/cohort.yaml"))
    #expect(files["earlier/2026-11-11..2027-02-01_cohort.yaml"] == kept)
    #expect(files["earlier/2027-02-01..2027-03-01_mentors.csv"] != nil)
    // Neither week is closed in the cohort of the last plan, week 48 not in that of the first.
    for (day, isClosed) in [("2026-11-23", true), ("2026-10-12", true), ("2026-09-21", false)] {
      let table = URL(fileURLWithPath: run + "/schedule.csv")
      var lines = String(decoding: try #require(files["schedule.csv"]), as: UTF8.self).components(separatedBy: "\r\n")
      let weeks = ["2026-11-23": "2026-11-16", "2026-10-12": "2026-10-05", "2026-09-21": "2026-09-14"]
      let old = try #require(weeks[day])
      let index = try #require(lines.firstIndex { $0.contains(";\(old)T") && $0.contains(";regular;planned;") })
      lines[index] = lines[index].replacing(old, with: day)
      try Data(lines.joined(separator: "\r\n").utf8).write(to: table)
      let verify = try Program.run(["verify", run])
      #expect(verify.exitCode == 1)
      #expect(verify.output.contains("the meeting is on a closed day") == isClosed, "\(day): \(verify.output)")
      try #require(files["schedule.csv"]).write(to: table)
    }
    // Planned anew from an earlier day, what was planned for later days is gone.
    #expect(try Program.run(["schedule", run, "--from", "2026-12-01"]).exitCode == 0)
    #expect(try Program.run(["verify", run]).exitCode == 0)
    let earlier = try Scratch.files(below: run).keys.filter { $0.hasPrefix("earlier/") }
    #expect(!earlier.isEmpty && earlier.allSatisfy { $0.hasPrefix("earlier/2026-11-11..2026-12-01_") })
    #expect(try Program.run(["schedule", run]).exitCode == 0)
    #expect(try Scratch.files(below: run).keys.allSatisfy { !$0.hasPrefix("earlier/") })
    #expect(try Program.run(["verify", run]).exitCode == 0)
  }

  private func rows(_ run: String) throws -> [String: Row] {
    let text = String(decoding: try #require(try Scratch.files(below: run)["schedule.csv"]), as: UTF8.self)
    let rows = text.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
      .map { Row(cells: $0.components(separatedBy: ";")) }
    return Dictionary(rows.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func editedHaderslev(
    _ scratch: Scratch, _ name: String = "edited", _ change: (String) -> String
  ) throws -> String {
    let edited = scratch.path(name)
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: edited)
    let file = URL(fileURLWithPath: edited + "/cohort.yaml")
    try Data(change(try String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
    return edited
  }
}
