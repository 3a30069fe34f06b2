// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOHTTP1
import Testing

/// Debian's chromedriver, which drives its chromium: https://www.w3.org/TR/webdriver2/
final class WebDriver {
  private let program: RunningProgram
  private let port: Int

  /// What the driver answers where it cannot do what it is asked.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    /// Whether what was asked about stood on a page that the browser has left since.
    var isOfAPageThatWent: Bool { description.hasPrefix("stale element reference") }
  }

  /// Whether a browser can be driven here.
  static var isInstalled: Bool { Programs.installed("chromedriver") != nil && Programs.installed("chromium") != nil }

  /// Whether a machine without one fails the tests: in continuous integration, and where somebody asks for it.
  static var isDemanded: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["CI"] == "true" || environment["MAKKER_WALK"] != nil
  }

  /// Why tests that need a browser are left out.
  static let lacking: Comment = "no browser here: install Debian's packages chromium and chromium-driver"

  /// Starts the driver on a free port.
  ///
  /// - Parameter home: A folder for what the browser writes.
  init(home: URL) async throws {
    guard let path = Programs.installed("chromedriver"), Programs.installed("chromium") != nil else {
      throw Failure(description: "\(Self.lacking)")
    }
    program = try RunningProgram(
      path, ["--port=0"],
      environment: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home.path, "TMPDIR": home.path,
        "LC_ALL": "C.UTF-8",
      ])
    port = try await program.wait(seconds: 30, for: "port") { said in
      said.firstMatch(of: /started successfully on port ([0-9]+)/).flatMap { Int($0.1) }
    }
  }

  /// Asks the driver for something, and waits for its answer, for a minute at most.
  ///
  /// - Throws: `Failure` with the driver's own words.
  func ask(_ method: HTTPMethod, _ path: String, _ body: JSON? = nil) async throws -> JSON {
    let (status, answer) = try await LocalHTTP.ask(
      method, port: port, path: path, body: try body.map { Array(try JSONEncoder().encode($0)) })
    let value = try JSONDecoder().decode(JSON.self, from: Data(answer))["value"]
    guard status == 200 else {
      let words = (value["message"].text ?? "").split(separator: "\n").first ?? ""
      throw Failure(description: "\(value["error"].text ?? "?"): \(words) (\(method) \(path) \(Self.shown(body)))")
    }
    return value
  }

  private static func shown(_ body: JSON?) -> String {
    let text = body.flatMap { try? JSONEncoder().encode($0) }.map { String(decoding: $0, as: UTF8.self) } ?? ""
    return String(text.prefix(300))
  }

  /// Ends the driver, and every browser that it started.
  func stop() { program.stop(patienceSeconds: 2) }
}
