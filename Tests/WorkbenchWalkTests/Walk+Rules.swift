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
}
