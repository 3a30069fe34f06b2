// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording
import WorkbenchPages

extension Walk {
  /// A mentor leaves: three clicks from the page of the year to the repaired run.
  func repair(run: Int) async throws {
    try await follow(WorkbenchText.year())
    try await look("year")
    // The first click.
    try await follow(YearPageText.repair())
    try await look("repair-who")
    // The second.
    try await browser.press(.link(self(RepairPageText.showOne())), in: try await mentorWithPairs())
    try await browser.wait(until: "what would happen") { try await browser.shows(.button(self(RepairPageText.doIt()))) }
    try await look("repair-preview")
    // The third.
    try await press(RepairPageText.doIt())
    try await expect(RepairPageText.done(["n": .number(run)]))
    #expect(try await browser.address == address("/runs/\(run)"))
    try await look("repaired")
  }

  /// The row of the first mentor who has a mentee to lose.
  private func mentorWithPairs() async throws -> Browser.Element {
    for row in try await browser.all(.css("tbody tr")) {
      let cells = try await browser.all(.css("td, th"), in: row)
      guard cells.count > 3 else { continue }
      if try await browser.text(of: cells[2]).contains("(") { return row }
    }
    throw WebDriver.Failure(description: "no mentor has a mentee: \(try await browser.text)")
  }

  /// The other pages of the year, and the files that it hands out.
  func lookThroughYear() async throws {
    try await follow(WorkbenchText.year())
    for (text, name) in [
      (YearPageText.waiting, "waiting"), (.journeys, "journeys"), (.meetings, "meetings"), (.outcomes, "outcomes"),
      (.replan, "replan"), (.rollOver, "roll-over"), (.forget, "forget"),
    ] {
      try await follow(text())
      try await look("year-" + name)
    }
    try await follow(YearPageText.journeys())
    try await browser.press(.css("tbody th a, tbody td a"))
    try await look("year-journey")
    try await follow(YearPageText.calendars())
    try await look("year-calendars")
    try await follow(YearPageText.download())
    let calendar = try await browser.download { $0.hasSuffix(".ics") }
    #expect(String(decoding: calendar.prefix(15), as: UTF8.self) == "BEGIN:VCALENDAR")
    try await browser.press(.css("tbody th a, tbody td a"))
    try await look("year-calendar")
  }

  /// The history tells of all of it, and nothing in it was changed behind its back.
  func checkHistory(reason: String) async throws {
    try await follow(WorkbenchText.history())
    try await look("history")
    try await expect(LocalizedText(verbatim: reason))
    let store = scratch.path("makker.db")
    let audit = try Programs.makker(["audit", "--store", store])
    #expect(audit.exitCode == 0, "\(audit.said)")
    for run in try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    where run.hasPrefix("\(Self.cohort)-run-") {
      let verify = try Programs.makker(["verify", scratch.path(run)])
      #expect(verify.exitCode == 0, "\(verify.said)")
    }
  }
}
