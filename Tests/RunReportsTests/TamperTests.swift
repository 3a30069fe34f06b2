// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Hashing
import MatchingEngine
import Testing
import Wording

@testable import RunReports

@Suite struct TamperTests {
  private static let folder = Result { try Fixture().folder() }

  @Test func everyChangedMissingOrAdditionalFileIsNamed() throws {
    var files = try Self.folder.get().files()
    files["cohort/mentors.csv"]?.append(1)
    files["cohort/mentees.csv"] = nil
    files["cohort/rules.yaml"] = []
    files["report.html"]?.append(32)
    let findings = StoredRun(files: files).findings
    #expect(
      findings.map { [$0.file, String($0.found.english.prefix($0.file == "report.html" ? 7 : 14))] } == [
        ["cohort/mentees.csv", "the file is mi"],
        ["cohort/mentors.csv", "SHA-256 d2ad92"],
        ["cohort/rules.yaml", "a file that ru"],
        ["report.html", "SHA-256"],
      ])
  }

  @Test func aHashIsShownWhole() throws {
    var files = try Self.folder.get().files()
    files["pairs.csv"]?.append(10)
    let finding = try #require(StoredRun(files: files).findings.last)
    let stated = try SHA256.hex(of: #require(Self.folder.get().files()["pairs.csv"]))
    #expect(finding.expected.english == "“\(stated)”, as run.json states")
  }

  @Test func aHashTakenOutOfTheRecordIsNamed() throws {
    var files = try Self.folder.get().files()
    try replace("\"pairs.csv\" :", with: "\"pears.csv\" :", in: "run.json", of: &files)
    #expect(StoredRun(files: files).findings.map(\.file) == ["pears.csv", "pairs.csv"])
  }

  @Test(arguments: [
    ("\"value\" : 4230", "\"value\" : \"4230\"", "“4230”", "a whole number"),
    ("\"value\" : 4230", "\"value\" : 4230.5", "4230.5", "a whole number"),
    (
      "\"value\" : 4230", "\"value\" : 99999999999999999999", "the number 99999999999999999999",
      "a number of at most 64 bits"
    ),
    ("\"value\" : 4230", "\"bound\" : 4230", "the key “bound” for the second time", "each key once"),
    ("\"value\" : 4230", "\"valued\" : 4230", "no key “value”", "the key “value”"),
    (
      "\"termination\" : \"optimal\"", "\"termination\" : \"best\"", "“best”",
      "one of the words “optimal”, “time_limit”"
    ),
    ("\"kind\" : \"lottery\"", "\"kind\" : \"dice\"", "“dice”", "one of the words “lottery”, “order”"),
    ("\"versions\" : {", "\"versions\" : [", "“:”", "valid JSON"),
    (
      "\"kind\"", "\"ki\\ud800nd\"", "a text with characters that are not allowed",
      "a text in UTF-8 by the rules of JSON"
    ),
  ])
  func aDamagedRecordIsExplained(old: String, new: String, found: String, expected: String) throws {
    var files = try Self.folder.get().files()
    try replace(old, with: new, in: "run.json", of: &files)
    let run = StoredRun(files: files)
    let finding = try #require(run.findings.first)
    #expect(run.claim == nil)
    #expect(finding.file == "run.json")
    #expect(finding.found.english == found)
    #expect(finding.expected.english.hasPrefix(expected))
  }

  @Test func placesAreLinesAndCharacters() throws {
    var files = try Self.folder.get().files()
    files["run.json"] = Array("{\r\n  \"cohort\" : \"Blåbær\", \"seed\" : true }".utf8)
    let seed = try #require(StoredRun(files: files).findings.first { $0.found.english == "true or false" })
    #expect(seed.line == 2)
    #expect(seed.column == 33)
  }

  @Test(arguments: [
    ("T-1;M-1;social", "T-1;M-1;sociable", 2, 9, "“sociable”"),
    ("mon 16:00-17:00", "mon 17:00-16:00", 2, 27, "“mon 17:00-16:00”"),
    (";100;", ";1e2;", 2, 43, "“1e2”"),
    ("T-1;M-1", ";M-1", 2, 1, "an empty cell"),
    ("T-1;M-1", "\"T-1;M-1", 2, 1, "a quotation mark that is not closed"),
    ("T-1;M-1", "\"T-1\"x;M-1", 2, 6, "text after a closing quotation mark"),
    ("T-1;M-1", "T-1;;M-1", 2, 1, "9 cells"),
    ("mentee;mentor", "mentor;mentee", 1, 1, "the headers "),
  ])
  func aDamagedTableIsExplained(old: String, new: String, line: Int, column: Int, found: String) throws {
    var files = try Self.folder.get().files()
    try replace(old, with: new, in: "pairs.csv", of: &files)
    let run = StoredRun(files: files)
    let finding = try #require(run.findings.first)
    #expect(run.claim == nil)
    #expect(finding.file == "pairs.csv")
    #expect([finding.line, finding.column] == [line, column])
    #expect(finding.found.english.hasPrefix(found))
  }

  @Test func rulesAndNameOfAnotherCohortAreNamed() throws {
    var files = try Self.folder.get().files()
    try replace("\"weight\" : 40", with: "\"weight\" : 41", in: "run.json", of: &files)
    let matching = try Fixture(cohortName: "Andetsteds").matching()
    let findings = StoredRun(files: files).findings(cohort: matching.cohort, rules: matching.rules)
    #expect(
      findings.map(\.found.english) == ["“Prøveby 2026”", "the rules language, training, skills 100, interests 41"])
  }

  /// Cut off anywhere, and with any one byte changed: findings, and no crash.
  @Test(arguments: ["run.json", "pairs.csv", "unmatched.csv", "waiting_list.csv"])
  func noBytesCrashTheReader(name: String) throws {
    let files = try Self.folder.get().files()
    let bytes = try #require(files[name])
    for length in 0..<bytes.count where length % 7 == 0 {
      var cut = files
      cut[name] = Array(bytes.prefix(length))
      #expect(!StoredRun(files: cut).findings.isEmpty, "cut to \(length) bytes")
    }
    let cycle = [UInt8]([0, 0x22, 0x80, 0xFF, 0x7B, 0x3B]).cycled()
    for (position, byte) in zip(stride(from: 0, to: bytes.count, by: 11), cycle) {
      var changed = files
      changed[name]?[position] = byte
      let run = StoredRun(files: changed)
      #expect(run.claim != nil || !run.findings.isEmpty, "byte \(position) is \(byte)")
    }
  }

  @Test func hostileNestingIsRefused() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: JSONSyntaxError(problem: .tooDeep, offset: 32)) { try JSONParser.parse(bytes) }
  }

  private func replace(_ old: String, with new: String, in name: String, of files: inout [String: [UInt8]]) throws {
    let text = String(decoding: try #require(files[name]), as: UTF8.self)
    let range = try #require(text.firstRange(of: old), "\(name) has no \(old)")
    files[name] = Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8)
  }
}

extension Array {
  /// The elements over and over.
  fileprivate func cycled() -> some Sequence<Element> {
    sequence(state: 0) { index in
      defer { index += 1 }
      return self[index % count]
    }
  }
}
