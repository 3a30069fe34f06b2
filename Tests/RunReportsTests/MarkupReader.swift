// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads a page as XML, which is stricter than any browser: every element closed, every attribute quoted.
final class MarkupReader: NSObject, XMLParserDelegate {
  /// One element with its attributes, in the order of the page.
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  /// The elements in the order they begin.
  private(set) var elements: [Element] = []
  /// The text that a reader would see, a line for each block; style sheets are left out.
  private(set) var text = ""
  /// Why the page is not well-formed, with its line.
  private(set) var failure: String?
  private var open: [String] = []

  private static let blocks: Set = [
    "p", "h1", "h2", "h3", "h4", "li", "tr", "caption", "figcaption", "summary", "dt", "dd", "title", "text",
  ]

  /// Reads a page.
  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    if !parser.parse() {
      failure = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "unknown")"
    }
  }

  /// The values of an attribute wherever it stands.
  func values(of attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes))
    open.append(name)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
    if Self.blocks.contains(name) {
      text += "\n"
    } else if name == "td" || name == "th" {
      text += " | "
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if !open.contains("style") { text += characters }
  }

  /// The text with its white space tidied, a line a block.
  var lines: String {
    text.split(separator: "\n").map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty && $0 != "|" }.joined(separator: "\n") + "\n"
  }
}
