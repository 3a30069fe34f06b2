// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Testing
import Wording

/// A table of meetings: what it says, and all that is wrong with it.
@Suite struct MeetingsFileTests {
  private static let types: [String: [MentorType]] = [
    "T-1 M-1": [.social], "T-2 M-1": [.social, .education], "T-3 M-2": [.business],
  ]

  private func read(_ text: String) throws(FileFaults) -> [MeetingRow] {
    guard let first = CalendarDate(year: 2026, month: 8, day: 3), let last = CalendarDate(year: 2027, month: 6, day: 18)
    else { return [] }
    return try MeetingsFile.read(InputFile(name: "møder.csv", bytes: Array(text.utf8)), days: first...last) {
      Self.types["\($0) \($1)"] ?? []
    }
  }

  @Test("a table is read in either language, with what it leaves out")
  func reads() throws {
    let danish = try read(
      """
      dato;mentor;ung;udfald;varighed;type;egen kolonne
      1.9.2026;M-1;T-1;holdt;45;;x
      2026-09-01;M-1;T-2;mentee udeblev;;uddannelsesmentor;
      2026-09-02;M-1;T-2;;30;social mentor;
      2026-09-03;M-2;T-3;aflyst;0,0;virksomhedsmentor;
      """)
    let english = try read(
      """
      mentee,mentor,type,date,outcome,minutes
      T-1,M-1,social,2026-09-01,held,45
      T-2,M-1,education,2026-09-01,no_show_mentee,
      T-2,M-1,social,2026-09-02,,30
      T-3,M-2,,2026-09-03,cancelled,0
      """)
    #expect(danish == english)
    #expect(danish.map(\.outcome) == [.held, .noShowMentee, .held, .cancelled])
    #expect(danish.map(\.minutes) == [45, 0, 30, 0])
    #expect(danish.map(\.type) == [.social, .education, .social, .business])
    let least = try read("mentee;mentor;date\nT-1;M-1;2026-08-03\nT-1;M-1;2027-06-18\n")
    #expect(least.map(\.outcome) == [.held, .held] && least.map(\.date.description) == ["2026-08-03", "2027-06-18"])
  }

  @Test("every outcome is told by either language's word")
  func outcomes() throws {
    for outcome in MeetingOutcome.allCases {
      let danish = [MeetingOutcome.held: "Holdt", .noShowMentee: "mentee udeblev", .noShowMentor: "mentor udeblev"]
      for word in [outcome.rawValue, danish[outcome] ?? "aflyst"] {
        let rows = try read("mentee;mentor;date;outcome\nT-1;M-1;2026-09-01;\(word)\n")
        #expect(rows.map(\.outcome) == [outcome], "\(word)")
      }
    }
  }

  @Test("all faults are told in one go, each at its place")
  func faults() {
    let text = """
      mentee;mentor;date;type;outcome;minutes
      T-1;M-1;2026-09-01;;held;30
      T-1;M-1;1.9.2026;social;cancelled;
      T-2;M-1;2026-09-01;;held;
      T-1;M-2;2026-09-01;;held;
      T-3;M-2;2026-09-01;social;held;
      T-1;M-1;2026-08-02;;perhaps;-5
      T-1;;2026-31-01;nobody;held;1441
      """
    #expect {
      try read(text)
    } throws: { error in
      let faults = (error as? FileFaults)?.faults ?? []
      let places = Set(faults.map { "\($0.line ?? 0):\($0.column ?? 0)" })
      return places == [
        "3:9", "4:1", "5:1", "6:1", "7:9", "7:21", "7:29", "8:5", "8:6", "8:17", "8:29",
      ] && faults.count == places.count && faults.allSatisfy { $0.file == "møder.csv" }
    }
  }

  @Test("a header without the day, and a file that is no text, are refused")
  func header() {
    #expect {
      try read("mentee;mentor;minutes\nT-1;M-1;30\n")
    } throws: { error in
      (error as? FileFaults)?.faults.map(\.line) == [1]
    }
    #expect(throws: FileFaults.self) { try read("") }
    #expect(throws: FileFaults.self) { try read("mentee;mentor;date\n010190-1111;M-1;2026-09-01\n") }
  }
}
