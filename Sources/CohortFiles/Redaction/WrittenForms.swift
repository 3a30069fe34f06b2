// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The forms in which a text may stand in Makker's files.
enum WrittenForms {
  /// A text as it is typed, with its accents as one character or two, and each of that as HTML, iCalendar, JSON, YAML
  /// and tables write it. A name of several words is looked for in capitals and small letters too; a single word is not,
  /// since *Bo* is a name and *bo* is not.
  static func all(of text: String, ignoringCase: Bool) -> Set<String> {
    var plain: Set<String> = [
      text, text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping,
    ]
    if ignoringCase, text.contains(where: \.isWhitespace) {
      for form in plain { plain.formUnion([form.lowercased(), form.uppercased()]) }
    }
    var forms = plain
    for form in plain {
      for quote in ["\"", "&quot;", "&#34;"] {
        for apostrophe in ["'", "&#39;", "&#x27;", "&apos;"] {
          forms.insert(
            form.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
              .replacing("\"", with: quote).replacing("'", with: apostrophe))
        }
      }
      let strokes = form.replacing("\\", with: "\\\\")
      forms.insert(strokes.replacing(",", with: "\\,").replacing(";", with: "\\;"))
      forms.insert(form.replacing("\"", with: "'"))
      forms.insert(strokes.replacing("\"", with: "\\\""))
      forms.insert(strokes.replacing("\"", with: "\\\"").replacing("/", with: "\\/"))
      forms.insert(form.replacing("\"", with: "\"\""))
      forms.insert(form.replacing("'", with: "''"))
    }
    return forms
  }
}
