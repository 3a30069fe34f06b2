// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording
import WorkbenchPages

/// A coordinator at the browser: finds what a page offers by what it says, in the language of the walk.
struct Walk {
  let browser: Browser
  let workbench: RunningWorkbench
  let scratch: Scratch
  let language: Language
  let inspector: PageInspector

  /// Starts the workbench on an empty folder, or on a copy of the sample cohort, and a browser beside it; ends both
  /// however the walk ends.
  ///
  /// - Parameter name: What the names of pictures begin with.
  static func with(
    _ language: Language, _ name: String, sample: Bool = false, runsScripts: Bool = true,
    _ walk: (Walk) async throws -> Void
  ) async throws {
    let scratch = try Scratch()
    if sample { try scratch.copySample("haderslev", to: cohort) }
    let axe = try Axe()
    let workbench = try await RunningWorkbench(folder: scratch.folder)
    defer { workbench.stop() }
    try await Browser.with(runsScripts: runsScripts) { browser in
      let inspector = PageInspector(
        browser: browser, axe: axe, language: language, origin: workbench.origin, walk: name)
      try await walk(
        Walk(browser: browser, workbench: workbench, scratch: scratch, language: language, inspector: inspector))
    }
  }

  /// The folder of the cohort that is walked through.
  static let cohort = "haderslev"

  /// A text as the pages show it.
  func callAsFunction(_ text: LocalizedText) -> String { text[language] }

  /// Presses a link that says this.
  func follow(_ text: LocalizedText) async throws { try await browser.press(.link(self(text))) }

  /// Presses a button that says this.
  func press(_ text: LocalizedText) async throws { try await browser.press(.button(self(text))) }

  /// Types into the field that is called this.
  func type(_ words: String, into text: LocalizedText) async throws {
    try await browser.type(words, into: .field(self(text)))
  }

  /// Looks at the page that is shown now, once all of it is there.
  ///
  /// - Parameter whileLive: whether it is a page that tells of something that goes on.
  func look(
    _ name: String, whileLive: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    if !whileLive {
      try await browser.wait(until: "all of \(name) is there") {
        try await browser.run(
          """
          return document.readyState === "complete" && !document.querySelector("[data-live], [data-coming]");
          """
        ).isTrue
      }
    }
    // What inspects a page is a script, and waits for what never comes where pages run none.
    guard try await browser.run("return matchMedia('(scripting: enabled)').matches").isTrue else { return }
    try await inspector.look(at: name, sourceLocation: sourceLocation)
  }

  /// Checks that the page says something, or comes to say it: a slow machine may still be on the way to it.
  func expect(_ text: LocalizedText, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let wanted = self(text)
    do {
      try await browser.wait(until: "the page says “\(wanted)”") { try await browser.text.contains(wanted) }
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
  }

  /// Opens the link that the program printed, and chooses the walk's language.
  func begin() async throws {
    // What the browser asked for on its own, before there was a page, is none of the pages'.
    _ = try await browser.requests()
    try await browser.open(workbench.link)
    if try await browser.run("return document.documentElement.lang").text != language.rawValue {
      let other: Language = language == .danish ? .english : .danish
      try await browser.press(.button(WorkbenchText.otherLanguage()[other]))
    }
    try await browser.wait(until: "the language") {
      try await browser.run("return document.documentElement.lang").text == language.rawValue
    }
    // The token is used up, and is nowhere to be seen.
    #expect(try await browser.address == workbench.origin + "/")
    try await look("home")
  }
}
