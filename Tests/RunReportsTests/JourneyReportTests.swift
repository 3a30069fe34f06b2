// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import RedThread
import Testing
import Wording

@testable import RunReports

/// A journey in words and as a drawing.
@Suite struct JourneyReportTests {
  private static let hostile = "<b>Ada & \"Bo\"</b>\u{1B}[31m"

  private func journey() throws -> (Journey, Cohort) {
    func day(_ text: String) -> CalendarDate { CalendarDate(written: text) ?? CalendarDate(dayNumber: 0) }
    let cohort = try CohortDraft(
      frame: CohortFrame(
        name: "Net 2026/27", firstDay: day("2026-08-24"), lastDay: day("2027-06-18"),
        programmes: [
          Programme(id: "youth", name: "Hold fast"), Programme(id: "practice", mentorTypes: [.business, .social]),
        ]),
      mentors: [Mentor(id: "M-1", name: Self.hostile, types: [.social])],
      mentees: [
        Mentee(
          id: "T-1", name: Self.hostile, stage: .youthEducation, programme: "youth", needs: [.social, .education]),
        Mentee(id: "T-2", stage: .internship, programme: "practice", needs: [.business]),
      ],
      previous: [
        PreviousPair(
          mentee: "T-1", mentor: "M-7", type: .education, outcome: .endedEarly, stage: .primarySchool,
          from: day("2025-08-25"), until: day("2025-12-01"), reason: Self.hostile)
      ]
    ).validated()
    let pair = PairedYear.Pair(mentee: "T-1", mentor: "M-1", type: .social, programme: "youth")
    return (try #require(Journey(of: "T-1", years: [PairedYear(cohort: cohort, pairs: [pair])])), cohort)
  }

  @Test(arguments: Language.allCases) func pageIsWellFormedAndLoadsNothing(language: Language) throws {
    let (journey, cohort) = try journey()
    let page = String(
      decoding: try JourneyPage(journey, in: cohort, language: language, makkerVersion: "1").html(), as: UTF8.self)
    let reader = MarkupReader(page)
    #expect(reader.failure == nil, "\(reader.failure ?? "")")
    #expect(page.contains("default-src 'none'") && !page.contains("https:"))
    #expect(page.ranges(of: "http:").count == 1, "the name of XHTML alone")
    #expect(!page.contains("<b>Ada") && !page.contains("\u{1B}"))
    // The legend, one pair before, two needs now, two of the year that follows, one each of the last two stages.
    #expect(reader.elements.count { $0.attributes["class"]?.hasPrefix("pair ") == true } == 3 + 1 + 2 + 2 + 1 + 1)
    #expect(page.contains("M-7") && page.contains("Hold fast"))
  }

  @Test func linesFitAndNothingMovesTheCursor() throws {
    let (journey, cohort) = try journey()
    let text = JourneyLines(journey, in: cohort).text(in: .english, columns: 90)
    for line in text.split(separator: "\n") { #expect(String(line).displayWidth <= 90, "\(line)") }
    #expect(!text.contains("\u{1B}"))
    for words in [
      "● primary school  (25 August 2025 – 1 December 2025)", "◉ youth education · Hold fast", "no mentor yet",
      "○ internship · practice", "a new mentor",
    ] {
      #expect(text.contains(words), "\(words): \(text)")
    }
  }

  @Test func recordHoldsNoName() throws {
    let (journey, _) = try journey()
    let json = String(decoding: try JourneyRecord(journey).json(), as: UTF8.self)
    #expect(json.contains("\"outcome\" : \"ended_early\"") && json.contains("\"time\" : \"ahead\""))
    #expect(json.ranges(of: "Ada").count == 1, "the coordinator's own words alone")
  }
}
