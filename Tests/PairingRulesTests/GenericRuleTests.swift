// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import RuleVerifier
import Testing
import Wording

@Suite struct GenericRuleTests {
  private let columns: RuleArguments = ["mentee": .text("x"), "mentor": .text("y")]

  private func pair(
    _ kind: String, as role: RuleRole, _ first: AttributeValue?, _ second: AttributeValue?, _ told: RuleArguments = [:]
  ) throws -> RuleCase {
    try RuleVerifier(kind, id: "mine", as: role, columns.merging(told) { $1 }).given(
      mentee: mentee(attributes: first.map { ["x": $0] } ?? [:]),
      mentor: mentor(attributes: second.map { ["y": $0] } ?? [:]))
  }

  /// Tries one kind as a requirement and as a wish.
  private func check(
    _ kind: String, _ first: AttributeValue?, _ second: AttributeValue?, _ told: RuleArguments = [:],
    isAllowed: Bool, points: Int
  ) throws {
    let requirement = try pair(kind, as: .requirement, first, second, told)
    if isAllowed {
      try requirement.isAllowed()
    } else {
      #expect(throws: RuleMismatch.self) { try requirement.isAllowed() }
    }
    try pair(kind, as: .wish, first, second, told).awards(points: points)
  }

  @Test func equal() throws {
    try check("equal", .text("A"), .text("a"), isAllowed: true, points: 1000)
    try check("equal", .text("A"), .text("b"), isAllowed: false, points: 0)
    try check("equal", .text("A"), .list(["a"]), isAllowed: true, points: 1000)
    try check("equal", .list(["a", "b"]), .list(["B", "a"]), isAllowed: true, points: 1000)
    try check("equal", .number(thousandths: 1500), .number(thousandths: 1500), isAllowed: true, points: 1000)
    try check("equal", .date(day("2026-01-01")), .date(day("2026-01-02")), isAllowed: false, points: 0)
    try check("equal", .number(thousandths: 1), .text("1"), isAllowed: false, points: 0)
    try check("equal", nil, .text("1"), isAllowed: false, points: 0)
    try check("equal", nil, nil, ["when_missing": .text("allow")], isAllowed: true, points: 0)
    try pair("equal", as: .requirement, nil, .text("1")).isRefused(remedy: "Fill in the mentee's “x”.")
    try pair("equal", as: .requirement, .text("a"), .text("b")).isRefused(remedy: nil)
    try pair("equal", as: .requirement, .text("a"), .number(thousandths: 2500)).isRefused(
      because: FieldReason(
        mentee: .init(column: "x", value: "a"),
        mentor: .init(column: "y", value: .init(danish: "2,5", english: "2.5")), isKept: false, isComparable: false))
  }

  @Test func different() throws {
    try check("different", .text("A"), .text("b"), isAllowed: true, points: 1000)
    try check("different", .text("A"), .text("a"), isAllowed: false, points: 0)
    try check("different", nil, .text("a"), isAllowed: true, points: 0)
    try check("different", nil, .text("a"), ["when_missing": .text("refuse")], isAllowed: false, points: 0)
  }

  @Test func overlap() throws {
    try check("overlap", .list(["a", "b", "c"]), .list(["B", "d"]), isAllowed: true, points: 500)
    try check("overlap", .list(["a", "b"]), .text("a"), isAllowed: true, points: 1000)
    try check("overlap", .list(["a", "b"]), .text("c"), isAllowed: false, points: 0)
    try check(
      "overlap", .list(["a", "b", "c"]), .list(["b", "d"]), ["at_least": .integer(2)], isAllowed: false, points: 0)
    try check("overlap", .number(thousandths: 1), .text("c"), isAllowed: false, points: 0)
  }

  @Test func contains() throws {
    try check("contains", .list(["a", "b"]), .list(["b", "a", "c"]), isAllowed: true, points: 1000)
    try check("contains", .list(["a", "b"]), .list(["b", "c"]), isAllowed: false, points: 500)
    try check("contains", nil, .list(["b", "c"]), isAllowed: false, points: 0)
  }

  @Test func atMostApart() throws {
    func number(_ value: Int) -> AttributeValue { .number(thousandths: value * 1000) }
    let two: RuleArguments = ["distance": .integer(2)]
    try check("at_most_apart", number(5), number(7), two, isAllowed: true, points: 1000)
    try check("at_most_apart", number(7), number(5), two, isAllowed: true, points: 1000)
    try check("at_most_apart", number(5), .number(thousandths: 7001), two, isAllowed: false, points: 0)
    let fading: RuleArguments = ["distance": .integer(4), "full_within": .integer(2)]
    try check("at_most_apart", number(5), number(8), fading, isAllowed: true, points: 500)
    try check("at_most_apart", number(5), number(9), fading, isAllowed: true, points: 0)
    try check("at_most_apart", .date(day("2024-02-28")), .date(day("2024-03-01")), two, isAllowed: true, points: 1000)
    try check("at_most_apart", .date(day("2026-02-27")), .date(day("2026-03-02")), two, isAllowed: false, points: 0)
    try check("at_most_apart", .text("a"), number(1), two, isAllowed: false, points: 0)
    try check(
      "at_most_apart", .number(thousandths: .min), .number(thousandths: .max), two, isAllowed: false, points: 0)
    #expect(throws: RuleFault.self) { try pair("at_most_apart", as: .wish, nil, nil) }
    #expect(throws: RuleFault.self) { try pair("at_most_apart", as: .wish, nil, nil, ["distance": .integer(-1)]) }
    #expect(throws: RuleFault.self) {
      try pair("at_most_apart", as: .wish, nil, nil, ["distance": .integer(1), "full_within": .integer(2)])
    }
  }

  @Test func rangeOfADifference() throws {
    func number(_ value: Int) -> AttributeValue { .number(thousandths: value * 1000) }
    let ten: RuleArguments = ["from": .integer(10), "to": .integer(20)]
    try check("range", number(15), number(25), ten, isAllowed: true, points: 1000)
    try check("range", number(15), number(35), ten, isAllowed: true, points: 1000)
    try check("range", number(15), number(36), ten, isAllowed: false, points: 0)
    try check("range", number(15), number(24), ten, isAllowed: false, points: 0)
    try check("range", number(15), nil, ten, isAllowed: false, points: 0)
  }

  @Test func rangeOfOneSide() throws {
    func pair(_ side: String, _ value: AttributeValue?, _ told: RuleArguments) throws -> RuleCase {
      let own: [Tag: AttributeValue] = value.map { ["age": $0] } ?? [:]
      return try RuleVerifier("range", id: "mine", as: .requirement, told.merging([side: .text("age")]) { $1 }).given(
        mentee: mentee(attributes: side == "mentee" ? own : [:]),
        mentor: mentor(attributes: side == "mentor" ? own : [:]))
    }
    try pair("mentor", .number(thousandths: 25_000), ["from": .integer(25)]).isAllowed()
    try pair("mentor", .number(thousandths: 24_999), ["from": .integer(25)]).isRefused(remedy: nil)
    try pair("mentee", .number(thousandths: 24_999), ["to": .integer(25)]).isAllowed()
    try pair("mentee", .date(day("2026-08-17")), ["to": .date(day("2026-08-17"))]).isAllowed()
    try pair("mentee", .date(day("2026-08-18")), ["to": .date(day("2026-08-17"))]).isRefused(remedy: nil)
    try pair("mentor", nil, ["from": .integer(25)]).isRefused(remedy: "Fill in the mentor's “age”.")
    try pair("mentor", .text("x"), ["from": .integer(25)])
      .isRefused(remedy: "Correct the mentor's “age”, so that the two can be compared.")
    #expect(throws: RuleFault.self) { try pair("mentor", nil, [:]) }
    #expect(throws: RuleFault.self) { try pair("mentor", nil, ["from": .integer(2), "to": .integer(1)]) }
    #expect(throws: RuleFault.self) { try pair("mentor", nil, ["from": .integer(2), "to": .date(day("2026-01-01"))]) }
  }

  @Test func table() throws {
    let rows: RuleArguments = [
      "rows": .mapping([
        "7": .list([.text("teacher")]),
        "job": .mapping(["employee": .integer(100), "adviser": .integer(50), "teacher": .integer(-20)]),
      ])
    ]
    try check("table", .text("Job"), .text("Employee"), rows, isAllowed: true, points: 1000)
    try check("table", .text("job"), .list(["adviser", "teacher"]), rows, isAllowed: true, points: 500)
    try check("table", .text("job"), .text("teacher"), rows, isAllowed: false, points: -200)
    try check("table", .text("job"), .text("nurse"), rows, isAllowed: false, points: 0)
    try check("table", .number(thousandths: 7000), .text("teacher"), rows, isAllowed: true, points: 1000)
    try check("table", .text("7"), .text("teacher"), rows, isAllowed: true, points: 1000)
    try check("table", nil, .text("teacher"), rows, isAllowed: false, points: 0)
    let otherwise = rows.merging(["otherwise": .integer(10)]) { $1 }
    try check("table", .text("elsewhere"), .text("teacher"), otherwise, isAllowed: true, points: 100)
    #expect(throws: RuleFault.self) { try pair("table", as: .wish, nil, nil) }
    #expect(throws: RuleFault.self) {
      try pair("table", as: .wish, nil, nil, ["rows": .mapping(["a": .mapping(["b": .integer(101)])])])
    }
  }

  @Test(
    "every built-in column can be compared",
    arguments: [
      ("birth_year", .number(thousandths: 2_008_000)), ("stage", .text("internship")), ("programme", .text("p")),
      ("needs", .text("social")), ("type", .text("social")), ("skills", .text("maths")), ("interests", .text("chess")),
      ("languages", .text("Danish")), ("municipality", .text("Vejle")), ("priority", .integer(1)),
    ] as [(String, RuleArgument)])
  func menteeColumns(column: String, value: RuleArgument) throws {
    let person = mentee(
      stage: .internship, skills: ["maths": 1], interests: ["chess"], languages: ["Danish"], municipality: "Vejle")
    try RuleVerifier("equal", id: "mine", as: .requirement, ["mentee": .text(column), "value": value])
      .given(mentee: person, mentor: mentor()).isAllowed()
    #expect(Field.builtIn(.mentee).contains(column))
  }

  @Test(
    "every built-in column can be compared",
    arguments: [
      ("types", .list([.text("social"), .text("business")])), ("programmes", .text("p")),
      ("background", .text("nurse")),
      ("skills", .text("maths")), ("interests", .text("chess")), ("languages", .text("Danish")),
      ("municipality", .text("Vejle")), ("capacity", .integer(3)), ("hours_per_month", .number(thousandths: 2500)),
    ] as [(String, RuleArgument)])
  func mentorColumns(column: String, value: RuleArgument) throws {
    let person = Mentor(
      id: "M-1", types: [.social, .business], programmes: ["p"], background: ["nurse"], skills: ["maths": 1],
      interests: ["chess"], languages: ["Danish"], municipality: "Vejle", capacity: 3, minutesPerMonth: 150)
    try RuleVerifier("equal", id: "mine", as: .requirement, ["mentor": .text(column), "value": value])
      .given(mentee: mentee(), mentor: person).isAllowed()
    #expect(Field.builtIn(.mentor).contains(column))
  }

  @Test(
    "rules that compare nothing are refused",
    arguments: [
      [:], ["mentee": .text("a")], ["value": .integer(1)],
      ["mentee": .text("a"), "mentor": .text("b"), "value": .integer(1)],
      ["mentee": .text("avoid"), "mentor": .text("b")], ["mentee": .text("a"), "mentor": .text("Availability")],
      ["mentee": .text("a"), "value": .mapping([:])], ["mentee": .text("a"), "value": .list([.integer(1)])],
      ["mentee": .integer(1), "mentor": .text("b")],
    ] as [RuleArguments])
  func refused(arguments: RuleArguments) {
    #expect(throws: RuleFault.self) { try RuleVerifier("equal", id: "mine", as: .wish, arguments) }
  }

  @Test func builtInColumnsAreCalledAsPeopleCallThem() throws {
    let pair = try RuleVerifier(
      "table", id: "mine", as: .requirement,
      ["mentee": .text("stage"), "mentor": .text("background"), "rows": .mapping(["job": .list([.text("nurse")])])]
    ).given(mentee: mentee(stage: .internship), mentor: mentor(background: ["Teacher"]))
    try pair.says("The mentee's “stage”: internship; the mentor's “background”: Teacher.")
    #expect(pair.facts.sentence.danish == "Menteens »trin«: praktik; mentorens »baggrund«: Teacher.")
    #expect(throws: RuleFault.self) {
      try RuleVerifier(
        "table", id: "mine", as: .wish,
        ["mentee": .text("stage"), "value": .text("x"), "rows": .mapping(["job": .list([.text("nurse")])])])
    }
  }

  @Test func sentences() throws {
    func sentence(_ kind: String, _ arguments: RuleArguments) throws -> String {
      try RuleVerifier(kind, id: "mine", as: .wish, arguments).rule.sentence.english
    }
    #expect(try sentence("equal", columns) == "The mentee's “x” and the mentor's “y” are the same.")
    #expect(
      try sentence("contains", ["mentor": .text("y"), "value": .text("Danish")])
        == "The mentor's “y” includes “Danish”.")
    #expect(
      try sentence("range", ["mentor": .text("y"), "from": .number(thousandths: 1500)])
        == "The mentor's “y” is at least 1.5.")
    #expect(
      try sentence("range", columns.merging(["from": .integer(1), "to": .integer(2)]) { $1 })
        == "The mentor's “y” less the mentee's “x” is from 1 to 2.")
    #expect(
      try sentence("at_most_apart", columns.merging(["distance": .integer(3)]) { $1 })
        == "The mentee's “x” and the mentor's “y” are at most 3 apart.")
  }
}
