// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The built workbench, serving a folder on a free port, as its user starts it.
final class RunningWorkbench {
  private let program: RunningProgram
  /// The link that the program prints, which lets the browser in once.
  let link: String
  /// Where its pages are, without a stroke at the end.
  let origin: String

  /// Starts it, and waits for its link.
  init(folder: URL) async throws {
    program = try RunningProgram(
      Programs.built("makker-workbench"), [folder.path, "--port", "0"],
      environment: ["LC_ALL": "da_DK.UTF-8", "TMPDIR": folder.path, "HOME": folder.path])
    link = try await program.wait(seconds: 30, for: "link") { said in
      said.firstMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+\/start\?token=\S+(?=\s)/).map { String($0.0) }
    }
    origin = link.split(separator: "/", maxSplits: 3).prefix(2).joined(separator: "//")
  }

  /// What it has told on its terminal and in its log.
  var said: String { program.printed + program.complaints }

  /// Ends it.
  func stop() { program.stop(patienceSeconds: 5) }
}
