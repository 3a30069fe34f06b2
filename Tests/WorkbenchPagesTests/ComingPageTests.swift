// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording

@testable import WorkbenchPages

/// Pages do not wait for what takes a while: a run that has to be read first, and a cohort that has to be matched.
struct ComingPageTests {
  private static let live = "data-live"

  @Test(arguments: ["", "pairs", "grid", "why?mentee=U-05&type=social"])
  func aRunThatIsNotAtHandIsReadMeanwhile(page: String) throws {
    let matched = try MatchedWorkbench(patienceSeconds: 0)
    let path = page.isEmpty ? "/c/haderslev/runs/1" : matched.path(page)
    matched.test.session.leave(Notice(text: WorkbenchText.cohortMade()))
    let early = matched.test.get(path)
    expectSound(early)
    #expect(early.text.contains(escaped(WorkbenchText.readingRun(["n": .number(1)])[.danish])))
    #expect(early.text.contains("data-coming"))
    #expect(!early.text.contains(escaped(WorkbenchText.cohortMade()[.danish])))
    #expect(early.text.contains("http-equiv=\"refresh\""))
    let late = try #require(
      Self.page(path, of: matched.test) { !$0.text.contains(WorkbenchText.comingHeading()[.danish]) })
    expectSound(late)
    #expect(late.text.contains(escaped(WorkbenchText.cohortMade()[.danish])), "what is to be said waits for the page")
    #expect(late.text.contains("Kørsel 1") || late.text.contains("U-05"))
  }

  @Test func whatIsWrongWithARunIsSaidInTheEnd() throws {
    let matched = try MatchedWorkbench(patienceSeconds: 0)
    let late = try #require(
      Self.page(matched.path("why?mentee=nobody"), of: matched.test) {
        !$0.text.contains(WorkbenchText.comingHeading()[.danish])
      })
    #expect(late.status == 404)
  }

  @Test(arguments: Language.allCases) func theRulesAreThereBeforeTheCohortIsMatched(language: Language) throws {
    let test = try TestWorkbench(language: language, patienceSeconds: 0)
    let early = test.get("/c/haderslev/rules")
    expectSound(early)
    #expect(early.text.contains(escaped(RulesPageText.todayComing()[language])))
    #expect(early.text.contains(Self.live))
    #expect(early.text.contains("type=\"range\""))
    #expect(early.text.contains("<noscript><p><a href=\"/c/haderslev/rules\">"))
    #expect(!early.text.contains("http-equiv=\"refresh\""), "what is being typed stays")
    let late = try #require(Self.page("/c/haderslev/rules", of: test) { !$0.text.contains(Self.live) })
    expectSound(late)
    #expect(late.text.contains("88"), "how many needs there are")
    #expect(!late.text.contains(escaped(RulesPageText.todayComing()[language])))
  }

  /// The first page for which something holds; nothing where that takes too long.
  private static func page(_ path: String, of test: TestWorkbench, where holds: (PageReply) -> Bool) -> PageReply? {
    let end = Date(timeIntervalSinceNow: 300)
    while Date() < end {
      let reply = test.get(path)
      if holds(reply) { return reply }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return nil
  }
}
