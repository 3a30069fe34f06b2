// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A planned sweep on a real Slurm, where somebody asks for it.
@Suite struct SlurmTests {
  private static let isAsked = ProcessInfo.processInfo.environment["MAKKER_SLURM"] == "1"

  @Test(
    "a job array on one node gives the bytes of the local run",
    .enabled(if: isAsked, "MAKKER_SLURM=1 runs it; needs root and apt-get install slurm-wlm munge"))
  func oneNode() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Slurm/one_node.sh")
    let scratch = try Scratch()
    let said = URL(fileURLWithPath: scratch.path("said"))
    try Data().write(to: said)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [script.path, Program.path, Sample.haderslev.path]
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: said, encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(text)")
    #expect(text.contains("same bytes"))
  }
}
