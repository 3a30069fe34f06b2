// SPDX-License-Identifier: GPL-3.0-or-later

import MakkerKit
import Testing

@Suite struct InterruptedComparisonTests {
  @Test("half of a comparison is none: whoever interrupts is told so")
  func interrupted() {
    var job = WhatIfJob(folder: Sample.haderslev.path)
    job.rules.without = ["skills"]
    job.isInterrupted = { true }
    do {
      _ = try job.run()
      Issue.record("it went on")
    } catch {
      #expect(error as? MatchingError == .interrupted)
    }
  }
}
