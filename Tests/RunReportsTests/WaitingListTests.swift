// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import GLPKSolver
import MatchingEngine
import PairingRules
import Testing
import Wording

@testable import RunReports

/// How long people have waited, in `waiting_list.csv` and the report.
@Suite struct WaitingListTests {
  @Test func nothingIsAddedWhereNobodyHasWaited() throws {
    let files = try files([Mentee(id: "T-1", programme: "p", needs: [.social])], .english)
    #expect(lines(files) == ["position;mentee;type;programme;priority;reason", "1;T-1;social;p;1;no_eligible_mentor"])
    #expect(!page(files).contains("left out") && !page(files).contains("waited since"))
  }

  @Test func bothColumnsStandAtTheEnd() throws {
    let mentees = [
      Mentee(id: "T-1", programme: "p", needs: [.social]),
      Mentee(
        id: "T-2", programme: "p", needs: [.social], waitingSince: CalendarDate(year: 2025, month: 8, day: 12),
        timesLeftOut: 2),
      Mentee(id: "T-3", programme: "p", needs: [.social], timesLeftOut: 3),
    ]
    let files = try files(mentees, .english)
    #expect(
      lines(files) == [
        "position;mentee;type;programme;priority;reason;waiting_since;times_left_out",
        "1;T-3;social;p;1;no_eligible_mentor;;3", "2;T-2;social;p;1;no_eligible_mentor;2025-08-12;2",
        "3;T-1;social;p;1;no_eligible_mentor;;0",
      ])
    #expect(page(files).contains("· waited since 12 August 2025, left out twice</p>"))
    let danish = page(try self.files(mentees, .danish))
    #expect(danish.contains("· har ventet siden 12. august 2025, uden match to gange før</p>"))
    // Read back, the table gives the order and how long each has waited.
    let run = StoredRun(files: files)
    #expect(run.claim?.waits?.map(\.timesLeftOut) == [3, 2, 0])
    #expect(run.findings.isEmpty)
  }

  @Test func aWaitThatIsNoneIsRefused() throws {
    var files = try files([Mentee(id: "T-1", programme: "p", needs: [.social], timesLeftOut: 1)], .english)
    let table = page(files, "waiting_list.csv").replacing(";;1", with: ";2025-02-30;one")
    files["waiting_list.csv"] = Array(table.utf8)
    let found = StoredRun(files: files).findings.filter { $0.line == 2 }
    #expect(found.map(\.column) == [37, 48])
  }

  private func files(_ mentees: [Mentee], _ language: Language) throws -> [String: [UInt8]] {
    let day = CalendarDate(dayNumber: 20_682)
    let frame = CohortFrame(
      name: "test", firstDay: day, lastDay: CalendarDate(dayNumber: 20_900), programmes: [Programme(id: "p")])
    let cohort = try CohortDraft(
      frame: frame, mentors: [Mentor(id: "M-1", types: [.business])], mentees: mentees
    ).validated()
    let matching = try Matcher(solver: GLPKSolver()).match(cohort, by: .standard)
    return try RunFolder(matching, inputs: [], warnings: [], options: RunOptions(language: language, versions: [:]))
      .files()
  }

  private func lines(_ files: [String: [UInt8]]) -> [String] {
    page(files, "waiting_list.csv").dropFirst().split(whereSeparator: \.isNewline).map(String.init)
  }

  private func page(_ files: [String: [UInt8]], _ name: String = "report.html") -> String {
    String(decoding: files[name] ?? [], as: UTF8.self)
  }
}
