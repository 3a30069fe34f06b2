// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import Testing
import Wording
import YearRecords

@testable import WorkbenchPages

struct RepairPagesTests {
  private static let from = "2026-11-16"

  private static func preview(_ test: TestWorkbench, _ mentor: MentorID, _ more: String = "") -> PageReply {
    settled(test, "/c/haderslev/year/repair/preview?run=1&left=\(mentor)&from=\(from)\(more)")
  }

  private static func settled(_ test: TestWorkbench, _ address: String) -> PageReply {
    var reply = test.get(address)
    // A slow machine shows how far the work has come first.
    let end = Date(timeIntervalSinceNow: 120)
    while reply.text.contains("data-live"), Date() < end {
      Thread.sleep(forTimeInterval: 0.1)
      reply = test.get(address)
    }
    return reply
  }

  @Test(arguments: Language.allCases) func repairsInThreeClicks(language: Language) throws {
    let test = try YearSample.workbench(language: language)
    let mentor = try test.busiestMentor()
    let before = try test.contents()
    // First click: the year leads to the list of who may have left.
    #expect(test.get("/c/haderslev/year").text.contains("href=\"/c/haderslev/year/repair\""))
    let list = test.get("/c/haderslev/year/repair")
    expectSound(list)
    #expect(list.text.contains("/c/haderslev/year/repair/preview?run=1&amp;left=\(mentor)&amp;from="))
    // Second click: what would happen.
    let preview = Self.preview(test, mentor)
    expectSound(preview)
    #expect(try test.contents() == before, "a page that is looked at changes nothing")
    // Third click: do it.
    let form = try test.form(preview, to: "/c/haderslev/year/repair")
    let done = try test.post("/c/haderslev/year/repair", form)
    #expect(done.status == 303)
    #expect(done.location == "/c/haderslev/runs/2")
    let book = try test.workspace.book()
    #expect(try book.store.run(2).origin == .rematch(of: 1))
    #expect(try book.store.run(2).state == .draft)

    // What the command line does with the run's folder has the same bytes.
    var job = RematchJob(folder: test.folder.path + "/run-1", language: language)
    job.left = [mentor.text]
    job.from = CalendarDate(written: Self.from)
    job.decisions = try book.decisions(forRun: 1)
    let files = try job.run().run.files()
    let stored = try book.store.files(ofRun: 2)
    #expect(Dictionary(uniqueKeysWithValues: stored.map { ($0.name, $0.bytes) }) == files)
    #expect(files["pairs.csv"]?.isEmpty == false)
    // A folder beside the cohort has them too.
    #expect(
      FileManager.default.contents(atPath: test.folder.path + "/haderslev-run/run.json").map { [UInt8]($0) }
        == files["run.json"])
    expectSound(test.get("/c/haderslev/year"))
  }

  @Test func showsWhoMovesAndWhatItCosts() throws {
    let test = try YearSample.workbench(language: .english)
    let mentor = try test.busiestMentor()
    let page = Self.preview(test, mentor, "&frontier=yes")
    expectSound(page)
    let stored = try test.workspace.book().matching(ofRun: 1)
    let mentees = Set((stored.run.claim?.pairs ?? []).filter { $0.mentor == mentor }.map(\.mentee.text))
    #expect(!mentees.isEmpty)
    for mentee in mentees { #expect(page.text.contains("(\(mentee))"), "\(mentee) is told of") }
    #expect(page.text.contains("Left:"))
    #expect(page.text.contains("meetings are cancelled"))
    #expect(page.text.contains("Points against changes"))
    #expect(page.text.contains("&amp;changes="))
  }

  @Test(arguments: Language.allCases) func whoCameToTheFolderIsNewAndWhoWentLeft(language: Language) throws {
    let test = try YearSample.workbench(language: language)
    let from = "/c/haderslev/year/repair/preview?run=1&from=\(Self.from)&folder=now"
    let path = test.cohortFolder + "/mentors.csv"
    var lines = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
      .components(separatedBy: "\r\n")
    // One comes with the facts of another, and one goes whom no other file names.
    func id(_ line: String) -> String { line.components(separatedBy: ";")[0] }
    let others = try FileManager.default.contentsOfDirectory(atPath: test.cohortFolder)
      .filter { $0.hasSuffix(".csv") && $0 != "mentors.csv" }
      .map {
        String(decoding: FileManager.default.contents(atPath: test.cohortFolder + "/" + $0) ?? Data(), as: UTF8.self)
      }
    let people = lines.filter { id($0).hasPrefix("M-") }
    let gone = try #require(
      people.first { line in
        !others.contains { $0.contains(id(line)) } && people.count { $0.contains(id(line)) } == 1
      })
    let model = try #require(people.first { $0 != gone })
    var cells = model.components(separatedBy: ";")
    (cells[0], cells[1]) = ("M-900", "Nynne N.")
    lines.removeAll { $0 == gone }
    let last = try #require(lines.lastIndex { id($0).hasPrefix("M-") })
    lines.insert(cells.joined(separator: ";"), at: last + 1)
    try Data(lines.joined(separator: "\r\n").utf8).write(to: URL(fileURLWithPath: path))
    let page = Self.settled(test, from)
    expectSound(page)
    let joined = RepairText.joined(["who": "Nynne N. (M-900)"])[language]
    #expect(page.text.contains("<bdi>\(joined)</bdi>"))
    let left = RepairText.left(["who": LocalizedText(verbatim: "\(gone.components(separatedBy: ";")[1]) (\(id(gone)))")]
    )
    #expect(page.text.contains("<bdi>\(left[language])</bdi>"))
  }

  @Test func refusesWhereDecisionsHaveChanged() throws {
    let test = try YearSample.workbench()
    let mentor = try test.busiestMentor()
    let form = try test.form(Self.preview(test, mentor), to: "/c/haderslev/year/repair")
    let path = test.cohortFolder + "/decisions.csv"
    let old = try #require(FileManager.default.contents(atPath: path))
    try (old + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
    let before = try test.contents()
    expectSound(try test.post("/c/haderslev/year/repair", form), status: 409)
    #expect(try test.contents() == before)
    #expect(try test.workspace.runs(of: "haderslev").count == 1)
    // With the file as it was, the same form does it.
    try old.write(to: URL(fileURLWithPath: path))
    #expect(try test.post("/c/haderslev/year/repair", form).status == 303)
  }

  @Test func refusesWhereOthersDidSomething() throws {
    let test = try YearSample.workbench()
    let mentor = try test.busiestMentor()
    let form = try test.form(Self.preview(test, mentor), to: "/c/haderslev/year/repair")
    let seen = try test.workspace.head()
    try test.workspace.book().review(run: 1)
    expectSound(try test.post("/c/haderslev/year/repair", form, seen: seen), status: 409)
    #expect(try test.workspace.runs(of: "haderslev").count == 1)
  }

  @Test(arguments: Language.allCases) func saysAllThatCannotBeUsed(language: Language) throws {
    let test = try YearSample.workbench(language: language)
    let nobody = test.get("/c/haderslev/year/repair/preview?run=1&from=tomorrow&changes=-1")
    expectSound(nobody, status: 422)
    #expect(nobody.text.contains("aria-describedby=\"from-hint from-error\""))
    #expect(nobody.text.contains("aria-describedby=\"changes-hint changes-error\""))
    #expect(nobody.text.contains("value=\"tomorrow\""))
    let unknown = Self.preview(test, "NOBODY")
    expectSound(unknown, status: 422)
    #expect(unknown.text.contains("NOBODY"))
    expectSound(test.get("/c/haderslev/year/repair?run=99"), status: 404)
    expectSound(try test.post("/c/haderslev/year/repair", [("run", "1")]), status: 422)
    #expect(try test.post("/c/haderslev/year/repair/stop", [("stamp", "0")]).status == 303)
  }

  @Test func keepsWhoIsTickedThroughASearch() throws {
    let test = try YearSample.workbench()
    let mentor = try test.busiestMentor()
    let page = test.get("/c/haderslev/year/repair?left=\(mentor)&q=nobody-is-called-this")
    expectSound(page)
    #expect(page.text.contains("name=\"left\" value=\"\(mentor)\" checked=\"checked\""))
    #expect(page.text.contains(YearPageText.nobodyFound().danish))
  }

  @Test func takesTheCohortAsItIsNow() throws {
    let test = try YearSample.workbench()
    let mentor = try test.busiestMentor()
    // Somebody who is much as the one who leaves has joined.
    let path = test.cohortFolder + "/mentors.csv"
    let table = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    let row = try #require(table.components(separatedBy: "\r\n").first { $0.hasPrefix(mentor.text + ";") })
    var cells = row.components(separatedBy: ";")
    cells.replaceSubrange(0..<2, with: ["M-90", "Ny N."])
    let whole = table + (table.hasSuffix("\r\n") ? "" : "\r\n") + cells.joined(separator: ";") + "\r\n"
    try Data(whole.utf8).write(to: URL(fileURLWithPath: path))
    let address = "/c/haderslev/year/repair/preview?run=1&left=\(mentor)&folder=now&from=\(Self.from)"
    var page = test.get(address)
    for _ in 0..<600 where page.text.contains("data-live") {
      Thread.sleep(forTimeInterval: 0.1)
      page = test.get(address)
    }
    expectSound(page)
    #expect(page.text.contains("<bdi>Ny N. (M-90)</bdi>"))
    let done = try test.post("/c/haderslev/year/repair", test.form(page, to: "/c/haderslev/year/repair"))
    #expect(done.location == "/c/haderslev/runs/2")
    let pairs = try test.workspace.book().matching(ofRun: 2).run.claim?.pairs ?? []
    #expect(!pairs.contains { $0.mentor == mentor })
    #expect(pairs.contains { $0.mentor == "M-90" })
  }
}
