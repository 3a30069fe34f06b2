// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `makker training`: what one more session would bring.
@Suite struct ExtraSessionTests {
  @Test("the gain of a session is what matching a cohort that has it shows")
  func gain() throws {
    let scratch = try Scratch()
    let folder = scratch.path("cohort")
    try FileManager.default.copyItem(atPath: Sample.schoolAndLeisure.path, toPath: folder)
    try? FileManager.default.removeItem(atPath: folder + "/expected")
    let told = try Program.run(["training", folder, "--module", "conduct", "--lang", "en"])
    #expect(told.exitCode == 0, "\(told.errors)")
    #expect(
      told.output == """
        As it is: 31 of 38 needs filled, 3,656 points.
          Proper conduct with children (7 September 2026, seats: 16): fills 3 needs more, +294 points

        """)
    // The same session, written into the cohort by hand.
    let sessions = URL(fileURLWithPath: folder + "/training_sessions.csv")
    let text = try String(contentsOf: sessions, encoding: .utf8)
    let line = "conduct-0,conduct,2026-09-07,09:00,12:00,16,Library\n"
    try Data((text + (text.hasSuffix("\n") ? "" : "\n") + line).utf8).write(to: sessions)
    let matched = try Program.run(["match", folder, "--dry-run", "--lang", "en"])
    #expect(matched.exitCode == 0, "\(matched.errors)")
    #expect(matched.output.contains("3,950 points"))
    #expect(try Program.run(["training", folder, "--module", "condct"]).exitCode == 64)
  }
}
