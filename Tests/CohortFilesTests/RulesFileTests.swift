// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Testing
import Wording

@testable import CohortFiles

@Suite struct RulesFileTests {
  private typealias Tag = CohortModel.Tag

  private static let scope = RulesFileScope(
    menteeColumns: ["school", "level", "started"],
    mentees: [
      Mentee(
        id: "a", programme: "ungdom", needs: [.social],
        attributes: [
          "school": .text("x"), "level": .number(thousandths: 1), "started": .date(CalendarDate(dayNumber: 1)),
        ])
    ],
    mentorColumns: ["skole", "level", "never_filled"],
    mentors: [Mentor(id: "b", types: [.social], attributes: ["skole": .text("x"), "level": .number(thousandths: 1)])],
    programmes: [Programme(id: "ungdom"), Programme(id: "job")])

  private func read(_ text: String) -> (rules: RuleSet?, faults: [FileFault]) {
    var faults = YAMLFaults(file: "rules.yaml")
    let rules = RulesFile.read(Array(text.utf8), scope: Self.scope, &faults)
    return (rules, faults.sorted)
  }

  private func rules(_ text: String) throws -> RuleSet {
    let result = read(text)
    #expect(result.faults.isEmpty)
    return try #require(result.rules)
  }

  @Test func anEmptyFileIsTheStandardSet() throws {
    #expect(try rules("# nothing yet\n").specifications == RuleSet.standard.specifications)
    #expect(try rules("base: default\nwishes:\n").specifications == RuleSet.standard.specifications)
  }

  @Test func entriesChangeAndAdd() throws {
    let rules = try rules(
      """
      without: [background, municipality]
      requirements:
        - id: child_certificate
          under_age: 18
        - municipality_required
      wishes:
        - {id: skills, weight: 120}
        - id: interests
        - kind: equal
          id: same_school
          mentee: SCHOOL
          mentor: Skole
          weight: -5
          text: {da: Samme skole., en: Same school.}
      """)
    #expect(
      rules.requirements.map(\.id.text) == [
        "mentor_type", "programme", "child_certificate", "training", "language", "availability", "avoid", "forbid",
        "municipality_required",
      ])
    #expect(
      rules.wishes.map { "\($0.wish.id) \($0.weight)" } == [
        "skills 120", "interests 40", "availability_breadth 20", "preferred_time 20", "workplace 40", "function 40",
        "preference 60", "continuity 80", "same_school -5",
      ])
    #expect(rules.requirements[2].sentence.english.contains("under 18"))
    #expect(rules.wishes.last?.wish.sentence == LocalizedText(danish: "Samme skole.", english: "Same school."))
    #expect(rules.wishes.last?.wish.arguments == ["mentee": .text("school"), "mentor": .text("skole")])
    #expect(try RuleSet(specifications: rules.specifications).specifications == rules.specifications)
  }

  @Test func noBaseWarnsOfWhatIsLeftOut() throws {
    let result = read("base: none\nrequirements: [mentor_type, avoid]\nwishes: [skills]\n")
    #expect(try #require(result.rules).ids == ["mentor_type", "avoid", "skills"])
    #expect(
      result.faults.map { "\($0.line ?? 0) \($0.severity) \($0.found.english)" } == [
        "1 warning the requirement “child_certificate” is left out",
        "1 warning the requirement “forbid” is left out",
      ])
  }

  @Test func wordsAreKeptAsTheFilesKnowThem() throws {
    let rules = try rules(
      """
      wishes:
        - kind: table
          id: who_for_whom
          mentee: trin
          mentor: typer
          rows:
            Grundskole: [uddannelsesmentor]
            job: {virksomhedsmentor: 100, Social mentor: 25}
        - kind: range
          id: started
          mentee: started
          from: 12-08-2026
        - kind: equal
          id: level_two
          mentor: level
          value: 2,5
        - id: background
          table:
            - {stage: praktik, kind: fritid, type: social mentor, backgrounds: [leder]}
      """)
    let arguments = Dictionary(uniqueKeysWithValues: rules.wishes.map { ($0.wish.id.text, $0.wish.arguments) })
    #expect(
      arguments["who_for_whom"]?["rows"]
        == .mapping([
          "primary-school": .list([.text("education")]),
          "job": .mapping(["business": .integer(100), "social": .integer(25)]),
        ]))
    #expect(arguments["started"]?["from"] == .date(try #require(CalendarDate(year: 2026, month: 8, day: 12))))
    #expect(arguments["level_two"]?["value"] == .number(thousandths: 2500))
    #expect(
      arguments["background"]?["table"]
        == .list([
          .mapping([
            "stage": .text("internship"), "kind": .text("leisure"), "type": .text("social"),
            "backgrounds": .list([.text("leder")]),
          ])
        ]))
  }

  @Test("every example in the catalogue can be read as it stands", arguments: RuleCatalogue.all.map(\.name))
  func examples(name: String) throws {
    let description = try #require(RuleCatalogue.description(named: name))
    var faults = YAMLFaults(file: "rules.yaml")
    let rules = RulesFile.read(Array(description.example.utf8), scope: nil, &faults)
    #expect(faults.faults.isEmpty)
    #expect(rules?.specifications.contains { $0.kind == name } == true)
  }

  @Test func allFaultsInOneGo() {
    let result = read(
      """
      bass: default
      without: [intrests]
      requirements:
        - id: skills
        - {kind: equals, id: a}
      wishes:
        - {id: workplace, weight: 10001}
        - {kind: equal, id: Points!, mentee: schol, mentor: level}
        - {id: background, table: [{stage: job}]}
        - 7
        - [a]
      """)
    #expect(result.rules == nil)
    #expect(
      result.faults.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.found.english)" } == [
        "1:1 an unknown key: “bass”",
        "2:11 an unknown rule: “intrests”",
        "4:9 the wish “skills”",
        "5:12 an unknown kind: “equals”",
        "7:29 “10001”",
        "8:23 the id “Points!”",
        "8:40 an unknown column: “schol”",
        "9:30 no “backgrounds”",
        "10:5 an unknown rule: “7”",
        "11:5 a list",
      ])
  }

  @Test("no bytes make the reader crash", arguments: 0..<10)
  func randomText(seed: UInt64) {
    let words = [
      "base: ", "without: ", "requirements:\n", "wishes:\n", "  - ", "id: ", "kind: ", "skills\n", "equal\n", "table\n",
      "    rows: ", "    mentee: ", "    mentor: ", "stage\n", "{a: [b]}\n", "[x, y]\n", "    weight: ",
      "99999999999\n",
      "-3\n", "    text: ", "    value: ", "level\n", "range\n", "    from: ", "2026-02-30\n", "\n",
    ]
    var state = seed
    for _ in 0..<100 {
      var text = ""
      for _ in 0..<20 {
        state &+= 0x9E37_79B9_7F4A_7C15
        text += words[Int(StableHash.mixed(state) % UInt64(words.count))]
      }
      let result = read(text)
      #expect((result.rules == nil) == result.faults.contains { $0.severity == .fault }, "seed \(seed): \(text)")
    }
  }
}
