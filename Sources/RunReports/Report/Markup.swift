// SPDX-License-Identifier: GPL-3.0-or-later

import Mustache

/// Escapes text for markup, one Unicode scalar at a time.
///
/// Mustache's own escaping looks at characters, and a quotation mark with a combining accent behind it is another
/// character than a quotation mark: it would end an attribute unescaped.
struct MarkupEscaping: MustacheContentType {
  /// The name that templates ask for it by.
  static let name = "MARKUP"

  /// The text with `&`, `<`, `>` and quotation marks as entities, and what no markup may hold replaced.
  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n", "\r": escaped.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

/// The report's templates, parsed.
enum ReportTemplates {
  /// Every template by the name that others include it by.
  static let sources: [String: String] = [
    "page": pageTemplate, "style": styleSheet, "summary": summaryTemplate, "bars": barsTemplate,
    "columns": columnsTemplate, "pairs": pairsTemplate, "unmatched": unmatchedTemplate, "loads": loadsTemplate,
    "rules": rulesTemplate, "warnings": warningsTemplate, "basis": basisTemplate,
  ]

  /// The library that renders them. Each template begins by asking for our escaping: an included one would fall back
  /// to Mustache's own.
  static func library() throws -> MustacheLibrary {
    MustacheContentTypes.register(MarkupEscaping(), named: MarkupEscaping.name)
    var library = MustacheLibrary()
    for (name, source) in sources {
      try library.register("{{% CONTENT_TYPE: \(MarkupEscaping.name)}}" + source, named: name)
    }
    return library
  }
}
