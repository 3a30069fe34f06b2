// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOHTTP1

#if canImport(Glibc)
  import Glibc
#endif

/// A real browser with a fresh profile, without a window, that reaches no other machine.
final class Browser {
  /// An element of the page that is shown now.
  struct Element: Hashable, Sendable {
    /// The name that the standard gives to an element's reference.
    fileprivate static let key = "element-6066-11e4-a52e-4f735466cecf"
    let id: String

    /// It as an argument of a script.
    var json: JSON { .object([Self.key: .text(id)]) }

    init?(_ value: JSON) {
      guard let id = value[Self.key].text else { return nil }
      self.id = id
    }
  }

  let driver: WebDriver
  private let session: String
  private let processID: Int32?
  /// Where it saves what it downloads.
  let downloads: URL

  private init(_ driver: WebDriver, home: URL, runsScripts: Bool) async throws {
    self.driver = driver
    downloads = home.appendingPathComponent("downloads")
    try FileManager.default.createDirectory(at: downloads, withIntermediateDirectories: true)
    var preferences: [String: JSON] = ["download.default_directory": .text(downloads.path)]
    if !runsScripts { preferences["profile.managed_default_content_settings.javascript"] = 2 }
    let options: JSON = [
      "args": [
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--force-color-profile=srgb",
        .text("--user-data-dir=" + home.appendingPathComponent("profile").path),
        // Whatever a page or the browser itself might load from elsewhere is not found.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "about:blank",
      ],
      "prefs": .object(preferences), "perfLoggingPrefs": ["enableNetwork": true, "enablePage": false],
    ]
    let wanted: JSON = [
      "browserName": "chrome", "goog:chromeOptions": options,
      "goog:loggingPrefs": ["browser": "ALL", "performance": "ALL"],
      "timeouts": ["implicit": 0, "pageLoad": 50_000, "script": 50_000],
    ]
    let started = try await driver.ask(.POST, "/session", ["capabilities": ["alwaysMatch": wanted]])
    guard let session = started["sessionId"].text else { throw WebDriver.Failure(description: "no session") }
    self.session = session
    processID = started["capabilities"]["goog:processID"].number.flatMap { Int32(exactly: $0) }
  }

  /// Starts a browser, hands it over, and ends it however that ends.
  ///
  /// - Parameter runsScripts: Whether it runs the pages' scripts.
  static func with<Result>(
    runsScripts: Bool = true, _ use: (Browser) async throws -> Result
  ) async throws -> Result {
    let scratch = try Scratch()
    let driver = try await WebDriver(home: scratch.folder)
    defer { driver.stop() }
    let browser = try await Browser(driver, home: scratch.folder, runsScripts: runsScripts)
    do {
      // A window that nobody has clicked in shows no focus.
      _ = try await browser.command("Emulation.setFocusEmulationEnabled", ["enabled": true])
      let result = try await use(browser)
      await browser.quit()
      return result
    } catch {
      await browser.quit()
      throw error
    }
  }

  private func quit() async {
    _ = try? await driver.ask(.DELETE, "/session/\(session)")
    // It has ended by now, unless it hangs.
    #if canImport(Glibc)
      if let processID, Glibc.kill(processID, 0) == 0 { Glibc.kill(processID, SIGKILL) }
    #endif
  }

  /// Asks something of this browser.
  @discardableResult
  func ask(_ method: HTTPMethod, _ path: String, _ body: JSON? = nil) async throws -> JSON {
    try await driver.ask(method, "/session/\(session)\(path)", body)
  }

  /// Runs a script in the page, whether or not the page may run any, and brings back what it returns.
  @discardableResult
  func run(_ script: String, _ arguments: JSON...) async throws -> JSON {
    try await ask(.POST, "/execute/sync", ["script": .text(script), "args": .list(arguments)])
  }

  /// Speaks to the browser below the page: https://chromedevtools.github.io/devtools-protocol/
  @discardableResult
  func command(_ name: String, _ parameters: JSON = [:]) async throws -> JSON {
    try await ask(.POST, "/goog/cdp/execute", ["cmd": .text(name), "params": parameters])
  }

  /// Goes to an address.
  func open(_ address: String) async throws { try await ask(.POST, "/url", ["url": .text(address)]) }

  /// The address of the page.
  var address: String { get async throws { try await ask(.GET, "/url").text ?? "" } }
}
