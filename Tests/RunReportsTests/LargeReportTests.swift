// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import MatchingEngine
import Optimization
import PairingRules
import Testing
import Wording

@testable import RunReports

@Suite struct LargeReportTests {
  @Test(arguments: [
    (
      Language.danish,
      [
        "Her vises de første 2.000 af 2.001 match; pairs.csv har dem alle.",
        "Her vises de første 2.000 af 2.003 behov på ventelisten; unmatched.csv har dem alle.",
        "Her vises de første 2.000 af 2.002 mentorer; alle match står i pairs.csv.",
        "Her vises de første 2.000 af 2.004; kommandoen makker check viser dem alle.",
      ]
    ),
    (
      Language.english,
      [
        "The first 2,000 of 2,001 pairs are shown here; pairs.csv has them all.",
        "The first 2,000 of 2,003 needs on the waiting list are shown here; unmatched.csv has them all.",
        "The first 2,000 of 2,002 mentors are shown here; pairs.csv has all pairs.",
        "The first 2,000 of 2,004 are shown here; the command makker check shows them all.",
      ]
    ),
  ])
  func showsTheFirstAndSaysWhereTheOthersAre(language: Language, sentences: [String]) throws {
    let reader = MarkupReader(try page(pairs: 2001, unmatched: 2003, mentors: 2002, warnings: 2004, language))
    #expect(reader.failure == nil)
    for sentence in sentences { #expect(reader.text.contains(sentence), "\(sentence)") }
    #expect(reader.elements.count { $0.attributes["class"] == "facts" } == 2000)
    #expect(reader.elements.count { $0.attributes["class"] == "open-need" } == 2000)
    #expect(reader.text.contains("mentor-02000") && !reader.text.contains("mentor-02001"))
    // The three with the least priority come up last, and one of them is the first by id.
    #expect(!reader.text.contains("open-00001"))
    #expect(reader.text.contains("open-02003"))
    #expect(reader.text.contains("file.csv:2000") && !reader.text.contains("file.csv:2001"))
  }

  @Test func showsAllOfAsManyAsFit() throws {
    let page = try page(pairs: 2000, unmatched: 2000, mentors: 2000, warnings: 2000, .english)
    #expect(!page.contains("are shown here"))
    #expect(page.contains("open-02000") && page.contains("mentor-02000") && page.contains("open-00001"))
  }

  @Test func aGroupNamesNoMoreThanTheFirst() throws {
    let matching = try matching(pairs: 300, unmatched: 1, mentors: 300)
    let group = Competition(
      needs: matching.cohort.needs.map(\.id), mentors: matching.cohort.mentors.map(\.id), places: 300, decider: .points)
    let open = UnmatchedNeed(
      need: matching.unmatched[0].need, cause: .tooFewPlaces(group), eliminations: [], eligibleMentors: 300, change: nil
    )
    let words = Words(.english)
    let view = try #require(OpenNeedGroups(of: [open], PeopleNames(matching.cohort), words).views.first)
    #expect(view.needs.count == HTMLReport.mostChips + 1)
    #expect(view.mentors.count == HTMLReport.mostChips + 1)
    #expect(view.needs.last == "…")
    #expect(view.needCount == "301")
    #expect(view.mentorCount == "300")
  }

  private func page(
    pairs: Int, unmatched: Int, mentors: Int, warnings: Int, _ language: Language
  ) throws -> String {
    let warnings = (1...warnings).map {
      FileFault(.warning, file: "file.csv", line: $0, column: nil, found: "found", expected: "expected", advice: "do")
    }
    return try HTMLReport(
      matching(pairs: pairs, unmatched: unmatched, mentors: mentors), inputs: [:], warnings: warnings,
      options: Fixture.options(language)
    ).page()
  }

  /// A matching of many, each pair with the mentor of its number.
  private func matching(pairs: Int, unmatched: Int, mentors: Int) throws -> Matching {
    func id(_ name: String, _ number: Int) -> String { name + "-" + String(100_000 + number).dropFirst() }
    let cohort = try CohortDraft(
      frame: CohortFrame(
        name: "Large", firstDay: CalendarDate(dayNumber: 20_682), lastDay: CalendarDate(dayNumber: 20_999),
        programmes: [Programme(id: "one")]),
      mentors: (1...mentors).map { Mentor(id: MentorID(id("mentor", $0)), types: [.social]) },
      mentees: (1...pairs).map { Mentee(id: MenteeID(id("a", $0)), programme: "one", needs: [.social]) }
        + (1...unmatched).map {
          Mentee(id: MenteeID(id("open", $0)), programme: "one", needs: [.social], priority: $0 <= 3 ? 1 : 2)
        }
    ).validated()
    return try Matching(
      cohort: cohort, rules: Fixture.rules,
      pairs: (0..<pairs).map {
        MatchedPair(need: cohort.needs[$0], mentor: cohort.mentors[$0 % mentors], points: 0, scores: [])
      },
      unmatched: cohort.needs.dropFirst(pairs).map {
        UnmatchedNeed(need: $0, cause: .noEligibleMentor, eliminations: [], eligibleMentors: 0, change: nil)
      },
      loads: cohort.mentors.map { MentorLoad(mentor: $0, pairs: 1, places: 1, minutesPerMonth: 120) },
      proof: Fixture.empty().proof)
  }
}
