// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Wording
import WorkbenchPages
import WorkbenchServer

/// Serves a folder with limits that a test need not wait for: `HurriedServer FOLDER headerSeconds=2 connections=4`.
///
/// A program of its own, so that a test that waits never holds up the server that it waits for.
@main
enum HurriedServer {
  static func main() async throws {
    setenv("LOG_LEVEL", "critical", 1)
    var limits = Limits()
    for argument in CommandLine.arguments.dropFirst(2) {
      let sides = argument.split(separator: "=")
      guard sides.count == 2, let value = Int(sides[1]) else { exit(64) }
      switch sides[0] {
      case "bodyBytesAtOnce": limits.bodyBytesAtOnce = value
      case "connections": limits.connections = value
      case "formSeconds": limits.formSeconds = value
      case "headerSeconds": limits.headerSeconds = value
      case "replySeconds": limits.replySeconds = value
      case "requestsAtOnce": limits.sessionRate = Limits.Rate(perSecond: 0.001, atOnce: Double(value))
      default: exit(64)
      }
    }
    let workbench = Workbench(try Workspace(CommandLine.arguments[1]))
    let settings = ServerSettings(port: 0, language: .english, limits: limits)
    try await WorkbenchServer(workbench, settings) { news in
      switch news {
      case .listening(let link), .nextLink(let link):
        try? FileHandle.standardOutput.write(contentsOf: Data((link + "\n").utf8))
      case .stopping, .line: break
      }
    }.run()
  }
}
