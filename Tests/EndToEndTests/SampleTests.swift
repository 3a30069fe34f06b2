// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The sample cohorts, from their files to a proven plan, as a coordinator runs them.
@Suite struct SampleTests {
  @Test("a sample has no faults", arguments: Sample.allCases)
  func check(sample: Sample) throws {
    let check = try Program.run(["check", sample.path])
    #expect(check.exitCode == 0, "\(check.errors)")
    #expect(check.output.hasSuffix("No faults.\n"))
  }

  @Test("a sample's run is byte for byte the expected one", arguments: Sample.allCases)
  func golden(sample: Sample) throws {
    let scratch = try Scratch()
    let match = try Program.run(["match", sample.path, "--out", scratch.path("run"), "--lang", "en"])
    #expect(match.exitCode == 0, "\(match.errors)")
    let run = try Scratch.files(below: scratch.path("run"))
    let expected = try Scratch.files(below: sample.path + "/expected")
    #expect(
      Set(expected.keys) == [
        "run.json", "pairs.csv", "unmatched.csv", "waiting_list.csv", "schedule.csv", "training_plan.csv",
      ])
    for (name, bytes) in expected {
      #expect(run[name] == bytes, "\(name) of \(sample.rawValue) is not the expected one")
    }
  }

  @Test("a run verifies, whatever its language", arguments: Sample.allCases, ["da", "en"])
  func verify(sample: Sample, language: String) throws {
    let scratch = try Scratch()
    let match = try Program.run(["match", sample.path, "--out", scratch.path("run"), "--lang", language])
    #expect(match.exitCode == 0, "\(match.errors)")
    let verify = try Program.run(["verify", scratch.path("run"), "--lang", language])
    #expect(verify.exitCode == 0, "\(verify.output)")
    #expect(verify.output.hasPrefix(language == "da" ? "Efterprøvet" : "Verified"))
  }

  @Test("the same input gives the same bytes wherever the run is written")
  func repeatable() throws {
    let scratch = try Scratch()
    for name in ["one", "deeper/two"] {
      let match = try Program.run(["match", Sample.haderslev.path, "--out", scratch.path(name)])
      #expect(match.exitCode == 0, "\(match.errors)")
    }
    #expect(try Scratch.files(below: scratch.path("one")) == Scratch.files(below: scratch.path("deeper/two")))
  }

  @Test("the order of the rows in the files decides nothing")
  func rowOrder() throws {
    let scratch = try Scratch()
    let reversed = scratch.path("cohort")
    try FileManager.default.copyItem(atPath: Sample.schoolAndLeisure.path, toPath: reversed)
    for name in ["mentors.csv", "mentees.csv"] {
      let file = URL(fileURLWithPath: reversed).appendingPathComponent(name)
      var lines = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        .split(whereSeparator: \.isNewline).map(String.init)
      let header = lines.removeFirst()
      try Data(([header] + lines.reversed()).joined(separator: "\r\n").utf8).write(to: file)
    }
    for (cohort, run) in [(Sample.schoolAndLeisure.path, "straight"), (reversed, "reversed")] {
      let match = try Program.run(["match", cohort, "--out", scratch.path(run)])
      #expect(match.exitCode == 0, "\(match.errors)")
    }
    let straight = try Scratch.files(below: scratch.path("straight"))
    let turned = try Scratch.files(below: scratch.path("reversed"))
    #expect(straight["pairs.csv"] == turned["pairs.csv"])
    #expect(straight["unmatched.csv"] == turned["unmatched.csv"])
  }

  @Test("the report is one file that loads nothing from outside", arguments: Sample.allCases)
  func selfContained(sample: Sample) throws {
    let scratch = try Scratch()
    _ = try Program.run(["match", sample.path, "--out", scratch.path("run"), "--lang", "da"])
    let bytes = try #require(try Scratch.files(below: scratch.path("run"))["report.html"])
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(page.contains("<html lang=\"da\""))
    for reference in ["src=\"http", "href=\"http", "url(", "@import", "<script"] {
      #expect(!page.contains(reference), "\(reference)")
    }
  }
}
