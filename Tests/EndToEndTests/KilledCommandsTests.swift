// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import MakkerKit
import SolverConformance
import Testing

/// The program killed at any moment while it decides, publishes, notes and matches: what the store and the folders say
/// afterwards is whole.
@Suite struct KilledCommandsTests {
  @Test(
    "after 270 commands, most of them killed at random moments, every store passes audit and every run in it is verified"
  )
  func kills() throws {
    let scratch = try Scratch()
    func makker(_ arguments: String...) throws -> Program { try Program.run(arguments, in: scratch.folder) }
    try #require(
      try makker("generate", "year", "--mentees", "12", "--mentors", "9", "--seed", "3").exitCode == 0)
    try #require(try makker("match", "year", "--out", "run", "--store", "makker.db", "--no-plan").exitCode == 0)
    let pairs = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.path("run/pairs.csv"))), as: UTF8.self
    )
    .split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ";").map(String.init) }
    try #require(pairs.count > 2)
    // How long commands take here, so that about half of them are killed while they work.
    func seconds(_ arguments: String...) throws -> Double {
      let start = ContinuousClock.now
      _ = try Program.run(arguments, in: scratch.folder)
      let parts = (ContinuousClock.now - start).components
      return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
    let short = try seconds("met", "1", pairs[0][0], pairs[0][1], "--on", "2026-10-01")
    let long = try seconds("match", "year", "--dry-run", "--no-plan")
    var random = SeededGenerator(seed: 2026)
    var (killed, runs) = (0, 0)
    for trial in 0..<270 {
      let pair = pairs[Int.random(in: pairs.indices, using: &random)]
      let commands: [[String]] = [
        ["decide", "forbid", "year", pair[0], pair[1], "--type", pair[2], "--reason", "trial \(trial)"],
        ["decide", "withdraw", "year", pair[0], pair[1], "--reason", "trial"],
        ["review", "1"], ["review", "1", "--undo"], ["publish", "1"], ["publish", "1", "--undo"],
        ["release", "1", pair[0], pair[1], "--reason", "trial"],
        ["met", "1", pair[0], pair[1], "--on", "2026-10-\(10 + trial % 20)", "--minutes", "30"],
        ["ended", "1", pair[0], pair[1], "--outcome", "ended_early", "--on", "2026-11-02"],
        ["match", "year", "--out", "run-\(trial)", "--no-plan"],
      ]
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = commands[Int.random(in: commands.indices, using: &random)]
      process.currentDirectoryURL = scratch.folder
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      // Every fourth command comes to its end, so that there is something to lose.
      if !trial.isMultiple(of: 4) {
        let usual = process.arguments?.first == "match" ? long : short
        Thread.sleep(forTimeInterval: usual * Double(Int.random(in: 30...130, using: &random)) / 100)
        if process.isRunning {
          killed += 1
          kill(process.processIdentifier, SIGKILL)
        }
      }
      process.waitUntilExit()

      let command = process.arguments?.joined(separator: " ") ?? ""
      let book = try YearBook(StoreLocation(named: scratch.path("makker.db")), madeIfMissing: false)
      #expect(book.warnings.isEmpty, "trial \(trial): \(command)")
      #expect(try book.store.audit().findings.isEmpty, "trial \(trial): \(command)")
      // The cohort's decisions are those of the history, and the cohort can be read.
      let reading = try CohortReader.read(folder: scratch.path("year"))
      let rows = Set(reading.cohort.decisions.filter { $0.kind == .forbid }.map { "\($0.mentee);\($0.mentor)" })
      let known = try Set(
        book.store.decisions(inCohort: "year").filter { $0.kind == .forbid }.map { "\($0.mentee);\($0.mentor)" })
      #expect(rows == known, "trial \(trial): \(command)")
      for run in try book.store.runs().dropFirst(runs) {
        #expect(try book.matching(ofRun: run.number).reading.cohort.needs.count > 0, "trial \(trial): \(command)")
        runs = max(runs, run.number)
      }
      // What a killed matching left half is beside, under a hidden name; a folder with a run's name is whole.
      let folder = scratch.path("run-\(trial)")
      if FileManager.default.fileExists(atPath: folder) { _ = try StoredMatching.read(folder) }
    }
    #expect(killed > 40 && runs > 1, "\(killed) killed, \(runs) runs")
  }
}
