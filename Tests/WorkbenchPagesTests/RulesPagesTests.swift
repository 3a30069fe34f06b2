// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import MakkerKit
import Testing
import Wording

@testable import WorkbenchPages

/// The page of the rules: what it shows, what it keeps, and what it refuses.
@Suite struct RulesPagesTests {
  private static let page = "/c/haderslev/rules"

  /// The rules' file of a cohort.
  private func file(_ test: TestWorkbench, _ cohort: String = "haderslev") -> URL {
    test.folder.appendingPathComponent(cohort).appendingPathComponent("rules.yaml")
  }

  /// Sends a form that knows the rules as they are.
  private func post(
    _ test: TestWorkbench, _ address: String, _ form: [(String, String)], cohort: String = "haderslev",
    rules: String? = nil
  ) throws -> PageReply {
    let present = try? Data(contentsOf: file(test, cohort))
    return try test.post(
      "/c/\(cohort)/rules/\(address)", [("rules", try rules ?? RulesPages.hash(present.map { Array($0) }))] + form)
  }

  @Test("sliders for wishes, switches for requirements, expectations as they are", arguments: Language.allCases)
  func shows(language: Language) throws {
    let test = try TestWorkbench(language: language)
    let reply = test.get(Self.page)
    expectSound(reply)
    let rules = try test.workspace.reading(of: "haderslev").rules
    for wish in rules.wishes {
      #expect(reply.text.contains("name=\"w.\(wish.wish.id.text)\" min=\"-10000\" max=\"10000\""))
      #expect(reply.text.contains("data-for=\"w.\(wish.wish.id.text)\" min=\"0\" max=\""))
    }
    #expect(reply.text.components(separatedBy: "role=\"switch\"").count - 1 == 10)
    #expect(
      reply.text.components(separatedBy: "checked=\"checked\"").count - 1 == rules.requirements.count + 2,
      "each requirement, no floor under the weakest pair, and a floor as what a new group would have")
    for rule in ["municipality_required", "no_show_again", "waiting", "no_show"] {
      #expect(reply.text.contains("<code>\(rule)</code> · \(RulesPageText.notUsed()[language])"))
    }
    #expect(reply.text.contains(ExpectationCommandText.failed()[language]))
    #expect(reply.text.contains(ExpectationCommandText.passed()[language]))
    #expect(!reply.text.contains("keep-version"), "nothing is changed, and nothing can be kept")
    #expect(
      !FileManager.default.fileExists(atPath: test.workspace.location.path), "a page that is shown makes no store")
  }

  @Test(
    "a slider reaches twice the weight, and below nothing only where a weight is",
    arguments: [
      (0, "0", 0...200), (90, "90", 0...200), (150, "150", 0...300), (10, "700", 0...1400), (-30, "-30", -200...200),
      (30, "-120", -200...200), (9_000, "9000", 0...10_000), (5, "x", 0...200),
    ])
  func slider(weight: Int, typed: String, ends: ClosedRange<Int>) {
    let wish = RulesForm.Wish(id: "interests", sentence: "", weight: weight, typed: typed)
    #expect(wish.slider == ends)
  }

  @Test("the effect is the one that makker whatif tells", arguments: Language.allCases)
  func effect(language: Language) throws {
    let test = try TestWorkbench(language: language)
    let reply = test.get(Self.page + "?w.interests=200&r.language=0&w.waiting=40&r.no_show_again=0&r.no_show_again=1")
    expectSound(reply)
    var job = WhatIfJob(folder: test.workspace.folder + "/haderslev")
    job.rules.set = ["interests.weight=200", "waiting.weight=40"]
    job.rules.without = ["language"]
    job.rules.with = ["no_show_again", "waiting"]
    let expected = try job.run().comparison
    let reading = try test.workspace.reading(of: "haderslev")
    let form = RulesForm(
      reading,
      Fields([("w.interests", "200"), ("r.language", "0"), ("w.waiting", "40"), ("r.no_show_again", "1")]))
    let session = try WhatIfSession(reading)
    let effect = try session.effect(of: try reading.rules.applying(form.changes), as: .changes([]))
    let found = effect.finished.comparison
    #expect(found.pairs == expected.pairs)
    #expect(found.byFirst == expected.byFirst)
    #expect(found.bySecond == expected.bySecond)
    #expect(found.losers.map(\.need.id) == expected.losers.map(\.need.id))
    #expect(found.gainers.map(\.need.id) == expected.gainers.map(\.need.id))
    #expect(found.changes.map(\.byFirst) == expected.changes.map(\.byFirst))
    #expect(found.shifts == expected.shifts)
    #expect(!expected.losers.isEmpty, "else the test says little")
    let headline = RulesEffect(
      state: .changed(effect, session, warnings: []),
      context: PageContext(
        request: PageRequest(.get, path: []), workspace: test.workspace, session: test.session, names: [:])
    ).headline
    #expect(reply.text.contains(headline))
    expectSound(test.get("/c/haderslev/rules/effect?w.interests=200&r.language=0"))
  }

  @Test("today's expectations are those that makker test tells")
  func expectations() throws {
    let test = try TestWorkbench()
    let session = try WhatIfSession(try test.workspace.reading(of: "haderslev"))
    let report = try ExpectationJob(folder: test.workspace.folder + "/haderslev").run().report
    #expect(session.expectations?.verdicts == report.verdicts)
    // Without certificates nothing keeps young people's mentors from having none.
    let reply = test.get(Self.page + "?r.child_certificate=0&w.skills=0&w.interests=500")
    expectSound(reply)
    #expect(reply.text.contains(RulesFileText.leftOut(["rule": "child_certificate"])[.danish]))
  }

  @Test("without expectations it says how to write some", arguments: Language.allCases)
  func noExpectations(language: Language) throws {
    let test = try TestWorkbench(language: language)
    try FileManager.default.removeItem(at: test.folder.appendingPathComponent("haderslev/expectations.yaml"))
    let reply = test.get(Self.page)
    expectSound(reply)
    #expect(reply.text.contains("href=\"/c/haderslev/people/expectations.yaml\""))
  }

  @Test("what is kept is in the file, and undone to the byte", arguments: ["haderslev", "workplace"])
  func keepAndUndo(cohort: String) throws {
    let test = try TestWorkbench(sample: cohort)
    let before = try? Data(contentsOf: file(test, cohort))
    #expect((before == nil) == (cohort == "haderslev"))
    let form = [("w.interests", "77"), ("r.language", "0"), ("version", "Mere interesse")]
    let kept = try post(test, "keep", form, cohort: cohort)
    #expect(kept.status == 303)
    #expect(kept.location == "/c/\(cohort)/rules")
    let reading = try test.workspace.reading(of: cohort)
    #expect(reading.rules.wishes.first { $0.wish.id == "interests" }?.weight == 77)
    #expect(reading.rules.rule("language") == nil)
    if let before {
      let lines = String(decoding: before, as: UTF8.self).split(separator: "\n").filter { $0.contains("#") }
      let now = String(decoding: try Data(contentsOf: file(test, cohort)), as: UTF8.self)
      for line in lines { #expect(now.contains(line.drop { $0 != "#" })) }
    }
    let version = try Data(
      contentsOf: file(test, cohort).deletingLastPathComponent().appendingPathComponent("rules/Mere interesse.yaml"))
    #expect(version == (try Data(contentsOf: file(test, cohort))))
    let undo = try #require(test.session.takeNotice()?.undo)
    #expect(try test.post(undo.action, undo.fields.map { ($0.name, $0.value) }).status == 303)
    #expect((try? Data(contentsOf: file(test, cohort))) == before)
    // Once is enough: the rules are other ones now.
    expectSound(try test.post(undo.action, undo.fields.map { ($0.name, $0.value) }), status: 409)
    #expect((try? Data(contentsOf: file(test, cohort))) == before)
    expectSound(test.get("/c/\(cohort)/rules"))
  }

  @Test("what somebody changed meanwhile is not overwritten")
  func conflict() throws {
    let test = try TestWorkbench(sample: "workplace")
    let page = file(test, "workplace")
    let shown = try RulesPages.hash(Array(try Data(contentsOf: page)))
    let theirs = Data("wishes: [{id: interests, weight: 3}]\n".utf8)
    try theirs.write(to: page)
    for (address, form) in [
      ("keep", [("w.interests", "77")]), ("use", [("version", "built-in")]), ("save", [("version", "x")]),
    ] {
      let reply = try post(test, address, form, cohort: "workplace", rules: shown)
      expectSound(reply, status: 409)
      #expect(reply.text.contains("rules.yaml"))
    }
    #expect(try Data(contentsOf: page) == theirs)
    #expect(!FileManager.default.fileExists(atPath: test.folder.path + "/workplace/rules"))
  }

  @Test("all numbers that cannot be used are told at once, each at its field", arguments: Language.allCases)
  func badNumbers(language: Language) throws {
    let test = try TestWorkbench(language: language)
    for query in ["w.interests=mange&w.skills=20000&w.function=3", "w.interests=&w.skills=1.5&w.function=3"] {
      let reply = test.get(Self.page + "?" + query)
      expectSound(reply, status: 422)
      #expect(reply.text.components(separatedBy: "aria-invalid=\"true\"").count - 1 == 2)
      #expect(reply.text.contains("aria-describedby=\"w.skills.hint w.skills.error\" aria-invalid=\"true\""))
      #expect(reply.text.contains("id=\"w.interests.error\""))
      #expect(reply.text.contains("href=\"#w.skills\""))
      #expect(reply.text.contains("name=\"w.function\" min=\"-10000\" max=\"10000\" step=\"1\" value=\"3\""))
    }
    let sent = try post(test, "keep", [("w.interests", "\"><script>"), ("w.skills", "1e3")])
    expectSound(sent, status: 422)
    #expect(!sent.text.contains("\"><script>"))
    #expect(sent.text.contains("value=\"&quot;&gt;&lt;script&gt;\""))
    #expect(!FileManager.default.fileExists(atPath: file(test).path))
  }

  @Test("hostile texts of rules and people stay texts", arguments: Language.allCases)
  func hostile(language: Language) throws {
    let test = try TestWorkbench(sample: "workplace", language: language)
    let text = #"</label><script>alert(1)</script>" onfocus="x {{t.keep}} \u{202E}=cmd()"#
    let rules = """
      wishes:
        - kind: at_most_apart
          id: level
          mentee: level
          mentor: level
          distance: 2
          weight: 60
          text: {da: '\(text)', en: '\(text)'}
      fairness:
        worst_off: 1

      """
    try Data(rules.utf8).write(to: file(test, "workplace"))
    let people = test.folder.appendingPathComponent("workplace/mentees.csv")
    let table = try String(contentsOf: people, encoding: .utf8).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    try Data(
      table.enumerated().map { index, row in
        guard index > 0, !row.isEmpty else { return String(row) }
        var cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        cells[1] = "<script>x</script>\(index)"
        return cells.joined(separator: ";")
      }.joined(separator: "\r\n").utf8
    ).write(to: people)
    for address in ["", "?w.level=0&w.interests=900&w.function=0", "/effect?w.level=0&w.interests=900&w.function=0"] {
      let reply = test.get("/c/workplace/rules" + address)
      expectSound(reply)
      #expect(!reply.text.contains("<script>alert") && !reply.text.contains("<script>x"))
      #expect(address == "" || reply.text.contains("&lt;script&gt;x"))
    }
    let kept = try post(test, "keep", [("w.level", "5")], cohort: "workplace")
    #expect(kept.status == 303)
    #expect(
      try Data(contentsOf: file(test, "workplace")) == Data(rules.replacing("weight: 60", with: "weight: 5").utf8))
  }

  @Test("a rule that was added since the address was kept stays on")
  func oldAddress() throws {
    let test = try TestWorkbench(sample: "workplace")
    let form = RulesForm(try test.workspace.reading(of: "workplace"), Fields([("w.interests", "5")]))
    #expect(form.changes.map(\.typed) == ["--set interests.weight=5"])
    #expect(form.fields.map(\.0) == ["w.interests"])
    let same = RulesForm(
      try test.workspace.reading(of: "workplace"),
      Fields([("w.interests", " 10 "), ("r.language", "0"), ("r.language", "1"), ("w.waiting", ""), ("r.nothing", "1")])
    )
    #expect(same.changes.isEmpty)
  }
}
