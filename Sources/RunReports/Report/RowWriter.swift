// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Markup put together piece by piece; each call gives the same markup back, for the next one.
package final class Markup {
  /// The markup so far, as UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Adds markup as it is.
  @discardableResult package func raw(_ markup: String) -> Markup {
    bytes += markup.utf8
    return self
  }

  /// Adds a text, escaped.
  @discardableResult package func text(_ text: String) -> Markup {
    // Nearly all texts hold none of what is escaped.
    guard text.utf8.contains(where: Self.mayNeedEscape) else { return raw(text) }
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch (before, byte) {
      case (_, UInt8(ascii: "&")): raw("&amp;")
      case (_, UInt8(ascii: "<")): raw("&lt;")
      case (_, UInt8(ascii: ">")): raw("&gt;")
      case (_, UInt8(ascii: "\"")): raw("&quot;")
      case (_, UInt8(ascii: "'")): raw("&#39;")
      case (_, 0x09), (_, 0x0A), (_, 0x0D): bytes.append(byte)
      case (_, ..<0x20), (_, 0x7F): raw(Self.replacement)
      // Control characters of two bytes, and the two of three bytes that are no characters.
      case ((_, 0xC2), 0x80...0x9F):
        bytes.removeLast()
        raw(Self.replacement)
      case ((0xEF, 0xBF), 0xBE...0xBF):
        bytes.removeLast(2)
        raw(Self.replacement)
      default: bytes.append(byte)
      }
      before = (before.1, byte)
    }
    return self
  }

  /// Starts with nothing.
  package init() {}

  private static let replacement = "\u{FFFD}"

  /// Adds a short text in a frame of its own.
  package func chip(_ label: String) {
    raw("<span class=\"chip\"><bdi>").text(label).raw("</bdi></span> ")
  }

  /// Whether a byte is escaped, or begins a character that may be: 0xC2 a control character, 0xEF U+FFFE and U+FFFF.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, 0x7F, 0xC2, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}

/// Writes the rows of a part of the page that may have thousands.
///
/// In code and not in a template: Mustache takes a quarter of a millisecond for a pair, this a fiftieth of that.
protocol RowWriter: Sendable {
  /// What a row shows.
  associatedtype Row: Sendable
  /// The language.
  var words: Words { get }
  /// Adds a row.
  func write(_ row: Row, to out: Markup)
}

extension RowWriter {
  /// A fixed word.
  func label(_ text: ReportText) -> String { words(text()) }

  /// Writes rows to a file, some at a time.
  func write(_ rows: ArraySlice<Row>, to sink: FileSink) throws {
    try sink.write(rows: rows.count) { positions in
      let out = Markup()
      for row in rows.dropFirst(positions.lowerBound).prefix(positions.count) { write(row, to: out) }
      return out.bytes
    }
  }
}
