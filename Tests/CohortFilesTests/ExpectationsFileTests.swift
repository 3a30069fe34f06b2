// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import PairingRules
import Testing
import Wording

@testable import CohortFiles

@Suite struct ExpectationsFileTests {
  private typealias Tag = CohortModel.Tag

  private static let columns = RulesFileScope(
    menteeColumns: ["school", "level", "started"],
    mentees: [
      Mentee(
        id: "T-12", programme: "ungdom", needs: [.social],
        attributes: [
          "school": .text("x"), "level": .number(thousandths: 1), "started": .date(CalendarDate(dayNumber: 1)),
        ])
    ],
    mentorColumns: ["skole", "never_filled"],
    mentors: [Mentor(id: "M-07", types: [.social], attributes: ["skole": .text("x")])],
    programmes: [Programme(id: "ungdom"), Programme(id: "job")])
  private static let scope = ExpectationScope(
    columns: columns, mentees: ["T-12", "T-13"], mentors: ["M-07", "M-08"])

  private func read(_ text: String, scope: ExpectationScope? = scope) -> (read: [Expectation]?, faults: [FileFault]) {
    var faults = YAMLFaults(file: "expectations.yaml")
    let expectations = ExpectationsFile.read(Array(text.utf8), scope: scope, &faults)
    return (expectations, faults.sorted)
  }

  /// The only expectation of a file without faults.
  private func kind(_ entry: String) throws -> Expectation.Kind {
    let result = read("expectations:\n  - {id: x, \(entry)}\n")
    #expect(result.faults.isEmpty, "\(FaultListing(result.faults).text(in: .english))")
    return try #require(result.read?.first).kind
  }

  private func fault(_ entry: String) throws -> String {
    let result = read("expectations:\n  - {id: x, \(entry)}\n")
    #expect(result.read == nil && result.faults.count == 1, "\(FaultListing(result.faults).text(in: .english))")
    return try #require(result.faults.first).advice.english
  }

  @Test func anEmptyFileExpectsNothing() {
    for text in ["", "# nothing yet\n", "expectations:\n", "expectations: []\n"] {
      #expect(read(text).read == [] && read(text).faults.isEmpty)
    }
  }

  @Test func everyKind() throws {
    let result = read(
      """
      expectations:
        - id: certificates
          en: Nobody under 15 has a mentor without a certificate.
          kind: never
          mentee: {age: under 15}
          mentor: {child_certificate: no}
        - {id: a, da: Dansk., en: English., kind: together, mentee: T-12, mentor: [M-07, M-08]}
        - {id: b, kind: filled, mentee: {stage: [praktik, job]}, at_least: "97,5 %"}
        - {id: c, kind: unmatched, at_most: none}
        - {id: d, kind: kept, outcome: i gang, at_least: all}
        - {id: e, kind: changed, mentor: M-07, at_most: 10%}
        - {id: f, kind: used, mentor: {typer: social mentor}, at_least: 3}
        - {id: g, kind: load, at_least: 1, at_most: 3}
        - {id: h, kind: points, at_least: -5}
        - {id: i, kind: average, at_least: 60}
        - {id: j, kind: total, mentee: {programme: ungdom}, at_least: 100000000}
        - {id: k, kind: proven}
      """)
    #expect(result.faults.isEmpty, "\(FaultListing(result.faults).text(in: .english))")
    let all = try #require(result.read)
    #expect(all.map(\.kind.name) == ExpectationKind.allCases)
    #expect(all.map(\.id) == ["certificates"] + "abcdefghijk".map(String.init))
    #expect(all[0].text?.danish == "Nobody under 15 has a mentor without a certificate.")
    #expect(all[1].text == LocalizedText(danish: "Dansk.", english: "English."))
    #expect(
      all[0].kind
        == .never(
          .init(
            mentee: PersonFilter(.mentee, [ColumnCondition(.age, .under(.integer(15)))]),
            mentor: PersonFilter(.mentor, [ColumnCondition(.childCertificate, .anyOf([.text("no")]))]))))
    #expect(
      all[1].kind
        == .together(.init(mentee: .init(.mentee, ids: ["T-12"]), mentor: .init(.mentor, ids: ["M-07", "M-08"]))))
    let stages = ColumnCondition(.field(try Field(.mentee, "stage")), .anyOf([.text("internship"), .text("job")]))
    #expect(
      all[2].kind
        == .count(
          .filled, .init(mentee: PersonFilter(.mentee, [stages])), Bounds(atLeast: .percent(thousandths: 97_500))))
    #expect(all[3].kind == .count(.unmatched, .init(), Bounds(atMost: .count(0))))
    #expect(all[4].kind == .count(.kept([.ongoing]), .init(), Bounds(atLeast: .all)))
    #expect(
      all[5].kind
        == .count(
          .changed([.ongoing, .completed]), .init(mentor: .init(.mentor, ids: ["M-07"])),
          Bounds(atMost: .percent(thousandths: 10_000))))
    #expect(all[7].kind == .load(PersonFilter(.mentor), Bounds(atLeast: .count(1), atMost: .count(3))))
    #expect(all[8].kind == .points(.each, .init(), Bounds(atLeast: .count(-5))))
  }

  @Test("columns and what they must say, in either language")
  func filters() throws {
    func mentee(_ filter: String) throws -> [ColumnCondition] {
      guard case .never(let group) = try kind("kind: never, mentee: {\(filter)}") else { return [] }
      return group.mentee.conditions
    }
    func field(_ column: String, _ comparison: ColumnCondition.Comparison, not: Bool = false) throws -> ColumnCondition
    {
      ColumnCondition(.field(try Field(.mentee, column)), comparison, isNegated: not)
    }
    #expect(try mentee("Alder: over 20") == [ColumnCondition(.age, .over(.integer(20)))])
    #expect(try mentee("age: 12..14") == [ColumnCondition(.age, .between(.integer(12), .integer(14)))])
    #expect(try mentee("age: [12, 13]") == [ColumnCondition(.age, .anyOf([.integer(12), .integer(13)]))])
    #expect(try mentee("prioritet: mindst 2") == [field("priority", .atLeast(.integer(2)))])
    #expect(try mentee("priority: højst 2") == [field("priority", .atMost(.integer(2)))])
    #expect(try mentee("fødselsår: before 2010") == [field("birth_year", .under(.integer(2010)))])
    #expect(try mentee("level: '1,5'") == [field("level", .anyOf([.number(thousandths: 1500)]))])
    let day = try #require(CalendarDate(year: 2026, month: 8, day: 12))
    #expect(try mentee("started: efter 12-08-2026") == [field("started", .over(.date(day)))])
    #expect(try mentee("SCHOOL: Over Jerstal") == [field("school", .anyOf([.text("Over Jerstal")]))])
    #expect(try mentee("kommune: mangler") == [field("municipality", .isMissing)])
    #expect(
      try mentee("municipality: {not: [Vojens, Gram]}") == [
        field("municipality", .anyOf([.text("Vojens"), .text("Gram")]), not: true)
      ])
    #expect(try mentee("type: uddannelsesmentor") == [field("type", .anyOf([.text("education")]))])
    #expect(try mentee("id: {not: T-12}") == [ColumnCondition(.id, .anyOf([.text("T-12")]), isNegated: true)])
    #expect(try mentee("trin: job, mentorforløb: Job").count == 2)
  }

  @Test func allFaultsInOneGo() {
    let result = read(
      """
      expectation: []
      expectations:
        - {id: a, kind: nevr, mentee: T-12}
        - {kind: proven}
        - {id: b}
        - 7
        - {id: c, kind: never}
        - {id: d, kind: together, mentee: T-12}
        - {id: e, kind: filled}
        - {id: f, kind: filled, at_least: 101 %}
        - {id: g, kind: filled, at_least: many}
        - {id: h, kind: points, at_least: 95 %}
        - {id: i, kind: never, mentee: T-21, mentor: M-7}
        - {id: j, kind: never, mentee: {ag: under 15, stage: intership, level: high}}
        - {id: k, kind: never, mentor: {child_certificate: perhaps, availability: x, age: 3}}
        - {id: l, kind: load, at_least: 3, at_most: 2}
        - {id: a, kind: proven, at_least: 3}
        - {id: m, kind: kept, outcome: ongoin, at_least: 1}
        - {id: n, kind: never, mentee: []}
        - {id: o, kind: never, mentee: {started: under 15, age: under old, school: {no: x}}}
        - {id: p, kind: never, mentee: {}}
        - {id: 1, kind: proven}
        - {id: "1", kind: proven}
        - {id: q, kind: filled, mentee: {level: 1,5}, at_least: 97,5 %}
      """)
    #expect(result.read == nil)
    #expect(
      result.faults.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.found.english)" } == [
        "1:1 an unknown key: “expectation”",
        "3:19 “nevr”",
        "4:5 no “id”",
        "5:5 no “kind”",
        "6:5 “7”",
        "7:5 neither mentee: nor mentor:",
        "8:5 not both mentee: and mentor:",
        "9:5 neither at_least: nor at_most:",
        "10:37 “101 %”",
        "11:37 “many”",
        "12:37 “95 %”",
        "13:34 “T-21” is not a known mentee",
        "13:48 “M-7” is not a known mentor",
        "14:35 an unknown column: “ag”",
        "14:56 “intership”",
        "14:74 “high”",
        "15:54 “perhaps”",
        "15:63 the column “availability”, which is not compared",
        "15:80 an unknown column: “age”",
        "16:47 “2”",
        "17:10 the id “a” for the second time",
        "17:27 an unknown key: “at_least”",
        "18:34 “ongoin”",
        "19:34 a list",
        "20:44 “under 15”",
        "20:59 “under old”",
        "20:78 no “not”",
        "20:79 an unknown key: “no”",
        "21:34 keys with values",
        "23:10 the id “1” for the second time",
        "24:45 “5” behind a comma",
        "24:62 “5 %” behind a comma",
      ])
  }

  @Test("what is nearly right is named")
  func nearest() throws {
    #expect(try fault("kind: nevr") == "Write “never”.")
    #expect(try fault("kind: never, mentee: T-21").contains("T-12"))
    #expect(try fault("kind: never, mentee: {stage: intership}") == "Write “internship”.")
    #expect(try fault("kind: never, mentee: {skool: x}") == "Write “school”.")
    #expect(try fault("kind: never, mentee: T-12, mentr: M-07") == "Write “mentor”.")
    #expect(try fault("kind: filled, at_least: 95 pct").contains("95 %"))
  }

  @Test("where people or columns could not be read, any may be named")
  func withoutScope() {
    let text = "expectations:\n  - {id: x, kind: never, mentee: {anything: 1}, mentor: M-99}\n"
    #expect(read(text, scope: nil).read?.count == 1)
    let scope = ExpectationScope(columns: Self.columns, mentees: nil, mentors: nil)
    #expect(read("expectations:\n  - {id: x, kind: never, mentor: M-99}\n", scope: scope).read?.count == 1)
  }

  @Test("what stands behind a # in a new file can be taken into use", arguments: Language.allCases)
  func template(language: Language) throws {
    let text = ExpectationTemplateText.file()[language].replacing("\n#  ", with: "\n  ")
    let people = ExpectationScope(columns: Self.columns, mentees: nil, mentors: nil)
    let result = read(text, scope: people)
    #expect(result.faults.isEmpty, "\(FaultListing(result.faults).text(in: language))")
    let kinds = try #require(result.read).map(\.kind.name)
    #expect(Set(kinds) == Set(ExpectationKind.allCases))
  }

  @Test("no bytes make the reader crash", arguments: 0..<10)
  func randomText(seed: UInt64) {
    let words = [
      "expectations:\n", "  - ", "id: ", "kind: ", "never\n", "filled\n", "kept\n", "load\n", "    mentee: ",
      "    mentor: ", "{age: under 15}\n", "{stage: [job, x]}\n", "T-12\n", "[M-07]\n", "    at_least: ", "95 %\n",
      "    at_most: ", "99999999999999999999\n", "-3\n", "{not: {not: a}}\n", "    da: ", "\n", "%\n", "..\n",
      "{level: ..}\n", "{started: 1..2}\n", "    outcome: ", "[]\n",
    ]
    var state = seed
    for _ in 0..<200 {
      var text = seed.isMultiple(of: 2) ? "expectations:\n  - id: a\n    " : ""
      for _ in 0..<16 {
        state &+= 0x9E37_79B9_7F4A_7C15
        text += words[Int(StableHash.mixed(state) % UInt64(words.count))]
      }
      let result = read(text)
      #expect((result.read == nil) == result.faults.contains { $0.severity == .fault }, "seed \(seed): \(text)")
    }
  }
}

/// The testing library has a type of this name too.
private typealias Expectation = Expectations.Expectation
