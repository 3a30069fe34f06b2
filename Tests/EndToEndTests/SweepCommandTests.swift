// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `makker sweep`: the same bytes by any number of workers, and by jobs merged.
@Suite struct SweepCommandTests {
  static let vary = ["--vary", "interests.weight=60:80:10"]

  @Test(
    "any number of workers, and a plan's jobs in any order, give the same bytes",
    arguments: zip(["da", "en"], [vary, ["--vary", "interests.weight=10,80", "--vary", "workplace.weight=0,60,120"]]))
  func sameBytes(language: String, vary: [String]) throws {
    let scratch = try Scratch()
    let cohort = Sample.workplace.path
    func outputs(_ arguments: [String], _ name: String) throws -> [Data] {
      let files = ["--csv", scratch.path("\(name).csv"), "--html", scratch.path("\(name).html"), "--lang", language]
      let table = try Program.run(arguments + files)
      #expect(table.exitCode == 0, "\(table.errors)")
      let json = try Program.run(arguments + ["--json"])
      let shown = table.output.replacingOccurrences(of: scratch.path(name), with: "")
      return try [Data(shown.utf8), Data(json.output.utf8)]
        + ["csv", "html"].map { try Data(contentsOf: URL(fileURLWithPath: scratch.path("\(name).\($0)"))) }
    }
    let one = try outputs(["sweep", cohort] + vary + ["--workers", "1"], "one")
    let three = try outputs(["sweep", cohort] + vary + ["--workers", "3"], "three")
    #expect(one == three)

    let plan = scratch.path("plan")
    let planned = try Program.run(["sweep", cohort] + vary + ["--plan", plan, "--jobs", "2"])
    #expect(planned.exitCode == 0, "\(planned.errors)")
    for job in ["2", "1", "2"] {
      let before = try? Data(contentsOf: URL(fileURLWithPath: "\(plan)/results/job-000\(job).json"))
      let run = try Program.run(["sweep", "--run", plan, "--job", job])
      #expect(run.exitCode == 0, "\(run.errors)")
      let after = try Data(contentsOf: URL(fileURLWithPath: "\(plan)/results/job-000\(job).json"))
      #expect(before == nil || before == after)
    }
    #expect(try outputs(["sweep", "--collect", plan], "collected") == one)
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: "\(plan)/results")).count == 2)
    #expect(try Program.run(["sweep", cohort] + vary + ["--plan", plan, "--jobs", "2"]).exitCode == 64)
  }

  @Test("results that are missing, changed or of another plan are named, and nothing is merged")
  func refusedResults() throws {
    let scratch = try Scratch()
    let plan = scratch.path("plan")
    let other = scratch.path("other")
    let axis = ["--vary", "interests.weight=60,61"]
    for (folder, weights) in [(plan, axis), (other, ["--vary", "interests.weight=60,62"])] {
      _ = try Program.run(["sweep", Sample.workplace.path] + weights + ["--plan", folder, "--jobs", "2"])
    }
    func collect() throws -> Program {
      try Program.run(["sweep", "--collect", plan, "--csv", scratch.path("out.csv"), "--lang", "en"])
    }
    let empty = try collect()
    #expect(empty.exitCode == 1)
    #expect(empty.errors.contains("no result of job 1") && empty.errors.contains("no result of job 2"))
    for (folder, job) in [(plan, "1"), (plan, "2"), (other, "1")] {
      #expect(try Program.run(["sweep", "--run", folder, "--job", job]).exitCode == 0)
    }
    #expect(try collect().exitCode == 0)
    let result = URL(fileURLWithPath: "\(plan)/results/job-0001.json")
    let right = try Data(contentsOf: result)
    let text = String(decoding: right, as: UTF8.self)
    let wrong = [
      text.replacingOccurrences(of: "\"changed\" : 0", with: "\"changed\" : 1"), String(text.dropLast(100)), "", "{}",
      try String(contentsOfFile: "\(other)/results/job-0001.json", encoding: .utf8),
      try String(contentsOfFile: "\(plan)/results/job-0002.json", encoding: .utf8),
    ]
    for (number, content) in wrong.enumerated() {
      #expect(content != text)
      try Data(content.utf8).write(to: result)
      let run = try collect()
      #expect(run.exitCode == 1, "\(number): \(run.output)")
      #expect(run.errors.contains("job-0001.json") && run.errors.contains("--job 1"), "\(number): \(run.errors)")
    }
    try right.write(to: result)
    #expect(try collect().exitCode == 0)
    let record = URL(fileURLWithPath: "\(plan)/plan.json")
    let planned = try Data(contentsOf: record)
    let otherWeights = String(decoding: planned, as: UTF8.self).replacingOccurrences(of: " 61\n", with: " 62\n")
    try Data(otherWeights.utf8).write(to: record)
    #expect(try collect().exitCode == 1)
    #expect(try Program.run(["sweep", "--run", plan, "--job", "1"]).exitCode == 65)
    try Data(otherWeights.replacingOccurrences(of: "\"makker\"", with: "\"maker\"").utf8).write(to: record)
    #expect(try collect().exitCode == 65)
    try planned.write(to: record)
    let mentors = URL(fileURLWithPath: "\(plan)/cohort/mentors.csv")
    try (Data(contentsOf: mentors) + Data("\n".utf8)).write(to: mentors)
    #expect(try collect().exitCode == 65)
    #expect(try Program.run(["sweep", "--run", plan, "--job", "1"]).exitCode == 65)
  }

  @Test("a plan's script runs the jobs that have no result, by a Slurm that is only played")
  func script() throws {
    let scratch = try Scratch()
    let plan = scratch.path("plan")
    _ = try Program.run(
      ["sweep", Sample.workplace.path, "--vary", "interests.weight=60,61,62", "--plan", plan, "--jobs", "3"])
    try Data("#!/bin/sh\necho sbatch \"$@\"\n".utf8).write(to: URL(fileURLWithPath: scratch.path("sbatch")))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.path("sbatch"))
    func script(_ environment: [String: String] = [:], _ arguments: [String] = []) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["slurm.sh"] + arguments
      process.currentDirectoryURL = URL(fileURLWithPath: plan)
      process.environment = ["PATH": "\(scratch.path("")):/usr/bin:/bin"].merging(environment) { $1 }
      let file = URL(fileURLWithPath: scratch.path("said"))
      try Data().write(to: file)
      process.standardOutput = try FileHandle(forWritingTo: file)
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return try String(contentsOf: file, encoding: .utf8)
    }
    #expect(try script([:], ["--partition=short"]) == "sbatch --array=1,2,3 --partition=short slurm.sh\n")
    let program = scratch.path("makker")
    try Data("#!/bin/sh\necho \"$@\"\n".utf8).write(to: URL(fileURLWithPath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    #expect(try script(["SLURM_ARRAY_TASK_ID": "2"]) == "sweep --run . --job 2 --workers 1\n")
    #expect(try Program.run(["sweep", "--run", plan, "--job", "2"]).exitCode == 0)
    #expect(try script() == "sbatch --array=1,3 slurm.sh\n")
    for job in ["1", "3"] { #expect(try Program.run(["sweep", "--run", plan, "--job", job]).exitCode == 0) }
    #expect(try script().contains("All 3 results are there"))
  }

  @Test(
    "what cannot be is refused with the contract's exit code",
    arguments: [
      ([], 64), (["COHORT"], 64), (["COHORT", "--vary", "interests"], 64),
      (["COHORT", "--vary", "intrests.weight=0:10:1"], 64),
      (["COHORT", "--vary", "interests.weight=0:20000:10000"], 64),
      (["COHORT", "--vary", "interests.weight=0:1000:1", "--vary", "skills.weight=0:1000:1"], 64),
      (["COHORT", "--vary", "interests.weight=0", "--vary", "interests.weight=1"], 64),
      (["COHORT", "--vary", "interests.weight=0", "--jobs", "2"], 64),
      (["COHORT", "--vary", "interests.weight=0", "--plan", "p"], 64),
      (["COHORT", "--vary", "interests.weight=0", "--plan", "p", "--jobs", "0"], 64),
      (["COHORT", "--vary", "interests.weight=0", "--plan", "p", "--jobs", "2", "--json"], 64),
      (["COHORT", "--vary", "interests.weight=0", "--workers", "0"], 64),
      (["COHORT", "--collect", "p"], 64), (["--run", "p"], 64), (["--job", "1"], 64),
      (["--run", "nowhere", "--job", "1"], 65), (["--collect", "nowhere"], 65),
      (["nowhere", "--vary", "interests.weight=0"], 65),
    ] as [([String], Int32)])
  func refused(arguments: [String], exitCode: Int32) throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["sweep"] + arguments.map { $0 == "COHORT" ? Sample.workplace.path : $0 }, in: scratch.folder)
    #expect(run.exitCode == exitCode, "\(run.output)\(run.errors)")
    #expect(run.output.isEmpty && !run.errors.isEmpty)
    #expect(try Scratch.files(below: scratch.folder.path).isEmpty)
  }

  @Test("the nearest rule is named, and too large a grid's way out")
  func advice() throws {
    let near = try Program.run(["sweep", Sample.workplace.path, "--vary", "intrests.weight=0:10:1", "--lang", "en"])
    #expect(near.errors.contains("Write “interests”"))
    let large = try Program.run([
      "sweep", Sample.workplace.path, "--vary", "interests.weight=0:1000:1", "--vary", "skills.weight=0:1000:1",
    ])
    #expect(large.errors.contains("1,002,001 points") && large.errors.contains("--plan"))
  }

  @Test("files of somebody's own are left alone, and a sweep's are written anew")
  func replacing() throws {
    let scratch = try Scratch()
    let csv = scratch.path("table.csv")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: csv))
    let arguments = ["sweep", Sample.workplace.path, "--vary", "interests.weight=60", "--quiet", "--csv", csv]
    let refused = try Program.run(arguments)
    #expect(refused.exitCode == 64 && refused.errors.contains("--replace"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: csv)) == Data("mine".utf8))
    let html = ["--html", scratch.path("page.html")]
    #expect(try Program.run(arguments + html + ["--replace"]).exitCode == 0)
    let first = try Data(contentsOf: URL(fileURLWithPath: csv))
    #expect(first.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try Program.run(arguments + html).exitCode == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: csv)) == first)
    #expect(try Program.run(arguments.dropLast() + [scratch.folder.path]).exitCode == 64)
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)) == ["table.csv", "page.html"])
  }

  @Test("Ctrl-C ends it with what is done")
  func interrupted() throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["sweep", Sample.haderslev.path, "--vary", "interests.weight=0:10000:1", "--csv", scratch.path("out.csv")],
      interruptAfterSeconds: 3)
    #expect(run.exitCode == 130, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("Interrupted"))
    #expect(try Scratch.files(below: scratch.folder.path).isEmpty)
    let plan = scratch.path("plan")
    _ = try Program.run(
      ["sweep", Sample.haderslev.path, "--vary", "interests.weight=0:10000:1", "--plan", plan, "--jobs", "1"])
    let job = try Program.run(["sweep", "--run", plan, "--job", "1"], interruptAfterSeconds: 3)
    #expect(job.exitCode == 130, "\(job.output)\(job.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: plan + "/results").isEmpty)
  }
}
