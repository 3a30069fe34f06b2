// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Wording

@testable import RunReports

@Suite struct GoldenTests {
  @Test(arguments: Language.allCases)
  func tables(language: Language) throws {
    let files = try Fixture().folder(language).files()
    try Golden.check(files["pairs.csv"] ?? [], "pairs.csv")
    try Golden.check(files["waiting_list.csv"] ?? [], "waiting_list.csv")
    try Golden.check(files["unmatched.csv"] ?? [], "unmatched-\(language.rawValue).csv")
  }

  @Test func record() throws {
    // The report's hash is no part of the golden: it changes with every comma of the style sheet.
    let record = try String(decoding: Fixture().folder(.english).record(), as: UTF8.self)
    try Golden.check(record.replacing(/("report.html" : )"[0-9a-f]{64}"/) { "\($0.1)\"…\"" }, "run.json")
  }

  @Test(arguments: Language.allCases)
  func terminal(language: Language) throws {
    let table = try MatchTable(Fixture().matching())
    try Golden.check(table.text(in: language) + "\n", "table-\(language.rawValue).txt")
  }

  @Test func asciiOnANarrowTerminal() throws {
    let table = try MatchTable(Fixture().matching())
    try Golden.check(table.text(in: .english, width: 60, plain: true) + "\n", "table-ascii.txt")
  }
}
