// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import PairingRules
import Testing
import Wording

@Suite struct RuleCatalogueTests {
  @Test func namesAreUniqueAndLowerCase() {
    let names = RuleCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: /[a-z][a-z_]*/) != nil, "\(name)") }
  }

  @Test("each description is whole, in both languages", arguments: RuleCatalogue.all.map(\.name))
  func whole(name: String) throws {
    let description = try #require(RuleCatalogue.description(named: name))
    for language in Language.allCases {
      for text in [description.sentence, description.explanation, description.remedy].compactMap(\.self) {
        #expect(text[language].hasSuffix("."), "\(text[language])")
        #expect(!text[language].contains("{") && !text[language].contains("\n"))
      }
      for parameter in description.parameters { #expect(!parameter.meaning[language].isEmpty) }
    }
    #expect(description.isGeneric == description.columns.isEmpty)
    #expect(description.roles.contains(.wish) == (description.weight != nil))
    #expect(description.example.contains(name) && description.example.hasSuffix("\n"))
    #expect(Set(description.parameters.map(\.name)).count == description.parameters.count)
  }

  @Test(
    "every requirement that has a remedy to explain gives one", arguments: RuleSet.standard.requirements.map(\.id.text))
  func remedies(name: String) throws {
    let description = try #require(RuleCatalogue.description(named: name))
    #expect((description.remedy == nil) == ["language", "avoid", "forbid"].contains(name))
  }

  @Test func specificationsSurviveJSON() throws {
    let specification = RuleSpecification(
      id: "mine", kind: "range", role: .wish, weight: -3,
      arguments: [
        "mentor": .text("age"), "from": .number(thousandths: 1500), "to": .integer(-7), "day": .date(day("2026-08-12")),
        "rows": .mapping(["a": .list([.text("x"), .integer(1)]), "b": .mapping([:])]),
      ], text: LocalizedText(danish: "æ", english: "e"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = try encoder.encode(specification)
    #expect(try JSONDecoder().decode(RuleSpecification.self, from: data) == specification)
    #expect(String(decoding: data, as: UTF8.self).contains(#""from":1.5"#))
    #expect(throws: (any Error).self) { try JSONDecoder().decode(RuleArgument.self, from: Data("1e300".utf8)) }
  }

  @Test(
    "a scalar is a number, a day, or a text",
    arguments: [
      ("7", .integer(7)), ("-7", .integer(-7)), ("1,5", .number(thousandths: 1500)),
      ("1.125", .number(thousandths: 1125)), ("0", .integer(0)), ("0,5", .number(thousandths: 500)),
      ("0800", .text("0800")), ("1.1255", .text("1.1255")), ("1,", .text("1,")), ("--1", .text("--1")), ("", .text("")),
      ("2026-08-12", .date(day("2026-08-12"))), ("12-08-2026", .date(day("2026-08-12"))),
      ("2026-02-30", .text("2026-02-30")), ("99999999999999999999", .text("99999999999999999999")),
      ("a-b-c", .text("a-b-c")), ("-", .text("-")),
    ] as [(String, RuleArgument)])
  func scalars(text: String, argument: RuleArgument) {
    #expect(RuleArgument(scalar: text) == argument)
  }

  @Test func whatCannotBeMadeIsSaid() {
    func advice(_ specification: RuleSpecification) -> String? {
      #expect(throws: RuleFault.self) { try RuleSet(specifications: [specification]) }?.advice.english
    }
    #expect(advice(RuleSpecification(id: "skils", role: .wish)) == "Write “skills”.")
    #expect(advice(RuleSpecification(id: "skills", role: .requirement)) == "Move it to wishes.")
    #expect(advice(RuleSpecification(id: "avoid", role: .wish)) == "Move it to requirements.")
    #expect(advice(RuleSpecification(id: "skills", role: .wish, weight: .max)) == "Choose a weight in that range.")
    let twice = RuleSpecification(id: "skills", role: .wish)
    #expect(throws: RuleFault.self) { try RuleSet(specifications: [twice, twice]) }
  }
}
