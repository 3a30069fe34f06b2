// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Wording
import WorkbenchPages

/// A coordinator's year in a real browser.
@Suite(.serialized, .enabled(if: WebDriver.isInstalled || WebDriver.isDemanded, WebDriver.lacking))
struct WalkTests {
  @Test(.timeLimit(.minutes(20)), arguments: Language.allCases) func year(language: Language) async throws {
    let reason = language == .danish ? "De er naboer" : "They are neighbours"
    try await Walk.with(language, language.rawValue) { walk in
      try await walk.begin()
      try await walk.makeCohort()
      try await walk.bringFiles()
      try await walk.matchFirst()
      try await walk.lookThroughRun()
      try await walk.askAndDecide(reason: reason)
      try await walk.moveSlider()
      try await walk.setFairness()
      try await walk.follow(WorkbenchText.matching())
      try await walk.matchNow(run: 2)
      try await walk.publish(run: 2)
      try await walk.repair(run: 3)
      try await walk.publish(run: 3)
      try await walk.lookThroughYear()
      try await walk.checkHistory(reason: reason)
    }
  }
}
