// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes a table that every spreadsheet opens as it is meant: UTF-8 with a byte-order mark, `;` between cells, CRLF
/// after rows, quotes where they are needed (RFC 4180).
///
///     var table = CSVWriter(header: ["mentee", "mentor"])
///     table.append(["T-1", "M-7"])
///     let file = table.bytes
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, which the readers of this module
/// take off again.
public struct CSVWriter: Sendable {
  /// The file so far.
  public private(set) var bytes: [UInt8]

  /// Starts a table with its header.
  public init(header: [String]) {
    bytes = [0xEF, 0xBB, 0xBF]
    append(header)
  }

  /// Goes on with a table that another writer has started.
  public init() { bytes = [] }

  /// Adds a row. Linear in its length.
  public mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ";")) }
      append(cell)
    }
    // A row of one empty cell would be a blank line, which readers skip.
    if cells == [""] { bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  /// Hands over the bytes so far, and goes on with what comes after them; so a table need never be whole in memory.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func append(_ cell: String) {
    let quote = UInt8(ascii: "\"")
    let text = FormulaGuard.guarded(cell)
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ";") || $0 == quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else {
      bytes += text.utf8
      return
    }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}

/// Keeps spreadsheets from running what somebody typed (OWASP, "CSV Injection").
///
/// Putting the guard on and taking it off give back every text: a text that already looks guarded gets one more
/// apostrophe.
enum FormulaGuard {
  /// The text as a file holds it.
  static func guarded(_ text: String) -> String {
    looksLikeFormula(text.utf8.drop { $0 == apostrophe }) && !isNumber(text) ? "'" + text : text
  }

  /// Whether a text of a file has the guard before it.
  static func isGuarded(_ text: some Collection<UInt8>) -> Bool {
    text.first == apostrophe && looksLikeFormula(text.drop { $0 == apostrophe })
  }

  static let apostrophe = UInt8(ascii: "'")

  private static func looksLikeFormula(_ text: some Collection<UInt8>) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }

  /// Whether the text is a sign, digits and at most one decimal point or comma, which calculates nothing.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst(text.hasPrefix("-") || text.hasPrefix("+") ? 1 : 0)
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
