// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOHTTP1

/// axe-core, the accessibility checker of others, run in the page: `Axe/find.sh` fetches it.
struct Axe: Sendable {
  private let source: String

  /// Finds it, or fetches it.
  ///
  /// - Throws: `RunningProgram.Failure` with why it is not there.
  init() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Axe/find.sh")
    let program = try RunningProgram(
      "/usr/bin/env", ["bash", script.path], environment: ProcessInfo.processInfo.environment)
    guard program.end(withinSeconds: 120) == 0 else {
      throw RunningProgram.Failure(description: program.complaints)
    }
    let path = program.printed.trimmingCharacters(in: .whitespacesAndNewlines)
    source = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// What breaks WCAG 2.2, levels A and AA, on the page as it is shown now; each with where.
  ///
  /// - Parameter rules: The rules to check, by axe's names; all where none are given.
  func violations(in browser: Browser, rules: [String] = []) async throws -> [String] {
    if try await !browser.run("return typeof axe === 'object'").isTrue { try await browser.run(source) }
    let found = try await browser.ask(
      .POST, "/execute/async",
      [
        "script": """
        const done = arguments[arguments.length - 1];
        axe.run(document, {
          runOnly: arguments[0].length ? arguments[0] : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
          // The one rule of WCAG 2.2 that has to be asked for.
          rules: { "target-size": { enabled: true } }, resultTypes: ["violations"],
        }).then(
          (results) => done(results.violations.flatMap((rule) => rule.nodes.slice(0, 3).map((node) =>
            `${rule.id} (${rule.help}) at ${node.target.join(" ")}: ${node.html.slice(0, 200)}: ${node.failureSummary}`))),
          (error) => done([`axe failed: ${error}`]));
        """,
        "args": [.list(rules.map { .text($0) })],
      ])
    return found.list.compactMap(\.text)
  }
}
