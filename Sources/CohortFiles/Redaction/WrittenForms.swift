// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The forms in which a text may stand in Makker's files.
enum WrittenForms {
  /// A text as it is typed, with its accents as one character or two, and each of that as HTML, iCalendar, JSON, YAML
  /// and tables write it. A name of several words is looked for in capitals and small letters too; a single word is not,
  /// since *Bo* is a name and *bo* is not.
  ///
  /// Some come more than once: texts that are equal to Swift may differ in their bytes.
  static func all(of text: String, ignoringCase: Bool) -> [String] {
    var plain = [text, text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping]
    if ignoringCase, text.contains(where: \.isWhitespace) {
      plain += plain.flatMap { [$0.lowercased(), $0.uppercased()] }
    }
    var forms = plain
    for form in plain {
      for quote in ["\"", "&quot;", "&#34;"] {
        for apostrophe in ["'", "&#39;", "&#x27;", "&apos;"] {
          forms.append(
            form.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
              .replacing("\"", with: quote).replacing("'", with: apostrophe))
        }
      }
      let strokes = form.replacing("\\", with: "\\\\")
      forms.append(strokes.replacing(",", with: "\\,").replacing(";", with: "\\;"))
      forms.append(form.replacing("\"", with: "'"))
      forms.append(strokes.replacing("\"", with: "\\\""))
      forms.append(strokes.replacing("\"", with: "\\\"").replacing("/", with: "\\/"))
      forms.append(form.replacing("\"", with: "\"\""))
      forms.append(form.replacing("'", with: "''"))
    }
    return forms
  }
}
