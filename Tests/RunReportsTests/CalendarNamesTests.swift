// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import Testing

@testable import RunReports

@Suite struct CalendarNamesTests {
  @Test(arguments: [
    ("M-12", "M-12"), ("Åse.Bæk", "Åse.Bæk"), ("a/b", "a%2Fb"), ("nul\u{0}", "nul%00"), (".hidden", "%2Ehidden"),
    ("..", "%2E%2E"), ("end.", "end%2E"), ("100%", "100%25"), ("CON", "%43ON"), ("com1.x", "%63om1.x"),
    ("a b", "a b"), ("a\u{200F}b", "a%E2%80%8Fb"), ("C:\\x", "C%3A%5Cx"), ("", ""),
  ])
  func namesAreSafe(id: String, name: String) {
    #expect(CalendarNames.safe(id) == name)
  }

  @Test func longNamesAreCutAndStayApart() {
    let names = ["x", "y"].map { CalendarNames.safe(String(repeating: "æ", count: 200) + $0) }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0.utf8.count <= 100 })
  }

  @Test func nobodySharesAFile() throws {
    let programme = Programme(id: "p")
    let mentors = ["1", "a", "A", "Coordinator", "a%2Fb", "a/b", "e\u{301}"].map { id in
      Mentor(id: MentorID(id), types: [.social])
    }
    let mentees = ["1", "2", "É"].map { Mentee(id: MenteeID($0), programme: "p", needs: [.social]) }
    let day = CalendarDate(dayNumber: 20_682)
    let cohort = try CohortDraft(
      frame: CohortFrame(name: "x", firstDay: day, lastDay: day, programmes: [programme]), mentors: mentors,
      mentees: mentees
    ).validated()
    let names = CalendarNames(cohort)
    let all = mentors.compactMap { names[$0.id] } + mentees.compactMap { names[$0.id] }
    #expect(all.count == 10)
    #expect(Set(all.map { $0.precomposedStringWithCanonicalMapping.lowercased() } + ["coordinator.ics"]).count == 11)
    #expect(names[MentorID("1")] == "1.ics")
    #expect(names[MenteeID("2")] == "2.ics")
    #expect(names[MentorID("A")] == "A.ics")
    #expect(names[MenteeID("1")]?.hasPrefix("1~") ?? false)
    #expect(CalendarNames(cohort)[MentorID("a/b")] == names[MentorID("a/b")])
  }
}
