// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `makker take`: new files come into a cohort whole or not at all, and can be put back.
@Suite struct TakeTests {
  @Test("files are taken where all is well, kept in the store, and put back")
  func takes() throws {
    let scratch = try Scratch()
    let cohort = scratch.path("workplace")
    try FileManager.default.createDirectory(atPath: cohort, withIntermediateDirectories: true)
    for name in ["cohort.yaml", "mentors.csv", "mentees.csv", "rules.yaml"] {
      try FileManager.default.copyItem(
        atPath: Sample.workplace.path + "/" + name, toPath: cohort + "/" + name)
    }
    let before = try Scratch.files(below: cohort)
    let mentors = String(decoding: try #require(before["mentors.csv"]), as: UTF8.self)
    let rows = mentors.split(whereSeparator: \.isNewline)
    let own = scratch.path("vejledere.csv")
    try Data((mentors + String(rows[1]) + "\n").utf8).write(to: URL(fileURLWithPath: own))
    #expect(try Program.run(["take", cohort, own]).exitCode == 65, "somebody stands there twice")
    #expect(try Scratch.files(below: cohort) == before)
    try Data((mentors + "\n").utf8).write(to: URL(fileURLWithPath: own))
    let taken = try Program.run(["take", cohort, own, "--lang", "en"])
    #expect(taken.exitCode == 0, "\(taken.errors)")
    #expect(taken.output.contains("mentors.csv") && taken.output.contains("version 1"))
    #expect(try Scratch.files(below: cohort)["mentors.csv"] == Data((mentors + "\n").utf8))
    #expect(try Program.run(["take", cohort, "--earlier", "1"]).exitCode == 0)
    #expect(try Scratch.files(below: cohort) == before)
    for arguments in [[cohort], [cohort, own, "--earlier", "1"]] {
      #expect(try Program.run(["take"] + arguments).exitCode == 64)
    }
    #expect(try Program.run(["take", cohort, scratch.path("none.csv")]).exitCode == 65)
    #expect(try Program.run(["take", cohort, "--earlier", "99"]).exitCode != 0)
  }
}
