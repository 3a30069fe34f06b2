// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import PairingRules
import Testing
import Wording

@Suite struct SentenceTests {
  private func lines(_ kind: Expectation.Kind, _ language: Language, isProven: Bool = true) throws -> [String] {
    let verdict = Expectation(id: "x", kind: kind).verdict(on: try TestFacts.facts(isProven: isProven))
    return [verdict.expectation.sentence[language], verdict.finding.sentence[language]]
      + verdict.offenders.map { $0.sentence[language] }
  }

  @Test func english() throws {
    #expect(
      try lines(.never(.of([.stage(.internship)], [.certificate("no")])), .english) == [
        "Never together: any mentee (stage: internship) and any mentor (child certificate: no)",
        "2 pairs that should not be", "T-2 (business mentor) with M-2, 35 points",
        "T-4 (social mentor) with M-3, -5 points",
      ])
    #expect(
      try lines(.together(.ids("T-3", "M-2")), .english) == [
        "Together: T-3 with M-2", "0 of 1 mentees", "T-3 (business mentor) unmatched",
      ])
    #expect(
      try lines(.count(.filled, .of(), Bounds(atLeast: .percent(thousandths: 97_500))), .english) == [
        "Needs filled: at least 97.5%", "4 of 5 needs (80%); it takes 5", "T-3 (business mentor) unmatched",
      ])
    #expect(
      try lines(.load(PersonFilter(.mentor, [.certificate("yes")]), Bounds(atMost: .count(1))), .english) == [
        "Pairs of each mentor (mentor child certificate: yes): at most 1", "2 pairs each", "M-1: 2 pairs",
      ])
    #expect(
      try lines(.points(.average, .of(), Bounds(atLeast: .count(1))), .english) == [
        "Points on average: at least 1", "50.00 on average (200 points, 4 pairs)",
      ])
    #expect(
      try lines(.proven, .english, isProven: false) == [
        "The matching is proven best", "at most 25.00% from the best there can be",
      ])
  }

  @Test func danish() throws {
    #expect(
      try lines(.count(.unmatched, .of(), Bounds(atMost: .count(0))), .danish) == [
        "Behov uden match: højst 0", "1 af 5 behov; højst 0 er i orden", "T-3 (virksomhedsmentor) uden match",
      ])
    #expect(
      try lines(.count(.changed([.ongoing]), .of(), Bounds(atMost: .count(0))), .danish) == [
        "Tidligere match, der skiftes ud: højst 0", "1 af 2 match; højst 0 er i orden",
        "T-4 (social mentor) med M-1: nu med M-3",
      ])
    #expect(
      try lines(.count(.used, .of(), Bounds(atLeast: .all)), .danish) == [
        "Mentorer med match: alle", "3 af 4 mentorer (75\u{A0}%); der skal 4 til", "M-4: 0 match",
      ])
    #expect(
      try lines(.points(.each, .of(), Bounds(atLeast: .count(0))), .danish) == [
        "Point i hvert match: mindst 0", "det svageste -5 point, det stærkeste 100 point",
        "T-4 (social mentor) med M-3, -5 point",
      ])
    #expect(
      try lines(.points(.total, .of(), Bounds(atLeast: .count(1))), .danish) == ["Point i alt: mindst 1", "200 point"])
  }

  @Test("the author's own sentence is the one that is shown")
  func own() {
    let text = LocalizedText(danish: "Alle har en.", english: "Everybody has one.")
    #expect(Expectation(id: "x", text: text, kind: .proven).sentence == text)
  }

  @Test("no text is left with a gap in it")
  func complete() throws {
    for kind in ExpectationKind.allCases {
      #expect(!kind.rawValue.isEmpty)
    }
    let bounds = Bounds(atLeast: .percent(thousandths: 50_000), atMost: .count(3))
    let kinds: [Expectation.Kind] = [
      .never(.of()), .together(.of()), .count(.filled, .of(), bounds), .count(.unmatched, .of(), bounds),
      .count(.kept([.ongoing]), .of(), bounds), .count(.changed([.ongoing]), .of(), bounds),
      .count(.used, .of(), bounds), .load(PersonFilter(.mentor), bounds), .points(.each, .of(), bounds),
      .points(.average, .of(), bounds), .points(.total, .of(), bounds), .proven,
    ]
    #expect(kinds.map(\.name) == ExpectationKind.allCases)
    for kind in kinds {
      for language in Language.allCases {
        #expect(try !lines(kind, language).joined().contains("{"))
      }
    }
  }
}
