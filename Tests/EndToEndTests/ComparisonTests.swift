// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `makker whatif` and `makker compare`, as their user runs them.
@Suite struct ComparisonTests {
  private typealias Object = [String: Any]

  @Test("what if gives the totals that a matching by the changed rules gives")
  func sameAsMatching() throws {
    let scratch = try Scratch()
    let whatIf = try json([
      "whatif", Sample.haderslev.path, "--set", "interests.weight=80", "--without", "municipality", "--json",
    ])
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: scratch.path("cohort"))
    let rules = "without: [municipality]\nwishes:\n  - {id: interests, weight: 80}\n"
    try Data(rules.utf8).write(to: URL(fileURLWithPath: scratch.path("cohort/rules.yaml")))
    let today = try json(["match", Sample.haderslev.path, "--json", "--out", scratch.path("a"), "--no-plan"])
    let changed = try json(["match", scratch.path("cohort"), "--json", "--out", scratch.path("b"), "--no-plan"])
    let compared = try json(["compare", scratch.path("a"), scratch.path("b"), "--json"])
    for (side, record, key) in [("first", today, "points_by_first"), ("second", changed, "points_by_second")] {
      let expected = [record["filled"] as? Int, record["points"] as? Int]
      for object in [whatIf, compared] {
        let own = try #require(object[side] as? Object)
        #expect([own["filled"] as? Int, own[key] as? Int] == expected)
        #expect(own["proven"] as? Bool == true)
      }
    }
    // Ties go to the pairs of today in one and to the lottery in the other; today's matching is the same in both.
    #expect((whatIf["first"] as? NSDictionary) == (compared["first"] as? NSDictionary))
    let file = try json(["whatif", Sample.haderslev.path, "--rules", scratch.path("cohort/rules.yaml"), "--json"])
    #expect((file["second"] as? NSDictionary) == (whatIf["second"] as? NSDictionary))
    #expect((file["needs"] as? NSArray) == (whatIf["needs"] as? NSArray))
  }

  @Test("differences add up, in the record as in the comparison")
  func addsUp() throws {
    let object = try json(["whatif", Sample.haderslev.path, "--set", "interests.weight=120", "--json"])
    let (first, second) = (try #require(object["first"] as? Object), try #require(object["second"] as? Object))
    let needs = try #require(object["needs"] as? [Object])
    let parts = needs.compactMap { $0["difference"] as? Int }.reduce(0, +)
    let before = try #require(first["points_by_first"] as? Int)
    let after = try #require(second["points_by_first"] as? Int)
    #expect(parts == after - before && !needs.isEmpty)
    #expect(object["changes"] as? [String] == ["--set interests.weight=120"])
    #expect(
      Set(object.keys) == [
        "kind", "changes", "first", "second", "pairs", "needs", "pairs_that_stay", "groups", "mentors", "only_first",
        "only_second",
      ])
  }

  @Test("a mentor leaves, another takes more, and a pair is required")
  func people() throws {
    let object = try json([
      "whatif", Sample.haderslev.path, "--leave-out", "M-02", "--places", "M-03=0", "--require", "U-45=M-09", "--json",
    ])
    let only = try #require(object["only_first"] as? Object)
    #expect(only["mentors"] as? [String] == ["M-02"])
    #expect(object["changes"] as? [String] == ["--leave-out M-02", "--places M-03=0", "--require U-45=M-09"])
    let refused = try Program.run(["whatif", Sample.haderslev.path, "--places", "M-09=0"])
    #expect(refused.exitCode == 64 && refused.errors.contains("M-09"), "\(refused.errors)")
    let forbidden = try Program.run(["whatif", Sample.haderslev.path, "--require", "U-01=M-02"])
    #expect(forbidden.exitCode == 64 && forbidden.errors.contains("--require U-01=M-02"), "\(forbidden.errors)")
  }

  @Test(
    "what cannot be is refused before any work, with the nearest name",
    arguments: [
      (["whatif"], 64, ""), (["whatif", "cohort"], 64, "--set"),
      (["whatif", "nowhere", "--without", "skills"], 65, ""),
      (["whatif", "COHORT", "--set", "intrests.weight=80"], 64, "interests"),
      (["whatif", "COHORT", "--set", "interests.wieght=80"], 64, "weight"),
      (["whatif", "COHORT", "--set", "interests"], 64, "interests.weight=80"),
      (["whatif", "COHORT", "--without", "skils"], 64, "skills"),
      (["whatif", "COHORT", "--leave-out", "M-999"], 64, "mentors.csv"),
      (["whatif", "COHORT", "--rules", "nowhere.yaml"], 65, "nowhere.yaml"),
      (["whatif", "COHORT", "--without", "skills", "--seed", "-1"], 64, "--seed"),
      (["whatif", "COHORT", "--without", "skills", "--time-limit", "0"], 64, "--time-limit"),
      (["whatif", "COHORT", "--without", "skills", "--html", ""], 64, "--html"),
      (["compare", "nowhere"], 64, ""), (["compare", "nowhere", "nowhere"], 65, "run.json"),
    ] as [([String], Int32, String)])
  func refused(arguments: [String], exitCode: Int32, words: String) throws {
    let scratch = try Scratch()
    let arguments = arguments.map { $0 == "COHORT" ? Sample.haderslev.path : $0 }
    let run = try Program.run(arguments, in: scratch.folder)
    #expect(run.exitCode == exitCode, "\(run.output)\(run.errors)")
    #expect(words.isEmpty || run.errors.contains(words), "\(run.errors)")
    #expect(run.output.isEmpty && !run.errors.isEmpty)
    #expect(try Scratch.files(below: scratch.folder.path).isEmpty)
  }

  @Test("a run that does not hold is not compared, and the advice is to verify it")
  func doesNotHold() throws {
    let scratch = try Scratch()
    _ = try Program.run(["match", Sample.workplace.path, "--out", scratch.path("run"), "--no-plan"])
    let same = try Program.run(["compare", scratch.path("run"), scratch.path("run")])
    #expect(same.exitCode == 0 && same.output.contains("Nothing changes"), "\(same.output)\(same.errors)")
    let pairs = URL(fileURLWithPath: scratch.path("run/pairs.csv"))
    let text = try String(contentsOf: pairs, encoding: .utf8)
    try Data((text.split(whereSeparator: \.isNewline).dropLast().joined(separator: "\n") + "\n").utf8).write(to: pairs)
    let run = try Program.run(["compare", scratch.path("run"), scratch.path("run")])
    #expect(run.exitCode == 1, "\(run.output)")
    #expect(run.errors.contains("makker verify \(scratch.path("run"))"), "\(run.errors)")
  }

  @Test("the page is well-formed, loads nothing, and never replaces what it is not", arguments: ["da", "en"])
  func page(language: String) throws {
    let scratch = try Scratch()
    let path = scratch.path("page.html")
    let arguments = [
      "whatif", Sample.haderslev.path, "--set", "interests.weight=120", "--without", "municipality", "--html", path,
      "--lang", language,
    ]
    #expect(try Program.run(arguments).exitCode == 0)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let parser = XMLParser(data: Data(page.utf8))
    #expect(parser.parse(), "line \(parser.lineNumber): \(String(describing: parser.parserError))")
    #expect(
      page.contains("<html lang=\"\(language)\"") && !page.contains("<script") && !page.contains("http-equiv=\"refresh")
    )
    #expect(!page.contains("{{") && !page.contains("\u{FFFE}"))
    // What looks like an address is the namespace alone.
    #expect(page.components(separatedBy: "http://").count == 2 && !page.contains("https://"))
    let tables = page.components(separatedBy: "<table").count
    #expect(tables == page.components(separatedBy: "<caption").count && tables > 5)
    #expect(!page.contains("<th>"))
    #expect(try Program.run(arguments).exitCode == 0)

    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    let refused = try Program.run(arguments)
    #expect(refused.exitCode == 64 && refused.errors.contains("--replace"), "\(refused.errors)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try Program.run(arguments + ["--replace"]).exitCode == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
    #expect(try Scratch.files(below: scratch.folder.path).keys.sorted() == ["page.html"])
    let folder = try Program.run(Array(arguments.prefix(6)) + ["--html", scratch.folder.path, "--replace"])
    #expect(folder.exitCode == 64 && folder.errors.contains("folder"), "\(folder.errors)")
    let nowhere = try Program.run(Array(arguments.prefix(6)) + ["--html", scratch.path("no/page.html")])
    #expect(nowhere.exitCode == 70 && !nowhere.errors.isEmpty)
  }

  @Test("what people are called is escaped on the page")
  func escaped() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: scratch.path("cohort"))
    for name in ["mentors.csv", "mentees.csv"] {
      let file = URL(fileURLWithPath: scratch.path("cohort/\(name)"))
      let text = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).enumerated().map {
        index, line in
        guard index > 0 else { return String(line) }
        var cells = line.components(separatedBy: ";")
        cells[1] = "<b onclick='x'>\(index)&</b>"
        return cells.joined(separator: ";")
      }
      try Data((text.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
    let path = scratch.path("page.html")
    let run = try Program.run(["whatif", scratch.path("cohort"), "--set", "interests.weight=120", "--html", path])
    #expect(run.exitCode == 0, "\(run.errors)")
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("&lt;b onclick=") && !page.contains("<b onclick"))
    #expect(XMLParser(data: Data(page.utf8)).parse())
  }

  @Test("what time leaves unproven is said, with the gap")
  func notProven() throws {
    let scratch = try Scratch()
    let cohort = scratch.path("cohort")
    let size = ["--mentees", "400", "--mentors", "260", "--family", "scarce"]
    #expect(try Program.run(["generate"] + size + [cohort]).exitCode == 0)
    let arguments = ["whatif", cohort, "--set", "interests.weight=80", "--time-limit", "0.000001"]
    let text = try Program.run(arguments)
    #expect(text.exitCode == 0 && text.output.contains("Not proven optimal: today: at most"), "\(text.output)")
    let object = try json(arguments + ["--json"])
    for side in ["first", "second"] {
      let own = try #require(object[side] as? Object)
      #expect(own["proven"] as? Bool == false && (own["gap"] as? Double ?? 0) > 0)
    }
    #expect(try Scratch.files(below: cohort).keys.allSatisfy { !$0.contains("run") })
  }

  @Test("no line is wider than a terminal, and a long list is cut with its count", arguments: ["da", "en"])
  func width(language: String) throws {
    let arguments = [
      "whatif", Sample.haderslev.path, "--set", "interests.weight=400", "--without", "skills", "--lang", language,
    ]
    let short = try Program.run(arguments)
    let whole = try Program.run(arguments + ["--all"])
    for line in (short.output + whole.output).split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(short.output.contains("--all") && !whole.output.contains("--all"))
    #expect(whole.output.count > short.output.count)
  }

  private func json(_ arguments: [String]) throws -> Object {
    let run = try Program.run(arguments)
    #expect(run.exitCode == 0, "\(run.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object)
  }
}
