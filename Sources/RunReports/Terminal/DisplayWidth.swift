// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// How many columns of a terminal the text takes: one a character, two where East Asian letters and pictures are
  /// drawn wide, none for controls (Unicode Standard Annex 11, the common ranges).
  var displayWidth: Int {
    reduce(0) { width, character in
      guard let scalar = character.unicodeScalars.first, scalar.value >= 0x20, scalar.value != 0x7F else {
        return width
      }
      return width + (Self.isWide(scalar) || character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1)
    }
  }

  /// The text with spaces behind it, up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// The text with spaces before it, up to a width.
  func aligned(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - displayWidth)) + self
  }

  /// The text on one line, no wider than this, without what could move a terminal's cursor.
  func clipped(to width: Int) -> String {
    let plain = String(unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    guard plain.displayWidth > width else { return plain }
    var clipped = ""
    for character in plain where clipped.displayWidth + String(character).displayWidth < width {
      clipped.append(character)
    }
    return clipped + "…"
  }

  /// The text in lines of at most so many columns, broken at spaces, each with spaces before it.
  func wrapped(to width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if longer.displayWidth + indent > width, !line.isEmpty {
        lines.append(margin + line)
        line = String(word)
      } else {
        line = longer
      }
    }
    return (lines + [margin + line]).map { $0.clipped(to: width) }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
