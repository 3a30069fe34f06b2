// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import Testing
import Wording

@testable import WorkbenchPages

struct DecisionPagesTests {
  private let list = "/c/haderslev/matching/decisions"

  @Test(arguments: Language.allCases) func pagesAreSound(language: Language) throws {
    let matched = try MatchedWorkbench(language: language)
    let before = try matched.state()
    expectSound(matched.test.get(list))
    expectSound(matched.test.get(list + "/new"))
    expectSound(matched.test.get(list + "/new?kind=require&mentee=&mentor=nobody"), status: 422)
    expectSound(matched.test.get(list + "/withdraw?mentee=U-12&mentor=M-52&type=education"))
    expectSound(matched.test.get(list + "/withdraw?mentee=U-12&mentor=M-52&type=social"), status: 404)
    #expect(try matched.state() == before)
    // Also where nothing was matched, and no store is there.
    let plain = try TestWorkbench(language: language)
    expectSound(plain.get(list))
    expectSound(plain.get(list + "/new?kind=forbid&mentee=U-05&mentor=M-37&type="))
    #expect(!FileManager.default.fileExists(atPath: plain.folder.path + "/makker.db"))
  }

  @Test func decidingCanBeUndone() throws {
    let matched = try MatchedWorkbench()
    let before = matched.decisions()
    let form = [
      ("kind", "require"), ("mentee", "U-05"), ("mentor", "M-37"), ("type", "social"), ("reason", "De kender hinanden"),
    ]
    let decided = try matched.test.post(list, form)
    #expect(decided.status == 303)
    #expect(decided.location == list)
    let page = matched.test.get(list)
    expectSound(page)
    #expect(page.text.contains("De kender hinanden"))
    #expect(page.text.contains("besluttet i Makker"))
    #expect(page.text.contains("Kørsel 1 følger ikke en af beslutningerne"))
    #expect(page.text.contains("href=\"/c/haderslev/matching\""))
    let rows = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions
    #expect(
      rows.last == Decision(mentee: "U-05", mentor: "M-37", type: .social, kind: .require, reason: "De kender hinanden")
    )
    #expect(try matched.test.workspace.book().store.decisions(inCohort: "haderslev").count == 1)
    #expect(matched.test.get(matched.path("why?mentee=U-05")).text.contains("1 beslutning er ikke fulgt"))
    #expect(try matched.undo(on: page).status == 303)
    #expect(matched.decisions() == before, "decisions.csv is as it was, byte for byte")
    #expect(try matched.test.workspace.book().store.decisions(inCohort: "haderslev").isEmpty)
  }

  @Test func takingBackCanBeUndone() throws {
    let matched = try MatchedWorkbench()
    let rows = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions
    let gone = try matched.test.post(
      list + "/withdraw", [("mentee", "U-58"), ("mentor", "M-16"), ("type", ""), ("reason", "De er forsonet")])
    #expect(gone.status == 303)
    let page = matched.test.get(list)
    #expect(!page.text.contains(">U-58"))
    #expect(
      try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions == rows.filter { $0.mentee != "U-58" })
    #expect(try matched.undo(on: page).status == 303)
    #expect(Set(try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions) == Set(rows))
    // It is gone: nothing is taken back twice.
    let form = [("mentee", "U-58"), ("mentor", "M-16"), ("type", "social"), ("reason", "x")]
    expectSound(try matched.test.post(list + "/withdraw", form), status: 409)
  }

  @Test func aDecisionThatTakesAnothersPlaceGivesItBack() throws {
    let matched = try MatchedWorkbench()
    let pair = [("mentee", "U-12"), ("mentor", "M-52"), ("type", "education")]
    let before = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions
    #expect(try matched.test.post(list, pair + [("kind", "require"), ("reason", "Familien vil gerne")]).status == 303)
    let page = matched.test.get(list)
    #expect(try matched.undo(on: page).status == 303)
    #expect(Set(try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions) == Set(before))
  }

  @Test func formsShowWhatIsWrong() throws {
    let matched = try MatchedWorkbench()
    let before = try matched.state()
    let pair = [("mentee", "U-05"), ("mentor", "M-37"), ("type", "social")]
    let unreasoned = try matched.test.post(list, pair + [("kind", "require"), ("reason", "  ")])
    expectSound(unreasoned, status: 422)
    #expect(unreasoned.text.contains("aria-invalid=\"true\""))
    #expect(unreasoned.text.contains("value=\"U-05\""))
    let long = String(repeating: "å", count: 501)
    expectSound(try matched.test.post(list, pair + [("kind", "require"), ("reason", long)]), status: 422)
    expectSound(try matched.test.post(list, pair + [("kind", "marry"), ("reason", "x")]), status: 422)
    let all = try matched.test.post(
      list, [("kind", "require"), ("mentee", "U-9999"), ("mentor", ""), ("type", "witch"), ("reason", "x")])
    expectSound(all, status: 422)
    #expect(all.text.components(separatedBy: "class=\"error\"").count == 4, "all faults at once")
    expectSound(
      try matched.test.post(list + "/withdraw", [("mentee", "U-12"), ("mentor", "M-52"), ("type", "education")]),
      status: 422)
    #expect(try matched.state() == before)
  }

  @Test func leadsToTheCostFirst() throws {
    let matched = try MatchedWorkbench()
    let cost = matched.test.get(list + "/new?kind=require&mentee=Luul%20B.&mentor=M-37&type=social")
    // Several may have the name; the id is always enough.
    #expect(cost.status == 303 || cost.text.contains("U-05"))
    let known = matched.test.get(list + "/new?kind=require&mentee=U-05&mentor=M-37&type=social")
    #expect(known.location == matched.path("why-not?mentee=U-05&type=social&mentor=M-37"))
    let present = matched.test.get(list + "/new?kind=forbid&mentee=U-05&mentor=M-46&type=social")
    #expect(present.location == matched.path("why?mentee=U-05&type=social"))
  }

  @Test func refusesWhatOthersChangedMeanwhile() throws {
    let matched = try MatchedWorkbench()
    let seen = try matched.test.workspace.head()
    let pair = [("mentee", "U-05"), ("mentor", "M-37"), ("type", "social"), ("reason", "x")]
    #expect(try matched.test.post(list, pair + [("kind", "forbid")]).status == 303)
    let before = try matched.state()
    expectSound(try matched.test.post(list, pair + [("kind", "require")], seen: seen), status: 409)
    expectSound(try matched.test.post(list + "/withdraw", pair, seen: seen), status: 409)
    #expect(try matched.state() == before)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "=HYPERLINK(\"http://evil\")", "\"; DROP TABLE decision; --", "\u{202E}txt.exe",
    "a;b\"c\r\nU-01;M-01;social;require;planted",
  ]) func hostileReasonsAreHarmless(reason: String) throws {
    let matched = try MatchedWorkbench()
    let count = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions.count
    let form = [("kind", "forbid"), ("mentee", "U-05"), ("mentor", "M-37"), ("type", "social"), ("reason", reason)]
    #expect(try matched.test.post(list, form).status == 303)
    let page = matched.test.get(list)
    expectSound(page)
    #expect(!page.text.contains("<script>alert"))
    let rows = try DecisionsFile([UInt8](try #require(matched.decisions()))).decisions
    #expect(rows.count == count + 1, "one row, whatever the reason holds")
    #expect(rows.last?.mentee == "U-05")
    let text = String(decoding: try #require(matched.decisions()), as: UTF8.self)
    #expect(!text.contains(";="), "no cell begins a formula")
    expectSound(matched.test.get(matched.path("why-not?mentee=U-05&type=social&mentor=M-37")))
    #expect(try matched.undo(on: page).status == 303)
  }
}
