// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import Testing
import Wording
import YearRecords

@testable import WorkbenchPages

/// Planning dates anew and making next year's cohort hold up no page, are not begun twice, and leave nothing half.
@Suite struct YearWorkTests {
  private static let from = ("from", "2027-01-04")

  /// A workbench whose pages wait for nothing, with somebody's work of a page going on until it is asked to stop.
  private func busy(_ part: YearPart, language: Language) throws -> (TestWorkbench, Job) {
    let test = try YearSample.workbench(language: language, patienceSeconds: 0)
    let job = test.workspace.jobs.start("\(part.rawValue) haderslev") { job in
      while !job.isStopped { Thread.sleep(forTimeInterval: 0.005) }
      return "/c/haderslev"
    }.job
    return (test, job)
  }

  private func waitFor(_ job: Job) {
    let end = Date(timeIntervalSinceNow: 300)
    while !job.status.isOver, Date() < end { Thread.sleep(forTimeInterval: 0.005) }
    #expect(job.status.isOver)
  }

  /// The first page that is no sign of work going on.
  private func page(_ path: String, of test: TestWorkbench) throws -> PageReply {
    let end = Date(timeIntervalSinceNow: 300)
    while Date() < end {
      let reply = test.get(path)
      if reply.status != 200 || !reply.text.contains("data-live") && !reply.text.contains("data-coming") {
        return reply
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    throw CocoaError(.userCancelled)
  }

  @Test(
    "while it goes on its page says so, and a second press begins nothing",
    arguments: [YearPart.replan, .rollOver], Language.allCases)
  func goingOn(part: YearPart, language: Language) throws {
    let (test, job) = try busy(part, language: language)
    let address = "/c/haderslev/year/\(part.rawValue)"
    let before = try test.contents()
    let head = try test.workspace.head()
    let text = part == .replan ? YearPageText.replanWorking() : YearPageText.rollOverWorking()
    let progress = test.get(address + "/progress")
    expectSound(progress)
    #expect(progress.text.contains(escaped(text[language])))
    #expect(progress.text.contains("data-live=\"\(address)/progress\""))
    #expect(progress.text.contains("http-equiv=\"refresh\""), "without scripts it comes by itself too")
    #expect(progress.text.contains("role=\"status\""))

    _ = try page("/c/haderslev/year", of: test)
    let form: [(String, String)] =
      part == .replan ? [("run", "1"), Self.from] : [("run", "1"), ("folder", "haderslev-2027")]
    let second = try test.post(address, form)
    #expect(second.status == 303)
    #expect(second.location == address + "/progress")
    #expect(test.session.takeNotice()?.text == YearPageText.alreadyWorking())
    #expect(test.workspace.jobs.job("\(part.rawValue) haderslev") === job)
    let again = test.get(address)
    expectSound(again)
    #expect(again.text.contains("href=\"\(address)/progress\""))
    #expect(try test.contents() == before)
    #expect(try test.workspace.head() == head)

    job.stop()
    waitFor(job)
    #expect(test.get(address + "/progress").location == "/c/haderslev")
    #expect(!test.get(address).text.contains("href=\"\(address)/progress\""))
  }

  @Test("its page leads to what came of it, and says so once", arguments: Language.allCases)
  func leadsToItsResult(language: Language) throws {
    let test = try YearSample.workbench(language: language, patienceSeconds: 0)
    let replan = "/c/haderslev/year/replan"
    #expect(test.get(replan + "/progress").location == replan, "there is no work to tell of")
    #expect(try test.post(replan, [("run", "1"), Self.from]).location == replan + "/progress")
    let done = try page(replan + "/progress", of: test)
    #expect(done.status == 303)
    let notice = try #require(test.session.takeNotice()?.text)
    if done.location == replan {
      #expect(notice == YearPageText.replanSame())
    } else {
      #expect(done.location == "/c/haderslev/runs/2")
      #expect(notice == YearPageText.replanDone(["n": .number(2)]))
    }
    let hidden = try FileManager.default.contentsOfDirectory(atPath: test.folder.path).filter { $0.hasPrefix(".") }
    #expect(hidden == [])

    let next = "/c/haderslev/year/roll-over"
    let preview = try page(next + "?folder=haderslev-2027", of: test)
    expectSound(preview)
    let form = try test.form(preview, to: next)
    #expect(try test.post(next, form).location == next + "/progress")
    #expect(try page(next + "/progress", of: test).location == "/c/haderslev-2027")
    #expect(
      test.session.takeNotice()?.text == YearPageText.nextMade(["folder": LocalizedText(verbatim: "haderslev-2027")]))
  }

  @Test("what goes wrong is told on its page, with the way back, and nothing is left", arguments: Language.allCases)
  func fails(language: Language) throws {
    let test = try YearSample.workbench(language: language)
    let path = test.cohortFolder + "/mentors.csv"
    let table = try String(contentsOfFile: path, encoding: .utf8)
    let gone = try test.busiestMentor()
    let rows = table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    try Data(rows.filter { !$0.hasPrefix("\(gone);") }.joined(separator: "\n").utf8)
      .write(to: URL(fileURLWithPath: path))
    let before = try test.contents()
    #expect(try test.post("/c/haderslev/year/replan", [("run", "1"), Self.from]).status == 303)
    let page = test.get("/c/haderslev/year/replan/progress")
    expectSound(page, status: 422)
    #expect(page.text.contains("role=\"alert\""))
    #expect(page.text.contains("href=\"/c/haderslev/year/replan\""))
    #expect(try test.contents() == before)
    #expect(try test.workspace.runs(of: "haderslev").map(\.number) == [1])
  }

  @Test("what others do while dates are planned is not passed over, and half a run has no name")
  func refusesWhatOthersDidMeanwhile() throws {
    let test = try YearSample.workbench()
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: test.folder.path).filter { !$0.hasPrefix(".") }.sorted()
    }
    let from = try #require(CalendarDate(written: Self.from.1))
    let before = try names()
    let order = ReplanOrder(
      workspace: test.workspace, cohort: "haderslev", run: 1, from: from, seen: try test.workspace.head())
    let draft = test.folder.path + "/.draft"
    try order.plan(to: draft)
    #expect(try names() == before, "a program that ends here leaves no run")
    #expect(test.workspace.cohorts() == ["haderslev"])
    try test.workspace.book().review(run: 1)
    #expect(throws: PageProblem.self) { _ = try order.record(draft) }
    #expect(try names() == before)
    #expect(try test.workspace.runs(of: "haderslev").map(\.number) == [1])
    // Whoever knows of it goes on.
    let known = ReplanOrder(
      workspace: test.workspace, cohort: "haderslev", run: 1, from: from, seen: try test.workspace.head())
    #expect(try known.record(draft).path == "/c/haderslev/runs/2")
    #expect(try names() == (before + ["haderslev-run"]).sorted())
  }
}
