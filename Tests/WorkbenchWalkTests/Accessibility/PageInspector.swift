// SPDX-License-Identifier: GPL-3.0-or-later

import NIOHTTP1
import Testing
import Wording

/// Looks at each page that a walk comes past, on a wide screen and on a telephone, light and dark, and reports what
/// somebody would stumble over.
struct PageInspector {
  let browser: Browser
  let axe: Axe
  let language: Language
  /// Where the pages are; a page asks for nothing elsewhere.
  let origin: String
  /// What the pictures' names begin with.
  let walk: String

  /// Inspects the page that is shown now, and reports all that is wrong with it.
  ///
  /// - Parameter name: What the page is called in reports and in the names of pictures.
  func look(at name: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    for problem in try await problems(of: name) {
      Issue.record("\(walk), \(name): \(problem)" as Comment, sourceLocation: sourceLocation)
    }
  }

  /// What is wrong with the page that is shown now; each thing once.
  func problems(of name: String) async throws -> [String] {
    var problems: [String] = []
    try await browser.resize(width: 1280, height: 900)
    try await browser.show(dark: false)
    problems += try await held(PageScript.structure, .text(language.rawValue))
    problems += try await focusProblems()
    problems += try await axe.violations(in: browser)
    try await browser.keepPicture("\(walk)-\(name)-wide")
    try await browser.show(dark: true)
    problems += try await axe.violations(in: browser, rules: ["color-contrast"]).map { "dark: \($0)" }
    try await browser.keepPicture("\(walk)-\(name)-dark")
    try await browser.show(dark: false)
    try await browser.resize(width: 390, height: 844)
    problems += try await held(PageScript.structure, .text(language.rawValue)).map { "390 px: \($0)" }
    let byWidth = ["target-size", "color-contrast", "scrollable-region-focusable"]
    problems += try await axe.violations(in: browser, rules: byWidth).map { "390 px: \($0)" }
    try await browser.keepPicture("\(walk)-\(name)-narrow")
    try await browser.resize(width: 1280, height: 900)
    try await browser.keepPrint("\(walk)-\(name)-print")
    problems += try await browser.complaints().map { "the browser complains: \($0)" }
    problems += try await browser.requests().filter(isElsewhere).map { "asked elsewhere: \($0)" }
    if try await browser.text.contains("⟦") { problems.append("a text is missing") }
    var told: Set<String> = []
    var alike: [Substring: Int] = [:]
    return problems.filter { problem in
      // A table of a hundred rows has most faults a hundred times.
      let kind = problem.prefix { $0 != "<" }
      alike[kind, default: 0] += 1
      guard alike[kind, default: 0] <= 3 else { return false }
      // What is wrong on a wide screen is most often wrong on a telephone too.
      let isNew = !problem.hasPrefix("390 px: ") || !told.contains(String(problem.dropFirst("390 px: ".count)))
      return told.insert(problem).inserted && isNew
    }
  }

  private func held(_ script: String, _ arguments: JSON...) async throws -> [String] {
    try await browser.ask(.POST, "/execute/sync", ["script": .text(script), "args": .list(arguments)])
      .list.compactMap(\.text)
  }

  /// Walks through the page with the tabulator.
  private func focusProblems() async throws -> [String] {
    let count = Int(try await browser.run(PageScript.startTabbing).number ?? 0)
    if count > 1 { try await browser.key(.tab, times: min(count - 1, 40)) }
    let order = try await held(PageScript.order)
    return order + (try await held(PageScript.focus))
  }

  private func isElsewhere(_ address: String) -> Bool {
    !address.hasPrefix(origin + "/") && !["about:", "data:", "chrome:"].contains { address.hasPrefix($0) }
  }
}
