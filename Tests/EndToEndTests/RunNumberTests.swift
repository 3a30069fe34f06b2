// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Runs of the store by their numbers, where no folder holds them any more.
@Suite struct RunNumberTests {
  @Test("a recorded run is repaired and rolled over by its number, with the bytes that its folder gives")
  func byNumber() throws {
    let scratch = try Scratch()
    func makker(_ arguments: String..., expecting code: Int32 = 0) throws -> String {
      let run = try Program.run(arguments, in: scratch.folder)
      #expect(run.exitCode == code, "\(arguments.joined(separator: " "))\n\(run.output)\(run.errors)")
      return run.output
    }
    _ = try makker("generate", "year", "--mentees", "30", "--mentors", "25")
    _ = try makker("match", "year", "--out", "first", "--no-plan")
    #expect(try makker("runs", "add", "first").contains("Recorded as run 1 in"))
    let pairs = try String(contentsOf: scratch.folder.appendingPathComponent("first/pairs.csv"), encoding: .utf8)
    let leaver = String(
      try #require(pairs.split(whereSeparator: \.isNewline).dropFirst().first).split(separator: ";")[1])
    _ = try makker("rematch", "first", "--left", leaver, "--no-plan", "--out", "by-folder", "--store", "other.db")
    _ = try makker("roll-over", "first", "--out", "next-by-folder")
    try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("first"))

    let repaired = try makker("rematch", "1", "--left", leaver, "--no-plan", "--out", "by-number")
    #expect(repaired.contains("Recorded as run 2 in"))
    #expect(try Scratch.files(below: scratch.path("by-number")) == Scratch.files(below: scratch.path("by-folder")))
    _ = try makker("roll-over", "1", "--out", "next-by-number")
    #expect(
      try Scratch.files(below: scratch.path("next-by-number")) == Scratch.files(below: scratch.path("next-by-folder")))
    _ = try makker("rematch", "9", "--left", leaver, "--out", "nothing", expecting: 64)
  }
}
