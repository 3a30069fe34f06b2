// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The commands that ask a run: what they refuse, and how they end.
@Suite struct QuestionTests {
  /// A run of the sample cohort, made once.
  private static func run(in scratch: Scratch) throws -> String {
    let path = scratch.path("run")
    let match = try Program.run(["match", Sample.haderslev.path, "--out", path, "--no-plan", "--quiet"])
    #expect(match.exitCode == 0, "\(match.errors)")
    return path
  }

  @Test("who is not there is a usage error with the nearest name; names do as well as ids")
  func people() throws {
    let scratch = try Scratch()
    let run = try Self.run(in: scratch)
    for (arguments, words) in [
      (["why", run, "U-5O"], "Did you mean U-50?"), (["why-not", run, "U-05", "M-3"], "There is no mentor M-3"),
      (["why", run, "U-05", "--type", "business"], "does not need"),
      (["unmatched", run, "nobody at all"], "no mentee"),
    ] {
      let answer = try Program.run(arguments)
      #expect(answer.exitCode == 64, "\(arguments)")
      #expect(answer.errors.contains(words), "\(answer.errors)")
      #expect(answer.output.isEmpty)
    }
    let byID = try Program.run(["why-not", run, "U-05", "M-34"])
    let byName = try Program.run(["why-not", run, "luul b.", "Amina F."])
    #expect(byID.exitCode == 0 && !byID.output.isEmpty)
    #expect(byName.output == byID.output)
  }

  @Test("a run that does not hold answers nothing, and what is no run is bad data")
  func damagedRuns() throws {
    let scratch = try Scratch()
    let run = try Self.run(in: scratch)
    let pairs = URL(fileURLWithPath: run + "/pairs.csv")
    let text = try String(contentsOf: pairs, encoding: .utf8)
    try Data(text.replacingOccurrences(of: ";148;", with: ";149;").utf8).write(to: pairs)
    for command in ["why", "why-not", "unmatched", "advise", "stress"] {
      let arguments = command == "why" ? ["U-05"] : command == "why-not" ? ["U-05", "M-39"] : []
      let damaged = try Program.run([command, run] + arguments)
      #expect(damaged.exitCode == 1, "\(command): \(damaged.errors)")
      #expect(damaged.errors.contains("makker verify"), "\(damaged.errors)")
      let missing = try Program.run([command, scratch.path("nothing")] + arguments)
      #expect(missing.exitCode == 65, "\(command): \(missing.errors)")
    }
  }

  @Test("chances, trials and seeds out of range are usage errors")
  func stressOptions() throws {
    let scratch = try Scratch()
    for arguments in [["--dropout", "101%"], ["--dropout", "much"], ["--trials", "0"], ["--seed", "-1"]] {
      let answer = try Program.run(["stress", scratch.path("run")] + arguments)
      #expect(answer.exitCode == 64, "\(arguments): \(answer.errors)")
    }
  }

  @Test("the same seed gives the same answer, and another one another")
  func seeds() throws {
    let scratch = try Scratch()
    let run = try Self.run(in: scratch)
    func answer(_ seed: Int) throws -> String {
      try Program.run(["stress", run, "--trials", "4", "--seed", "\(seed)", "--lang", "da"]).output
    }
    let first = try answer(1)
    #expect(first.contains("4 forsøg") && first.contains("Frø: 1"))
    #expect(try answer(1) == first)
    #expect(try answer(2) != first)
  }
}
