// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds whole words and puts others in their place, in UTF-8.
///
/// A word is whole where no letter, digit, `-` or `_` stands beside it: `Bo` is in `Bo, 14 år` and not in `Bolig`, `M-1`
/// not in `M-12`. Of words that begin at one place the longest counts.
struct WordPatterns: Sendable {
  private struct Pattern: Sendable {
    let bytes: [UInt8]
    /// Nothing where the word stays, and is there so that a shorter one within it is not found.
    let replacement: [UInt8]?
    let startsAsWord: Bool
    let endsAsWord: Bool
  }

  /// By the first byte, the longest first.
  private var patterns = [[Pattern]](repeating: [], count: 256)

  /// - Parameters:
  ///   - replaced: words, and what comes in their places.
  ///   - kept: words that stay even where they hold one of the others.
  init(replaced: [(word: String, by: String)], kept: [String]) {
    var seen: Set<[UInt8]> = []
    func add(_ word: String, _ replacement: String?) {
      guard let first = word.unicodeScalars.first, let last = word.unicodeScalars.last else { return }
      let bytes = Array(word.utf8)
      guard seen.insert(bytes).inserted else { return }
      patterns[Int(bytes[0])].append(
        Pattern(
          bytes: bytes, replacement: replacement.map { Array($0.utf8) }, startsAsWord: Self.isPartOfWord(first),
          endsAsWord: Self.isPartOfWord(last)))
    }
    for (word, replacement) in replaced { add(word, replacement) }
    for word in kept { add(word, nil) }
    for index in patterns.indices { patterns[index].sort { $0.bytes.count > $1.bytes.count } }
  }

  /// The text with its words replaced; nothing where it holds none of them.
  ///
  /// - Complexity: linear in the text, times the words that begin with one letter.
  func replaced(in text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    var hasChanged = false
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        guard let pattern = pattern(at: index, in: text) else {
          index += 1
          continue
        }
        if let replacement = pattern.replacement {
          result += text[copied..<index]
          result += replacement
          copied = index + pattern.bytes.count
          hasChanged = true
        }
        index += pattern.bytes.count
      }
      if hasChanged { result += text[copied...] }
    }
    return hasChanged ? result : nil
  }

  /// Whether one of the words that go is in a text.
  func isFound(in text: [UInt8]) -> Bool { replaced(in: text) != nil }

  private func pattern(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Pattern? {
    let candidates = patterns[Int(text[index])]
    guard !candidates.isEmpty else { return nil }
    var startsWord: Bool?
    return candidates.first { pattern in
      let end = index + pattern.bytes.count
      guard end <= text.count else { return false }
      for offset in pattern.bytes.indices where text[index + offset] != pattern.bytes[offset] { return false }
      if pattern.startsAsWord {
        let isStart = startsWord ?? !Self.hasWordBefore(index, in: text)
        startsWord = isStart
        guard isStart else { return false }
      }
      return !pattern.endsAsWord || !Self.hasWordAfter(end, in: text)
    }
  }

  private static func hasWordBefore(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0 else { return false }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    guard start == index - 1 else { return isPartOfWord(text[start..<index]) }
    // In calendars and JSON, `\n` before a word is the end of a line.
    let letter = text[start]
    if "nNrt".utf8.contains(letter) {
      var strokes = 0
      while start - strokes > 0, text[start - strokes - 1] == UInt8(ascii: "\\") { strokes += 1 }
      if strokes % 2 == 1 { return false }
    }
    return isPartOfWord(Unicode.Scalar(letter))
  }

  private static func hasWordAfter(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < text.count else { return false }
    var end = index + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return isPartOfWord(text[index..<end])
  }

  private static func isPartOfWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map(isPartOfWord) ?? false
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": return true
      default: return false
      }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }
}
