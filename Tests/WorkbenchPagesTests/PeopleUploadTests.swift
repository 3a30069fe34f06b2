// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import MakkerKit
import Testing
import Wording
import YearRecords

@testable import WorkbenchPages

/// Files that are dropped, corrected and kept.
struct PeopleUploadTests {
  @Test(arguments: Language.allCases) func showsTheFiles(language: Language) throws {
    let test = try TestWorkbench(language: language)
    let page = test.get("/c/haderslev/people")
    expectSound(page)
    for file in CohortFileName.allCases { #expect(page.text.contains(file.rawValue)) }
    #expect(page.text.contains("name=\"files\" multiple=\"multiple\""))
    for file in ["mentors.csv", "mentees.csv", "training_sessions.csv", "cohort.yaml", "expectations.yaml"] {
      expectSound(test.get("/c/haderslev/people/\(file)"))
      let download = test.get("/c/haderslev/people/\(file)/download")
      #expect(download.downloadName == file)
      #expect(try download.body == test.onDisk(file))
    }
    for path in ["x.csv", "..", "rules.yaml", "mentors.csv/rows/9999", "mentors.csv/rows/-1", "mentors.csv/rows/x"] {
      expectSound(test.get("/c/haderslev/people/\(path)"), status: 404)
    }
    for path in ["mentors.csv/rows/0", "mentors.csv/rows/1", "mentors.csv/rows/new"] {
      expectSound(test.get("/c/haderslev/people/\(path)"))
    }
  }

  @Test func correctsAndKeepsAndTakesBack() throws {
    let test = try TestWorkbench()
    let before = try test.snapshot()
    let good = String(decoding: try test.onDisk("mentors.csv"), as: UTF8.self)
    let bad = good.replacing("M-02;Torben E.;virksomhedsmentor", with: "M-02;<script>;virksomhedsmentro")
    #expect(try test.upload([("mentors.csv", Array(bad.utf8))]).location == "/c/haderslev/people")
    for language in Language.allCases {
      test.session.language = language
      expectSound(test.get("/c/haderslev/people"))
      let page = test.get("/c/haderslev/people/mentors.csv?show=faults")
      expectSound(page)
      #expect(page.text.contains("value=\"virksomhedsmentro\""))
      #expect(page.text.contains("name=\"c2.2\" aria-describedby=\"e-c-2-2\" aria-invalid=\"true\""))
      #expect(page.text.contains("href=\"#c-2-2\""))
      #expect(page.text.contains("&lt;script&gt;") && !page.text.contains("<script>"))
      #expect(!page.text.contains("name=\"c1.2\""))
    }
    // Nothing is on the disk, and nothing can be kept.
    #expect(try test.snapshot() == before)
    #expect(test.get("/c/haderslev/people/keep").status == 303)
    #expect(try test.keep().status == 422)
    #expect(try test.snapshot() == before)
    let was = test.was("/c/haderslev/people/mentors.csv")
    let saved = try test.post(
      "/c/haderslev/people/mentors.csv?show=faults", [("was", was), ("c2.2", "virksomhedsmentor")])
    #expect(saved.location == "/c/haderslev/people/mentors.csv?show=faults")
    expectSound(test.get("/c/haderslev/people/mentors.csv?show=faults"))
    #expect(
      test.get("/c/haderslev/people/mentors.csv/download").text == good.replacing("Torben E.", with: "<script>"))
    #expect(try test.snapshot() == before)
    for language in Language.allCases {
      test.session.language = language
      let page = test.get("/c/haderslev/people/keep")
      expectSound(page)
      #expect(page.text.contains("M-02 &lt;script&gt;"))
    }
    #expect(try test.keep().location == "/c/haderslev/people")
    #expect(
      try test.onDisk("mentors.csv") == Array(good.replacing("Torben E.", with: "<script>").utf8))
    let page = test.get("/c/haderslev/people")
    expectSound(page)
    #expect(page.text.contains("action=\"/c/haderslev/people/undo\""))
    let store = try test.workspace.book().store
    #expect(try store.newestVersion(ofCohort: "haderslev").version == 2)
    #expect(
      try store.files(ofCohort: .init(name: "haderslev", version: 1)).first { $0.name == "mentors.csv" }?.bytes
        == Array(good.utf8))
    let version = test.value("version", in: page.text)
    #expect(try test.post("/c/haderslev/people/undo", [("version", "x")]).status == 422)
    #expect(try test.post("/c/haderslev/people/undo", [("version", version)]).status == 303)
    #expect(try test.onDisk("mentors.csv") == Array(good.utf8))
    #expect(try test.post("/c/haderslev/people/undo", [("version", version)]).status == 422)
  }

  @Test func undoingTakesAddedFilesAway() throws {
    let test = try TestWorkbench()
    let rules = Array("base: default\n".utf8)
    _ = try test.upload([("rules.yaml", rules)])
    #expect(try test.keep().status == 303)
    #expect(try test.onDisk("rules.yaml") == rules)
    let version = test.value("version", in: test.get("/c/haderslev/people").text)
    #expect(try test.post("/c/haderslev/people/undo", [("version", version)]).status == 303)
    #expect(!FileManager.default.fileExists(atPath: test.folder.path + "/haderslev/rules.yaml"))
  }

  @Test func undoRefusesWhatHasChangedSince() throws {
    let test = try TestWorkbench()
    _ = try test.upload([("rules.yaml", Array("base: default\n".utf8))])
    #expect(try test.keep().status == 303)
    let version = test.value("version", in: test.get("/c/haderslev/people").text)
    try test.write("rules.yaml", "base: default\n\n")
    expectSound(try test.post("/c/haderslev/people/undo", [("version", version)]), status: 409)
    #expect(try test.onDisk("rules.yaml") == Array("base: default\n\n".utf8))
  }

  @Test func asksWhichFileItIs() throws {
    let test = try TestWorkbench()
    let mentees = try test.onDisk("mentees.csv") + [13, 10]
    _ = try test.upload([("deltagere 010190-1234.csv", mentees), ("<b>.csv", Array("a;b\n1;2\n".utf8))])
    for language in Language.allCases {
      test.session.language = language
      let page = test.get("/c/haderslev/people")
      expectSound(page)
      #expect(page.text.contains("<option value=\"mentees.csv\" selected=\"selected\">"))
      #expect(page.text.contains("deltagere ******-****.csv") && page.text.contains("&lt;b&gt;.csv"))
    }
    let draft = test.value("draft", in: test.get("/c/haderslev/people").text)
    let twice = [("draft", draft), ("file-1", "mentees.csv"), ("file-2", "mentees.csv")]
    #expect(try test.post("/c/haderslev/people/names", twice).status == 422)
    let choice = [("draft", draft), ("file-1", "mentees.csv"), ("file-2", "none")]
    #expect(try test.post("/c/haderslev/people/names", choice).status == 303)
    #expect(try test.post("/c/haderslev/people/names", choice).status == 422, "an old form")
    #expect(DraftShelf.of(test.workspace).draft(of: "haderslev")?.files == [.mentees: mentees])
  }

  @Test func refusesWorkbooksAndWhatIsTooLarge() throws {
    let test = try TestWorkbench()
    let workbook: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 1, 2, 3]
    let page = try test.upload([("mentors.xlsx", workbook), ("rules.yaml", Array("base: default\n".utf8))])
    expectSound(page, status: 422)
    #expect(page.text.contains("mentors.xlsx") && page.text.contains("CSV"))
    #expect(DraftShelf.of(test.workspace).draft(of: "haderslev")?.files.keys.map(\.rawValue) == ["rules.yaml"])
    let large = [UInt8](repeating: 97, count: DraftShelf.mostOfAFile + 1)
    expectSound(try test.upload([("mentors.csv", large)]), status: 422)
    expectSound(try test.post("/c/haderslev/people/files", []), status: 422)
  }

  @Test func draftsAreBoundedTogether() throws {
    let shelf = DraftShelf()
    let most = [UInt8](repeating: 97, count: DraftShelf.mostOfAll)
    try shelf.change("a", base: [:]) { $0.files[.mentors] = most }
    #expect(throws: PageProblem.self) { try shelf.change("b", base: [:]) { $0.files[.mentors] = [97] } }
    #expect(shelf.draft(of: "b") == nil)
    try shelf.end("a", version: shelf.draft(of: "a")?.version ?? 0)
    try shelf.change("b", base: [:]) { $0.files[.mentors] = [97] }
  }

  @Test func discards() throws {
    let test = try TestWorkbench()
    _ = try test.upload([("rules.yaml", Array("x".utf8))])
    let page = test.get("/c/haderslev/people/discard")
    expectSound(page)
    expectSound(try test.post("/c/haderslev/people/discard", [("draft", "0")]), status: 422)
    #expect(try test.post("/c/haderslev/people/discard", [("draft", test.value("draft", in: page.text))]).status == 303)
    #expect(DraftShelf.of(test.workspace).draft(of: "haderslev") == nil)
    #expect(test.get("/c/haderslev/people/discard").status == 303)
  }

  @Test func tellsThatTheFolderHasChanged() throws {
    let test = try TestWorkbench()
    _ = try test.upload([("rules.yaml", Array("base: default\n".utf8))])
    let sessions = String(decoding: try test.onDisk("previous.csv"), as: UTF8.self)
    try test.write("previous.csv", sessions + "\n")
    let page = test.get("/c/haderslev/people")
    expectSound(page)
    #expect(page.text.contains("action=\"/c/haderslev/people/rebase\""))
    expectSound(test.get("/c/haderslev/people/keep"))
    #expect(try test.keep().status == 409)
    #expect(
      try test.post("/c/haderslev/people/rebase", [("draft", test.value("draft", in: page.text))]).status == 303)
    #expect(try test.keep().status == 303)
    #expect(try test.onDisk("previous.csv") == Array((sessions + "\n").utf8))
  }
}

extension TestWorkbench {
  /// What a file of the sample's folder holds.
  func onDisk(_ file: String) throws -> [UInt8] {
    try #require(FileManager.default.contents(atPath: folder.path + "/haderslev/" + file)).map { $0 }
  }

  func write(_ file: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent("haderslev/" + file))
  }

  /// Every file below the workbench's folder, with what it holds.
  func snapshot() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      if let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) { files[name] = bytes }
    }
    return files
  }

  func upload(_ files: [(String, [UInt8])]) throws -> PageReply {
    try post(
      "/c/haderslev/people/files", [],
      files: files.map { UploadedFile(field: "files", name: $0.0, bytes: $0.1) })
  }

  /// Keeps the draft as the page that asks would.
  func keep() throws -> PageReply {
    let page = get("/c/haderslev/people/keep").text
    let draft = DraftShelf.of(workspace).draft(of: "haderslev")?.version ?? 0
    return try post("/c/haderslev/people/keep", [("draft", "\(draft)"), ("was", value("was", in: page))])
  }

  /// The value of a page's hidden field.
  func value(_ name: String, in page: String) -> String {
    let parts = page.components(separatedBy: "name=\"\(name)\" value=\"")
    return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : ""
  }

  /// The hash of the file that a page shows.
  func was(_ address: String) -> String { value("was", in: get(address).text) }
}
