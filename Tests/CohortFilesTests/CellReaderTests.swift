// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing
import Wording

@testable import CohortFiles

@Suite struct CellReaderTests {
  /// Reads one cell; gives the value and the faults with their columns.
  private func read<Value>(
    _ text: String, _ read: (inout CellReader, Cell) -> Value
  ) -> (value: Value, faults: [String]) {
    let source = SourceText(Array(text.utf8))
    var reader = CellReader(file: "a.csv")
    let cell = Cell(source: source, range: 0..<source.bytes.count, isQuoted: false).trimmed
    let value = read(&reader, cell)
    return (value, reader.faults.faults.map { "\($0.column ?? 0) \($0.found.english)" })
  }

  @Test(
    "free windows in English and Danish, with every way to write a time",
    arguments: [
      ("mon 16:00-18:00", "mon 16:00-18:00"), ("Mandag 16.00 – 18.00", "mon 16:00-18:00"),
      ("ons 15-17|tor 9-10.30", "wed 15:00-17:00|thu 09:00-10:30"), ("LØR 0-24", "sat 00:00-24:00"),
      ("loerdag 8-9|lør 9-10", "sat 08:00-10:00"), ("søn 8:05—9:00", "sun 08:05-09:00"),
      ("fre16-17", "fri 16:00-17:00"),
      ("", ""), ("|", ""),
    ])
  func availability(text: String, expected: String) {
    let found = read(text) { $0.availability($1) }
    #expect(found.value.windows.map(\.description).joined(separator: "|") == expected)
    #expect(found.faults.isEmpty)
  }

  @Test func everyFaultyWindowHasItsPlace() {
    let found = read("mon 16-18|mon 17-19|xyz 1-2|tue 9-8|wed 25-26|thu") { $0.availability($1) }
    #expect(found.value.windows.map(\.description) == ["mon 16:00-18:00"])
    #expect(
      found.faults == [
        "11 “mon 17-19” overlaps “mon 16-18” in the same cell", "21 “xyz” is not a day of the week",
        "29 “tue 9-8” does not end later than it starts", "41 “25” is not a time of day",
        "44 “26” is not a time of day",
        "47 “thu” is not a weekly time window",
      ])
  }

  @Test(
    "dates",
    arguments: [
      ("2026-08-12", "2026-08-12"), ("12-08-2026", "2026-08-12"), ("12.08.2026", "2026-08-12"),
      ("1-8-2026", "2026-08-01"),
      ("2024-02-29", "2024-02-29"), ("2026-02-29", nil), ("12/08/2026", nil), ("12-08-26", nil), ("2026-8-12-1", nil),
      ("today", nil), ("-08-2026", nil), ("2026-00-10", nil),
    ])
  func dates(text: String, expected: String?) {
    let found = read(text) { $0.date($1) }
    #expect(found.value?.description == expected)
    #expect(found.faults.count == (expected == nil ? 1 : 0))
  }

  @Test(
    "ranges of days and weeks",
    arguments: [
      ("2026-10-12..2026-10-16", "2026-10-12..2026-10-16"), ("12-10-2026 / 16-10-2026", "2026-10-12..2026-10-16"),
      ("2026-10-12", "2026-10-12"), ("2026-W42", "2026-10-12..2026-10-18"),
      ("2026-W52..2026-W53", "2026-12-21..2027-01-03"), ("2026-W01", "2025-12-29..2026-01-04"), ("2025-W53", nil),
      ("2026-W54", nil), ("2026-10-16..2026-10-12", nil), ("2026-10-12..", nil), ("a/b/c", nil),
    ])
  func ranges(text: String, expected: String?) {
    let found = read(text) { $0.dateRanges($1) }
    #expect(found.value.first.map(CellWriter.dateRange) == expected)
    #expect(found.faults.count == (expected == nil ? 1 : 0))
  }

  @Test(
    "numbers with a comma or a point",
    arguments: [
      ("2,5", 2500), ("2.5", 2500), ("-3", -3000), ("+4", 4000), ("1,0005", 1001), ("1,0004", 1000), ("0", 0),
      ("1.000,5", nil), ("", nil), ("5,", nil), (",5", nil), ("1e3", nil), ("12345678901234", nil), ("½", nil),
    ])
  func numbers(text: String, expected: Int?) {
    #expect(DecimalNumber(text)?.thousandths == expected)
  }

  @Test func skillsWithLevels() {
    let found = read("maths:4|C++|a:b:2| :5|art:6|Maths:1|music:") { $0.weightedTags($1) }
    #expect(found.value == ["maths": 4, "C++": 3, "a:b": 2])
    #expect(
      found.faults == [
        "20 “:5” names no skill", "27 “6” is not a level", "29 “Maths:1” stands there twice",
        "37 “music:” is not a level",
      ])
  }

  @Test func training() {
    let found = read("basic@2026-03-01|basic@2025-01-01|coaching|basic|ethics@soon|@2026-01-01") { $0.training($1) }
    #expect(found.value.count == 2)
    #expect(found.value["basic"] == CalendarDate(year: 2026, month: 3, day: 1).map { .on($0) })
    #expect(found.value["coaching"] == .undated)
    #expect(found.faults == ["57 “soon” is not a date", "62 “@2026-01-01” names no module"])
  }

  @Test(
    "child certificates",
    arguments: [
      ("", "none"), ("none", "none"), ("Ingen", "none"), ("requested", "requested(nil)"),
      ("anmodet@2026-06-01", "requested(2026-06-01)"), ("ja", "obtained(nil)"),
      ("indhentet@01-06-2026", "obtained(2026-06-01)"), ("2026-06-01", "obtained(2026-06-01)"), ("perhaps", nil),
      ("obtained@x", nil),
    ])
  func certificates(text: String, expected: String?) {
    let found = read(text) { $0.childCertificate($1.range.isEmpty ? nil : $1) }
    func shown(_ date: CalendarDate?) -> String { date?.description ?? "nil" }
    let value =
      switch found.value {
      case .none: "none"
      case .requested(let date): "requested(\(shown(date)))"
      case .obtained(let date): "obtained(\(shown(date)))"
      }
    #expect(value == expected ?? "none")
    #expect(found.faults.count == (expected == nil ? 1 : 0))
  }

  @Test("a word has one meaning") func vocabulariesAreUnambiguous() {
    func check<Meaning>(_ words: Vocabulary<Meaning>, _ meanings: [Meaning]) {
      for meaning in meanings {
        let text = words.word(for: meaning)
        #expect(words.meaning(of: text.english) == meaning && words.meaning(of: text.danish.uppercased()) == meaning)
      }
      for term in words.terms {
        for word in [term.english, term.danish] + term.others {
          #expect(words.meaning(of: word) == term.meaning, "\(word)")
        }
      }
    }
    check(Words.mentorTypes, MentorType.allCases)
    check(Words.stages, Stage.allCases)
    check(Words.kinds, ProgrammeKind.allCases)
    check(Words.outcomes, PreviousPair.Outcome.allCases)
    check(Words.decisions, Decision.Kind.allCases)
    check(Words.weekdays, Weekday.allCases)
    check(Words.certificates, [.none, .requested, .obtained])
  }
}
