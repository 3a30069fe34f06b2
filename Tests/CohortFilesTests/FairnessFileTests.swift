// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Testing
import Wording

@testable import CohortFiles

/// `fairness:` of `rules.yaml`.
@Suite struct FairnessFileTests {
  private static let scope = RulesFileScope(
    menteeColumns: ["school", "level"],
    mentees: [
      Mentee(
        id: "a", programme: "ungdom", needs: [.social], municipality: "Vojens",
        attributes: ["school": .text("Nord"), "level": .number(thousandths: 2000)]),
      Mentee(
        id: "b", programme: "job", needs: [.social], municipality: "Gram",
        attributes: ["school": .list(["Syd", "Vest"])]),
    ], mentorColumns: [], mentors: [], programmes: [Programme(id: "ungdom"), Programme(id: "job")])

  private func read(_ text: String, scope: RulesFileScope? = Self.scope) -> (rules: RuleSet?, faults: [FileFault]) {
    var faults = YAMLFaults(file: "rules.yaml")
    let rules = RulesFile.read(Array(text.utf8), scope: scope, &faults)
    return (rules, faults.sorted)
  }

  private static let whole = """
    fairness:
      worst_off: highest
      floors:
        - {id: internship, trin: praktik, filled: 95%}
        - {id: young, type: [social, education], filled: 12}
        - id: south
          school: [syd, NORD]
          municipality: vojens
          filled: "97,5 %"
      shares:
        - {id: newcomers, municipality: Vojens, filled: 20.125%}
        - {id: urgent, priority: [2, 3], level: 2, programme: UNGDOM, filled: 100%}
    """

  @Test func everySettingIsRead() throws {
    let result = read(Self.whole)
    #expect(result.faults.map { $0.found.english } == [])
    func part(_ thousandths: Int) -> Fairness.Part { .init(thousandthsOfPercent: thousandths) }
    let expected = Fairness(
      worstOff: .highest,
      targets: [
        .init(id: "internship", group: .init([.stage([.internship])]), level: .ofGroup(part(95_000))),
        .init(id: "young", group: .init([.type([.social, .education])]), level: .needs(12)),
        .init(
          id: "south",
          group: .init([.column("school", [.text("syd"), .text("nord")]), .municipality(["vojens"])]),
          level: .ofGroup(part(97_500))),
        .init(id: "newcomers", group: .init([.municipality(["Vojens"])]), level: .ofFilled(part(20_125))),
        .init(
          id: "urgent",
          group: .init([.priority([2, 3]), .column("level", [.number(thousandths: 2000)]), .programme(["ungdom"])]),
          level: .ofFilled(part(100_000))),
      ])
    #expect(result.rules?.fairness == expected)
    #expect(read("fairness: {worst_off: -3}\n").rules?.fairness == Fairness(worstOff: .points(-3)))
    #expect(read("fairness:\n").rules?.fairness == Fairness())
    #expect(read("base: default\n").rules?.fairness.isEmpty == true)
  }

  @Test("where the tables could not be read, groups may name anything")
  func withoutScope() {
    #expect(read(Self.whole, scope: nil).rules != nil)
  }

  @Test("settings stay when rules are changed")
  func changesKeepThem() throws {
    let rules = try #require(read(Self.whole).rules)
    #expect(try rules.setting(weight: 3, of: "skills").fairness == rules.fairness)
    #expect(try rules.removing("skills").fairness == rules.fairness)
    let again = try RuleSet(specifications: rules.specifications, fairness: rules.fairness)
    #expect(again.fairness == rules.fairness)
  }

  @Test("places of settings are found again")
  func places() throws {
    let places = RulesFileFairness.places(Array(Self.whole.utf8))
    #expect(
      places.mapValues { [$0.line, $0.column] } == [
        "worst_off": [2, 14], "internship": [4, 7], "young": [5, 7], "south": [6, 7], "newcomers": [11, 7],
        "urgent": [12, 7],
      ])
  }

  /// Each wrong line with the place of its fault, what is said of it, and what is suggested.
  static let wrong: [(text: String, place: [Int], found: String, advice: String)] = [
    ("fairness: [highest]", [1, 11], "a list", ""),
    ("fairness: {worst_of: highest}", [1, 12], "worst_of", "worst_off"),
    ("fairness: {worst_off: higest}", [1, 23], "higest", "highest"),
    ("fairness: {worst_off: 1.5}", [1, 23], "1.5", "worst_off: 150"),
    ("fairness: {floors: [internship]}", [1, 21], "internship", "stage: internship"),
    ("fairness: {floors: [{stage: job, filled: 3}]}", [1, 21], "id", "id"),
    ("fairness: {floors: [{id: a, stage: job}]}", [1, 21], "filled", "filled"),
    ("fairness: {floors: [{id: a, filled: 3}]}", [1, 21], "no group", "stage: internship"),
    ("fairness: {floors: [{id: A b, stage: job, filled: 3}]}", [1, 26], "A b", "young_people"),
    ("fairness: {floors: [{id: worst_off, stage: job, filled: 3}]}", [1, 26], "worst_off", "young_people"),
    (
      "fairness: {floors: [{id: a, stage: job, filled: 3}], shares: [{id: a, stage: job, filled: 3%}]}", [1, 68], "a",
      ""
    ),
    ("fairness: {floors: [{id: a, stage: internshp, filled: 3}]}", [1, 36], "internshp", "internship"),
    ("fairness: {floors: [{id: a, type: socail, filled: 3}]}", [1, 35], "socail", "social"),
    ("fairness: {floors: [{id: a, programme: ungdon, filled: 3}]}", [1, 40], "ungdon", "ungdom"),
    ("fairness: {floors: [{id: a, municipality: Vojen, filled: 3}]}", [1, 43], "Vojen", "Vojens"),
    ("fairness: {floors: [{id: a, school: Nord Vest, filled: 3}]}", [1, 37], "Nord Vest", ""),
    ("fairness: {floors: [{id: a, scool: Nord, filled: 3}]}", [1, 29], "scool", "school"),
    ("fairness: {floors: [{id: a, skills: maths, filled: 3}]}", [1, 29], "skills", ""),
    ("fairness: {floors: [{id: a, priority: high, filled: 3}]}", [1, 39], "high", ""),
    ("fairness: {floors: [{id: a, stage: [], filled: 3}]}", [1, 36], "a list", ""),
    ("fairness: {floors: [{id: a, stage: job, filled: 0}]}", [1, 49], "0", "95%"),
    ("fairness: {floors: [{id: a, stage: job, filled: 101%}]}", [1, 49], "101%", "95%"),
    ("fairness: {floors: [{id: a, stage: job, filled: 33.3333%}]}", [1, 49], "33.3333%", "95%"),
    ("fairness: {shares: [{id: a, stage: job, filled: 3}]}", [1, 49], "3", "20%"),
    ("fairness: {shares: [{id: a, stage: job, filled: -3%}]}", [1, 49], "-3%", "20%"),
  ]

  @Test("a wrong setting is named with its place", arguments: wrong.indices)
  func faults(index: Int) throws {
    let (text, place, found, advice) = Self.wrong[index]
    let result = read(text + "\n")
    #expect(result.rules == nil, "\(text)")
    let fault = try #require(result.faults.first, "\(text)")
    #expect([fault.line, fault.column] == place, "\(text)")
    #expect(fault.found.english.contains(found), "\(text): \(fault.found.english)")
    #expect(fault.advice.english.contains(advice), "\(text): \(fault.advice.english)")
    for words in [fault.found, fault.expected, fault.advice] {
      #expect(!words.danish.contains("{") || words.danish.contains("- {id"), "\(text)")
    }
  }

  @Test("all faults are told at once")
  func allAtOnce() {
    let result = read(
      """
      fairness:
        worst_off: highst
        floors:
          - {id: a, stage: jobb, filled: 200%}
          - {id: a, filled: 3}
        wishes: 3
      """)
    #expect(
      result.faults.map { [$0.line, $0.column] } == [[2, 14], [4, 22], [4, 36], [5, 7], [5, 12], [6, 3]],
      "\(result.faults.map { [$0.found.english, $0.advice.english] })")
  }
}
