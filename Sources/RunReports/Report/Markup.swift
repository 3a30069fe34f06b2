// SPDX-License-Identifier: GPL-3.0-or-later

package import Mustache

/// Escapes text for markup, one Unicode scalar at a time.
///
/// Mustache's own escaping looks at characters, and a quotation mark with a combining accent behind it is another
/// character than a quotation mark: it would end an attribute unescaped.
package struct MarkupEscaping: MustacheContentType {
  /// The name that templates ask for it by.
  package static let name = "MARKUP"

  /// The text with `&`, `<`, `>` and quotation marks as entities, and what no markup may hold replaced.
  package func escapeText(_ text: String) -> String {
    String(decoding: Markup().text(text).bytes, as: UTF8.self)
  }
}

/// The report's templates, parsed.
package enum ReportTemplates {
  /// The parts whose rows are not written by a template.
  enum Rows: String {
    case pairs, needs, loads, year, changes, hours
  }

  /// Stands before the name of a part where its rows go; a character that Unicode never gives a meaning, and that no
  /// text can bring in, because escaping replaces it.
  static let rowsMark: Character = "\u{FFFE}"

  /// Every template by the name that others include it by.
  package static let sources: [String: String] = [
    "page": pageTemplate, "style": styleSheet, "summary": summaryTemplate, "bars": barsTemplate,
    "columns": columnsTemplate, "pairs": pairsTemplate, "unmatched": unmatchedTemplate, "loads": loadsTemplate,
    "fairness": fairnessTemplate, "rules": rulesTemplate, "warnings": warningsTemplate, "basis": basisTemplate,
    "year": yearTemplate, "yearChanges": yearChangesTemplate, "yearTraining": yearTrainingTemplate,
  ]

  /// Writes a rendered page; a function writes the rows where their marks are.
  static func write(_ page: String, to sink: FileSink, rows: (Rows) throws -> Void) throws {
    for (index, part) in page.split(separator: rowsMark, omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        try sink.write(String(part))
        continue
      }
      let name = part.prefix { $0 != "\n" }
      if let name = Rows(rawValue: String(name)) { try rows(name) }
      try sink.write(String(part.dropFirst(name.count + 1)))
    }
  }

  /// The library that renders them. Each template begins by asking for our escaping: an included one would fall back
  /// to Mustache's own.
  package static func library(_ sources: [String: String] = sources) throws -> MustacheLibrary {
    MustacheContentTypes.register(MarkupEscaping(), named: MarkupEscaping.name)
    var library = MustacheLibrary()
    for (name, source) in sources {
      try library.register("{{% CONTENT_TYPE: \(MarkupEscaping.name)}}" + source, named: name)
    }
    return library
  }
}
