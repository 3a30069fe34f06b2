// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The command line's promises: exit codes, what is written and what is left alone.
@Suite struct CommandTests {
  @Test("a new cohort is empty, commented and free of faults", arguments: ["da", "en"])
  func newCohort(language: String) throws {
    let scratch = try Scratch()
    let new = try Program.run(["new", scratch.path("cohort"), "--lang", language])
    #expect(new.exitCode == 0, "\(new.errors)")
    let check = try Program.run(["check", scratch.path("cohort"), "--lang", language])
    #expect(check.exitCode == 0, "\(check.errors)")
    let match = try Program.run(["match", scratch.path("cohort"), "--out", scratch.path("run"), "--lang", language])
    #expect(match.exitCode == 0, "\(match.errors)")
    #expect(try Program.run(["verify", scratch.path("run")]).exitCode == 0)
  }

  @Test("an existing folder is never overwritten unasked")
  func neverOverwrites() throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    let cohort = Sample.workplace.path
    #expect(try Program.run(["match", cohort, "--out", run]).exitCode == 0)
    let before = try Scratch.files(below: run)
    let again = try Program.run(["match", cohort, "--out", run, "--seed", "5"])
    #expect(again.exitCode == 64)
    #expect(again.errors.contains("--replace"))
    #expect(try Scratch.files(below: run) == before)
    #expect(try Program.run(["match", cohort, "--out", run, "--seed", "5", "--replace"]).exitCode == 0)
    let second = try Scratch.files(below: run)
    #expect(second != before)

    try Data("mine".utf8).write(to: URL(fileURLWithPath: run + "/cohort/notes.txt"))
    let third = try Program.run(["match", cohort, "--out", run, "--replace"])
    #expect(third.exitCode == 64)
    #expect(third.errors.contains("cohort/notes.txt"))
    #expect(try Scratch.files(below: run) == second.merging(["cohort/notes.txt": Data("mine".utf8)]) { $1 })

    let other = scratch.path("not-a-run")
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: other + "/thesis.txt"))
    #expect(try Program.run(["match", cohort, "--out", other, "--replace"]).exitCode == 64)
    #expect(try Scratch.files(below: other) == ["thesis.txt": Data("mine".utf8)])
    #expect(try Program.run(["new", other]).exitCode == 64)
    #expect(try Scratch.files(below: other) == ["thesis.txt": Data("mine".utf8)])
  }

  @Test("a dry run writes nothing, and says what would be")
  func dryRun() throws {
    let scratch = try Scratch()
    let run = try Program.run(["match", Sample.workplace.path, "--dry-run"], in: scratch.folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("nothing was written"))
    #expect(try Scratch.files(below: scratch.folder.path).isEmpty)
  }

  @Test("without --out the run goes beside, under the cohort's name")
  func standardDestination() throws {
    let scratch = try Scratch()
    let run = try Program.run(["match", Sample.workplace.path, "--quiet"], in: scratch.folder)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(FileManager.default.fileExists(atPath: scratch.path("workplace-run/run.json")))
  }

  @Test("from within the cohort's folder the run goes beside it")
  func destinationFromWithin() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Sample.workplace.path, toPath: scratch.path("ours"))
    let before = try Scratch.files(below: scratch.path("ours"))
    let run = try Program.run(["match", ".", "--quiet"], in: URL(fileURLWithPath: scratch.path("ours")))
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(try Scratch.files(below: scratch.path("ours")) == before)
    #expect(FileManager.default.fileExists(atPath: scratch.path("ours-run/run.json")))
  }

  @Test("a full disk behind standard output is said, and nothing crashes")
  func fullDisk() throws {
    let scratch = try Scratch()
    let run = try Program.run(["rules", "list"], in: scratch.folder, outputTo: "/dev/full")
    #expect(run.exitCode == 70)
    #expect(run.errors.contains("disk full"))
  }

  @Test("--json prints the record of the run and nothing else")
  func json() throws {
    let scratch = try Scratch()
    let run = try Program.run(["match", Sample.workplace.path, "--json", "--out", scratch.path("run")])
    let record = try #require(try Scratch.files(below: scratch.path("run"))["run.json"])
    #expect(Data(run.output.utf8) == record)
    let object = try #require(try JSONSerialization.jsonObject(with: record) as? [String: Any])
    let promised = [
      "termination", "primal_status", "dual_status", "value", "bound", "gap", "solver", "seed", "filled", "needs",
      "certificate", "inputs", "versions",
    ]
    #expect(Set(promised).isSubset(of: object.keys))
  }

  @Test(
    "what cannot be is refused with the contract's exit code",
    arguments: [
      (["match"], 64), (["match", "nowhere"], 65), (["check", "nowhere"], 65), (["verify", "nowhere"], 65),
      (["match", "cohort", "--out", ""], 64), (["match", "cohort", "--seed", "-1"], 64),
      (["match", "cohort", "--time-limit", "0"], 64),
      (["match", "cohort", "--lang", "xx"], 64), (["rules", "explain", "skils"], 64), (["solve", "nowhere"], 65),
      (["generate", "out"], 64), (["generate", "--mentees", "0", "--mentors", "5", "out"], 64),
      (["generate", "--mentees", "5", "--mentors", "5", "--seed", "-1", "out"], 64),
      (["generate", "--mentees", "5", "--mentors", "5", "--family", "odd", "out"], 64),
      (["frobnicate"], 64),
    ] as [([String], Int32)])
  func refused(arguments: [String], exitCode: Int32) throws {
    let scratch = try Scratch()
    let run = try Program.run(arguments, in: scratch.folder)
    #expect(run.exitCode == exitCode, "\(run.output)\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(try Scratch.files(below: scratch.folder.path).isEmpty)
  }

  @Test("a rule is explained by its id, and the nearest id is named")
  func rules() throws {
    let list = try Program.run(["rules", "list"])
    #expect(list.exitCode == 0)
    for id in ["mentor_type", "training", "skills", "interests"] { #expect(list.output.contains(id), "\(id)") }
    #expect(try Program.run(["rules", "explain", "skills"]).output.contains("skills"))
    #expect(try Program.run(["rules", "explain", "skils"]).errors.contains("skills"))
  }

  @Test("the seed draws among equals only: another seed, the same objective")
  func seed() throws {
    var values: Set<Int> = []
    for seed in ["1", "2", "3"] {
      let run = try Program.run(["match", Sample.haderslev.path, "--dry-run", "--json", "--seed", seed])
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      values.insert(try #require(object?["value"] as? Int))
      #expect(object?["seed"] as? Int == Int(seed))
    }
    #expect(values.count == 1)
  }
}
