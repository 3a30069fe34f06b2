// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import MakkerKit
import Testing
import Wording

@testable import WorkbenchPages

/// Versions of the rules: kept by name, compared, used and deleted.
@Suite struct RulesVersionPagesTests {
  private func files(_ test: TestWorkbench) -> [String: Data] {
    var files: [String: Data] = [:]
    for name in ["rules.yaml", "rules/A 1.yaml", "rules/B.yaml", "rules/før A 1.yaml"] {
      files[name] = try? Data(contentsOf: test.folder.appendingPathComponent("workplace/" + name))
    }
    return files
  }

  private func hash(_ test: TestWorkbench, _ name: String = "rules.yaml") throws -> String {
    try RulesPages.hash(files(test)[name].map { Array($0) })
  }

  private func post(_ test: TestWorkbench, _ address: String, _ form: [(String, String)]) throws -> PageReply {
    try test.post("/c/workplace/rules/" + address, form + [("rules", try hash(test))])
  }

  @Test("a version is kept, compared, used, taken back and deleted", arguments: Language.allCases)
  func life(language: Language) throws {
    let test = try TestWorkbench(sample: "workplace", language: language)
    let first = try #require(files(test)["rules.yaml"])
    #expect(try post(test, "save", [("version", "A 1")]).status == 303)
    #expect(files(test)["rules/A 1.yaml"] == first)
    #expect(try post(test, "save", [("version", "A 1")]).status == 303)
    #expect(try post(test, "keep", [("w.interests", "300"), ("version", "B")]).status == 303)
    let second = try #require(files(test)["rules.yaml"])
    #expect(files(test)["rules/B.yaml"] == second)

    let shown = test.get("/c/workplace/rules")
    expectSound(shown)
    #expect(shown.text.contains("<bdi>B</bdi> <span class=\"chip\">"))
    #expect(!shown.text.contains("<bdi>A 1</bdi> <span class=\"chip\">"))
    for (one, other) in [("name:A%201", "name:B"), ("built-in", "present"), ("present", "name:A%201")] {
      let reply = test.get("/c/workplace/rules/compare?first=\(one)&second=\(other)")
      expectSound(reply)
      #expect(reply.text.contains("<code>interests</code>"))
    }
    let same = test.get("/c/workplace/rules/compare?first=name:B&second=present")
    expectSound(same)
    #expect(same.text.contains(RulesPageText.compareSame()[language]))
    expectSound(test.get("/c/workplace/rules/compare?first=name:C&second=present"), status: 404)

    _ = test.session.takeNotice()
    #expect(try post(test, "use", [("version", "name:A 1")]).status == 303)
    #expect(files(test)["rules.yaml"] == first)
    #expect(files(test)["rules/før A 1.yaml"] == nil, "what was there has a name already")
    let undo = try #require(test.session.takeNotice()?.undo)
    #expect(try test.post(undo.action, undo.fields.map { ($0.name, $0.value) }).status == 303)
    #expect(files(test)["rules.yaml"] == second)

    expectSound(test.get("/c/workplace/rules/delete?version=A%201"))
    #expect(files(test)["rules/A 1.yaml"] == first, "asking deletes nothing")
    expectSound(try test.post("/c/workplace/rules/delete", [("version", "A 1"), ("rules", "other")]), status: 409)
    let gone = try test.post(
      "/c/workplace/rules/delete", [("version", "A 1"), ("rules", try hash(test, "rules/A 1.yaml"))])
    #expect(gone.status == 303)
    #expect(files(test)["rules/A 1.yaml"] == nil)
    expectSound(test.get("/c/workplace/rules/delete?version=A%201"), status: 404)
  }

  @Test("a version that was deleted comes back, but never in the place of another", arguments: Language.allCases)
  func restore(language: Language) throws {
    let test = try TestWorkbench(sample: "workplace", language: language)
    #expect(try post(test, "save", [("version", "A 1")]).status == 303)
    let version = try #require(files(test)["rules/A 1.yaml"])
    func delete() throws -> Notice.Undo {
      let hash = try hash(test, "rules/A 1.yaml")
      #expect(try test.post("/c/workplace/rules/delete", [("version", "A 1"), ("rules", hash)]).status == 303)
      #expect(files(test)["rules/A 1.yaml"] == nil)
      return try #require(test.session.takeNotice()?.undo)
    }
    var undo = try delete()
    let page = test.get("/c/workplace/rules")
    expectSound(page)
    #expect(!page.text.contains("name:A 1"))
    #expect(try test.post(undo.action, undo.fields.map { ($0.name, $0.value) }).location == "/c/workplace/rules")
    #expect(files(test)["rules/A 1.yaml"] == version)
    #expect(test.session.takeNotice()?.text == RulesPageText.restored(["name": "A 1"]))

    undo = try delete()
    #expect(try post(test, "keep", [("w.interests", "300"), ("version", "a 1")]).status == 303)
    let other = files(test)
    let refused = try test.post(undo.action, undo.fields.map { ($0.name, $0.value) })
    expectSound(refused, status: 422)
    #expect(files(test) == other)
    expectSound(try test.post(undo.action, [("version", "../x"), ("former", "1")]), status: 422)
    expectSound(try test.post(undo.action, [("version", "B"), ("former", "x")]), status: 404)
  }

  @Test("rules that have no name yet get one before others are used")
  func keptFirst() throws {
    let test = try TestWorkbench(sample: "workplace")
    #expect(try post(test, "save", [("version", "A 1")]).status == 303)
    try Data("wishes: [{id: interests, weight: 3}]\n".utf8).write(
      to: test.folder.appendingPathComponent("workplace/rules.yaml"))
    let mine = files(test)["rules.yaml"]
    #expect(try post(test, "use", [("version", "name:A 1")]).status == 303)
    #expect(files(test)["rules/før A 1.yaml"] == mine)
    #expect(try post(test, "use", [("version", "built-in")]).status == 303)
    #expect(try test.workspace.reading(of: "workplace").rules.saysTheSame(as: .standard))
  }

  @Test("names that could lead anywhere else are refused at their field", arguments: Language.allCases)
  func names(language: Language) throws {
    let test = try TestWorkbench(sample: "workplace", language: language)
    for name in ["", "../x", "a/b", ".a", "a.yaml", "<script>", "a\u{202E}b", String(repeating: "a", count: 61), "-a"] {
      let saved = try post(test, "save", [("version", name)])
      expectSound(saved, status: 422)
      #expect(saved.text.contains("id=\"save-version-error\""))
      guard !name.isEmpty else { continue }
      let kept = try post(test, "keep", [("version", name), ("w.interests", "55")])
      expectSound(kept, status: 422)
      #expect(kept.text.contains("id=\"keep-version-error\""))
      #expect(kept.text.contains("value=\"55\""))
    }
    #expect(try post(test, "save", [("version", "A 1")]).status == 303)
    let taken = try post(test, "keep", [("version", "a 1"), ("w.interests", "55")])
    expectSound(taken, status: 422)
    #expect(files(test)["rules.yaml"] == files(test)["rules/A 1.yaml"])
    let entries = try FileManager.default.contentsOfDirectory(atPath: test.folder.path + "/workplace/rules")
    #expect(entries == ["A 1.yaml"])
  }

  @Test("the rules of a cohort's runs are versions too")
  func rulesOfRuns() throws {
    let test = try TestWorkbench(sample: "workplace")
    let job = MatchJob(folder: test.workspace.folder + "/workplace", language: .danish)
    let run = test.folder.appendingPathComponent("workplace-run").path
    try job.run().run.write(to: run, replacing: false) { _ in }
    let number = try test.workspace.book().record(run: run, of: test.workspace.folder + "/workplace")
    #expect(number == 1)
    #expect(try post(test, "keep", [("w.interests", "300")]).status == 303)
    let shown = test.get("/c/workplace/rules")
    expectSound(shown)
    #expect(shown.text.contains("value=\"store:1\""))
    let first = files(test)["rules.yaml"]
    expectSound(test.get("/c/workplace/rules/compare?first=store:1&second=present"))
    #expect(try post(test, "use", [("version", "store:1")]).status == 303)
    #expect(files(test)["rules.yaml"] != first)
  }
}
