// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import Testing
import Wording
import YearRecords

@testable import WorkbenchPages

struct ApprovalPagesTests {
  private func field(_ name: String, in page: PageReply) throws -> String {
    let after = try #require(page.text.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first)
    return after.components(separatedBy: "\"")[0]
  }

  private func publish(_ matched: MatchedWorkbench) throws {
    #expect(try matched.test.post(matched.path("review"), []).status == 303)
    let page = matched.test.get(matched.path("publish"))
    expectSound(page)
    #expect(
      try matched.test.post(matched.path("publish"), [("stamp", try field("stamp", in: page))]).status == 303)
  }

  @Test(arguments: Language.allCases) func pagesAreSound(language: Language) throws {
    let matched = try MatchedWorkbench(language: language)
    expectSound(matched.test.get(matched.path("publish")))
    expectSound(matched.test.get(matched.path("unpublish")))
    expectSound(matched.test.get(matched.path("pair?mentee=U-05")))
    try publish(matched)
    let before = try matched.state()
    for page in ["publish", "unpublish", "pair?mentee=U-05", "why?mentee=U-05"] {
      expectSound(matched.test.get(matched.path(page)))
    }
    expectSound(matched.test.get("/c/haderslev/matching/decisions"))
    expectSound(matched.test.get("/c/haderslev/matching/decisions?q=U-1&page=2"))
    #expect(try matched.state() == before)
  }

  @Test func goesFromDraftToPublishedAndBack() throws {
    let matched = try MatchedWorkbench()
    let store = try matched.test.workspace.book().store
    let before = matched.decisions()
    // A draft cannot be published.
    let early = matched.test.get(matched.path("publish"))
    #expect(!early.text.contains("name=\"stamp\""))
    expectSound(
      try matched.test.post(matched.path("publish"), [("stamp", try ApprovalPages.stamp(matched.context))]), status: 409
    )
    #expect(try matched.test.post(matched.path("review"), []).status == 303)
    #expect(try store.run(1).state == .reviewed)
    #expect(try matched.undo(on: matched.test.get("/c/haderslev")).status == 303)
    #expect(try store.run(1).state == .draft)
    try publish(matched)
    #expect(try store.run(1).state == .published)
    let pairs = try store.publishedPairs(inCohort: "haderslev").count
    #expect(pairs == (try matched.inquiry().tally.filled))
    #expect(try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions.count > pairs)
    try takeBack(matched)
    #expect(try store.run(1).state == .withdrawn)
    // The pair that the cohort's own file required was published too, but is the coordinator's own.
    #expect(matched.decisions() == before)
    #expect(try DecisionsFile([UInt8](try #require(before))).decisions.contains { $0.kind == .require })
    // Taken back by a slip: the notice has it published again, and that is taken back as the first time.
    #expect(try matched.undo(on: matched.test.get("/c/haderslev")).status == 303)
    #expect(try store.run(1).state == .published)
    #expect(try store.publishedPairs(inCohort: "haderslev").count == pairs)
    #expect(try matched.undo(on: matched.test.get("/c/haderslev")).status == 303)
    #expect(try store.run(1).state == .withdrawn)
    #expect(matched.decisions() == before)
  }

  private func takeBack(_ matched: MatchedWorkbench) throws {
    let page = matched.test.get(matched.path("unpublish"))
    expectSound(page)
    expectSound(try matched.test.post(matched.path("unpublish"), [("stamp", "old")]), status: 409)
    #expect(
      try matched.test.post(matched.path("unpublish"), [("stamp", try field("stamp", in: page))]).status == 303)
  }

  @Test func whatWasDecidedAndWhatEndedSinceOutlivesPublishingAgain() throws {
    let matched = try MatchedWorkbench()
    let store = try matched.test.workspace.book().store
    try publish(matched)
    let first = Set(try store.publishedPairs(inCohort: "haderslev"))
    let rows = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions
    // One pair ends, one is let go, and of one that holds the coordinator decides that it is made in any case.
    let ended = [
      ("mentee", "U-05"), ("type", "social"), ("date", "2026-10-01"), ("outcome", "ended_early"), ("sure", "yes"),
    ]
    #expect(try matched.test.post(matched.path("pair/ended"), ended).status == 303)
    let release = [("mentee", "U-04"), ("type", "social"), ("reason", "Skoleskift"), ("sure", "yes")]
    #expect(try matched.test.post(matched.path("pair/release"), release).status == 303)
    let held = Set(try store.publishedPairs(inCohort: "haderslev"))
    #expect(held.count == first.count - 2)
    let pinned = try #require(held.sorted { $0.mentee < $1.mentee }.first { $0.mentee != "U-01" })
    let decision = [
      ("mentee", pinned.mentee.text), ("mentor", pinned.mentor.text), ("type", pinned.type?.rawValue ?? ""),
      ("reason", "Aftalt"), ("kind", "require"),
    ]
    #expect(try matched.test.post("/c/haderslev/matching/decisions", decision).status == 303)
    try takeBack(matched)
    let left = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions
    #expect(left.contains { $0.reason == "Aftalt" && $0.kind == .require && $0.mentee == pinned.mentee })
    #expect(!left.contains { $0.reason.hasPrefix("offentliggjort") })
    #expect(try store.publishedPairs(inCohort: "haderslev").isEmpty)

    #expect(matched.test.get(matched.path("")).text.contains("Offentliggør igen"))
    let page = matched.test.get(matched.path("publish"))
    expectSound(page)
    #expect(page.text.contains("sluttet eller frigivet siden") && page.text.contains("(U-05)"))
    #expect(
      try matched.test.post(matched.path("publish"), [("stamp", try field("stamp", in: page))]).status == 303)
    #expect(Set(try store.publishedPairs(inCohort: "haderslev")) == held)
    let again = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions
    #expect(again.count == rows.count - 2)
    #expect(try store.audit().findings.isEmpty)
  }

  @Test func aRunThatTookOverLeavesTheRowsOfTheOneBefore() throws {
    let matched = try MatchedWorkbench()
    let before = matched.decisions()
    try publish(matched)
    let first = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions
    let book = try matched.test.workspace.book()
    let pairs = try book.published(inCohort: "haderslev")
    // The same pairs with other dates, as another run.
    let copy = matched.test.folder.path + "/second"
    try book.export(run: 1, to: copy)
    let record = copy + "/run.json"
    let text = try String(contentsOfFile: record, encoding: .utf8)
    try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: record))
    let second = try book.record(run: copy, of: matched.cohortFolder)
    try #require(second == 2)
    try book.review(run: 2)
    try book.publish(run: 2, language: .danish)
    #expect(try book.store.publishedRows(ofRun: 2).count == book.store.publishedRows(ofRun: 1).count)
    // The older one is taken back: what holds is the newer one's, and nothing changes.
    try book.unpublish(run: 1, language: .danish)
    #expect(try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions == first)
    try book.publish(run: 1, language: .danish)
    #expect(try book.store.runInForce(inCohort: "haderslev") == 1)
    try book.unpublish(run: 1, language: .danish)
    #expect(try book.published(inCohort: "haderslev") == pairs)
    #expect(try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions == first)
    try book.unpublish(run: 2, language: .danish)
    #expect(matched.decisions() == before)
    #expect(try book.store.audit().findings.isEmpty)
  }

  @Test func aRepairIsTakenBackWithAllThatItChanged() throws {
    let matched = try MatchedWorkbench()
    try publish(matched)
    let book = try matched.test.workspace.book()
    let pairs = try book.published(inCohort: "haderslev")
    let before = try matched.files()
    var job = RematchJob(folder: "", language: .danish)
    job.stored = try book.matching(ofRun: 1)
    job.left = ["M-02"]
    job.plansYear = false
    job.decisions = try book.decisions(forRun: 1).map { decisions in
      try DecisionsFile(decisions).changed(adding: [], language: .danish) { $0.mentor == "M-02" }
    }
    let folder = matched.test.folder.path + "/second"
    try job.run().run.write(to: folder)
    let number = try book.record(run: folder, of: matched.cohortFolder, origin: .rematch(of: 1))
    func address(_ page: String) -> String { "/c/haderslev/runs/\(number)/\(page)" }
    func send(_ action: String) throws {
      let page = matched.test.get(address(action))
      expectSound(page)
      let form = [("stamp", try field("stamp", in: page))]
      #expect(try matched.test.post(address(action), form).status == 303)
    }
    #expect(try matched.test.post(address("review"), []).status == 303)
    for _ in 1...2 {
      try send("publish")
      #expect(try !book.published(inCohort: "haderslev").contains { $0.mentor == "M-02" })
      #expect(try matched.files()["mentors.csv"] != before["mentors.csv"])
      let page = matched.test.get(address("unpublish"))
      #expect(page.text.contains("<strong>\(pairs.count)</strong><span>match gælder så"))
      #expect(page.text.contains("mentors.csv: bliver som før"))
      try send("unpublish")
      #expect(try book.published(inCohort: "haderslev") == pairs)
      #expect(try book.store.endings(inCohort: "haderslev").isEmpty)
      #expect(try matched.files() == before)
    }
    // What somebody edits and decides meanwhile stays, and a pair that has ended all the same does not come back.
    try send("publish")
    let mentors = try #require(try matched.files()["mentors.csv"]) + Data("\r\n".utf8)
    try mentors.write(to: URL(fileURLWithPath: matched.cohortFolder + "/mentors.csv"))
    let typed = try #require(matched.decisions()) + Data("U-05;M-36;social mentor;forbyd;skrevet imens\r\n".utf8)
    try typed.write(to: URL(fileURLWithPath: matched.cohortFolder + "/decisions.csv"))
    #expect(matched.test.get(address("unpublish")).text.contains("mentors.csv: er rettet siden"))
    try send("unpublish")
    #expect(matched.test.get("/c/haderslev").text.contains("mentors.csv i årgangens mappe er rettet siden"))
    #expect(try matched.files()["mentors.csv"] == mentors)
    let rows = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions
    #expect(rows.contains { $0.reason == "skrevet imens" })
    #expect(!rows.contains { $0.mentor == "M-02" }, "nobody of that id is in the folder")
    #expect(
      try rows.count == DecisionsFile([UInt8](try #require(before["decisions.csv"]))).decisions.count(where: {
        $0.mentor != "M-02"
      }) + 1)
    #expect(try book.store.audit().findings.isEmpty)
  }

  @Test func thePageSaysWhatPublishingDoes() throws {
    let matched = try MatchedWorkbench()
    #expect(try matched.test.post(matched.path("review"), []).status == 303)
    let refused = [
      ("mentee", "U-05"), ("type", "social"), ("side", "mentor"), ("reason", "Kender familien"), ("sure", "yes"),
    ]
    #expect(try matched.test.post(matched.path("pair/refuse"), refused).status == 303)
    let page = matched.test.get(matched.path("publish"))
    expectSound(page)
    let filled = try matched.inquiry().tally.filled
    #expect(page.text.contains("<strong>\(filled - 1)</strong><span>match ligger fast"))
    #expect(page.text.contains("<strong>1</strong><span>afviste match"))
    #expect(page.text.contains("(U-05)"))
    #expect(page.text.contains("decisions.csv"))
    #expect(
      try matched.test.post(matched.path("publish"), [("stamp", try field("stamp", in: page))]).status == 303)
    let store = try matched.test.workspace.book().store
    #expect(try store.publishedPairs(inCohort: "haderslev").count == filled - 1)
    #expect(try !store.publishedPairs(inCohort: "haderslev").contains { $0.mentee == "U-05" })
  }

  @Test func tellsWhenDecisionsSpeakAgainstTheRun() throws {
    let matched = try MatchedWorkbench()
    let decision = [("mentee", "U-05"), ("mentor", "M-37"), ("type", "social"), ("reason", "De kender hinanden")]
    #expect(
      try matched.test.post("/c/haderslev/matching/decisions", decision + [("kind", "require")]).status == 303)
    #expect(try matched.test.post(matched.path("review"), []).status == 303)
    let page = matched.test.get(matched.path("publish"))
    expectSound(page, status: 409)
    #expect(page.text.contains("decisions.csv:"))
    #expect(page.text.contains("1 beslutning er ikke fulgt"))
    #expect(!page.text.contains("name=\"stamp\""))
  }

  @Test func refusesAFileThatOthersChanged() throws {
    let matched = try MatchedWorkbench()
    #expect(try matched.test.post(matched.path("review"), []).status == 303)
    let stamp = try field("stamp", in: matched.test.get(matched.path("publish")))
    let path = matched.cohortFolder + "/decisions.csv"
    let typed = try #require(matched.decisions()) + Data("U-05;M-37;social mentor;forbyd;skrevet imens\r\n".utf8)
    try typed.write(to: URL(fileURLWithPath: path))
    expectSound(try matched.test.post(matched.path("publish"), [("stamp", stamp)]), status: 409)
    #expect(try matched.test.workspace.book().store.run(1).state == .reviewed)
    #expect(matched.decisions() == typed)
  }

  @Test func refusesWhatOthersDidMeanwhile() throws {
    let matched = try MatchedWorkbench()
    let seen = try matched.test.workspace.head()
    #expect(try matched.test.post(matched.path("review"), []).status == 303)
    expectSound(try matched.test.post(matched.path("review"), [], seen: seen), status: 409)
    expectSound(try matched.test.post(matched.path("reopen"), [], seen: seen), status: 409)
    #expect(try matched.test.workspace.book().store.run(1).state == .reviewed)
  }

  @Test func aPairIsFollowedUp() throws {
    let matched = try MatchedWorkbench()
    try publish(matched)
    let store = try matched.test.workspace.book().store
    let pair = [("mentee", "U-05"), ("type", "social")]
    #expect(matched.test.get(matched.path("why?mentee=U-05")).text.contains("offentliggjort og gælder"))
    // A meeting, then the same day again, which can be undone.
    let meeting = pair + [("date", "2026-09-02"), ("outcome", "held"), ("minutes", "45")]
    #expect(try matched.test.post(matched.path("pair/met"), meeting).status == 303)
    #expect(try store.meetings(inCohort: "haderslev").map(\.minutes) == [45])
    let again = pair + [("date", "2026-09-02"), ("outcome", "cancelled"), ("minutes", "0")]
    #expect(try matched.test.post(matched.path("pair/met"), again).status == 303)
    #expect(try store.meetings(inCohort: "haderslev").map(\.outcome) == [.cancelled])
    let page = matched.test.get(matched.path("pair?mentee=U-05"))
    expectSound(page)
    #expect(try matched.undo(on: page).status == 303)
    #expect(try store.meetings(inCohort: "haderslev").map(\.minutes) == [45])
    // Everything that is wrong at once.
    let wrong = try matched.test.post(
      matched.path("pair/met"), pair + [("date", "yesterday"), ("outcome", "fun"), ("minutes", "-1")])
    expectSound(wrong, status: 422)
    #expect(wrong.text.components(separatedBy: "class=\"error\"").count == 4)
    #expect(wrong.text.contains("value=\"yesterday\""))
    // An ending needs the box, unless the pair goes on.
    let end = pair + [("date", "2026-10-01"), ("outcome", "ended_early"), ("reason", "Flyttede")]
    expectSound(try matched.test.post(matched.path("pair/ended"), end), status: 422)
    #expect(
      try matched.test.post(matched.path("pair/ended"), pair + [("date", "2026-10-01"), ("outcome", "ongoing")]).status
        == 303)
    #expect(try store.publishedPairs(inCohort: "haderslev").contains { $0.mentee == "U-05" })
    #expect(try matched.test.post(matched.path("pair/ended"), end + [("sure", "yes")]).status == 303)
    #expect(try !store.publishedPairs(inCohort: "haderslev").contains { $0.mentee == "U-05" })
    let ended = matched.test.get(matched.path("pair?mentee=U-05"))
    expectSound(ended)
    #expect(ended.text.contains("1. oktober 2026"))
    #expect(!ended.text.contains("id=\"release\""))
  }

  @Test func aPairIsRefusedOrReleased() throws {
    let matched = try MatchedWorkbench()
    try publish(matched)
    let store = try matched.test.workspace.book().store
    let hostile = "<script>alert(1)</script>"
    let form = [("mentee", "U-05"), ("type", "social"), ("side", "mentee"), ("reason", hostile)]
    expectSound(try matched.test.post(matched.path("pair/refuse"), form), status: 422)
    #expect(try store.refusals(inCohort: "haderslev").isEmpty)
    #expect(try matched.test.post(matched.path("pair/refuse"), form + [("sure", "yes")]).status == 303)
    #expect(try store.refusals(inCohort: "haderslev").map(\.reason) == [hostile])
    let page = matched.test.get(matched.path("pair?mentee=U-05"))
    expectSound(page)
    #expect(!page.text.contains(hostile))
    let rows = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions
    #expect(rows.filter { $0.mentee == "U-05" }.map(\.kind) == [.forbid])
    let release = [("mentee", "U-04"), ("type", "social"), ("reason", "Skoleskift"), ("sure", "yes")]
    #expect(try matched.test.post(matched.path("pair/release"), release).status == 303)
    #expect(try !store.publishedPairs(inCohort: "haderslev").contains { $0.mentee == "U-04" })
    // It is let go: not twice.
    expectSound(try matched.test.post(matched.path("pair/release"), release), status: 409)
    // Somebody without a mentor has no pair.
    expectSound(matched.test.get(matched.path("pair?mentee=U-41&type=education")), status: 404)
  }

  @Test(arguments: Language.allCases) func theTemplateShowsTheSteps(language: Language) throws {
    let matched = try MatchedWorkbench(language: language)
    for state in ["draft", "reviewed", "published"] {
      let run = try matched.test.workspace.run("1", of: "haderslev")
      #expect(run.state.rawValue == state)
      let context = matched.context
      var values = try context.commonValues()
      values["approval"] = try ApprovalView.values(run, context)
      let page = try context.page("x", body: try PageTemplates.render("approval", values))
      expectSound(page)
      #expect(page.text.contains("aria-current=\"step\""))
      if state == "draft" { #expect(try matched.test.post(matched.path("review"), []).status == 303) }
      if state == "reviewed" {
        let stamp = try field("stamp", in: matched.test.get(matched.path("publish")))
        #expect(try matched.test.post(matched.path("publish"), [("stamp", stamp)]).status == 303)
      }
    }
  }
}
