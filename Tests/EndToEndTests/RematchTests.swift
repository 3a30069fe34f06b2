// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A run repaired in the middle of its year.
@Suite struct RematchTests {
  private static let leaving = ["--left", "M-02", "--from", "2026-11-15"]

  @Test("a mentor with two pairs leaves: the new run holds, what was before stays, and calendars take the rest away")
  func mentorLeaves() throws {
    let scratch = try Scratch()
    let (first, second, third) = (scratch.path("first"), scratch.path("second"), scratch.path("third"))
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", first]).exitCode == 0)
    let before = try Scratch.files(below: first)
    let run = try Program.run(["rematch", first, "--out", second] + Self.leaving)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("Left: Torben E. (M-02)"))
    #expect(try Scratch.files(below: first) == before, "the earlier run is left as it is")
    let verify = try Program.run(["verify", second])
    #expect(verify.exitCode == 0, "\(verify.output)")
    let files = try Scratch.files(below: second)
    #expect(!text(files["cohort/mentors.csv"]).contains("M-02;"))
    #expect(text(files["earlier/0001-01-01..2026-11-15_mentors.csv"]).contains("M-02;"))
    #expect(!text(files["pairs.csv"]).contains(";M-02;"))
    let (old, new) = (rows(before["schedule.csv"]), rows(files["schedule.csv"]))
    let ofLeaver = old.values.filter { $0[1] == "M-02" && !$0[3].isEmpty }
    #expect(ofLeaver.count > 20)
    var cancelled = 0
    for row in ofLeaver {
      let now = try #require(new[row[10]])
      if row[3] < "2026-11-15" {
        #expect(now == row)
      } else if row[7] != "dropped" {
        #expect(now[7] == "cancelled" && now[11] == "1", "\(now)")
        cancelled += 1
      }
    }
    #expect(cancelled > 10)
    for person in ["M-02", "U-42", "U-64"] {
      let calendar = text(files["calendar/\(person).ics"])
      #expect(calendar.contains("SEQUENCE:1\r\nSTATUS:CANCELLED"), "\(person)")
    }
    // Who stays keeps mentor and weekly time.
    let (oldPairs, newPairs) = (pairs(before["pairs.csv"]), pairs(files["pairs.csv"]))
    let kept = oldPairs.filter { newPairs[$0.key]?.mentor == $0.value.mentor }
    #expect(kept.count == 75)
    #expect(kept.allSatisfy { newPairs[$0.key]?.slot == $0.value.slot })
    #expect(!text(before["report.html"]).contains("The run repairs an earlier one"))
    let report = text(files["report.html"])
    #expect(report.contains("The run repairs an earlier one: 75 of the 76 pairs"))
    #expect(report.contains("Left: Torben E. (M-02)</p>") && !report.contains("Joined:"))
    let earlier = try #require(text(files["run.json"]).components(separatedBy: "\"of\" : \"").dropFirst().first)
    #expect(report.contains("<td>\(earlier.prefix(64))</td>"), "which run it is")
    // And once more: another one leaves, and all that has been before stays.
    let again = try Program.run(["rematch", second, "--out", third, "--left", "M-59", "--from", "2027-01-20"])
    #expect(again.exitCode == 0, "\(again.errors)")
    let verifyAgain = try Program.run(["verify", third])
    #expect(verifyAgain.exitCode == 0, "\(verifyAgain.output)")
    #expect(rows(try Scratch.files(below: third)["schedule.csv"]).values.contains { $0[1] == "M-02" })
    // Dates of a repaired run are planned anew like those of any other.
    #expect(try Program.run(["schedule", second, "--from", "2027-01-20"]).exitCode == 0)
    #expect(try Program.run(["verify", second]).exitCode == 0)
    #expect(try Program.run(["why", second, "U-42"]).exitCode == 0)
  }

  @Test("what is told is as approved", arguments: ["da", "en"])
  func printed(language: String) throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", run, "--no-plan"]).exitCode == 0)
    let told = try Program.run(
      ["rematch", run, "--dry-run", "--no-plan", "--frontier", "--lang", language, "--left", "M-02"])
    #expect(told.exitCode == 0, "\(told.errors)")
    try expectGolden("rematch-haderslev.\(language).txt", told.output)
    let json = try Program.run(["rematch", run, "--dry-run", "--no-plan", "--json", "--left", "M-02"])
    try expectGolden("rematch-haderslev.json", json.output)
    let help = try Program.run(["rematch", "--help", "--lang", language], environment: ["COLUMNS": "80"])
    try expectGolden("rematch-help.\(language).txt", help.output)
  }

  @Test("people who join, a mentee who leaves, more changes for more points, fixed pairs")
  func choices() throws {
    let scratch = try Scratch()
    let (first, second) = (scratch.path("first"), scratch.path("second"))
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", first, "--no-plan"]).exitCode == 0)
    let joined = scratch.folder.appendingPathComponent("new.csv")
    let header = "id;navn;typer;færdigheder;sprog;antal pladser"
    try Data("\(header)\nM-90;Ny N.;virksomhedsmentor;jobsamtale;dansk;2\n".utf8).write(to: joined)
    let run = try Program.run([
      "rematch", first, "--out", second, "--no-plan", "--left", "M-02", "--left", "U-04", "--joined", joined.path,
      "--changes", "2", "--json", "--lang", "da",
    ])
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(try Program.run(["verify", second]).exitCode == 0)
    let files = try Scratch.files(below: second)
    #expect(text(files["cohort/mentors.csv"]).contains("M-90"))
    let report = text(files["report.html"])
    #expect(report.contains("Kørslen reparerer en tidligere: "))
    for line in ["Stoppet: Torben E. (M-02)", "Nye: Ny N. (M-90)", "Mentees, der er stoppet: "] {
      #expect(report.contains("<p class=\"statement \">\(line)"), "\(line)")
    }
    #expect(!report.contains("Nye mentees:"))
    #expect(text(files["run.json"]).contains("\"rule\" : \"at_most\""))
    #expect(!text(files["cohort/mentees.csv"]).contains("U-04;"))
    let fixed = try Program.run(
      ["rematch", first, "--dry-run", "--no-plan", "--left", "M-02", "--fix-all", "--lang", "en"])
    #expect(fixed.exitCode == 0, "\(fixed.errors)")
    #expect(fixed.output.contains("Fixed pairs: 76"))
    #expect(!fixed.output.contains("makes room"))
  }

  @Test("a claim about kept pairs that was changed is found")
  func tampered() throws {
    let scratch = try Scratch()
    let (first, second) = (scratch.path("first"), scratch.path("second"))
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", first, "--no-plan"]).exitCode == 0)
    #expect(
      try Program.run(["rematch", first, "--out", second, "--no-plan", "--left", "M-02"]).exitCode == 0)
    let record = URL(fileURLWithPath: second).appendingPathComponent("run.json")
    let whole = String(decoding: try Data(contentsOf: record), as: UTF8.self)
    for (found, replacement) in [
      ("\"rule\" : \"fewest_changes\"", "\"rule\" : \"at_most\",\n    \"most_changes\" : 5"),
      ("\"could_stay\" : 76", "\"could_stay\" : 77"), ("\"changes\" : 1,", "\"changes\" : 0,"),
      ("\"mentor\" : \"M-59\"", "\"mentor\" : \"M-60\""),
    ] {
      #expect(whole.contains(found), "\(found)")
      try Data(whole.replacing(found, with: replacement).utf8).write(to: record)
      let verify = try Program.run(["verify", second])
      #expect(verify.exitCode == 1, "\(found): \(verify.output)")
    }
  }

  @Test("what cannot be is said with its place")
  func faults() throws {
    let scratch = try Scratch()
    let first = scratch.path("first")
    #expect(try Program.run(["match", Sample.haderslev.path, "--out", first, "--no-plan"]).exitCode == 0)
    let table = scratch.folder.appendingPathComponent("new.csv")
    func rematch(_ rest: [String]) throws -> Program {
      try Program.run(["rematch", first, "--dry-run", "--no-plan"] + rest)
    }
    let nobody = try rematch(["--left", "M-002", "--left", "X"])
    #expect(nobody.exitCode == 64 && nobody.errors.contains("M-002") && nobody.errors.contains("X"))
    #expect(try Program.run(["rematch", first, "--dry-run"]).exitCode == 64)
    #expect(try Program.run(["rematch", first, "--left", "M-02"]).exitCode == 64)
    try Data("id;navn\nM-90;Ny\n".utf8).write(to: table)
    let unclear = try rematch(["--joined", table.path])
    #expect(unclear.exitCode == 65 && unclear.errors.contains("new.csv:1"), "\(unclear.errors)")
    try Data("id;types;languages\nM-90;social;danish\nM-03;social;danish\nM-91;gardener;danish\n".utf8).write(to: table)
    let taken = try rematch(["--joined", table.path])
    #expect(taken.exitCode == 65 && taken.errors.contains("new.csv:4:6"), "\(taken.errors)")
    try Data("id;types;languages\nM-90;social;danish\nM-03;social;danish\nM-90;social;danish\n".utf8).write(to: table)
    let twice = try rematch(["--joined", table.path])
    #expect(twice.exitCode == 65, "\(twice.errors)")
    #expect(twice.errors.contains("new.csv:3:1") && twice.errors.contains("new.csv:4:1"), "\(twice.errors)")
  }

  private func text(_ bytes: Data?) -> String { bytes.map { String(decoding: $0, as: UTF8.self) } ?? "" }

  /// The rows of a schedule by uid.
  private func rows(_ bytes: Data?) -> [String: [String]] {
    let lines = text(bytes).split(separator: "\r\n").dropFirst()
    return Dictionary(
      lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }.map { ($0[10], $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func pairs(_ bytes: Data?) -> [String: (mentor: String, slot: String)] {
    let lines = text(bytes).split(separator: "\r\n").dropFirst()
    return Dictionary(
      lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
        .map { ("\($0[0])/\($0[2])", ($0[1], $0[4])) },
      uniquingKeysWith: { first, _ in first })
  }
}
