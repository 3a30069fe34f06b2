// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording
import WorkbenchPages

extension Walk {
  /// Asks why the first of the pairs was made, and why not another; forbids the pair, takes that back, and forbids it
  /// again.
  func askAndDecide(reason: String) async throws {
    try await follow(RunPageText.pairs())
    try await follow(RunPageText.askWhy())
    let why = try await browser.address
    try await look("why")
    try await follow(AskingText.allMentors())
    try await look("why-not-whom")
    try await browser.press(.css("a"), in: try await firstOther())
    try await expect(AskingText.costHeading())
    try await look("why-not")

    try await browser.open(why)
    try await forbid(reason)
    try await look("decisions")
    #expect(try decisions().contains(reason))
    try await press(WorkbenchText.undo())
    try await look("decisions-undone")
    #expect(try !decisions().contains(reason))
    try await browser.open(why)
    try await forbid(reason)
    #expect(try decisions().contains(reason))
  }

  /// The row of the first mentor in the table who meets every requirement and has not the pair.
  private func firstOther() async throws -> Browser.Element {
    for row in try await browser.all(.css("tbody tr")) {
      let text = try await browser.text(of: row)
      if text.contains(self(AskingText.eligible())), !text.contains(self(AskingText.present())) { return row }
    }
    throw WebDriver.Failure(description: "no other mentor fits: \(try await browser.text)")
  }

  /// Forbids the pair that the page is about, once the whole answer is there.
  func forbid(_ reason: String) async throws {
    let target = Browser.Target.form(self(AskingText.forbidPair()))
    let form = try await browser.find(target)
    try await browser.type(reason, into: .field(self(AskingText.reason())), in: form)
    try await browser.press(.button(self(AskingText.forbidPair())), in: form)
    try await expect(LocalizedText(verbatim: reason))
  }

  /// What the cohort's file of decisions says.
  private func decisions() throws -> String {
    try String(contentsOf: scratch.folder.appendingPathComponent("\(Self.cohort)/decisions.csv"), encoding: .utf8)
  }

  /// Looks a run through, says so, and publishes it.
  func publish(run: Int) async throws {
    try await press(ApprovalText.review())
    try await expect(ApprovalText.reviewedNotice(["run": .number(run)]))
    try await look("reviewed-\(run)")
    try await follow(ApprovalText.publish())
    try await look("publish-\(run)")
    try await press(ApprovalText.publishHeading(["run": .number(run)]))
    try await expect(ApprovalText.publishedHint())
    try await look("published-\(run)")
  }
}
