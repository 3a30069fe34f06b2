// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What the program prints, as it was last approved. `UPDATE_GOLDENS=1 swift test` writes the files anew, for review.
@Suite struct PrintedTests {
  @Test(
    "help screens, lists and explanations are as approved",
    arguments: [
      ["--help"], ["new", "--help"], ["check", "--help"], ["match", "--help"], ["verify", "--help"],
      ["calendar", "--help"], ["schedule", "--help"], ["training", "--help"], ["test", "--help"], ["sweep", "--help"],
      ["generate", "--help"], ["take", "--help"],
      ["why", "--help"], ["why-not", "--help"], ["unmatched", "--help"], ["advise", "--help"], ["stress", "--help"],
      ["compare", "--help"], ["whatif", "--help"], ["roll-over", "--help"], ["journey", "--help"],
      ["outcomes", "--help"],
      ["rules", "--help"], ["rules", "list"], ["rules", "set", "--help"], ["rules", "save", "--help"],
      ["rules", "versions", "--help"], ["rules", "use", "--help"], ["rules", "compare", "--help"],
      ["rules", "explain", "training"],
      ["rules", "explain", "table"],
      ["rules", "explain", "skills"],
    ], ["da", "en"])
  func helpScreens(arguments: [String], language: String) throws {
    let run = try Program.run(arguments + ["--lang", language], environment: ["COLUMNS": "80"])
    #expect(run.exitCode == 0)
    let name = arguments.joined(separator: "-").replacingOccurrences(of: "---", with: "-")
    try expectGolden("\(name.trimmingCharacters(in: ["-"])).\(language).txt", run.output)
  }

  @Test("a matching ends with the approved table", arguments: Sample.allCases, ["da", "en"])
  func table(sample: Sample, language: String) throws {
    let run = try Program.run(["match", sample.path, "--dry-run", "--lang", language])
    #expect(run.exitCode == 0, "\(run.errors)")
    try expectGolden("match-\(sample.rawValue).\(language).txt", run.output)
  }

  @Test("what is expected of the sample is told as approved", arguments: ["da", "en"])
  func expectations(language: String) throws {
    let run = try Program.run(["test", Sample.haderslev.path, "--lang", language])
    #expect(run.exitCode == 1, "\(run.errors)")
    try expectGolden("test-haderslev.\(language).txt", run.output)
  }

  @Test("a person's year is as approved", arguments: ["M-03", "U-04"], ["da", "en"])
  func personsYear(person: String, language: String) throws {
    let scratch = try Scratch()
    _ = try Program.run(["match", Sample.haderslev.path, "--out", scratch.path("run")])
    let run = try Program.run(["calendar", scratch.path("run"), person, "--lang", language])
    #expect(run.exitCode == 0, "\(run.errors)")
    try expectGolden("calendar-\(person).\(language).txt", run.output)
    let unknown = try Program.run(["calendar", scratch.path("run"), "coordinatr"])
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.contains("Did you mean coordinator?"))
  }

  @Test("a comparison is as approved", arguments: ["da", "en"])
  func comparison(language: String) throws {
    let arguments = ["whatif", Sample.haderslev.path, "--lang", language]
    for (name, changes) in [
      ("interests", ["--set", "interests.weight=80"]), ("leave-out", ["--leave-out", "M-07", "--all"]),
      ("nothing", ["--set", "workplace.weight=41"]),
    ] {
      let run = try Program.run(arguments + changes)
      #expect(run.exitCode == 0, "\(run.errors)")
      try expectGolden("whatif-\(name).\(language).txt", run.output)
    }
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: scratch.path("cohort"))
    try Data("without: [background]\n".utf8).write(to: URL(fileURLWithPath: scratch.path("cohort/rules.yaml")))
    for (name, cohort) in [("one", Sample.haderslev.path), ("two", scratch.path("cohort"))] {
      _ = try Program.run(["match", cohort, "--no-plan", "--out", scratch.path(name)])
    }
    let run = try Program.run(["compare", scratch.path("one"), scratch.path("two"), "--lang", language])
    #expect(run.exitCode == 0, "\(run.errors)")
    try expectGolden("compare-haderslev.\(language).txt", run.output)
  }
}

/// Compares what was printed with what was approved last.
func expectGolden(_ name: String, _ text: String) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil { try Data(text.utf8).write(to: file) }
  let golden = try? String(contentsOf: file, encoding: .utf8)
  #expect(text == golden, "\(name) is not as approved")
}
