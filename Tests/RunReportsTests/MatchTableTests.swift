// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
import Testing
import Wording

@testable import RunReports

@Suite struct MatchTableTests {
  @Test func withoutRoomThereAreNoBars() throws {
    let text = try MatchTable(Fixture().matching()).text(in: .english, width: 40)
    #expect(!text.contains("█"))
    #expect(text.split(separator: "\n").dropLast(2).allSatisfy { String($0).displayWidth <= 40 })
  }

  @Test func coloursAreTheOnlyDifference() throws {
    let table = try MatchTable(Fixture().matching())
    let coloured = table.text(in: .danish, coloured: true)
    #expect(coloured != table.text(in: .danish))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == table.text(in: .danish))
  }

  @Test func aNameCannotMoveTheCursor() throws {
    let fixture = Fixture(cohortName: "A\u{1B}[2JB\u{9B}31m")
    let title = try MatchTable(fixture.matching()).text(in: .english).split(separator: "\n")[0]
    #expect(title == "A[2JB31m")
  }

  @Test(arguments: [("æøå", 3), ("日本", 4), ("e\u{301}", 1), ("", 0), ("❤\u{FE0F}", 2)])
  func widthsAreColumns(text: String, width: Int) {
    #expect(text.displayWidth == width)
    #expect(text.padded(to: 6).displayWidth == 6)
  }
}
