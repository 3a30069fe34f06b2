// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording

/// The inspection finds what it is there to find.
@Suite(.serialized, .enabled(if: WebDriver.isInstalled || WebDriver.isDemanded, WebDriver.lacking))
struct PageInspectorTests {
  /// A page with one of each fault.
  private static let faulty = """
    <!DOCTYPE html><html lang="en"><head><style>
    input:focus, button:focus { outline: 3px solid #000 } a:focus, #hidden:focus { outline: none }
    #cover { position: fixed; bottom: 0; left: 0; width: 100%; height: 200px; background: #fff; z-index: 2 }
    #wide { width: 2000px } #small { width: 12px; height: 12px; padding: 0; border: 0 }
    </style></head><body><main>
    <h1>One</h1><h1>Two</h1><h4>Deep</h4>
    <p style="color: #ccc; background: #fff">hardly read</p>
    <input type="text"/><p aria-describedby="nowhere">told</p>
    <table><tr><th>head</th></tr></table>
    <button id="small">x</button><p><button tabindex="5">first</button></p>
    <p id="wide">wide</p><a href="#top">link</a><img src="http://example.org/picture.png"/>
    <p style="position: absolute; bottom: 0"><button id="hidden">under</button></p>
    <div id="cover"></div></main>
    <script>console.error("something broke")</script></body></html>
    """

  @Test(.timeLimit(.minutes(10))) func findsEachFault() async throws {
    let axe = try Axe()
    try await Browser.with { browser in
      let page = Data(Self.faulty.utf8).base64EncodedString()
      try await browser.open("data:text/html;charset=utf-8;base64,\(page)")
      let inspector = PageInspector(
        browser: browser, axe: axe, language: .danish, origin: "http://127.0.0.1", walk: "faulty")
      let problems = try await inspector.problems(of: "page")
      for wanted in [
        "the page says it is in en", "the page has no title", "2 first headings", "a heading skips a level: <h4>",
        "a field without a label: <input", "aria-describedby points at nothing, nowhere", "a table without a name",
        "a head cell without a scope", "too small to hit, 12 x 12", "an order of its own", "wider than the page, 20",
        "the focus passes over <button tabindex", "the focus is not seen on <a",
        "the focus is covered on <button id=\"hidden\"",
        "color-contrast", "label (", "image-alt", "document-title", "the browser complains: ",
        "asked elsewhere: http://example.org/picture.png",
      ] {
        #expect(problems.contains { $0.hasPrefix(wanted) }, "\(wanted) not in \(problems.joined(separator: "\n"))")
      }
      #expect(problems.contains { $0.contains("something broke") })
      // What is in order is not found fault with.
      #expect(!problems.contains { $0.hasPrefix("the focus is not seen on <input") })
      #expect(!problems.contains { $0.contains("example.org/picture.png: ") })
    }
  }
}
