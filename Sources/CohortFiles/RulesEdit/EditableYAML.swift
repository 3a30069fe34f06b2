// SPDX-License-Identifier: GPL-3.0-or-later

import Yams

/// A YAML text of which pieces are exchanged while all others stay as somebody typed them.
///
/// The parser says where a value begins; where it ends is found here, by brackets, quotes and indentation.
struct EditableYAML {
  /// The text.
  private(set) var scalars: [Unicode.Scalar]
  /// The line end that the text uses.
  let lineEnd: String
  /// Where each line begins; the last one is behind the text where it ends with a line end.
  private(set) var starts: [Int] = []
  /// Whether a line begins inside brackets, quotes or a text of several lines, so that its indentation says nothing.
  private var isInside: [Bool] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    lineEnd = text.utf8.contains(13) ? "\r\n" : "\n"
    scan()
  }

  /// The whole text.
  var text: String { string(0..<scalars.count) }

  /// Puts other text in the place of a piece.
  mutating func replace(_ range: Range<Int>, with text: String) {
    scalars.replaceSubrange(range, with: text.unicodeScalars)
    scan()
  }

  /// Puts whole lines before a line, after ending a last line that has no end yet.
  ///
  /// - Parameter lines: Each without its end.
  mutating func insert(_ lines: [String], beforeLine line: Int) {
    let place = line < starts.count ? starts[line] : scalars.count
    let isOpen = place == scalars.count && place > 0 && !isBreak(place - 1)
    replace(place..<place, with: (isOpen ? lineEnd : "") + lines.map { $0 + lineEnd }.joined())
  }

  /// A piece of the text.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// Where a place of the parser's is.
  func offset(_ mark: Mark) -> Int { starts[min(mark.line, starts.count) - 1] + mark.column - 1 }

  /// The line of a place, from 0.
  func line(of offset: Int) -> Int { (starts.lastIndex { $0 <= offset }) ?? 0 }

  /// How many lines there are.
  var lineCount: Int { starts.count }

  /// A line, without its end.
  func line(_ index: Int) -> String {
    let end = index + 1 < starts.count ? starts[index + 1] : scalars.count
    let trimmed = scalars[starts[index]..<end].lastIndex { !"\r\n\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }
    return string(starts[index]..<(trimmed.map { $0 + 1 } ?? starts[index]))
  }

  /// Where a value ends that is in quotes or brackets, or plain in one line.
  ///
  /// - Parameter isInFlow: Whether brackets are around it.
  func end(of start: Int, isInFlow: Bool) -> Int {
    guard start < scalars.count else { return start }
    switch scalars[start] {
    case "\"", "'": return quoteEnd(start)
    case "[", "{":
      var depth = 0
      var index = start
      while index < scalars.count {
        switch scalars[index] {
        case "\"" where isTokenStart(index), "'" where isTokenStart(index):
          index = quoteEnd(index)
          continue
        case "#" where isComment(index):
          while index < scalars.count, !isBreak(index) { index += 1 }
          continue
        case "[", "{": depth += 1
        case "]", "}":
          depth -= 1
          if depth == 0 { return index + 1 }
        default: break
        }
        index += 1
      }
      return scalars.count
    default:
      var index = start
      while index < scalars.count, !isBreak(index), scalars[index] != "\r" {
        if isInFlow, ",[]{}".unicodeScalars.contains(scalars[index]) { break }
        if isComment(index) || (scalars[index] == ":" && isBlank(index + 1)) { break }
        index += 1
      }
      while index > start, scalars[index - 1] == " " || scalars[index - 1] == "\t" { index -= 1 }
      return index
    }
  }

  /// The line behind the last one of an entry in a block: of a key with its value, or of an item of a list.
  ///
  /// Comments between it and the next entry are its own where they stand deeper.
  ///
  /// - Parameters:
  ///   - first: Its first line.
  ///   - column: How far its key or dash is from the line's beginning.
  ///   - isKey: Whether it is a key; a list below a key may stand as deep as the key.
  func entryEnd(_ first: Int, column: Int, isKey: Bool) -> Int {
    var end = first + 1
    for line in (first + 1)..<max(first + 1, lineCount) {
      if isInside[line] {
        end = line + 1
        continue
      }
      let text = Array(self.line(line).unicodeScalars)
      guard let indent = text.firstIndex(where: { $0 != " " && $0 != "\t" }) else { continue }
      let isItem = text[indent] == "-" && (indent + 1 == text.count || text[indent + 1] == " ")
      if text[indent] == "#" {
        if indent > column { end = line + 1 }
      } else if indent > column || (indent == column && isKey && isItem) {
        end = line + 1
      } else {
        break
      }
    }
    return end
  }

  /// The parsed text.
  ///
  /// - Parameter body: Is handed the root; nothing where there is nothing but comments.
  func parsed<Result>(_ body: (Node?) throws -> Result) throws -> Result {
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    let root = try parser.singleRoot()
    // The nodes hold their anchors weakly; the parser owns them.
    return try withExtendedLifetime(parser) { try body(root) }
  }

  private func isBreak(_ index: Int) -> Bool {
    switch scalars[index] {
    case "\n", "\u{85}", "\u{2028}", "\u{2029}": true
    case "\r": index + 1 == scalars.count || scalars[index + 1] != "\n"
    default: false
    }
  }

  private func isBlank(_ index: Int) -> Bool {
    index >= scalars.count || " \t\r\n".unicodeScalars.contains(scalars[index])
  }

  private func isComment(_ index: Int) -> Bool { scalars[index] == "#" && (index == 0 || isBlank(index - 1)) }

  /// Whether a value may begin here, so that a quote opens one and is no apostrophe.
  private func isTokenStart(_ index: Int) -> Bool {
    guard let before = scalars[..<index].lastIndex(where: { !" \t\r\n".unicodeScalars.contains($0) }) else {
      return true
    }
    return "[{,:".unicodeScalars.contains(scalars[before])
  }

  private func quoteEnd(_ start: Int) -> Int {
    let quote = scalars[start]
    var index = start + 1
    while index < scalars.count {
      if scalars[index] == "\\", quote == "\"" {
        index += 2
      } else if scalars[index] == quote {
        guard quote == "'", index + 1 < scalars.count, scalars[index + 1] == quote else { return index + 1 }
        index += 2
      } else {
        index += 1
      }
    }
    return scalars.count
  }
}

extension EditableYAML {
  /// Finds the lines, and which of them begin inside something.
  private mutating func scan() {
    starts = [0]
    for index in scalars.indices where isBreak(index) { starts.append(index + 1) }
    isInside = Array(repeating: false, count: starts.count)
    var index = 0
    var line = 0
    var mayBegin = true
    func markLines(through offset: Int) {
      while line + 1 < starts.count, starts[line + 1] <= offset {
        line += 1
        if starts[line] < offset || offset == scalars.count { isInside[line] = true }
      }
    }
    while index < scalars.count {
      if line + 1 < starts.count, starts[line + 1] == index {
        line += 1
        mayBegin = true
      }
      switch scalars[index] {
      case "\"" where mayBegin, "'" where mayBegin, "[" where mayBegin, "{" where mayBegin:
        index = end(of: index, isInFlow: false)
        markLines(through: index)
        mayBegin = false
        continue
      case "|" where mayBegin, ">" where mayBegin:
        index = literalEnd(afterLine: line)
        mayBegin = true
        continue
      case "#" where isComment(index):
        index = line + 1 < starts.count ? starts[line + 1] : scalars.count
        continue
      case "-" where mayBegin && isBlank(index + 1), ":" where isBlank(index + 1): mayBegin = true
      case " ", "\t", "\r", "\n": break
      default: mayBegin = false
      }
      index += 1
    }

    /// Passes over a text of several lines, whose depth its first line says.
    func literalEnd(afterLine head: Int) -> Int {
      func indent(_ text: String) -> Int? { text.unicodeScalars.enumerated().first { $0.element != " " }?.offset }
      let least = indent(self.line(head)) ?? 0
      var depth: Int?
      var last = head
      for next in (head + 1)..<max(head + 1, starts.count) {
        guard let own = indent(self.line(next)) else { continue }
        if depth == nil { depth = own > least ? own : .max }
        guard own >= depth ?? .max else { break }
        last = next
      }
      for inner in (head + 1)..<max(head + 1, last + 1) { isInside[inner] = true }
      line = last
      return last + 1 < starts.count ? starts[last + 1] : scalars.count
    }
  }
}
