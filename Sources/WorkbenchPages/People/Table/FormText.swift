// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles

/// Texts of a file in the fields of a form.
///
/// A field that comes back as it was shown changes nothing, so that what could not be shown as it is (a personal number,
/// a control character) stays until somebody types something else.
enum FormText {
  /// A text as a field shows it: no personal number, no character that a page cannot hold, one kind of line end.
  static func shown(_ text: String) -> String {
    var shown = ""
    for scalar in lines(PersonalNumber.masked(text)).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: shown.unicodeScalars.append(scalar)
      case ..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: shown.append(DamagedText.mark)
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// What came back, where it is something else than what was shown.
  static func changed(_ posted: String?, from text: String) -> String? {
    guard let posted = posted.map(lines), posted != shown(text) else { return nil }
    // A browser sends no such characters; whoever does cannot put them into a file.
    return String(
      String.UnicodeScalarView(
        posted.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" || $0 == "\n" }))
  }

  private static func lines(_ text: String) -> String {
    // By scalars, because to Swift CR and LF together are one character.
    guard text.unicodeScalars.contains("\r") else { return text }
    var lines = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" { lines.append("\n") } else if scalar != "\n" || before != "\r" { lines.append(scalar) }
      before = scalar
    }
    return String(lines)
  }
}
