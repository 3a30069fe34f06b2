// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds whole words and puts others in their place, in UTF-8.
///
/// A word is whole where no letter, digit, `-` or `_` stands beside it: `Bo` is in `Bo, 14 år` and not in `Bolig`, `M-1`
/// not in `M-12`. Of words that begin at one place the longest counts.
struct WordPatterns: Sendable {
  /// A word that ends at a node of the tree.
  private struct Ending: Sendable {
    /// Nothing where the word stays, and is there so that a shorter one within it is not found.
    let replacement: [UInt8]?
    let endsAsWord: Bool
  }

  /// The node that a byte leads to, by the node before it times 256 and the byte; 0 is the root.
  private var steps: [Int: Int] = [:]
  private var endings: [Int: Ending] = [:]
  /// Which bytes a word begins with.
  private var isFirst = [Bool](repeating: false, count: 256)

  /// - Parameters:
  ///   - replaced: words, and what comes in their places.
  ///   - kept: words that stay even where they hold one of the others.
  init(replaced: [(word: String, by: String)], kept: [String] = []) {
    func add(_ word: String, _ replacement: String?) {
      guard let first = word.utf8.first, let last = word.unicodeScalars.last else { return }
      isFirst[Int(first)] = true
      var node = 0
      for byte in word.utf8 {
        let step = node << 8 | Int(byte)
        node = steps[step] ?? steps.count + 1
        steps[step] = node
      }
      guard endings[node] == nil else { return }
      endings[node] = Ending(
        replacement: replacement.map { Array($0.utf8) }, endsAsWord: Self.isPartOfWord(last))
    }
    for (word, replacement) in replaced { add(word, replacement) }
    for word in kept { add(word, nil) }
  }

  /// The text with its words replaced; nothing where it holds none of them.
  ///
  /// - Complexity: linear in the text, and in the words that begin as the text does somewhere; how many words there are
  ///   does not matter.
  func replaced(in text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    var hasChanged = false
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        guard let (end, replacement) = word(at: index, in: text) else {
          index += 1
          continue
        }
        if let replacement {
          result += text[copied..<index]
          result += replacement
          copied = end
          hasChanged = true
        }
        index = end
      }
      if hasChanged { result += text[copied...] }
    }
    return hasChanged ? result : nil
  }

  /// The longest word that begins at a place: where it ends, and what takes its place.
  private func word(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (end: Int, replacement: [UInt8]?)? {
    guard isFirst[Int(text[index])] else { return nil }
    var found: (end: Int, replacement: [UInt8]?)?
    var node = 0
    var end = index
    while end < text.count, let next = steps[node << 8 | Int(text[end])] {
      node = next
      end += 1
      guard let ending = endings[node], !ending.endsAsWord || !Self.hasWordAfter(end, in: text) else { continue }
      found = (end, ending.replacement)
    }
    // Looked for last, because few places hold a word at all.
    guard found != nil, !(Self.hasWordAfter(index, in: text) && Self.hasWordBefore(index, in: text)) else { return nil }
    return found
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
