// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import Testing
import Wording
import YearRecords

@testable import WorkbenchPages

/// Meetings that are noted from a table.
struct MeetingPagesTests {
  private static let page = "/c/haderslev/year/meetings"

  /// A workbench whose run is in force.
  private func workbench(_ language: Language = .english) throws -> MatchedWorkbench {
    let matched = try MatchedWorkbench(language: language)
    let book = try matched.test.workspace.book()
    try book.review(run: 1)
    try book.publish(run: 1, language: .danish)
    return matched
  }

  private func send(_ text: String, _ matched: MatchedWorkbench, name: String = "møder.csv") throws -> PageReply {
    try matched.test.post(
      Self.page, [("run", "1")], files: [UploadedFile(field: "table", name: name, bytes: Array(text.utf8))])
  }

  @Test(arguments: Language.allCases) func notesATable(language: Language) throws {
    let matched = try workbench(language)
    let store = try matched.test.workspace.book().store
    let pairs = try store.publishedPairs(inCohort: "haderslev").prefix(3)
    expectSound(matched.test.get(Self.page))
    #expect(matched.test.get(matched.path("pair?mentee=U-05")).text.contains(Self.page))
    let rows = pairs.map { "\($0.mentee);\($0.mentor);\($0.type?.rawValue ?? "");2026-09-07;;45" }
    let table = (["mentee;mentor;type;dato;udfald;minutter"] + rows).joined(separator: "\n")
    #expect(try send(table, matched).location == Self.page)
    #expect(try store.meetings(inCohort: "haderslev").map(\.minutes) == [45, 45, 45])
    let head = try store.head().seq
    let page = matched.test.get(Self.page)
    expectSound(page)
    #expect(page.text.contains("<strong>3</strong>"))
    // The same table with one more row, and another with a change: what is known is not noted again.
    let more = table + "\n" + rows[0].replacing("09-07", with: "09-14") + "\n"
    #expect(try send(more, matched).status == 303)
    #expect(try store.head().seq == head + 1)
    expectSound(matched.test.get(Self.page))
    #expect(try send(more.replacing("07;;45", with: "07;aflyst;"), matched).status == 303)
    #expect(try store.meetings(inCohort: "haderslev").map(\.outcome) == [.cancelled, .cancelled, .cancelled, .held])
    #expect(try store.head().seq == head + 4)
    #expect(try store.audit().findings.isEmpty)
  }

  @Test func notesNothingOfATableWithFaults() throws {
    let matched = try workbench()
    let store = try matched.test.workspace.book().store
    let pair = try #require(try store.publishedPairs(inCohort: "haderslev").first)
    let row = "\(pair.mentee);\(pair.mentor);\(pair.type?.rawValue ?? "")"
    let head = try store.head()
    let reply = try send(
      "mentee;mentor;type;date\n\(row);2026-09-07\n\(row);soon\n<b>;\(pair.mentor);social;2026-09-07\n", matched)
    expectSound(reply, status: 422)
    for place in ["møder.csv:3:", "møder.csv:4:1", "Nothing was noted"] {
      #expect(reply.text.contains(place), "\(place)")
    }
    #expect(!reply.text.contains("<b>"))
    #expect(try store.head() == head)
    for (text, name) in [("", ""), ("PK\u{3}\u{4}\0\0", "book.xlsx")] {
      expectSound(try send(text, matched, name: name), status: 422)
    }
    expectSound(try matched.test.post(Self.page, [("run", "1")]), status: 422)
    expectSound(
      try matched.test.post(
        Self.page, [("run", "1")],
        files: [
          UploadedFile(
            field: "table", name: "x.csv", bytes: [UInt8](repeating: 59, count: DraftShelf.mostOfAFile + 1))
        ]), status: 422)
    #expect(try store.head() == head)
  }

  @Test func notesNothingBeforeARunIsInForce() throws {
    let matched = try MatchedWorkbench(language: .english)
    let page = matched.test.get(Self.page)
    expectSound(page)
    #expect(page.text.contains("published and in force") && !page.text.contains("type=\"file\""))
    expectSound(try send("mentee;mentor;date\n", matched), status: 404)
  }
}
