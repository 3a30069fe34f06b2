// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

/// Who hands a need over to its new mentor.
@Suite struct HandOverRuleTests {
  private let need = NeedID(mentee: "T", type: .social)

  private func handOver(
    _ rows: [PreviousPair], to mentor: MentorID = "M-9", weeks: Int = 2, rhythm: MeetingRhythm = .weekly
  ) throws -> MentorID? {
    let day = CalendarDate(dayNumber: 20_000)
    let cohort = try CohortDraft(
      frame: CohortFrame(
        name: "test", firstDay: day, lastDay: CalendarDate(dayNumber: 20_300),
        programmes: [Programme(id: "p", rhythm: rhythm, handoverWeeks: weeks)]),
      mentors: ["M-1", "M-2", "M-9"].map { Mentor(id: $0, types: [.social]) },
      mentees: [Mentee(id: "T", programme: "p", needs: [.social])], previous: rows
    ).validated()
    return cohort.handOvers([need: mentor])[need]
  }

  private func row(
    _ mentor: MentorID, _ outcome: PreviousPair.Outcome = .completed, type: MentorType = .social, day: Int? = nil
  ) -> PreviousPair {
    PreviousPair(
      mentee: "T", mentor: mentor, type: type, outcome: outcome, until: day.map { CalendarDate(dayNumber: $0) })
  }

  @Test func theLastMentorOfTheSameKindHandsOver() throws {
    #expect(try handOver([]) == nil)
    #expect(try handOver([row("M-1")]) == "M-1")
    #expect(try handOver([row("M-1", .ongoing)]) == "M-1")
    #expect(try handOver([row("M-1", .endedEarly), row("M-2", .noShow)]) == nil)
    #expect(try handOver([row("M-1", type: .business)]) == nil)
    #expect(try handOver([row("gone")]) == nil)
    #expect(try handOver([row("M-1")], to: "M-1") == nil)
    #expect(try handOver([row("M-1")], weeks: 0) == nil)
    #expect(try handOver([row("M-1")], rhythm: .wholeDays) == nil)
  }

  @Test func ofSeveralTheNewest() throws {
    #expect(try handOver([row("M-1", day: 9), row("M-2", day: 8)]) == "M-1")
    #expect(try handOver([row("M-1", day: 8), row("M-2", day: 9)]) == "M-2")
    #expect(try handOver([row("M-1", day: 8), row("M-2", day: 8)]) == "M-2")
    // A row without dates is older than any with one.
    #expect(try handOver([row("M-1", day: 8), row("M-2")]) == "M-1")
    #expect(try handOver([row("M-2"), row("M-1", day: 8)]) == "M-1")
    #expect(try handOver([row("M-1"), row("M-2")]) == "M-2")
    // Whoever went on with the mentee last hands nothing over.
    #expect(try handOver([row("M-1", day: 8), row("M-9", day: 9)]) == nil)
  }
}
