// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOHTTP1
import Testing
import Wording
import WorkbenchPages

extension Walk {
  /// Moves the slider of a wish, sees what that does, and keeps it.
  func moveSlider() async throws {
    try await follow(WorkbenchText.rules())
    try await look("rules")
    let slider = try await browser.find(.css("input[type=range]"))
    let before = try await browser.run("return arguments[0].value", slider.json).text
    try await browser.run("arguments[0].focus()", slider.json)
    try await browser.key(.right, times: 5)
    let after = try await browser.run("return arguments[0].value", slider.json).text
    #expect(before != after)
    try await browser.wait(until: "the effect") { try await browser.shows(.button(self(RulesPageText.keepButton()))) }
    // What is seen by then is kept in the page's address, so that a reload shows it again.
    #expect(try await browser.address.contains("?"))
    try await look("rules-effect")
    try await follow(RulesPageText.wholeComparison())
    try await look("rules-comparison")
    try await browser.ask(.POST, "/back", [:])
    try await browser.wait(until: "the effect") { try await browser.shows(.button(self(RulesPageText.keepButton()))) }
    try await press(RulesPageText.keepButton())
    try await browser.wait(until: "that it is kept") { try await browser.address == address("/rules") }
    try await look("rules-kept")
    #expect(FileManager.default.fileExists(atPath: scratch.path("\(Self.cohort)/rules.yaml")))
  }

  /// Looks for the effect of what was changed, as somebody does whose browser runs no script.
  func waitForEffect() async throws {
    try await browser.wait(until: "the effect") {
      if try await browser.shows(.button(self(RulesPageText.keepButton()))) { return true }
      let again = self(RulesPageText.lookAgain())
      if try await browser.shows(.link(again)) { try await browser.press(.link(again)) }
      return false
    }
  }

  /// Asks for the weakest pair to be as strong as it can be, sees what that does, keeps it, and takes it back.
  func setFairness() async throws {
    let before = try String(contentsOfFile: scratch.path("\(Self.cohort)/rules.yaml"), encoding: .utf8)
    try await browser.press(.css("[id='f.weakest.highest']"))
    try await browser.wait(until: "the effect") { try await browser.shows(.button(self(RulesPageText.keepButton()))) }
    try await browser.press(.css("details.rule > summary"))
    try await look("rules-fairness")
    try await press(RulesPageText.keepButton())
    try await browser.wait(until: "that it is kept") { try await browser.address == address("/rules") }
    let kept = try String(contentsOfFile: scratch.path("\(Self.cohort)/rules.yaml"), encoding: .utf8)
    #expect(kept.hasPrefix(before.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kept.contains("worst_off: highest"))
    try await press(WorkbenchText.undo())
    try await browser.wait(until: "that it is taken back") {
      try String(contentsOfFile: scratch.path("\(Self.cohort)/rules.yaml"), encoding: .utf8) == before
    }
  }
}
