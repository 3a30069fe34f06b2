// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording
import WorkbenchPages

extension Walk {
  /// The faults that are put into the mentees' file: what stands there, what is put in its place, and in which column
  /// of which line a person finds it.
  private static let faults: [(right: String, wrong: String, column: String, line: Int)] = [
    ("2010", "to tusind og ti", "fødselsår", 2), ("grundskole", "grundskol", "trin", 3),
    ("man 14.30-17.00|ons 14.30-17.30|tor 15.00-17.30|fre 14.30-16.00", "man 14.30-kl. fem", "ledige tider", 4),
  ]

  /// Makes an empty cohort from the first page.
  func makeCohort() async throws {
    try await type(Self.cohort, into: WorkbenchText.newCohortName())
    try await press(WorkbenchText.newCohort())
    try await expect(WorkbenchText.cohortMade(["name": LocalizedText(verbatim: Self.cohort)]))
    try await look("overview-new")
  }

  /// Brings the files along that a spreadsheet saved, one of them with faults; corrects those at their cells, and keeps
  /// what is right then.
  func bringFiles() async throws {
    let (files, right) = try filesToBring()
    let kept = scratch.folder.appendingPathComponent("\(Self.cohort)/mentees.csv")
    let before = try? Data(contentsOf: kept)
    try await follow(WorkbenchText.people())
    try await look("people-new")
    try await browser.choose(files, for: .field(self(PeoplePageText.chooseFiles())))
    try await press(PeoplePageText.addThem())
    // One of them is known by its table alone.
    try await expect(PeoplePageText.unnamed())
    try await look("people-which")
    try await press(PeoplePageText.takeThem())
    try await expect(PeoplePageText.faultsFirst())
    try await look("people-draft")
    // A reload loses nothing.
    try await browser.open(try await browser.address)
    try await browser.press(.link("mentees.csv"))
    try await look("mentees-faults")
    for fault in Self.faults {
      let cell = Browser.Target.field(
        self(PeoplePageText.cellLabel(["column": LocalizedText(verbatim: fault.column), "n": .number(fault.line)])))
      let field = try await browser.find(cell)
      #expect(try await browser.run("return arguments[0].value", field.json).text == fault.wrong)
      #expect(try await browser.run("return arguments[0].getAttribute('aria-invalid')", field.json).text == "true")
      try await browser.type(fault.right, into: cell)
    }
    // Nothing is stored before it is valid.
    #expect((try? Data(contentsOf: kept)) == before)
    try await press(PeoplePageText.saveDraft())
    try await expect(PeoplePageText.noFaultsLeft())
    try await look("mentees-corrected")
    try await follow(PeoplePageText.allFiles())
    try await follow(PeoplePageText.keepLook())
    try await look("people-keep")
    #expect((try? Data(contentsOf: kept)) == before)
    try await press(PeoplePageText.keep())
    try await look("people-kept")
    let after = try String(contentsOf: kept, encoding: .utf8)
    #expect(Self.table(after) == Self.table(right), "the file is right again, cell for cell")
    try await browser.press(.link(self(PeoplePageText.download()) + " mentees.csv"))
    let downloaded = try await browser.download { $0 == "mentees.csv" }
    #expect(downloaded == (try Data(contentsOf: kept)))
  }

  /// The sample's files in a folder of their own, with the faults put in, and the mentees' under a name of their own.
  private func filesToBring() throws -> (paths: [String], right: String) {
    // A folder that begins with a full stop is no cohort's.
    try scratch.copySample("haderslev", to: ".brought")
    let folder = scratch.folder.appendingPathComponent(".brought")
    let mentees = folder.appendingPathComponent("mentees.csv")
    let right = try String(contentsOf: mentees, encoding: .utf8)
    var lines = right.split(separator: "\r\n", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    for fault in Self.faults {
      let line = lines[fault.line - 1]
      let place = try #require(line.range(of: ";" + fault.right + ";"))
      lines[fault.line - 1] = line.replacingCharacters(in: place, with: ";" + fault.wrong + ";")
    }
    try lines.joined(separator: "\r\n").write(to: mentees, atomically: true, encoding: .utf8)
    try FileManager.default.moveItem(at: mentees, to: folder.appendingPathComponent("Unge i mentorordningen.csv"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return (names.map { folder.appendingPathComponent($0).path }, right)
  }

  /// The cells of a table as they read, whatever the line ends.
  private static func table(_ text: String) -> [String] {
    text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map(String.init)
  }
}
