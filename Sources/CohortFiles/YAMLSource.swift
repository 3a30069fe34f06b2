// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The text of a YAML file, checked to be text, with what has to be looked up in it by line and column.
struct YAMLSource {
  /// A place in the text; both count from 1, columns in Unicode scalars, as the parser does.
  struct Position: Hashable, Sendable {
    /// The line.
    let line: Int
    /// The column.
    let column: Int
  }

  private var scalars: [Unicode.Scalar]

  /// The text from a file's bytes in UTF-8. Nothing, after noting why, where the bytes are no text.
  init?(_ bytes: [UInt8], _ faults: inout YAMLFaults) {
    scalars = []
    guard decode(bytes[(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...]) else {
      noteBadEncoding(&faults)
      return nil
    }
    if let index = scalars.firstIndex(where: Self.isControl) {
      let place = position(of: index)
      let code = String(scalars[index].value, radix: 16, uppercase: true)
      let padded = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      faults.add(
        line: place.line, column: place.column,
        found: YAMLText.controlCharacter(["code": LocalizedText(verbatim: padded)]),
        expected: YAMLText.controlCharacterExpected(), advice: YAMLText.controlCharacterAdvice())
      return nil
    }
  }

  /// The whole text.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether so many aliases may be in the text that they could unfold to a great many values. Notes it if so.
  ///
  /// An alias is `*name` where a value can begin; a few words of prose look the same, so a few are let through, and the
  /// parser tells which they are.
  func mayHoldAliases(moreThan limit: Int, _ faults: inout YAMLFaults) -> Bool {
    var first: Int?
    var aliases = 0
    var anchors = 0
    for index in scalars.indices {
      let isAlias = scalars[index] == "*"
      guard isAlias || scalars[index] == "&", index + 1 < scalars.count,
        !scalars[index + 1].properties.isWhitespace,
        index == 0 || " \t\r\n[]{},:?-".unicodeScalars.contains(scalars[index - 1])
      else { continue }
      first = first ?? index
      if isAlias { aliases += 1 } else { anchors += 1 }
    }
    guard aliases > limit, anchors > 0, let first else { return false }
    let place = position(of: first)
    faults.add(
      line: place.line, column: place.column, found: YAMLText.anchors(), expected: YAMLText.anchorsExpected(),
      advice: YAMLText.anchorsAdvice())
    return true
  }

  /// Renames the second occurrence of a key in a mapping, without changing any place, and tells where it is.
  ///
  /// In a block, the second key begins in a later line at the same column; in braces, after a comma or brace.
  mutating func renameSecond(_ key: String, firstAt first: Position) -> Position? {
    let wanted = Array(key.unicodeScalars)
    guard !wanted.isEmpty, let start = index(of: first) else { return nil }
    var line = first.line
    var column = first.column
    for index in start..<scalars.count {
      let isKeyStart =
        index > start && matches(wanted, at: index)
        && (column == first.column && line > first.line || follows(",{", index))
      if isKeyStart {
        let quoted = scalars[index] == "\"" || scalars[index] == "'"
        // A private-use character: no key that people write holds one, and each is used once.
        scalars[index + (quoted ? 1 : 0)] = unusedScalar()
        return Position(line: line, column: column)
      }
      if isLineBreak(at: index) {
        line += 1
        column = 1
      } else if scalars[index] != "\r" {
        column += 1
      }
    }
    return nil
  }

  /// Whether a line begins with white space that holds a tab.
  func isIndentedByTab(line: Int) -> Bool {
    guard let start = index(of: Position(line: line, column: 1)) else { return false }
    for scalar in scalars[start...] {
      if scalar == "\t" { return true }
      if scalar != " " { return false }
    }
    return false
  }

  /// The place itself if it is in the text, else the text's last line that has something in it.
  func nearest(to place: Position) -> Position {
    if let index = index(of: place), index < scalars.count { return place }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else {
      return Position(line: 1, column: 1)
    }
    return position(of: last)
  }

  private mutating func decode(_ bytes: ArraySlice<UInt8>) -> Bool {
    var units = bytes.makeIterator()
    var codec = UTF8()
    scalars.reserveCapacity(bytes.count)
    while true {
      switch codec.decode(&units) {
      case .scalarValue(let scalar): scalars.append(scalar)
      case .emptyInput: return true
      case .error: return false
      }
    }
  }

  private func noteBadEncoding(_ faults: inout YAMLFaults) {
    let place = position(of: scalars.count)
    faults.add(
      line: place.line, column: place.column, found: YAMLText.notUTF8(), expected: YAMLText.notUTF8Expected(),
      advice: YAMLText.notUTF8Advice())
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13, 0x85: false
    case 0..<32, 127..<160, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private func isLineBreak(at index: Int) -> Bool {
    switch scalars[index] {
    case "\n", "\u{85}", "\u{2028}", "\u{2029}": true
    case "\r": index + 1 == scalars.count || scalars[index + 1] != "\n"
    default: false
    }
  }

  private func position(of target: Int) -> Position {
    var line = 1
    var column = 1
    for index in 0..<min(target, scalars.count) {
      if isLineBreak(at: index) {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return Position(line: line, column: column)
  }

  private func index(of place: Position) -> Int? {
    var line = 1
    var index = 0
    while line < place.line {
      guard index < scalars.count else { return nil }
      if isLineBreak(at: index) { line += 1 }
      index += 1
    }
    let result = index + place.column - 1
    return result <= scalars.count ? result : nil
  }

  /// Whether a key stands at an index, with or without quotes.
  private func matches(_ wanted: [Unicode.Scalar], at index: Int) -> Bool {
    let quoted = scalars[index] == "\"" || scalars[index] == "'"
    let start = index + (quoted ? 1 : 0)
    let end = start + wanted.count
    guard end < scalars.count, scalars[start..<end].elementsEqual(wanted) else { return false }
    return scalars[end] == ":" || scalars[end] == " " || (quoted && scalars[end] == scalars[index])
  }

  /// Whether the last character before an index that is not white space is one of those given.
  private func follows(_ characters: String, _ index: Int) -> Bool {
    guard let last = scalars[..<index].lastIndex(where: { !$0.properties.isWhitespace }) else { return false }
    return characters.unicodeScalars.contains(scalars[last])
  }

  private func unusedScalar() -> Unicode.Scalar {
    let used = Set(scalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) })
    return (0xE000...0xF8FF).lazy.compactMap(Unicode.Scalar.init).first { !used.contains($0) } ?? "\u{F8FF}"
  }
}
