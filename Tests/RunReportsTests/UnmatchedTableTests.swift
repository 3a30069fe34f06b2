// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import Testing
import Wording

@testable import RunReports

/// What large cohorts leave out of `unmatched.csv` and the report, and what stands in its place.
@Suite struct UnmatchedTableTests {
  @Test(arguments: [0, 1, 49, 50])
  func shortListsAreWhole(count: Int) {
    let items = (0..<count).map { "M-\($0)" }
    #expect(RunTables.list(items, \.self) == items.joined(separator: "|"))
  }

  @Test func longListsSayHowTheyGoOn() {
    let items = (1...1234).map { "M-\($0)" }
    let first = items.prefix(50).joined(separator: "|")
    #expect(RunTables.list(items, \.self) == first + "|… +1184")
    #expect(RunTables.list(Array(items.prefix(51)), \.self) == first + "|… +1")
  }

  @Test func noCellIsLongerThanASpreadsheetHolds() {
    let items = (1...40).map { String(repeating: "x", count: 1000) + "\($0)" }
    let cell = RunTables.list(items, \.self)
    #expect(cell.utf16.count <= 32_767)
    #expect(cell.hasSuffix("|… +9"))
  }

  @Test func groupsOfManyGiveTheirNumbersInTheExplanation() throws {
    let group = Competition(
      needs: (1...300).map { NeedID(mentee: MenteeID("T-\($0)"), type: .social) },
      mentors: (1...120).map { MentorID("M-\($0)") }, places: 290)
    let row = try #require(try rows(.tooFewPlaces(group), .english).last)
    #expect(row.contains(";T-1/social|T-2/social|") && row.contains("|T-50/social|… +250;M-1|"))
    #expect(row.contains("|M-50|… +70;290;"))
    #expect(row.contains("300 needs compete for 290 places: the 120 mentors who can fill them have no more."))
  }

  @Test(arguments: [
    (Language.danish, "Ikke søgt, og frasorteringen er ikke talt op: årgangen er for stor til at gøre det for hvert"),
    (Language.english, "Not sought, and removals not counted: the cohort is too large to do so for every need."),
  ])
  func whatWasNotSoughtIsSaid(language: Language, sentence: String) throws {
    let row = try #require(try rows(.notProven, language, isDetailed: false).last)
    #expect(row.contains(sentence))
    #expect(try !rows(.notProven, language, isDetailed: true).joined().contains(sentence))
    #expect(try page(.noEligibleMentor, language, isDetailed: false).contains(sentence))
    let detailed = try page(.noEligibleMentor, language, isDetailed: true)
    #expect(!detailed.contains(sentence) && detailed.contains(UnmatchedText.noChange()[language]))
  }

  @Test(arguments: [
    (
      Language.danish, 1234,
      "Alle pladser hos de 1.234 mentorer, der kan dække behovet, er taget, og intet svar, der giver det en af dem, er"
    ),
    (
      .english, 1234,
      "Every place of the 1,234 mentors who can fill the need is taken, and no answer that gives it one of them is better."
    ),
    (.danish, 1, "Alle pladser hos den eneste mentor, der kan dække behovet, er taget"),
    (.english, 1, "Every place of the only mentor who can fill the need is taken"),
  ])
  func fullMentorsAreCounted(language: Language, count: Int, sentence: String) throws {
    let row = try #require(try rows(.mentorsFull(count: count), language).last)
    #expect(row.contains(";mentors_full;") && row.contains(";;;"))
    #expect(row.contains(sentence))
    #expect(try page(.mentorsFull(count: count), language).contains(sentence))
  }

  @Test func rowsComeInTheirOrderFromAllCores() throws {
    for count in [0, 1, 255, 256, 257, 256 * 64, 256 * 64 * 2 + 5] {
      var written: [UInt8] = []
      let sink = try FileSink { written += $0 }
      try sink.write(rows: count) { Array($0.map { "\($0)\n" }.joined().utf8) }
      _ = try sink.finish()
      #expect(String(decoding: written, as: UTF8.self) == (0..<count).map { "\($0)\n" }.joined(), "\(count)")
    }
  }

  /// The fixture with one unmatched need of a given cause.
  private func matching(_ cause: UnmatchedNeed.Cause, isDetailed: Bool) throws -> Matching {
    let matching = try Fixture().matching()
    let need = UnmatchedNeed(
      need: matching.unmatched[0].need, cause: cause, eliminations: [], eligibleMentors: 0, change: nil,
      isDetailed: isDetailed)
    return Matching(
      cohort: matching.cohort, rules: matching.rules, pairs: matching.pairs, unmatched: [need], loads: matching.loads,
      proof: matching.proof)
  }

  private func rows(
    _ cause: UnmatchedNeed.Cause, _ language: Language, isDetailed: Bool = true
  ) throws -> [String] {
    var written: [UInt8] = []
    let sink = try FileSink { written += $0 }
    try RunTables.unmatched(matching(cause, isDetailed: isDetailed), language: language, to: sink)
    _ = try sink.finish()
    return String(decoding: written, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  private func page(_ cause: UnmatchedNeed.Cause, _ language: Language, isDetailed: Bool = true) throws -> String {
    try HTMLReport(
      matching(cause, isDetailed: isDetailed), inputs: [:], warnings: [], options: Fixture.options(language)
    ).page()
  }
}
