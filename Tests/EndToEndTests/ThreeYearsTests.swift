// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Three generated years in a row as a coordinator lives them, with the store beside the folders: decisions, publishing,
/// refusals, a mentor who leaves, repair, endings, and next year's cohort.
@Suite struct ThreeYearsTests {
  @Test("three years run through, and every store and run on the way holds", arguments: [4, 11])
  func years(seed: Int) throws {
    let scratch = try Scratch()
    func path(_ name: String) -> String { scratch.path(name) }
    func makker(_ arguments: String..., expecting code: Int32 = 0) throws -> String {
      let run = try Program.run(arguments, in: scratch.folder)
      #expect(run.exitCode == code, "seed \(seed): \(arguments.joined(separator: " "))\n\(run.output)\(run.errors)")
      return run.output
    }
    _ = try makker("generate", "2026", "--mentees", "40", "--mentors", "30", "--seed", "\(seed)")
    try Self.nameEverybody(path("2026/mentees.csv"))
    // A decision makes the store; from then on every matching is recorded.
    let someone = try Self.table(path("2026/mentees.csv"))[0][1]
    let other = try Self.table(path("2026/mentors.csv"))[0][0]
    _ = try makker("decide", "forbid", "2026", someone, other, "--reason", "neighbours")
    #expect(FileManager.default.fileExists(atPath: path("makker.db")))
    for year in 2026...2028 {
      let (cohort, run, repaired) = ("\(year)", "run-\(year)", "repaired-\(year)")
      let first = 1 + 2 * (year - 2026)
      #expect(try makker("match", cohort, "--out", run).contains("Recorded as run \(first) in"))
      _ = try makker("verify", run)
      // Nothing is published before it was looked at.
      _ = try makker("publish", run, expecting: 64)
      _ = try makker("review", run)
      _ = try makker("publish", run)
      let pairs = try Self.table(path("\(run)/pairs.csv"))
      #expect(try makker("runs", "show", "\(first)").contains("\(pairs.count) pairs hold"))
      // Everybody has who was published, whatever is matched.
      _ = try makker("match", cohort, "--out", "again-\(year)", "--store", path("elsewhere.db"))
      #expect(try Self.keys(path("again-\(year)/pairs.csv")).isSuperset(of: Self.keys(path("\(run)/pairs.csv"))))

      let (refused, ended) = (pairs[0], pairs[1])
      _ = try makker(
        "refuse", run, refused[0], refused[1], "--type", refused[2], "--by", "mentee", "--reason", "no chemistry")
      _ = try makker(
        "met", run, ended[0], ended[1], "--type", ended[2], "--on", "\(year)-10-05", "--minutes", "45")
      // The same meeting in a table is known, and another is noted; of a table with a fault nothing is.
      let key = ended[0...2].joined(separator: ";")
      let head = "mentee;mentor;type;date;outcome;minutes\n\(key);\(year)-10-05;held;45\n"
      try Data((head + "\(key);\(year)-10-08;no_show_mentee;\n").utf8).write(to: URL(fileURLWithPath: path("met.csv")))
      #expect(
        try makker("met", run, "--from", path("met.csv")).contains("Meetings noted: 1. Noted already: 1."))
      try Data((head + "\(key);\(year)-10-09;perhaps;\n").utf8).write(to: URL(fileURLWithPath: path("bad.csv")))
      _ = try makker("met", run, "--from", path("bad.csv"), expecting: 65)
      for wrong in [["--from", path("met.csv"), "--on", "\(year)-10-05"], [ended[0], ended[1]], []] {
        #expect(try Program.run(["met", run] + wrong, in: scratch.folder).exitCode == 64)
      }
      _ = try makker(
        "ended", run, ended[0], ended[1], "--type", ended[2], "--outcome", "no_show", "--on", "\(year)-10-12")
      let leaver = pairs[pairs.count / 2][1]
      let repair = try makker("rematch", run, "--left", leaver, "--out", repaired)
      #expect(repair.contains("Recorded as run \(first + 1) in"), "seed \(seed): \(repair)")
      _ = try makker("verify", repaired)
      let kept = try Self.keys(path("\(repaired)/pairs.csv"))
      #expect(!kept.contains { $0.contains(";\(leaver);") }, "seed \(seed): \(leaver) has left")
      #expect(
        !kept.contains(refused[0...2].joined(separator: ";")), "seed \(seed): refused pairs are not proposed again")
      let still = pairs.filter { $0[1] != leaver && $0 != refused && $0 != ended }
      #expect(
        still.allSatisfy { kept.contains($0[0...2].joined(separator: ";")) }, "seed \(seed): published pairs stay")
      _ = try makker("review", repaired)
      // Taken back, the folder and the pairs are as they were; published again, it is as if it never had been.
      let (before, held) = (try Scratch.files(below: path(cohort)), try makker("runs", "show", "\(first)"))
      let published = try makker("publish", repaired)
      #expect(try Scratch.files(below: path(cohort)) != before)
      _ = try makker("publish", repaired, "--undo")
      #expect(try Scratch.files(below: path(cohort)) == before, "seed \(seed)")
      #expect(try makker("runs", "show", "\(first)") == held, "seed \(seed)")
      #expect(try makker("publish", repaired) == published)
      // The cohort's folder has followed: the leaver is gone, and it can be read.
      _ = try makker("check", cohort)
      #expect(try !Self.table(path("\(cohort)/mentors.csv")).contains { $0[0] == leaver })
      #expect(try makker("runs", "diff", "\(first)", "\(first + 1)").isEmpty == false)
      _ = try makker("runs", "export", "\(first + 1)", "exported-\(year)")
      _ = try makker("verify", "exported-\(year)")
      #expect(try Scratch.files(below: path(repaired)) == Scratch.files(below: path("exported-\(year)")))
      #expect(try makker("audit").contains("The history is whole"))
      _ = try makker("roll-over", repaired, "--out", "\(year + 1)")
      _ = try makker("check", "\(year + 1)")
      let history = try Self.table(path("\(year + 1)/previous.csv"))
      func outcome(_ pair: [String]) -> String? {
        history.last { $0[0] == pair[0] && $0[1] == pair[1] && $0[2] == pair[2] }?[3]
      }
      #expect(outcome(ended) == "no_show", "seed \(seed): endings are carried over")
      #expect(
        pairs.filter { $0[1] == leaver }.allSatisfy { outcome($0) == "ended_early" },
        "seed \(seed): who was left has it in their history")
    }
    let log = try makker("log")
    #expect(log.contains("no chemistry") && log.contains("neighbours"))
    // By run folders or by the store, a mentee's way is the same.
    let mentee = try Self.table(path("2029/previous.csv"))[0][0]
    let runs = ["--run", "repaired-2026", "--run", "repaired-2027", "--run", "repaired-2028"]
    let journey = try Program.run(["journey", mentee] + runs, in: scratch.folder)
    #expect(journey.exitCode == 0 && journey.output.contains(mentee), "\(journey.errors)")
    #expect(try makker("journey", mentee).contains(mentee))
    #expect(try makker("outcomes", "--store", "makker.db").contains("How pairs ended"))
    #expect(try makker("runs", "list").split(separator: "\n").count == 7)
    try FileManager.default.removeItem(atPath: path("elsewhere.db"))
    // Somebody is forgotten in every year: the name is nowhere, the counts are what they were.
    let gone = try Self.table(path("2026/mentees.csv")).first { $0[1] == mentee }
    let name = try #require(gone?[0])
    let before = try Self.table(path("2029/previous.csv")).count
    #expect(try makker("forget", mentee, "--role", "mentee").contains("--yes"))
    _ = try makker("forget", mentee, "--role", "mentee", "--yes")
    #expect(try Self.table(path("2029/previous.csv")).count == before)
    #expect(try makker("audit").contains("The history is whole"))
    for (file, bytes) in try Scratch.files(below: scratch.folder.path) {
      for word in [name, mentee] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "seed \(seed): \(file)")
      }
    }
  }

  /// The rows of a table without its header. None of the generated cells that are looked at holds a delimiter.
  private static func table(_ path: String) throws -> [[String]] {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Gives everybody a made-up name that nobody else has.
  private static func nameEverybody(_ path: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let named = lines.enumerated().map { number, line -> String in
      number == 0 ? "name;" + line : line.isEmpty ? "" : Self.name(number) + ";" + line
    }
    try Data(named.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
  }

  private static func name(_ number: Int) -> String { "Åse\(number)lotte Ørum\(number)sen" }

  /// Each pair as `mentee;mentor;type`.
  private static func keys(_ path: String) throws -> Set<String> {
    Set(try table(path).map { $0[0...2].joined(separator: ";") })
  }
}
