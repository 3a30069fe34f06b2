// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOHTTP1

/// How the page looks, and what it told its browser.
extension Browser {
  /// Gives the page another size, in the pixels of style sheets.
  func resize(width: Int, height: Int) async throws {
    try await command(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)), "deviceScaleFactor": 1, "mobile": false,
      ])
  }

  /// Tells the page that its reader wants it dark, or light.
  func show(dark: Bool) async throws {
    try await command(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]]])
  }

  /// A picture of the whole page, up to a height of some screens, if the tests were asked to keep them.
  func keepPicture(_ name: String) async throws {
    guard let folder = Self.pictureFolder else { return }
    let size = try await command("Page.getLayoutMetrics")["cssContentSize"]
    let clip: JSON = [
      "x": 0, "y": 0, "width": size["width"], "height": .number(min(size["height"].number ?? 0, 6000)), "scale": 1,
    ]
    let picture = try await command(
      "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true, "clip": clip])
    try Self.keep(picture, as: "\(name).png", in: folder)
  }

  /// The page as it would come out of a printer, if the tests were asked to keep pictures.
  func keepPrint(_ name: String) async throws {
    guard let folder = Self.pictureFolder else { return }
    let paper: JSON = ["paperWidth": .number(8.27), "paperHeight": .number(11.69), "printBackground": false]
    try Self.keep(try await command("Page.printToPDF", paper), as: "\(name).pdf", in: folder)
  }

  private static var pictureFolder: URL? {
    ProcessInfo.processInfo.environment["MAKKER_SCREENSHOTS"].map { URL(fileURLWithPath: $0) }
  }

  private static func keep(_ answer: JSON, as name: String, in folder: URL) throws {
    guard let data = answer["data"].text.flatMap({ Data(base64Encoded: $0) }) else { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try data.write(to: folder.appendingPathComponent(name))
  }

  /// What the browser complained of since it was last asked: errors of scripts, broken policies, missing files. That a
  /// page itself came with an error's status is none: the page says why.
  func complaints() async throws -> [String] {
    let page = try await address
    let entries = try await ask(.POST, "/se/log", ["type": "browser"]).list
    return entries.compactMap { entry in
      guard let message = entry["message"].text, entry["level"].text != "INFO", entry["level"].text != "DEBUG" else {
        return nil
      }
      return entry["source"].text == "network" && message.hasPrefix(page + " ") ? nil : message
    }
  }

  /// The addresses that were asked for since this was last asked.
  func requests() async throws -> [String] {
    let entries = try await ask(.POST, "/se/log", ["type": "performance"]).list
    return try entries.compactMap { entry in
      guard let text = entry["message"].text else { return nil }
      let message = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))["message"]
      guard message["method"].text == "Network.requestWillBeSent" else { return nil }
      return message["params"]["request"]["url"].text
    }
  }

  /// Waits for a file to be downloaded whole.
  ///
  /// - Throws: `WebDriver.Failure` where none comes.
  func download(_ fits: (String) -> Bool) async throws -> Data {
    let end = Date(timeIntervalSinceNow: 30)
    while true {
      let names = try FileManager.default.contentsOfDirectory(atPath: downloads.path)
      if let name = names.first(where: fits), !name.hasSuffix(".crdownload") {
        let file = downloads.appendingPathComponent(name)
        let data = try Data(contentsOf: file)
        try FileManager.default.removeItem(at: file)
        return data
      }
      guard Date() < end else { throw WebDriver.Failure(description: "nothing was downloaded but \(names)") }
      try await Task.sleep(for: .milliseconds(30))
    }
  }
}
