// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import Foundation
import Testing
import Wording

@testable import RunReports

@Suite struct JUnitTests {
  @Test func escaping() {
    #expect(
      JUnitReport.escaped("a<b>&\"c\" \u{7}\n\tæ👩‍🏫\u{FFFF}")
        == "a&lt;b&gt;&amp;&quot;c&quot; \u{FFFD}&#10;&#9;æ👩‍🏫\u{FFFD}")
  }

  @Test(
    "JUnit XML is known by its first element",
    arguments: [
      ("<testsuites/>", true), ("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <html> -->\n<testsuite name=\"a\">", true),
      ("<testsuite", false), ("<testsuitesque/>", false), ("", false), ("<?xml version=\"1.0\"?>", false),
      ("<?xml", false), ("<html><testsuites/></html>", false), ("id;name\n", false),
    ])
  func recognition(text: String, isJUnit: Bool) {
    #expect(JUnitFile.isJUnit(Array(text.utf8)) == isJUnit)
  }

  @Test("an earlier JUnit file is replaced, anything else is left alone")
  func writing() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("out.xml").path
    try JUnitFile.write(Array("<testsuites/>".utf8), to: path)
    try JUnitFile.write(Array("<testsuites></testsuites>".utf8), to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "<testsuites></testsuites>")
    let thesis = folder.appendingPathComponent("thesis.txt").path
    try Data("mine".utf8).write(to: URL(fileURLWithPath: thesis))
    #expect(throws: JUnitFileError.notJUnit(thesis)) { try JUnitFile.write([], to: thesis) }
    #expect(try String(contentsOfFile: thesis, encoding: .utf8) == "mine")
    #expect(throws: JUnitFileError.notJUnit(folder.path)) { try JUnitFile.check(folder.path) }
    #expect(throws: JUnitFileError.noFolder(path + "/x/y")) { try JUnitFile.check(path + "/x/y") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["out.xml", "thesis.txt"])
  }

  @Test("a link to an earlier file keeps being one")
  func link() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appendingPathComponent("kept.xml").path
    let link = folder.appendingPathComponent("link.xml").path
    try JUnitFile.write(Array("<testsuites/>".utf8), to: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try JUnitFile.write(Array("<testsuite/>".utf8), to: link)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "<testsuite/>")
  }
}
