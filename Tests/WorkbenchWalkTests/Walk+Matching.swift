// SPDX-License-Identifier: GPL-3.0-or-later

import NIOHTTP1
import Testing
import Wording
import WorkbenchPages

extension Walk {
  /// The address of a page of the cohort.
  func address(_ path: String) -> String { "\(workbench.origin)/c/\(Self.cohort)\(path)" }

  /// Matches the cohort for the first time.
  func matchFirst() async throws {
    try await follow(WorkbenchText.overview())
    try await look("overview")
    try await follow(WorkbenchText.goMatching())
    try await look("matching")
    try await matchNow(run: 1)
  }

  /// Presses the button that matches, and waits for the run.
  func matchNow(run: Int) async throws {
    try await press(MatchingPageText.begin())
    try await browser.wait(until: "run \(run)") { try await browser.address == address("/runs/\(run)") }
    try await expect(WorkbenchText.run(["n": .number(run)]))
  }

  /// Looks at all that a run tells.
  func lookThroughRun() async throws {
    try await look("run")
    for (text, name) in [
      (RunPageText.pairs, "pairs"), (.unmatched, "unmatched"), (.mentors, "mentors"), (.week, "week"),
      (.training, "training"), (.files, "files"),
    ] {
      try await follow(text())
      try await look("run-" + name)
    }
    try await tryLeaving()
    try await follow(RunPageText.files())
    try await browser.press(.link("pairs.csv"))
    let pairs = try await browser.download { $0.hasSuffix("pairs.csv") }
    #expect(String(decoding: pairs, as: UTF8.self).contains("mentee;mentor;type;programme;slot;points"))
    try await follow(RunPageText.report())
    #expect(try await browser.address == address("/runs/1/report"))
    try await look("report")
    try await browser.ask(.POST, "/back", [:])
  }

  /// Asks what mentors who leave would do to the run, and reads the answer.
  private func tryLeaving() async throws {
    try await follow(StressPageText.tab())
    try await look("run-stress")
    try await type("20", into: StressPageText.trials())
    try await press(StressPageText.start())
    // Until then the form is still there, which looks whole.
    try await browser.wait(until: "the page of the answer") { try await browser.address.contains("trials=20") }
    try await look("run-stress-answer")
    try await expect(StressPageText.otherHeading())
  }
}
