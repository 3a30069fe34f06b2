// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortGenerator
import Foundation
import Testing
import Wording

@testable import WorkbenchPages

/// Tables corrected in their cells.
struct PeopleTableTests {
  private static let people = "/c/haderslev/people"

  @Test func secondTabIsRefused() throws {
    let test = try TestWorkbench()
    let was = test.was(Self.people + "/mentors.csv/rows/1")
    #expect(try test.post(Self.people + "/mentors.csv/rows/1", [("was", was), ("c1.1", "First")]).status == 303)
    expectSound(try test.post(Self.people + "/mentors.csv/rows/1", [("was", was), ("c1.1", "Second")]), status: 409)
    #expect(test.get(Self.people + "/mentors.csv").text.contains("First"))
    // Another file's form is not touched by it.
    let other = test.was(Self.people + "/mentees.csv")
    #expect(try test.post(Self.people + "/mentees.csv/rows/1", [("was", other), ("c1.1", "Ea")]).status == 303)
  }

  @Test func addsAndDeletesRowsAndColumns() throws {
    let test = try TestWorkbench()
    let file = Self.people + "/previous.csv"
    let text = String(decoding: try test.onDisk("previous.csv"), as: UTF8.self)
    let rows = text.split(whereSeparator: \.isNewline).count
    let fields = ["U-01", "M-01", "virksomhedsmentor", "=cmd()"].enumerated().map {
      ("c\(rows).\($0.offset)", $0.element)
    }
    #expect(try test.post(file + "/rows/new", [("was", test.was(file))] + fields).status == 303)
    #expect(test.get(file + "/download").text.contains("U-01;M-01;virksomhedsmentor;'=cmd()"))
    #expect(try test.post(file + "/rows/1", [("was", test.was(file)), ("do", "delete")]).location == file)
    let notice = test.get(file)
    expectSound(notice)
    #expect(notice.text.contains("action=\"\(file)/back\""))
    let first = text.split(whereSeparator: \.isNewline)[1]
    #expect(!test.get(file + "/download").text.contains(first))
    #expect(try test.post(file + "/back", [("was", test.was(file))]).status == 303)
    #expect(test.get(file + "/download").text.contains(first))
    expectSound(try test.post(file + "/back", [("was", test.was(file))]), status: 409)
    #expect(
      try test.post(file + "/rows/0", [("was", test.was(file)), ("delete3", "yes"), ("new", "note;\"")]).status == 303)
    #expect(test.get(file + "/download").text.hasPrefix("\u{FEFF}mentee;mentor;type;\"note;\"\"\""))
    expectSound(test.get(file))
    expectSound(test.get(file + "/rows/0"))
  }

  @Test func whatComesBackAsShownChangesNothing() throws {
    let test = try TestWorkbench()
    let file = Self.people + "/mentors.csv"
    let page = test.get(file + "/rows/1").text
    let fields = page.components(separatedBy: "name=\"c1.").dropFirst().map { part -> (String, String) in
      let name = String(part.prefix { $0 != "\"" })
      let value = part.components(separatedBy: " value=\"").dropFirst().first ?? ""
      return ("c1." + name, String(value.prefix { $0 != "\"" }).replacing("&#39;", with: "'"))
    }
    let short = fields.filter {
      !$0.1.isEmpty && !$0.1.contains("<")
        && !page.contains("<textarea rows=\"3\" spellcheck=\"false\" id=\"c-1-\($0.0.dropFirst(3))\"")
    }
    #expect(short.count > 3)
    #expect(try test.post(file + "/rows/1", [("was", test.was(file))] + short).status == 303)
    #expect(DraftShelf.of(test.workspace).draft(of: "haderslev") == nil)
  }

  @Test func personalNumbersAreMaskedAndStayInMemory() throws {
    let test = try TestWorkbench()
    let before = try test.snapshot()
    let text = String(decoding: try test.onDisk("mentors.csv"), as: UTF8.self)
    let bad = text.replacing("Niels M.", with: "Niels 010190-1234")
    _ = try test.upload([("mentors.csv", Array(bad.utf8))])
    let file = Self.people + "/mentors.csv"
    for path in [file, file + "?show=faults", file + "/rows/1", file + "/download"] {
      #expect(!test.get(path).text.contains("010190"))
    }
    #expect(!test.get(file + "?q=010190-1").text.contains("id=\"row-1\""))
    #expect(test.get(file + "?q=niels").text.contains("id=\"row-1\""))
    let page = test.get(file)
    expectSound(page)
    #expect(page.text.contains("value=\"Niels ******-****\""))
    // Left as it was shown it is still the fault.
    #expect(try test.post(file, [("was", test.was(file)), ("c1.1", "Niels ******-****")]).status == 303)
    #expect(try test.keep().status == 422)
    #expect(try test.post(file, [("was", test.was(file)), ("c1.1", "Niels M.")]).status == 303)
    #expect(test.get(file + "/download").text == text)
    #expect(try test.snapshot() == before)
  }

  @Test func linesThatCannotBeSplitAreMendedAsLines() throws {
    let test = try TestWorkbench()
    let text = String(decoding: try test.onDisk("mentors.csv"), as: UTF8.self)
    let bad = text.replacing("Niels M.", with: "\"Niels M.").replacing("Torben E.", with: "Tor\"ben")
    _ = try test.upload([("mentors.csv", Array(bad.utf8))])
    let file = Self.people + "/mentors.csv"
    let page = test.get(file)
    expectSound(page)
    #expect(page.text.contains("name=\"r1\"") && page.text.contains("name=\"r2\""))
    expectSound(test.get(file + "/rows/1"))
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    #expect(try test.post(file, [("was", test.was(file)), ("r1", lines[1]), ("r2", lines[2])]).status == 303)
    #expect(test.get(file + "/download").text == text)
  }

  @Test func raggedRowsShowAllTheirCells() throws {
    let test = try TestWorkbench()
    let text = String(decoding: try test.onDisk("previous.csv"), as: UTF8.self)
    var lines = text.components(separatedBy: text.contains("\r\n") ? "\r\n" : "\n")
    lines[1] = lines[1].split(separator: ";").dropLast().joined(separator: ";")
    lines[2] += ";for meget"
    _ = try test.upload([("previous.csv", Array(lines.joined(separator: "\n").utf8))])
    let file = Self.people + "/previous.csv"
    let page = test.get(file)
    expectSound(page)
    #expect(page.text.contains("name=\"c1.3\"") && page.text.contains("name=\"fill1\""))
    #expect(page.text.contains("name=\"c2.4\"") && page.text.contains("value=\"for meget\""))
    #expect(
      try test.post(file, [("was", test.was(file)), ("c1.3", "i gang"), ("c2.4", "")]).status == 303)
    #expect(DraftCheck.faults(in: test).isEmpty)
  }

  @Test func damagedCharactersAreAllMarked() throws {
    let test = try TestWorkbench()
    var bytes = try test.onDisk("mentors.csv")
    let places = bytes.indices.filter { bytes[$0] == 0xC3 && bytes[$0 + 1] == 0xB8 }.suffix(2)
    for place in places.reversed() { bytes.remove(at: place + 1) }
    _ = try test.upload([("mentors.csv", bytes)])
    #expect(DraftCheck.faults(in: test).filter { $0.file == "mentors.csv" }.count == 2)
    expectSound(test.get(Self.people + "/mentors.csv?show=faults"))
  }

  @Test func textsAreCorrected() throws {
    let test = try TestWorkbench()
    let file = Self.people + "/cohort.yaml"
    let text = String(decoding: try test.onDisk("cohort.yaml"), as: UTF8.self)
    let bad = text.replacing("slot_minutes: 30", with: "slot_minutes: </textarea>")
    #expect(try test.post(file, [("was", test.was(file)), ("text", bad.replacing("\n", with: "\r\n"))]).status == 303)
    let page = test.get(file)
    expectSound(page)
    #expect(page.text.contains("aria-invalid=\"true\"") && page.text.contains("&lt;/textarea&gt;"))
    #expect(try test.post(file, [("was", test.was(file)), ("text", text)]).status == 303)
    #expect(DraftShelf.of(test.workspace).draft(of: "haderslev") == nil, "it is as in the folder again")
  }

  @Test(arguments: BrokenFolders.all) func everyBrokenCohortIsShown(name: String) throws {
    let test = try TestWorkbench()
    let own = BrokenFolders.files(in: name)
    let files = name.hasPrefix("folder-") ? own : BrokenFolders.files(in: "valid").merging(own) { _, own in own }
    _ = try test.upload(files.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
    for language in Language.allCases {
      test.session.language = language
      expectSound(test.get(Self.people))
      for file in CohortFileName.allCases where DraftCheck.of(test)?.files[file.rawValue] != nil {
        let page = test.get(Self.people + "/" + file.rawValue)
        expectSound(page)
        // Each fault is told on the page of its file.
        for fault in DraftCheck.faults(in: test).filter({ $0.file == file.rawValue }).prefix(20) {
          let found = fault.found[language].replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
          #expect(page.text.contains(found), "\(name) \(fault)")
        }
      }
    }
  }

  @Test func otherEncodingsAreRead() throws {
    let test = try TestWorkbench()
    let text = String(decoding: try test.onDisk("mentors.csv").dropFirst(3), as: UTF8.self)
    let wide: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let narrow = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    for bytes in [wide, narrow] {
      _ = try test.upload([("mentors.csv", bytes)])
      let file = Self.people + "/mentors.csv"
      #expect(DraftCheck.of(test)?.isSound == true)
      #expect(try test.post(file + "/rows/1", [("was", test.was(file)), ("c1.1", "Åse")]).status == 303)
      #expect(test.get(file + "/download").text == "\u{FEFF}" + text.replacing("Niels M.", with: "Åse"))
    }
  }

  @Test func largeCohortsArePaged() throws {
    let test = try TestWorkbench()
    var rows = "id;name;types\n"
    for number in 1...1000 { rows += "M-\(number);Person \(number);\(number.isMultiple(of: 3) ? "wrong" : "social")\n" }
    _ = try test.upload([("mentors.csv", Array(rows.utf8))])
    let file = Self.people + "/mentors.csv"
    let page = test.get(file + "?page=10")
    expectSound(page)
    #expect(page.text.contains("Person 1000") && !page.text.contains("Person 500<"))
    #expect(page.body.count < 200_000)
    expectSound(test.get(file + "?q=person%201000"))
    #expect(test.get(file + "?q=person%201000").text.contains("Person 1000"))
    #expect(!test.get(file + "?q=person%201000").text.contains("Person 2<"))
    expectSound(test.get(file + "?show=faults&page=99"))
  }
}

extension DraftCheck {
  fileprivate static func of(_ test: TestWorkbench) -> DraftCheck? {
    try? DraftShelf.of(test.workspace).check("haderslev", in: test.folder.path + "/haderslev")
  }

  fileprivate static func faults(in test: TestWorkbench) -> [FileFault] { of(test)?.faults ?? [] }
}

/// The broken cohorts that the tests of the reader have.
enum BrokenFolders {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("CohortFilesTests/Broken")

  static let all: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

  static func files(in name: String) -> [String: [UInt8]] {
    let path = folder.appendingPathComponent(name).path
    var files: [String: [UInt8]] = [:]
    for file in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where file.hasSuffix(".csv") || file.hasSuffix(".yaml") {
      files[file] = FileManager.default.contents(atPath: path + "/" + file).map { Array($0) }
    }
    return files
  }
}
