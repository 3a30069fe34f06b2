// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import Testing

/// Next year's cohort out of this year's run, as its user makes it.
@Suite struct RollOverTests {
  @Test(
    "three generated years in a row: each cohort checks and matches, and the last knows every pair", arguments: [3, 8])
  func threeYears(seed: Int) throws {
    let scratch = try Scratch()
    var cohort = scratch.path("cohort-1")
    let generated = try Program.run(
      ["generate", cohort, "--mentees", "50", "--mentors", "30", "--seed", "\(seed)"])
    #expect(generated.exitCode == 0, "\(generated.errors)")
    let old = try CohortReader.read(folder: cohort).cohort.previous.count
    var pairs: Set<String> = []
    var count = 0
    for year in 1...3 {
      let run = scratch.path("run-\(year)")
      let next = scratch.path("cohort-\(year + 1)")
      let match = try Program.run(["match", cohort, "--out", run])
      #expect(match.exitCode == 0, "seed \(seed), year \(year): \(match.errors)")
      #expect(try Program.run(["verify", run]).exitCode == 0)
      let rows = try Self.rows(of: run + "/pairs.csv")
      count += rows.count
      pairs.formUnion(rows.map { $0.prefix(3).joined(separator: ";") })
      // A third of the pairs broke off, and the last of them never began.
      let ended = scratch.path("ended-\(year).csv")
      let lines = rows.enumerated().filter { $0.offset % 3 == 0 }.map { index, row in
        row.prefix(3).joined(separator: ";") + (index % 2 == 0 ? ";ended_early;;moved" : ";no_show;;")
      }
      try Data((["mentee;mentor;type;outcome;date;reason"] + lines).joined(separator: "\n").utf8)
        .write(to: URL(fileURLWithPath: ended))
      let rollOver = try Program.run(["roll-over", run, "--out", next, "--ended", ended])
      #expect(rollOver.exitCode == 0, "seed \(seed), year \(year): \(rollOver.errors)")
      #expect(rollOver.output.contains("\(rows.count) pairs into the history: "))
      let check = try Program.run(["check", next])
      #expect(check.exitCode == 0, "seed \(seed), year \(year): \(check.errors)")
      cohort = next
    }
    let last = try CohortReader.read(folder: cohort).cohort
    #expect(last.previous.count == count + old)
    let known = Set(last.previous.map { "\($0.mentee);\($0.mentor);\($0.type.rawValue)" })
    #expect(pairs.isSubset(of: known), "seed \(seed)")
  }

  @Test("the sample's next year, in Danish as its tables are")
  func sample() throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", run]).exitCode == 0)
    let before = try Scratch.files(below: run)
    let rollOver = try Program.run(
      ["roll-over", run, "--out", scratch.path("next"), "--keep-stage", "U-01", "--lang", "da"])
    #expect(rollOver.exitCode == 0, "\(rollOver.errors)")
    #expect(rollOver.output.contains("Haderslev MentorNetværk 2027/28: 30. august 2027 til 16. juni 2028"))
    #expect(try Scratch.files(below: run) == before)
    let files = try Scratch.files(below: scratch.path("next"))
    #expect(files["mentees.csv"].map { String(decoding: $0, as: UTF8.self) }?.contains("gange uden match") == true)
    for name in ["rules.yaml", "expectations.yaml"] where files[name] != nil {
      #expect(files[name] == (try Data(contentsOf: URL(fileURLWithPath: Sample.haderslev.path + "/" + name))))
    }
    // What somebody typed beside the data stays.
    func typed(_ name: String, in folder: String) throws -> [String] {
      try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(whereSeparator: \.isNewline)
        .map(String.init)
    }
    let frame = try typed("cohort.yaml", in: scratch.path("next"))
    for (was, now) in zip(try typed("cohort.yaml", in: Sample.haderslev.path), frame) where was != now {
      #expect(was.contains(/\d{4}/) && now.contains(/202[78]/), "\(was) → \(now)")
    }
    for line in [
      "# Genererede data, ingen rigtige personer. Se ORIGIN.md.", "first_day: 2027-08-30",
      "  - 2027-W42                # efterårsferie",
    ] {
      #expect(frame.contains(line), "\(line)")
    }
    for name in ["mentors.csv", "mentees.csv"] {
      let was = try #require(try typed(name, in: Sample.haderslev.path).first).replacing("\u{FEFF}", with: "")
      let now = try #require(try typed(name, in: scratch.path("next")).first).replacing("\u{FEFF}", with: "")
      #expect(now.hasPrefix(was), "\(name)")
    }
    let check = try Program.run(["check", scratch.path("next")])
    #expect(check.exitCode == 0, "\(check.errors)")
    let (old, new) = (
      try CohortReader.read(folder: Sample.haderslev.path).cohort,
      try CohortReader.read(folder: scratch.path("next")).cohort
    )
    #expect(new.mentors.count == old.mentors.count)
    #expect(new.mentees.first { $0.id == "U-01" }?.stage == old.mentees.first { $0.id == "U-01" }?.stage)
    #expect(zip(new.mentors, old.mentors).allSatisfy { $0.attributes == $1.attributes })
    #expect(try Program.run(["match", scratch.path("next"), "--no-plan", "--dry-run"]).exitCode == 0)
  }

  @Test("what cannot be is refused, and nothing is touched")
  func refused() throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    let next = scratch.path("next")
    #expect(try Program.run(["match", Sample.workplace.path, "--out", run, "--no-plan"]).exitCode == 0)
    func refusal(_ arguments: [String], _ code: Int32, _ words: String) throws {
      let run = try Program.run(["roll-over", run, "--out", next] + arguments)
      #expect(run.exitCode == code, "\(arguments): \(run.errors)")
      #expect(run.errors.contains(words), "\(arguments): \(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: next))
    }
    try refusal(["--keep-stage", "nobody"], 64, "no mentee “nobody”")
    try refusal(["--first-day", "2026-01-01"], 64, "2026-01-01 is not after 2026-09-01")
    try refusal(["--last-day", "2026-09-02"], 64, "is before the first day")
    try refusal(["--first-day", "soon"], 64, "soon")
    try refusal(["--ended", scratch.path("missing.csv")], 65, "missing.csv")
    let pair = try #require(try Self.rows(of: run + "/pairs.csv").first)
    let ended = scratch.path("ended.csv")
    let line = pair.prefix(3).joined(separator: ";")
    let table = [
      "mentee;mentor;type;outcome;date;reason", "\(line);ended_early;2026-08-31;", "\(line);quit;;",
      "X-1;\(pair[1]);business;completed;;", "\(line);completed;;",
    ]
    try Data(table.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: ended))
    let faults = try Program.run(["roll-over", run, "--out", next, "--ended", ended])
    #expect(faults.exitCode == 65)
    for words in [
      "ended.csv:2:", "is before the year's first day", "ended.csv:3:", "“quit” is not an outcome", "ended.csv:4:1",
      "the run has no pair of X-1", "the pair stands in line 2 too",
    ] {
      #expect(faults.errors.contains(words), "\(words): \(faults.errors)")
    }
    #expect(try Program.run(["roll-over", run, "--out", run + "/next"]).exitCode == 64)
    #expect(try Program.run(["roll-over", scratch.path("nothing"), "--out", next]).exitCode == 65)

    // A cohort is replaced only when asked for, and never with things of the user's beside it.
    #expect(try Program.run(["roll-over", run, "--out", next]).exitCode == 0)
    let first = try Scratch.files(below: next)
    #expect(try Program.run(["roll-over", run, "--out", next, "--name", "Other"]).exitCode == 64)
    #expect(try Scratch.files(below: next) == first)
    #expect(try Program.run(["roll-over", run, "--out", next, "--name", "Other", "--replace"]).exitCode == 0)
    let second = try Scratch.files(below: next)
    #expect(second != first && second.keys.sorted() == first.keys.sorted())
    try Data("mine".utf8).write(to: URL(fileURLWithPath: next + "/notes.txt"))
    let notes = try Program.run(["roll-over", run, "--out", next, "--replace"])
    #expect(notes.exitCode == 64 && notes.errors.contains("notes.txt"))
    #expect(try Scratch.files(below: next).filter { $0.key != "notes.txt" } == second)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == ["ended.csv", "next", "run"])
  }

  @Test("a mentee's way, in text, JSON and as a page")
  func journey() throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", run]).exitCode == 0)
    let page = scratch.path("page.html")
    for language in ["da", "en"] {
      let journey = try Program.run(["journey", "U-22", "--run", run, "--lang", language])
      #expect(journey.exitCode == 0, "\(journey.errors)")
      let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Goldens/journey-U-22.\(language).txt")
      if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
        try Data(journey.output.utf8).write(to: golden)
      }
      #expect(journey.output == (try? String(contentsOf: golden, encoding: .utf8)))
    }
    #expect(try Program.run(["journey", "U-22", "--run", run, "--html", page, "-q"]).exitCode == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: page))
    #expect(String(decoding: bytes, as: UTF8.self).contains("default-src 'none'"))
    // Written anew, for it is a journey; another file is left alone.
    #expect(try Program.run(["journey", "U-22", "--run", run, "--html", page, "-q"]).exitCode == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: page)) == bytes)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: page))
    #expect(try Program.run(["journey", "U-22", "--run", run, "--html", page]).exitCode == 64)
    let json = try Program.run(["journey", "U-22", "--run", run, "--json"])
    #expect(json.output.contains("\"mentee\" : \"U-22\"") && json.output.contains("\"time\" : \"now\""))
    let unknown = try Program.run(["journey", "U-222", "--run", run])
    #expect(unknown.exitCode == 64 && unknown.errors.contains("Did you mean"))
    // With the next year's run, the first year's pairs are history.
    let next = scratch.path("next")
    #expect(try Program.run(["roll-over", run, "--out", next, "-q"]).exitCode == 0)
    let second = scratch.path("second")
    #expect(try Program.run(["match", next, "--out", second, "--no-plan", "-q"]).exitCode == 0)
    let both = try Program.run(["journey", "U-22", "--run", run, "--run", second, "--json"])
    let last = try Program.run(["journey", "U-22", "--run", second, "--json"])
    #expect(both.exitCode == 0 && both.output == last.output)
  }

  @Test("an earlier mentor comes to the first weeks' meetings, and the run verifies, also after dates are planned anew")
  func handOver() throws {
    let scratch = try Scratch()
    let cohort = scratch.path("cohort")
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: cohort)
    let frame = URL(fileURLWithPath: cohort + "/cohort.yaml")
    let text = try String(contentsOf: frame, encoding: .utf8)
    try Data(text.replacing(/\n +months: \d+/) { $0.output + "\n    handover_weeks: 8" }.utf8).write(to: frame)
    let old = try CohortReader.read(folder: cohort).cohort
    // Whoever went on last year is not to go on, so that there is something to hand over.
    let going = old.previous.filter { row in
      [.ongoing, .completed].contains(row.outcome) && old.mentors.contains { $0.id == row.mentor }
        && old.needs.contains { $0.id == NeedID(mentee: row.mentee, type: row.type) }
    }
    #expect(!going.isEmpty)
    let decisions =
      ["mentee;mentor;type;decision;reason"]
      + Set(going.map { "\($0.mentee);\($0.mentor);\($0.type.rawValue);forbid;a new mentor" }).sorted()
    try Data(decisions.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: cohort + "/decisions.csv"))
    let run = scratch.path("run")
    let match = try Program.run(["match", cohort, "--out", run])
    #expect(match.exitCode == 0, "\(match.errors)")
    let joint = try Self.rows(of: run + "/schedule.csv").filter { $0[6] == "handover" }
    #expect(!joint.isEmpty)
    for row in joint {
      #expect(going.contains { $0.mentee.text == row[0] && $0.mentor.text == row[1] && $0.type.rawValue == row[2] })
    }
    let verify = try Program.run(["verify", run])
    #expect(verify.exitCode == 0, "\(verify.output)")
    let mentor = try #require(joint.first?[1])
    #expect(try Program.run(["calendar", run, mentor]).output.contains("Hand-over: meeting with"))
    let before = try Scratch.files(below: run)
    #expect(try Program.run(["schedule", run]).exitCode == 0)
    #expect(try Scratch.files(below: run) == before)
    // A hand-over that is passed off as a meeting of the pair's own is found out.
    let row = try #require(joint.first).joined(separator: ";")
    let table = String(decoding: try #require(before["schedule.csv"]), as: UTF8.self)
    try Data(table.replacing(row, with: row.replacing("handover;planned", with: "regular;planned")).utf8)
      .write(to: URL(fileURLWithPath: run + "/schedule.csv"))
    #expect(try Program.run(["verify", run]).exitCode == 1)
  }

  /// The rows of a table of a run behind its header.
  private static func rows(of path: String) throws -> [[String]] {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { $0.components(separatedBy: ";") }
  }
}
