// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOHTTP1

/// What somebody does who reads the page and knows nothing of its markup.
extension Browser {
  /// Something on a page by what it says.
  enum Target: Hashable, Sendable, CustomStringConvertible {
    case button(String)
    case link(String)
    case field(String)
    case heading(String)
    /// The form with a button.
    case form(String)
    case css(String)

    var description: String {
      switch self {
      case .button(let text): "the button “\(text)”"
      case .link(let text): "the link “\(text)”"
      case .field(let text): "the field “\(text)”"
      case .heading(let text): "the heading “\(text)”"
      case .form(let text): "the form of “\(text)”"
      case .css(let selector): selector
      }
    }

    fileprivate var words: (kind: JSON, text: JSON) {
      switch self {
      case .button(let text): ("button", .text(text))
      case .link(let text): ("link", .text(text))
      case .field(let text): ("field", .text(text))
      case .heading(let text): ("heading", .text(text))
      case .form(let text): ("form", .text(text))
      case .css(let selector): ("css", .text(selector))
      }
    }
  }

  /// All that can be seen of a kind with a text: those whose whole name it is, else those whose name begins with it.
  private static let finder = """
    const [kind, text, root] = arguments;
    const squeeze = (text) => (text ?? "").replace(/\\s+/g, " ").trim();
    const name = (element) => {
      const by = element.getAttribute("aria-labelledby");
      if (by) return squeeze(by.split(/\\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
      if (element.hasAttribute("aria-label")) return squeeze(element.getAttribute("aria-label"));
      if (element.labels?.length) return squeeze([...element.labels].map((label) => label.textContent).join(" "));
      return squeeze(element.matches("input") ? element.value : element.textContent);
    };
    const selectors = {
      form: "form button", button: "button, input[type=submit], summary, a.button", link: "a[href]",
      field: "input:not([type=hidden]), select, textarea", heading: "h1, h2, h3, h4", css: text,
    };
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) || element.type === "file";
    const all = [...(root ?? document).querySelectorAll(selectors[kind])].filter(seen);
    if (kind === "css") return all;
    const whole = all.filter((element) => name(element) === squeeze(text));
    const found = whole.length ? whole : all.filter((element) => name(element).startsWith(squeeze(text)));
    return kind === "form" ? found.map((element) => element.form) : found;
    """

  /// Everything that can be seen of a target, in the order of the page.
  func all(_ target: Target, in part: Element? = nil) async throws -> [Element] {
    let words = target.words
    let found = try await run(Self.finder, words.kind, words.text, part?.json ?? .null)
    return found.list.compactMap { Element($0) }
  }

  /// Whether a target can be seen.
  func shows(_ target: Target, in part: Element? = nil) async throws -> Bool {
    try await !all(target, in: part).isEmpty
  }

  /// The first of a target. A reader who is told that something is coming waits for it, and so does this.
  ///
  /// - Throws: `WebDriver.Failure` with what the page says instead.
  func find(_ target: Target, in part: Element? = nil) async throws -> Element {
    var found: Element?
    try await wait(until: "\(target)") {
      found = try await all(target, in: part).first
      return found != nil
    }
    guard let found else { throw WebDriver.Failure(description: "\(target) went away") }
    return found
  }

  /// Presses something, and waits until the page that it leads to is there.
  func press(_ target: Target, in part: Element? = nil) async throws {
    do {
      try await press(try await find(target, in: part))
    } catch let failure as WebDriver.Failure where part == nil && failure.isOfAPageThatWent {
      // The page came anew between the look and the click, which then was none.
      try await press(try await find(target))
    }
  }

  /// Presses an element.
  func press(_ element: Element) async throws {
    var tries = 0
    while true {
      // As far from the edges as can be: what sticks to the top of the page would take the click.
      try await run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element.json)
      do {
        try await ask(.POST, "/element/\(element.id)/click", [:])
        return
      } catch let failure as WebDriver.Failure where failure.description.contains("click intercepted") && tries < 5 {
        // A page that came anew scrolls back to where it was, sooner or later.
        tries += 1
        try await Task.sleep(for: .milliseconds(200))
      }
    }
  }

  /// Types into a field, in the place of what is there.
  func type(_ text: String, into target: Target, in part: Element? = nil) async throws {
    let field = try await find(target, in: part)
    try await ask(.POST, "/element/\(field.id)/clear", [:])
    try await ask(.POST, "/element/\(field.id)/value", ["text": .text(text)])
  }

  /// Chooses files for a field; it is not cleared before.
  func choose(_ files: [String], for target: Target) async throws {
    let field = try await find(target)
    try await ask(.POST, "/element/\(field.id)/value", ["text": .text(files.joined(separator: "\n"))])
  }

  /// Chooses from a list by what the choice begins with.
  func select(_ text: String, from target: Target, in part: Element? = nil) async throws {
    let field = try await find(target, in: part)
    let option = try await run(
      """
      const options = [...arguments[0].options];
      const name = (option) => option.textContent.replace(/\\s+/g, " ").trim();
      return options.find((option) => name(option) === arguments[1])
        ?? options.find((option) => name(option).startsWith(arguments[1]));
      """, field.json, .text(text))
    guard let option = Element(option) else {
      throw WebDriver.Failure(description: "\(target) offers no “\(text)” but \(try await self.text(of: field))")
    }
    try await ask(.POST, "/element/\(option.id)/click", [:])
  }

  /// Presses a key some times, wherever the focus is.
  func key(_ key: Key, times: Int = 1) async throws {
    let strokes = (0..<times).flatMap { _ -> [JSON] in
      [["type": "keyDown", "value": .text(key.rawValue)], ["type": "keyUp", "value": .text(key.rawValue)]]
    }
    try await ask(.POST, "/actions", ["actions": [["type": "key", "id": "keys", "actions": .list(strokes)]]])
  }

  /// Keys that have no letter, by the standard's own codes.
  enum Key: String {
    case tab = "\u{E004}"
    case enter = "\u{E007}"
    case escape = "\u{E00C}"
    case end = "\u{E010}"
    case home = "\u{E011}"
    case left = "\u{E012}"
    case right = "\u{E014}"
  }

  /// What the page says.
  var text: String { get async throws { try await text(of: nil) } }

  /// What an element says; the whole page where none is given.
  func text(of element: Element?) async throws -> String {
    try await run("return (arguments[0] ?? document.body).innerText", element?.json ?? .null).text ?? ""
  }

  /// Waits until something holds. How long says nothing of the pages: all the tests share the machine.
  ///
  /// - Throws: `WebDriver.Failure` where it does not come to hold in time.
  func wait(
    seconds: Double = 120, until what: String, _ holds: () async throws -> Bool
  ) async throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      // A page that is just being left has no elements to ask.
      if (try? await holds()) == true { return }
      guard Date() < end else {
        throw WebDriver.Failure(description: "not in time: \(what); \(try await address) says: \(try await text)")
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}
