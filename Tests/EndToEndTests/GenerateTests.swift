// SPDX-License-Identifier: GPL-3.0-or-later

import CohortGenerator
import Foundation
import Testing

/// `makker generate`, as its user runs it.
@Suite struct GenerateTests {
  private let people = ["--mentees", "40", "--mentors", "30"]

  @Test("a generated cohort passes the check", arguments: CohortFamily.allCases)
  func check(family: CohortFamily) throws {
    let scratch = try Scratch()
    let out = scratch.path("generated")
    let run = try Program.run(["generate"] + people + ["--seed", "7", "--family", family.rawValue, out])
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("40 mentees") && run.output.contains("30 mentors"))
    let check = try Program.run(["check", out])
    #expect(check.exitCode == 0, "\(check.errors)")
    #expect(check.output.contains("30 mentors, 40 mentees"))
  }

  @Test("the language and the folder change no byte, the seed does")
  func repeatable() throws {
    let scratch = try Scratch()
    for (name, options) in [("one", ["--lang", "da"]), ("deeper/two", ["--lang", "en"]), ("other", ["--seed", "2"])] {
      let run = try Program.run(["generate"] + people + options + [scratch.path(name)])
      #expect(run.exitCode == 0, "\(run.errors)")
    }
    let one = try Scratch.files(below: scratch.path("one"))
    #expect(try one == Scratch.files(below: scratch.path("deeper/two")))
    #expect(try one != Scratch.files(below: scratch.path("other")))
  }

  @Test("what is there already is left alone, and where nothing can be made nothing is left")
  func refused() throws {
    let scratch = try Scratch()
    let out = scratch.path("mine")
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: out + "/thesis.txt"))
    let before = try Scratch.files(below: scratch.folder.path)
    let there = try Program.run(["generate"] + people + [out])
    #expect(there.exitCode == 64)
    #expect(there.errors.contains("nothing is overwritten"))
    let impossible = try Program.run(["generate"] + people + [out + "/thesis.txt/cohort"])
    #expect(impossible.exitCode == 70)
    #expect(!impossible.errors.isEmpty && impossible.output.isEmpty)
    #expect(try Scratch.files(below: scratch.folder.path) == before)
  }
}
