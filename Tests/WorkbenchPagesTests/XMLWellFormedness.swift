// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether markup is well-formed: every element closed, every attribute quoted, every id used once.
enum XMLWellFormedness {
  /// The first fault; nothing where there is none.
  static func fault(in document: Data) -> String? {
    let parser = XMLParser(data: document)
    let watcher = Watcher()
    parser.delegate = watcher
    guard parser.parse() else { return "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")" }
    return watcher.repeated.map { "the id \($0) is used twice" }
  }

  private final class Watcher: NSObject, XMLParserDelegate {
    var ids: Set<String> = []
    var repeated: String?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      if let id = attributes["id"], !ids.insert(id).inserted { repeated = id }
    }
  }
}
