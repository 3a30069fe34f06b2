// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording
import WorkbenchPages

/// The same year in a few steps, in a browser that runs no script. Its pages are not inspected: axe needs scripts.
@Suite(.serialized, .enabled(if: WebDriver.isInstalled || WebDriver.isDemanded, WebDriver.lacking))
struct ShortWalkTests {
  @Test(.timeLimit(.minutes(20)), arguments: Language.allCases) func withoutScripts(language: Language) async throws {
    try await Walk.with(language, "plain-\(language.rawValue)", sample: true, runsScripts: false) { walk in
      let (browser, reason) = (walk.browser, "UDEN/WITHOUT")
      try await walk.begin()
      #expect(try await !browser.run("return matchMedia('(scripting: enabled)').matches").isTrue)
      try await browser.press(.link(Walk.cohort))
      try await walk.follow(WorkbenchText.goMatching())
      try await walk.matchNow(run: 1)
      try await walk.follow(RunPageText.pairs())
      try await walk.follow(RunPageText.askWhy())
      try await walk.forbid(reason)
      try await walk.follow(WorkbenchText.rules())
      try await browser.type("0", into: .css("input[type=number]"))
      try await browser.press(.css("[id='f.weakest.highest']"))
      try await walk.press(RulesPageText.show())
      try await walk.waitForEffect()
      try await walk.press(RulesPageText.keepButton())
      try await browser.wait(until: "that it is kept") { try await browser.address == walk.address("/rules") }
      try await walk.follow(WorkbenchText.matching())
      try await walk.matchNow(run: 2)
      try await walk.publish(run: 2)
      try await walk.repair(run: 3)
      try await walk.checkHistory(reason: reason)
    }
  }

  @Test(.timeLimit(.minutes(20))) func tellsHowFarAMatchingIs() async throws {
    try await Walk.with(.danish, "progress") { walk in
      let made = try Programs.makker(
        ["generate", walk.scratch.path(Walk.cohort), "--mentees", "600", "--mentors", "500", "--seed", "7"])
      #expect(made.exitCode == 0, "\(made.said)")
      try await walk.begin()
      try await walk.browser.press(.link(Walk.cohort))
      try await walk.follow(WorkbenchText.goMatching())
      try await walk.press(MatchingPageText.begin())
      #expect(try await walk.browser.address == walk.address("/matching/progress"))
      try await walk.look("matching", whileLive: true)
      let isOver = try await walk.browser.address.hasPrefix(walk.address("/runs/1"))
      if !isOver { try await walk.press(MatchingPageText.stop()) }
      // Where it is stopped before there is an answer, there is none to keep, and the page says so.
      try await walk.browser.wait(seconds: 300, until: "the end") {
        if try await walk.browser.address.hasPrefix(walk.address("/runs/1")) { return true }
        return try await walk.browser.text.contains(WorkbenchText.interrupted()[.danish])
      }
      try await walk.look("stopped")
    }
  }
}
