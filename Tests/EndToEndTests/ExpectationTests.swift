// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `makker test`: what a coordinator expects of a matching, as a test runner tells it.
@Suite struct ExpectationTests {
  /// A copy of the sample with other expectations; nothing removes them.
  private func cohort(_ scratch: Scratch, _ expectations: String?, name: String = "cohort") throws -> String {
    let folder = scratch.path(name)
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: folder)
    try FileManager.default.removeItem(atPath: folder + "/expected")
    let file = folder + "/expectations.yaml"
    try? FileManager.default.removeItem(atPath: file)
    if let expectations { try Data(("expectations:\n" + expectations).utf8).write(to: URL(fileURLWithPath: file)) }
    return folder
  }

  @Test("0 where all hold, 1 where one does not, 65 for faults and where nothing is expected")
  func exitCodes() throws {
    let scratch = try Scratch()
    let good = try cohort(scratch, "  - {id: a, kind: proven}\n  - {id: b, kind: filled, at_least: 78}\n", name: "good")
    let passing = try Program.run(["test", good])
    #expect(passing.exitCode == 0, "\(passing.errors)")
    #expect(passing.output.hasSuffix("\n2 passed, 0 failed\n"))
    #expect(try Program.run(["test", good, "--quiet"]).output.isEmpty)

    let bad = try cohort(scratch, "  - {id: a, kind: proven}\n  - {id: b, kind: filled, at_least: 79}\n", name: "bad")
    let failing = try Program.run(["test", bad])
    #expect(failing.exitCode == 1)
    #expect(failing.output.contains("✗ FAILED  b: Needs filled: at least 79 – 78 of 88 needs; it takes 79"))
    #expect(failing.output.contains("U-74 (social mentor) unmatched"))
    #expect(failing.output.hasSuffix("\n1 passed, 1 failed\n"))

    let wrong = try cohort(scratch, "  - {id: a, kind: never, mentee: U-999, mentor: M-1O}\n", name: "wrong")
    for command in ["test", "check"] {
      let refused = try Program.run([command, wrong])
      #expect(refused.exitCode == 65)
      #expect(refused.errors.contains("expectations.yaml:2:34: “U-999” is not a known mentee"))
      #expect(refused.errors.contains("Write “M-10”, the nearest"))
      #expect(refused.output.isEmpty)
    }

    let none = try Program.run(["test", try cohort(scratch, nil, name: "none")])
    #expect(none.exitCode == 65)
    #expect(none.errors.contains("expectations.yaml") && none.errors.contains("makker new"))
  }

  @Test(
    "what cannot be asked for is usage",
    arguments: [
      ["test"], ["test", "x", "--seed", "-1"], ["test", "x", "--time-limit", "0"], ["test", "x", "--junit", ""],
      ["test", "x", "--run", "y", "--seed", "3"], ["test", "x", "--junit", "nowhere/out.xml"],
    ])
  func usage(arguments: [String]) throws {
    let scratch = try Scratch()
    let run = try Program.run(arguments, in: scratch.folder)
    #expect(run.exitCode == 64, "\(run.errors)")
    #expect(run.output.isEmpty && !run.errors.isEmpty)
    #expect(try Scratch.files(below: scratch.folder.path).isEmpty)
  }

  @Test("JUnit XML has a case for each expectation, and is the same each time")
  func junit() throws {
    let scratch = try Scratch()
    let folder = try cohort(
      scratch,
      """
        - {id: "a<&>", en: "Say \\"so\\" & <more>.", kind: filled, at_least: all}
        - {id: b, kind: proven}
        - {id: c, kind: points, at_least: 60}

      """)
    let file = scratch.path("out.xml")
    #expect(try Program.run(["test", folder, "--junit", file]).exitCode == 1)
    let first = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(try Program.run(["test", folder, "--junit", file]).exitCode == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == first)
    let suite = JUnitSuite()
    let parser = XMLParser(data: first)
    parser.delegate = suite
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(suite.counts == ["tests": "3", "failures": "2", "errors": "0"])
    #expect(
      suite.cases.map(\.name) == [
        "a<&>: Say \"so\" & <more>.", "b: The matching is proven best", "c: Points of each pair: at least 60",
      ])
    #expect(suite.cases.map { $0.failure != nil } == [true, false, true])
    #expect(suite.cases[0].failure == "78 of 88 needs (88.63%); it takes 88")
    #expect(suite.cases[0].text.split(separator: "\n").count == 10)

    let taken = scratch.path("notes.txt")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: taken))
    let refused = try Program.run(["test", folder, "--junit", taken])
    #expect(refused.exitCode == 64 && refused.output.isEmpty)
    #expect(try String(contentsOfFile: taken, encoding: .utf8) == "mine")
  }

  @Test func json() throws {
    let run = try Program.run(["test", Sample.haderslev.path, "--json"])
    #expect(run.exitCode == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["passed"] as? Int == 6 && object["failed"] as? Int == 2 && object["proven"] as? Bool == true)
    let entries = try #require(object["expectations"] as? [[String: Any]])
    #expect(entries.map { $0["id"] as? String }.contains("praktik"))
  }

  @Test("a run that is kept is tested as it is, by the expectations of now")
  func storedRun() throws {
    let scratch = try Scratch()
    let run = scratch.path("run")
    let matched = try Program.run(["match", Sample.haderslev.path, "--out", run, "--no-plan", "--quiet"])
    #expect(matched.exitCode == 0, "\(matched.errors)")
    #expect(FileManager.default.fileExists(atPath: run + "/cohort/expectations.yaml"))
    let anew = try Program.run(["test", Sample.haderslev.path])
    let kept = try Program.run(["test", Sample.haderslev.path, "--run", run])
    #expect(kept.exitCode == 1 && kept.output == anew.output, "\(kept.errors)")
    #expect(try Program.run(["verify", run]).exitCode == 0)

    // Pairs that somebody has changed since are not the run's.
    let pairs = URL(fileURLWithPath: run + "/pairs.csv")
    let text = try String(contentsOf: pairs, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "M-34", with: "M-35").utf8).write(to: pairs)
    let changed = try Program.run(["test", Sample.haderslev.path, "--run", run])
    #expect(changed.exitCode == 65 && changed.errors.contains("pairs.csv"))
    #expect(try Program.run(["test", Sample.haderslev.path, "--run", scratch.path("nowhere")]).exitCode == 65)
  }

  @Test("without a proof it is said beside what fails")
  func gap() throws {
    let scratch = try Scratch()
    let folder = try cohort(scratch, "  - {id: a, kind: proven}\n  - {id: b, kind: filled, at_least: all}\n")
    let run = try Program.run(["test", folder, "--solver", "greedy"])
    #expect(run.exitCode == 1)
    #expect(run.output.contains("The matching is not proven best (at most"))
    #expect(run.output.contains("✗ FAILED  a: The matching is proven best – at most"))
  }

  @Test("a new cohort expects nothing yet", arguments: ["da", "en"])
  func newCohort(language: String) throws {
    let scratch = try Scratch()
    #expect(try Program.run(["new", scratch.path("cohort"), "--lang", language]).exitCode == 0)
    let run = try Program.run(["test", scratch.path("cohort"), "--lang", language])
    #expect(run.exitCode == 0, "\(run.errors)")
  }
}

/// What a JUnit file says, by Foundation's own parser.
private final class JUnitSuite: NSObject, XMLParserDelegate {
  struct Case {
    let name: String
    var failure: String?
    var text = ""
  }

  private(set) var counts: [String: String] = [:]
  private(set) var cases: [Case] = []

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch element {
    case "testsuites": counts = attributes.filter { $0.key != "name" }
    case "testcase": cases.append(Case(name: attributes["name"] ?? ""))
    case "failure": cases[cases.count - 1].failure = attributes["message"]
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !cases.isEmpty else { return }
    cases[cases.count - 1].text += string.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty ? "" : string
  }
}
