// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import PairingRules
import SolverConformance
import Testing
import Wording

/// Changes kept in `rules.yaml`: the file says what was asked for, and everything else in it stays.
@Suite struct RulesFileEditTests {
  private static let cohort: [String: String] = [
    "cohort.yaml": """
    name: Prøve
    first_day: 2026-08-01
    last_day: 2027-06-30
    programmes:
      - {id: ungdom, kind: youth, mentor_types: [social, education], meetings_per_month: 2, minutes_per_meeting: 60}
    """,
    "mentors.csv": "id;types;capacity;skole\nM-01;social;1;a\nM-02;social|education;2;b\n",
    "mentees.csv": "id;programme;needs;prefer;school\nT-01;ungdom;social;M-01;a\nT-02;ungdom;social|education;;b\n",
  ]

  /// The same kinds of content as people write them: blocks, brackets, words alone, comments everywhere.
  static let files: [String] = [
    "# kun en kommentar\n",
    "base: default",
    """
    # Vore regler 'for' alle
    base: default
    without: [municipality]          # everybody's here anyway

    requirements:
      # Not one's own school: it's a rule
      - kind: different
        id: not_own_school
        mentee: school
        mentor: skole
        text:
          da: Ikke samme skole [vigtigt].
          en: |
            Not the same
              # school

            at all

    wishes:
      # Most of all
      - id: workplace
        weight: 120   # points
        # a note of the workplace
      # About the function
      - id: function
        weight: '150'

      - id: interests
        weight:
      - skills
    # The end
    fairness:
      worst_off: highest

    """,
    """
    without:
    - language
    - municipality  # not here
    - background
    wishes:
    - {id: interests, weight: 10} # ten
    - {kind: equal, id: same_school, mentee: school, mentor: skole,
       weight: 5}
    - {id: waiting}
    requirements:
    - child_certificate
    - municipality_required
    """,
    "{base: none, wishes: [skills, {id: interests, weight: 7}], requirements: [mentor_type, programme]}\n",
    "{}\n",
    "base: none\r\nrequirements:\r\n  - mentor_type\r\n  - id: child_certificate\r\n    under_age: 18\r\nwishes: interests\r\n",
    "---\nwithout: skills\nwishes:\nrequirements: ~\nfairness: {worst_off: 20}\n...\n",
    """
    fairness:   # for all
      # nobody is to have a poor match
      worst_off: 1  # a little
      floors:
      - id: young   # the young
        type: social
        filled: "50 %"
        # and no less
      - {id: others, type: education, filled: 1} # one
      shares: [{id: all, type: [social, education], filled: 1%}]
    wishes: [skills]
    """,
    "fairness: {floors: [{id: x, school: a, filled: 1}], worst_off: highest}\n# end\n",
    "wishes: [skills]\nfairness:\n",
    "fairness: {}\n",
    "wishes:\n  -\n    id: interests\n    weight: 30\n  - # a comment\n    id: skills\n",
    "requirements: [  ]\nwithout: [ 'skills' , interests ]\nwishes: [\n  {id: function, weight: 3}, # three\n  workplace,\n]\n",
  ]

  private static func reading(_ rules: String?) throws -> CohortReading {
    var files = cohort
    files["rules.yaml"] = rules
    return try CohortReader.read(files: files.mapValues { Array($0.utf8) })
  }

  /// A change that can be made to some rules.
  private static func change(_ rules: RuleSet, _ generator: inout SeededGenerator) -> RuleChange {
    let ids = rules.ids
    let others = RuleCatalogue.all.filter { !$0.isGeneric && !ids.contains($0.name) }.map(\.name)
    let targets = rules.fairness.targets
    func part() -> Fairness.Part { .init(thousandthsOfPercent: Int(generator.next() % 100_000) + 1) }
    switch generator.next() % 11 {
    case 6:
      return .worstOff([nil, .highest, .points(Int(generator.next() % 300) - 20)][Int(generator.next() % 3)])
    case 7:
      let group = Fairness.Group(
        [
          [.type([.social, .education])], [.column("school", [.text("a")]), .programme(["ungdom"])], [.priority([0])],
        ][Int(generator.next() % 3)])
      let levels: [Fairness.Level] = [.needs(1), .ofGroup(part()), .ofFilled(part())]
      return .withTarget(.init(id: "t\(generator.next())", group: group, level: levels[Int(generator.next() % 3)]))
    case 8 where !targets.isEmpty, 9 where !targets.isEmpty:
      let target = targets[Int(generator.next() % UInt64(targets.count))]
      return .level(target.id, target.isShare ? .ofFilled(part()) : .ofGroup(part()))
    case 10 where !targets.isEmpty:
      return .withoutTarget(targets[Int(generator.next() % UInt64(targets.count))].id)
    case 0 where !ids.isEmpty:
      return .without(RuleID(ids[Int(generator.next() % UInt64(ids.count))]))
    case 1 where !others.isEmpty, 2 where !others.isEmpty:
      return .with(RuleID(others[Int(generator.next() % UInt64(others.count))]))
    case 3 where ids.contains("child_certificate"):
      return .argument("child_certificate", name: "under_age", value: .integer(Int(generator.next() % 10) + 10))
    case 4 where ids.contains("municipality_required"):
      return .argument(
        "municipality_required", name: "at_most_km", value: .number(thousandths: Int(generator.next() % 90_000) + 1))
    default:
      let wishes = rules.wishes.map(\.wish.id)
      guard !wishes.isEmpty else { return .with(RuleID(others[0])) }
      return .weight(wishes[Int(generator.next() % UInt64(wishes.count))], Int(generator.next() % 400) - 100)
    }
  }

  @Test("whatever is changed, the file read again says it, and keeps its comments", arguments: files.indices)
  func saysWhatWasAsked(index: Int) throws {
    let reading = try Self.reading(Self.files[index])
    let comments = Self.comments(Self.files[index])
    for seed in 1...30 {
      var generator = SeededGenerator(seed: UInt64(seed * 1000 + index))
      var rules = reading.rules
      var changes: [RuleChange] = []
      for _ in 0...Int(generator.next() % 6) {
        let change = Self.change(rules, &generator)
        guard let next = try? rules.applying([change]) else { continue }
        rules = next
        changes.append(change)
      }
      let text = String(decoding: try reading.rulesFile(keeping: changes, language: .english), as: UTF8.self)
      let again = try Self.reading(text)
      #expect(again.rules.saysTheSame(as: rules), "\(changes.map(\.typed)) gave\n\(text)")
      // A comment in a line with a rule that goes may go with it where the rule stood in brackets.
      let kept = comments.filter { text.contains($0) }
      #expect(
        kept.count >= comments.count - (text.contains("[") || text.contains("{") ? 1 : 0),
        "\(changes.map(\.typed)) gave\n\(text)")
      #expect(Self.files[index].contains("\r\n") == text.contains("\r\n"))
      if Self.files[index].contains("\r\n") { #expect(!text.replacing("\r\n", with: "").contains("\n")) }
      if changes.isEmpty { #expect(text == Self.files[index]) }
    }
  }

  private static func comments(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      line.firstIndex(of: "#").map { String(line[$0...]) }
    }
  }

  @Test("a weight changes one line, and one number in it")
  func oneLine() throws {
    let old = Self.files[2]
    let reading = try Self.reading(old)
    for (rule, from, to): (RuleID, String, String) in [
      ("workplace", "    weight: 120   # points", "    weight: -3   # points"),
      ("function", "    weight: '150'", "    weight: -3"),
      ("interests", "    weight:\n", "    weight: -3\n"),
      ("skills", "  - skills\n", "  - {id: skills, weight: -3}\n"),
    ] {
      let new = try reading.rulesFile(keeping: [.weight(rule, -3)], language: .danish)
      #expect(String(decoding: new, as: UTF8.self) == old.replacing(from, with: to))
    }
    let flow = try Self.reading(Self.files[3]).rulesFile(keeping: [.weight("same_school", 6)], language: .danish)
    #expect(String(decoding: flow, as: UTF8.self) == Self.files[3].replacing("weight: 5}", with: "weight: 6}"))
  }

  @Test("rules come and go without a trace; what somebody wrote about a rule stays as a comment")
  func comeAndGo() throws {
    let old = Self.files[2]
    func text(_ changes: [RuleChange], of rules: String) throws -> String {
      String(decoding: try Self.reading(rules).rulesFile(keeping: changes, language: .danish), as: UTF8.self)
    }
    #expect(try text([.with("municipality"), .without("municipality")], of: old) == old)
    let added = try text([.with("municipality_required")], of: old)
    #expect(added == old.replacing("        at all\n", with: "        at all\n  - id: municipality_required\n"))
    #expect(try text([.without("municipality_required")], of: added) == old)
    let gone = try text([.without("not_own_school")], of: old)
    #expect(gone.contains("  # - kind: different\n  #   id: not_own_school\n"))
    #expect(gone.contains("  #         # school\n"))
    let less = try text([.without("language")], of: old)
    #expect(less == old.replacing("[municipality] ", with: "[municipality, language] "))
  }

  @Test("a fairness setting changes its own line; what is taken away stays as a comment")
  func fairness() throws {
    func text(_ changes: [RuleChange], of rules: String?) throws -> String {
      String(decoding: try Self.reading(rules).rulesFile(keeping: changes, language: .english), as: UTF8.self)
    }
    let index = try #require(Self.files.firstIndex { $0.contains("nobody is to have") })
    let old = Self.files[index]
    #expect(
      try text([.worstOff(.points(40))], of: old)
        == old.replacing("worst_off: 1 ", with: "worst_off: 40 "))
    #expect(
      try text([.worstOff(nil)], of: old) == old.replacing("  worst_off: 1 ", with: "  # worst_off: 1 "))
    let half = Fairness.Part(thousandthsOfPercent: 12_500)
    #expect(
      try text([.level("young", .ofGroup(half)), .level("others", .needs(2)), .level("all", .ofFilled(half))], of: old)
        == old.replacing("\"50 %\"", with: "12.5%").replacing("filled: 1}", with: "filled: 2}")
        .replacing("filled: 1%", with: "filled: 12.5%"))
    let gone = try text([.withoutTarget("young"), .withoutTarget("all")], of: old)
    #expect(gone.contains("  # - id: young   # the young\n  #   type: social\n"))
    #expect(gone.contains("shares: []"))
    let target = Fairness.Target(
      id: "a", group: .init([.column("school", [.text("a")]), .type([.social])]), level: .needs(1))
    #expect(
      try text([.withTarget(target)], of: old)
        == old.replacing("# one\n", with: "# one\n  - {id: a, school: a, type: social, filled: 1}\n"))
    let fresh = try text([.withTarget(target), .worstOff(.highest)], of: nil)
    #expect(
      fresh == """
        # \(RulesKeepingText.newFile().english)
        fairness:
          worst_off: highest
          floors:
            - {id: a, school: a, type: social, filled: 1}

        """)
    let none = try text([.worstOff(nil), .withoutTarget("a")], of: fresh)
    #expect(none.split(separator: "\n").allSatisfy { $0.contains("#") || $0.hasSuffix(":") })
    #expect(try Self.reading(none).rules.saysTheSame(as: .standard))
    let all = try text([.worstOff(nil)], of: "fairness:\n  worst_off: highest # yes\n")
    #expect(all == "# fairness:\n#   worst_off: highest # yes\n")
  }

  @Test("without a file one is made, with a line that says what it is", arguments: Language.allCases)
  func madeAnew(language: Language) throws {
    let reading = try Self.reading(nil)
    #expect(reading.rulesFile == nil)
    let new = try reading.rulesFile(keeping: [.weight("interests", 80), .without("language")], language: language)
    #expect(
      String(decoding: new, as: UTF8.self)
        == """
        # \(RulesKeepingText.newFile()[language])
        wishes:
          - id: interests
            weight: 80

        without: [language]

        """.replacing("\n\nwithout", with: "\nwithout"))
    let builtIn = String(decoding: CohortReading.builtInRulesFile(language), as: UTF8.self)
    #expect(try Self.reading(builtIn).rules.saysTheSame(as: .standard))
  }

  @Test("the byte-order mark stays, and another encoding becomes UTF-8 with one")
  func encodings() throws {
    var files = Self.cohort.mapValues { Array($0.utf8) }
    files["rules.yaml"] = [0xEF, 0xBB, 0xBF] + Array("# å\nwishes: [skills]\n".utf8)
    let marked = try CohortReader.read(files: files).rulesFile(keeping: [.weight("skills", 3)], language: .danish)
    #expect(marked == [0xEF, 0xBB, 0xBF] + Array("# å\nwishes: [{id: skills, weight: 3}]\n".utf8))
    files["rules.yaml"] = Array("# ".utf8) + [0xE5] + Array("\nwishes: [skills]\n".utf8)
    let latin = try CohortReader.read(files: files).rulesFile(keeping: [.weight("skills", 3)], language: .danish)
    #expect(latin == marked)
  }

  @Test("words are quoted where they have to be")
  func quoting() throws {
    let reading = try Self.reading("wishes:\n  - id: background\n    table:\n      - backgrounds: [a]\n    weight: 3\n")
    let words = ["x: y", "it's # so", "[a", "null", "æ-b", "\"q\"", "- c", "{", "a, b"]
    let table = RuleArgument.list([.mapping(["backgrounds": .list(words.map(RuleArgument.text))])])
    let change = RuleChange.argument("background", name: "table", value: table)
    let text = String(decoding: try reading.rulesFile(keeping: [change], language: .danish), as: UTF8.self)
    #expect(
      text == """
        wishes:
          - id: background
            table: [{backgrounds: ['x: y', 'it''s # so', '[a', 'null', æ-b, '"q"', '- c', '{', 'a, b']}]
            weight: 3

        """)
    #expect(try Self.reading(text).rules.rule("background")?.arguments["table"] == table)
  }

  @Test("what cannot be made is refused by what was typed")
  func refusals() throws {
    let reading = try Self.reading(Self.files[2])
    for change: RuleChange in [
      .with("skills"), .without("nobody"), .weight("skills", 20_000), .weight("language", 3),
      .withoutTarget("nobody"), .level("nobody", .needs(1)),
    ] {
      let faults = try #require(
        #expect(throws: ChangeFaults.self) { _ = try reading.rulesFile(keeping: [change], language: .danish) })
      #expect(faults.faults.map(\.file) == [change.typed])
    }
  }
}
